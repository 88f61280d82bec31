import { indexFolders, isCrateVersion } from './names.ts';
import { UpstreamError } from '../../errors.ts';
import type { CargoNative, IndexEntry } from './metadata.ts';
import { isRecord, without } from '../../reading/json-record.ts';
import type { Dependency, VersionMetadata } from '../../store/types.ts';

/** A version as a line of an index has it. */
export interface IndexLine {
  readonly name: string;
  readonly version: string;
  readonly checksum: string;
  /** Milliseconds since the epoch, where the line tells. */
  readonly published: number | undefined;
  /** The line as it came. */
  readonly text: string;
}

/**
 * The lines of an index file on one crate, by its name in lower case. As in Cargo, a line that cannot be read is passed
 * over; undefined where none can.
 */
export function parseIndex(file: string, name: string): IndexLine[] | undefined {
  const texts = file.split('\n').filter((line) => line.trim() !== '');
  const lines = texts.flatMap((text) => parseLine(text, name));
  return lines.length === 0 && texts.length > 0 ? undefined : lines;
}

function parseLine(text: string, wanted: string): IndexLine[] {
  const line = parseJson(text);
  if (!isRecord(line) || !isShallow(line, MAX_LEVELS)) return [];
  const { name, vers, cksum, deps, pubtime } = line;
  if (typeof name !== 'string' || name.toLowerCase() !== wanted || !Array.isArray(deps)) return [];
  if (typeof vers !== 'string' || !isCrateVersion(vers)) return [];
  if (typeof cksum !== 'string' || !/^[0-9a-f]{64}$/i.test(cksum)) return [];
  return [{ name, version: vers, checksum: cksum.toLowerCase(), published: timeOf(pubtime), text }];
}

/** Of objects and lists within each other; the schema has four. What is very deep can be read, but not written. */
const MAX_LEVELS = 16;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** What is kept of a line that parseIndex took: all but what a repository shows in its own way. */
export function metadataOfLine(text: string): VersionMetadata {
  const line = JSON.parse(text) as IndexEntry;
  const { deps, yanked } = line;
  const entry = without(line, ['cksum', 'yanked', 'pubtime']) as IndexEntry;
  return {
    dependencies: Array.isArray(deps) ? (deps as unknown[]).flatMap(dependencyOf) : [],
    native: { entry, ...(yanked === true ? { yanked } : {}) } satisfies CargoNative,
  };
}

function dependencyOf(entry: unknown): Dependency[] {
  if (!isRecord(entry)) return [];
  const { name, package: original, kind, req } = entry;
  const crate = original ?? name;
  if (typeof crate !== 'string') return [];
  return [
    {
      package: crate,
      dependencyType: typeof kind === 'string' ? kind : 'normal',
      ...(typeof req === 'string' ? { versionRequirement: req } : {}),
    },
  ];
}

/** A registry's config.json (The Cargo Book, "Index Configuration"). */
export interface IndexConfig {
  /** Template of the address of a .crate file. */
  readonly dl: string;
  /** Of the web API, without a slash at the end; not every registry has one. */
  readonly api: string | undefined;
}

export function parseConfig(config: Readonly<Record<string, unknown>>, index: URL): IndexConfig {
  const { dl, api } = config;
  if (typeof dl !== 'string') throw new UpstreamError(`${index.host} has a config.json that tells no download URL`);
  return { dl, api: typeof api === 'string' && URL.canParse(api) ? api.replace(/\/+$/, '') : undefined };
}

const MARKERS = /\{(crate|version|prefix|lowerprefix|sha256-checksum)\}/g;

/**
 * Where the .crate file of a line is: the template's markers replaced, or, where it has none, `/CRATE/VERSION/download`
 * after it. Undefined for an address that is none, and for one in clear of a registry that is not.
 */
export function downloadUrl({ dl }: IndexConfig, { name, version, checksum }: IndexLine, index: URL): URL | undefined {
  const values: Readonly<Record<string, string>> = {
    crate: name,
    version: encodeURIComponent(version).replaceAll('%2B', '+'),
    prefix: indexFolders(name),
    lowerprefix: indexFolders(name.toLowerCase()),
    'sha256-checksum': checksum,
  };
  const template = dl.search(MARKERS) < 0 ? `${dl}/{crate}/{version}/download` : dl;
  const address = template.replace(MARKERS, (_marker, key: string) => values[key] ?? '');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === index.protocol ? url : undefined;
}
