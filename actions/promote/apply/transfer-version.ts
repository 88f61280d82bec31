import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { retry } from '@codeartifact-ci/core/retry.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';
import { apply } from '../../publish/apply.ts';
import { collect } from '../../publish/collect.ts';
import { openDestination } from '../../publish/destination.ts';
import { discover } from '../../publish/discover.ts';
import { isWithin, rootAt } from '../../publish/files/root.ts';
import { PUBLISH_FORMATS } from '../../publish/formats.ts';
import { plan, type Destination } from '../../publish/plan.ts';
import { clientName, label, type Release } from '../../publish/release.ts';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { packageOf } from '../../prune/service/codeartifact.ts';
import type { Asset, PackageAt } from '../../prune/service/version-service.ts';
import type { RepositoryAccess } from '../run.ts';
import type { CopyResult } from './copy-versions.ts';

export interface Transfer {
  readonly host: Host;
  readonly source: Pick<RepositoryAccess, 'connection' | 'service' | 'location'>;
  readonly destination: Destination;
  /** An empty folder of ours. */
  readonly scratch: string;
  readonly waitMs: number;
}

/** The destination as publish takes it: a token, and an endpoint for each format that goes there. */
export async function transferDestination(
  { connection, location }: Pick<RepositoryAccess, 'connection' | 'location'>,
  host: Host,
  formats: ReadonlySet<Format>,
  caBundle: string | undefined,
): Promise<Destination> {
  return await openDestination(connection, host, {
    ...{ repository: location.repository, concurrency: 8, caBundle },
    formats: PUBLISH_FORMATS.filter(({ id }) => formats.has(id)),
    observer: { sent: () => undefined, done: () => undefined },
    client: () => Promise.resolve(connection.client),
  });
}

/**
 * Downloads a version's assets from the source, each verified by its SHA-256, and publishes them as the publish action
 * does: by the format's own protocol, what is there already compared, and looked at afterwards.
 */
export async function transferVersion(transfer: Transfer, to: PackageAt, version: string): Promise<CopyResult> {
  const folder = await mkdtemp(join(transfer.scratch, 'version-'));
  try {
    const from = { ...to, repository: transfer.source.location.repository };
    const assets = await listAssets(transfer, from, version);
    const files = await Promise.all(
      assets.map(async (asset) => {
        const path = filePath(folder, from, version, asset.name);
        await download(transfer, from, version, asset, path);
        return path;
      }),
    );
    return await publishFiles(transfer, to, version, { folder, files });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listAssets({ source }: Transfer, from: PackageAt, version: string): Promise<Asset[]> {
  const assets: Asset[] = [];
  for await (const { items } of pages('assets', (token) => source.service.assets(from, version, token))) {
    assets.push(...items);
  }
  return assets;
}

/**
 * Where a file is put, under a name by which publish knows what it is: Maven's in the layout of a repository, the one
 * file of a format that has one under the name that its own tools give it.
 */
function filePath(folder: string, { coordinates }: PackageAt, version: string, name: string): string {
  const path = join(folder, ...placed(coordinates, version, name));
  if (!isWithin(folder, path) || path.endsWith(sep) || path === folder) {
    throw new InputError(`The file ${JSON.stringify(name)} of ${coordinates.name} ${version} leads out of its folder.`);
  }
  return path;
}

function placed({ format, namespace, name }: Coordinates, version: string, file: string): string[] {
  switch (format) {
    case 'maven': {
      // `1.0-20210728.194552-1` is a build of `1.0-SNAPSHOT`.
      const base = version.replace(/-\d{8}\.\d{6}-\d+$/, '-SNAPSHOT');
      return [...namespace.split('.'), name, base, file];
    }
    case 'npm':
      return ['package.tgz'];
    case 'nuget':
      return [`${name}.${version}.nupkg`];
    case 'cargo':
      return [`${name}-${version}.crate`];
    case 'swift':
      return [`${name}-${version}.zip`];
    case 'pypi':
    case 'ruby':
    case 'generic':
      return [file];
  }
}

async function download(
  { source: { connection } }: Transfer,
  from: PackageAt,
  version: string,
  { name, sha256 }: Asset,
  path: string,
): Promise<void> {
  const { GetPackageVersionAssetCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
  const { client, domain, domainOwner } = connection;
  await mkdir(dirname(path), { recursive: true });
  await retry(
    async () => {
      const reply = await client.send(
        new GetPackageVersionAssetCommand({
          domain,
          domainOwner,
          ...packageOf(from),
          packageVersion: version,
          asset: name,
        }),
      );
      const hash = createHash('sha256');
      const file = await open(path, 'w', 0o600);
      try {
        for await (const chunk of (reply.asset ?? []) as AsyncIterable<Uint8Array>) {
          hash.update(chunk);
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
      if (hash.digest('hex') === sha256.toLowerCase()) return;
      throw new InputError(
        `${safeText(name)} of ${from.coordinates.name} ${version} came with another SHA-256 than ${from.repository} lists.`,
      );
    },
    { what: `GetPackageVersionAsset ${name}` },
  );
}

interface Downloaded {
  readonly folder: string;
  readonly files: readonly string[];
}

async function publishFiles(
  { host, destination, waitMs }: Transfer,
  to: PackageAt,
  version: string,
  { folder, files }: Downloaded,
): Promise<CopyResult> {
  const { format, namespace, name } = to.coordinates;
  const root = await rootAt(folder, name);
  const formats = PUBLISH_FORMATS.filter(({ id }) => id === format);
  const isGeneric = format === 'generic';
  const options = {
    ...{ namespace, packageName: name, version, distTag: undefined, allowMissingEntryPoints: true, isCopy: true },
    assets: isGeneric ? files : [],
  };
  // A repository's folder for Maven, whose files stand in it; the files themselves for all others.
  const entries = isGeneric ? [] : format === 'maven' ? [root.path] : files;
  const sources = await discover(root, entries, formats, PUBLISH_FORMATS, options);
  const collection = await collect(sources, { ...options, root, scratch: folder }, host);
  try {
    const { problems } = collection;
    if (problems.length > 0) return { kind: 'failed', detail: problems.join(' ') };
    const releases = collection.releases.map(asItIs);
    const isIt = (one: Release): boolean =>
      clientName(one) === clientName(to.coordinates) && sameVersion(format, one.version, version);
    if (releases.length !== 1 || !releases.every(isIt)) {
      return { kind: 'failed', detail: `its files are those of ${releases.map(label).join(', ') || 'nothing'}` };
    }
    const planned = await plan(releases, destination, 'verify');
    if (planned.problems.length > 0) return { kind: 'failed', detail: planned.problems.join(' ') };
    const { outcomes, bugs } = await apply(planned.planned, destination, waitMs);
    if (bugs.length > 0) throw bugs[0];
    const [outcome] = outcomes;
    if (outcome?.problem !== undefined) return { kind: 'failed', detail: outcome.problem };
    return { kind: outcome?.kind === 'unchanged' ? 'present' : 'copied' };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'failed', detail: messageOf(error) };
  } finally {
    await collection.close();
  }
}

/**
 * Without what publish asks of a new release: where its own registry is, and which dist-tag it shall have, is no matter of
 * a copy. Its tags are put in order like those of any promotion.
 */
function asItIs(release: Release): Release {
  const plain: { -readonly [Key in keyof Release]: Release[Key] } = { ...release };
  delete plain.preview;
  delete plain.settle;
  return plain;
}
