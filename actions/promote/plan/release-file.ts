import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates, parseCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { isRecord } from '../../prune/service/json.ts';
import { sha256 } from '../../prune/plan/canonical.ts';

/** A version that is named, and where a release manifest names it the files that it has. */
export interface NamedVersion {
  readonly coordinates: Coordinates;
  readonly version: string;
  /** Asset name to SHA-256. */
  readonly expected?: ReadonlyMap<string, string>;
}

export interface ReleaseFile {
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly tag: string | undefined;
  readonly versions: readonly NamedVersion[];
}

/** The version of the manifest's form that this release knows; publish writes it. */
const MANIFEST_VERSION = 1;

/** Reads the release manifest of the publish action; an InputError for any other file, and for half a release. */
export async function readReleaseFile(path: string): Promise<ReleaseFile> {
  let written: string;
  try {
    written = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`The release manifest cannot be read: ${messageOf(error)}. Check 'release-file'.`);
  }
  return parseReleaseFile(written);
}

export function parseReleaseFile(written: string): ReleaseFile {
  const manifest = parse(written);
  if (manifest['manifestVersion'] !== MANIFEST_VERSION) {
    throw wrong(`its manifestVersion is ${JSON.stringify(manifest['manifestVersion'])}, not ${MANIFEST_VERSION}`);
  }
  if (manifest['complete'] !== true) {
    throw new InputError(
      'The release is incomplete: publish could not publish all of it. Run publish again until it succeeds, and promote that release.',
    );
  }
  const { packages, tag } = manifest;
  if (!Array.isArray(packages) || packages.length === 0) throw wrong('it names no package');
  return {
    sha256: sha256(written),
    tag: typeof tag === 'string' ? tag : undefined,
    versions: packages.map((one: unknown, index) => namedVersion(one, `packages[${index}]`)),
  };
}

function parse(written: string): Readonly<Record<string, unknown>> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(written);
  } catch (error) {
    throw wrong(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord(manifest)) throw wrong('it is no JSON object');
  return manifest;
}

function namedVersion(entry: unknown, where: string): NamedVersion {
  if (!isRecord(entry)) throw wrong(`${where} is no object`);
  const { format, namespace, package: name, version, assets } = entry;
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw wrong(`${where} has the format ${JSON.stringify(format)}`);
  if (typeof name !== 'string' || typeof version !== 'string' || !/^[^#/\s]{1,255}$/.test(version)) {
    throw wrong(`${where} names no version of a package`);
  }
  if (namespace !== null && typeof namespace !== 'string') throw wrong(`${where} has no namespace and no null`);
  const coordinates = { format: known, namespace: namespace ?? '', name };
  if (parseCoordinates(formatCoordinates(coordinates)) === undefined) throw wrong(`${where} names no package`);
  if (!Array.isArray(assets) || assets.length === 0) throw wrong(`${where} names no files`);
  return { coordinates, version, expected: new Map(assets.map((asset: unknown) => assetOf(asset, where))) };
}

function assetOf(asset: unknown, where: string): [string, string] {
  if (isRecord(asset) && typeof asset['name'] === 'string' && typeof asset['sha256'] === 'string') {
    if (/^[0-9a-f]{64}$/.test(asset['sha256'])) return [asset['name'], asset['sha256']];
  }
  throw wrong(`${where} has a file without a name and a SHA-256`);
}

function wrong(why: string): InputError {
  return new InputError(
    `The file is no release manifest of the publish action: ${why}. Give its output release-file as 'release-file'.`,
  );
}
