import type { PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type NpmSource } from './discover.ts';

export const npm: PublishFormat<NpmSource> = {
  id: 'npm',
  manifests: ['package.json'],
  lookedFor: 'package.json with a name and a version, .tgz of npm',
  authorization: (token) => `Bearer ${token}`,
  discover,
  collect,
};
