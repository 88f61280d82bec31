/** Policy documents and their evaluation, as IAM does it for the actions of CodeArtifact and STS. */

export interface PolicyContext {
  readonly action: string;
  readonly resource: string;
  /** The caller: ARNs it goes by (a session: its own and its role's), and its account. */
  readonly principalArns: readonly string[];
  readonly account: string;
  /** Condition keys in lower case, with their values. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export type Verdict = 'allow' | 'deny' | 'none';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** One policy's word on a request: an explicit deny wins over an allow, wherever it stands. */
export function evaluate(document: string, kind: 'identity' | 'resource', context: PolicyContext): Verdict {
  let verdict: Verdict = 'none';
  for (const statement of statementsOf(JSON.parse(document) as { Statement: Statement | readonly Statement[] })) {
    if (kind === 'resource' && !principalMatches(statement.Principal, context)) continue;
    if (!applies(statement, context)) continue;
    if (statement.Effect === 'Deny') return 'deny';
    verdict = 'allow';
  }
  return verdict;
}

/** What several policies say together. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('deny')) return 'deny';
  return verdicts.includes('allow') ? 'allow' : 'none';
}

function statementsOf(policy: { Statement: Statement | readonly Statement[] }): readonly Statement[] {
  return asList(policy.Statement);
}

function applies(statement: Statement, context: PolicyContext): boolean {
  const action = context.action.toLowerCase();
  const anyAction = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => wildcard(pattern.toLowerCase()).test(action));
  if (statement.Action !== undefined && !anyAction(asList(statement.Action))) return false;
  if (statement.NotAction !== undefined && anyAction(asList(statement.NotAction))) return false;
  const anyResource = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => resourceMatches(pattern, context.resource));
  if (statement.Resource !== undefined && !anyResource(asList(statement.Resource))) return false;
  if (statement.NotResource !== undefined && anyResource(asList(statement.NotResource))) return false;
  return Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => conditionHolds(operator, key, asList(values), context)),
  );
}

/**
 * `*` alone matches everything. Otherwise the separators `:` and `/` of pattern and ARN must line up, and a wildcard
 * stays within its segment (user guide, "resource ARNs").
 */
export function resourceMatches(pattern: string, resource: string): boolean {
  if (pattern === '*') return true;
  const patternSegments = pattern.split(/[:/]/);
  const segments = resource.split(/[:/]/);
  return (
    patternSegments.length === segments.length &&
    pattern.replace(/[^:/]/g, '') === resource.replace(/[^:/]/g, '') &&
    patternSegments.every((segment, index) => wildcard(segment).test(segments[index] ?? ''))
  );
}

/** `*` any characters, `?` one. */
function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}

function principalMatches(principal: Statement['Principal'], { principalArns, account }: PolicyContext): boolean {
  if (principal === undefined) return false;
  if (principal === '*') return true;
  return asList(principal['AWS'] ?? []).some(
    (entry) =>
      entry === '*' ||
      entry === account ||
      entry === `arn:aws:iam::${account}:root` ||
      principalArns.some((arn) => arn === entry),
  );
}

const OPERATORS = {
  StringEquals: (value: string, wanted: string) => value === wanted,
  StringNotEquals: (value: string, wanted: string) => value !== wanted,
  StringEqualsIgnoreCase: (value: string, wanted: string) => value.toLowerCase() === wanted.toLowerCase(),
  StringLike: (value: string, wanted: string) => wildcard(wanted).test(value),
  StringNotLike: (value: string, wanted: string) => !wildcard(wanted).test(value),
  ArnEquals: (value: string, wanted: string) => resourceMatches(wanted, value),
  ArnLike: (value: string, wanted: string) => resourceMatches(wanted, value),
  ArnNotEquals: (value: string, wanted: string) => !resourceMatches(wanted, value),
  ArnNotLike: (value: string, wanted: string) => !resourceMatches(wanted, value),
  Bool: (value: string, wanted: string) => value.toLowerCase() === wanted.toLowerCase(),
} as const;

interface Operator {
  readonly name: keyof typeof OPERATORS;
  readonly quantifier: 'any' | 'all' | undefined;
  readonly ifExists: boolean;
}

function parseOperator(text: string): Operator | undefined {
  const match = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/.exec(text);
  const name = Object.keys(OPERATORS).find((key): key is keyof typeof OPERATORS => key === match?.[2]);
  if (match === null || name === undefined) return undefined;
  const quantifier = match[1] === undefined ? undefined : match[1] === 'ForAnyValue' ? 'any' : 'all';
  return { name, quantifier, ifExists: match[3] !== undefined };
}

function conditionHolds(text: string, key: string, wanted: readonly string[], context: PolicyContext): boolean {
  const operator = parseOperator(text);
  if (operator === undefined) return false;
  const values = context.keys[key.toLowerCase()] ?? [];
  const negated = operator.name.includes('Not');
  const test = (value: string): boolean => {
    const compare = OPERATORS[operator.name];
    return negated ? wanted.every((each) => compare(value, each)) : wanted.some((each) => compare(value, each));
  };
  if (operator.quantifier === 'all') return values.every(test);
  if (values.length === 0) return operator.ifExists || (negated && operator.quantifier === undefined);
  return operator.quantifier === 'any' ? values.some(test) : values.every(test);
}

/**
 * What is wrong with a policy document, or undefined. A condition operator that the emulator does not know is an
 * error rather than a condition that silently never holds.
 */
export function checkPolicyDocument(document: string, kind: 'identity' | 'resource'): string | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    return 'The policy document is not JSON';
  }
  if (!isRecord(policy)) return 'The policy document must be a JSON object';
  if (policy['Version'] !== undefined && policy['Version'] !== '2012-10-17' && policy['Version'] !== '2008-10-17') {
    return "The policy's Version must be 2012-10-17 or 2008-10-17";
  }
  const { Statement: statements } = policy;
  const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
  if (statements === undefined || list.length === 0) return 'The policy has no Statement';
  for (const [index, statement] of list.entries()) {
    const problem = checkStatement(statement, kind);
    if (problem !== undefined) return `Statement ${index + 1}: ${problem}`;
  }
  return undefined;
}

const ELEMENTS = ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

function checkStatement(statement: unknown, kind: 'identity' | 'resource'): string | undefined {
  if (!isRecord(statement)) return 'must be an object';
  const unknown = Object.keys(statement).find((key) => !ELEMENTS.includes(key));
  if (unknown !== undefined) return `the element ${unknown} is not supported`;
  if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny') return 'Effect must be Allow or Deny';
  for (const [one, other] of [
    ['Action', 'NotAction'],
    ['Resource', 'NotResource'],
  ] as const) {
    const values = statement[one] ?? statement[other];
    if (values === undefined) return `${one} or ${other} is missing`;
    if (statement[one] !== undefined && statement[other] !== undefined) return `${one} and ${other} exclude each other`;
    if (!isStrings(values)) return `${one} must be a string or a list of strings`;
  }
  if (kind === 'resource' && !isPrincipal(statement['Principal'])) {
    return 'Principal must be "*" or {"AWS": account IDs or ARNs}';
  }
  if (kind === 'identity' && statement['Principal'] !== undefined) return 'an identity policy has no Principal';
  return checkConditions(statement['Condition']);
}

function checkConditions(conditions: unknown): string | undefined {
  if (conditions === undefined) return undefined;
  if (!isRecord(conditions)) return 'Condition must be an object';
  for (const [operator, keys] of Object.entries(conditions)) {
    if (parseOperator(operator) === undefined) return `the condition operator ${operator} is not supported`;
    if (!isRecord(keys) || !Object.values(keys).every(isStrings)) return `the keys of ${operator} must have strings`;
  }
  return undefined;
}

function isPrincipal(principal: unknown): boolean {
  if (principal === '*') return true;
  return isRecord(principal) && Object.keys(principal).length > 0 && Object.values(principal).every(isStrings);
}

function isStrings(value: unknown): value is string | readonly string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
