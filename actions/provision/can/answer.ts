import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { evaluate, type Caller } from '../policy/evaluate.ts';
import { statementMembers, type AccessStatement } from '../policy/policy.ts';
import { effectiveForPackage, type Groups } from '../state/groups.ts';

/** The permissions policies that count for a repository, and the package groups of its domain. */
export interface Grounds {
  /** Account ID of the domain's owner. */
  readonly owner: string;
  readonly domain: readonly AccessStatement[];
  readonly repository: readonly AccessStatement[];
  readonly groups: Groups;
}

export interface Question {
  readonly caller: Caller;
  /** With its prefix: `codeartifact:PublishPackageVersion`. */
  readonly action: string;
  /** ARN of what the action is asked on. */
  readonly resource: string;
  readonly repository: string;
  /** The package, where the question names one: origin controls count for it. */
  readonly package: Coordinates | undefined;
}

/**
 * `yes` and `no` are certain. `identity`: if an identity policy of the caller allows it too, which no one can see from
 * here. `condition`: if a condition of the statement holds, or fails to hold, which AWS alone can tell.
 */
export type Verdict = 'yes' | 'no' | 'identity' | 'condition';

export interface CanAnswer {
  readonly action: string;
  readonly verdict: Verdict;
  readonly because: string;
}

/** Says whether an action is allowed, and by what. Pure. */
export function answer(question: Question, { owner, domain, repository, groups }: Grounds): CanAnswer {
  const { action, caller, resource } = question;
  const blocked = originBlock(question, groups);
  const { effect, by: all } = evaluate([...domain, ...repository], { caller, action, resource });
  // What is given to the caller itself says more than what is given to its account.
  const by = all.find((statement) => !namesOnlyTheAccount(statement, caller)) ?? all[0];
  const where = by === undefined ? '' : domain.includes(by) ? "the domain's policy" : "the repository's policy";
  const statement = by === undefined ? '' : JSON.stringify(statementMembers(by));
  const say = (verdict: Verdict, because: string): CanAnswer => ({ action, verdict, because });
  if (effect === 'deny') return say('no', `denied by ${where}: ${statement}`);
  if (blocked !== undefined) return say('no', blocked);
  if (effect === 'maybe-deny') return say('condition', `${where} denies it where its condition holds: ${statement}`);
  const foreign = caller.account !== owner;
  if (effect === 'none') {
    return foreign
      ? say('no', 'neither policy allows it, and a caller of another account needs that')
      : say('identity', 'neither policy says anything of it, so an identity policy of the caller decides');
  }
  if (effect === 'maybe-allow') {
    return say('condition', `${where} allows it where its condition holds: ${statement}`);
  }
  if (foreign) return say('identity', `${where} allows it; a caller of another account needs an identity policy too`);
  if (by !== undefined && namesOnlyTheAccount(by, caller)) {
    return say('identity', `${where} lets the account decide, by identity policies: ${statement}`);
  }
  return say('yes', `allowed by ${where}: ${statement}`);
}

/** What a policy gives to an account is not yet given to its roles and users (IAM user guide, "Principal"). */
function namesOnlyTheAccount({ principals }: AccessStatement, { account, arn }: Caller): boolean {
  if (principals.not || /:root$/.test(arn)) return false;
  const direct = principals.values.filter((value) => value !== `AWS:${account}`);
  const alone: AccessStatement = {
    sid: undefined,
    effect: 'Allow',
    principals: { not: false, values: direct },
    actions: { not: false, values: ['*'] },
    resources: { not: false, values: ['*'] },
    condition: {},
  };
  return evaluate([alone], { caller: { account, arn }, action: '*', resource: '*' }).effect === 'none';
}

function originBlock({ action, repository, package: found }: Question, groups: Groups): string | undefined {
  if (found === undefined || action.toLowerCase() !== 'codeartifact:publishpackageversion') return undefined;
  const { mode, repositories } = effectiveForPackage(groups, found, 'PUBLISH');
  if (mode === 'BLOCK') return "a package group blocks publishing it ('publish: block')";
  if (mode === 'ALLOW_SPECIFIC_REPOSITORIES' && !repositories.includes(repository)) {
    return `a package group lets it be published to ${repositories.join(', ') || 'no repository'} alone`;
  }
  return undefined;
}

/** What all actions of a question come to: the worst of them. */
export function overall(answers: readonly CanAnswer[]): Verdict {
  const order = ['no', 'condition', 'identity', 'yes'] as const;
  return order.find((verdict) => answers.some((one) => one.verdict === verdict)) ?? 'yes';
}
