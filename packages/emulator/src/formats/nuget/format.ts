import type { FormatRecord } from '../format.ts';
import { clients } from './clients.ts';
import { names } from './names.ts';
import { routes } from './routes.ts';
import { nugetSource } from './source.ts';

/** .NET's packages. */
export const nuget: FormatRecord = {
  id: 'nuget',
  names,
  namespace: 'none',
  hasReadme: true,
  opensAfterPublish: false,
  publishedByApi: false,
  writesNeedRead: true,
  needsTls: false,
  routes,
  source: nugetSource,
  connections: [{ name: 'public:nuget-org', location: () => 'https://api.nuget.org/v3/index.json' }],
  clients,
};
