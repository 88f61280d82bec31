import { json, type HttpReply } from '../../http/reply.ts';
import { visiblePackage } from '../../store/resolve.ts';
import { resolveAsset } from '../../store/resolve-asset.ts';
import type { PackageKey } from '../../store/types.ts';
import { handleDeprecate } from './deprecate.ts';
import { readPublishDocument } from './document.ts';
import { isRecord } from '../../reading/json-record.ts';
import { fullName, servedManifest, TARBALL } from './manifest.ts';
import { packumentReply, shownTags } from './packument.ts';
import { handlePublish } from './publish.ts';
import { parseRoute, type NpmRoute } from './paths.ts';
import { handleListTags, handleRemoveTag, handleSetTag } from './dist-tags.ts';
import type { FormatRoutes, FormatRequest } from '../format.ts';
import { assetReply } from '../responses.ts';

/** npm's registry protocol, as far as the service speaks it. */
export const routes: FormatRoutes = {
  challenges: true,
  error,
  async handle(request) {
    const route = parseRoute(request.rest);
    return (route === undefined ? undefined : await answer(request, route)) ?? error(404, 'Not found');
  },
};

/** npm prints `error`, other clients `message`. */
function error(status: number, message: string): HttpReply {
  return json(status, { error: message, message });
}

async function answer(request: FormatRequest, route: NpmRoute): Promise<HttpReply | undefined> {
  const { method } = request;
  switch (route.kind) {
    case 'root':
    case 'ping':
      return method === 'GET' ? json(200, {}) : notAllowed(method, 'GET');
    case 'package':
      if (method === 'PUT') return await handlePut(request, route.at);
      if (method !== 'GET') return notAllowed(method, 'GET, PUT');
      return (await packumentReply(request, route.at)) ?? missing(request, fullName(route.at));
    case 'version':
      return method === 'GET' ? await handleVersion(request, route.at, route.selector) : notAllowed(method, 'GET');
    case 'tarball':
      return method === 'GET' ? await handleTarball(request, route.at, route.version) : notAllowed(method, 'GET');
    case 'dist-tags':
      return await handleTags(request, route.at, route.tag);
    case 'absent':
      return error(404, `This repository has no ${route.what}`);
    case 'unsupported':
      // Not 404: npm takes that for success where it deletes.
      return { ...error(405, `CodeArtifact does not support npm ${route.command}`), headers: jsonHeaders('') };
  }
}

function notAllowed(method: string, allowed: string): HttpReply {
  return { ...error(405, `${method} is not possible here, only ${allowed}`), headers: jsonHeaders(allowed) };
}

function jsonHeaders(allow: string): Record<string, string> {
  return { 'content-type': 'application/json', allow };
}

function missing({ repository }: FormatRequest, what: string): HttpReply {
  return error(404, `${what} is not in repository ${repository.name}, nor can it be had from upstream`);
}

/** One version's manifest, by version or by tag. */
async function handleVersion(request: FormatRequest, at: PackageKey, selector: string): Promise<HttpReply> {
  const { services, repository, endpoint } = request;
  const found = await visiblePackage(services, repository, at);
  const tags = new Map(Object.entries(found === undefined ? {} : shownTags(found)));
  const version = found?.versions.get(tags.get(selector) ?? selector);
  if (version?.status !== 'Published') return missing(request, `${fullName(at)}@${selector}`);
  const manifest = servedManifest(version, at, { endpoint, variants: services.variants });
  return { ...json(200, manifest), etag: true };
}

async function handleTarball(request: FormatRequest, at: PackageKey, version: string): Promise<HttpReply> {
  const { services, repository } = request;
  const asset = await resolveAsset(services, repository, at, version, TARBALL);
  return assetReply(services, asset, 'application/octet-stream');
}

async function handleTags(
  request: FormatRequest,
  at: PackageKey,
  tag: string | undefined,
): Promise<HttpReply | undefined> {
  const { method } = request;
  if (tag === undefined) {
    if (method !== 'GET') return notAllowed(method, 'GET');
    return (await handleListTags(request, at)) ?? missing(request, fullName(at));
  }
  if (method === 'PUT' || method === 'POST') return await handleSetTag(request, at, tag);
  return method === 'DELETE' ? handleRemoveTag(request, at, tag) : notAllowed(method, 'PUT, DELETE');
}

async function handlePut(request: FormatRequest, at: PackageKey): Promise<HttpReply> {
  const sent = await readPublishDocument(request, request.services.store);
  try {
    const attachments = sent.document['_attachments'];
    return isRecord(attachments) && Object.keys(attachments).length > 0
      ? await handlePublish(request, at, sent, attachments)
      : await handleDeprecate(request, at, sent.document);
  } finally {
    sent.release();
  }
}
