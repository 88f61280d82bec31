import type { PublishFormat } from '../publish-format.ts';
import { collect } from './collect.ts';
import { discover, type CargoSource } from './discover.ts';

export const cargo: PublishFormat<CargoSource> = {
  id: 'cargo',
  manifests: ['Cargo.toml'],
  lookedFor: 'Cargo.toml of a crate that is for publishing, .crate',
  authorization: (token) => `Bearer ${token}`,
  discover,
  collect,
};
