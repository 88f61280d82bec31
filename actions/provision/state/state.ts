import type { Format } from '@codeartifact-ci/versions/format.ts';

/** The three ways in that a package group can restrict, as the file and as the API call them. */
export const ORIGIN_TYPES = {
  publish: 'PUBLISH',
  'external-upstream': 'EXTERNAL_UPSTREAM',
  'internal-upstream': 'INTERNAL_UPSTREAM',
} as const;
export type OriginKey = keyof typeof ORIGIN_TYPES;
export type OriginType = (typeof ORIGIN_TYPES)[OriginKey];
export const ORIGIN_KEYS = ['publish', 'external-upstream', 'internal-upstream'] as const satisfies OriginKey[];

export type OriginMode = 'ALLOW' | 'ALLOW_SPECIFIC_REPOSITORIES' | 'BLOCK' | 'INHERIT';

export interface Restriction {
  readonly mode: OriginMode;
  /** The repositories of ALLOW_SPECIFIC_REPOSITORIES, sorted; of no account for the other modes. */
  readonly repositories: readonly string[];
}
export type Restrictions = Readonly<Record<OriginType, Restriction>>;

export type Tags = ReadonlyMap<string, string>;

/** The group that every domain has; it matches all packages and cannot be deleted. */
export const ROOT_GROUP = '/*';

/** The public registries that the service connects to, and the format of each (user guide, "external connections"). */
export const EXTERNAL_CONNECTIONS = {
  'public:npmjs': 'npm',
  'public:pypi': 'pypi',
  'public:maven-central': 'maven',
  'public:maven-googleandroid': 'maven',
  'public:maven-gradleplugins': 'maven',
  'public:maven-commonsware': 'maven',
  'public:maven-clojars': 'maven',
  'public:nuget-org': 'nuget',
  'public:ruby-gems-org': 'ruby',
  'public:crates-io': 'cargo',
} as const satisfies Readonly<Record<string, Format>>;

/** What the file asks for, with names turned into ARNs. `undefined`: the file does not say, so it stays as it is. */
export interface Desired {
  readonly domain: {
    readonly name: string;
    /** Something else owns it: it must exist, and only what the file names in it is changed. */
    readonly existing: boolean;
    readonly encryptionKey: string | undefined;
    readonly tags: Tags | undefined;
    /** A policy document; null: there shall be none. */
    readonly policy: string | null | undefined;
  };
  readonly repositories: ReadonlyMap<string, DesiredRepository>;
  /** Repositories that something else owns: they must exist, and are never changed. */
  readonly existing: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, DesiredGroup>;
  /** Patterns of package groups that something else owns. */
  readonly existingGroups: ReadonlySet<string>;
}

export interface DesiredRepository {
  readonly description: string | undefined;
  readonly tags: Tags | undefined;
  /** In search order. */
  readonly upstreams: readonly string[] | undefined;
  /** null: there shall be none. */
  readonly connection: string | null | undefined;
  readonly policy: string | null | undefined;
}

export interface DesiredGroup {
  readonly description: string | undefined;
  readonly contactInfo: string | undefined;
  readonly tags: Tags | undefined;
  readonly restrictions: Readonly<Record<OriginType, Restriction | undefined>>;
}

/** What exists. */
export interface Actual {
  /** undefined: there is no such domain, and nothing else either. */
  readonly domain: ActualDomain | undefined;
  /** Those that were asked for, as far as they exist. */
  readonly repositories: ReadonlyMap<string, ActualRepository>;
  /** Names of the others. */
  readonly others: readonly string[];
  /** Of the repositories that could be deleted, those that hold packages. */
  readonly holdingPackages: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, ActualGroup>;
  /** What the caller may not read, with the reason; what it holds stands nowhere else then. */
  readonly unread: ReadonlyMap<Part, string>;
}

/** A part of a domain that is read by a call of its own. */
export type Part =
  | 'permissions policy of the domain'
  | 'tags of the domain'
  | 'package groups'
  | `package group ${string}`
  | `repository ${string}`
  | `permissions policy of repository ${string}`
  | `tags of repository ${string}`
  | `tags of package group ${string}`;

export interface PermissionsPolicy {
  readonly document: string;
  readonly revision: string | undefined;
}

export interface DomainFacts {
  readonly owner: string;
  readonly arn: string;
  readonly encryptionKey: string | undefined;
}
export interface ActualDomain extends DomainFacts {
  readonly tags: Tags;
  readonly policy: PermissionsPolicy | undefined;
}

export interface RepositoryFacts {
  readonly arn: string;
  readonly description: string;
  readonly upstreams: readonly string[];
  /** At most one, by the service's own rule. */
  readonly connections: readonly string[];
}
export interface ActualRepository extends RepositoryFacts {
  readonly tags: Tags;
  readonly policy: PermissionsPolicy | undefined;
}

export interface GroupFacts {
  readonly pattern: string;
  readonly arn: string;
  readonly description: string;
  readonly contactInfo: string;
  readonly modes: Readonly<Record<OriginType, OriginMode>>;
  /** Types whose list of allowed repositories is not empty. */
  readonly listed: readonly OriginType[];
}
export interface ActualGroup extends Omit<GroupFacts, 'modes' | 'listed' | 'pattern'> {
  readonly tags: Tags;
  readonly restrictions: Restrictions;
}
