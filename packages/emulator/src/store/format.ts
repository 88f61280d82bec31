import type { Format, PackageKey } from './types.ts';

/** How the packages of a format, and their versions, are named. */
export interface FormatNames {
  /** The key under which a package is stored, whatever the spelling it is asked for with. */
  normalise(key: PackageKey): PackageKey;
  /** Whether the API knows packages by their stored names only; clients of the format's own protocol may spell freely. */
  readonly exactInApi?: boolean;
  /** The version as it is stored. */
  normaliseVersion(version: string): string;
  /** What two names of one package have in common, where the format's registries have one of both only. */
  readonly identity?: (name: string) => string;
  /** What two spellings of one version have in common, likewise. */
  readonly versionIdentity?: (version: string) => string;
  /** The name of a package as the service shows it (DescribePackageVersion, `displayName`). */
  display(key: PackageKey): string;
  /** A package's key in one text, as the format's own tools write it: `@scope/name`, `group:name`. */
  full(key: PackageKey): string;
}

/** A public registry that the service connects repositories to. */
export interface Connection {
  /** `public:npmjs` */
  readonly name: string;
  /** What stands behind it unless something else is set: an http(s) or file URL. */
  readonly location: () => string;
}

/** What is to be known of a package format where packages are kept. The record of a format (formats/format.ts) has it. */
export interface StoredFormat {
  readonly id: Format;
  readonly names: FormatNames;
  /** Whether its packages have a namespace. */
  readonly namespace: 'required' | 'optional' | 'none';
  /** Whether assets may join a version that is published (a wheel or a gem for another platform, a Maven classifier). */
  readonly opensAfterPublish: boolean;
  readonly connections: readonly Connection[];
}

export type StoredFormats = ReadonlyMap<Format, StoredFormat>;

/** The store is one. */
interface WithFormats {
  readonly formats: StoredFormats;
}

/** The record of a package's format. What is stored, or asked for after validation, has one. */
export function formatOf({ formats }: WithFormats, { format }: Pick<PackageKey, 'format'>): StoredFormat {
  const found = formats.get(format);
  if (found === undefined) throw new Error(`there is no package format ${format}`);
  return found;
}

/** A package's identity in a repository, beside its namespace: two that have the same are one package. */
export function identityOf(store: WithFormats, key: PackageKey): string {
  return formatOf(store, key).names.identity?.(key.name) ?? key.name;
}

/** The format of an external connection's packages; undefined where the service has no such connection. */
export function formatOfConnection({ formats }: WithFormats, connection: string): Format | undefined {
  for (const { id, connections } of formats.values()) {
    if (connections.some(({ name }) => name === connection)) return id;
  }
  return undefined;
}
