/** A package version as a client sees it: its status, and its assets by name with their SHA-256. Undefined: it is not there. */
export type Held = { readonly status: string; readonly assets: Readonly<Record<string, string>> } | undefined;

/** A change of one version. Those of one version follow each other: each was answered, or cut off, before the next. */
export interface Write {
  readonly key: string;
  /** Whether the client was told that it is done. If not, it may be done or not. */
  readonly acknowledged: boolean;
  /** What the version is once it is done. */
  readonly result: Held;
}

/** What is there after a restart. */
export interface Sight {
  readonly held: Held;
  /** SHA-256 of the bytes that each asset's download gave; undefined: it failed. */
  readonly downloads: Readonly<Record<string, string | undefined>>;
}

/**
 * What the sights say against the history: an acknowledged change that is gone, a version that is neither what it was nor
 * what it was to be, bytes that differ from what was stored, a listed asset that cannot be had. Empty: all is well.
 */
export function violations(history: readonly Write[], seen: ReadonlyMap<string, Sight>): string[] {
  const byKey = Map.groupBy(history, ({ key }) => key);
  const keys = new Set([...byKey.keys(), ...seen.keys()]);
  return [...keys].flatMap((key) => {
    const sight = seen.get(key) ?? { held: undefined, downloads: {} };
    return [...stateViolations(key, possible(byKey.get(key) ?? []), sight.held), ...downloadViolations(key, sight)];
  });
}

/** What a version may be: as the last acknowledged change left it, or as one of those left it that nobody knows about. */
function possible(writes: readonly Write[]): Held[] {
  const last = writes.findLastIndex(({ acknowledged }) => acknowledged);
  return [writes[last]?.result, ...writes.slice(last + 1).map(({ result }) => result)];
}

function stateViolations(key: string, allowed: readonly Held[], held: Held): string[] {
  if (allowed.some((one) => same(one, held))) return [];
  const expected = allowed.map(show).join(' or ');
  return [`${key} is ${show(held)}, not ${expected}: ${verdict(allowed, held)}`];
}

function verdict(allowed: readonly Held[], held: Held): string {
  if (held === undefined) return 'an acknowledged change is lost';
  const stored = allowed.filter((one) => one !== undefined);
  if (stored.length === 0) return 'it should not be there';
  const names = Object.keys(held.assets);
  if (stored.every(({ assets }) => names.some((name) => name in assets && assets[name] !== held.assets[name]))) {
    return 'a hash has changed';
  }
  if (stored.every(({ assets }) => Object.keys(assets).length > names.length)) return 'half of it is visible';
  return 'an acknowledged change is lost, or another is done by half';
}

function downloadViolations(key: string, { held, downloads }: Sight): string[] {
  if (held === undefined || !['Published', 'Unlisted'].includes(held.status)) return [];
  return Object.entries(held.assets).flatMap(([name, sha256]) => {
    const got = downloads[name];
    if (got === undefined) return [`${key} lists ${name}, which cannot be downloaded`];
    return got === sha256 ? [] : [`${key} gives for ${name} the bytes ${got}, not ${sha256}: a hash has changed`];
  });
}

function same(one: Held, other: Held): boolean {
  return show(one) === show(other);
}

function show(held: Held): string {
  if (held === undefined) return 'absent';
  const assets = Object.entries(held.assets).map(([name, sha256]) => `${name}=${sha256.slice(0, 12)}`);
  return `${held.status}(${assets.sort().join(' ')})`;
}

/** Which bytes on disk have no version, and which versions have no bytes. */
export function blobViolations(blobs: readonly string[], seen: ReadonlyMap<string, Sight>): string[] {
  const owned = new Set([...seen.values()].flatMap(({ held }) => Object.values(held?.assets ?? {})));
  const there = new Set(blobs);
  return [
    ...[...there].filter((sha256) => !owned.has(sha256)).map((sha256) => `the blob ${sha256} belongs to nothing`),
    ...[...owned].filter((sha256) => !there.has(sha256)).map((sha256) => `the blob ${sha256} is missing`),
  ];
}
