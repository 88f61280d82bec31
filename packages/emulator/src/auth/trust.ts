import type { ConditionKeys } from './condition-keys.ts';
import type { Role } from './directory.ts';
import {
  CONSENT,
  decide,
  evaluate,
  type Caller,
  type Opinion,
  type PolicyRequest,
  type Refusal,
} from './evaluation.ts';

/** A wish to assume a role, by credentials or by a web identity token. */
export interface Assumption {
  readonly role: Role;
  readonly action: 'sts:AssumeRole' | 'sts:AssumeRoleWithWebIdentity' | 'sts:TagSession' | 'sts:SetSourceIdentity';
  readonly keys: ConditionKeys;
}

/**
 * Whether a caller with credentials may: the trust policy stands where a resource policy stands elsewhere, and always
 * has to allow. Naming the account in it leaves the choice to the caller's own policies.
 */
export function mayAssume(
  { role, action, keys }: Assumption,
  caller: Caller,
  opinionsOf: (request: PolicyRequest) => { identity: Opinion; session: Opinion | undefined },
): Refusal | undefined {
  const request: PolicyRequest = { action, resource: role.arn, caller, keys };
  const trust: Opinion =
    role.trust === 'anybody' ? { denied: false, allowed: 'account' } : evaluate([role.trust], request);
  const refusal = decide({ ...opinionsOf(request), sameAccount: caller.account === role.account, resource: trust });
  return refusal ?? (trust.allowed === undefined ? { layer: 'resource-based', explicit: false } : undefined);
}

/** Whether a token of the provider may; there is nobody yet whose own policies could count. */
export function mayAssumeByToken({ role, action, keys }: Assumption, provider: string): Refusal | undefined {
  const request: PolicyRequest = { action, resource: role.arn, caller: undefined, provider, keys };
  const resource = role.trust === 'anybody' ? CONSENT : evaluate([role.trust], request);
  return decide({ sameAccount: false, identity: CONSENT, session: undefined, resource });
}
