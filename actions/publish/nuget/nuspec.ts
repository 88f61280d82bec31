import { XMLParser } from 'fast-xml-parser';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { isObject, objectAt, stringAt, type JsonObject } from '../files/json.ts';
import { readZip } from '../files/zip.ts';

/** What a .nupkg says of itself. */
export interface Nuspec {
  readonly id: string;
  readonly version: string;
  /** IDs of the packages that it needs, whatever the target framework. */
  readonly needs: readonly string[];
  /** What it names or is for, and does not hold, as the rest of a sentence; undefined when nothing. */
  readonly lack: string | undefined;
}

const MANIFEST_BYTES = 4 * 1024 * 1024;
/** Parts that every package has and that nobody installs it for (Open Packaging Conventions). */
const PACKAGING = /^(_rels\/|package\/services\/|\[Content_Types\]\.xml$|\.signature\.p7s$|[^/]+\.nuspec$)/i;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => name === 'dependency' || name === 'group',
});

/** Reads the nuspec of a package; an InputError that names the file when there is none. */
export async function readNupkg(asset: LocalAsset): Promise<Nuspec> {
  const { paths, files } = await readZip(asset, 'NuGet package', (path) =>
    /^[^/]+\.nuspec$/i.test(path) ? MANIFEST_BYTES : -1,
  );
  const [text] = files.values();
  if (text === undefined) throw new InputError(`${asset.path} is no NuGet package: it holds no .nuspec`);
  const metadata = parse(text.toString('utf8'), asset.path);
  const [id, version] = [stringAt(metadata, 'id')?.trim() ?? '', stringAt(metadata, 'version')?.trim() ?? ''];
  const needs = dependencies(objectAt(metadata, 'dependencies'));
  return { id, version, needs, lack: lackOf(paths, metadata, needs) };
}

function parse(text: string, what: string): JsonObject {
  let document: unknown;
  try {
    document = parser.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${what}: its .nuspec is no XML: ${messageOf(error)}`);
  }
  return isObject(document) ? objectAt(objectAt(document, 'package'), 'metadata') : {};
}

function dependencies(list: JsonObject): string[] {
  const groups = list['group'];
  const all = [list, ...(Array.isArray(groups) ? groups : []).filter(isObject)].flatMap((one): unknown[] => {
    const listed = one['dependency'];
    return Array.isArray(listed) ? listed : [];
  });
  return [...new Set(all.filter(isObject).flatMap((one) => stringAt(one, '@id')?.toLowerCase() ?? []))];
}

function lackOf(paths: readonly string[], metadata: JsonObject, needs: readonly string[]): string | undefined {
  const held = new Set(paths.map((path) => unescaped(path).toLowerCase()));
  const license = objectAt(metadata, 'license');
  const named = [
    stringAt(metadata, 'readme'),
    stringAt(metadata, 'icon'),
    stringAt(license, '@type') === 'file' ? stringAt(license, '#text') : undefined,
  ].filter((path) => path !== undefined);
  const absent = named.filter((path) => !held.has(path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()));
  if (absent.length > 0) return `does not hold ${absent.join(', ')}, which its .nuspec names`;
  const content = paths.filter((path) => !PACKAGING.test(path));
  // A package that only brings others along is one.
  return content.length === 0 && needs.length === 0 ? 'holds nothing that could be used' : undefined;
}

/** A part's name, in which signs may be escaped as in URLs (Open Packaging Conventions); as it is where they are none. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  } catch {
    return path;
  }
}

/** NuGet's own rule for package IDs (PackageIdValidator). */
const ID = /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+(?:[.-][\p{L}\p{Mn}\p{Nd}\p{Pc}]+)*$/u;
const VERSION = /^(\d+(?:\.\d+){0,3})(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?$/;

export function isPackageId(id: string): boolean {
  return id.length <= 100 && ID.test(id);
}

/**
 * A version as NuGet's protocol has it (NuGet docs, "Normalized version numbers"): three numbers without leading zeros,
 * a fourth unless it is 0, no build metadata, lower case. Undefined when it is no version.
 */
export function normalisedVersion(text: string): string | undefined {
  const [, numbers, labels = ''] = VERSION.exec(text) ?? [];
  if (numbers === undefined) return undefined;
  const parts = numbers.split('.').map((number) => number.replace(/^0+(?=\d)/, ''));
  while (parts.length < 3) parts.push('0');
  if (parts[3] === '0') parts.pop();
  return `${parts.join('.')}${labels.toLowerCase()}`;
}
