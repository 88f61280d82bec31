/** Operator to key to values, as in IAM's `Condition`. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * A condition in the form in which two that mean the same are equal: condition keys know no case (IAM user guide,
 * "IAM JSON policy elements: Condition"), and the order of operators, keys and values means nothing.
 */
export function canonicalCondition(condition: Condition): Condition {
  const operators = Object.entries(condition).map(([operator, keys]) => {
    const values = new Map<string, Set<string>>();
    for (const [key, ones] of Object.entries(keys)) {
      const known = values.get(key.toLowerCase()) ?? new Set();
      values.set(key.toLowerCase(), new Set([...known, ...ones]));
    }
    return [operator, Object.fromEntries(byName([...values].map(([key, ones]) => [key, [...ones].sort()])))] as const;
  });
  return Object.fromEntries(byName(operators));
}

/** The operators of conditions (IAM user guide, "IAM JSON policy elements: Condition operators"). */
export const OPERATOR_NAMES = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ...['StringLike', 'StringNotLike', 'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'BinaryEquals'],
  ...['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'],
  ...['NumericGreaterThan', 'NumericGreaterThanEquals', 'DateEquals', 'DateNotEquals', 'DateLessThan'],
  ...['DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals', 'Bool', 'Null', 'IpAddress', 'NotIpAddress'],
];

/** An operator as IAM spells it, whatever its case; one that IAM does not know stands as it is written. */
export function operatorName(written: string): string {
  const [, set = '', name = '', optional = ''] =
    /^(ForAnyValue:|ForAllValues:)?([A-Za-z]+?)(IfExists)?$/i.exec(written) ?? [];
  const known = OPERATOR_NAMES.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known === undefined) return written;
  const sets = { foranyvalue: 'ForAnyValue:', forallvalues: 'ForAllValues:', '': '' } as const;
  const prefix = sets[set.toLowerCase().replace(':', '') as keyof typeof sets];
  return `${prefix}${known}${optional === '' ? '' : 'IfExists'}`;
}

function byName<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The values of one key under one operator, whatever the key's case. */
export function conditionValues(condition: Condition, operator: string, key: string): readonly string[] | undefined {
  return canonicalCondition(condition)[operator]?.[key.toLowerCase()];
}

/**
 * How the keys that count for every service are written (IAM user guide, "AWS global condition context keys"); those with
 * a slash have a name behind it. Other keys stand as they are.
 */
const SPELLED = [
  ...['aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', 'aws:CurrentTime', 'aws:EpochTime'],
  ...['aws:FederatedProvider', 'aws:MultiFactorAuthAge', 'aws:MultiFactorAuthPresent', 'aws:PrincipalAccount'],
  ...['aws:PrincipalArn', 'aws:PrincipalIsAWSService', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'],
  ...['aws:PrincipalServiceName', 'aws:PrincipalServiceNamesList', 'aws:PrincipalTag/', 'aws:PrincipalType'],
  ...['aws:RequestTag/', 'aws:RequestedRegion', 'aws:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths'],
  ...['aws:ResourceTag/', 'aws:SecureTransport', 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceIdentity'],
  ...['aws:SourceIp', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceVpc', 'aws:SourceVpcArn'],
  ...['aws:SourceVpce', 'aws:TagKeys', 'aws:TokenIssueTime', 'aws:UserAgent', 'aws:ViaAWSService', 'aws:VpcSourceIp'],
];

function spelledKey(key: string): string {
  const [prefix = '', ...name] = key.split(/(?<=\/)/);
  const known = SPELLED.find((one) => one.toLowerCase() === prefix.toLowerCase());
  return known === undefined ? key : [known, ...name].join('');
}

const VERBS: Readonly<Record<string, readonly [string, string]>> = {
  StringEquals: ['is', 'is not'],
  StringEqualsIgnoreCase: ['is (in any case)', 'is not (in any case)'],
  StringLike: ['is like', 'is not like'],
  ArnEquals: ['is like', 'is not like'],
  ArnLike: ['is like', 'is not like'],
  NumericEquals: ['is', 'is not'],
  NumericLessThan: ['is less than', ''],
  NumericLessThanEquals: ['is at most', ''],
  NumericGreaterThan: ['is more than', ''],
  NumericGreaterThanEquals: ['is at least', ''],
  DateEquals: ['is', 'is not'],
  DateLessThan: ['is before', ''],
  DateLessThanEquals: ['is at or before', ''],
  DateGreaterThan: ['is after', ''],
  DateGreaterThanEquals: ['is at or after', ''],
  IpAddress: ['is in', 'is not in'],
  Bool: ['is', 'is not'],
  BinaryEquals: ['is', 'is not'],
};

/** A condition as a sentence: `aws:PrincipalOrgID is o-a1b2c3d4e5 and aws:SourceIp is in 10.0.0.0/8`; '' for none. */
export function conditionSentence(condition: Condition): string {
  return Object.entries(condition)
    .flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => clause(operator, key, values)))
    .join(' and ');
}

function clause(operator: string, key: string, values: readonly string[]): string {
  const [, set = '', name = '', optional = ''] =
    /^(ForAllValues:|ForAnyValue:)?([A-Za-z]+?)(IfExists)?$/.exec(operator) ?? [];
  const spelled = spelledKey(key);
  if (name === 'Null') return `${spelled} ${values.includes('true') ? 'is absent' : 'is present'}`;
  const verb = VERBS[name]?.[0] ?? VERBS[name.replace('Not', '')]?.[1] ?? operator;
  const negated = VERBS[name] === undefined;
  const subject = set === '' ? spelled : `${set === 'ForAllValues:' ? 'every value of' : 'some value of'} ${spelled}`;
  return `${subject} ${verb} ${values.join(negated ? ' nor ' : ' or ')}${optional === '' ? '' : ' (where there is one)'}`;
}
