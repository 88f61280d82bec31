import { lockoutOf } from '../policy/lockout.ts';
import { LONGEST_POLICY, parsePolicy } from '../policy/policy.ts';
import { outsideOf, withoutEffect } from '../policy/without-effect.ts';
import type { Actual } from '../state/state.ts';
import type { Change, PlanOptions } from './change.ts';

/** What new permissions policies would take from the caller: problems where it is certain and not allowed. */
export function lockoutLines(
  changes: readonly Change[],
  actual: Actual,
  { caller, owner, allowLockout }: PlanOptions,
): { readonly problems: readonly string[]; readonly warnings: readonly string[] } {
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const { call, subject } of changes) {
    if (call.do !== 'put-policy' && call.do !== 'delete-policy') continue;
    const name = call.of.kind === 'repository' ? call.of.name : undefined;
    const existing = name === undefined ? actual.domain : actual.repositories.get(name);
    // A domain that is not there yet has an ARN all the same; only its end is of account for a policy's resources.
    const domain = actual.domain?.arn ?? `arn:aws:codeartifact:*:${owner}:domain/new`;
    const lockout = lockoutOf(
      caller,
      owner,
      { domain, repository: name === undefined ? undefined : `${domain.replace(':domain/', ':repository/')}/${name}` },
      existing?.policy === undefined ? [] : parsePolicy(existing.policy.document, subject),
      call.do === 'put-policy' ? parsePolicy(call.document, subject) : [],
    );
    if (lockout === undefined) continue;
    const { action, statement, certain } = lockout;
    const because = statement === undefined ? 'nothing allows it any more' : `by the statement ${statement}`;
    const who = `the caller (${caller.arn})`;
    if (!certain) {
      warnings.push(
        `The permissions policy of ${subject} may deny ${action} to ${who}, ${because}: whether its condition holds is not known here. Exempt the role that provisions.`,
      );
    } else if (allowLockout) {
      warnings.push(`The permissions policy of ${subject} takes ${action} from ${who}, as 'allow-lockout' allows.`);
    } else {
      problems.push(
        `The permissions policy of ${subject} would take ${action} from ${who} itself, ${because}: it could not be looked at or corrected afterwards. Exempt the role that provisions (a condition on aws:PrincipalArn), or set 'allow-lockout: true'.`,
      );
    }
  }
  return { problems, warnings };
}

/** Why the service would refuse new permissions policies: nothing else is changed then, either. */
export function unfitPolicies(changes: readonly Change[], { caller }: Pick<PlanOptions, 'caller'>): string[] {
  const partition = partitionOf(caller.arn);
  return changes.flatMap(({ call, subject }) => {
    if (call.do !== 'put-policy') return [];
    const { length } = call.document;
    const elsewhere = parsePolicy(call.document, subject)
      .flatMap(({ principals }) => principals.values)
      .filter((principal) => principal.startsWith('AWS:arn:') && partitionOf(principal) !== partition);
    return [
      ...(length <= LONGEST_POLICY
        ? []
        : [
            `The permissions policy of ${subject} would have ${length} characters, and the service takes ${LONGEST_POLICY}. Name accounts or an organization instead of single roles.`,
          ]),
      ...[...new Set(elsewhere)].map(
        (principal) =>
          `The permissions policy of ${subject} names ${principal.slice('AWS:'.length)}, and the domain is in the partition ${partition}, where nobody of another partition can be let in. Correct the ARN.`,
      ),
    ];
  });
}

function partitionOf(arn: string): string {
  return /arn:([a-z-]+):/.exec(arn)?.[1] ?? '';
}

/** What of the new permissions policies has no effect, a line each. */
export function effectWarnings(changes: readonly Change[], actual: Actual): string[] {
  return changes.flatMap(({ call, subject }) => {
    if (call.do !== 'put-policy') return [];
    const domain = actual.domain?.arn;
    const repository = call.of.kind === 'repository' ? call.of.name : undefined;
    const lines = parsePolicy(call.document, subject).flatMap((statement) => [
      ...withoutEffect(statement, call.of.kind),
      ...(domain === undefined ? [] : outsideOf(statement, domain, repository)),
    ]);
    return [...new Set(lines)].map((line) => `Permissions policy of ${subject}: ${line}.`);
  });
}
