import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { replayableBody } from '@codeartifact-ci/core/aws/transport.ts';
import { fileBody, type LocalAsset } from './files/asset.ts';
import { isObject, objectAt, stringAt } from './files/json.ts';
import type { Limiter } from './limiter.ts';
import { observed, type Observer } from './observer.ts';
import { label, type PackageVersion } from './release.ts';

/** A version as the repository itself holds it; what its upstreams have does not count. */
export interface StoredVersion {
  readonly status: string;
  readonly revision: string;
  /** Where it came from when it was not published here: `repository shared`, `public:npmjs`. */
  readonly origin: string | undefined;
  /** Asset name to SHA-256. */
  readonly assets: ReadonlyMap<string, string>;
}

/** `absent`: the repository holds no version of it; `unknown`: who publishes may not describe packages. */
export type PackageState = 'absent' | 'open' | 'blocked' | 'unknown';

/** The API calls that publish makes about one repository. */
export interface RepositoryApi {
  /**
   * The version, undefined when the repository does not hold it. `expected`: it is likely there, so both questions go
   * out at once.
   */
  version(at: PackageVersion, expected: boolean): Promise<StoredVersion | undefined>;
  /** Whether the repository holds the package, whatever its version, and whether its origin controls forbid to publish. */
  package(at: PackageVersion): Promise<PackageState>;
  /** PublishPackageVersion: one asset of a generic package; the version takes further ones until one `finishes` it. */
  publishAsset(at: PackageVersion, asset: LocalAsset, finishes: boolean): Promise<void>;
}

/** How assets are sent: so many at the same time, and somebody who is told how they get on. */
interface AssetUploads {
  /** The SDK's client, which takes a while to load: for the one operation with a body of any size. */
  readonly client: () => Promise<CodeartifactClient>;
  readonly limit: Limiter;
  readonly observer?: Observer;
}

export function repositoryApi(
  connection: ApiConnection,
  repository: string,
  { client, limit, observer }: AssetUploads,
): RepositoryApi {
  const at = (key: PackageVersion): VersionLocation => ({ connection, repository, key });
  return {
    async version(key, expected) {
      const assets = expected ? listAssets(at(key)) : undefined;
      // Both are awaited below; until then a failure of the second must not count as unhandled.
      assets?.catch(() => undefined);
      const described = await describe(at(key));
      if (described === undefined) return undefined;
      const listed = await (assets ?? listAssets(at(key)));
      return listed === undefined ? undefined : { ...described, assets: listed };
    },

    async package(key) {
      const query = packageQuery(at(key));
      try {
        const reply = await connection.service.call('DescribePackage', { method: 'GET', path: '/v1/package', query });
        const { restrictions } = objectAt(objectAt(reply, 'package'), 'originConfiguration');
        return isObject(restrictions) && restrictions['publish'] === 'BLOCK' ? 'blocked' : 'open';
      } catch (error) {
        if (isMissing(error)) return 'absent';
        // Not every publisher may describe packages; the registry will say so when it comes to it.
        if (nameOf(error) === 'AccessDeniedException') return 'unknown';
        throw error;
      }
    },

    async publishAsset(key, asset, finishes) {
      const { PublishPackageVersionCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
      const { domain, domainOwner } = connection;
      const { format, namespace, name, version } = key;
      const sdk = await client();
      const upload = observed({ asset, body: fileBody(asset), what: `${label(key)}: ${asset.path}` }, observer);
      await limit(() =>
        sdk.send(
          new PublishPackageVersionCommand({
            ...{ domain, domainOwner, repository, format, namespace: orNone(namespace) },
            ...{ package: name, packageVersion: version },
            assetName: asset.name,
            assetSHA256: asset.hashes.sha256,
            assetContent: replayableBody(asset.size, () => upload.chunks()),
            unfinished: !finishes,
          }),
        ),
      );
      observer?.done({ asset, body: upload, what: `${label(key)}: ${asset.path}` });
    },
  };
}

interface VersionLocation {
  readonly connection: ApiConnection;
  readonly repository: string;
  readonly key: PackageVersion;
}

type Query = Readonly<Record<string, string | number | undefined>>;

function packageQuery({
  connection: { domain, domainOwner },
  repository,
  key: { format, namespace, name },
}: VersionLocation): Query {
  return { domain, 'domain-owner': domainOwner, repository, format, namespace: orNone(namespace), package: name };
}

function versionQuery(location: VersionLocation): Query {
  return { ...packageQuery(location), version: location.key.version };
}

/** The API knows no empty namespace. */
function orNone(namespace: string): string | undefined {
  return namespace === '' ? undefined : namespace;
}

async function describe(location: VersionLocation): Promise<Omit<StoredVersion, 'assets'> | undefined> {
  const { connection, repository } = location;
  const request = { method: 'GET', path: '/v1/package/version', query: versionQuery(location) } as const;
  try {
    const found = objectAt(await connection.service.call('DescribePackageVersion', request), 'packageVersion');
    const [status, revision] = [stringAt(found, 'status'), stringAt(found, 'revision')];
    if (status === undefined || revision === undefined) return undefined;
    const entry = objectAt(objectAt(found, 'origin'), 'domainEntryPoint');
    const from = stringAt(entry, 'repositoryName');
    const origin = from === undefined || from === repository ? undefined : `repository ${from}`;
    return { status, revision, origin: stringAt(entry, 'externalConnectionName') ?? origin };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const MOST_RESULTS = 1000;

async function listAssets(location: VersionLocation): Promise<Map<string, string> | undefined> {
  const { connection, key } = location;
  const hashes = new Map<string, string>();
  const page = async (nextToken: string | undefined): Promise<{ assets: unknown; nextToken: string | undefined }> => {
    const query = { ...versionQuery(location), 'max-results': MOST_RESULTS, 'next-token': nextToken };
    const request = { method: 'POST', path: '/v1/package/version/assets', query } as const;
    const reply = await connection.service.call('ListPackageVersionAssets', request);
    return { assets: reply['assets'], nextToken: stringAt(reply, 'nextToken') };
  };
  try {
    for await (const { assets } of pages(`the assets of ${key.name} ${key.version}`, page)) {
      for (const asset of (Array.isArray(assets) ? assets : []).filter(isObject)) {
        const name = stringAt(asset, 'name');
        if (name !== undefined) hashes.set(name, stringAt(objectAt(asset, 'hashes'), 'SHA-256')?.toLowerCase() ?? '');
      }
    }
    return hashes;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The package or the version is not there; a domain or repository that is not there is an error. */
function isMissing(error: unknown): boolean {
  if (nameOf(error) !== 'ResourceNotFoundException') return false;
  const type = error instanceof Error && 'resourceType' in error ? error.resourceType : undefined;
  return type !== 'domain' && type !== 'repository';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
