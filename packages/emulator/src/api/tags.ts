import type * as sdk from '@aws-sdk/client-codeartifact';
import type { Target } from '../auth/types.ts';
import { invalid, notFound, ServiceError, type ResourceType } from '../errors.ts';
import { domainArn, packageGroupArn, repositoryArn } from '../store/arns.ts';
import { requireDomain } from '../store/domains.ts';
import { requireGroup } from '../store/groups.ts';
import { requireRepository } from '../store/repositories.ts';
import { listTags, putTags, removeTags } from '../store/resources.ts';
import type { Context, Handler } from './context.ts';

/** Tags as they are kept; a key can be given once (API reference, "TagList"), and `aws:` is kept for AWS. */
function toTags(tags: readonly sdk.Tag[] | undefined): { key: string; value: string }[] {
  const seen = new Set<string>();
  return (tags ?? []).map(({ key = '', value = '' }) => {
    if (seen.has(key)) throw invalid(`The tag key '${key}' is given more than once`);
    if (key.toLowerCase().startsWith('aws:'))
      throw invalid(`The tag key '${key}' begins with 'aws:', which is reserved`);
    seen.add(key);
    return { key, value };
  });
}

/** "Each resource can have a maximum of 50 user created tags" (user guide, "Working with tags"). */
const TAGS_PER_RESOURCE = 50;

function refuseTooMany(count: number, names: Tagged['names']): void {
  if (count <= TAGS_PER_RESOURCE) return;
  const message = `A resource may have ${TAGS_PER_RESOURCE} tags`;
  throw new ServiceError('ServiceQuotaExceededException', 402, message, names);
}

/**
 * The tags that a resource is made with, once the caller may make it: tags take the permission to tag besides (user
 * guide, "Domain policies").
 */
export function tagsOfNew(
  context: Context,
  action: string,
  target: Target,
  { tags: given }: { readonly tags?: readonly sdk.Tag[] | undefined },
): { key: string; value: string }[] {
  const tags = toTags(given);
  context.authorize(action, target, { tags });
  if (tags.length > 0) context.authorize('TagResource', target, { tags });
  refuseTooMany(tags.length, namesOf(target));
  return tags;
}

function namesOf(target: Target): Tagged['names'] {
  switch (target.kind) {
    case 'new-domain':
      return { resourceId: target.name, resourceType: 'domain' };
    case 'repository':
      return { resourceId: target.repository, resourceType: 'repository' };
    case 'package-group':
      return { resourceId: target.pattern };
    default:
      throw new Error(`nothing of the kind ${target.kind} is made with tags`);
  }
}

interface Tagged {
  readonly target: Target;
  /** The one spelling under which the resource's tags are kept. */
  readonly arn: string;
  /** What an error calls it; the model's resource types have no word for package groups. */
  readonly names: { readonly resourceId: string; readonly resourceType?: ResourceType };
}

/** The domain, repository or package group behind an ARN; only these have tags. */
function resourceOf(context: Context, arn: string): Tagged {
  const { store } = context.services;
  const match =
    /^arn:aws[a-z-]*:codeartifact:([a-z0-9-]+):(\d{12}):(domain|repository|package-group)\/([a-z][a-z0-9-]*)(\/.*)?$/.exec(
      arn,
    );
  if (match === null) throw invalid(`${arn} is no ARN of a domain, repository or package group`);
  const [, region, owner = '', type, name = '', path = ''] = match;
  if (region !== context.region)
    throw notFound(`The request is for ${context.region}, not for the Region of ${arn}`, name, 'domain');
  const domain = requireDomain(store, { region, owner, name });
  if (type === 'domain' && path === '') {
    const names = { resourceId: domain.name, resourceType: 'domain' } as const;
    return { target: { kind: 'domain', domain }, arn: domainArn(domain), names };
  }
  if (type === 'repository') {
    const { name: repository } = requireRepository(store, domain, path.slice(1));
    const names = { resourceId: repository, resourceType: 'repository' } as const;
    return { target: { kind: 'repository', domain, repository }, arn: repositoryArn(domain, repository), names };
  }
  if (type === 'package-group') {
    const written = path.replaceAll('%24', '$').replaceAll(/%2a/gi, '*').replaceAll('%25', '%');
    const { pattern } = requireGroup(store, domain, written);
    const names = { resourceId: pattern };
    return { target: { kind: 'package-group', domain, pattern }, arn: packageGroupArn(domain, pattern), names };
  }
  throw invalid(`${arn} is no ARN of a domain, repository or package group`);
}

const TagResource: Handler<sdk.TagResourceRequest, sdk.TagResourceResult> = (input, context) => {
  const { store } = context.services;
  const { target, arn, names } = resourceOf(context, input.resourceArn);
  const tags = toTags(input.tags);
  context.authorize('TagResource', target, { tags });
  const keys = new Set([...listTags(store, arn), ...tags].map(({ key }) => key));
  refuseTooMany(keys.size, names);
  putTags(store, arn, tags);
  return {};
};

const UntagResource: Handler<sdk.UntagResourceRequest, sdk.UntagResourceResult> = (input, context) => {
  const { target, arn } = resourceOf(context, input.resourceArn);
  context.authorize('UntagResource', target, { tags: input.tagKeys.map((key) => ({ key })) });
  removeTags(context.services.store, arn, input.tagKeys);
  return {};
};

const ListTagsForResource: Handler<sdk.ListTagsForResourceRequest, sdk.ListTagsForResourceResult> = (
  input,
  context,
) => {
  const { target, arn } = resourceOf(context, input.resourceArn);
  context.authorize('ListTagsForResource', target);
  return { tags: listTags(context.services.store, arn) };
};

export const tagHandlers = { TagResource, UntagResource, ListTagsForResource };
