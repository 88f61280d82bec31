import type { Clock } from '../../clock.ts';
import { crateFile, indexPath } from './names.ts';
import { UpstreamError } from '../../errors.ts';
import { isRecord } from '../../reading/json-record.ts';
import {
  downloadUrl,
  metadataOfLine,
  parseConfig,
  parseIndex,
  timeOf,
  type IndexConfig,
  type IndexLine,
} from './source-lines.ts';
import { fetchUrl, readFetched, readJson } from '../../upstream/fetch.ts';
import { packTexts } from '../../reading/packed-texts.ts';
import { remembered } from '../../upstream/remembered.ts';
import type { ExternalPackage, ExternalVersion } from '../../store/external-source.ts';

const FRESH_FOR = 60_000;
/** The index file of a crate with thousands of versions and hundreds of features has some megabytes. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_API_BYTES = 64 * 1024 * 1024;
const MAX_CONFIG_BYTES = 64 * 1024;
/** Of index files kept in memory, packed. */
const REMEMBERED_BYTES = 24 * 1024 * 1024;
/** About what a version takes that is kept unpacked. */
const BYTES_PER_VERSION = 500;

/** By the names of crates in lower case, as an index has them. */
export type Describe = (name: string) => Promise<ExternalPackage | undefined>;

/** A registry with a sparse index, at an http or https URL with or without `sparse+` in front. */
export function sparseIndex(connection: string, location: string, clock: Clock): Describe {
  const address = location.replace(/^sparse\+/, '');
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`${connection} needs the http or https URL of a sparse index, not '${location}'`);
  }
  const index = new URL(address.endsWith('/') ? address : `${address}/`);
  const conditional = (etag: string | undefined): { headers: Record<string, string> } => ({
    headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
  });
  const configuration = remembered<IndexConfig>({
    clock,
    freshFor: FRESH_FOR,
    capacity: MAX_CONFIG_BYTES,
    ask: async (name, etag) => {
      const fetched = await fetchUrl(new URL(name, index), conditional(etag));
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 0 };
      if (fetched.status === 304) return 'unchanged';
      const value = parseConfig(await readJson(fetched, MAX_CONFIG_BYTES), index);
      return { value, etag: fetched.headers.etag, weight: value.dl.length };
    },
  });
  return remembered<ExternalPackage>({
    clock,
    freshFor: FRESH_FOR,
    capacity: REMEMBERED_BYTES,
    ask: async (name, etag) => {
      const fetched = await fetchUrl(new URL(indexPath(name), index), conditional(etag));
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: name.length };
      if (fetched.status === 304) return 'unchanged';
      const lines = parseIndex((await readFetched(fetched, MAX_INDEX_BYTES)).toString('utf8'), name);
      if (lines === undefined) throw new UpstreamError(`${index.host} sent something that is no index of ${name}`);
      const config = await configuration('config.json');
      if (config === undefined) throw new UpstreamError(`${index.host} has no config.json, so it is no sparse index`);
      const times = lines.every(({ published }) => published !== undefined) ? NO_TIMES : await timesOf(config, lines);
      const { versions, weight } = await versionsOf(
        lines,
        (line) => downloadUrl(config, line, index),
        times ?? NO_TIMES,
      );
      return {
        value: versions.size === 0 ? undefined : { versions, tags: {} },
        // Where the times could not be had, they are to be asked for again.
        etag: times === undefined ? undefined : fetched.headers.etag,
        weight,
      };
    },
  });
}

/** Lines are kept packed, and read when somebody looks at one: there may be thousands. */
async function versionsOf(
  lines: readonly IndexLine[],
  urlOf: (line: IndexLine) => URL | undefined,
  times: ReadonlyMap<string, number>,
): Promise<{ versions: Map<string, ExternalVersion>; weight: number }> {
  const texts = await packTexts(lines.map(({ text }) => text));
  const versions = new Map<string, ExternalVersion>();
  for (const [index, line] of lines.entries()) {
    const url = urlOf(line);
    if (url === undefined) continue;
    const { name, version, checksum, published } = line;
    versions.set(version, {
      version,
      published: published ?? times.get(version) ?? 0,
      assets: [{ name: crateFile(name, version), url: url.href, hashes: { sha256: checksum } }],
      get metadata() {
        return metadataOfLine(texts.read(index));
      },
    });
  }
  return { versions, weight: texts.size + versions.size * BYTES_PER_VERSION };
}

const NO_TIMES: ReadonlyMap<string, number> = new Map();

/**
 * When versions were published, from the registry's web API: older indexes do not tell (nor did crates.io's until 2025).
 * Undefined where it cannot be asked now; nobody has to do without the crates for that.
 */
async function timesOf(
  { api }: IndexConfig,
  [line]: readonly IndexLine[],
): Promise<ReadonlyMap<string, number> | undefined> {
  if (api === undefined || line === undefined) return NO_TIMES;
  try {
    const fetched = await fetchUrl(new URL(`${api}/api/v1/crates/${line.name}/versions`), {
      headers: { accept: 'application/json', 'accept-encoding': 'gzip' },
    });
    if (fetched === undefined) return NO_TIMES;
    const { versions } = await readJson(fetched, MAX_API_BYTES);
    return new Map((Array.isArray(versions) ? (versions as unknown[]) : []).flatMap(timeOfVersion));
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}

function timeOfVersion(version: unknown): [string, number][] {
  if (!isRecord(version) || typeof version['num'] !== 'string') return [];
  const time = timeOf(version['created_at']);
  return time === undefined ? [] : [[version['num'], time]];
}
