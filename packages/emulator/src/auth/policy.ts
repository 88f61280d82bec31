import { checkConditionKey } from './condition-keys.ts';
import { OPERATOR_NAMES, parseOperator, type Condition } from './conditions.ts';
import { checkVariables } from './variables.ts';

/**
 * Where a policy hangs: on a user or role (or given to a session), on a domain or repository, or on a role to say who
 * may assume it.
 */
export type PolicyKind = 'identity' | 'resource' | 'trust';

export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  /** Undefined in an identity policy: there it is whoever the policy hangs on. */
  readonly principal: PrincipalElement | undefined;
  readonly actions: Selection;
  /** Undefined in a trust policy: there it is the role. */
  readonly resources: Selection | undefined;
  readonly conditions: readonly Condition[];
  /** Whether `${…}` stands for a value of the request: the older version of the language takes it literally. */
  readonly variables: boolean;
}

/** Action and NotAction, Resource and NotResource: what one of the patterns matches, or what none does. */
export interface Selection {
  readonly patterns: readonly string[];
  readonly negated: boolean;
}

/** Principal and, in resource policies, NotPrincipal: those that are named, or all others. */
export interface PrincipalElement {
  /** `*`, account IDs, unique IDs of users and roles, and ARNs of accounts, users, roles and sessions. */
  readonly aws: readonly string[];
  /** ARNs of OpenID Connect providers, in trust policies. */
  readonly federated: readonly string[];
  readonly negated: boolean;
}

/** What is wrong with a policy document, in words for its author. */
export class PolicyProblem extends Error {
  override readonly name = 'PolicyProblem';
}

/**
 * What is wrong with a policy document, or undefined. Whatever the emulator would not evaluate as IAM does is refused
 * here rather than silently ignored later.
 */
export function checkPolicyDocument(document: string, kind: PolicyKind): string | undefined {
  try {
    parsePolicy(document, kind);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyProblem) return error.message;
    throw error;
  }
}

/** Reads a policy document (JSON). Throws a PolicyProblem. */
export function parsePolicy(document: string, kind: PolicyKind): PolicyDocument {
  const policy = recordOf(parseJson(document)) ?? fail('The policy must be a JSON object');
  refuseOthers(policy, ['Version', 'Id', 'Statement'], 'The policy');
  const version = policy['Version'] ?? '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17') fail("Version must be '2012-10-17' or '2008-10-17'");
  if (policy['Statement'] === undefined) fail('The policy has no Statement');
  const list: readonly unknown[] = Array.isArray(policy['Statement']) ? policy['Statement'] : [policy['Statement']];
  if (list.length === 0) fail('The policy has no Statement');
  const sids = new Set<unknown>();
  const statements = list.map((item, index) => {
    const at = `Statement ${index + 1}`;
    const element = recordOf(item) ?? fail(`${at} must be an object`);
    const sid = element['Sid'];
    if (sid !== undefined && typeof sid !== 'string') fail(`${at}: Sid must be a text`);
    if (sid !== undefined && sids.has(sid)) fail(`${at}: the Sid '${sid}' is used twice`);
    sids.add(sid);
    return parseStatement(element, kind, at, version === '2012-10-17');
  });
  return { statements };
}

const ELEMENTS = {
  identity: ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
  resource: [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
  ],
  trust: ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Condition'],
} as const;

function parseStatement(
  element: Readonly<Record<string, unknown>>,
  kind: PolicyKind,
  at: string,
  variables: boolean,
): PolicyStatement {
  refuseOthers(element, ELEMENTS[kind], at);
  const effect = element['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') return fail(`${at}: Effect must be 'Allow' or 'Deny'`);
  const actions = parseSelection(element, 'Action', at);
  for (const action of actions.patterns) {
    if (!/^(\*|[a-z0-9-]+:[a-z0-9*?]+)$/i.test(action)) {
      fail(`${at}: '${action}' is no action; write SERVICE:ACTION, such as codeartifact:ReadFromRepository, or '*'`);
    }
  }
  const resources = kind === 'trust' ? undefined : parseSelection(element, 'Resource', at);
  for (const resource of resources?.patterns ?? []) {
    if (resource !== '*' && !/^arn:[^:]+:[^:]+:./.test(resource)) fail(`${at}: '${resource}' is no ARN and not '*'`);
  }
  const statement: PolicyStatement = {
    effect,
    principal: kind === 'identity' ? undefined : parsePrincipals(element, kind, at),
    actions,
    resources,
    conditions: parseConditions(element['Condition'], at),
    variables,
  };
  if (variables) refuseBrokenVariables(statement, at);
  return statement;
}

function parseSelection(
  element: Readonly<Record<string, unknown>>,
  name: 'Action' | 'Resource',
  at: string,
): Selection {
  const positive = element[name];
  const negative = element[`Not${name}`];
  if (positive !== undefined && negative !== undefined) fail(`${at}: ${name} and Not${name} exclude each other`);
  const given = positive ?? negative ?? fail(`${at}: ${name} is missing`);
  const patterns = textsOf(given) ?? fail(`${at}: ${name} must be a text or a list of texts`);
  if (patterns.length === 0) fail(`${at}: ${name} is an empty list`);
  return { patterns, negated: positive === undefined };
}

const AWS_PRINCIPAL =
  /^(\*|\d{12}|A[A-Z]{2}A[A-Z0-9]{12,124}|arn:aws[a-z-]*:(iam::\d{12}:(root|(user|role)\/[!-~]+)|sts::\d{12}:(assumed-role\/[^/\s]+\/[^/\s]+|federated-user\/[^/\s]+)))$/;
const OIDC_PROVIDER = /^(\*|arn:aws[a-z-]*:iam::\d{12}:(oidc|saml)-provider\/[!-~]+|[a-z0-9.-]+\.[a-z]+)$/;
const SERVICE = /^[a-z0-9.-]+\.(amazonaws|amazon)\.com(\.cn)?$/;

function parsePrincipals(
  element: Readonly<Record<string, unknown>>,
  kind: 'resource' | 'trust',
  at: string,
): PrincipalElement {
  const { Principal: positive, NotPrincipal: negative } = element;
  if (positive !== undefined && negative !== undefined) fail(`${at}: Principal and NotPrincipal exclude each other`);
  if (negative !== undefined && element['Effect'] !== 'Deny')
    fail(`${at}: NotPrincipal goes with the Effect 'Deny' only`);
  return { ...parsePrincipal(positive ?? negative, kind, at), negated: negative !== undefined };
}

function parsePrincipal(value: unknown, kind: 'resource' | 'trust', at: string): Omit<PrincipalElement, 'negated'> {
  const forms = `"*", {"AWS": …}, {"Service": …} or {"Federated": …}`;
  if (value === undefined) return fail(`${at}: Principal is missing; write ${forms}`);
  if (value === '*') return { aws: ['*'], federated: kind === 'trust' ? ['*'] : [] };
  const given = recordOf(value) ?? fail(`${at}: Principal must be ${forms}`);
  const other = Object.keys(given).find((key) => !['AWS', 'Service', 'Federated'].includes(key));
  if (other !== undefined || Object.keys(given).length === 0) fail(`${at}: Principal must be ${forms}`);
  const list = (key: string): readonly string[] => {
    const texts = given[key] === undefined ? [] : textsOf(given[key]);
    if (texts === undefined || (given[key] !== undefined && texts.length === 0)) {
      return fail(`${at}: Principal.${key} must be a text or a list of texts`);
    }
    return texts;
  };
  const [aws, federated, services] = [list('AWS'), list('Federated'), list('Service')];
  const badAws = aws.find((text) => !AWS_PRINCIPAL.test(text) || (text !== '*' && /[*?]/.test(text)));
  if (badAws !== undefined) {
    fail(
      `${at}: the principal '${badAws}' is none of '*', an account ID, the unique ID of a user or role, and the ARN of an ` +
        "account's root, a user, a role or a session; wildcards within one are not allowed",
    );
  }
  const badProvider = federated.find((text) => !OIDC_PROVIDER.test(text));
  if (badProvider !== undefined) fail(`${at}: '${badProvider}' is not the ARN of an OpenID Connect provider`);
  // No service calls here: such a statement is for nobody.
  const badService = services.find((text) => !SERVICE.test(text));
  if (badService !== undefined) fail(`${at}: '${badService}' is no service, such as codebuild.amazonaws.com`);
  return { aws, federated };
}

function parseConditions(value: unknown, at: string): Condition[] {
  if (value === undefined) return [];
  const operators = recordOf(value) ?? fail(`${at}: Condition must be an object of operators`);
  return Object.entries(operators).flatMap(([name, block]) => {
    const operator =
      parseOperator(name) ??
      fail(
        `${at}: the condition operator ${name} is none of IAM's, which are ` +
          `${OPERATOR_NAMES.join(', ')}, with IfExists behind and ForAnyValue: or ForAllValues: before`,
      );
    const keys = recordOf(block) ?? fail(`${at}: ${name} must be an object of condition keys`);
    return Object.entries(keys).map(([key, given]): Condition => {
      const problem = checkConditionKey(key);
      if (problem !== undefined) fail(`${at}: ${problem}`);
      const values = textsOf(given) ?? fail(`${at}: ${key} must have a text or a list of texts`);
      if (values.length === 0) fail(`${at}: ${key} has no value`);
      const wrong = values.map((text) => operator.comparison.problem?.(text)).find((text) => text !== undefined);
      if (wrong !== undefined) fail(`${at}: ${key}: ${wrong}`);
      return { operator, key: key.toLowerCase(), values };
    });
  });
}

function refuseBrokenVariables({ resources, conditions }: PolicyStatement, at: string): void {
  const texts = [...(resources?.patterns ?? []), ...conditions.flatMap(({ values }) => values)];
  const problem = texts.map(checkVariables).find((text) => text !== undefined);
  if (problem !== undefined) fail(`${at}: ${problem}`);
}

function refuseOthers(record: Readonly<Record<string, unknown>>, known: readonly string[], at: string): void {
  const other = Object.keys(record).find((key) => !known.includes(key));
  if (other !== undefined) fail(`${at} has an element '${other}'; known here are ${known.join(', ')}`);
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch (error) {
    return fail(`The policy is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** One value or several; IAM also takes a bare `true` or number for its text. */
function textsOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.map((item) => (typeof item === 'boolean' || typeof item === 'number' ? String(item) : item));
  return texts.every((item) => typeof item === 'string') ? texts : undefined;
}

function fail(problem: string): never {
  throw new PolicyProblem(problem);
}
