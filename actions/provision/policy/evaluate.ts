import { canonicalCondition, type Condition } from './condition.ts';
import { globMatches } from './glob.ts';
import type { AccessStatement } from './policy.ts';

/** Who asks: an IAM role's session, a user, or a role by its ARN. */
export interface Caller {
  readonly account: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, `arn:aws:iam::ACCOUNT:user/NAME`, `…:role/NAME`. */
  readonly arn: string;
}

export interface PolicyRequest {
  readonly caller: Caller;
  /** With its prefix: `codeartifact:ReadFromRepository`. */
  readonly action: string;
  /** ARN of the domain, repository, package or package group. */
  readonly resource: string;
}

/** What can be known from the request alone; `unknown` where a condition asks for something else. */
export type Answer = 'yes' | 'no' | 'unknown';

/** How a policy answers: `deny` and `allow` are certain, `maybe-…` hang on a condition that cannot be decided here. */
export interface Evaluation {
  readonly effect: 'allow' | 'deny' | 'maybe-deny' | 'maybe-allow' | 'none';
  /** The statements that decide, each of them alone; empty for `none`. */
  readonly by: readonly AccessStatement[];
}

/**
 * Evaluates one resource policy as IAM does (IAM user guide, "Policy evaluation logic"): a deny that applies wins,
 * else an allow that applies; nothing is `none`.
 */
export function evaluate(statements: readonly AccessStatement[], request: PolicyRequest): Evaluation {
  const answers = statements.map((by) => ({ by, answer: applies(by, request) }));
  const found = (effect: AccessStatement['effect'], answer: Answer): AccessStatement[] =>
    answers.filter((one) => one.by.effect === effect && one.answer === answer).map(({ by }) => by);
  for (const [effect, by] of [
    ['deny', found('Deny', 'yes')],
    ['maybe-deny', found('Deny', 'unknown')],
    ['allow', found('Allow', 'yes')],
    ['maybe-allow', found('Allow', 'unknown')],
  ] as const) {
    if (by.length > 0) return { effect, by };
  }
  return { effect: 'none', by: [] };
}

function applies(statement: AccessStatement, { caller, action, resource }: PolicyRequest): Answer {
  const { principals, actions, resources, condition } = statement;
  return every([
    negate(principals.not, some(principals.values.map((value) => isPrincipal(value, caller)))),
    negate(actions.not, known(actions.values.some((glob) => globMatches(glob.toLowerCase(), action.toLowerCase())))),
    negate(resources.not, some(resources.values.map((glob) => isLike(glob, resource)))),
    meets(condition, caller, resource),
  ]);
}

function isPrincipal(value: string, { account, arn }: Caller): Answer {
  if (value === '*') return 'yes';
  if (!value.startsWith('AWS:')) return 'no';
  const name = value.slice('AWS:'.length);
  // A unique ID (AROA…) stands for a role that only IAM knows.
  if (/^A[A-Z]{2}A[A-Z0-9]{12,}$/.test(name)) return 'unknown';
  if (name === account) return 'yes';
  const [, owner] = /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):/.exec(name) ?? [];
  return known(owner === account && (name === arn || roleName(name) === roleName(arn)));
}

/** A role's name without its path: the ARN of its session has none. Anything else is itself. */
function roleName(arn: string): string {
  const [, session] = /:assumed-role\/([^/]+)\//.exec(arn) ?? [];
  const [, role] = /:role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  return session === undefined && role === undefined ? arn : `role ${session ?? role ?? ''}`;
}

/** The keys that follow from the caller's and the resource's ARN. */
function contextOf({ account, arn }: Caller, resource: string): Readonly<Record<string, string>> {
  const [, partition = 'aws'] = /^arn:([a-z-]+):/.exec(arn) ?? [];
  const session = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  const user = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  return {
    'aws:principalaccount': account,
    'aws:principalarn': session === undefined ? arn : `arn:${partition}:iam::${account}:role/${session}`,
    'aws:securetransport': 'true',
    'aws:principaltype': user === undefined ? 'AssumedRole' : 'User',
    'aws:requestedregion': /^arn:[a-z-]+:codeartifact:([a-z0-9-]+):/.exec(resource)?.[1] ?? '',
    ...(user === undefined ? {} : { 'aws:username': user }),
  };
}

function meets(condition: Condition, caller: Caller, resource: string): Answer {
  const context = contextOf(caller, resource);
  const clauses = Object.entries(canonicalCondition(condition)).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => clause(operator, values, context[key], key)),
  );
  return every(clauses);
}

function clause(operator: string, values: readonly string[], given: string | undefined, key: string): Answer {
  if (given === undefined) return 'unknown';
  const name = operator.replace(/IfExists$/, '');
  const compare = COMPARISONS[name.replace('Not', '')];
  if (name === 'Null') return known(values.includes('false'));
  if (compare === undefined) return 'unknown';
  const isSession = key === 'aws:principalarn' && given.includes(':role/');
  return negate(
    name.includes('Not'),
    some(values.map((value) => (isSession ? isRole(value, given, compare) : compare(value, given)))),
  );
}

type Comparison = (value: string, given: string) => Answer;

const COMPARISONS: Readonly<Record<string, Comparison | undefined>> = {
  StringEquals: (value, given) => known(value === given, value),
  Bool: (value, given) => known(value === given, value),
  StringEqualsIgnoreCase: (value, given) => known(value.toLowerCase() === given.toLowerCase(), value),
  StringLike: isLike,
  ArnLike: isLike,
  ArnEquals: isLike,
};

function isLike(glob: string, text: string): Answer {
  return known(globMatches(glob, text), glob);
}

/** A session's ARN has no path, and the role's has one: what differs in the path alone may be the role. */
function isRole(value: string, given: string, compare: Comparison): Answer {
  const answer = compare(value, given);
  const pathless = value.replace(/:role\/.*\//, ':role/');
  return answer === 'no' && compare(pathless, given) !== 'no' ? 'unknown' : answer;
}

/** `of`: what was compared; a policy variable in it stands for what only the request tells. */
function known(yes: boolean, of = ''): Answer {
  if (yes) return 'yes';
  return of.includes('${') ? 'unknown' : 'no';
}

function negate(not: boolean, answer: Answer): Answer {
  return !not || answer === 'unknown' ? answer : known(answer === 'no');
}

function every(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function some(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
