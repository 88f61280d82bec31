import type { ConditionKeys } from './conditions.ts';
import type { Principal, RequestTag } from './types.ts';

/** How the request came. Loopback stands in for TLS: a policy that insists on it is there to be tried, not to fail. */
export function channelKeys(): ConditionKeys {
  return new Map([
    ['aws:principalisawsservice', ['false']],
    ['aws:viaawsservice', ['false']],
    ['aws:securetransport', ['true']],
  ]);
}

/** Who makes it. A session counts as its role (IAM user guide, "AWS global condition context keys"). */
export function callerKeys({ arn, roleArn, account }: Principal, organization: string | undefined): ConditionKeys {
  return new Map([
    ['aws:principalarn', [roleArn ?? arn]],
    ['aws:principalaccount', [account]],
    ['aws:principalorgid', organization === undefined ? [] : [organization]],
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
