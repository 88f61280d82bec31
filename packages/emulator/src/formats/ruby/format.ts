import type { FormatRecord } from '../format.ts';
import { plainNames } from '../plain-names.ts';
import { clients } from './clients.ts';
import { routes } from './routes.ts';
import { rubySource } from './source.ts';

/** Ruby's gems. */
export const ruby: FormatRecord = {
  id: 'ruby',
  names: plainNames,
  namespace: 'none',
  hasReadme: false,
  opensAfterPublish: true,
  publishedByApi: false,
  writesNeedRead: false,
  needsTls: false,
  routes,
  source: rubySource,
  connections: [{ name: 'public:ruby-gems-org', location: () => 'https://rubygems.org/' }],
  // "A single read request to /api/v1/dependencies … counts as three requests" for three gems (user guide, "Quotas").
  requestCost: (rest, query) =>
    rest === 'api/v1/dependencies' ? Math.max(1, (query.get('gems') ?? '').split(',').length) : 1,
  clients,
};
