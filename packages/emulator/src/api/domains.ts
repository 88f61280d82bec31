import type * as sdk from '@aws-sdk/client-codeartifact';
import { domainArn } from '../store/arns.ts';
import { createDomain, deleteDomain, listDomains } from '../store/domains.ts';
import { putTags } from '../store/resources.ts';
import { domainOf, type Handler } from './context.ts';
import { describeDomain } from './describe.ts';
import { paginate } from './pagination.ts';
import { tagsOfNew } from './tags.ts';

const CreateDomain: Handler<sdk.CreateDomainRequest, sdk.CreateDomainResult> = (input, context) => {
  const { store } = context.services;
  const target = { kind: 'new-domain', region: context.region, name: input.domain } as const;
  const tags = tagsOfNew(context, 'CreateDomain', target, input);
  const domain = store.db.transaction(() => {
    const created = createDomain(store, {
      owner: context.principal.account,
      name: input.domain,
      region: context.region,
      encryptionKey: input.encryptionKey,
    });
    putTags(store, domainArn(created), tags);
    return created;
  });
  return { domain: describeDomain(store, domain) };
};

const DescribeDomain: Handler<sdk.DescribeDomainRequest, sdk.DescribeDomainResult> = (input, context) => {
  const domain = domainOf(context, input);
  context.authorize('DescribeDomain', { kind: 'domain', domain });
  return { domain: describeDomain(context.services.store, domain) };
};

const DeleteDomain: Handler<sdk.DeleteDomainRequest, sdk.DeleteDomainResult> = (input, context) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  context.authorize('DeleteDomain', { kind: 'domain', domain });
  const description = describeDomain(store, domain);
  deleteDomain(store, domain);
  return { domain: { ...description, status: 'Deleted' } };
};

const ListDomains: Handler<sdk.ListDomainsRequest, sdk.ListDomainsResult> = (input, context) => {
  const { store } = context.services;
  context.authorize('ListDomains', { kind: 'account', region: context.region });
  const rows = listDomains(store, { region: context.region, owner: context.principal.account });
  const { page, nextToken } = paginate(context, input, rows, (domain) => [domain.name]);
  const domains = page.map((domain) => {
    const { name, owner, arn, status, createdTime, encryptionKey } = describeDomain(store, domain);
    return { name, owner, arn, status, createdTime, encryptionKey };
  });
  return { domains, nextToken };
};

const GetAuthorizationToken: Handler<sdk.GetAuthorizationTokenRequest, sdk.GetAuthorizationTokenResult> = (
  input,
  context,
) => {
  const domain = domainOf(context, input);
  const seconds = input.durationSeconds ?? 43_200;
  context.authorize('GetAuthorizationToken', { kind: 'domain', domain }, { seconds });
  const { token, expires } = context.services.authority.issueToken(context.principal, domain, seconds);
  return { authorizationToken: token, expiration: new Date(expires) };
};

export const domainHandlers = { CreateDomain, DescribeDomain, DeleteDomain, ListDomains, GetAuthorizationToken };
