import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import semver from 'semver';
import { BoundedCache } from '../bounded-cache.ts';
import type { HttpReply } from '../http.ts';
import { packageState } from '../store/places.ts';
import { visiblePackage, type VisiblePackage, type VisibleVersion } from '../store/resolve.ts';
import type { Store } from '../store/store.ts';
import type { Coordinates } from '../store/types.ts';
import { abbreviated, fullName, manifestOf, servedManifest } from './npm-manifest.ts';
import type { ProtocolRequest } from './protocol.ts';

const ABBREVIATED = 'application/vnd.npm.install-v1+json';
/** Of packuments ready to be sent. */
const CACHED_BYTES = 16 * 1024 * 1024;

/** A packument ready to be sent, good as long as the package's state is what it was. */
interface Rendered {
  readonly state: readonly unknown[];
  /** By gzip: all clients take it, and it is a tenth of the size. */
  readonly packed: Buffer;
  readonly etag: string;
  /** Unpacked for who does not; kept only until the memory is needed. */
  plain?: WeakRef<Buffer>;
}

/** One cache per emulator, of what it has sent before. */
const caches = new WeakMap<Store, BoundedCache<string, Rendered>>();

/** The package as its clients see it; undefined where there is nothing to see. */
export async function packumentReply(request: ProtocolRequest, at: Coordinates): Promise<HttpReply | undefined> {
  const short = (request.headers.accept ?? '').includes(ABBREVIATED);
  const rendered = await renderedPackument(request, at, short);
  if (rendered === undefined) return undefined;
  const headers = {
    'content-type': short ? ABBREVIATED : 'application/json',
    // Clients keep it, and ask each time whether it still holds.
    'cache-control': 'private, no-cache',
    vary: 'accept, accept-encoding',
  };
  const { packed, etag } = rendered;
  if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed, etag };
  }
  const plain = rendered.plain?.deref() ?? (await promisify(gunzip)(packed));
  rendered.plain = new WeakRef(plain);
  return { status: 200, headers, body: plain, etag };
}

async function renderedPackument(
  request: ProtocolRequest,
  at: Coordinates,
  short: boolean,
): Promise<Rendered | undefined> {
  const { services, repository, endpoint } = request;
  const cache = caches.get(services.store) ?? new BoundedCache<string, Rendered>(CACHED_BYTES);
  caches.set(services.store, cache);
  const key = JSON.stringify([repository.id, fullName(at), short, endpoint]);
  const state = await packageState(services, repository, at);
  const present = cache.get(key);
  if (present !== undefined && sameMembers(present.state, state)) return present;
  const found = await visiblePackage(services, repository, at);
  const document = found === undefined ? undefined : renderPackument(found, at, endpoint, short);
  if (document === undefined) return undefined;
  const etag = `"${createHash('sha256').update(document).digest('hex').slice(0, 32)}"`;
  const rendered: Rendered = { state, packed: await promisify(gzip)(document, { level: 1 }), etag };
  cache.set(key, rendered, rendered.packed.length);
  return rendered;
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

/**
 * The packument as JSON; undefined where no version is Published. `time` is part of the short form as well: clients
 * that hold back young versions need it, and take one without a time for too young.
 */
export function renderPackument(
  found: VisiblePackage,
  at: Coordinates,
  endpoint: string,
  short: boolean,
): string | undefined {
  const shown = shownVersions(found);
  if (shown.length === 0) return undefined;
  const times = shown.map(({ published }) => published);
  const tags = shownTags(found);
  const name = fullName(at);
  const modified = isoTime(times.reduce((latest, time) => Math.max(latest, time)));
  const head = {
    ...(short ? { modified } : { _id: name }),
    name,
    'dist-tags': tags,
    time: Object.fromEntries([
      ['created', isoTime(times.reduce((first, time) => Math.min(first, time)))],
      ['modified', modified],
      ...shown.map(({ version, published }) => [version, isoTime(published)] as const),
    ]),
  };
  const readme = short ? undefined : found.versions.get(tags['latest'] ?? '')?.metadata.readme;
  // Version by version, so that the manifests of thousands are not unfolded at the same time.
  const versions = shown.map((version) => {
    const manifest = servedManifest(manifestOf(version.metadata), at, version.version, endpoint);
    return `${JSON.stringify(version.version)}:${JSON.stringify(short ? abbreviated(manifest) : manifest)}`;
  });
  const tail = readme === undefined ? '' : `,"readme":${JSON.stringify(readme)}`;
  return `${JSON.stringify(head).slice(0, -1)},"versions":{${versions.join(',')}}${tail}}`;
}

/** A time that JavaScript can express; registries have told stranger ones. */
function isoTime(time: number): string {
  return new Date(Math.abs(time) <= 8.64e15 ? time : 0).toISOString();
}

/** Published ones, the lowest first. */
function shownVersions({ versions }: VisiblePackage): VisibleVersion[] {
  return [...versions.values()]
    .filter(({ status, version }) => status === 'Published' && semver.valid(version, true) !== null)
    .sort((a, b) => semver.compareBuild(a.version, b.version, true));
}

/** A tag on a version that is not shown would lead clients nowhere. */
export function shownTags({ versions, tags }: VisiblePackage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).filter(([, version]) => versions.get(version)?.status === 'Published'),
  );
}
