import type { Bench } from './client.ts';
import { ACCOUNT, send, type Input } from './world.ts';

/** Errors of the model, as the contract's table abbreviates them. */
export const ERRORS = {
  A: 'AccessDeniedException',
  C: 'ConflictException',
  I: 'InternalServerException',
  N: 'ResourceNotFoundException',
  Q: 'ServiceQuotaExceededException',
  T: 'ThrottlingException',
  V: 'ValidationException',
} as const;

/** One way to fail: what to change of the input that succeeds, and what the error then names. */
export interface Failure {
  readonly change: Input;
  readonly names?: Input;
  /** What must have happened before. It spoils nothing for the failures that come after. */
  readonly after?: (bench: Bench) => Promise<unknown>;
}

export interface OperationCase {
  /** For the world of `startWorld`. */
  readonly input: Input;
  /** Part of the answer. */
  readonly reply: Input;
  /** What its action is on: the end of the ARN, or `*`. */
  readonly on: string;
  /** Actions that it takes beside its own. */
  readonly also?: readonly string[];
  readonly notFound?: readonly Failure[];
  readonly conflict?: readonly Failure[];
  readonly quota?: readonly Failure[];
  /** Beyond what the model's constraints say; those are tested one by one elsewhere. */
  readonly invalid?: readonly Failure[];
  /** Errors that the model lists and nothing in this service's documentation leads to. */
  readonly never?: readonly ('C' | 'N' | 'Q')[];
}

export const domain = 'team';
export const main = { domain, repository: 'main' };
export const tool = { ...main, format: 'npm', namespace: 'space', package: 'tool' };
export const version = { ...tool, packageVersion: '1.0.0' };
export const generic = { ...main, format: 'generic', namespace: 'team', package: 'tool', packageVersion: '1.0.0' };
export const versions = { ...tool, versions: ['1.0.0'] };
export const group = { domain, packageGroup: '/npm/space/*' };
export const GROUP = 'package-group/team/npm/space/%2a';
export const TOOL = 'package/team/main/npm/space/tool';
export const MAIN = 'repository/team/main';
export const arn = (path: string): string => `arn:aws:codeartifact:us-east-1:${ACCOUNT}:${path}`;

export const none = (member: string, resourceType: string | undefined, id = 'none'): Failure => ({
  change: { [member]: id },
  names: { resourceId: id, resourceType },
});
export const noDomain: readonly Failure[] = [
  none('domain', 'domain'),
  { change: { domainOwner: '444455556666' }, names: { resourceId: domain, resourceType: 'domain' } },
];
export const noRepository = [...noDomain, none('repository', 'repository')];
export const noPackage = [...noRepository, none('package', 'package')];
export const noVersion = [...noPackage, none('packageVersion', 'package-version', '9.9.9')];
// The model's resource types have no word for package groups.
export const noGroup = [...noDomain, none('packageGroup', undefined, '/npm/none/*')];
export const stale = (resourceId: string, resourceType: string): Failure => ({
  change: { policyRevision: 'stale' },
  names: { resourceId, resourceType },
});
export const noPolicy: Failure = {
  change: { domain: 'spare' },
  names: { resourceId: 'spare', resourceType: 'domain' },
};

export const tags = (count: number): { key: string; value: string }[] =>
  Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value: '' }));
export const names = (count: number): { repositoryName: string }[] =>
  Array.from({ length: count }, (_, index) => ({ repositoryName: `many-${index}` }));
export const manyRepositories = async ({ client }: Bench): Promise<void> => {
  for (const { repositoryName: repository } of names(11)) {
    await send(client, 'CreateRepository', { domain, repository }).catch(() => undefined);
  }
};

/** All operations of the service, each with one input that succeeds and what makes it fail. */
