import { json, type HttpReply } from '../../http/reply.ts';
import { compareNugetVersions, nugetAsset, parseNugetRange, parseNugetVersion } from './names.ts';
import { visiblePackage, type VisiblePackage, type VisibleVersion } from '../../store/resolve.ts';
import type { PackageKey } from '../../store/types.ts';
import { downloadable } from '../../store/versions.ts';
import type { NugetNative } from './nuspec.ts';
import { FLAT_CONTAINER, type Hive, type NugetRoute } from './paths.ts';
import type { FormatRequest } from '../format.ts';

/** As nuget.org has it: pages of 64 versions, within the index for packages of up to two of them. */
const PAGE_SIZE = 64;
const INLINE_VERSIONS = 128;
/** What says that a version is not listed to clients that do not look at `listed`. */
const UNLISTED_SINCE = '1900-01-01T00:00:00.000Z';

export type RegistrationRoute = Extract<
  NugetRoute,
  { kind: 'registration' | 'registration-page' | 'registration-leaf' }
>;

/** A package's registration (NuGet docs, "Package metadata"): its index, a page, or a version's leaf. */
export async function registrationReply(
  request: FormatRequest,
  route: RegistrationRoute,
): Promise<HttpReply | undefined> {
  const { at, hive } = route;
  const found = await visiblePackage(request.services, request.repository, at);
  const versions = installable(found).filter((version) => hive === 'registration4' || !isSemVer2(version));
  const links = linksTo(request, at, hive);
  if (route.kind === 'registration-leaf') {
    const version = versions.find((one) => one.version === route.version.normalised);
    return version === undefined ? undefined : document(leaf(links, version));
  }
  const pages = paginate(versions);
  if (route.kind === 'registration-page') {
    const page = pages.find(([first]) => first?.version === route.lower);
    return page === undefined ? undefined : document(pageOf(links, at, page, true));
  }
  if (pages.length === 0) return undefined;
  const inline = versions.length <= INLINE_VERSIONS;
  return document({
    '@id': links.index,
    '@type': ['catalog:CatalogRoot', 'PackageRegistration', 'catalog:Permalink'],
    count: pages.length,
    items: pages.map((page) => pageOf(links, at, page, inline)),
  });
}

function document(value: unknown): HttpReply {
  return { ...json(200, value), etag: true };
}

/** The versions that a client may have, listed or not, the oldest first. */
export function installable(found: VisiblePackage | undefined): VisibleVersion[] {
  return [...(found?.versions.values() ?? [])]
    .filter(({ status }) => downloadable(status))
    .sort((a, b) => compareNugetVersions(a.version, b.version));
}

/** Unlisted here, or by the public registry that it comes from, which may have come to that since it was kept. */
export function isListed({ status, current, metadata }: VisibleVersion): boolean {
  return (
    status === 'Published' && ((current?.native as NugetNative | undefined) ?? nativeOf(metadata)).listed !== false
  );
}

/** As well by the version itself as by those that it depends on. */
export function isSemVer2({ displayName, metadata }: VisibleVersion): boolean {
  const ranges = nativeOf(metadata).dependencyGroups.flatMap((group) => group.dependencies);
  return (
    parseNugetVersion(displayName)?.semVer2 === true ||
    ranges.some(({ range }) => parseNugetRange(range)?.semVer2 === true)
  );
}

/** Nothing is known of a version that came by another way than from a package or a registry. */
export function nativeOf({ native }: VisibleVersion['metadata']): NugetNative {
  return (native as NugetNative | undefined) ?? { dependencyGroups: [] };
}

export interface Links {
  readonly index: string;
  leaf(version: string): string;
  page(lower: string, upper: string): string;
  nupkg(version: string): string;
}

/** IDs may be in any script, and are escaped. */
export function linksTo({ endpoint }: FormatRequest, at: PackageKey, hive: Hive): Links {
  const id = encodeURIComponent(at.name);
  const base = `${endpoint}v3/${hive}/${id}/`;
  return {
    index: `${base}index.json`,
    leaf: (version) => `${base}${version}.json`,
    page: (lower, upper) => `${base}page/${lower}/${upper}.json`,
    nupkg: (version) => `${endpoint}${FLAT_CONTAINER}${id}/${version}/${encodeURIComponent(nugetAsset(at, version))}`,
  };
}

function paginate(versions: readonly VisibleVersion[]): VisibleVersion[][] {
  const pages: VisibleVersion[][] = [];
  for (let at = 0; at < versions.length; at += PAGE_SIZE) pages.push(versions.slice(at, at + PAGE_SIZE));
  return pages;
}

function pageOf(links: Links, at: PackageKey, page: readonly VisibleVersion[], whole: boolean): object {
  const [lower = '', upper = ''] = [page.at(0)?.version, page.at(-1)?.version];
  return {
    '@id': links.page(lower, upper),
    '@type': 'catalog:CatalogPage',
    count: page.length,
    lower,
    upper,
    parent: links.index,
    ...(whole
      ? {
          items: page.map((version) => ({
            ...leaf(links, version),
            catalogEntry: catalogEntry(links, at, version),
          })),
        }
      : {}),
  };
}

function leaf(links: Links, version: VisibleVersion): object {
  return {
    '@id': links.leaf(version.version),
    '@type': ['Package'],
    listed: isListed(version),
    published: publishedAt(version),
    packageContent: links.nupkg(version.version),
    registration: links.index,
  };
}

function publishedAt(version: VisibleVersion): string {
  return isListed(version) ? new Date(version.published).toISOString() : UNLISTED_SINCE;
}

function catalogEntry(links: Links, at: PackageKey, version: VisibleVersion): object {
  const { metadata } = version;
  const native = nativeOf(metadata);
  return {
    '@id': links.leaf(version.version),
    '@type': 'PackageDetails',
    id: metadata.displayName ?? at.name,
    version: version.displayName,
    listed: isListed(version),
    published: publishedAt(version),
    packageContent: links.nupkg(version.version),
    ...descriptionOf(version),
    language: native.language ?? '',
    minClientVersion: native.minClientVersion ?? '',
    requireLicenseAcceptance: native.requireLicenseAcceptance ?? false,
    licenseExpression: native.licenseExpression ?? '',
    dependencyGroups: native.dependencyGroups.map(({ targetFramework, dependencies }) => ({
      '@type': 'PackageDependencyGroup',
      ...(targetFramework === undefined ? {} : { targetFramework }),
      dependencies: dependencies.map(({ id, range }) => ({ '@type': 'PackageDependency', id, range })),
    })),
  };
}

/** What both the registration and the search say of a version. */
export function descriptionOf({ metadata }: VisibleVersion): object {
  const { title, description, authors, tags, iconUrl, licenseUrl } = nativeOf(metadata);
  return {
    title: title ?? '',
    description: description ?? metadata.summary ?? '',
    summary: metadata.summary ?? '',
    authors: authors ?? '',
    tags: tags ?? [],
    iconUrl: iconUrl ?? '',
    licenseUrl: licenseUrl ?? '',
    projectUrl: metadata.homePage ?? '',
  };
}
