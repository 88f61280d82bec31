import { isIP } from 'node:net';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { OPERATOR_NAMES, operatorName } from '../policy/condition.ts';
import type { AccessStatement } from '../policy/policy.ts';

/**
 * Why the service would refuse a raw statement, or take it and never apply it as it is meant: a sentence's end, the
 * first that there is. Form alone: what an action does in a policy of its kind is for the plan to say (IAM user guide,
 * "IAM JSON policy elements").
 */
export function statementFault(statement: AccessStatement): string | undefined {
  const { effect, principals, actions, resources, condition } = statement;
  return (
    emptyList(principals.values, 'Principal') ??
    (principals.not && effect === 'Allow'
      ? "'NotPrincipal' goes with 'Effect: Deny' alone: with Allow it would let in everybody else"
      : undefined) ??
    first(principals.values, principalFault) ??
    emptyList(actions.values, 'Action') ??
    first(actions.values, actionFault) ??
    emptyList(resources.values, 'Resource') ??
    first(resources.values, resourceFault) ??
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
  return values.length === 0 ? `'${name}' is an empty list: name one, or take the statement out` : undefined;
}

const AWS_PRINCIPAL =
  /^AWS:(?:\*|[0-9]{12}|arn:aws[a-z-]*:(?:iam::[0-9]{12}:(?:role|user)\/[^*?\s]+|sts::[0-9]{12}:(?:assumed-role\/[^/*?\s]+|federated-user)\/[^/*?\s]+)|A[A-Z]{2}A[A-Z0-9]{12,})$/;
/** Of other kinds: services, and identity providers by ARN or host. */
const OTHER_PRINCIPAL =
  /^(?:Service:[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?|Federated:(?:arn:aws[a-z-]*:iam::[0-9]{12}:(?:oidc|saml)-provider\/\S+|[a-z0-9.-]+\.[a-z]+))$/;

function principalFault(principal: string): string | undefined {
  if (principal === '*' || AWS_PRINCIPAL.test(principal) || OTHER_PRINCIPAL.test(principal)) return undefined;
  if (!principal.startsWith('AWS:')) {
    const [kind = '', ...name] = principal.split(':');
    return `${JSON.stringify(name.join(':'))} is no principal of the kind ${kind}: write a service such as codebuild.amazonaws.com, or the ARN of an identity provider`;
  }
  if (/^AWS:arn:.*[*?]/.test(principal)) {
    return `${JSON.stringify(principal.slice('AWS:'.length))} has a wildcard, which no principal may have: name the account, and add a condition such as ArnLike on aws:PrincipalArn`;
  }
  return `${JSON.stringify(principal.slice('AWS:'.length))} is no principal: write an account ID, the ARN of a role or user, or '*'`;
}

function actionFault(action: string): string | undefined {
  if (action === '*' || /^[a-z0-9*?-]+:[A-Za-z0-9*?]+$/i.test(action)) return undefined;
  return `${JSON.stringify(action)} is no action: write codeartifact:NAME, such as codeartifact:ReadFromRepository; a word such as 'read' belongs under 'can'`;
}

function resourceFault(resource: string): string | undefined {
  if (resource !== '*' && !/^arn:[^:]+:[^:]+:./.test(resource)) {
    return `${JSON.stringify(resource)} is no resource: write '*' or an ARN, such as arn:aws:codeartifact:us-east-1:123456789012:repository/my-org/team`;
  }
  return variableFault(resource);
}

/** A policy variable: ${aws:username}, or with a default ${aws:PrincipalTag/team, 'none'}. */
const VARIABLE = /\$\{(?:[*?$]|[^}\s,]+)(?:\s*,\s*'[^']*')?\}/g;

function variableFault(text: string): string | undefined {
  if (!text.replace(VARIABLE, '').includes('${')) return undefined;
  return `${JSON.stringify(text)} has a policy variable that does not end, or has no name: write \${aws:username}`;
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
      return `${JSON.stringify(key)} is no condition key, for it has no service's prefix: write one such as aws:PrincipalOrgID`;
    }
    if (values.length === 0) return `the condition ${operator} has no value for ${key}: give one, or take the key out`;
    const kind = OPERATORS[bare];
    const broken = first(values, variableFault);
    if (broken !== undefined) return broken;
    // A policy variable stands for what the request brings, where texts and ARNs are compared (IAM user guide, "variables").
    const odd = values.find((value) => kind?.takes(value) === false);
    return odd === undefined
      ? undefined
      : `the condition ${operator} compares ${key} with ${JSON.stringify(odd)}, which is not ${kind?.of ?? ''}: write one`;
  });
}
