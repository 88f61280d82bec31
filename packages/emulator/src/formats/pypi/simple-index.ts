import { UpstreamError } from '../../errors.ts';
import { isRecord } from '../../reading/json-record.ts';
import type { PypiFile } from './native.ts';
import type { Hashes } from '../../store/types.ts';

/** A file as a simple index, or a folder, tells of it. */
export interface IndexFile extends PypiFile {
  readonly name: string;
  readonly url: URL;
  readonly size?: number;
  readonly hashes: Partial<Hashes>;
}

/** For an index that does not tell: long ago, so that no release-age gate holds the file back. */
const UNKNOWN_TIME = new Date(0).toISOString();
const HASHES = { md5: 32, sha1: 40, sha256: 64, sha512: 128 } as const;

/** A project's page as PEP 691 has it, with PEP 700's sizes and times where told. `url`: where it came from. */
export function parseIndexJson(page: string, url: URL): IndexFile[] {
  let document: unknown;
  try {
    document = JSON.parse(page);
  } catch {
    throw new UpstreamError(`${url.host} sent a page that is no JSON`);
  }
  const files = isRecord(document) ? document['files'] : undefined;
  if (!Array.isArray(files)) throw new UpstreamError(`${url.host} sent a page without files`);
  return files.filter(isRecord).flatMap((file): IndexFile[] => {
    const { filename, url: href, hashes, size, yanked } = file;
    const link = typeof href === 'string' ? followable(href, url, url) : undefined;
    if (typeof filename !== 'string' || link === undefined) return [];
    const requiresPython = file['requires-python'];
    return [
      {
        name: filename,
        url: link,
        uploadTime: timeOf(file['upload-time']),
        hashes: hashesOf(isRecord(hashes) ? Object.entries(hashes) : []),
        ...(typeof size === 'number' && Number.isSafeInteger(size) ? { size } : {}),
        ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
        // PEP 592: a flag or a reason; an empty reason is no reason to install it.
        ...(typeof yanked === 'string' && yanked !== '' ? { yanked } : yanked === true ? { yanked: '' } : {}),
      },
    ];
  });
}

/** A project's page as PEP 503 has it: whatever the page is like, its anchors are the files. */
export function parseIndexHtml(page: string, url: URL): IndexFile[] {
  const files: IndexFile[] = [];
  let base = url;
  for (const { name, attributes } of tags(page)) {
    const link = followable(attributes.get('href') ?? '', url, base);
    if (link === undefined) continue;
    if (name === 'base') {
      base = link;
      continue;
    }
    const fragment = new URLSearchParams(link.hash.slice(1));
    link.hash = '';
    const requiresPython = attributes.get('data-requires-python');
    const yanked = attributes.get('data-yanked');
    files.push({
      name: fileName(link),
      url: link,
      uploadTime: timeOf(attributes.get('data-upload-time')),
      hashes: hashesOf([...fragment]),
      ...(requiresPython === undefined ? {} : { requiresPython }),
      ...(yanked === undefined ? {} : { yanked }),
    });
  }
  return files;
}

/** A link that may be fetched: no local file, and nothing in clear from an index that came encrypted. */
function followable(href: string, page: URL, base: URL): URL | undefined {
  if (href === '' || !URL.canParse(href, base.href)) return undefined;
  const link = new URL(href, base);
  return link.protocol === 'https:' || (link.protocol === 'http:' && page.protocol === 'http:') ? link : undefined;
}

/** As pip does: the text between the tags is for people. */
function fileName({ pathname }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function timeOf(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? UNKNOWN_TIME : new Date(time).toISOString();
}

/** Those that can be checked; others would be asked in vain. */
function hashesOf(entries: readonly (readonly [string, unknown])[]): Partial<Hashes> {
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, string][] => {
      const length = Object.entries(HASHES).find(([algorithm]) => algorithm === name)?.[1];
      if (length === undefined || typeof value !== 'string') return [];
      return value.length === length && /^[0-9a-f]+$/i.test(value) ? [[name, value.toLowerCase()]] : [];
    }),
  );
}

interface Tag {
  readonly name: 'a' | 'base';
  /** Lower-case names; character references are resolved. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The start tags of a page that count. Takes time in proportion to the page's length, whatever is in it. */
function* tags(page: string): Generator<Tag> {
  const opening = /<!--|<(a|base)(?=[\s/>])/gi;
  for (let found = opening.exec(page); found !== null; found = opening.exec(page)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) {
      const end = page.indexOf('-->', opening.lastIndex);
      if (end < 0) return;
      opening.lastIndex = end;
      continue;
    }
    const { attributes, end } = readAttributes(page, opening.lastIndex);
    opening.lastIndex = end;
    yield { name: name === 'a' ? 'a' : 'base', attributes };
  }
}

/** Reads to the end of a tag. A `>` within quotes does not end it: `data-requires-python=">=3.8"` is often seen. */
function readAttributes(page: string, from: number): { attributes: Map<string, string>; end: number } {
  const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
  const attributes = new Map<string, string>();
  let at = from;
  while (at < page.length && page[at] !== '>') {
    attribute.lastIndex = at;
    const found = attribute.exec(page);
    if (found === null) {
      at++;
      continue;
    }
    const [, name = '', double, single, bare] = found;
    attributes.set(name.toLowerCase(), unescape(double ?? single ?? bare ?? ''));
    at = attribute.lastIndex;
  }
  return { attributes, end: at };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
