import { ServiceError } from '../errors.ts';
import { LONGEST_SESSION_SECONDS } from './directory.ts';
import { checkPolicyDocument } from './policy.ts';

export interface SessionTag {
  readonly key: string;
  readonly value: string;
}

type Problem = (member: string, value: string, constraint: string) => void;

/** The input of AssumeRole and AssumeRoleWithWebIdentity, as far as they share it. */
export interface RoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly sessionPolicy: string | undefined;
  readonly externalId: string | undefined;
  readonly sourceIdentity: string | undefined;
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
}

const NAME = /^[\w+=,.@-]*$/;
const MOST_TAGS = 50;

/** Reads the form of a request. Throws a ValidationError that counts all it finds, as STS does. */
export function parseRoleRequest(form: URLSearchParams): RoleRequest {
  const problems: string[] = [];
  const problem = addTo(problems);
  const text = (name: string, shortest: number, longest: number, pattern: RegExp | undefined): string | undefined => {
    const value = form.get(name);
    if (value === null) return undefined;
    const member = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
    if (value.length < shortest) problem(member, value, `have length greater than or equal to ${shortest}`);
    if (value.length > longest) problem(member, value, `have length less than or equal to ${longest}`);
    if (pattern?.test(value) === false) {
      problem(member, value, `satisfy regular expression pattern: ${pattern.source.replace(/^\^|\$$/g, '')}`);
    }
    return value;
  };
  const required = (name: string, shortest: number, longest: number, pattern: RegExp | undefined): string => {
    const value = text(name, shortest, longest, pattern);
    if (value !== undefined) return value;
    const member = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
    problems.push(`Value null at '${member}' failed to satisfy constraint: Member must not be null`);
    return '';
  };
  const duration = form.get('DurationSeconds') ?? '3600';
  const seconds = /^\d{1,9}$/.test(duration) ? Number(duration) : Number.NaN;
  if (!(seconds >= 900)) problem('durationSeconds', duration, 'have value greater than or equal to 900');
  if (seconds > LONGEST_SESSION_SECONDS) {
    problem('durationSeconds', duration, `have value less than or equal to ${LONGEST_SESSION_SECONDS}`);
  }
  const request: RoleRequest = {
    roleArn: required('RoleArn', 20, 2048, /^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uFFFF]+$/),
    sessionName: required('RoleSessionName', 2, 64, NAME),
    seconds,
    sessionPolicy: text('Policy', 1, 2048, undefined),
    externalId: text('ExternalId', 2, 1224, /^[\w+=,.@:/-]*$/),
    sourceIdentity: text('SourceIdentity', 2, 64, NAME),
    tags: parseTags(form, problem),
    transitiveTagKeys: members(form, 'TransitiveTagKeys').map((at) => form.get(at) ?? ''),
  };
  refuseAny(problems);
  checkSessionPolicy(form, request.sessionPolicy);
  return request;
}

function addTo(problems: string[]): Problem {
  return (member, value, constraint) => {
    problems.push(`Value '${value}' at '${member}' failed to satisfy constraint: Member must ${constraint}`);
  };
}

function refuseAny(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected`;
  throw new ServiceError('ValidationError', 400, `${count}: ${problems.join('; ')}`);
}

function checkSessionPolicy(form: URLSearchParams, policy: string | undefined): void {
  if (members(form, 'PolicyArns').length > 0) {
    // Left out of account, they would give the session more than was asked for.
    throw new ServiceError(
      'ValidationError',
      400,
      'The emulator has no managed policies: give the session policy in full, as Policy, instead of PolicyArns',
    );
  }
  const problem = policy === undefined ? undefined : checkPolicyDocument(policy, 'identity');
  if (problem !== undefined) throw new ServiceError('MalformedPolicyDocument', 400, problem);
}

function parseTags(form: URLSearchParams, problem: Problem): SessionTag[] {
  const tags = members(form, 'Tags').map((at) => ({
    key: form.get(`${at}.Key`) ?? '',
    value: form.get(`${at}.Value`) ?? '',
  }));
  findTagProblems(tags, problem);
  return tags;
}

/** Throws a ValidationError for session tags beyond the limits that they have wherever they come from. */
export function checkTags(tags: readonly SessionTag[]): void {
  const problems: string[] = [];
  findTagProblems(tags, addTo(problems));
  refuseAny(problems);
}

function findTagProblems(tags: readonly SessionTag[], problem: Problem): void {
  if (tags.length > MOST_TAGS) problem('tags', String(tags.length), `have length less than or equal to ${MOST_TAGS}`);
  tags.forEach(({ key, value }, index) => {
    const at = `tags.${index + 1}.member`;
    if (key.length < 1 || key.length > 128) problem(`${at}.key`, key, 'have length between 1 and 128');
    if (value.length > 256) problem(`${at}.value`, value, 'have length less than or equal to 256');
  });
  // Keys of session tags differ by more than case (IAM user guide, "Passing session tags").
  const keys = tags.map(({ key }) => key.toLowerCase());
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) problem('tags', twice, 'not name a key twice');
}

/** `NAME.member.1`, `NAME.member.2` … as far as the form has them, with or without fields below. */
function members(form: URLSearchParams, name: string): string[] {
  const prefixes = new Set<string>();
  for (const key of form.keys()) {
    const match = /^(\w+\.member\.\d+)(\.\w+)?$/.exec(key);
    if (match?.[1]?.startsWith(`${name}.member.`) === true) prefixes.add(match[1]);
  }
  return [...prefixes];
}

/** Condition keys that a request to assume a role brings along. */
export function roleRequestKeys(request: RoleRequest): Map<string, readonly string[]> {
  const optional = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  return new Map([
    ['sts:rolesessionname', [request.sessionName]],
    ['sts:externalid', optional(request.externalId)],
    ['sts:sourceidentity', optional(request.sourceIdentity)],
    ['sts:transitivetagkeys', request.transitiveTagKeys],
  ]);
}
