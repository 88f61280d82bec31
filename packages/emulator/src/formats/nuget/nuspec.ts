import { nugetPackage, parseNugetRange, parseNugetVersion, type NugetVersion } from './names.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import { BadArchive, withArchive } from '../../reading/zip.ts';
import { child, list, parseXml, textOf, type Element } from '../../reading/xml.ts';

/** What a version's `native` metadata holds for NuGet: what registration and search show beside the rest. */
export interface NugetNative {
  readonly title?: string;
  readonly description?: string;
  readonly authors?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly iconUrl?: string;
  readonly licenseUrl?: string;
  /** An SPDX expression. */
  readonly licenseExpression?: string;
  readonly requireLicenseAcceptance?: boolean;
  readonly minClientVersion?: string;
  readonly packageTypes?: readonly string[];
  readonly dependencyGroups: readonly DependencyGroup[];
  /** False where the public registry that it comes from does not list it. */
  readonly listed?: false;
}

export interface DependencyGroup {
  /** As written (`net45`, `.NETStandard2.0`); none: for every framework. */
  readonly targetFramework?: string;
  readonly dependencies: readonly { readonly id: string; readonly range: string }[];
}

export interface NugetPackage {
  readonly at: PackageKey;
  readonly version: NugetVersion;
  readonly metadata: VersionMetadata;
}

const MAX_NUSPEC_BYTES = 1024 * 1024;
const MAX_README_BYTES = 1024 * 1024;
/** What NuGet writes into `licenseUrl` for old clients where the licence is a file in the package. */
const LICENSE_IS_A_FILE = 'https://aka.ms/deprecateLicenseUrl';

/**
 * Reads the .nupkg at a path: its nuspec, and the README that the nuspec names. Throws a BadArchive for what NuGet
 * could not install.
 */
export async function readNupkg(path: string): Promise<NugetPackage> {
  return await withArchive(path, async (archive) => {
    const nuspec = parseNuspec(decodeXml(await archive.read(nuspecName(archive.names), MAX_NUSPEC_BYTES)));
    const { readmeFile } = nuspec;
    // In a package's directory, names are written in either case and with either slash.
    const plain = (name: string): string => name.replaceAll('\\', '/').toLowerCase();
    const file = archive.names.find((name) => readmeFile !== undefined && plain(name) === plain(readmeFile));
    const readme = file === undefined ? undefined : (await archive.read(file, MAX_README_BYTES)).toString('utf8');
    return { ...nuspec, metadata: { ...nuspec.metadata, ...(readme === undefined ? {} : { readme }) } };
  });
}

/** The nuspec in the .nupkg at a path, as it is there. */
export async function readNuspec(path: string): Promise<Buffer> {
  return await withArchive(path, async (archive) => await archive.read(nuspecName(archive.names), MAX_NUSPEC_BYTES));
}

/** There is one, at the root: of two, clients could take either. */
function nuspecName(names: readonly string[]): string {
  const [nuspec, ...others] = names.filter((name) => /^[^/]+\.nuspec$/i.test(name));
  if (nuspec === undefined) throw new BadArchive('it has no .nuspec at its root');
  if (others.length > 0) throw new BadArchive('it has several .nuspec files at its root');
  return nuspec;
}

/** UTF-8 with or without a byte order mark, or UTF-16 with one. */
function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes);
}

/** What a nuspec says (NuGet docs, ".nuspec reference"). Throws a BadArchive for one that clients would refuse. */
export function parseNuspec(text: string): NugetPackage & { readonly readmeFile: string | undefined } {
  const metadata = child(child(parseXml(text, { attributes: true }), 'package'), 'metadata');
  if (metadata === undefined) throw new BadArchive('its .nuspec is no XML with package metadata');
  const [id = '', written = ''] = ['id', 'version'].map((name) => textOf(metadata, name));
  const at = nugetPackage(id);
  const version = parseNugetVersion(written);
  if (at === undefined) throw new BadArchive(`its .nuspec has no valid package ID, but '${id}'`);
  if (version === undefined) throw new BadArchive(`its .nuspec has no valid version, but '${written}'`);
  const groups = dependencyGroups(metadata);
  return {
    at,
    version,
    metadata: {
      displayName: id,
      ...described(metadata),
      native: native(metadata, groups) satisfies NugetNative,
    },
    readmeFile: textOf(metadata, 'readme'),
  };
}

function described(metadata: Element): VersionMetadata {
  const summary = textOf(metadata, 'summary') ?? textOf(metadata, 'description');
  const homePage = textOf(metadata, 'projectUrl');
  const sourceCodeRepository = attribute(child(metadata, 'repository'), 'url');
  const { licenseExpression, licenseUrl } = license(metadata);
  const stated = {
    ...(licenseExpression === undefined ? {} : { name: licenseExpression }),
    ...(licenseUrl === undefined ? {} : { url: licenseUrl }),
  };
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(Object.keys(stated).length === 0 ? {} : { licenses: [stated] }),
  };
}

function native(metadata: Element, groups: readonly DependencyGroup[]): NugetNative {
  const [title, description, authors, tags, language, iconUrl] = [
    'title',
    'description',
    'authors',
    'tags',
    'language',
    'iconUrl',
  ].map((name) => textOf(metadata, name));
  const minClientVersion = attribute(metadata, 'minClientVersion');
  const packageTypes = list(child(metadata, 'packageTypes'), 'packageType').flatMap(
    (type) => attribute(type, 'name') ?? [],
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(authors === undefined ? {} : { authors }),
    ...(tags === undefined ? {} : { tags: tags.split(/[\s,;]+/).filter((tag) => tag !== '') }),
    ...(language === undefined ? {} : { language }),
    ...(iconUrl === undefined ? {} : { iconUrl }),
    ...license(metadata),
    ...(textOf(metadata, 'requireLicenseAcceptance')?.toLowerCase() === 'true'
      ? { requireLicenseAcceptance: true }
      : {}),
    ...(minClientVersion === undefined ? {} : { minClientVersion }),
    ...(packageTypes.length === 0 ? {} : { packageTypes }),
    dependencyGroups: groups,
  };
}

function license(metadata: Element): Pick<NugetNative, 'licenseExpression' | 'licenseUrl'> {
  const isExpression = attribute(child(metadata, 'license'), 'type')?.toLowerCase() === 'expression';
  const licenseExpression = isExpression ? textOf(metadata, 'license') : undefined;
  const licenseUrl = textOf(metadata, 'licenseUrl');
  return {
    ...(licenseExpression === undefined ? {} : { licenseExpression }),
    ...(licenseUrl === undefined || licenseUrl === LICENSE_IS_A_FILE ? {} : { licenseUrl }),
  };
}

/** Groups for target frameworks, or a flat list for all; where there are groups, clients pass over the list. */
function dependencyGroups(metadata: Element): DependencyGroup[] {
  const dependencies = child(metadata, 'dependencies');
  const groups = list(dependencies, 'group');
  if (groups.length === 0) {
    const flat = readDependencies(dependencies);
    return flat.length === 0 ? [] : [{ dependencies: flat }];
  }
  return groups.map((group) => {
    const targetFramework = attribute(group, 'targetFramework');
    return {
      ...(targetFramework === undefined ? {} : { targetFramework }),
      dependencies: readDependencies(group),
    };
  });
}

function readDependencies(parent: Element | undefined): DependencyGroup['dependencies'] {
  return list(parent, 'dependency').map((dependency) => {
    const id = attribute(dependency, 'id') ?? '';
    const version = attribute(dependency, 'version');
    const range = parseNugetRange(version);
    if (nugetPackage(id) === undefined)
      throw new BadArchive(`its .nuspec has a dependency without a valid ID: '${id}'`);
    if (range === undefined)
      throw new BadArchive(`its .nuspec wants ${id} in no valid range of versions: '${version ?? ''}'`);
    return { id, range: range.text };
  });
}

function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
