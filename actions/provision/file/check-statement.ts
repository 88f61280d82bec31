import { isIP } from 'node:net';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { OPERATOR_NAMES, operatorName } from '../policy/condition.ts';
import type { AccessStatement } from '../policy/policy.ts';

/**
 * Why the service would refuse a raw statement, or take it and never apply it as it is meant: a sentence's end, the
 * first that there is. Form alone: what an action does in a policy of its kind is for the plan to say (IAM user guide,
 * "IAM JSON policy elements").
 */
export function statementFault({ principals, actions, condition }: AccessStatement): string | undefined {
  return (
    emptyList(principals.values, 'Principal') ??
    first(principals.values, principalFault) ??
    emptyList(actions.values, 'Action') ??
    first(actions.values, actionFault) ??
    first(Object.entries(condition), ([operator, keys]) => conditionFault(operator, keys))
  );
}

function first<T>(values: readonly T[], fault: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const message = fault(value);
    if (message !== undefined) return message;
  }
  return undefined;
}

function emptyList(values: readonly string[], name: string): string | undefined {
  return values.length === 0 ? `'${name}' is an empty list` : undefined;
}

const AWS_PRINCIPAL = /^AWS:(?:\*|[0-9]{12}|arn:aws[a-z-]*:(?:iam|sts)::[0-9]{12}:[^*?]+|A[A-Z]{3}[A-Z0-9]{12,})$/;

function principalFault(principal: string): string | undefined {
  if (!principal.startsWith('AWS:') || AWS_PRINCIPAL.test(principal)) return undefined;
  if (/^AWS:arn:.*[*?]/.test(principal)) {
    return `${JSON.stringify(principal.slice('AWS:'.length))} has a wildcard, which no principal may have: name the account, and add a condition such as ArnLike on aws:PrincipalArn`;
  }
  return `${JSON.stringify(principal.slice('AWS:'.length))} is no principal: write an account ID, the ARN of a role or user, or '*'`;
}

function actionFault(action: string): string | undefined {
  if (action === '*' || /^[a-z0-9*?-]+:[A-Za-z0-9*?]+$/i.test(action)) return undefined;
  return `${JSON.stringify(action)} is no action: write codeartifact:NAME, such as codeartifact:ReadFromRepository; a word such as 'read' belongs under 'can'`;
}

const isNumber = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value));
const isDate = (value: string): boolean => isNumber(value) || !Number.isNaN(Date.parse(value));
const isBoolean = (value: string): boolean => /^(true|false)$/i.test(value);

/** What values an operator compares with; one that is not here takes any text. */
const OPERATORS: Readonly<
  Record<string, { readonly of: string; readonly takes: (value: string) => boolean } | undefined>
> = {
  ...all(['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'], 'a number', isNumber),
  ...all(['NumericGreaterThan', 'NumericGreaterThanEquals'], 'a number', isNumber),
  ...all(
    ['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals'],
    'a date such as 2027-01-31T00:00:00Z',
    isDate,
  ),
  ...all(['DateGreaterThan', 'DateGreaterThanEquals'], 'a date such as 2027-01-31T00:00:00Z', isDate),
  ...all(['Bool', 'Null'], 'true or false', isBoolean),
  ...all(['IpAddress', 'NotIpAddress'], 'an address or a range such as 203.0.113.0/24', isRange),
};

function all(names: readonly string[], of: string, takes: (value: string) => boolean): typeof OPERATORS {
  return Object.fromEntries(names.map((name) => [name, { of, takes }]));
}

function isRange(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function conditionFault(operator: string, keys: Readonly<Record<string, readonly string[]>>): string | undefined {
  const bare = operatorName(operator)
    .replace(/^(ForAnyValue|ForAllValues):/i, '')
    .replace(/(?<!^)IfExists$/i, '');
  if (!OPERATOR_NAMES.includes(bare)) {
    return `${JSON.stringify(operator)} is no operator of a condition${suggest(bare, OPERATOR_NAMES)}: write one such as StringEquals`;
  }
  return first(Object.entries(keys), ([key, values]) => {
    if (!/^[a-z0-9-]+:.+$/i.test(key)) {
      return `${JSON.stringify(key)} is no condition key: keys have a service's prefix, such as aws:PrincipalOrgID`;
    }
    if (values.length === 0) return `the condition ${operator} has no value for ${key}`;
    const kind = OPERATORS[bare];
    // A policy variable stands for what the request brings.
    const odd = values.find((value) => kind?.takes(value) === false && !value.includes('${'));
    return odd === undefined
      ? undefined
      : `the condition ${operator} compares ${key} with ${JSON.stringify(odd)}, which is not ${kind?.of ?? ''}`;
  });
}
