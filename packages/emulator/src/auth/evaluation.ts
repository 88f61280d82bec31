import type { ConditionKeys } from './condition-keys.ts';
import { conditionHolds } from './conditions.ts';
import { matchesArn, matchesGlob } from './patterns.ts';
import type { PolicyDocument, PrincipalElement, Selection, PolicyStatement } from './policy.ts';
import { substitute } from './variables.ts';

/** Who asks. A role session goes by its own ARN, its role's and its account's. */
export interface Caller {
  readonly arn: string;
  readonly roleArn?: string | undefined;
  readonly account: string;
  /** `AIDA…`, or `AROA…:SESSION`. */
  readonly userId: string;
}

export interface PolicyRequest {
  readonly action: string;
  readonly resource: string;
  /** Undefined where a web identity token speaks instead of credentials. */
  readonly caller: Caller | undefined;
  /** ARN of the OpenID Connect provider of that token. */
  readonly provider?: string | undefined;
  readonly keys: ConditionKeys;
}

/**
 * To whom an allow was given. It matters within an account (IAM user guide, "How AWS enforcement code logic evaluates
 * requests"): what a resource policy gives to a user, a session or everybody stands by itself; what it gives to a role
 * is limited by the session's policy; what it gives to the account only lets the account's own policies give it on.
 */
export type Grant = 'direct' | 'role' | 'account';

/** What policies of one kind say of a request. A deny does not undo the allow here: `decide` lets it win. */
export interface Opinion {
  readonly denied: boolean;
  readonly allowed: Grant | undefined;
}

export const SILENCE: Opinion = { denied: false, allowed: undefined };
export const CONSENT: Opinion = { denied: false, allowed: 'direct' };

/** What several policies of one kind say together. */
export function evaluate(policies: readonly PolicyDocument[], request: PolicyRequest): Opinion {
  let opinion = SILENCE;
  for (const statement of policies.flatMap((policy) => policy.statements)) {
    const grant = statement.principal === undefined ? 'direct' : grantTo(statement.principal, request);
    if (grant === undefined || !applies(statement, request)) continue;
    opinion =
      statement.effect === 'Deny'
        ? { ...opinion, denied: true }
        : { ...opinion, allowed: stronger(opinion.allowed, grant) };
  }
  return opinion;
}

const STRENGTH: Readonly<Record<Grant, number>> = { account: 1, role: 2, direct: 3 };

function stronger(one: Grant | undefined, other: Grant): Grant {
  return one !== undefined && STRENGTH[one] >= STRENGTH[other] ? one : other;
}

function grantTo(element: PrincipalElement, request: PolicyRequest): Grant | undefined {
  if (!element.negated) return grantByName(element, request);
  return isExcepted(element, request) ? undefined : 'direct';
}

/**
 * Whether NotPrincipal leaves the caller out (IAM user guide, "NotPrincipal"): the account must be named, and where
 * users or roles of it are named too, the caller's own must be, and where sessions of its role are, its session.
 */
function isExcepted({ aws }: PrincipalElement, { caller }: PolicyRequest): boolean {
  if (aws.includes('*')) return true;
  if (caller === undefined) return false;
  const { arn, roleArn, account, userId } = caller;
  if (!aws.includes(account) && !aws.includes(rootArn(account))) return false;
  const [uniqueId = ''] = userId.split(':');
  const isEntity = (text: string): boolean =>
    text !== rootArn(account) && (text.split(':')[4] === account || /^A[A-Z]{2}A/.test(text));
  const named = aws.filter(isEntity);
  if (named.length > 0 && !named.includes(roleArn ?? arn) && !named.includes(uniqueId)) return false;
  const sessions = named.filter(
    (text) => roleArn !== undefined && text.startsWith(arn.slice(0, arn.lastIndexOf('/') + 1)),
  );
  return sessions.length === 0 || sessions.includes(arn);
}

function rootArn(account: string): string {
  return `arn:aws:iam::${account}:root`;
}

function grantByName({ aws, federated }: PrincipalElement, { caller, provider }: PolicyRequest): Grant | undefined {
  if (provider !== undefined) return federated.includes('*') || federated.includes(provider) ? 'direct' : undefined;
  if (caller === undefined) return undefined;
  const { arn, roleArn, account, userId } = caller;
  if (aws.includes('*') || aws.includes(arn)) return 'direct';
  // IAM writes the unique ID in the place of an ARN whose user or role is gone.
  const [uniqueId = ''] = userId.split(':');
  if (aws.includes(uniqueId)) return roleArn === undefined ? 'direct' : 'role';
  if (roleArn !== undefined && aws.includes(roleArn)) return 'role';
  return aws.includes(account) || aws.includes(rootArn(account)) ? 'account' : undefined;
}

function applies(
  { actions, resources, conditions, variables }: PolicyStatement,
  { action, resource, keys }: PolicyRequest,
): boolean {
  const named = (pattern: string): boolean => matchesGlob(pattern.toLowerCase(), action.toLowerCase());
  const covers = (pattern: string): boolean => {
    const wanted = variables ? substitute(pattern, keys, true) : pattern;
    return wanted !== undefined && matchesArn(wanted, resource);
  };
  return (
    selects(actions, named) &&
    (resources === undefined || selects(resources, covers)) &&
    conditions.every((condition) => conditionHolds(condition, keys, variables))
  );
}

function selects({ patterns, negated }: Selection, matches: (pattern: string) => boolean): boolean {
  return patterns.some(matches) !== negated;
}

export type PolicyLayer = 'identity-based' | 'resource-based' | 'session';

/** The layer that refused, and whether by a Deny or by not allowing. */
export interface Refusal {
  readonly layer: PolicyLayer;
  readonly explicit: boolean;
}

export interface Opinions {
  readonly sameAccount: boolean;
  readonly identity: Opinion;
  /** Undefined: the session has no policy of its own, or it is no session. */
  readonly session: Opinion | undefined;
  readonly resource: Opinion;
}

/**
 * Puts the layers together: an explicit deny wins; within an account the identity policies or
 * the resource policies must allow, across accounts both; a session policy limits what identity policies, and resource
 * policies that name the role, allow. Undefined: allowed.
 */
export function decide({ sameAccount, identity, session, resource }: Opinions): Refusal | undefined {
  if (identity.denied) return { layer: 'identity-based', explicit: true };
  if (resource.denied) return { layer: 'resource-based', explicit: true };
  if (session?.denied === true) return { layer: 'session', explicit: true };
  if (sameAccount && resource.allowed === 'direct') return undefined;
  const grantedToRole = sameAccount && resource.allowed === 'role';
  if (identity.allowed === undefined && !grantedToRole) return { layer: 'identity-based', explicit: false };
  if (session !== undefined && session.allowed === undefined) return { layer: 'session', explicit: false };
  if (!sameAccount && resource.allowed === undefined) return { layer: 'resource-based', explicit: false };
  return undefined;
}

/** The end of AWS's sentence "User: … is not authorized to perform: … on resource: … ". */
export function because({ layer, explicit }: Refusal, action: string): string {
  const article = layer === 'identity-based' ? 'an' : 'a';
  return explicit
    ? `with an explicit deny in ${article} ${layer} policy`
    : `because no ${layer} policy allows the ${action} action`;
}
