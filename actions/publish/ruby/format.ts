import type { PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type GemSource } from './discover.ts';

export const ruby: PublishFormat<GemSource> = {
  id: 'ruby',
  manifests: ['*.gemspec', 'Gemfile'],
  lookedFor: '.gem',
  authorization: (token) => `Bearer ${token}`,
  discover,
  collect,
};
