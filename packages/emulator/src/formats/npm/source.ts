import semver from 'semver';
import ssri from 'ssri';
import type { Clock } from '../../clock.ts';
import { UpstreamError } from '../../errors.ts';
import { isRecord, without } from '../../reading/json-record.ts';
import { fullName, metadataFrom, TARBALL, type Manifest } from './manifest.ts';
import type { PackageKey, Hashes, VersionMetadata } from '../../store/types.ts';
import { fetchUrl, limited } from '../../upstream/fetch.ts';
import { jsonMembers } from '../../reading/json-members.ts';
import { readNpmConfig, type NpmConfig } from './config.ts';
import { textPacker, type PackedTexts } from '../../reading/packed-texts.ts';
import { remembered, type RegistryAnswer } from '../../upstream/remembered.ts';
import type {
  ExternalAsset,
  ExternalFile,
  ExternalPackage,
  ExternalSource,
  ExternalVersion,
} from '../../store/external-source.ts';

/** How long a packument is taken for current: as long as a person would wait for a new version to appear. */
const FRESH_FOR = 60_000;
/** Some packages with thousands of versions have packuments of tens of megabytes. */
const MAX_PACKUMENT_BYTES = 200 * 1024 * 1024;
/** Of packuments kept in memory, packed. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;
/** About what a version takes that is kept unpacked. */
const BYTES_PER_VERSION = 200;

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

  const ask = async (
    name: string,
    etag: string | undefined,
  ): Promise<RegistryAnswer<ExternalPackage> | 'unchanged'> => {
    const url = new URL(name.split('/').map(encodeURIComponent).join('%2f').replace(/^%40/, '@'), registry);
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    };
    const fetched = await fetchUrl(url, fetchOptions(url, headers));
    if (fetched === undefined) return { value: undefined, etag: undefined, weight: name.length };
    if (fetched.status === 304) return 'unchanged';
    const { value, weight } = await readPackument(limited(fetched, MAX_PACKUMENT_BYTES), name, registry).catch(
      (error: unknown) => {
        if (!(error instanceof SyntaxError)) throw error;
        throw new UpstreamError(`${fetched.url.host} sent a document that is no JSON object`);
      },
    );
    return { value, etag: fetched.headers.etag, weight };
  };
  const describe = remembered({ clock, freshFor: FRESH_FOR, capacity: REMEMBERED_BYTES, ask });

  return {
    format: 'npm',
    describe: (at) => describe(fullName(at)),
    fetchAsset: async (at: PackageKey, version: string, asset: string): Promise<ExternalFile | undefined> => {
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

/** The members of a packument that are of use beside its versions. */
const FACTS: ReadonlySet<string> = new Set(['name', 'time', 'dist-tags', 'readme']);

/**
 * Manifests are kept packed, and read when somebody looks at one: there may be thousands, of kilobytes each. Nor is the
 * document ever held as a whole: many are asked for at the same time.
 */
async function readPackument(
  body: AsyncIterable<Uint8Array>,
  name: string,
  registry: URL,
): Promise<{ value: ExternalPackage | undefined; weight: number }> {
  const facts = new Map<string, unknown>();
  const packer = textPacker();
  const usable = new Map<string, number>();
  let hasVersions = false;
  for await (const member of jsonMembers(body, 'versions')) {
    if (member.within !== undefined) {
      if (usableAsset(member.within, JSON.parse(member.text), registry) === undefined) usable.delete(member.within);
      else usable.set(member.within, await packer.add(member.text));
    } else if (member.name === 'versions') hasVersions = member.text === '{}';
    else if (FACTS.has(member.name)) facts.set(member.name, JSON.parse(member.text));
  }
  const [time, tags, readme] = [facts.get('time'), facts.get('dist-tags'), facts.get('readme')];
  const times = isRecord(time) ? time : {};
  if (!hasVersions && 'unpublished' in times) return { value: undefined, weight: name.length };
  if (!hasVersions || facts.get('name') !== name) {
    throw new UpstreamError(`${registry.host} sent something that is no packument of ${name}`);
  }
  const readmeIndex = typeof readme === 'string' ? await packer.add(readme) : undefined;
  const texts = await packer.finish();
  const latest = isRecord(tags) ? tags['latest'] : undefined;
  const versions = new Map<string, ExternalVersion>();
  for (const [version, index] of usable) {
    const published = timeOf(times[version]) ?? timeOf(times['created']) ?? 0;
    const own = version === latest ? readmeIndex : undefined;
    versions.set(version, new PackedVersion(version, published, { texts, registry }, index, own));
  }
  const usableTags = Object.entries(isRecord(tags) ? tags : {}).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && versions.has(entry[1]);
  });
  const value = { versions, tags: Object.fromEntries(usableTags) };
  return { value, weight: texts.size + versions.size * BYTES_PER_VERSION };
}

interface Packument {
  readonly texts: PackedTexts;
  readonly registry: URL;
}

/** A class, so that one of thousands takes no more than its members. */
class PackedVersion implements ExternalVersion {
  readonly version: string;
  readonly published: number;
  readonly #packument: Packument;
  readonly #index: number;
  readonly #readme: number | undefined;

  constructor(version: string, published: number, packument: Packument, index: number, readme: number | undefined) {
    this.version = version;
    this.published = published;
    this.#packument = packument;
    this.#index = index;
    this.#readme = readme;
  }

  /** Where its tarball is, is the repository's to say. */
  get metadata(): VersionMetadata {
    const manifest = this.#manifest();
    const dist = isRecord(manifest['dist']) ? { dist: without(manifest['dist'], ['tarball']) } : {};
    const readme = this.#readme === undefined ? undefined : this.#packument.texts.read(this.#readme);
    return metadataFrom({ ...manifest, ...dist }, readme);
  }

  get assets(): readonly ExternalAsset[] {
    const asset = usableAsset(this.version, this.#manifest(), this.#packument.registry);
    return asset === undefined ? [] : [asset];
  }

  #manifest(): Manifest {
    return JSON.parse(this.#packument.texts.read(this.#index)) as Manifest;
  }
}

function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * A version's tarball; undefined for what no client could ask for, or nothing could be done with: an odd version, one
 * without a tarball.
 */
function usableAsset(version: string, manifest: unknown, registry: URL): ExternalAsset | undefined {
  if (!isRecord(manifest) || !isRecord(manifest['dist']) || semver.valid(version, true) === null) return undefined;
  const url = tarballUrl(manifest['dist']['tarball'], registry);
  return url === undefined ? undefined : { name: TARBALL, url: url.href, hashes: hashesOf(manifest['dist']) };
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
