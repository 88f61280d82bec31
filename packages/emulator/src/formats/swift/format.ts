import type { FormatRecord } from '../format.ts';
import { clients } from './clients.ts';
import { names } from './names.ts';
import { routes } from './routes.ts';

/** Swift's packages: a scope (the namespace) and a name. */
export const swift: FormatRecord = {
  id: 'swift',
  names,
  namespace: 'required',
  hasReadme: false,
  opensAfterPublish: false,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: true,
  routes,
  connections: [],
  clients,
};
