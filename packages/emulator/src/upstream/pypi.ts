import { readdir, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Clock } from '../clock.ts';
import { UpstreamError } from '../errors.ts';
import { parseFileName } from '../pypi-names.ts';
import type { PypiFile } from '../protocols/pypi.ts';
import { normaliseName } from '../store/normalise.ts';
import type { Coordinates } from '../store/types.ts';
import { fetchUrl, readFetched, type Fetched } from './fetch.ts';
import { remembered } from './remembered.ts';
import type { ExternalAsset, ExternalPackage, ExternalSource, ExternalVersion } from './source.ts';

const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const FRESH_MS = 60_000;
const REMEMBERED_BYTES = 64 * 1024 * 1024;

/** A file as an index, or a folder, tells of it. */
interface IndexFile extends PypiFile {
  readonly name: string;
  /** http(s) or file URL. */
  readonly url: string;
  readonly sha256?: string;
  readonly size?: number;
}

/**
 * PyPI, or what stands in for it: a simple index (PEP 691 JSON, else PEP 503 HTML), or a folder with the files, flat
 * or in a folder for each project.
 */
export function pypiSource(connection: string, location: string, clock: Clock): ExternalSource {
  const list = location.startsWith('file:') ? folderFiles(location) : indexFiles(location, clock);
  const describe = async (at: Coordinates): Promise<ExternalPackage | undefined> => {
    const files = await list(at.name);
    if (files === undefined || files.length === 0) return undefined;
    return { versions: groupByVersion(files, at.name), tags: {} };
  };
  return {
    format: 'pypi',
    describe,
    async fetchAsset(at, version, asset) {
      const described = (await describe(at))?.versions.get(version);
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      if (file.url.startsWith('file:')) {
        return { body: createReadStream(fileURLToPath(file.url)), version: described, hashes: file.hashes ?? {} };
      }
      const fetched = await fetchUrl(file.url);
      if (fetched === undefined) throw new UpstreamError(`${connection} lists ${asset} but does not have it`);
      return { body: fetched.body, version: described, hashes: file.hashes ?? {} };
    },
  };
}

/** What a file belongs to is in its name; files whose names tell nothing (old installers) are left out. */
function groupByVersion(files: readonly IndexFile[], project: string): ReadonlyMap<string, ExternalVersion> {
  const byVersion = new Map<string, IndexFile[]>();
  for (const file of files) {
    const named = parseFileName(file.name);
    if (named === undefined || normaliseName({ format: 'pypi', namespace: '', name: named.name }).name !== project)
      continue;
    byVersion.set(named.version, [...(byVersion.get(named.version) ?? []), file]);
  }
  const versions = new Map<string, ExternalVersion>();
  for (const [version, group] of byVersion) {
    const facts = group.map(({ name, requiresPython, uploadTime, yanked }): [string, PypiFile] => [
      name,
      {
        uploadTime,
        ...(requiresPython === undefined ? {} : { requiresPython }),
        ...(yanked === undefined ? {} : { yanked }),
      },
    ]);
    versions.set(version, {
      version,
      published: Math.min(...group.map((file) => Date.parse(file.uploadTime))),
      metadata: { native: { files: Object.fromEntries(facts) } },
      assets: group.map(({ name, url, size, sha256 }): ExternalAsset => ({
        name,
        url,
        ...(size === undefined ? {} : { size }),
        ...(sha256 === undefined ? {} : { hashes: { sha256 } }),
      })),
    });
  }
  return versions;
}

type Lister = (project: string) => Promise<readonly IndexFile[] | undefined>;

function indexFiles(location: string, clock: Clock): Lister {
  if (!URL.canParse(location)) throw new Error(`${location} is no URL of a simple index`);
  const base = location.endsWith('/') ? location : `${location}/`;
  return remembered<readonly IndexFile[]>({
    clock,
    freshFor: FRESH_MS,
    capacity: REMEMBERED_BYTES,
    ask: async (project, etag) => {
      const fetched = await fetchUrl(new URL(`${encodeURIComponent(project)}/`, base), {
        headers: {
          accept: 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1',
          'accept-encoding': 'gzip',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
      });
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 100 };
      if (fetched.status === 304) return 'unchanged';
      const page = await readFetched(fetched, MAX_PAGE_BYTES);
      const json = /json/.test(fetched.headers['content-type'] ?? '');
      const value = json ? parseJson(page, fetched) : parseHtml(page.toString('utf8'), fetched.url);
      return { value, etag: fetched.headers.etag, weight: page.length };
    },
  });
}

/** PEP 691, with PEP 700's sizes and times where the index tells them. */
function parseJson(page: Buffer, { url }: Fetched): IndexFile[] {
  let document: unknown;
  try {
    document = JSON.parse(page.toString('utf8'));
  } catch {
    throw new UpstreamError(`${url.host} sent a page that is no JSON`);
  }
  const files = (document as { files?: unknown } | null)?.files;
  if (!Array.isArray(files)) throw new UpstreamError(`${url.host} sent a page without files`);
  return files.flatMap((file: Record<string, unknown>) => {
    const { filename, url: link, size, yanked } = file;
    if (typeof filename !== 'string' || typeof link !== 'string' || !URL.canParse(link, url.href)) return [];
    const { sha256 } = (file['hashes'] ?? {}) as { sha256?: unknown };
    const requiresPython = file['requires-python'];
    const uploadTime = file['upload-time'];
    return [
      {
        name: filename,
        url: new URL(link, url).href,
        uploadTime: typeof uploadTime === 'string' && !Number.isNaN(Date.parse(uploadTime)) ? uploadTime : UNKNOWN_TIME,
        ...(typeof sha256 === 'string' ? { sha256 } : {}),
        ...(typeof size === 'number' ? { size } : {}),
        ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
        ...(typeof yanked === 'string' || yanked === true ? { yanked: yanked === true ? '' : yanked } : {}),
      },
    ];
  });
}

/** For an index that does not tell: long ago, so that no release-age gate holds the file back. */
const UNKNOWN_TIME = new Date(0).toISOString();

/** PEP 503: anchors. Attributes in any order and quoting; what is no anchor is passed over. */
function parseHtml(page: string, url: URL): IndexFile[] {
  return [...page.matchAll(/<a\s([^>]*)>([^<]*)<\/a>/gi)].flatMap(([, attributes = '', label = '']) => {
    const values = new Map(
      [...attributes.matchAll(/([a-z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gi)].map(
        ([, name = '', value = '']) => [name.toLowerCase(), unescape(value.replace(/^["']|["']$/g, ''))],
      ),
    );
    const href = values.get('href');
    if (href === undefined || !URL.canParse(href, url.href)) return [];
    const link = new URL(href, url);
    const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(link.hash)?.[1];
    link.hash = '';
    const requiresPython = values.get('data-requires-python');
    const yanked = values.get('data-yanked');
    return [
      {
        name: unescape(label.trim()),
        url: link.href,
        uploadTime: values.get('data-upload-time') ?? UNKNOWN_TIME,
        ...(sha256 === undefined ? {} : { sha256: sha256.toLowerCase() }),
        ...(requiresPython === undefined ? {} : { requiresPython }),
        ...(yanked === undefined ? {} : { yanked }),
      },
    ];
  });
}

function unescape(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex === '' ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => names[name] ?? whole);
}

/** A folder is read anew each time: it is there to be changed. */
function folderFiles(location: string): Lister {
  const root = fileURLToPath(location);
  return async (project) => {
    const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
      throw new UpstreamError(
        `The folder ${root} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    const own = entries.filter(
      (entry) => !entry.isFile() && normaliseName({ format: 'pypi', namespace: '', name: entry.name }).name === project,
    );
    const folders = [root, ...own.map((entry) => join(root, entry.name))];
    const files: IndexFile[] = [];
    for (const folder of folders) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (parseFileName(name) === undefined) continue;
        const path = join(folder, name);
        const { size, mtime } = await stat(path);
        files.push({ name, url: pathToFileURL(path).href, size, uploadTime: mtime.toISOString() });
      }
    }
    return files;
  };
}
