import { basic, type PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, PYTHON_MANIFESTS, type PythonSource } from './discover.ts';

export const pypi: PublishFormat<PythonSource> = {
  id: 'pypi',
  manifests: PYTHON_MANIFESTS,
  lookedFor: 'wheel or sdist in dist/',
  authorization: basic,
  discover,
  collect,
};
