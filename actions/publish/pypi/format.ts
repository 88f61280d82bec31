import { basic, type PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type PythonSource } from './discover.ts';
import { PYTHON_MANIFESTS } from './project.ts';

export const pypi: PublishFormat<PythonSource> = {
  id: 'pypi',
  manifests: PYTHON_MANIFESTS,
  lookedFor: 'wheel or sdist in dist/',
  authorization: basic,
  discover,
  collect,
};
