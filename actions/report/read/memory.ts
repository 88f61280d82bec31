import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { Asset, ListedVersion } from '../../prune/service/version-service.ts';

/** A version of a package, whichever repository holds it. */
export interface VersionName {
  readonly coordinates: Coordinates;
  readonly version: string;
  /** A version with the same revision is the same, down to its assets; one without is not written down. */
  readonly revision: string | undefined;
}

/** What is known of a version at one revision. */
export interface KnownVersion {
  readonly assets?: readonly Asset[];
  /** Milliseconds since the epoch; null: the service tells no time. */
  readonly published?: number | null;
  /** When a run saw it unfinished for the first time, milliseconds since the epoch. */
  readonly firstSeen?: number;
}

/**
 * What runs have learnt about versions. It is kept by revision: what has not changed is not asked again, and a version
 * that several repositories hold is asked once.
 */
export class VersionMemory {
  readonly #known = new Map<string, KnownVersion>();

  get size(): number {
    return this.#known.size;
  }

  get(name: VersionName): KnownVersion {
    return this.#known.get(keyOf(name)) ?? {};
  }

  learn(name: VersionName, more: KnownVersion): void {
    const key = keyOf(name);
    this.#known.set(key, { ...this.#known.get(key), ...more });
  }
}

export function nameOf(coordinates: Coordinates, { version, revision }: ListedVersion): VersionName {
  return { coordinates, version, revision };
}

/** A text that no other version has. */
export function keyOf({ coordinates, version, revision }: VersionName): string {
  return `${packageKey(coordinates)} ${version} ${revision ?? ''}`;
}

/** The first line of a file: what it is, and of which domain. */
interface Head {
  readonly form: 'codeartifact-ci report cache 1';
  readonly domain: readonly string[];
}
const FORM = 'codeartifact-ci report cache 1';

type Line = readonly [
  format: string,
  namespace: string,
  name: string,
  version: string,
  revision: string,
  published: number | null | undefined,
  firstSeen: number | null,
  assets: readonly (readonly [name: string, size: number, sha256: string])[] | null,
];

/**
 * Reads the file of an earlier run. A file that is not there is nothing to remember; one that is damaged, or of another
 * domain, is reported and not used. Throws an InputError for a folder, before anything is asked of the service.
 *
 * @param domain name, owner and Region
 */
export async function readMemory(
  path: string,
  domain: readonly string[],
  warn: (line: string) => void,
): Promise<VersionMemory> {
  const memory = new VersionMemory();
  let text: string;
  try {
    text = (await promisify(gunzip)(await readFile(path))).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'EISDIR') throw new InputError(`The cache ${path} is a folder. Check 'cache-file'.`);
    if (codeOf(error) !== 'ENOENT') warn(`The cache ${path} cannot be read and is made anew: ${messageOf(error)}`);
    return memory;
  }
  const [head = '', ...lines] = text.split('\n');
  if (head !== headLine(domain)) {
    warn(`The cache ${path} is of another domain or version, and is made anew.`);
    return memory;
  }
  let damaged = 0;
  for (const line of lines) {
    if (line === '') continue;
    const read = readLine(line);
    if (read === undefined) damaged++;
    else memory.learn(...read);
  }
  if (damaged > 0) warn(`${damaged} lines of the cache ${path} cannot be read, and are asked for again.`);
  return memory;
}

/** Writes down what is known of the versions that exist; what is gone is forgotten. The old file or the new one is there. */
export async function writeMemory(
  path: string,
  domain: readonly string[],
  memory: VersionMemory,
  versions: Iterable<VersionName>,
): Promise<void> {
  const lines = new Map<string, string>();
  for (const name of versions) {
    const key = keyOf(name);
    const known = memory.get(name);
    if (name.revision === undefined || lines.has(key) || Object.keys(known).length === 0) continue;
    const { format, namespace, name: packageName } = name.coordinates;
    const assets = known.assets?.map(({ name: asset, size, sha256 }) => [asset, size, sha256] as const) ?? null;
    const published = known.published === undefined ? [] : known.published;
    lines.set(
      key,
      JSON.stringify([format, namespace, packageName, name.version, name.revision, published, known.firstSeen, assets]),
    );
  }
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, await promisify(gzip)([headLine(domain), ...lines.values(), ''].join('\n')));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new InputError(`The cache cannot be written to ${path}: ${messageOf(error)}. Check 'cache-file'.`);
  }
}

function headLine(domain: readonly string[]): string {
  return JSON.stringify({ form: FORM, domain } satisfies Head);
}

function readLine(text: string): [VersionName, KnownVersion] | undefined {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isLine(line)) return undefined;
  const [format, namespace, name, version, revision, published, firstSeen, assets] = line;
  return [
    { coordinates: { format: format as Coordinates['format'], namespace, name }, version, revision },
    {
      ...(published === null || typeof published === 'number' ? { published } : {}),
      ...(typeof firstSeen === 'number' ? { firstSeen } : {}),
      ...(assets === null ? {} : { assets: assets.map(([asset, size, sha256]) => ({ name: asset, size, sha256 })) }),
    },
  ];
}

function isLine(value: unknown): value is Line {
  if (!Array.isArray(value) || value.length !== 8) return false;
  const [format, namespace, name, version, revision, , , assets] = value as unknown[];
  return (
    [format, namespace, name, version, revision].every((part) => typeof part === 'string') &&
    (assets === null || (Array.isArray(assets) && assets.every(isAsset)))
  );
}

function isAsset(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [name, size, sha256] = value as unknown[];
  return (
    typeof name === 'string' &&
    typeof size === 'number' &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/i.test(sha256)
  );
}
