import type { FormatRecord } from '../format.ts';
import { plainNames } from '../plain-names.ts';
import { clients } from './clients.ts';
import { readNpmConfig } from './config.ts';
import { fullName } from './manifest.ts';
import { routes } from './routes.ts';
import { npmSource } from './source.ts';

/** JavaScript's packages, with or without a scope (the namespace). */
export const npm: FormatRecord = {
  id: 'npm',
  names: { ...plainNames, display: fullName, full: fullName },
  namespace: 'optional',
  hasReadme: true,
  opensAfterPublish: false,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: false,
  routes,
  source: npmSource,
  connections: [{ name: 'public:npmjs', location: () => readNpmConfig().registry }],
  clients,
};
