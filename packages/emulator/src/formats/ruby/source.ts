import type { Clock } from '../../clock.ts';
import { UpstreamError } from '../../errors.ts';
import { gemAt } from './names.ts';
import { versionRequirement } from './info.ts';
import type { Dependency } from '../../store/types.ts';
import { fetchUrl, readFetched, readJson } from '../../upstream/fetch.ts';
import { remembered } from '../../upstream/remembered.ts';
import { gemFolder } from './source-folder.ts';
import { describeGem, readInfo, readVersions } from './source-index.ts';
import type {
  ExternalCatalogue,
  ExternalPackage,
  ExternalSource,
  ExternalVersion,
} from '../../store/external-source.ts';

const MAX_INFO_BYTES = 16 * 1024 * 1024;
/** rubygems.org's list of everything has 25 MB. */
const MAX_VERSIONS_BYTES = 128 * 1024 * 1024;
const MAX_DETAILS_BYTES = 4 * 1024 * 1024;
const FRESH_MS = 60_000;
const REMEMBERED_BYTES = 16 * 1024 * 1024;
/** What the registry's site says of a version is not worth a long wait: the gem can be had without. */
const DETAILS_TIMEOUT_MS = 5_000;

/** rubygems.org, or another registry with a compact index; or a folder of gems. */
export function rubySource(connection: string, location: string, clock: Clock): ExternalSource {
  if (location.startsWith('file:')) return gemFolder(connection, location);
  if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
    throw new Error(`${connection} needs the http, https or file URL of gems, not '${location}'`);
  }
  const base = location.endsWith('/') ? location : `${location}/`;
  const fetchDocument = async (path: string, etag: string | undefined): ReturnType<typeof fetchUrl> =>
    await fetchUrl(new URL(path, base), {
      headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    });
  const describe = remembered<ExternalPackage>({
    clock,
    freshFor: FRESH_MS,
    capacity: REMEMBERED_BYTES,
    ask: async (name, etag) => {
      const fetched = await fetchDocument(`info/${encodeURIComponent(name)}`, etag);
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 100 };
      if (fetched.status === 304) return 'unchanged';
      const document = await readFetched(fetched, MAX_INFO_BYTES);
      const value = describeGem(name, readInfo(name, document.toString('utf8'), base));
      // The lines, and about as much again for what was read from them.
      return { value, etag: fetched.headers.etag, weight: 2 * document.length };
    },
  });
  const catalogue = remembered<ExternalCatalogue>({
    clock,
    freshFor: FRESH_MS,
    capacity: MAX_VERSIONS_BYTES,
    ask: async (_key, etag) => {
      const fetched = await fetchDocument('versions', etag);
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 100 };
      if (fetched.status === 304) return 'unchanged';
      const document = await readFetched(fetched, MAX_VERSIONS_BYTES);
      const value = readVersions(document.toString('latin1'));
      return { value, etag: fetched.headers.etag, weight: document.length };
    },
  });
  return {
    format: 'ruby',
    describe: async (at) => await describe(at.name),
    catalogue: async () => (await catalogue('')) ?? EMPTY,
    async fetchAsset(at, version, asset) {
      const described = (await describe(at.name))?.versions.get(version);
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      const [fetched, details] = await Promise.all([
        fetchUrl(file.url),
        fetchDetails(new URL(`api/v2/rubygems/${at.name}/versions/${version}.json`, base)),
      ]);
      if (fetched === undefined) throw new UpstreamError(`${connection} lists ${asset} but does not have it`);
      return { body: fetched.body, version: withDetails(described, details), hashes: file.hashes ?? {} };
    },
  };
}

const EMPTY: ExternalCatalogue = new Map();

type Details = Readonly<Record<string, unknown>>;

/** The site's own page on a version (RubyGems.org API v2); a registry without one has none to give. */
async function fetchDetails(url: URL): Promise<Details | undefined> {
  try {
    const options = { headers: { accept: 'application/json', 'accept-encoding': 'gzip' }, timeout: DETAILS_TIMEOUT_MS };
    const fetched = await fetchUrl(url, options);
    return fetched === undefined ? undefined : await readJson(fetched, MAX_DETAILS_BYTES);
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}

/** The version with what the compact index does not tell of it. */
function withDetails(version: ExternalVersion, details: Details | undefined): ExternalVersion {
  if (details === undefined) return version;
  const text = (...members: readonly string[]): string | undefined =>
    members.map((member) => details[member]).find((value) => typeof value === 'string' && value !== '') as
      string | undefined;
  const [summary, homePage, source] = [text('summary', 'info'), text('homepage_uri'), text('source_code_uri')];
  const licenses = texts(details['licenses']);
  const created = Date.parse(text('version_created_at', 'created_at') ?? '');
  const { metadata } = version;
  return {
    ...version,
    published: Number.isNaN(created) ? version.published : created,
    metadata: {
      ...metadata,
      ...(summary === undefined ? {} : { summary }),
      ...(homePage === undefined ? {} : { homePage }),
      ...(source === undefined ? {} : { sourceCodeRepository: source }),
      ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
      dependencies: [...(metadata.dependencies ?? []), ...developmentDependencies(details['dependencies'])],
    },
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function developmentDependencies(dependencies: unknown): Dependency[] {
  const list: unknown = (dependencies as { development?: unknown } | null | undefined)?.development;
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((each) => {
    const { name, requirements } = (each ?? {}) as { name?: unknown; requirements?: unknown };
    if (typeof name !== 'string' || gemAt(name) === undefined || typeof requirements !== 'string') return [];
    const versions = requirements.split(',').flatMap((one) => versionRequirement(one) ?? []);
    return versions.length === 0
      ? []
      : [{ package: name, dependencyType: 'development', versionRequirement: versions.join(', ') }];
  });
}
