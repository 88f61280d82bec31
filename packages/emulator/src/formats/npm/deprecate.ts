import { invalid, notFound } from '../../errors.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { findPackage } from '../../store/packages.ts';
import { visiblePackage } from '../../store/resolve.ts';
import type { PackageKey } from '../../store/types.ts';
import { findVersion, metadataOf, replaceMetadata } from '../../store/versions.ts';
import { isRecord, without } from '../../reading/json-record.ts';
import { fullName, manifestOf, type Manifest } from './manifest.ts';
import type { FormatRequest } from '../format.ts';

/**
 * `npm deprecate`: the client sends the whole packument back with `deprecated` set, or emptied, in some versions. That
 * is all that is taken from it.
 */
export async function handleDeprecate(request: FormatRequest, at: PackageKey, document: Manifest): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  request.authorize('PutPackageMetadata', at);
  if (!isRecord(document['versions'])) {
    throw invalid('The document has neither an attachment to publish nor versions to deprecate');
  }
  const found = await visiblePackage(services, repository, at);
  if (found === undefined) throw notFound(`${fullName(at)} does not exist here`, at.name, 'package');
  const changes = Object.entries(document['versions']).flatMap(([version, sent]) => {
    const present = found.versions.get(version);
    if (present === undefined || !isRecord(sent)) return [];
    const message = messageOf(sent);
    return message === messageOf(manifestOf(present.metadata)) ? [] : [{ version, message }];
  });
  store.db.transaction(() => {
    const row = findPackage(store, repository, at);
    for (const { version, message } of changes) {
      const held = row === undefined ? undefined : findVersion(store, row, version);
      if (held === undefined) {
        throw notFound(
          `${fullName(at)} ${version} comes from upstream of repository ${repository.name}; deprecate it there`,
          version,
          'package-version',
        );
      }
      const metadata = metadataOf(held);
      const native = without(manifestOf(metadata), ['deprecated']);
      replaceMetadata(store, held, {
        ...metadata,
        native: message === undefined ? native : { ...native, deprecated: message },
      });
    }
  });
  return json(200, { success: true });
}

/** An empty message takes the deprecation back. */
function messageOf({ deprecated }: Manifest): string | undefined {
  return typeof deprecated === 'string' && deprecated !== '' ? deprecated : undefined;
}
