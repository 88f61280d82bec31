import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { canonicalCondition, operatorName, type Condition } from './condition.ts';
import { globMatches } from './glob.ts';

/** The longest document that the service takes (API reference, PolicyDocument). */
export const LONGEST_POLICY = 7168;

/** What a part of a statement matches: these values, or with `not` all others. */
export interface Match {
  readonly not: boolean;
  readonly values: readonly string[];
}

/**
 * A statement in one normal form: lists sorted and without doubles, an account as its ID, which stands for its root's ARN
 * in the domain's partition (IAM user guide, "AWS account principals").
 */
export interface AccessStatement {
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** `*`, or `TYPE:VALUE` such as `AWS:123456789012`. */
  readonly principals: Match;
  readonly actions: Match;
  readonly resources: Match;
  readonly condition: Condition;
}

/** Reads a policy document as the service returned it. `of` names it in the error for one that is no policy. */
export function parsePolicy(document: string, of: string): AccessStatement[] {
  try {
    const policy = asRecord(JSON.parse(document), 'the document');
    const statements: unknown = policy['Statement'];
    return (Array.isArray(statements) ? statements : [statements]).map((one) =>
      statementFrom(asRecord(one, 'Statement')),
    );
  } catch (error) {
    throw new InputError(
      `The permissions policy of ${of} cannot be read (${messageOf(error)}). Correct or delete it in AWS, then run again.`,
    );
  }
}

/** From the members of IAM's grammar (IAM user guide, "Grammar of the IAM JSON policy language"). */
export function statementFrom(members: Readonly<Record<string, unknown>>): AccessStatement {
  const effect = members['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw new InputError("'Effect' is neither Allow nor Deny");
  const sid = members['Sid'];
  const resource = members['NotResource'] === undefined ? '*' : undefined;
  return {
    sid: typeof sid === 'string' && sid !== '' ? sid : undefined,
    effect,
    principals: match(members, 'Principal', principalList),
    actions: match(members, 'Action', textList),
    resources: match({ ...members, Resource: members['Resource'] ?? resource }, 'Resource', textList),
    condition: conditionFrom(members['Condition']),
  };
}

function match(
  members: Readonly<Record<string, unknown>>,
  name: string,
  read: (value: unknown, name: string) => string[],
): Match {
  const not = members[`Not${name}`] !== undefined;
  if (not && members[name] !== undefined)
    throw new InputError(`'${name}' and 'Not${name}' exclude each other: keep one of them`);
  const member = not ? `Not${name}` : name;
  return { not, values: sorted(read(members[member], member)) };
}

function textList(value: unknown, name: string): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => {
    if (typeof one === 'string') return one;
    throw new InputError(`'${name}' is no text or list of texts`);
  });
}

function principalList(value: unknown, name: string): string[] {
  if (value === '*') return ['*'];
  const kinds = Object.entries(asRecord(value, name)).filter(([, names]) => names !== undefined);
  return kinds.flatMap(([type, names]) =>
    textList(names, name).map((one) => {
      if (type === 'AWS' && one === '*') return '*';
      const account = type === 'AWS' ? /^arn:aws[a-z-]*:iam::(\d{12}):root$/.exec(one)?.[1] : undefined;
      return `${type}:${account ?? one}`;
    }),
  );
}

function conditionFrom(value: unknown): Condition {
  if (value === undefined || value === null) return {};
  const written = asRecord(value, 'Condition');
  const operators = Object.entries(written).map(([operator, keys]): [string, Condition[string]] => {
    const spelled = operatorName(operator);
    const name = spelled in written ? operator : spelled;
    return [name, keysFrom(asRecord(keys, operator), /^(Bool|Null)/.test(spelled))];
  });
  return Object.fromEntries(operators.sort(([a], [b]) => compare(a, b)));
}

/** `isTruth`: the values are true and false, in whatever case. */
function keysFrom(keys: Readonly<Record<string, unknown>>, isTruth: boolean): Condition[string] {
  const texts = (value: unknown): string[] => valuesOf(value).map((one) => (isTruth ? one.toLowerCase() : one));
  return Object.fromEntries(sortedEntries(keys).map(([key, value]) => [key, sorted(texts(value))]));
}

function valuesOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

/**
 * The smallest and always the same document for what the statements say: statements of the same actions become one,
 * then those of the same principals; everything is sorted.
 */
export function policyDocument(statements: readonly AccessStatement[]): string {
  let merged = statements;
  let before: number;
  // Joining on one side may make statements alike on the other: until none are, or the form would not be a fixed point.
  do {
    before = merged.length;
    merged = merge(merge(merged, 'principals', 'actions'), 'actions', 'principals');
  } while (merged.length < before);
  const written = merged.map(writeStatement).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  return JSON.stringify({ Version: '2012-10-17', Statement: written });
}

/** Joins the `joined` part of the statements that agree in everything else. One with a Sid stays as it is. */
function merge(
  statements: readonly AccessStatement[],
  joined: 'actions' | 'principals',
  other: 'actions' | 'principals',
): AccessStatement[] {
  const groups = new Map<string, AccessStatement>();
  statements.forEach((statement, index) => {
    const { sid, effect, resources, condition } = statement;
    const alone = sid !== undefined || statement[joined].not ? index : undefined;
    const key = JSON.stringify([alone, effect, statement[other], resources, condition]);
    const before = groups.get(key);
    const values = sorted([...(before?.[joined].values ?? []), ...statement[joined].values]);
    groups.set(key, { ...statement, [joined]: { not: statement[joined].not, values } });
  });
  return [...groups.values()];
}

function writeStatement(statement: AccessStatement): Readonly<Record<string, unknown>> {
  const { sid, effect, principals, actions, resources, condition } = statement;
  return {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: effect,
    [name('Principal', principals)]: writePrincipals(principals.values),
    [name('Action', actions)]: oneOrAll(actions.values),
    [name('Resource', resources)]: oneOrAll(resources.values),
    ...(Object.keys(condition).length === 0 ? {} : { Condition: writeCondition(condition) }),
  };
}

/** A statement in IAM's own members, for a file. */
export function statementMembers(statement: AccessStatement): Readonly<Record<string, unknown>> {
  return writeStatement(statement);
}

function name(part: string, { not }: Match): string {
  return not ? `Not${part}` : part;
}

function writePrincipals(values: readonly string[]): unknown {
  if (values.length === 1 && values[0] === '*') return '*';
  const types = new Map<string, string[]>();
  for (const value of values) {
    const [, type = 'AWS', rest = '*'] = /^([A-Za-z]+):(.*)$/s.exec(value) ?? [];
    types.set(type, [...(types.get(type) ?? []), rest]);
  }
  return Object.fromEntries([...types].map(([type, names]) => [type, oneOrAll(names)]));
}

function writeCondition(condition: Condition): unknown {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, oneOrAll(values)])),
    ]),
  );
}

function oneOrAll(values: readonly string[]): string | readonly string[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

/** The least that a policy says: one principal, one action. */
export interface Rule {
  readonly effect: 'Allow' | 'Deny';
  readonly principal: string;
  readonly action: string;
  readonly resources: Match;
  /** In canonical form. */
  readonly condition: Condition;
}

const ALL: Match = { not: false, values: ['*'] };

/** Whether the rule counts for every resource and every request. */
export function isUnconditional({ resources, condition }: Pick<Rule, 'resources' | 'condition'>): boolean {
  return !resources.not && resources.values.includes('*') && Object.keys(condition).length === 0;
}

function sameWhere(a: Rule, b: Rule): boolean {
  return JSON.stringify([a.resources, a.condition]) === JSON.stringify([b.resources, b.condition]);
}

/** A policy taken apart into rules, by a text that is the same for the same rule. */
export function rulesOf(statements: readonly AccessStatement[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const { effect, principals, actions, resources, condition } of statements) {
    const where = {
      resources: !resources.not && resources.values.includes('*') ? ALL : resources,
      condition: canonicalCondition(condition),
    };
    for (const principal of parts(principals)) {
      for (const action of parts(actions)) {
        const rule: Rule = { effect, principal, action: action.toLowerCase(), ...where };
        rules.set(JSON.stringify(rule), rule);
      }
    }
  }
  return rules;
}

/** A negated part cannot be taken apart: `not A and not B` is one rule. */
function parts({ not, values }: Match): readonly string[] {
  return not ? [`not ${JSON.stringify(values)}`] : values;
}

/** What a rule's principal or action stands for all others of; undefined where it is one. */
export function othersOf(part: string): readonly string[] | undefined {
  return part.startsWith('not ') ? (JSON.parse(part.slice('not '.length)) as string[]) : undefined;
}

/** Whether two policies say the same, however they are written. */
export function samePolicy(a: readonly AccessStatement[], b: readonly AccessStatement[]): boolean {
  const [ours, theirs] = [rulesOf(a), rulesOf(b)];
  return ours.size === theirs.size && [...ours.keys()].every((key) => theirs.has(key));
}

/**
 * What `after` allows beyond `before`: rules to allow that none of the old ones covers, and rules to deny that are
 * gone. A new rule that a wildcard of an old one covers widens nothing.
 */
export function widening(before: readonly AccessStatement[], after: readonly AccessStatement[]): Rule[] {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const allowed = [...old.values()].filter(({ effect }) => effect === 'Allow');
  const denied = [...now.values()].filter(({ effect }) => effect === 'Deny');
  return [
    ...[...now.values()].filter((rule) => rule.effect === 'Allow' && !allowed.some((other) => covers(other, rule))),
    ...[...old.values()].filter((rule) => rule.effect === 'Deny' && !denied.some((other) => covers(other, rule))),
  ];
}

function covers(wide: Rule, narrow: Rule): boolean {
  return (
    (wide.principal === narrow.principal || wide.principal === '*') &&
    (isUnconditional(wide) || sameWhere(wide, narrow)) &&
    (wide.action === narrow.action || (!wide.action.startsWith('not ') && globMatches(wide.action, narrow.action)))
  );
}

function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value));
  }
  throw new InputError(`'${name}' is no object`);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}

function sortedEntries(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => compare(a, b));
}

/** By code units, in every locale the same. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
