import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BoundedCache } from '../bounded-cache.ts';
import { acceptsGzip } from '../http/accept-encoding.ts';
import type { HttpReply } from '../http/reply.ts';
import { packPieces } from '../http/packing.ts';
import { packageState } from '../store/search-locations.ts';
import { visiblePackage, type VisiblePackage } from '../store/resolve.ts';
import type { Store } from '../store/store.ts';
import type { PackageKey } from '../store/types.ts';
import type { FormatRequest } from './format.ts';

/** Of documents ready to be sent. */
const CACHED_BYTES = 16 * 1024 * 1024;

/** A document ready to be sent, good as long as the package's state is what it was. */
interface Rendered {
  readonly state: readonly unknown[];
  /** By gzip: all clients take it, and it is a tenth of the size. */
  readonly packed: Buffer;
  readonly etag: string;
  /** Unpacked for who does not; kept only until the memory is needed. */
  plain?: WeakRef<Buffer>;
}

/** Of one emulator: what it has sent before, and what is being made ready for the first of those who asked for it. */
interface Renderings {
  readonly done: BoundedCache<string, Rendered>;
  readonly underWay: Map<string, { readonly state: Rendered['state']; readonly result: Promise<Rendered | undefined> }>;
}

const renderings = new WeakMap<Store, Renderings>();

/** A document on a package, of which there may be several `kind`s, and how to make it. */
export interface Rendering {
  readonly kind: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces, since a whole may be of tens of megabytes; undefined where there is nothing to see. */
  readonly render: (found: VisiblePackage) => Iterable<string> | undefined;
}

/** The document, made anew only when the package has changed; undefined where there is nothing to see. */
export async function renderedReply(
  request: FormatRequest,
  at: PackageKey,
  rendering: Rendering,
): Promise<HttpReply | undefined> {
  const rendered = await current(request, at, rendering);
  if (rendered === undefined) return undefined;
  // Clients keep it, and ask each time whether it still holds.
  const headers = { 'cache-control': 'private, no-cache', vary: 'accept-encoding', ...rendering.headers };
  const { packed, etag } = rendered;
  if (acceptsGzip(request.headers['accept-encoding'])) {
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed, etag };
  }
  const plain = rendered.plain?.deref() ?? (await promisify(gunzip)(packed));
  rendered.plain = new WeakRef(plain);
  return { status: 200, headers, body: plain, etag };
}

async function current(request: FormatRequest, at: PackageKey, rendering: Rendering): Promise<Rendered | undefined> {
  const { services, repository, endpoint } = request;
  const own: Renderings = renderings.get(services.store) ?? {
    done: new BoundedCache(CACHED_BYTES),
    underWay: new Map(),
  };
  renderings.set(services.store, own);
  const key = JSON.stringify([repository.id, at, rendering.kind, endpoint]);
  const state = await packageState(services, repository, at);
  const present = own.done.get(key);
  if (present !== undefined && sameMembers(present.state, state)) return present;
  const others = own.underWay.get(key);
  if (others !== undefined && sameMembers(others.state, state)) return await others.result;
  const result = make(request, at, rendering, state);
  own.underWay.set(key, { state, result });
  try {
    const rendered = await result;
    if (rendered !== undefined) own.done.set(key, rendered, rendered.packed.length);
    return rendered;
  } finally {
    if (own.underWay.get(key)?.result === result) own.underWay.delete(key);
  }
}

async function make(
  { services, repository }: FormatRequest,
  at: PackageKey,
  { render }: Rendering,
  state: Rendered['state'],
): Promise<Rendered | undefined> {
  const found = await visiblePackage(services, repository, at);
  const pieces = found === undefined ? undefined : render(found);
  if (pieces === undefined) return undefined;
  const hash = createHash('sha256');
  const packed = await packPieces(pieces, (bytes) => hash.update(bytes));
  return { state, packed, etag: `"${hash.digest('hex').slice(0, 32)}"` };
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}
