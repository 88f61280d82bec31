import { matchesArn, matchesGlob } from './patterns.ts';

/** One test of a Condition block: all of them must hold for a statement to apply. */
export interface Condition {
  readonly operator: Operator;
  /** In lower case: the names of condition keys are the same in any case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface Operator {
  readonly comparison: Comparison;
  readonly quantifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  readonly ifExists: boolean;
}

/** What is known of a request, by condition key in lower case; a key that is absent has no value. */
export type ConditionKeys = ReadonlyMap<string, readonly string[]>;

interface Comparison {
  /** Why it could never hold for this value of a policy, or undefined. */
  readonly problem?: (wanted: string) => string | undefined;
  readonly holds: (value: string, wanted: string) => boolean;
  /** A negated operator holds when none of the wanted values matches, and when the key is absent. */
  readonly negated: boolean;
}

const equal = (value: string, wanted: string): boolean => value === wanted;
const like = (value: string, wanted: string): boolean => matchesGlob(wanted, value);
// IAM treats ArnEquals and ArnLike alike.
const arn = (value: string, wanted: string): boolean => matchesArn(wanted, value);

/** Compares moments: what is no moment on either side compares with nothing. */
function dates(holds: (value: number, wanted: number) => boolean, negated = false): Comparison {
  return {
    problem: (wanted) =>
      Number.isNaN(parseDate(wanted))
        ? `'${wanted}' is no date: write it as 2026-01-31T12:00:00Z, or in seconds since 1970`
        : undefined,
    holds: (value, wanted) => holds(parseDate(value), parseDate(wanted)),
    negated,
  };
}

/**
 * Milliseconds since the epoch, or NaN, of a date as policies write it (IAM user guide, "Date condition operators"): a
 * W3C profile of ISO 8601, in UTC where there is a time, or seconds since the epoch.
 */
function parseDate(text: string): number {
  if (/^\d{5,12}$/.test(text)) return Number(text) * 1000;
  const iso = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
  return iso.test(text) ? Date.parse(text) : Number.NaN;
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['StringEquals', { holds: equal, negated: false }],
  ['StringNotEquals', { holds: equal, negated: true }],
  ['StringLike', { holds: like, negated: false }],
  ['StringNotLike', { holds: like, negated: true }],
  ['ArnEquals', { holds: arn, negated: false }],
  ['ArnLike', { holds: arn, negated: false }],
  ['DateEquals', dates((value, wanted) => value === wanted)],
  ['DateNotEquals', dates((value, wanted) => value === wanted, true)],
  ['DateLessThan', dates((value, wanted) => value < wanted)],
  ['DateLessThanEquals', dates((value, wanted) => value <= wanted)],
  ['DateGreaterThan', dates((value, wanted) => value > wanted)],
  ['DateGreaterThanEquals', dates((value, wanted) => value >= wanted)],
  ['Bool', { holds: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(), negated: false }],
]);

export const OPERATOR_NAMES: readonly string[] = [...COMPARISONS.keys()];

/** `ForAnyValue:StringLikeIfExists` and the like; undefined for an operator that the emulator does not know. */
export function parseOperator(text: string): Operator | undefined {
  const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(text);
  const comparison = COMPARISONS.get(match?.[2] ?? '');
  if (comparison === undefined) return undefined;
  const [, quantifier, , ifExists] = match ?? [];
  return {
    comparison,
    quantifier: quantifier === 'ForAnyValue' || quantifier === 'ForAllValues' ? quantifier : undefined,
    ifExists: ifExists !== undefined,
  };
}

export function conditionHolds({ operator, key, values: wanted }: Condition, keys: ConditionKeys): boolean {
  const { comparison, quantifier, ifExists } = operator;
  const { holds, negated } = comparison;
  const values = keys.get(key) ?? [];
  const test = (value: string): boolean => wanted.some((each) => holds(value, each)) !== negated;
  if (quantifier === 'ForAllValues') return values.every(test);
  if (values.length === 0) return ifExists || (negated && quantifier === undefined);
  return negated && quantifier === undefined ? values.every(test) : values.some(test);
}

/** What every policy may ask about the caller and the way the request came. */
const GENERAL_KEYS = [
  'aws:PrincipalArn',
  'aws:PrincipalAccount',
  'aws:PrincipalOrgID',
  'aws:PrincipalIsAWSService',
  'aws:ViaAWSService',
  'aws:SecureTransport',
  'aws:TagKeys',
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:TokenIssueTime',
];
const KEYS: Readonly<Record<'identity' | 'resource' | 'trust', readonly string[]>> = {
  identity: [...GENERAL_KEYS, 'sts:AWSServiceName'],
  resource: [...GENERAL_KEYS, 'sts:AWSServiceName'],
  trust: [...GENERAL_KEYS, 'sts:ExternalId', 'sts:RoleSessionName', 'sts:SourceIdentity', 'sts:TransitiveTagKeys'],
};

/** Why a policy may not ask for a key, or undefined. A key without a value here would silently never match. */
export function checkConditionKey(key: string, kind: 'identity' | 'resource' | 'trust'): string | undefined {
  const known = KEYS[kind];
  const lower = key.toLowerCase();
  if (known.some((name) => name.toLowerCase() === lower)) return undefined;
  const tags = kind === 'trust' ? ['aws:RequestTag/'] : ['aws:RequestTag/', 'aws:ResourceTag/'];
  if (tags.some((prefix) => lower.startsWith(prefix.toLowerCase()) && key.length > prefix.length)) return undefined;
  // A claim of a web identity token: `token.actions.githubusercontent.com:sub`.
  if (kind === 'trust' && /^(?!aws:|sts:)[^:\s]+(:\d+)?[^:\s]*:[^:\s]+$/i.test(key)) return undefined;
  const names = [...known, ...tags.map((prefix) => `${prefix}KEY`)].join(', ');
  return `the condition key ${key} is not one that the emulator can evaluate; it knows ${names}`;
}
