import { crateFile } from './names.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import type { PackageKey } from '../../store/types.ts';
import { indexReply, versionsReply } from './index.ts';
import { handlePublish } from './publish.ts';
import { parseRoute, type CargoRoute } from './paths.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply } from '../responses.ts';

/** A sparse registry: its index, the downloads, and of the web API what the service supports. */
export const routes: FormatRoutes = {
  challenges: true,
  error,
  async handle(request) {
    const route = parseRoute(request.rest);
    return route === undefined ? error(404, 'Not found') : await answer(request, route);
  },
};

/** Cargo prints the details, whatever the status (The Cargo Book, "Web API"). */
function error(status: number, message: string): HttpReply {
  return json(status, { errors: [{ detail: message }] });
}

async function answer(request: FormatRequest, route: CargoRoute): Promise<HttpReply> {
  if (route.kind === 'unsupported') return { ...error(405, REMEDIES[route.command]), headers: headers('') };
  const method = route.kind === 'publish' ? 'PUT' : 'GET';
  if (request.method !== method) {
    return { ...error(405, `${request.method} is not possible here, only ${method}`), headers: headers(method) };
  }
  switch (route.kind) {
    case 'config':
      return config(request);
    case 'index':
      return (await indexReply(request, route.at)) ?? missing(request, route.at);
    case 'versions':
      return (await versionsReply(request, route.at)) ?? missing(request, route.at);
    case 'download':
      return await handleDownload(request, route.at, route.version);
    case 'publish':
      return await handlePublish(request);
  }
}

/** User guide, "Cargo command support": owner and search are not; yank is not among the commands that are. */
const REMEDIES = {
  search: 'CodeArtifact does not support cargo search; list packages with ListPackages',
  owner: 'CodeArtifact does not support cargo owner; who may publish is for its resource policies to say',
  yank: 'CodeArtifact does not support cargo yank; set the status of the version to Unlisted instead, and back to Published (UpdatePackageVersionsStatus)',
};

function headers(allow: string): Record<string, string> {
  return { 'content-type': 'application/json', allow };
}

/** Having it asked for with a token is what makes Cargo send the token everywhere else too. */
function config({ endpoint }: FormatRequest): HttpReply {
  const api = endpoint.replace(/\/$/, '');
  const value = { dl: `${api}/api/v1/crates/{crate}/{version}/download`, api, 'auth-required': true };
  return { ...json(200, value), etag: true };
}

function missing({ repository }: FormatRequest, { name }: PackageKey): HttpReply {
  return error(404, `${name} is not in repository ${repository.name}, nor can it be had from upstream`);
}

async function handleDownload(request: FormatRequest, at: PackageKey, version: string): Promise<HttpReply> {
  const asset = await resolveAsset(request.services, request.repository, at, version, crateFile(at.name, version));
  return assetReply(request.services, asset, 'application/gzip');
}
