import type * as sdk from '@aws-sdk/client-codeartifact';
import { FORMATS } from '../formats/formats.ts';
import { dualStack, regionPrefix } from '../http/hosts.ts';
import { repositoryArn } from '../store/arns.ts';
import { domainById } from '../store/domains.ts';
import {
  associateExternalConnection,
  createRepository,
  deleteRepository,
  disassociateExternalConnection,
  listAdministeredRepositories,
  listRepositories,
  updateRepository,
} from '../store/repositories.ts';
import { putTags } from '../store/resources.ts';
import type { DomainRow } from '../store/types.ts';
import { domainOf, repositoryOf, type Context, type Handler } from './context.ts';
import { describeRepository, summariseRepository } from './describe.ts';
import { paginate } from './pagination.ts';
import { tagsOfNew } from './tags.ts';

const CreateRepository: Handler<sdk.CreateRepositoryRequest, sdk.CreateRepositoryResult> = (input, context) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  const target = { kind: 'repository', domain, repository: input.repository } as const;
  const tags = tagsOfNew(context, 'CreateRepository', target, input);
  const upstreams = upstreamNames(context, domain, input.upstreams) ?? [];
  const repository = store.db.transaction(() => {
    const created = createRepository(store, domain, {
      name: input.repository,
      administrator: context.principal.account,
      description: input.description,
      upstreams,
    });
    putTags(store, repositoryArn(domain, created.name), tags);
    return created;
  });
  return { repository: describeRepository(store, domain, repository) };
};

const DescribeRepository: Handler<sdk.DescribeRepositoryRequest, sdk.DescribeRepositoryResult> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('DescribeRepository', { kind: 'repository', domain, repository: repository.name });
  return { repository: describeRepository(context.services.store, domain, repository) };
};

const UpdateRepository: Handler<sdk.UpdateRepositoryRequest, sdk.UpdateRepositoryResult> = (input, context) => {
  const { store } = context.services;
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('UpdateRepository', { kind: 'repository', domain, repository: repository.name });
  const updated = updateRepository(store, domain, repository.name, {
    description: input.description,
    upstreams: upstreamNames(context, domain, input.upstreams),
  });
  return { repository: describeRepository(store, domain, updated) };
};

/** Using a repository as an upstream is an action on that repository. */
function upstreamNames(
  context: Context,
  domain: DomainRow,
  upstreams: readonly sdk.UpstreamRepository[] | undefined,
): string[] | undefined {
  const names = upstreams?.map(({ repositoryName }) => repositoryName ?? '');
  for (const repository of names ?? []) {
    context.authorize('AssociateWithDownstreamRepository', { kind: 'repository', domain, repository });
  }
  return names;
}

const DeleteRepository: Handler<sdk.DeleteRepositoryRequest, sdk.DeleteRepositoryResult> = (input, context) => {
  const { store } = context.services;
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('DeleteRepository', { kind: 'repository', domain, repository: repository.name });
  const description = describeRepository(store, domain, repository);
  deleteRepository(store, domain, repository.name);
  return { repository: description };
};

const ListRepositories: Handler<sdk.ListRepositoriesRequest, sdk.ListRepositoriesResult> = (input, context) => {
  const { store } = context.services;
  context.authorize('ListRepositories', { kind: 'account', region: context.region });
  // The caller's repositories, in whosever domains they are.
  const rows = listAdministeredRepositories(store, context.principal.account, context.region).filter(({ name }) =>
    name.startsWith(input.repositoryPrefix ?? ''),
  );
  const { page, nextToken } = paginate(context, input, rows, ({ name, id }) => [name, id]);
  const repositories = page.map((row) => summariseRepository(domainById(store, row.domain_id), row));
  return { repositories, nextToken };
};

const ListRepositoriesInDomain: Handler<sdk.ListRepositoriesInDomainRequest, sdk.ListRepositoriesInDomainResult> = (
  input,
  context,
) => {
  const domain = domainOf(context, input);
  context.authorize('ListRepositoriesInDomain', { kind: 'domain', domain });
  const rows = listRepositories(context.services.store, domain).filter(
    ({ name, administrator }) =>
      name.startsWith(input.repositoryPrefix ?? '') &&
      (input.administratorAccount === undefined || administrator === input.administratorAccount),
  );
  const { page, nextToken } = paginate(context, input, rows, ({ name }) => [name]);
  return { repositories: page.map((repository) => summariseRepository(domain, repository)), nextToken };
};

const AssociateExternalConnection: Handler<
  sdk.AssociateExternalConnectionRequest,
  sdk.AssociateExternalConnectionResult
> = (input, context) => {
  const { store } = context.services;
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('AssociateExternalConnection', { kind: 'repository', domain, repository: repository.name });
  associateExternalConnection(store, repository, input.externalConnection);
  return { repository: describeRepository(store, domain, repository) };
};

const DisassociateExternalConnection: Handler<
  sdk.DisassociateExternalConnectionRequest,
  sdk.DisassociateExternalConnectionResult
> = (input, context) => {
  const { store } = context.services;
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('DisassociateExternalConnection', { kind: 'repository', domain, repository: repository.name });
  disassociateExternalConnection(store, repository, input.externalConnection);
  return { repository: describeRepository(store, domain, repository) };
};

const GetRepositoryEndpoint: Handler<sdk.GetRepositoryEndpointRequest, sdk.GetRepositoryEndpointResult> = (
  input,
  context,
) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('GetRepositoryEndpoint', { kind: 'repository', domain, repository: repository.name });
  // The service's form for endpoints without a DNS name of their own (user guide, "VPC endpoints").
  const path = `/${input.format}/d/${domain.name}-${domain.owner}/${repository.name}/`;
  const origin = originFor(input.format, context);
  const base = input.endpointType === 'dualstack' ? dualStack(origin) : origin;
  return { repositoryEndpoint: `${base}${regionPrefix(domain.region, context.services.region)}${path}` };
};

/** As the caller came, but for a client that sends no credentials without TLS. */
function originFor(format: string, { origin, services }: Context): string {
  const needsTls = FORMATS.get(format)?.needsTls === true;
  return needsTls && origin.startsWith('http:') ? (services.secure?.endpoint ?? origin) : origin;
}

export const repositoryHandlers = {
  CreateRepository,
  DescribeRepository,
  UpdateRepository,
  DeleteRepository,
  ListRepositories,
  ListRepositoriesInDomain,
  AssociateExternalConnection,
  DisassociateExternalConnection,
  GetRepositoryEndpoint,
};
