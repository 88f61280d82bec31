import semver from 'semver';
import ssri from 'ssri';
import type { Clock } from '../clock.ts';
import { UpstreamError } from '../errors.ts';
import { fullName, isRecord, metadataFrom, TARBALL, type Manifest } from '../protocols/npm-manifest.ts';
import type { Coordinates, Hashes } from '../store/types.ts';
import { fetchUrl, readJson } from './fetch.ts';
import { readNpmConfig, type NpmConfig } from './npm-config.ts';
import { remembered, type Told } from './remembered.ts';
import type { ExternalFile, ExternalPackage, ExternalSource, ExternalVersion } from './source.ts';

/** How long a packument is taken for current: as long as a person would wait for a new version to appear. */
const FRESH_FOR = 60_000;
/** Some packages with thousands of versions have packuments of tens of megabytes. */
const MAX_PACKUMENT_BYTES = 200 * 1024 * 1024;
/** Of packuments kept in memory, in bytes of JSON. */
const REMEMBERED_BYTES = 32 * 1024 * 1024;

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
    if (fetched.status === 304) {
      fetched.body.destroy();
      return 'unchanged';
    }
    const { value, weight } = readPackument(await readJson(fetched, MAX_PACKUMENT_BYTES), name, registry);
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

/** Versions are kept as text and unfolded when somebody looks at one: there may be thousands, of kilobytes each. */
function readPackument(
  document: Readonly<Record<string, unknown>>,
  name: string,
  registry: URL,
): { value: ExternalPackage | undefined; weight: number } {
  const { versions: manifests, time, 'dist-tags': tags, readme } = document;
  const times = isRecord(time) ? time : {};
  if (manifests === undefined && 'unpublished' in times) return { value: undefined, weight: name.length };
  if (!isRecord(manifests) || document['name'] !== name) {
    throw new UpstreamError(`${registry.host} sent something that is no packument of ${name}`);
  }
  const latest = isRecord(tags) ? tags['latest'] : undefined;
  const versions = new Map<string, ExternalVersion>();
  let weight = 0;
  for (const [version, manifest] of Object.entries(manifests)) {
    if (!isRecord(manifest) || semver.valid(version, true) === null) continue;
    const found = versionOf(version, manifest, {
      registry,
      published: timeOf(times[version]) ?? timeOf(times['created']) ?? 0,
      readme: version === latest && typeof readme === 'string' ? readme : undefined,
    });
    if (found === undefined) continue;
    versions.set(version, found.version);
    weight += found.weight;
  }
  return {
    value: {
      versions,
      tags: Object.fromEntries(
        Object.entries(isRecord(tags) ? tags : {}).filter((entry): entry is [string, string] => {
          return typeof entry[1] === 'string' && versions.has(entry[1]);
        }),
      ),
    },
    weight,
  };
}

function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Undefined for a version without a tarball: nothing could be done with it. */
function versionOf(
  version: string,
  { dist, ...rest }: Manifest,
  { registry, published, readme }: { registry: URL; published: number; readme: string | undefined },
): { version: ExternalVersion; weight: number } | undefined {
  if (!isRecord(dist)) return undefined;
  const { tarball, ...told } = dist;
  const url = tarballUrl(tarball, registry);
  if (url === undefined) return undefined;
  const text = JSON.stringify({ ...rest, dist: told });
  return {
    version: {
      version,
      published,
      assets: [{ name: TARBALL, url: url.href, hashes: hashesOf(told) }],
      get metadata() {
        return metadataFrom(JSON.parse(text) as Manifest, readme);
      },
    },
    weight: text.length + (readme?.length ?? 0),
  };
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
