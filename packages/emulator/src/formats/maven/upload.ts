import { conflict, invalid, notFound } from '../../errors.ts';
import type { HttpReply } from '../../http/reply.ts';
import { readBody } from '../../http/request.ts';
import { clearFault, faults, finishBuilds, recordFault } from './unfinished.ts';
import { findPackage } from '../../store/packages.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import { releaseStaged } from '../../store/store.ts';
import type { Hashes, PackageRow } from '../../store/types.ts';
import { downloadable, findVersion, listVersions, requireAsset, requireVersion } from '../../store/versions.ts';
import {
  compareBuilds,
  isSnapshot,
  METADATA,
  parseBuild,
  type ArtifactPath,
  type Checksum,
  type MavenPath,
  type MetadataPath,
} from './paths.ts';
import { listedBuilds, listedVersions, MAX_XML_BYTES, metadataFromPom } from './pom.ts';
import type { FormatRequest } from '../format.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 3;
const MAX_CHECKSUM_BYTES = 4096;

/** One of the PUTs that a deployment consists of; their order is the client's, but for the metadata at the end. */
export async function handleUpload(request: FormatRequest, path: MavenPath): Promise<HttpReply> {
  request.authorize(path.kind === 'artifact' ? 'PublishPackageVersion' : 'PutPackageMetadata', path.at);
  const { checksum } = path;
  if (path.kind === 'artifact') {
    return checksum === undefined ? await uploadArtifact(request, path) : await uploadChecksum(request, path, checksum);
  }
  return checksum === undefined
    ? await uploadMetadata(request, path)
    : await uploadMetadataChecksum(request, path, checksum);
}

/** A file of a version, which stays Unfinished until the metadata that lists it arrives. */
async function uploadArtifact(request: FormatRequest, path: ArtifactPath): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { at, version, file } = path;
  assertPublishAllowed(store, repository, at);
  assertPlace(path);
  const staged = await store.blobs.stage(request.body, MAX_FILE_BYTES);
  try {
    const pom =
      file === `${at.name}-${version}.pom` && staged.size <= MAX_XML_BYTES
        ? metadataFromPom((await store.blobs.bytes(staged.hashes.sha256)).toString('utf8'))
        : undefined;
    const { outcome } = publish(store, repository, {
      at,
      version,
      assets: [{ name: file, staged }],
      metadata: (before) => pom ?? before ?? {},
      mode: 'unfinished',
      reachableUpstream: await reachableUpstream(services, repository, at, version, {
        external: !isSnapshot(path.base),
      }),
    });
    return { status: outcome === 'unchanged' ? 200 : 201, body: '' };
  } finally {
    releaseStaged(store, staged);
  }
}

/** Refuses what would not be found again: file, version and folder must name the same thing. */
function assertPlace({ at, version, base, file }: ArtifactPath): void {
  if (isSnapshot(version)) {
    throw invalid(
      `${file} is not named like ${at.name}-${base.replace(/SNAPSHOT$/, 'YYYYMMDD.HHMMSS-N')}: only unique snapshots can be published`,
    );
  }
  if (!isSnapshot(base) && parseBuild(version) !== undefined) {
    throw invalid(`${version} is a build of a snapshot; its files belong into the folder ${parseBuild(version)?.base}`);
  }
  const stem = `${at.name}-${version}`;
  if (!file.startsWith(stem) || !/^[.-]/.test(file.slice(stem.length))) {
    throw invalid(`${file} is not a file of ${at.name} ${version}, whose files are named ${stem}…`);
  }
}

/** Checksums are compared, not stored; one that differs stands in the way of finishing the version. */
async function uploadChecksum(
  request: FormatRequest,
  { at, version, file }: ArtifactPath,
  checksum: Checksum,
): Promise<HttpReply> {
  const { store } = request.services;
  const stated = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
  const row = findPackage(store, request.repository, at);
  if (row === undefined) throw notFound(`${file} has not been uploaded`, file, 'asset');
  const held = requireVersion(store, row, version);
  const asset = requireAsset(store, held, file);
  const name = `${file}.${checksum}`;
  if (stated !== asset[checksum]) {
    recordFault(store, held, name);
    throw invalid(`The ${checksum} of ${file} is ${asset[checksum]}, not ${stated}`);
  }
  clearFault(store, held, name);
  return { status: 201, body: '' };
}

/** Hexadecimal digits, perhaps with a file name behind them as `sha1sum` writes it. */
function readChecksum(body: Buffer): string {
  return body.toString('utf8').trim().split(/\s+/)[0] ?? '';
}

/**
 * The metadata of an artifact publishes the versions that it lists; that of a snapshot finishes the builds it names.
 * That of a group, which goes with a Maven plugin, has neither: it is taken, and changes nothing.
 */
async function uploadMetadata(request: FormatRequest, path: MetadataPath): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { at } = path;
  const body = await readBody(request, MAX_XML_BYTES);
  const document = body.toString('utf8');
  const names = path.kind === 'package-metadata' ? listedVersions(document) : listedBuilds(document, path.base);
  if (names === undefined) throw invalid(`The body is no ${METADATA}: it has no <metadata> element`);
  const staged = await store.blobs.stageBytes(body);
  try {
    const row = findPackage(store, repository, at);
    const unfinished = names.filter((name) => row !== undefined && isUnfinished(request, row, name));
    if (row !== undefined && unfinished.length > 0) {
      assertPublishAllowed(store, repository, at);
      assertChecksums(request, row, unfinished);
      if (path.kind === 'snapshot-metadata') {
        finishSnapshot(request, row, unfinished, path.base);
      } else {
        store.db.transaction(() => {
          for (const version of unfinished) {
            publish(store, repository, {
              at,
              version,
              assets: [{ name: METADATA, staged }],
              metadata: (before) => before ?? {},
              mode: 'last',
              reachableUpstream: false,
            });
          }
        });
      }
    }
    rememberUpload(request, path, staged.hashes);
    return { status: 201, body: '' };
  } finally {
    releaseStaged(store, staged);
  }
}

function isUnfinished({ services }: FormatRequest, row: PackageRow, name: string): boolean {
  return findVersion(services.store, row, name)?.status === 'Unfinished';
}

function assertChecksums({ services }: FormatRequest, row: PackageRow, versions: readonly string[]): void {
  const { store } = services;
  for (const version of versions) {
    const wrong = faults(store, requireVersion(store, row, version));
    if (wrong.length > 0) {
      throw invalid(`${wrong.join(', ')} did not match: send the right ones, or delete ${version} and deploy it again`);
    }
  }
}

function finishSnapshot({ services }: FormatRequest, row: PackageRow, builds: readonly string[], base: string): void {
  const { store } = services;
  const present = findVersion(store, row, base);
  if (present !== undefined && !downloadable(present.status)) {
    throw conflict(`${row.name} ${base} is ${present.status}`, base, 'package-version');
  }
  const newest = listVersions(store, row)
    .filter(({ version, status }) => downloadable(status) || builds.includes(version))
    .flatMap(({ version }) => {
      const build = parseBuild(version);
      return build?.base === base ? [{ ...build, version }] : [];
    })
    .sort(compareBuilds)
    .at(-1);
  if (newest !== undefined) finishBuilds(store, row, { builds, base, newest: newest.version });
}

/**
 * The digests of the metadata files that came last: their checksums follow, and describe the client's bytes and not
 * the document that a GET makes. Kept for as long as an upload takes; after a restart a checksum is taken on trust.
 */
const lastUploads = new WeakMap<object, Map<string, Hashes>>();

function uploadKey({ repository }: FormatRequest, path: MetadataPath): string {
  const { namespace, name } = path.at;
  return JSON.stringify([repository.id, namespace, name, path.kind === 'snapshot-metadata' ? path.base : '']);
}

const REMEMBERED_UPLOADS = 1000;

function rememberUpload(request: FormatRequest, path: MetadataPath, hashes: Hashes): void {
  const uploads = lastUploads.get(request.services.store) ?? new Map<string, Hashes>();
  lastUploads.set(request.services.store, uploads);
  const key = uploadKey(request, path);
  uploads.delete(key);
  uploads.set(key, hashes);
  const [oldest] = uploads.keys();
  if (uploads.size > REMEMBERED_UPLOADS && oldest !== undefined) uploads.delete(oldest);
}

async function uploadMetadataChecksum(
  request: FormatRequest,
  path: MetadataPath,
  checksum: Checksum,
): Promise<HttpReply> {
  const stated = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
  const hashes = lastUploads.get(request.services.store)?.get(uploadKey(request, path));
  if (hashes !== undefined && hashes[checksum] !== stated) {
    throw invalid(`The ${checksum} of ${METADATA} is ${hashes[checksum]}, not ${stated}`);
  }
  return { status: 201, body: '' };
}
