import semver from 'semver';
import ssri from 'ssri';
import { codeOf, invalid } from '../../errors.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { assertPublishAllowed, publish } from '../../store/publish.ts';
import { reachableUpstream } from '../../store/resolve.ts';
import type { Staged } from '../../store/blobs.ts';
import type { Store } from '../../store/store.ts';
import type { PackageKey } from '../../store/types.ts';
import { isRecord } from '../../reading/json-record.ts';
import { distOf, fullName, metadataFrom, TARBALL, type Manifest } from './manifest.ts';
import type { PublishDocument } from './document.ts';
import { readTarball } from './tarball.ts';
import type { FormatRequest } from '../format.ts';

/** The body of a publish, checked as far as it can be without looking at the bytes. */
interface Upload {
  readonly version: string;
  readonly manifest: Manifest;
  readonly tags: readonly string[];
  readonly tarball: Staged;
  readonly readme: string | undefined;
}

/**
 * `npm publish`: the document with the tarball inside. The same bytes again are accepted and change nothing; for other
 * bytes under the same version the store has a ConflictException.
 */
export async function handlePublish(
  request: FormatRequest,
  at: PackageKey,
  sent: PublishDocument,
  attachments: Manifest,
): Promise<HttpReply> {
  const { services, repository } = request;
  const { store } = services;
  request.authorize('PublishPackageVersion', at);
  assertPublishAllowed(store, repository, at);
  const { version, manifest, tags, tarball, readme } = readUpload(sent, attachments, at);
  const content = await readTarball(store.blobs.read(tarball.hashes.sha256), tarball.size);
  const name = fullName(at);
  if (content.manifest['name'] !== name || !sameVersion(content.manifest['version'], version)) {
    throw invalid(`The package.json in the tarball does not say that it is ${name} ${version}`);
  }
  await assertStated(manifest['dist'], tarball, store);
  const { fileCount, unpackedSize } = content;
  const dist = { ...distOf(tarball.hashes), fileCount, unpackedSize };
  const { outcome } = publish(store, repository, {
    at,
    version,
    assets: [{ name: TARBALL, staged: tarball }],
    metadata: metadataFrom({ ...manifest, dist }, readme ?? content.readme),
    mode: 'complete',
    tags,
    reachableUpstream: await reachableUpstream(services, repository, at, version),
  });
  return json(outcome === 'created' ? 201 : 200, { success: true });
}

function readUpload({ document, contents }: PublishDocument, attachments: Manifest, at: PackageKey): Upload {
  const name = fullName(at);
  if (document['name'] !== undefined && document['name'] !== name) {
    throw invalid(`The document is not about ${name}, to whose address it was sent`);
  }
  const [attachment, ...others] = Object.entries(attachments);
  if (attachment === undefined || others.length > 0) {
    throw invalid(
      `A version is published with exactly one attachment, its tarball; this one has ${others.length + 1} (publish without --provenance)`,
    );
  }
  const [file, value] = attachment;
  const { versions } = document;
  // npm up to 9, after a conflict, sends along all the versions that were there before. The longest that fits: the
  // version 1.0.0-2.0.0 ends like 2.0.0.
  const [entry] = Object.entries(isRecord(versions) ? versions : {})
    .filter(([version]) => file.endsWith(`-${version}.tgz`))
    .sort(([a], [b]) => b.length - a.length);
  if (entry === undefined) throw invalid('The attachment belongs to none of the versions of the document');
  const [version, manifest] = entry;
  if (!isRecord(manifest) || manifest['name'] !== name || manifest['version'] !== version) {
    throw invalid(`The manifest does not say that it is ${name} ${version}`);
  }
  if (semver.valid(version) === null) throw invalid(`The version ${version} is not a semantic version`);
  const readme = document['readme'];
  return {
    version,
    manifest,
    tags: tagsOn(document['dist-tags'], version),
    tarball: readAttachment(value, contents.get(file)),
    readme: typeof readme === 'string' && readme !== '' ? readme : undefined,
  };
}

/** The tags that the document puts on the version; `latest` when it has no word on tags. */
function tagsOn(tags: unknown, version: string): string[] {
  if (tags === undefined) return ['latest'];
  if (!isRecord(tags)) throw invalid('dist-tags must be an object');
  const own = Object.keys(tags).filter((tag) => tags[tag] === version);
  for (const tag of own) assertTag(tag);
  return own;
}

/** npm's own rule: a tag that reads as a range could never be asked for. */
export function assertTag(tag: string): void {
  if (!/^[^\s/#]{1,255}$/.test(tag) || semver.validRange(tag) !== null) {
    throw invalid(`'${tag}' cannot be a tag: it is empty, has spaces or slashes, or reads as a version range`);
  }
}

function readAttachment(attachment: unknown, content: Staged | undefined): Staged {
  if (!isRecord(attachment) || content === undefined || content.size === 0) {
    throw invalid('The attachment has no data');
  }
  const { length } = attachment;
  if (typeof length === 'number' && length !== content.size) {
    throw invalid(`The attachment has ${content.size} bytes, not the ${length} that it states`);
  }
  return content;
}

/** npm's packing cleans versions (`v1.2`, ` 1.2.3+4`) in the document but not in the tarball. */
function sameVersion(stated: unknown, version: string): boolean {
  return typeof stated === 'string' && (stated === version || semver.clean(stated, true) === version);
}

/** What the client says of the tarball must be true: it made the hashes before it sent the bytes. */
async function assertStated(dist: unknown, { hashes }: Staged, store: Store): Promise<void> {
  const { shasum, integrity } = isRecord(dist) ? dist : {};
  if (typeof shasum === 'string' && shasum.toLowerCase() !== hashes.sha1) {
    throw invalid(`The tarball's SHA-1 is ${hashes.sha1}, not the shasum that was sent with it`);
  }
  if (typeof integrity !== 'string') return;
  const refusal = invalid(`The tarball's integrity is ${distOf(hashes).integrity}, not the one that was sent with it`);
  // Its types do not say that a text without any digest gives null.
  const stated: unknown = ssri.parse(integrity);
  if (!isRecord(stated) || Object.keys(stated).length === 0) throw refusal;
  try {
    await ssri.checkStream(store.blobs.read(hashes.sha256), integrity);
  } catch (error) {
    throw codeOf(error) === 'EINTEGRITY' ? refusal : error;
  }
}
