import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'yaml';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { isObject, objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { readTar, tarPaths } from '../files/tar.ts';

/** What a gem says of itself. */
export interface Gem {
  readonly name: string;
  /** In RubyGems' own spelling. */
  readonly version: string;
  /** `ruby` for a gem that runs everywhere. */
  readonly platform: string;
  /** Names of the gems that it needs at run time. */
  readonly needs: readonly string[];
  /** The one registry that it may go to, as its metadata has it; undefined for any. */
  readonly onlyHost: string | undefined;
  /** Files that it names and does not hold, as the rest of a sentence; undefined when none. */
  readonly lack: string | undefined;
}

const METADATA_BYTES = 4 * 1024 * 1024;
/** A larger gem is not unpacked to be looked into. */
const DATA_BYTES = 64 * 1024 * 1024;
const MOST_NAMED = 3;
/** A tar archive without entries is padded to a record. */
const EMPTY_BYTES = 64 * 1024;

const NAME = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
const VERSION = /^[0-9]+(?:\.[0-9A-Za-z]+)*$/;

/** Reads a gem: a tar archive with `metadata.gz` and `data.tar.gz`. Throws an InputError that names the file. */
export async function readGem(asset: LocalAsset): Promise<Gem> {
  const sizes: Readonly<Record<string, number>> = { 'metadata.gz': METADATA_BYTES, 'data.tar.gz': DATA_BYTES };
  const { paths: parts, files } = await readTar(asset, (path) => sizes[path] ?? -1, 'gem');
  const packed = files.get('metadata.gz');
  if (packed === undefined || !parts.includes('data.tar.gz')) {
    throw new InputError(`${asset.path} is no gem: it holds no metadata.gz and data.tar.gz`);
  }
  const spec = parse(asset, packed);
  const name = stringAt(spec, 'name') ?? '';
  const version = text(objectAt(spec, 'version')['version']).replaceAll('-', '.pre.');
  if (!NAME.test(name)) throw new InputError(`${asset.path}: its metadata gives ${JSON.stringify(name)} as the name`);
  if (!VERSION.test(version)) {
    throw new InputError(`${asset.path}: its metadata gives ${JSON.stringify(version)} as the version`);
  }
  const data = files.get('data.tar.gz');
  const needs = dependencies(spec);
  const named = [...stringsIn(spec['files']), ...executables(spec)].map((path) => path.replace(/^\.\//, ''));
  const held = data === undefined ? undefined : await pathsIn(asset, data);
  const absent = held === undefined ? [] : [...new Set(named)].filter((path) => !held.has(path));
  const more = absent.length > MOST_NAMED ? ` and ${absent.length - MOST_NAMED} more` : '';
  return {
    ...{ name, version, platform: text(spec['platform']) || 'ruby', needs },
    onlyHost: stringAt(objectAt(spec, 'metadata'), 'allowed_push_host'),
    lack:
      absent.length === 0
        ? nothing(held, needs)
        : `does not hold ${absent.slice(0, MOST_NAMED).join(', ')}${more}, which its metadata lists`,
  };
}

/** A gem that only brings others along is one; one that brings nothing is none. */
function nothing(held: ReadonlySet<string> | undefined, needs: readonly string[]): string | undefined {
  if (held?.size !== 0 || needs.length > 0) return undefined;
  return 'holds no file: its gemspec lists none (git ls-files lists none without Git)';
}

/** The files in a gem's `data.tar.gz`; RubyGems packs one of zeros alone where the gemspec lists nothing. */
async function pathsIn(asset: LocalAsset, data: Buffer): Promise<ReadonlySet<string>> {
  const paths = await tarPaths(data);
  if (paths !== undefined) return new Set(paths);
  try {
    if (gunzipSync(data, { maxOutputLength: EMPTY_BYTES }).every((byte) => byte === 0)) return new Set();
  } catch {
    // Neither an archive nor zeros.
  }
  throw new InputError(`${asset.path}: its data.tar.gz cannot be read. Build it again.`);
}

/** The gemspec as YAML; its tags (`!ruby/object:Gem::Version`) name classes, and nothing is made of them here. */
function parse(asset: LocalAsset, packed: Buffer): JsonObject {
  try {
    const document: unknown = parseDocument(
      gunzipSync(packed, { maxOutputLength: METADATA_BYTES * 8 }).toString('utf8'),
      {
        logLevel: 'silent',
        schema: 'failsafe',
        merge: false,
      },
    ).toJS({ maxAliasCount: 100 });
    if (isObject(document)) return document;
  } catch (error) {
    throw new InputError(`${asset.path}: its metadata cannot be read: ${messageOf(error)}`);
  }
  throw new InputError(`${asset.path}: its metadata is no gemspec`);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function executables(spec: JsonObject): string[] {
  const folder = stringAt(spec, 'bindir') ?? 'bin';
  return stringsIn(spec['executables']).map((name) => `${folder}/${name}`);
}

function dependencies(spec: JsonObject): string[] {
  const listed: unknown = spec['dependencies'];
  return (Array.isArray(listed) ? listed : [])
    .filter(isObject)
    .filter((one) => text(one['type']).replace(/^:/, '') !== 'development')
    .flatMap((one) => stringAt(one, 'name') ?? []);
}
