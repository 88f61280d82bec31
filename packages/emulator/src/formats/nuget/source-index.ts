import { UpstreamError } from '../../errors.ts';
import { nugetAsset, nugetPackage, parseNugetRange, parseNugetVersion } from './names.ts';
import type { DependencyGroup, NugetNative } from './nuspec.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import type { ExternalVersion } from '../../store/external-source.ts';

/** A JSON object. */
type Item = Readonly<Record<string, unknown>>;
export type { Item as RegistrationItem };

/** A registration's page (NuGet docs, "Package metadata"): with its versions, or where these are to be had. */
export type RegistrationPage = { readonly items: readonly Item[] } | { readonly url: URL };

/** Registrations by preference: those with all versions first. */
const REGISTRATIONS = ['/3.6.0', '/Versioned', '/3.4.0', ''].map((of) => `RegistrationsBaseUrl${of}`);

/** Where a service index says that registrations are. `url`: where it came from. */
export function registrationBase(index: Item, url: URL): URL {
  const resources = listOf(index['resources']);
  for (const type of REGISTRATIONS) {
    const base = resources.find((resource) => typesOf(resource).includes(type));
    const link = base === undefined ? undefined : followable(base['@id'], url);
    if (link !== undefined) return new URL(link.href.endsWith('/') ? link.href : `${link.href}/`);
  }
  throw new UpstreamError(`${url.host} sent a service index without a RegistrationsBaseUrl`);
}

function typesOf(resource: Item): unknown[] {
  const type = resource['@type'];
  return Array.isArray(type) ? type : [type];
}

/** The pages in a registration's index. `url`: where it came from. */
export function registrationPages(index: Item, url: URL): RegistrationPage[] {
  return pageItems(index, url).map((page) => {
    if (Array.isArray(page['items'])) return { items: listOf(page['items']) };
    const link = followable(page['@id'], url);
    if (link === undefined) throw new UpstreamError(`${url.host} sent a registration with a page that is nowhere`);
    return { url: link };
  });
}

/** What an index or a page lists. */
export function pageItems(document: Item, url: URL): Item[] {
  if (!Array.isArray(document['items'])) throw new UpstreamError(`${url.host} sent a registration without items`);
  return listOf(document['items']);
}

/** The versions on a registration's page. `url`: where it came from; what cannot be used of it is left out. */
export function registeredVersions(items: readonly Item[], at: PackageKey, url: URL): ExternalVersion[] {
  return items.flatMap((leaf): ExternalVersion[] => {
    const entry = isRecord(leaf['catalogEntry']) ? leaf['catalogEntry'] : undefined;
    const version = parseNugetVersion(textOf(entry?.['version']) ?? '');
    const link = followable(leaf['packageContent'] ?? entry?.['packageContent'], url);
    if (entry === undefined || version === undefined || link === undefined) return [];
    return [
      {
        version: version.normalised,
        displayName: version.full,
        published: timeOf(entry['published']),
        metadata: describeEntry(entry, at),
        assets: [{ name: nugetAsset(at, version.normalised), url: link.href }],
      },
    ];
  });
}

/** A link that may be fetched: no local file, and nothing in clear from a registry that is reached encrypted. */
function followable(href: unknown, page: URL): URL | undefined {
  if (typeof href !== 'string' || !URL.canParse(href, page.href)) return undefined;
  const link = new URL(href, page);
  return link.protocol === 'https:' || (link.protocol === 'http:' && page.protocol === 'http:') ? link : undefined;
}

/** For a registry that does not tell: long ago, so that no release-age gate holds the version back. */
function timeOf(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}

function describeEntry(entry: Item, at: PackageKey): VersionMetadata {
  const id = textOf(entry['id']);
  const summary = textOf(entry['summary']) ?? textOf(entry['description']);
  const homePage = textOf(entry['projectUrl']);
  const [name, url] = [textOf(entry['licenseExpression']), textOf(entry['licenseUrl'])];
  const license = { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
  return {
    displayName: id !== undefined && nugetPackage(id)?.name === at.name ? id : at.name,
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(Object.keys(license).length === 0 ? {} : { licenses: [license] }),
    native: nativeOf(entry) satisfies NugetNative,
  };
}

function nativeOf(entry: Item): NugetNative {
  const named = ['title', 'description', 'language', 'iconUrl', 'licenseUrl', 'licenseExpression', 'minClientVersion'];
  const stated = named.flatMap((name): [string, string][] => {
    const text = textOf(entry[name]);
    return text === undefined ? [] : [[name, text]];
  });
  const authors = textsOf(entry['authors']).join(', ');
  const tags = textsOf(entry['tags']);
  return {
    ...Object.fromEntries(stated),
    ...(authors === '' ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(entry['requireLicenseAcceptance'] === true ? { requireLicenseAcceptance: true } : {}),
    dependencyGroups: listOf(entry['dependencyGroups']).map(readGroup),
    // Old registries have no word for it but the year.
    ...(entry['listed'] === false || new Date(timeOf(entry['published'])).getUTCFullYear() === 1900
      ? { listed: false }
      : {}),
  };
}

/** What no client could read is left out: it would be the end of the whole registration. */
function readGroup(group: Item): DependencyGroup {
  const targetFramework = textOf(group['targetFramework']);
  return {
    ...(targetFramework === undefined ? {} : { targetFramework }),
    dependencies: listOf(group['dependencies']).flatMap((dependency) => {
      const id = textOf(dependency['id']);
      const range = parseNugetRange(textOf(dependency['range']));
      return id === undefined || range === undefined ? [] : [{ id, range: range.text }];
    }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One text, or several. */
function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
}

function listOf(value: unknown): Item[] {
  return (Array.isArray(value) ? value : []).filter(isRecord);
}

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
