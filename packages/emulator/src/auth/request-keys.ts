import type { ConditionKeys } from './conditions.ts';
import type { Principal, RequestTag } from './types.ts';

/**
 * How the request came, and when (milliseconds since the epoch). Loopback stands in for TLS: a policy that insists on it
 * is there to be tried, not to fail.
 */
export function channelKeys(now: number): ConditionKeys {
  return new Map([
    ['aws:currenttime', [new Date(now).toISOString()]],
    ['aws:epochtime', [String(Math.floor(now / 1000))]],
    ['aws:principalisawsservice', ['false']],
    ['aws:viaawsservice', ['false']],
    ['aws:securetransport', ['true']],
  ]);
}

/** Who makes it. A session counts as its role (IAM user guide, "AWS global condition context keys"). */
export function callerKeys(
  { arn, roleArn, account, issued }: Principal,
  organization: string | undefined,
): ConditionKeys {
  return new Map([
    ['aws:principalarn', [roleArn ?? arn]],
    ['aws:principalaccount', [account]],
    ['aws:principalorgid', organization === undefined ? [] : [organization]],
    // Only temporary credentials were issued: those of a user have no such key.
    ['aws:tokenissuetime', issued === undefined ? [] : [new Date(issued).toISOString()]],
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
