import { readOperations } from '../api/model.ts';
import { SettingError } from './setting-error.ts';
import type { Rate } from './token-bucket.ts';

/**
 * What a quota is on: an operation by its name, or one of four classes. `read` and `write`: requests of an account on
 * either plane, except for operations with a quota of their own; `token`: data-plane requests with one token; `address`:
 * data-plane requests without a token from one address.
 */
export type Quotas = ReadonlyMap<string, Rate>;

export const NO_QUOTAS: Quotas = new Map();

/** User guide, "Quotas in AWS CodeArtifact": requests per second, for each account in a Region. */
const PUBLISHED: Readonly<Record<string, number>> = {
  CopyPackageVersions: 5,
  GetAuthorizationToken: 40,
  GetPackageVersionAsset: 50,
  ListPackageVersionAssets: 200,
  ListPackageVersions: 200,
  ListPackages: 200,
  PublishPackageVersion: 10,
  read: 800,
  write: 100,
  token: 1200,
  address: 600,
};

const CLASSES = ['read', 'write', 'token', 'address'];
const MOST_PER_SECOND = 1_000_000;

/** How much may go at once is not published; here it is what a second brings, and one request at least. */
export function withUsualBurst(perSecond: number): Rate {
  return { perSecond, burst: Math.max(1, perSecond) };
}

/**
 * `aws`: the published quotas; `off`: none; or an object of rates by operation or class, each a number of requests per
 * second or `{"perSecond": 5, "burst": 10}`. What is not named has no quota. Throws a SettingError.
 */
export function parseQuotas(value: unknown): Quotas {
  if (value === 'off') return NO_QUOTAS;
  if (value === 'aws') return parseQuotas(PUBLISHED);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingError('must be aws, off, or an object of rates such as {"GetAuthorizationToken": 1, "read": 20}');
  }
  const operations = readOperations().map(({ name }) => name);
  return new Map(
    Object.entries(value).map(([name, rate]) => {
      if (CLASSES.includes(name) || operations.includes(name)) return [name, parseRate(name, rate)];
      throw new SettingError(
        `has a rate for '${name}', which is neither a class (${CLASSES.join(', ')}) nor an operation (${operations.join(', ')})`,
      );
    }),
  );
}

function parseRate(name: string, value: unknown): Rate {
  const wrong = (what: string): never => {
    throw new SettingError(`has for '${name}' ${what}: give requests per second, or {"perSecond": 5, "burst": 10}`);
  };
  if (typeof value === 'number') return isRate(value) ? withUsualBurst(value) : wrong(String(value));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(JSON.stringify(value));
  const { perSecond, burst, ...others } = value as Record<string, unknown>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return wrong(`the member '${stranger}'`);
  if (!isRate(perSecond)) return wrong(`perSecond ${JSON.stringify(perSecond)}`);
  if (burst === undefined) return withUsualBurst(perSecond);
  return isRate(burst) && burst >= 1 ? { perSecond, burst } : wrong(`burst ${JSON.stringify(burst)}`);
}

function isRate(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= MOST_PER_SECOND;
}

/** As `parseQuotas` takes it. */
export function formatQuotas(quotas: Quotas): 'off' | Readonly<Record<string, Rate>> {
  return quotas.size === 0 ? 'off' : Object.fromEntries(quotas);
}
