import { crateAt, isCrateVersion } from './names.ts';
import { invalid } from '../../errors.ts';
import type { VersionMetadata } from '../../store/types.ts';
import { isRecord } from '../../reading/json-record.ts';

/**
 * A line of an index (The Cargo Book, "JSON schema" of the index format) without what the repository knows better:
 * `cksum`, `yanked` and `pubtime`. Lines of other registries may have members that are not named here.
 */
export interface IndexEntry extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly vers: string;
}

/** What a version's `native` metadata holds for a crate. */
export interface CargoNative {
  readonly entry: IndexEntry;
  /** Whether the registry it comes from has it yanked. */
  readonly yanked?: boolean;
}

/** The metadata that Cargo sends with a crate (The Cargo Book, "Publish"), checked. */
export interface CrateDocument {
  readonly name: string;
  readonly version: string;
  readonly dependencies: readonly CrateDependency[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly links: string | undefined;
  readonly rustVersion: string | undefined;
  readonly description: string | undefined;
  readonly homepage: string | undefined;
  readonly repository: string | undefined;
  readonly license: string | undefined;
  readonly readme: string | undefined;
}

interface CrateDependency {
  /** The crate's own name, whatever the dependent calls it. */
  readonly crate: string;
  readonly renamed: string | undefined;
  readonly requirement: string;
  readonly features: readonly string[];
  readonly optional: boolean;
  readonly defaultFeatures: boolean;
  readonly target: string | undefined;
  readonly kind: 'normal' | 'dev' | 'build';
  /** The index that it is from, where that is another one. */
  readonly registry: string | undefined;
  /** Unstable in Cargo ("artifact dependencies"); older versions pass over what has them. */
  readonly artifact: readonly string[] | undefined;
  readonly artifactTarget: string | undefined;
  readonly lib: boolean;
}

/**
 * Reads the document; a ValidationException names the member that Cargo could not read in an index. Members that are
 * not known are passed over, as the book has it; ones that are missing take their defaults.
 */
export function readDocument(json: unknown): CrateDocument {
  if (!isRecord(json)) throw invalid("The crate's metadata are not a JSON object");
  const { name, vers } = json;
  if (typeof name !== 'string' || crateAt(name) === undefined) {
    throw invalid("The name must be one that Cargo takes: up to 64 letters, digits, '-' and '_', no digit first");
  }
  if (typeof vers !== 'string' || !isCrateVersion(vers)) throw invalid(`The version of ${name} is no semantic version`);
  const rustVersion = text(json, 'rust_version');
  if (rustVersion !== undefined && !/^\d{1,9}(\.\d{1,9}){0,2}$/.test(rustVersion)) {
    throw invalid("rust_version must be a version without an operator, such as '1.74'");
  }
  return {
    name,
    version: vers,
    dependencies: list(json, 'deps').map(readDependency),
    features: readFeatures(json['features']),
    links: text(json, 'links'),
    rustVersion,
    description: text(json, 'description'),
    homepage: text(json, 'homepage'),
    repository: text(json, 'repository'),
    license: text(json, 'license'),
    readme: text(json, 'readme'),
  };
}

type Json = Readonly<Record<string, unknown>>;

function text(json: Json, member: string): string | undefined {
  const value = json[member] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw invalid(`${member} must be a string or null`);
  return value === '' ? undefined : value;
}

function list(json: Json, member: string): readonly unknown[] {
  const value = json[member] ?? [];
  if (!Array.isArray(value)) throw invalid(`${member} must be a list`);
  return value as unknown[];
}

function texts(json: Json, member: string): readonly string[] {
  const values = list(json, member);
  if (!values.every((value) => typeof value === 'string')) throw invalid(`${member} must be a list of strings`);
  return values;
}

function flag(json: Json, member: string, otherwise: boolean): boolean {
  const value = json[member] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(`${member} must be true or false`);
  return value;
}

function readDependency(json: unknown): CrateDependency {
  if (!isRecord(json)) throw invalid('Each of deps must be an object');
  const crate = text(json, 'name') ?? '';
  const renamed = text(json, 'explicit_name_in_toml');
  if ([crate, renamed ?? crate].some((name) => crateAt(name) === undefined)) {
    throw invalid('A dependency must have the name of a crate');
  }
  const requirement = text(json, 'version_req') ?? '';
  if (!isRequirement(requirement)) throw invalid(`version_req of ${crate} is no requirement that Cargo could read`);
  const kind = text(json, 'kind') ?? 'normal';
  if (kind !== 'normal' && kind !== 'dev' && kind !== 'build') {
    throw invalid(`kind of ${crate} must be normal, dev or build`);
  }
  const registry = text(json, 'registry');
  if (registry !== undefined && !URL.canParse(registry.replace(/^sparse\+/, ''))) {
    throw invalid(`registry of ${crate} must be the URL of an index`);
  }
  return {
    crate,
    renamed,
    requirement,
    features: texts(json, 'features'),
    optional: flag(json, 'optional', false),
    defaultFeatures: flag(json, 'default_features', true),
    target: text(json, 'target'),
    kind,
    registry,
    artifact: (json['artifact'] ?? undefined) === undefined ? undefined : texts(json, 'artifact'),
    artifactTarget: text(json, 'bindep_target'),
    lib: flag(json, 'lib', false),
  };
}

/** `*`, or comparators with commas between (The Cargo Book, "Specifying Dependencies"). */
const COMPARATOR =
  /^(=|>=?|<=?|~|\^)? *\d{1,20}(\.(\d{1,20}|[*xX])){0,2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

export function isRequirement(requirement: string): boolean {
  const parts = requirement.split(',').map((part) => part.trim());
  if (parts.length > 32 || requirement.length > 1024) return false;
  return parts.every((part) => COMPARATOR.test(part)) || /^[*xX](\.[*xX]){0,2}$/.test(requirement.trim());
}

function readFeatures(json: unknown): Record<string, readonly string[]> {
  const features = json ?? {};
  if (!isRecord(features)) throw invalid('features must be an object');
  return Object.fromEntries(Object.keys(features).map((feature) => [feature, texts(features, feature)]));
}

/** The line of an index for it; in a dependency's line, this index has no URL, and `own` are the ones it goes by. */
export function indexEntry(document: CrateDocument, own: readonly string[]): IndexEntry {
  const { name, version, dependencies, features, links, rustVersion } = document;
  const extended = Object.entries(features).filter(([, values]) => values.some(isExtended));
  const plain = Object.entries(features).filter(([, values]) => !values.some(isExtended));
  const artifacts = dependencies.some(({ artifact }) => artifact !== undefined);
  const schema = artifacts ? 3 : extended.length > 0 ? 2 : undefined;
  return {
    name,
    vers: version,
    deps: dependencies.map((dependency) => dependencyEntry(dependency, own)),
    features: Object.fromEntries(plain),
    ...(extended.length === 0 ? {} : { features2: Object.fromEntries(extended) }),
    ...(links === undefined ? {} : { links }),
    ...(rustVersion === undefined ? {} : { rust_version: rustVersion }),
    ...(schema === undefined ? {} : { v: schema }),
  };
}

/** The syntax that Cargo before 1.60 cannot read, and must find in `features2` so as not to stumble over it. */
function isExtended(value: string): boolean {
  return value.startsWith('dep:') || value.includes('?/');
}

function dependencyEntry(dependency: CrateDependency, own: readonly string[]): Record<string, unknown> {
  const { crate, renamed, registry, artifact, artifactTarget, lib } = dependency;
  return {
    name: renamed ?? crate,
    req: dependency.requirement,
    features: dependency.features,
    optional: dependency.optional,
    default_features: dependency.defaultFeatures,
    target: dependency.target ?? null,
    kind: dependency.kind,
    registry: registry === undefined || own.includes(registry) ? null : registry,
    package: renamed === undefined ? null : crate,
    ...(artifact === undefined ? {} : { artifact, bindep_target: artifactTarget ?? null, lib }),
  };
}

/** What the API tells of the version. */
export function metadataFrom(document: CrateDocument, native: CargoNative): VersionMetadata {
  const { description, homepage, repository, license, readme, dependencies } = document;
  return {
    ...(description === undefined ? {} : { summary: description }),
    ...(homepage === undefined ? {} : { homePage: homepage }),
    ...(repository === undefined ? {} : { sourceCodeRepository: repository }),
    ...(license === undefined ? {} : { licenses: [{ name: license }] }),
    ...(readme === undefined ? {} : { readme }),
    dependencies: dependencies.map(({ crate, kind, requirement }) => ({
      package: crate,
      dependencyType: kind,
      versionRequirement: requirement,
    })),
    native,
  };
}
