import type { NormalizedSchema } from '@smithy/core/schema';
import { invalid } from '../errors.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Input } from './codec.ts';
import { membersOf, type Member, type Operation } from './model.ts';

/**
 * What the service's model asks of a member; the SDK's schemas do not hold it. Lengths count code points, patterns
 * match the whole value.
 */
export interface Constraint {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** Of a list's items or a map's values. */
  readonly items?: Constraint;
  /** Of a map's keys. */
  readonly keys?: Constraint;
}

const account: Constraint = { min: 12, max: 12, pattern: '[0-9]{12}' };
const repository: Constraint = { min: 2, max: 100, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{1,99}' };
const name: Constraint = { min: 1, max: 255, pattern: '[^#/\\s]+' };
const asset: Constraint = { min: 1, max: 255, pattern: '\\P{C}+' };
const revision: Constraint = { min: 1, max: 50, pattern: '\\S+' };
const group: Constraint = { min: 2, max: 520, pattern: '[^\\p{C}\\p{White_Space}]+' };
const tagKey: Constraint = { min: 1, max: 128, pattern: '\\P{C}+' };
const status: Constraint = { values: ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed', 'Deleted'] };
const permission: Constraint = { values: ['ALLOW', 'BLOCK'] };
const restriction: Constraint = { values: ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'] };
const mode: Constraint = { values: ['ALLOW', 'ALLOW_SPECIFIC_REPOSITORIES', 'BLOCK', 'INHERIT'] };

/** By member name: within this service a name always has the same constraint, but for the few in `OVERRIDES`. */
const CONSTRAINTS: Readonly<Record<string, Constraint>> = {
  domain: { min: 2, max: 50, pattern: '[a-z][a-z0-9\\-]{0,48}[a-z0-9]' },
  domainOwner: account,
  administratorAccount: account,
  repository,
  sourceRepository: repository,
  destinationRepository: repository,
  repositoryPrefix: repository,
  repositoryName: repository,
  format: { values: [...FORMATS.keys()] },
  namespace: name,
  package: name,
  packagePrefix: name,
  packageVersion: name,
  packageVersionRevision: revision,
  asset,
  assetName: asset,
  assetSHA256: { min: 64, max: 64, pattern: '[0-9a-f]+' },
  description: { min: 0, max: 1000, pattern: '\\P{C}*' },
  contactInfo: { min: 0, max: 1000, pattern: '\\P{C}*' },
  encryptionKey: { min: 1, max: 1011, pattern: '\\S+' },
  resourceArn: { min: 1, max: 1011, pattern: '\\S+' },
  externalConnection: { min: 2, max: 100, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-:]{1,99}' },
  packageGroup: group,
  prefix: { ...group, min: 0 },
  nextToken: { min: 1, max: 2000, pattern: '\\S+' },
  maxResults: { min: 1, max: 1000 },
  policyDocument: { min: 1, max: 7168, pattern: '[\\P{C}\\s]+' },
  policyRevision: { min: 1, max: 100, pattern: '\\S+' },
  durationSeconds: { min: 0, max: 43_200 },
  versions: { max: 100, items: name },
  versionRevisions: { keys: name, items: revision },
  status,
  expectedStatus: status,
  targetStatus: status,
  publish: permission,
  upstream: permission,
  originType: { values: ['INTERNAL', 'EXTERNAL', 'UNKNOWN'] },
  originRestrictionType: restriction,
  sortBy: { values: ['PUBLISHED_TIME'] },
  endpointType: { values: ['dualstack', 'ipv4'] },
  tags: { max: 200 },
  tagKeys: { max: 200, items: tagKey },
  key: tagKey,
  value: { min: 0, max: 256, pattern: '\\P{C}*' },
};

/** `restrictions` is a structure in one operation and a map in another. */
const OVERRIDES: Readonly<Record<string, Readonly<Record<string, Constraint>>>> = {
  UpdatePackageGroupOriginConfiguration: { restrictions: { keys: restriction, items: mode } },
};

/** Throws a ValidationException that lists everything that is wrong with an input, in the service's wording. */
export function validate(operation: Operation, input: Input): void {
  const problems: string[] = [];
  for (const member of operation.input) {
    const constraint = OVERRIDES[operation.name]?.[member.name] ?? constraintOf(member.name);
    checkMember(input[member.name], constraint, member, member.name, problems);
  }
  if (problems.length > 0) {
    throw invalid(
      `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`,
    );
  }
}

export function constraintOf(member: string): Constraint {
  return Object.hasOwn(CONSTRAINTS, member) ? (CONSTRAINTS[member] ?? {}) : {};
}

function checkMember(value: unknown, constraint: Constraint, member: Member, path: string, problems: string[]): void {
  if (value !== undefined) {
    if (!member.payload) check(value, constraint, member.schema, path, problems);
  } else if (member.required) {
    problems.push(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
  }
}

function check(
  value: unknown,
  constraint: Constraint,
  schema: NormalizedSchema,
  path: string,
  problems: string[],
): void {
  const fail = (shown: unknown, rule: string): void =>
    void problems.push(`Value '${String(shown)}' at '${path}' failed to satisfy constraint: Member must ${rule}`);
  const { min, max, pattern, values } = constraint;
  if (typeof value === 'number') {
    if (min !== undefined && value < min) fail(value, `have value greater than or equal to ${min}`);
    if (max !== undefined && value > max) fail(value, `have value less than or equal to ${max}`);
  } else if (typeof value === 'string') {
    const length = Array.from(value).length;
    if (min !== undefined && length < min) fail(value, `have length greater than or equal to ${min}`);
    if (max !== undefined && length > max) fail(value, `have length less than or equal to ${max}`);
    if (pattern !== undefined && !compiled(pattern).test(value))
      fail(value, `satisfy regular expression pattern: ${pattern}`);
    if (values !== undefined && !values.includes(value)) fail(value, `satisfy enum value set: [${values.join(', ')}]`);
  } else if (Array.isArray(value)) {
    if (max !== undefined && value.length > max)
      fail(`list of ${value.length}`, `have length less than or equal to ${max}`);
    value.forEach((item, index) =>
      check(item, constraint.items ?? {}, schema.getValueSchema(), `${path}.${index + 1}.member`, problems),
    );
  } else if (schema.isStructSchema()) {
    const given = new Map(Object.entries(value ?? {}));
    for (const member of membersOf(schema)) {
      checkMember(given.get(member.name), constraintOf(member.name), member, `${path}.${member.name}`, problems);
    }
  } else if (schema.isMapSchema()) {
    for (const [key, item] of Object.entries(value ?? {})) {
      check(key, constraint.keys ?? {}, schema.getKeySchema(), `${path}.key`, problems);
      check(item, constraint.items ?? {}, schema.getValueSchema(), `${path}.${key}`, problems);
    }
  }
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(`^(?:${pattern})$`, 'u');
    patterns.set(pattern, expression);
  }
  return expression;
}
