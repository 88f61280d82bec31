import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import {
  AssociateExternalConnectionCommand,
  CreateDomainCommand,
  CreatePackageGroupCommand,
  CreateRepositoryCommand,
  DeleteDomainPermissionsPolicyCommand,
  DeletePackageGroupCommand,
  DeleteRepositoryCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  DisassociateExternalConnectionCommand,
  PutDomainPermissionsPolicyCommand,
  PutRepositoryPermissionsPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdatePackageGroupCommand,
  UpdatePackageGroupOriginConfigurationCommand,
  UpdateRepositoryCommand,
} from '@codeartifact-ci/core/aws/sdk.ts';
import type { AllowedRepository, DomainName, ServiceWriter } from './service.ts';
import type { Tags } from '../state/state.ts';

export function awsWriter(client: CodeartifactClient, scope: DomainName): ServiceWriter {
  return {
    // A domain is always the caller's own: CreateDomain takes no owner.
    createDomain: async (encryptionKey, tags) => {
      await client.send(new CreateDomainCommand({ domain: scope.domain, encryptionKey, ...tagList(tags) }));
    },
    createRepository: async ({ name, description, upstreams, tags }) => {
      await client.send(
        new CreateRepositoryCommand({
          ...scope,
          repository: name,
          description,
          ...(upstreams.length === 0 ? {} : { upstreams: upstreamList(upstreams) }),
          ...tagList(tags),
        }),
      );
    },
    updateRepository: async (repository, { description, upstreams }) => {
      await client.send(
        new UpdateRepositoryCommand({
          ...scope,
          repository,
          description,
          ...(upstreams === undefined ? {} : { upstreams: upstreamList(upstreams) }),
        }),
      );
    },
    deleteRepository: async (repository) => {
      await client.send(new DeleteRepositoryCommand({ ...scope, repository }));
    },
    connect: async (repository, externalConnection) => {
      await client.send(new AssociateExternalConnectionCommand({ ...scope, repository, externalConnection }));
    },
    disconnect: async (repository, externalConnection) => {
      await client.send(new DisassociateExternalConnectionCommand({ ...scope, repository, externalConnection }));
    },
    putPolicy: async (of, policyDocument, policyRevision) => {
      const policy = { ...scope, policyDocument, policyRevision };
      if (of.kind === 'domain') await client.send(new PutDomainPermissionsPolicyCommand(policy));
      else await client.send(new PutRepositoryPermissionsPolicyCommand({ ...policy, repository: of.name }));
    },
    deletePolicy: async (of, policyRevision) => {
      const policy = { ...scope, policyRevision };
      if (of.kind === 'domain') await client.send(new DeleteDomainPermissionsPolicyCommand(policy));
      else await client.send(new DeleteRepositoryPermissionsPolicyCommand({ ...policy, repository: of.name }));
    },
    tag: async (resourceArn, tags) => {
      await client.send(
        new TagResourceCommand({ resourceArn, tags: [...tags].map(([key, value]) => ({ key, value })) }),
      );
    },
    untag: async (resourceArn, tagKeys) => {
      await client.send(new UntagResourceCommand({ resourceArn, tagKeys: [...tagKeys] }));
    },
    createGroup: async ({ pattern, description, contactInfo }, tags) => {
      await client.send(
        new CreatePackageGroupCommand({ ...scope, packageGroup: pattern, description, contactInfo, ...tagList(tags) }),
      );
    },
    updateGroup: async ({ pattern, description, contactInfo }) => {
      await client.send(new UpdatePackageGroupCommand({ ...scope, packageGroup: pattern, description, contactInfo }));
    },
    setOrigin: async ({ pattern, modes, add, remove }) => {
      await client.send(
        new UpdatePackageGroupOriginConfigurationCommand({
          ...scope,
          packageGroup: pattern,
          ...(Object.keys(modes).length === 0 ? {} : { restrictions: modes }),
          ...(add.length === 0 ? {} : { addAllowedRepositories: allowedList(add) }),
          ...(remove.length === 0 ? {} : { removeAllowedRepositories: allowedList(remove) }),
        }),
      );
    },
    deleteGroup: async (packageGroup) => {
      await client.send(new DeletePackageGroupCommand({ ...scope, packageGroup }));
    },
  };
}

function tagList(tags: Tags): { tags?: { key: string; value: string }[] } {
  return tags.size === 0 ? {} : { tags: [...tags].map(([key, value]) => ({ key, value })) };
}

function upstreamList(names: readonly string[]): { repositoryName: string }[] {
  return names.map((repositoryName) => ({ repositoryName }));
}

function allowedList(allowed: readonly AllowedRepository[]) {
  return allowed.map(({ type, repository }) => ({ repositoryName: repository, originRestrictionType: type }));
}
