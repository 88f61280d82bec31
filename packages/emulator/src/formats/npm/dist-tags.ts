import { invalid, notFound } from '../../errors.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { readBody } from '../../http/request.ts';
import { removeDistTag, requirePackage, setDistTag } from '../../store/packages.ts';
import { visiblePackage } from '../../store/resolve.ts';
import type { PackageKey } from '../../store/types.ts';
import { downloadable, findVersion } from '../../store/versions.ts';
import { fullName } from './manifest.ts';
import { shownTags } from './packument.ts';
import { assertTag } from './publish.ts';
import type { FormatRequest } from '../format.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** The package's tags, merged over the chain. */
export async function handleListTags(
  { services, repository }: FormatRequest,
  at: PackageKey,
): Promise<HttpReply | undefined> {
  const found = await visiblePackage(services, repository, at);
  return found === undefined ? undefined : json(200, shownTags(found));
}

/** Puts a tag on a version that the repository holds; the body is the version as a JSON string. */
export async function handleSetTag(request: FormatRequest, at: PackageKey, tag: string): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  request.authorize('PutPackageMetadata', at);
  assertTag(tag);
  const version = parseVersion(await readBody(request, MAX_BODY_BYTES));
  const row = requirePackage(store, repository, at);
  const held = findVersion(store, row, version);
  if (held === undefined || !downloadable(held.status)) {
    throw notFound(
      `${fullName(at)} ${version} is not in repository ${repository.name}; a tag can be put on what it holds itself`,
      version,
      'package-version',
    );
  }
  setDistTag(store, row, tag, version);
  return json(200, { success: true });
}

function parseVersion(body: Buffer): string {
  try {
    const version: unknown = JSON.parse(body.toString('utf8'));
    if (typeof version === 'string') return version;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('The body must be a version as a JSON string');
}

export function handleRemoveTag(request: FormatRequest, at: PackageKey, tag: string): HttpReply {
  const { services, repository } = request;
  request.authorize('PutPackageMetadata', at);
  if (!removeDistTag(services.store, requirePackage(services.store, repository, at), tag)) {
    throw notFound(
      `${fullName(at)} has no tag '${tag}' in repository ${repository.name}; one that comes from upstream is removed there`,
      tag,
      'package-version',
    );
  }
  return json(200, { success: true });
}
