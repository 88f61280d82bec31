import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { replayableBody } from '@codeartifact-ci/core/aws/transport.ts';
import { fileBody, type LocalAsset } from './files/asset.ts';
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
  readonly limit: Limiter;
  readonly observer?: Observer;
}

export function repositoryApi(
  connection: Connection,
  repository: string,
  { limit, observer }: AssetUploads,
): RepositoryApi {
  const base = { domain: connection.domain, domainOwner: connection.domainOwner, repository };
  return {
    async version(at, expected) {
      const assets = expected ? listAssets(connection, { ...base, ...versionKey(at) }) : undefined;
      // Both are awaited below; until then a failure of the second must not count as unhandled.
      assets?.catch(() => undefined);
      const described = await describe(connection, { ...base, ...versionKey(at) }, repository);
      if (described === undefined) return undefined;
      const listed = await (assets ?? listAssets(connection, { ...base, ...versionKey(at) }));
      return listed === undefined ? undefined : { ...described, assets: listed };
    },

    async package({ format, namespace, name }) {
      const { DescribePackageCommand } = await import('./publish-client.ts');
      try {
        const { package: found } = await connection.client.send(
          new DescribePackageCommand({ ...base, format, namespace: orNone(namespace), package: name }),
        );
        return found?.originConfiguration?.restrictions?.publish === 'BLOCK' ? 'blocked' : 'open';
      } catch (error) {
        if (isMissing(error)) return 'absent';
        // Not every publisher may describe packages; the registry will say so when it comes to it.
        if (nameOf(error) === 'AccessDeniedException') return 'unknown';
        throw error;
      }
    },

    async publishAsset(at, asset, finishes) {
      const { PublishPackageVersionCommand } = await import('./publish-client.ts');
      const upload = observed({ asset, body: fileBody(asset), what: `${label(at)}: ${asset.path}` }, observer);
      await limit(() =>
        connection.client.send(
          new PublishPackageVersionCommand({
            ...base,
            ...versionKey(at),
            assetName: asset.name,
            assetSHA256: asset.hashes.sha256,
            assetContent: replayableBody(asset.size, () => upload.chunks()),
            unfinished: !finishes,
          }),
        ),
      );
      observer?.done({ asset, body: upload, what: `${label(at)}: ${asset.path}` });
    },
  };
}

interface VersionKey {
  readonly domain: string;
  readonly domainOwner: string | undefined;
  readonly repository: string;
  readonly format: PackageVersion['format'];
  readonly namespace: string | undefined;
  readonly package: string;
  readonly packageVersion: string;
}

function versionKey({
  format,
  namespace,
  name,
  version,
}: PackageVersion): Omit<VersionKey, 'domain' | 'domainOwner' | 'repository'> {
  return { format, namespace: orNone(namespace), package: name, packageVersion: version };
}

/** The API knows no empty namespace. */
function orNone(namespace: string): string | undefined {
  return namespace === '' ? undefined : namespace;
}

async function describe(
  { client }: Connection,
  key: VersionKey,
  repository: string,
): Promise<Omit<StoredVersion, 'assets'> | undefined> {
  const { DescribePackageVersionCommand } = await import('./publish-client.ts');
  try {
    const { packageVersion } = await client.send(new DescribePackageVersionCommand(key));
    if (packageVersion?.status === undefined || packageVersion.revision === undefined) return undefined;
    const entry = packageVersion.origin?.domainEntryPoint;
    const from = entry?.repositoryName === repository ? undefined : entry?.repositoryName;
    return {
      status: packageVersion.status,
      revision: packageVersion.revision,
      origin: entry?.externalConnectionName ?? (from === undefined ? undefined : `repository ${from}`),
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listAssets({ client }: Connection, key: VersionKey): Promise<Map<string, string> | undefined> {
  const { ListPackageVersionAssetsCommand } = await import('./publish-client.ts');
  const hashes = new Map<string, string>();
  try {
    const all = pages(`the assets of ${key.package} ${key.packageVersion}`, (nextToken) =>
      client.send(new ListPackageVersionAssetsCommand({ ...key, maxResults: 1000, nextToken })),
    );
    for await (const { assets = [] } of all) {
      for (const { name, hashes: known } of assets) {
        if (name !== undefined) hashes.set(name, known?.['SHA-256']?.toLowerCase() ?? '');
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
