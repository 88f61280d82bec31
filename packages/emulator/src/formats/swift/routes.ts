import semver from 'semver';
import { invalid, notFound } from '../../errors.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { visiblePackage, type VisibleVersion } from '../../store/resolve.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import { downloadable } from '../../store/versions.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply, decodeSegment } from '../responses.ts';
import { identifiersFor } from './identifiers.ts';
import { MANIFEST, manifestFor, variantVersion, type Manifest } from './manifest.ts';
import { shownRelease, shownTime, type SwiftNative } from './metadata.ts';
import { archiveName, isVersion, packageAt, type SwiftPackage } from './names.ts';
import { assertAcceptable, SWIFT_TYPES } from './negotiation.ts';
import { handlePublish } from './publish.ts';

/** Of the API, in every reply (SE-0292, "API versioning"). */
const VERSION = { 'content-version': '1' };

/** The package registry service of SE-0292, as far as the service speaks it. */
export const routes: FormatRoutes = {
  challenges: false,
  error: (status, detail) => ({
    ...json(status, { status, detail }),
    headers: { ...VERSION, 'content-type': 'application/problem+json', 'content-language': 'en' },
  }),
  async handle(request) {
    const reply = await route(request);
    return { ...reply, headers: { ...VERSION, ...reply.headers } };
  },
};

async function route(request: FormatRequest): Promise<HttpReply> {
  const { method } = request;
  const segments = request.rest.replace(/\/$/, '').split('/').map(decodeSegment);
  const [first = '', second, third, fourth] = segments;
  if (segments.length === 1) {
    // The gate has seen the token already.
    if (first === 'login') return method === 'POST' ? { status: 200 } : notAllowed('POST');
    if (first === 'identifiers') return method === 'GET' ? await identifiers(request) : notAllowed('GET');
  }
  const isListing = segments.length === 2;
  const wanted = packageAt(first, isListing ? withoutExtension(second) : (second ?? ''));
  if (wanted === undefined || segments.length > 4) return routes.error(404, 'Not found');
  if (isListing) return method === 'GET' ? await listReleases(request, wanted) : notAllowed('GET');
  if (fourth !== undefined) {
    if (fourth !== MANIFEST || !isVersion(third ?? '')) return routes.error(404, 'Not found');
    return method === 'GET' ? await showManifest(request, wanted, third ?? '') : notAllowed('GET');
  }
  return await handleRelease(request, wanted, third ?? '');
}

async function handleRelease(request: FormatRequest, wanted: SwiftPackage, last: string): Promise<HttpReply> {
  if (request.method === 'PUT') {
    assertAcceptable(request.headers.accept, 'json');
    if (!isVersion(last)) throw invalid(`${last} is no version as SemVer 2.0.0 has it`);
    return await handlePublish(request, wanted, last);
  }
  if (request.method !== 'GET') return notAllowed('GET, PUT');
  return last.endsWith('.zip')
    ? await sendArchive(request, wanted, last.slice(0, -'.zip'.length))
    : await showRelease(request, wanted, withoutExtension(last));
}

/** Every Published release, the one of the highest precedence first. */
async function listReleases(request: FormatRequest, wanted: SwiftPackage): Promise<HttpReply> {
  assertAcceptable(request.headers.accept, 'json');
  const versions = publishedVersions(await visibleVersions(request, wanted));
  const [latest] = versions;
  if (latest === undefined) {
    throw notFound(`${nameOf(wanted)} is not in repository ${request.repository.name}`, wanted.at.name, 'package');
  }
  const releases = Object.fromEntries(
    versions.map((version) => [version, { url: addressOf(request, wanted, version) }]),
  );
  const link = linkTo(addressOf(request, wanted, latest), 'latest-version');
  return { ...json(200, { releases }, { link }), etag: true };
}

async function showRelease(request: FormatRequest, wanted: SwiftPackage, version: string): Promise<HttpReply> {
  assertAcceptable(request.headers.accept, 'json');
  const versions = await visibleVersions(request, wanted);
  const { native, found } = releaseOf(versions, wanted, version);
  const archive = found.assets.find(({ name }) => name === archiveName(wanted, version));
  const published = publishedVersions(versions);
  const at = published.indexOf(version);
  const links = [
    [published[0], 'latest-version'],
    [at < 0 ? undefined : published[at - 1], 'successor-version'],
    [at < 0 ? undefined : published[at + 1], 'predecessor-version'],
  ] as const;
  const link = links.flatMap(([other, relation]) =>
    other === undefined ? [] : [linkTo(addressOf(request, wanted, other), relation)],
  );
  const document = {
    id: `${native.scope}.${native.name}`,
    version,
    resources: [{ name: 'source-archive', type: SWIFT_TYPES.zip, checksum: archive?.sha256, signing: native.signing }],
    metadata: shownRelease(native.release),
    publishedAt: shownTime(found.published),
  };
  return { ...json(200, document, link.length === 0 ? {} : { link: link.join(', ') }), etag: true };
}

async function showManifest(request: FormatRequest, wanted: SwiftPackage, version: string): Promise<HttpReply> {
  assertAcceptable(request.headers.accept, 'swift');
  const { native } = releaseOf(await visibleVersions(request, wanted), wanted, version);
  const swiftVersion = request.query.get('swift-version') ?? undefined;
  const manifest = manifestFor(native.manifests, swiftVersion);
  const address = `${addressOf(request, wanted, version)}/${MANIFEST}`;
  if (manifest === undefined) return { status: 303, headers: { location: address } };
  const variants = swiftVersion === undefined ? native.manifests.filter(({ file }) => file !== MANIFEST) : [];
  return {
    status: 200,
    headers: {
      'content-type': SWIFT_TYPES.swift,
      'content-disposition': `attachment; filename="${manifest.file}"`,
      ...(variants.length > 0 && { link: variants.map((variant) => variantLink(address, variant)).join(', ') }),
    },
    body: manifest.text,
    etag: true,
  };
}

/** The package manager splits at every comma and semicolon and wants exactly these four. */
function variantLink(address: string, { file, toolsVersion }: Manifest): string {
  return `<${address}?swift-version=${variantVersion(file)}>; rel="alternate"; filename="${file}"; swift-tools-version="${toolsVersion}"`;
}

async function sendArchive(request: FormatRequest, wanted: SwiftPackage, version: string): Promise<HttpReply> {
  assertAcceptable(request.headers.accept, 'zip');
  const { native } = releaseOf(await visibleVersions(request, wanted), wanted, version);
  const { services, repository } = request;
  const asset = await resolveAsset(services, repository, wanted.at, version, archiveName(wanted, version));
  const { signing } = native;
  const reply = assetReply(services, asset, SWIFT_TYPES.zip);
  return {
    ...reply,
    // What the client accepts has a say.
    settled: false,
    headers: {
      ...reply.headers,
      digest: `sha-256=${Buffer.from(asset.sha256, 'hex').toString('base64')}`,
      'content-disposition': `attachment; filename="${native.name}-${version}.zip"`,
      ...(signing && {
        'x-swift-package-signature-format': signing.signatureFormat,
        'x-swift-package-signature': signing.signatureBase64Encoded,
      }),
    },
  };
}

async function identifiers(request: FormatRequest): Promise<HttpReply> {
  assertAcceptable(request.headers.accept, 'json');
  const url = request.query.get('url') ?? '';
  if (url === '') throw invalid('Say which repository: identifiers?url=URL');
  return json(200, { identifiers: await identifiersFor(request.services, request.repository, url) });
}

type Versions = ReadonlyMap<string, VisibleVersion>;

async function visibleVersions(request: FormatRequest, { at }: SwiftPackage): Promise<Versions> {
  return (await visiblePackage(request.services, request.repository, at))?.versions ?? new Map();
}

/** By precedence, the highest first. */
function publishedVersions(versions: Versions): string[] {
  return [...versions.values()]
    .filter(({ status }) => status === 'Published')
    .map(({ version }) => version)
    .sort((a, b) => semver.compareBuild(b, a));
}

/** A release that can be had: one that is Unlisted too, as those who have it in Package.resolved need it. */
function releaseOf(
  versions: Versions,
  wanted: SwiftPackage,
  version: string,
): { readonly found: VisibleVersion; readonly native: SwiftNative } {
  const found = versions.get(version);
  if (found === undefined || !downloadable(found.status)) {
    throw notFound(`${nameOf(wanted)} ${version} is not here`, version, 'package-version');
  }
  return { found, native: found.metadata.native as SwiftNative };
}

function addressOf({ endpoint }: FormatRequest, { scope, name }: SwiftPackage, version: string): string {
  return `${endpoint}${scope}/${name}/${version}`;
}

function nameOf({ scope, name }: SwiftPackage): string {
  return `${scope}.${name}`;
}

function linkTo(address: string, relation: string): string {
  return `<${address}>; rel="${relation}"`;
}

/** Clients may add it to the addresses of JSON documents (SE-0292). */
function withoutExtension(segment = ''): string {
  return segment.replace(/\.json$/, '');
}

function notAllowed(allow: string): HttpReply {
  const reply = routes.error(405, `Only ${allow} is possible here`);
  return { ...reply, headers: { ...reply.headers, allow } };
}
