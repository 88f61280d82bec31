import { isPythonVersion, sameVersion } from '@codeartifact-ci/versions/same-version.ts';
import { isObject, parseObject, stringAt, stringsIn } from '../files/json.ts';
import { multipart } from '../files/multipart.ts';
import type { RepositoryClient } from '../repository-client.ts';
import type { LocalAsset } from '../files/asset.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release, type Shipment } from '../release.ts';
import { field, formFields, normalisedName, type CoreMetadata, type Distribution } from './metadata.ts';

/** A file of a Python project's release, and what it says of itself. */
export interface PythonFile {
  readonly asset: LocalAsset;
  readonly distribution: Distribution;
  readonly metadata: CoreMetadata;
  /** See Release. */
  readonly isMet: boolean;
}

const NAME = /^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i;
const SIMPLE = 'application/vnd.pypi.simple.v1+json';

/**
 * Puts the files together that are of one version: they are published together. Files that contradict their own names
 * come back as problems.
 */
export function pythonReleases(files: readonly PythonFile[]): {
  readonly releases: Release[];
  readonly problems: string[];
} {
  const problems: string[] = [];
  const byVersion = new Map<string, { readonly at: PackageVersion; readonly files: PythonFile[] }>();
  for (const file of files) {
    const problem = contradiction(file);
    if (problem !== undefined) {
      problems.push(`${file.asset.path}: ${problem}.`);
      continue;
    }
    const at = coordinates(file.metadata);
    const group = byVersion.get(label(at)) ?? { at, files: [] };
    byVersion.set(label(at), group);
    group.files.push(file);
  }
  return { releases: [...byVersion.values()].map((group) => release(group.at, group.files)), problems };
}

function coordinates(metadata: CoreMetadata): PackageVersion {
  return {
    format: 'pypi',
    namespace: '',
    name: normalisedName(field(metadata, 'name') ?? ''),
    version: field(metadata, 'version') ?? '',
  };
}

function contradiction({ metadata, distribution }: PythonFile): string | undefined {
  const name = field(metadata, 'name');
  const version = field(metadata, 'version');
  if (name === undefined || !NAME.test(name)) return `its metadata gives ${JSON.stringify(name ?? '')} as the name`;
  if (version === undefined || !isPythonVersion(version)) {
    return `its metadata gives ${JSON.stringify(version ?? '')} as the version, which PEP 440 does not know`;
  }
  const named = distribution.readings.filter((reading) => normalisedName(reading.name) === normalisedName(name));
  if (named.length === 0) {
    return `its name says ${distribution.readings.at(-1)?.name ?? ''}, its metadata says ${name}`;
  }
  // A wheel's name has `_` where the version has `-` or `+`-separators of its own (PEP 427, "escaping").
  if (!named.some((reading) => sameVersion('pypi', reading.version.replaceAll('_', '-'), version))) {
    return `its name says version ${named[0]?.version ?? ''}, its metadata says ${version}`;
  }
  return undefined;
}

function release(at: PackageVersion, files: readonly PythonFile[]): Release {
  const names = files.map(({ asset }) => asset.name);
  return {
    ...at,
    source: files.map(({ asset }) => asset.path).join(', '),
    assets: files.map(({ asset }) => asset),
    takesFurtherAssets: true,
    isMet: files.every(({ isMet }) => isMet),
    needs: [],
    see: async (client) =>
      (await client.read({
        path: `simple/${at.name}/`,
        accept: SIMPLE,
        what: `pypi ${at.name}`,
        parse: (body) => seen(body, at, names),
      })) ?? NOTHING_SEEN,
    send: (client, shipment) => sendFiles(client, at, files, shipment),
  };
}

/** The project's page (PEP 691; `versions` since PEP 700). */
function seen(body: string, at: PackageVersion, names: readonly string[]): ClientView {
  const page = parseObject(body, `The registry's page of pypi ${at.name}`);
  const versions = stringsIn(page['versions']);
  const listed: unknown[] = Array.isArray(page['files']) ? page['files'] : [];
  const files = new Set(listed.filter(isObject).map((file) => stringAt(file, 'filename')));
  return {
    visible:
      versions.some((version) => sameVersion('pypi', version, at.version)) || names.some((name) => files.has(name)),
    complete: names.every((name) => files.has(name)),
    versions,
    tags: new Map(),
  };
}

/** Wheels before the sdist, so that nobody builds from source what comes as a wheel a moment later. */
async function sendFiles(
  client: RepositoryClient,
  at: PackageVersion,
  files: readonly PythonFile[],
  { missing, arrived }: Shipment,
): Promise<void> {
  const [first, ...rest] = files
    .filter(({ asset }) => missing.includes(asset))
    .sort((a, b) => a.distribution.filetype.localeCompare(b.distribution.filetype));
  if (first === undefined) return;
  // The first file makes the version; the others then find it there.
  await sendFile(client, at, first, arrived);
  await Promise.all(rest.map((file) => sendFile(client, at, file, arrived)));
}

async function sendFile(
  client: RepositoryClient,
  at: PackageVersion,
  { asset, distribution, metadata }: PythonFile,
  arrived: Shipment['arrived'],
): Promise<void> {
  const { contentType, body } = multipart(
    [
      [':action', 'file_upload'],
      ['protocol_version', '1'],
      ...formFields(metadata),
      ['filetype', distribution.filetype],
      ['pyversion', distribution.pyversion],
      ['md5_digest', asset.hashes.md5],
      ['sha256_digest', asset.hashes.sha256],
    ],
    { field: 'content', filename: asset.name, asset },
  );
  await client.write({
    method: 'POST',
    path: '',
    headers: { 'content-type': contentType, accept: '*/*' },
    body,
    what: `${label(at)}: ${asset.path}`,
    action: 'codeartifact:PublishPackageVersion',
    asset,
    arrived: () => arrived(asset),
  });
}
