import type { HttpRequest } from '../http/request.ts';
import type { ConditionKeys } from './condition-keys.ts';
import type { Directory } from './directory.ts';
import type { Principal, RequestTag } from './types.ts';

/**
 * How the request came, and when (milliseconds since the epoch). Loopback stands in for TLS: a policy that insists on it
 * is there to be tried, not to fail.
 */
export function channelKeys({ source, headers }: HttpRequest, region: string, now: number): ConditionKeys {
  const byEndpoint = source.vpcEndpoint !== undefined || source.vpc !== undefined;
  return new Map([
    ['aws:currenttime', [new Date(now).toISOString()]],
    ['aws:epochtime', [String(Math.floor(now / 1000))]],
    ['aws:principalisawsservice', ['false']],
    ['aws:viaawsservice', ['false']],
    ['aws:securetransport', ['true']],
    ['aws:requestedregion', [region]],
    // One or the other (IAM user guide, "aws:SourceIp", "aws:VpcSourceIp").
    [byEndpoint ? 'aws:vpcsourceip' : 'aws:sourceip', [source.ip]],
    ['aws:sourcevpce', optional(source.vpcEndpoint)],
    ['aws:sourcevpc', optional(source.vpc)],
    ['aws:useragent', optional(headers['user-agent'])],
    ['aws:referer', optional(headers.referer)],
  ]);
}

/** Who makes it. A session counts as its role (IAM user guide, "AWS global condition context keys"). */
export function callerKeys(principal: Principal, directory: Directory): ConditionKeys {
  const { arn, roleArn, account, userId, issued, session, expires } = principal;
  const isSession = roleArn !== undefined;
  const tags = { ...directory.tagsOf(roleArn ?? arn), ...session?.tags };
  return new Map([
    ['aws:principalarn', [roleArn ?? arn]],
    ['aws:principalaccount', [account]],
    ['aws:principaltype', [isSession ? 'AssumedRole' : 'User']],
    ['aws:principalorgid', optional(directory.organization)],
    ['aws:principalorgpaths', optional(directory.organizationPath(account))],
    ['aws:userid', [userId]],
    // Only a user has a name.
    ['aws:username', isSession ? [] : [arn.slice(arn.lastIndexOf('/') + 1)]],
    ['aws:sourceidentity', optional(session?.sourceIdentity)],
    ['aws:federatedprovider', optional(session?.provider)],
    // Only temporary credentials have these two.
    ['aws:tokenissuetime', issued === undefined ? [] : [new Date(issued).toISOString()]],
    ['aws:multifactorauthpresent', expires === undefined ? [] : ['false']],
    ...Object.entries(tags).map(([key, value]): [string, readonly string[]] => [
      `aws:principaltag/${key.toLowerCase()}`,
      [value],
    ]),
  ]);
}

/** Whose the resource is; an operation on none of its own has no such key. */
export function ownerKeys(owner: string | undefined, directory: Directory): ConditionKeys {
  if (owner === undefined) return new Map();
  return new Map([
    ['aws:resourceaccount', [owner]],
    ['aws:resourceorgid', optional(directory.organization)],
    ['aws:resourceorgpaths', optional(directory.organizationPath(owner))],
  ]);
}

/** The tags that it sets or removes. */
export function tagKeys(tags: readonly RequestTag[]): ConditionKeys {
  return new Map([
    ['aws:tagkeys', tags.map(({ key }) => key)],
    ...tags.flatMap(({ key, value }): [string, readonly string[]][] =>
      value === undefined ? [] : [[`aws:requesttag/${key.toLowerCase()}`, [value]]],
    ),
  ]);
}

function optional(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
