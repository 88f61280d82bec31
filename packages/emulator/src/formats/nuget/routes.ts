import { UpstreamError } from '../../errors.ts';
import { json, text, type HttpReply } from '../../http/reply.ts';
import { nugetAsset } from './names.ts';
import { visiblePackage } from '../../store/resolve.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import type { AssetRow, PackageKey } from '../../store/types.ts';
import { BadArchive } from '../../reading/zip.ts';
import { readNuspec } from './nuspec.ts';
import { installable, registrationReply } from './registration.ts';
import { AUTOCOMPLETE, FLAT_CONTAINER, PACKAGE, parseNugetRoute, QUERY, type NugetRoute } from './paths.ts';
import { handleAutocomplete, handleQuery } from './search.ts';
import { handleListing, handlePush } from './upload.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply } from '../responses.ts';

/** NuGet's protocol, version 3 (NuGet docs, "NuGet Server API"). */
export const routes: FormatRoutes = {
  challenges: true,
  // The clients print the status with its reason, and leave the body out.
  error: (status, message) => text(status, `${message}\n`, message),
  async handle(request) {
    const route = parseNugetRoute(request.rest);
    if (route === undefined) return routes.error(404, 'No such path in a NuGet repository');
    const allowed = methodsOf(route);
    if (!allowed.includes(request.method)) {
      const reply = routes.error(405, `${request.method} is not possible here, only ${allowed.join(' and ')}`);
      return { ...reply, headers: { ...reply.headers, allow: allowed.join(', ') } };
    }
    return (await answer(request, route)) ?? routes.error(404, missing(request, route));
  },
};

function methodsOf({ kind }: NugetRoute): readonly string[] {
  return kind === 'publish' ? ['PUT'] : kind === 'listing' ? ['DELETE', 'POST'] : ['GET'];
}

function missing({ repository }: FormatRequest, route: NugetRoute): string {
  const what = 'at' in route ? route.at.name : 'That';
  return `${what} is not in repository ${repository.name}, nor can it be had from upstream`;
}

async function answer(request: FormatRequest, route: NugetRoute): Promise<HttpReply | undefined> {
  switch (route.kind) {
    case 'service-index':
      return serviceIndex(request.endpoint);
    case 'versions':
      return await handleVersions(request, route.at);
    case 'nupkg':
      return assetReply(request.services, await nupkg(request, route), 'application/octet-stream');
    case 'nuspec':
      return await handleNuspec(request, await nupkg(request, route));
    case 'registration':
    case 'registration-page':
    case 'registration-leaf':
      return await registrationReply(request, route);
    case 'query':
      return await handleQuery(request);
    case 'autocomplete':
      return await handleAutocomplete(request);
    case 'publish':
      return await handlePush(request);
    case 'listing':
      return handleListing(request, route.at, route.version, request.method === 'DELETE' ? 'Unlisted' : 'Published');
  }
}

/** What there is, under each of the names by which clients of some age look for it. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  [FLAT_CONTAINER]: ['PackageBaseAddress/3.0.0'],
  'v3/registration4/': ['RegistrationsBaseUrl/3.6.0', 'RegistrationsBaseUrl/Versioned'],
  'v3/registration4-semver1/': ['', '/3.0.0-beta', '/3.0.0-rc', '/3.4.0'].map((of) => `RegistrationsBaseUrl${of}`),
  [QUERY]: ['', '/3.0.0-beta', '/3.0.0-rc', '/3.5.0'].map((of) => `SearchQueryService${of}`),
  [AUTOCOMPLETE]: ['', '/3.0.0-beta', '/3.0.0-rc', '/3.5.0'].map((of) => `SearchAutocompleteService${of}`),
  [PACKAGE]: ['PackagePublish/2.0.0'],
};

function serviceIndex(endpoint: string): HttpReply {
  const resources = Object.entries(RESOURCES).flatMap(([path, types]) =>
    types.map((type) => ({
      '@id': `${endpoint}${path}`,
      '@type': type,
      // It is for clients from this version on.
      ...(type.endsWith('/Versioned') ? { clientVersion: '4.3.0-alpha' } : {}),
    })),
  );
  return { ...json(200, { version: '3.0.0', resources }), etag: true };
}

/** Unlisted versions are among them: lock files name them. */
async function handleVersions({ services, repository }: FormatRequest, at: PackageKey): Promise<HttpReply | undefined> {
  const versions = installable(await visiblePackage(services, repository, at)).map(({ version }) => version);
  return versions.length === 0 ? undefined : { ...json(200, { versions }), etag: true };
}

async function nupkg(
  { services, repository }: FormatRequest,
  { at, version }: Extract<NugetRoute, { kind: 'nupkg' | 'nuspec' | 'listing' }>,
): Promise<AssetRow> {
  const { normalised } = version;
  return await resolveAsset(services, repository, at, normalised, nugetAsset(at, normalised));
}

/** It is no asset of its own, but as immutable as the package that it is in. */
async function handleNuspec({ services }: FormatRequest, asset: AssetRow): Promise<HttpReply> {
  try {
    return {
      status: 200,
      headers: { 'content-type': 'application/xml', 'cache-control': 'private, immutable, max-age=31536000' },
      body: await readNuspec(services.store.blobs.path(asset.sha256)),
      etag: true,
    };
  } catch (error) {
    // What was pushed here has been looked into; what came from a public registry may be anything.
    if (error instanceof BadArchive) throw new UpstreamError(`${asset.name} is no package: ${error.message}`);
    throw error;
  }
}
