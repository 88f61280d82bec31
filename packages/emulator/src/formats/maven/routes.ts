import { createHash } from 'node:crypto';
import { text, type HttpReply } from '../../http/reply.ts';
import { completeMetadata, lacksMetadata } from './unfinished.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import { currentBuild, packageMetadata, snapshotMetadata } from './metadata.ts';
import { isSnapshot, METADATA, parseMavenPath, type ArtifactPath, type MetadataPath } from './paths.ts';
import { MAX_XML_BYTES, metadataFromPom } from './pom.ts';
import { handleUpload } from './upload.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply } from '../responses.ts';

/** The Maven repository layout over HTTP, as Maven, Gradle and others use it. */
export const routes: FormatRoutes = {
  challenges: true,
  error: (status, message) => text(status, `${message}\n`, message),
  async handle(request) {
    const path = parseMavenPath(request.rest);
    if (path === undefined) return routes.error(404, 'No such path in a Maven repository');
    if (request.method === 'PUT') return await handleUpload(request, path);
    if (request.method === 'GET') {
      return path.kind === 'artifact' ? await downloadArtifact(request, path) : await downloadMetadata(request, path);
    }
    const reply = routes.error(405, 'Only GET and PUT are possible here');
    return { ...reply, headers: { ...reply.headers, allow: 'GET, PUT' } };
  },
};

async function downloadMetadata(request: FormatRequest, path: MetadataPath): Promise<HttpReply> {
  const { at, checksum } = path;
  const document =
    path.kind === 'package-metadata' ? await packageMetadata(request, at) : snapshotMetadata(request, at, path.base);
  if (document === undefined) return routes.error(404, `${at.namespace}:${at.name} has no ${METADATA} here`);
  // Maven compares it with the document that it got: both are made in the same way, from the same versions.
  if (checksum !== undefined) return text(200, createHash(checksum).update(document).digest('hex'));
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: document, etag: true };
}

async function downloadArtifact(request: FormatRequest, path: ArtifactPath): Promise<HttpReply> {
  const { services, repository } = request;
  const { at, checksum } = path;
  const { version, file } = wantedFile(request, path);
  const asset = await resolveAsset(services, repository, at, version, file);
  if (checksum !== undefined) return text(200, asset[checksum]);
  if (file.endsWith('.pom') && asset.size <= MAX_XML_BYTES && lacksMetadata(services.store, asset.version_id)) {
    // A version from a public registry is described by its POM, which is known once somebody has asked for it.
    const pom = await services.store.blobs.bytes(asset.sha256);
    completeMetadata(services.store, asset.version_id, metadataFromPom(pom.toString('utf8')));
  }
  return assetReply(services, asset, contentType(file));
}

/** A snapshot's file may be asked for without a build's number; then the build that clients get is meant. */
function wantedFile(
  request: FormatRequest,
  { at, version, base, file }: ArtifactPath,
): { version: string; file: string } {
  const build = isSnapshot(version) ? currentBuild(request, at, base)?.version.version : undefined;
  const stem = `${at.name}-${base}`;
  if (build === undefined || !file.startsWith(stem)) return { version, file };
  return { version: build, file: `${at.name}-${build}${file.slice(stem.length)}` };
}

function contentType(file: string): string {
  return /\.(pom|xml)$/.test(file) ? 'application/xml' : 'application/octet-stream';
}
