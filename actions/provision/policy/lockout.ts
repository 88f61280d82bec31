import { policiesFor } from './asked-on.ts';
import { evaluate, type Caller, type Evaluation } from './evaluate.ts';
import { statementMembers, type AccessStatement } from './policy.ts';

/** What a caller must be able to do on a domain to look at it again and to take a policy back. */
const DOMAIN_ACTIONS = [
  'DescribeDomain',
  'GetDomainPermissionsPolicy',
  'PutDomainPermissionsPolicy',
  'DeleteDomainPermissionsPolicy',
  'ListRepositoriesInDomain',
];
/** And on a repository; a domain's policy counts for its repositories as well. */
const REPOSITORY_ACTIONS = [
  'DescribeRepository',
  'GetRepositoryPermissionsPolicy',
  'PutRepositoryPermissionsPolicy',
  'DeleteRepositoryPermissionsPolicy',
];

export interface Lockout {
  readonly certain: boolean;
  /** What the caller could not do any more, such as codeartifact:PutDomainPermissionsPolicy. */
  readonly action: string;
  /** The statement that denies; undefined where an allow is gone. */
  readonly statement: string | undefined;
}

/**
 * Whether a new permissions policy would shut out who puts it there, so that neither a plan nor a correction could be
 * made afterwards. `owner` is the account of the domain: callers of other accounts live on what a policy allows them.
 */
export function lockoutOf(
  caller: Caller,
  owner: string,
  resources: { readonly domain: string; readonly repository: string | undefined },
  before: readonly AccessStatement[],
  after: readonly AccessStatement[],
): Lockout | undefined {
  const { domain, repository } = resources;
  const asked = [
    ...(repository === undefined ? DOMAIN_ACTIONS.map((action) => [action, domain] as const) : []),
    ...REPOSITORY_ACTIONS.map(
      (action) => [action, repository ?? domain.replace(':domain/', ':repository/').concat('/any')] as const,
    ),
  ];
  const level = repository === undefined ? 'domain' : 'repository';
  const found = asked.flatMap(([name, resource]): Lockout[] => {
    // Nobody is shut out by a policy that has no say: none of a domain's in who replaces it.
    if (!policiesFor(`codeartifact:${name}`)[level]) return [];
    const request = { caller, action: `codeartifact:${name}`, resource };
    const [was, is] = [evaluate(before, request), evaluate(after, request)];
    return lost(was, is, caller.account !== owner).map((certain) => ({
      certain,
      action: request.action,
      statement: is.by[0] === undefined ? undefined : JSON.stringify(statementMembers(is.by[0])),
    }));
  });
  return found.find(({ certain }) => certain) ?? found[0];
}

/** [certain], or nothing where nothing is lost that was not lost before. */
function lost(was: Evaluation, is: Evaluation, foreign: boolean): boolean[] {
  if (is.effect === 'deny') return was.effect === 'deny' ? [] : [true];
  if (is.effect === 'maybe-deny') return was.effect === 'deny' || was.effect === 'maybe-deny' ? [] : [false];
  return foreign && was.effect === 'allow' && is.effect === 'none' ? [true] : [];
}
