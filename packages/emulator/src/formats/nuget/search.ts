import { json, type HttpReply } from '../../http/reply.ts';
import { nugetPackage, parseNugetVersion } from './names.ts';
import { heldPackages, visiblePackage, type VisibleVersion } from '../../store/resolve.ts';
import type { PackageKey } from '../../store/types.ts';
import { descriptionOf, installable, isListed, isSemVer2, linksTo, nativeOf } from './registration.ts';
import type { FormatRequest } from '../format.ts';

const DEFAULT_TAKE = 20;
const MAX_TAKE = 1000;

/** A package with those of its versions that a search may show, the oldest first; one at least. */
interface Candidate {
  readonly at: PackageKey;
  readonly versions: readonly VisibleVersion[];
  readonly latest: VisibleVersion;
}

/**
 * `GET v3/query` (NuGet docs, "Search"): packages whose ID, title, description or tags have every word of `q`. Looked
 * through is what is kept in the repository and above it; a public registry is not asked.
 */
export async function handleQuery(request: FormatRequest): Promise<HttpReply> {
  const { query } = request;
  const words = wordsOf(query);
  const type = query.get('packageType')?.toLowerCase() ?? '';
  const hits = (await candidates(request))
    .filter(({ at, latest }) => words.every((word) => matches(word, at, latest)))
    .filter(({ latest }) => type === '' || packageTypes(latest).some((name) => name.toLowerCase() === type))
    .sort((a, b) => rank(words, a) - rank(words, b));
  const data = page(query, hits).map((hit) => describeHit(request, hit));
  return { ...json(200, { totalHits: hits.length, data }), etag: true };
}

/** `GET v3/autocomplete`: IDs that have the words of `q`, or the versions of `id`. */
export async function handleAutocomplete(request: FormatRequest): Promise<HttpReply> {
  const { query, services, repository } = request;
  const id = query.get('id');
  if (id !== null) {
    const at = nugetPackage(id);
    const found = at === undefined ? undefined : await visiblePackage(services, repository, at);
    const versions = shown(query, installable(found)).map(({ displayName }) => displayName);
    return { ...json(200, { totalHits: versions.length, data: versions }), etag: true };
  }
  const words = wordsOf(query);
  const hits = (await candidates(request))
    .filter(({ at }) => words.every((word) => at.name.includes(word)))
    .sort((a, b) => rank(words, a) - rank(words, b));
  const data = page(query, hits).map(({ at, latest }) => latest.metadata.displayName ?? at.name);
  return { ...json(200, { totalHits: hits.length, data }), etag: true };
}

async function candidates({ services, repository, query }: FormatRequest): Promise<Candidate[]> {
  const { store } = services;
  const found: Candidate[] = [];
  for (const at of heldPackages(store, repository, 'nuget')) {
    const versions = shown(query, installable(await visiblePackage({ store, sources: new Map() }, repository, at)));
    const latest = versions.at(-1);
    if (latest !== undefined) found.push({ at, versions, latest });
  }
  return found;
}

/** What the client wants to see: prereleases, and versions by SemVer 2.0.0, only where it says so. */
function shown(query: URLSearchParams, versions: readonly VisibleVersion[]): VisibleVersion[] {
  const prerelease = query.get('prerelease')?.toLowerCase() === 'true';
  const semVer2 = wantsSemVer2(query);
  return versions.filter(
    (version) =>
      isListed(version) &&
      (prerelease || parseNugetVersion(version.version)?.prerelease !== true) &&
      (semVer2 || !isSemVer2(version)),
  );
}

function wantsSemVer2(query: URLSearchParams): boolean {
  return query.get('semVerLevel')?.startsWith('2.') === true;
}

function wordsOf(query: URLSearchParams): string[] {
  return (query.get('q') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** nuget.org's `packageid:` stands for an ID as a whole. */
function matches(word: string, at: PackageKey, latest: VisibleVersion): boolean {
  const exact = /^packageid:(.*)$/.exec(word)?.[1];
  if (exact !== undefined) return at.name === exact;
  const { title = '', description = '', tags = [] } = nativeOf(latest.metadata);
  return [at.name, title, description, ...tags].some((text) => text.toLowerCase().includes(word));
}

/** IDs that are what was asked for come first, then those that begin with it. */
function rank(words: readonly string[], { at }: Candidate): number {
  const [word = ''] = words;
  return at.name === word ? 0 : at.name.startsWith(word) ? 1 : 2;
}

function page<T>(query: URLSearchParams, hits: readonly T[]): T[] {
  const skip = numberOf(query.get('skip'), 0);
  return hits.slice(skip, skip + Math.min(numberOf(query.get('take'), DEFAULT_TAKE), MAX_TAKE));
}

function numberOf(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

/** A package without a type of its own is a dependency (NuGet docs, "Set a NuGet package type"). */
function packageTypes({ metadata }: VisibleVersion): readonly string[] {
  return nativeOf(metadata).packageTypes ?? ['Dependency'];
}

/** Nobody counts downloads here. */
function describeHit(request: FormatRequest, { at, versions, latest }: Candidate): object {
  const links = linksTo(request, at, wantsSemVer2(request.query) ? 'registration4' : 'registration4-semver1');
  return {
    '@id': links.index,
    '@type': 'Package',
    registration: links.index,
    id: latest.metadata.displayName ?? at.name,
    version: latest.displayName,
    ...descriptionOf(latest),
    totalDownloads: 0,
    verified: false,
    packageTypes: packageTypes(latest).map((name) => ({ name })),
    versions: versions.map(({ version, displayName }) => ({
      '@id': links.leaf(version),
      version: displayName,
      downloads: 0,
    })),
  };
}
