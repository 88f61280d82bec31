import semver from 'semver';
import ssri from 'ssri';
import type { Clock } from '../clock.ts';
import { UpstreamError } from '../errors.ts';
import { fullName, isRecord, metadataFrom, TARBALL, without, type Manifest } from '../protocols/npm-manifest.ts';
import type { Coordinates, Hashes } from '../store/types.ts';
import { fetchUrl, readJson } from './fetch.ts';
import { readNpmConfig, type NpmConfig } from './npm-config.ts';
import { packTexts } from './packed-texts.ts';
import { remembered, type Told } from './remembered.ts';
import type { ExternalAsset, ExternalFile, ExternalPackage, ExternalSource, ExternalVersion } from './source.ts';

/** How long a packument is taken for current: as long as a person would wait for a new version to appear. */
const FRESH_FOR = 60_000;
/** Some packages with thousands of versions have packuments of tens of megabytes. */
const MAX_PACKUMENT_BYTES = 200 * 1024 * 1024;
/** Of packuments kept in memory, packed. */
const REMEMBERED_BYTES = 24 * 1024 * 1024;
/** About what a version takes that is kept unpacked. */
const BYTES_PER_VERSION = 500;

export interface NpmSourceOptions {
  /** Who may log in where; npm's own configuration unless given. */
  readonly config?: Pick<NpmConfig, 'authorizationFor'>;
  /** See FetchOptions. */
  readonly timeout?: number;
}

/**
 * An npm registry behind an external connection. Credentials that npm has for a URL are sent to that URL; what a
 * client of the emulator sends goes nowhere.
 */
export function npmSource(
  connection: string,
  location: string,
  clock: Clock,
  options: NpmSourceOptions = {},
): ExternalSource {
  const registry = registryUrl(connection, location);
  const { config = readNpmConfig() } = options;
  const fetchOptions = (url: URL, headers: Record<string, string>): Parameters<typeof fetchUrl>[1] => ({
    headers,
    authorization: config.authorizationFor(url),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });

  const ask = async (name: string, etag: string | undefined): Promise<Told<ExternalPackage> | 'unchanged'> => {
    const url = new URL(name.split('/').map(encodeURIComponent).join('%2f').replace(/^%40/, '@'), registry);
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    };
    const fetched = await fetchUrl(url, fetchOptions(url, headers));
    if (fetched === undefined) return { value: undefined, etag: undefined, weight: name.length };
    if (fetched.status === 304) return 'unchanged';
    const { value, weight } = await readPackument(await readJson(fetched, MAX_PACKUMENT_BYTES), name, registry);
    return { value, etag: fetched.headers.etag, weight };
  };
  const describe = remembered({ clock, freshFor: FRESH_FOR, capacity: REMEMBERED_BYTES, ask });

  return {
    format: 'npm',
    describe: (at) => describe(fullName(at)),
    fetchAsset: async (at: Coordinates, version: string, asset: string): Promise<ExternalFile | undefined> => {
      const found = (await describe(fullName(at)))?.versions.get(version);
      const tarball = found?.assets.find(({ name }) => name === asset);
      if (found === undefined || tarball === undefined) return undefined;
      const url = new URL(tarball.url);
      const fetched = await fetchUrl(url, fetchOptions(url, { accept: '*/*' }));
      if (fetched === undefined) return undefined;
      return {
        body: fetched.body,
        version: found,
        ...(tarball.hashes === undefined ? {} : { hashes: tarball.hashes }),
      };
    },
  };
}

function registryUrl(connection: string, location: string): URL {
  if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
    throw new Error(`${connection} needs the http or https URL of an npm registry, not '${location}'`);
  }
  return new URL(location.endsWith('/') ? location : `${location}/`);
}

/** Manifests are kept packed, and read when somebody looks at one: there may be thousands, of kilobytes each. */
async function readPackument(
  document: Readonly<Record<string, unknown>>,
  name: string,
  registry: URL,
): Promise<{ value: ExternalPackage | undefined; weight: number }> {
  const { versions: manifests, time, 'dist-tags': tags, readme } = document;
  const times = isRecord(time) ? time : {};
  if (manifests === undefined && 'unpublished' in times) return { value: undefined, weight: name.length };
  if (!isRecord(manifests) || document['name'] !== name) {
    throw new UpstreamError(`${registry.host} sent something that is no packument of ${name}`);
  }
  const usable = Object.entries(manifests).flatMap(([version, manifest]) => usableVersion(version, manifest, registry));
  const texts = await packTexts([typeof readme === 'string' ? readme : '', ...usable.map(({ text }) => text)]);
  const latest = isRecord(tags) ? tags['latest'] : undefined;
  const versions = new Map<string, ExternalVersion>();
  for (const [index, { version, asset }] of usable.entries()) {
    versions.set(version, {
      version,
      published: timeOf(times[version]) ?? timeOf(times['created']) ?? 0,
      assets: [asset],
      get metadata() {
        const manifest = JSON.parse(texts.read(index + 1)) as Manifest;
        return metadataFrom(manifest, version === latest ? texts.read(0) : undefined);
      },
    });
  }
  const usableTags = Object.entries(isRecord(tags) ? tags : {}).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && versions.has(entry[1]);
  });
  const value = { versions, tags: Object.fromEntries(usableTags) };
  return { value, weight: texts.size + versions.size * BYTES_PER_VERSION };
}

function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** None of what no client could ask for, or nothing could be done with: odd versions, versions without a tarball. */
function usableVersion(
  version: string,
  manifest: unknown,
  registry: URL,
): { version: string; asset: ExternalAsset; text: string }[] {
  if (!isRecord(manifest) || !isRecord(manifest['dist']) || semver.valid(version, true) === null) return [];
  const url = tarballUrl(manifest['dist']['tarball'], registry);
  if (url === undefined) return [];
  const dist = without(manifest['dist'], ['tarball']);
  const asset = { name: TARBALL, url: url.href, hashes: hashesOf(dist) };
  return [{ version, asset, text: JSON.stringify({ ...manifest, dist }) }];
}

/**
 * npm's `replace-registry-host`: a mirror that passes on packuments as they are names the public registry's host in
 * them, and stands for it nevertheless.
 */
function tarballUrl(tarball: unknown, registry: URL): URL | undefined {
  if (typeof tarball !== 'string' || !URL.canParse(tarball, registry.href)) return undefined;
  const url = new URL(tarball, registry);
  if (url.hostname !== 'registry.npmjs.org' || url.host === registry.host) return url;
  return new URL(`${registry.href}${url.pathname.slice(1)}${url.search}`);
}

/** What `integrity` and `shasum` say, in hex. Of several digests by one algorithm any may be right: none is demanded. */
function hashesOf({ integrity, shasum }: Manifest): Partial<Hashes> {
  const hashes: { -readonly [Name in keyof Hashes]?: string } = {};
  const stated = typeof integrity === 'string' ? ssri.parse(integrity) : null;
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'] as const) {
    const digests = stated?.[algorithm];
    if (digests?.length === 1 && digests[0] !== undefined) {
      hashes[algorithm] = Buffer.from(digests[0].digest, 'base64').toString('hex');
    }
  }
  if (typeof shasum === 'string' && /^[0-9a-f]{40}$/i.test(shasum)) hashes.sha1 ??= shasum.toLowerCase();
  return hashes;
}
