import type { FormatRecord } from '../format.ts';
import { plainNames } from '../plain-names.ts';
import { clients } from './clients.ts';
import { routes } from './routes.ts';

/** Files of any kind, published and read through the API. */
export const generic: FormatRecord = {
  id: 'generic',
  names: plainNames,
  namespace: 'required',
  hasReadme: false,
  opensAfterPublish: false,
  publishedByApi: true,
  writesNeedRead: false,
  needsTls: false,
  routes,
  connections: [],
  clients,
};
