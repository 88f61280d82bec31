import { domainArn, packageArn, packageGroupArn, repositoryArn } from '../store/arns.ts';
import { listTags } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import type { Target } from './types.ts';

/** The ARN that policies are held against. An operation on no resource of its own has `*`. */
export function resourceArn(target: Target, account: string): string {
  switch (target.kind) {
    case 'account':
      return '*';
    case 'new-domain':
      return `arn:aws:codeartifact:${target.region}:${account}:domain/${target.name}`;
    case 'domain':
      return domainArn(target.domain);
    case 'package-group':
      return packageGroupArn(target.domain, target.pattern);
    case 'repository':
      return repositoryArn(target.domain, target.repository);
    case 'package':
      return packageArn(target.domain, target.repository.name, target.at);
  }
}

/** The Region that an action is done in. */
export function regionOf(target: Target): string {
  return 'domain' in target ? target.domain.region : target.region;
}

/**
 * The resources whose policies have a say (user guide, "Domain policies"): a
 * resource's policy never has one on who replaces that policy.
 */
export function policyArns(action: string, target: Target): string[] {
  if (!('domain' in target) || action === 'PutDomainPermissionsPolicy') return [];
  const repository = repositoryName(target);
  if (repository === undefined || WITHOUT_REPOSITORY_POLICY.has(action)) return [domainArn(target.domain)];
  return [domainArn(target.domain), repositoryArn(target.domain, repository)];
}

/** A repository that is still to be made has no policy yet: the domain's decides. */
const WITHOUT_REPOSITORY_POLICY: ReadonlySet<string> = new Set(['CreateRepository', 'PutRepositoryPermissionsPolicy']);

/** Tags of the resource itself; packages have none and go by no other's. */
export function tagsOf(store: Store, target: Target): { key: string; value: string }[] {
  switch (target.kind) {
    case 'account':
    case 'new-domain':
    case 'package':
      return [];
    case 'domain':
      return listTags(store, domainArn(target.domain));
    case 'package-group':
      return listTags(store, packageGroupArn(target.domain, target.pattern));
    case 'repository':
      return listTags(store, repositoryArn(target.domain, target.repository));
  }
}

function repositoryName(target: Target): string | undefined {
  if (target.kind === 'repository') return target.repository;
  return target.kind === 'package' ? target.repository.name : undefined;
}
