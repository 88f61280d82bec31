import type { FormatRecord } from '../format.ts';
import { clients } from './clients.ts';
import { names } from './names.ts';
import { routes } from './routes.ts';
import { cargoSource } from './source.ts';

/** Rust's crates. */
export const cargo: FormatRecord = {
  id: 'cargo',
  names,
  namespace: 'none',
  hasReadme: false,
  opensAfterPublish: false,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: false,
  routes,
  source: cargoSource,
  connections: [{ name: 'public:crates-io', location: () => 'https://index.crates.io/' }],
  clients,
};
