import { createHash } from 'node:crypto';
import { invalid, notFound } from '../errors.ts';
import { readBody, text, type HttpReply } from '../http.ts';
import { clearFault, completeMetadata, faults, finishBuild, recordFault } from '../store/maven-versions.ts';
import { findPackage } from '../store/packages.ts';
import { assertPublishAllowed, publish } from '../store/publish.ts';
import { reachableUpstream, resolveAsset } from '../store/resolve.ts';
import type { Coordinates, Hashes } from '../store/types.ts';
import { findVersion, requireAsset, requireVersion } from '../store/versions.ts';
import { newestBuild, packageMetadata, snapshotMetadata } from './maven-metadata.ts';
import { isSnapshot, METADATA, parseMavenPath, type Checksum, type MavenPath } from './maven-path.ts';
import { listedBuilds, listedVersions, MAX_XML_BYTES, metadataFromPom } from './maven-pom.ts';
import type { Protocol, ProtocolRequest } from './protocol.ts';
import { assetReply } from './responses.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 3;
const MAX_CHECKSUM_BYTES = 4096;

/** The Maven repository layout over HTTP, as Maven, Gradle and others use it (contract, 8.3). */
export const maven: Protocol = {
  format: 'maven',
  challenges: true,
  error: (status, message) => text(status, `${message}\n`, message),
  async handle(request) {
    const path = parseMavenPath(request.rest);
    if (path === undefined) return maven.error(404, 'No such path in a Maven repository');
    if (request.method === 'GET') return await download(request, path);
    if (request.method === 'PUT') return await upload(request, path);
    return { ...maven.error(405, 'Only GET and PUT are possible here'), headers: { allow: 'GET, PUT' } };
  },
};

type Artifact = Extract<MavenPath, { kind: 'artifact' }>;

async function download(request: ProtocolRequest, path: MavenPath): Promise<HttpReply> {
  const { at, checksum } = path;
  if (path.kind === 'artifact') return await downloadArtifact(request, path);
  const document =
    path.kind === 'package-metadata'
      ? await packageMetadata(request, at)
      : await snapshotMetadata(request, at, path.base);
  if (document === undefined) return maven.error(404, `${at.namespace}:${at.name} has no ${METADATA}`);
  if (checksum !== undefined) return text(200, createHash(checksum).update(document).digest('hex'));
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: document, etag: true };
}

async function downloadArtifact(request: ProtocolRequest, path: Artifact): Promise<HttpReply> {
  const { services, repository } = request;
  const { at, file, checksum } = path;
  const asset = await resolveAsset(services, repository, at, await wantedVersion(request, path), file);
  if (checksum !== undefined) return text(200, asset[checksum]);
  if (file.endsWith('.pom') && asset.size <= MAX_XML_BYTES) {
    // A version from a public registry is described by its POM, which is known once somebody has asked for it.
    const pom = await services.store.blobs.bytes(asset.sha256);
    completeMetadata(services.store, asset.version_id, metadataFromPom(pom.toString('utf8')));
  }
  return assetReply(services, asset, contentType(file));
}

/** A snapshot's file may be asked for without a build number; then the newest build is meant. */
async function wantedVersion(request: ProtocolRequest, { at, version, base }: Artifact): Promise<string> {
  if (!isSnapshot(version)) return version;
  const build = await newestBuild(request, at, base);
  return build?.version.version ?? version;
}

function contentType(file: string): string {
  return /\.(pom|xml)$/.test(file) ? 'application/xml' : 'application/octet-stream';
}

async function upload(request: ProtocolRequest, path: MavenPath): Promise<HttpReply> {
  if (path.kind === 'artifact') {
    return path.checksum === undefined
      ? await uploadArtifact(request, path)
      : await uploadChecksum(request, path, path.checksum);
  }
  request.authorize('PutPackageMetadata', path.at);
  if (path.checksum !== undefined) return await uploadMetadataChecksum(request, path.at, path, path.checksum);
  return await uploadMetadata(request, path);
}

/** A file of a version, which stays Unfinished until the metadata that lists it arrives. */
async function uploadArtifact(request: ProtocolRequest, { at, version, base, file }: Artifact): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  request.authorize('PublishPackageVersion', at);
  assertPublishAllowed(store, repository, at);
  if (isSnapshot(version)) {
    throw invalid(`${file} is a snapshot without timestamp and build number; only unique snapshots can be published`);
  }
  if (!file.startsWith(`${at.name}-`)) throw invalid(`${file} is not a file of artifact ${at.name} ${base}`);
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
      reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
    return { status: outcome === 'unchanged' ? 200 : 201, body: '' };
  } finally {
    store.blobs.release(staged);
  }
}

/** Checksums are compared, not stored; one that differs stands in the way of finishing the version. */
async function uploadChecksum(
  request: ProtocolRequest,
  { at, version, file }: Artifact,
  checksum: Checksum,
): Promise<HttpReply> {
  const { store } = request.services;
  request.authorize('PublishPackageVersion', at);
  const told = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
  const row = findPackage(store, request.repository, at);
  if (row === undefined) throw notFound(`${file} has not been uploaded`, file, 'asset');
  const held = requireVersion(store, row, version);
  const asset = requireAsset(store, held, file);
  if (told !== asset[checksum]) {
    recordFault(store, held, file);
    throw invalid(`The ${checksum} of ${file} is ${asset[checksum]}, not ${told}`);
  }
  clearFault(store, held, file);
  return { status: 201, body: '' };
}

/** Hexadecimal digits, perhaps with a file name behind them as `sha1sum` writes it. */
function readChecksum(body: Buffer): string {
  return body.toString('utf8').trim().split(/\s+/)[0] ?? '';
}

type MetadataPath = Exclude<MavenPath, Artifact>;

/** The metadata of an artifact publishes the versions that it lists; that of a snapshot finishes the builds it names. */
async function uploadMetadata(request: ProtocolRequest, path: MetadataPath): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  const { at } = path;
  const body = await readBody(request, MAX_XML_BYTES);
  const document = body.toString('utf8');
  const row = findPackage(store, repository, at);
  const names = path.kind === 'package-metadata' ? listedVersions(document) : listedBuilds(document, path.base);
  if (names === undefined) throw invalid(`The body is no ${METADATA} with a <versioning> element`);
  const unfinished =
    row === undefined ? [] : names.filter((name) => findVersion(store, row, name)?.status === 'Unfinished');
  for (const name of row === undefined ? [] : unfinished) {
    const wrong = row === undefined ? [] : faults(store, requireVersion(store, row, name));
    if (wrong.length > 0) throw invalid(`The checksums of ${wrong.join(', ')} of ${at.name} ${name} do not match`);
  }
  const staged = await store.blobs.stageBytes(body);
  try {
    store.db.transaction(() => {
      for (const version of unfinished) {
        if (path.kind === 'snapshot-metadata') {
          if (row !== undefined) finishBuild(store, row, version, path.base);
          continue;
        }
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
    rememberUpload(request, path, staged.hashes);
    return { status: 201, body: '' };
  } finally {
    store.blobs.release(staged);
  }
}

/**
 * The digests of the metadata files that came last: their checksums follow, and describe the client's bytes and not
 * the document that a GET makes. Kept for as long as an upload takes; after a restart a checksum is taken on trust.
 */
const lastUploads = new WeakMap<object, Map<string, Hashes>>();

function uploadKey({ repository }: ProtocolRequest, at: Coordinates, path: MetadataPath): string {
  return JSON.stringify([repository.id, at.namespace, at.name, path.kind === 'snapshot-metadata' ? path.base : '']);
}

const REMEMBERED_UPLOADS = 1000;

function rememberUpload(request: ProtocolRequest, path: MetadataPath, hashes: Hashes): void {
  const uploads = lastUploads.get(request.services.store) ?? new Map<string, Hashes>();
  lastUploads.set(request.services.store, uploads);
  uploads.set(uploadKey(request, path.at, path), hashes);
  const [oldest] = uploads.keys();
  if (uploads.size > REMEMBERED_UPLOADS && oldest !== undefined) uploads.delete(oldest);
}

async function uploadMetadataChecksum(
  request: ProtocolRequest,
  at: Coordinates,
  path: MetadataPath,
  checksum: Checksum,
): Promise<HttpReply> {
  const told = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
  const hashes = lastUploads.get(request.services.store)?.get(uploadKey(request, at, path));
  if (hashes !== undefined && hashes[checksum] !== told) {
    throw invalid(`The ${checksum} of ${METADATA} is ${hashes[checksum]}, not ${told}`);
  }
  return { status: 201, body: '' };
}
