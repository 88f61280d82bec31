import type { Format } from '@codeartifact-ci/versions/format.ts';
import type {
  DomainFacts,
  GroupFacts,
  OriginMode,
  OriginType,
  PermissionsPolicy,
  RepositoryFacts,
  Tags,
} from '../state/state.ts';

export interface PackageName {
  readonly format: string;
  /** '' for none. */
  readonly namespace: string;
  readonly name: string;
}

/** Whose permissions policy: the domain's, or a repository's by name. */
export type PolicyHolder = { readonly kind: 'domain' } | { readonly kind: 'repository'; readonly name: string };

/**
 * What provisioning needs of CodeArtifact, for one domain. A reader gives undefined for what does not exist. Errors
 * carry the service's names (`ConflictException` …).
 */
export interface ServiceReader {
  domain(): Promise<DomainFacts | undefined>;
  repositoryNames(): Promise<readonly string[]>;
  repository(name: string): Promise<RepositoryFacts | undefined>;
  policy(of: PolicyHolder): Promise<PermissionsPolicy | undefined>;
  tags(arn: string): Promise<Tags>;
  groups(): Promise<readonly GroupFacts[]>;
  allowedRepositories(pattern: string, type: OriginType): Promise<readonly string[]>;
  holdsPackages(repository: string): Promise<boolean>;
  /** Packages that may both be published to the repository and come from above it. */
  openPackages(repository: string, format: Format): Promise<readonly PackageName[]>;
  /** Whether a version of the package was published to a repository of this domain, and not fetched from outside. */
  publishedHere(repository: string, name: PackageName): Promise<boolean>;
}

export interface NewRepository {
  readonly name: string;
  readonly description: string | undefined;
  readonly upstreams: readonly string[];
  readonly tags: Tags;
}
export interface GroupText {
  readonly pattern: string;
  readonly description: string | undefined;
  readonly contactInfo: string | undefined;
}
export interface AllowedRepository {
  readonly type: OriginType;
  readonly repository: string;
}
export interface OriginChange {
  readonly pattern: string;
  readonly modes: Readonly<Partial<Record<OriginType, OriginMode>>>;
  readonly add: readonly AllowedRepository[];
  readonly remove: readonly AllowedRepository[];
}

export interface ServiceWriter {
  createDomain(encryptionKey: string | undefined, tags: Tags): Promise<void>;
  createRepository(repository: NewRepository): Promise<void>;
  /** Changes what is not undefined. */
  updateRepository(
    name: string,
    change: { readonly description?: string | undefined; readonly upstreams?: readonly string[] | undefined },
  ): Promise<void>;
  deleteRepository(name: string): Promise<void>;
  connect(repository: string, connection: string): Promise<void>;
  disconnect(repository: string, connection: string): Promise<void>;
  /** `revision`: of the policy that this one replaces. */
  putPolicy(of: PolicyHolder, document: string, revision: string | undefined): Promise<void>;
  deletePolicy(of: PolicyHolder, revision: string | undefined): Promise<void>;
  tag(arn: string, tags: Tags): Promise<void>;
  untag(arn: string, keys: readonly string[]): Promise<void>;
  createGroup(group: GroupText, tags: Tags): Promise<void>;
  updateGroup(group: GroupText): Promise<void>;
  setOrigin(change: OriginChange): Promise<void>;
  deleteGroup(pattern: string): Promise<void>;
}

export type Service = ServiceReader & ServiceWriter;

/** A domain; its owner defaults to the caller's account. */
export interface DomainName {
  readonly domain: string;
  readonly domainOwner?: string;
}
