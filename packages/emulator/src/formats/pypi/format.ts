import type { FormatRecord } from '../format.ts';
import { clients } from './clients.ts';
import { names } from './names.ts';
import { routes } from './routes.ts';
import { pypiSource } from './source.ts';

/** Python's packages. */
export const pypi: FormatRecord = {
  id: 'pypi',
  names,
  namespace: 'none',
  hasReadme: true,
  opensAfterPublish: true,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: false,
  routes,
  source: pypiSource,
  connections: [{ name: 'public:pypi', location: () => 'https://pypi.org/simple/' }],
  clients,
};
