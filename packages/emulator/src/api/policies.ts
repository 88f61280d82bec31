import type * as sdk from '@aws-sdk/client-codeartifact';
import { checkPolicyDocument } from '../auth/policy.ts';
import { invalid, type ResourceType } from '../errors.ts';
import { domainArn, repositoryArn } from '../store/arns.ts';
import { deletePolicy, putPolicy, requirePolicy } from '../store/resources.ts';
import type { DomainRow } from '../store/types.ts';
import { domainOf, repositoryOf, type Handler } from './context.ts';
import { describePolicy } from './describe.ts';

interface Resource {
  readonly arn: string;
  readonly id: string;
  readonly type: ResourceType;
}

const ofDomain = (domain: DomainRow): Resource => ({ arn: domainArn(domain), id: domain.name, type: 'domain' });
const ofRepository = (domain: DomainRow, repository: string): Resource => ({
  arn: repositoryArn(domain, repository),
  id: repository,
  type: 'repository',
});

function checked(document: string): string {
  const problem = checkPolicyDocument(document, 'resource');
  if (problem !== undefined) throw invalid(`Invalid policy document: ${problem}`, 'OTHER');
  return document;
}

const GetDomainPermissionsPolicy: Handler<
  sdk.GetDomainPermissionsPolicyRequest,
  sdk.GetDomainPermissionsPolicyResult
> = (input, context) => {
  const domain = domainOf(context, input);
  context.authorize('GetDomainPermissionsPolicy', { kind: 'domain', domain });
  return { policy: describePolicy(requirePolicy(context.services.store, ofDomain(domain))) };
};

const PutDomainPermissionsPolicy: Handler<
  sdk.PutDomainPermissionsPolicyRequest,
  sdk.PutDomainPermissionsPolicyResult
> = (input, context) => {
  const domain = domainOf(context, input);
  context.authorize('PutDomainPermissionsPolicy', { kind: 'domain', domain });
  const document = checked(input.policyDocument);
  return {
    policy: describePolicy(putPolicy(context.services.store, ofDomain(domain), document, input.policyRevision)),
  };
};

const DeleteDomainPermissionsPolicy: Handler<
  sdk.DeleteDomainPermissionsPolicyRequest,
  sdk.DeleteDomainPermissionsPolicyResult
> = (input, context) => {
  const domain = domainOf(context, input);
  context.authorize('DeleteDomainPermissionsPolicy', { kind: 'domain', domain });
  return { policy: describePolicy(deletePolicy(context.services.store, ofDomain(domain), input.policyRevision)) };
};

const GetRepositoryPermissionsPolicy: Handler<
  sdk.GetRepositoryPermissionsPolicyRequest,
  sdk.GetRepositoryPermissionsPolicyResult
> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('GetRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
  return { policy: describePolicy(requirePolicy(context.services.store, ofRepository(domain, repository.name))) };
};

const PutRepositoryPermissionsPolicy: Handler<
  sdk.PutRepositoryPermissionsPolicyRequest,
  sdk.PutRepositoryPermissionsPolicyResult
> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('PutRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
  const resource = ofRepository(domain, repository.name);
  const document = checked(input.policyDocument);
  return { policy: describePolicy(putPolicy(context.services.store, resource, document, input.policyRevision)) };
};

const DeleteRepositoryPermissionsPolicy: Handler<
  sdk.DeleteRepositoryPermissionsPolicyRequest,
  sdk.DeleteRepositoryPermissionsPolicyResult
> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('DeleteRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
  const resource = ofRepository(domain, repository.name);
  return { policy: describePolicy(deletePolicy(context.services.store, resource, input.policyRevision)) };
};

export const policyHandlers = {
  GetDomainPermissionsPolicy,
  PutDomainPermissionsPolicy,
  DeleteDomainPermissionsPolicy,
  GetRepositoryPermissionsPolicy,
  PutRepositoryPermissionsPolicy,
  DeleteRepositoryPermissionsPolicy,
};
