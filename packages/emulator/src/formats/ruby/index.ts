import { createHash } from 'node:crypto';
import { BoundedCache } from '../../bounded-cache.ts';
import { invalid } from '../../errors.ts';
import { gemAt, gemFullName, gemNumber, type GemFile } from './names.ts';
import { text, type HttpReply } from '../../http/reply.ts';
import { visibleNames } from '../../store/catalogue.ts';
import { packageState } from '../../store/search-locations.ts';
import { visiblePackage, type VisiblePackage, type VisibleVersion } from '../../store/resolve.ts';
import type { Store } from '../../store/store.ts';
import type { PackageKey } from '../../store/types.ts';
import type { FormatRequest } from '../format.ts';
import { formatInfo, gemIn, parseInfoLine, type InfoLine, type RubyGem } from './info.ts';

/** More gems than this, and the service answers 400 instead of a list of them. */
const MAX_LISTED_GEMS = 5_000;
/** Of what was read from the store before. */
const CACHED_BYTES = 16 * 1024 * 1024;
/** Gems looked up at the same time. */
const LOOKUPS = 8;

/** A gem that clients may see. */
export interface ListedGem extends GemFile {
  readonly line: InfoLine;
  readonly gem: RubyGem;
  readonly held: VisibleVersion;
}

/** What a client may see of a gem, good as long as the package's state is what it was. */
interface Listing {
  readonly state: readonly unknown[];
  readonly gems: readonly ListedGem[];
}

const caches = new WeakMap<Store, BoundedCache<string, Listing>>();

/**
 * The Published gems under a name, in an order in which new ones come last: clients keep these documents, and ask only
 * for what has been added.
 */
export async function listedGems(request: FormatRequest, at: PackageKey): Promise<readonly ListedGem[]> {
  const { services, repository } = request;
  const cache = caches.get(services.store) ?? new BoundedCache<string, Listing>(CACHED_BYTES);
  caches.set(services.store, cache);
  const key = JSON.stringify([repository.id, at.name]);
  const state = await packageState(services, repository, at);
  const present = cache.get(key);
  if (present !== undefined && sameMembers(present.state, state)) return present.gems;
  const found = await visiblePackage(services, repository, at);
  const gems = found === undefined ? [] : readGems(found, at.name);
  cache.set(
    key,
    { state, gems },
    gems.reduce((sum, { gem }) => sum + 1_000 + 2 * gem.line.length, 1_000),
  );
  return gems;
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

function readGems({ versions }: VisiblePackage, name: string): ListedGem[] {
  return [...versions.values()]
    .filter(({ status }) => status === 'Published')
    .flatMap((held) =>
      held.assets.flatMap((asset): ListedGem[] => {
        // A registry may come to say more of a gem than when it was kept.
        const gem = gemIn(held.current, asset.name) ?? gemIn(held.metadata, asset.name);
        const line = gem === undefined ? undefined : parseInfoLine(gem.line);
        if (gem === undefined || line === undefined) return [];
        return [{ name, version: line.version, platform: line.platform, line, gem, held }];
      }),
    )
    .sort((a, b) => time(a) - time(b) || (a.gem.position ?? 0) - (b.gem.position ?? 0) || byText(a, b));
}

/** What a registry lists comes first: when it got there is not known of all of it. */
function time({ gem }: ListedGem): number {
  return gem.uploaded ?? 0;
}

function byText(a: GemFile, b: GemFile): number {
  return gemFullName(a) < gemFullName(b) ? -1 : 1;
}

/** `info/NAME`; undefined where there is nothing to see. */
export async function infoReply(request: FormatRequest, at: PackageKey): Promise<HttpReply | undefined> {
  const gems = await listedGems(request, at);
  return gems.length === 0 ? undefined : indexReply(formatInfo(gems.map(({ gem }) => gem.line)));
}

/** `names`: every gem, by name. */
export async function namesReply(request: FormatRequest): Promise<HttpReply> {
  const { gems, external } = await everything(request);
  const names = new Set([...external.keys(), ...gems.map(([name]) => name)]);
  return indexReply(formatInfo([...names].sort()));
}

/**
 * `versions`: every gem with its versions and the MD5 of its `info`. A gem that is pushed gets a line of its own at the
 * end, with the MD5 that its `info` had by then, so that the document only ever grows; of several lines on a gem, the
 * last one counts.
 */
export async function versionsReply(request: FormatRequest): Promise<HttpReply> {
  const { gems, external } = await everything(request);
  const events: { readonly time: number; readonly line: string }[] = [];
  for (const [name, listed] of gems) {
    const undated = listed.filter(({ gem }) => gem.uploaded === undefined);
    const hash = createHash('md5').update(formatInfo(undated.map(({ gem }) => gem.line)));
    if (undated.length > 0)
      events.push({ time: 0, line: `${name} ${undated.map(gemNumber).join(',')} ${digest(hash)}` });
    for (const each of listed.slice(undated.length)) {
      hash.update(`${each.gem.line}\n`);
      events.push({ time: time(each), line: `${name} ${gemNumber(each)} ${digest(hash)}` });
    }
  }
  events.sort((a, b) => a.time - b.time || (a.line < b.line ? -1 : 1));
  const lines = [...external].map(([name, versions]) => `${name} ${versions}`);
  const created = new Date(request.repository.created).toISOString();
  const document = formatInfo([...lines, ...events.map(({ line }) => line)]);
  return indexReply(`created_at: ${created}\n${document}`);
}

function digest(hash: ReturnType<typeof createHash>): string {
  return hash.copy().digest('hex');
}

interface Everything {
  /** What is held somewhere, as far as clients may see it; by name. */
  readonly gems: readonly (readonly [name: string, gems: readonly ListedGem[]])[];
  /** What is not, but can be had from a registry. */
  readonly external: ReadonlyMap<string, string>;
}

async function everything(request: FormatRequest): Promise<Everything> {
  const { held, external } = await visibleNames(request.services, request.repository, 'ruby');
  if (held.length > MAX_LISTED_GEMS) {
    throw invalid(`A repository with more than ${MAX_LISTED_GEMS} gems cannot be listed; this one has ${held.length}`);
  }
  const gems: (readonly [string, readonly ListedGem[]])[] = [];
  for (let from = 0; from < held.length; from += LOOKUPS) {
    const some = held.slice(from, from + LOOKUPS).flatMap((name) => gemAt(name) ?? []);
    gems.push(...(await Promise.all(some.map(async (at) => [at.name, await listedGems(request, at)] as const))));
  }
  // What is held may be hidden here, or blocked from upstream: a registry's word on it does not count.
  const names = new Set(held);
  const others = new Map<string, string>();
  for (const catalogue of external) {
    for (const [name, versions] of catalogue) if (!names.has(name) && !others.has(name)) others.set(name, versions);
  }
  return { gems: gems.filter(([, listed]) => listed.length > 0), external: others };
}

/**
 * A document of the compact index. Bundler up to 2.4 takes the ETag for the MD5 of the whole document, and checks it
 * after it has put a part behind what it had; later ones read Repr-Digest (RFC 9530) for that.
 */
function indexReply(document: string): HttpReply {
  const body = Buffer.from(document);
  const reply = text(200, '');
  return {
    ...reply,
    body,
    headers: {
      ...reply.headers,
      'cache-control': 'private, no-cache',
      'repr-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
    },
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    ranges: true,
  };
}
