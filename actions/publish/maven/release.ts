import { fileBody, type LocalAsset } from '../files/asset.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release, type Shipment } from '../release.ts';
import type { RepositoryClient } from '../repository-client.ts';
import { METADATA, SNAPSHOT } from './layout.ts';
import {
  parseMetadata,
  parsePlugins,
  renderMetadata,
  renderPlugins,
  renderSnapshotMetadata,
  type PluginPrefix,
  type SnapshotFile,
} from './metadata.ts';
import { CHECKSUM, MetadataWriter, putText } from './metadata-writer.ts';

export interface MavenVersion {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** The version of the folder: of a snapshot `1.0-SNAPSHOT`. */
  readonly base: string;
  readonly source: string;
  readonly assets: readonly LocalAsset[];
  /** `group:artifact` of what must be there first. */
  readonly needs: readonly string[];
  /** Those of them without which nobody can use it. */
  readonly required: readonly string[];
  /** Others of this run are its modules. */
  readonly isRoot: boolean;
  /** By which prefix it is called, where it is a plugin. */
  readonly plugin: PluginPrefix | undefined;
}

/** The metadata files of a run, each with its one writer. */
export interface MetadataWriters {
  artifact(group: string, artifact: string): MetadataWriter<string>;
  snapshot(group: string, artifact: string, base: string): MetadataWriter<readonly SnapshotFile[]>;
  group(group: string): MetadataWriter<PluginPrefix>;
}

/** @param now for the times in the files */
export function metadataWriters(now: () => Date): MetadataWriters {
  const artifacts = new Map<string, MetadataWriter<string>>();
  const snapshots = new Map<string, MetadataWriter<readonly SnapshotFile[]>>();
  const groups = new Map<string, MetadataWriter<PluginPrefix>>();
  return {
    artifact: (group, artifact) =>
      once(artifacts, `${group}:${artifact}`, () => ({
        folder: folderOf(group, artifact),
        what: `maven ${group}:${artifact}: ${METADATA}`,
        render: async (client, path, versions) => {
          const read = await readMetadata(client, path, `maven ${group}:${artifact}`);
          return renderMetadata({ group, artifact }, read?.versions ?? [], versions, now());
        },
      })),
    snapshot: (group, artifact, base) =>
      once(snapshots, `${group}:${artifact}:${base}`, () => ({
        folder: `${folderOf(group, artifact)}/${segment(base)}`,
        what: `maven ${group}:${artifact} ${base}: ${METADATA}`,
        render: (_client, _path, files) =>
          Promise.resolve(renderSnapshotMetadata({ group, artifact, base }, files.flat(), now())),
      })),
    group: (group) =>
      once(groups, group, () => ({
        folder: folderOf(group),
        what: `maven ${group}: ${METADATA}`,
        render: async (client, path, plugins) => {
          const parse = (body: string): PluginPrefix[] => parsePlugins(body, `The registry's ${METADATA} of ${group}`);
          const there = await client.read({ path, accept: XML, what: `maven ${group}`, parse });
          return renderPlugins(there ?? [], plugins);
        },
      })),
  };
}

function once<T>(
  writers: Map<string, MetadataWriter<T>>,
  key: string,
  make: () => ConstructorParameters<typeof MetadataWriter<T>>[0],
): MetadataWriter<T> {
  const writer = writers.get(key) ?? new MetadataWriter(make());
  writers.set(key, writer);
  return writer;
}

/** A version of a Maven artifact: its files become visible together, once the metadata that lists it arrives. */
export function mavenRelease(staged: MavenVersion, writers: MetadataWriters): Release {
  const { group, artifact, version, base, source, assets, needs, required, isRoot, plugin } = staged;
  const at: PackageVersion = { format: 'maven', namespace: group, name: artifact, version };
  const folder = folderOf(group, artifact);
  const isSnapshot = base.endsWith(SNAPSHOT);
  return {
    ...at,
    source,
    assets,
    needs,
    required,
    isRoot,
    takesFurtherAssets: true,
    // A build of a snapshot is listed under its base version alone (user guide, "Maven snapshots").
    ...(isSnapshot ? { finalStatus: 'Unlisted' } : {}),
    see: (client) => (isSnapshot ? seeBuild(client, folder, staged) : seeVersion(client, folder, at)),

    send: async (client, { missing, arrived }) => {
      const send = (asset: LocalAsset): Promise<void> =>
        sendFile(client, `${folder}/${segment(base)}/${segment(asset.name)}`, asset, label(at), arrived);
      const isPom = ({ name }: LocalAsset): boolean => name === `${artifact}-${version}.pom`;
      await Promise.all(missing.filter((asset) => !isPom(asset)).map(send));
      await Promise.all(missing.filter(isPom).map(send));
      if (isSnapshot) await writers.snapshot(group, artifact, base).add(client, snapshotFiles(staged));
      await writers.artifact(group, artifact).add(client, base);
      if (plugin !== undefined) await writers.group(group).add(client, plugin);
    },
  };
}

/** What a snapshot's metadata says of each file: `-sources.jar` is the classifier `sources` and the extension `jar`. */
function snapshotFiles({ artifact, version, assets }: MavenVersion): SnapshotFile[] {
  return assets.map(({ name }) => {
    const rest = name.slice(`${artifact}-${version}`.length);
    const [, classifier, extension = ''] = /^(?:-([^.]+))?\.(.+)$/.exec(rest) ?? [];
    return { build: version, classifier, extension };
  });
}

const SIGNATURE = /\.(asc|sigstore|sigstore\.json)$/;
const XML = 'application/xml, text/xml, */*';

async function readMetadata(
  client: RepositoryClient,
  path: string,
  what: string,
): Promise<ReturnType<typeof parseMetadata>> {
  const parse = (body: string): ReturnType<typeof parseMetadata> =>
    parseMetadata(body, `The registry's ${METADATA} of ${what}`);
  return await client.read({ path, accept: XML, what, parse });
}

async function seeVersion(client: RepositoryClient, folder: string, at: PackageVersion): Promise<ClientView> {
  const metadata = await readMetadata(client, `${folder}/${METADATA}`, label(at));
  if (metadata === undefined) return NOTHING_SEEN;
  const visible = metadata.versions.includes(at.version);
  return { visible, complete: visible, versions: metadata.versions, tags: new Map() };
}

/** The metadata of a snapshot names its newest build: an older one is seen when a newer one is. */
async function seeBuild(client: RepositoryClient, folder: string, staged: MavenVersion): Promise<ClientView> {
  const { base, version } = staged;
  const metadata = await readMetadata(client, `${folder}/${segment(base)}/${METADATA}`, `${staged.artifact} ${base}`);
  const builds = metadata?.builds ?? [];
  const complete = builds.some((build) => buildOf(build) >= buildOf(version));
  return { visible: false, complete, versions: builds, tags: new Map() };
}

/** The time of a build, so that later ones compare greater. */
function buildOf(version: string): string {
  return /\d{8}\.\d{6}(?=-\d+$)/.exec(version)?.[0] ?? '';
}

async function sendFile(
  client: RepositoryClient,
  path: string,
  asset: LocalAsset,
  what: string,
  arrived: Shipment['arrived'],
): Promise<void> {
  await client.write({
    method: 'PUT',
    path,
    headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
    body: fileBody(asset),
    what: `${what}: ${asset.path}`,
    action: 'codeartifact:PublishPackageVersion',
    asset,
    arrived: () => arrived(asset),
  });
  // A signature is its own checksum; Maven sends none for it either.
  if (SIGNATURE.test(asset.name)) return;
  await putText(client, `${path}.${CHECKSUM}`, asset.hashes[CHECKSUM], `${what}: ${asset.path}.${CHECKSUM}`);
}

/** The path of a group's folder, or of an artifact's in it. */
function folderOf(group: string, artifact?: string): string {
  return [...group.split('.'), ...(artifact === undefined ? [] : [artifact])].map(segment).join('/');
}

/** A segment of a path; `+` is common in versions and stands for itself there. */
function segment(text: string): string {
  return encodeURIComponent(text).replaceAll('%2B', '+');
}
