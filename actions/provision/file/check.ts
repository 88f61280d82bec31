import { InputError } from '@codeartifact-ci/core/errors.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { accessDocument, rawStatement } from './desired.ts';
import { NO_CONNECTION, type AccessEntry, type GroupEntry, type ProvisionFile, type RepositoryEntry } from './shape.ts';
import { patternFault } from '../state/groups.ts';
import { actionsOf, MACROS, type Level } from '../policy/macros.ts';
import { findCircle, inOrder } from '../state/order.ts';
import { LONGEST_POLICY } from '../policy/policy.ts';
import { statementFault } from './check-statement.ts';
import type { Place } from '@codeartifact-ci/core/shape/node.ts';
import type { Located } from '@codeartifact-ci/core/shape/shape.ts';
import { ORIGIN_KEYS, ROOT_GROUP } from '../state/state.ts';

type Fault = (place: Place, message: string) => void;

/** An account ID of the right length: the owner is not known before the first call, and only the length counts. */
const SOME_OWNER = { owner: '0'.repeat(12), partition: 'aws' };

/** What no shape can see: names that stand nowhere else, cycles, sizes, words in the wrong place. */
export function checkFile(file: ProvisionFile, fault: Fault): void {
  const repositories = file.repositories ?? [];
  const names = new Set(repositories.map(({ name }) => name));
  checkAccess(file.access, 'domain', fault);
  checkExistingDomain(file, fault);
  for (const { name, place, value } of repositories) {
    if (value === undefined) continue;
    checkExisting(name, place, value, fault);
    checkAccess(value.access, 'repository', fault);
    checkSources(name, value, names, fault);
  }
  checkCircles(repositories, fault);
  checkGroups(file, names, fault);
}

/** What something else owns is not described here: it would look as if it were set from this file. */
function checkExisting(
  name: string,
  place: Place,
  { existing, ...rest }: RepositoryEntry | GroupEntry,
  fault: Fault,
): void {
  const said = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (existing === true && said.length > 0) {
    fault(
      place,
      `'${name}' is 'existing: true', owned by something else, so ${said.join(', ')} cannot be set here: take one or the other out`,
    );
  }
}

function checkExistingDomain(file: ProvisionFile, fault: Fault): void {
  if (file.existing !== true) return;
  const said = (['encryption-key', 'tags', 'access'] as const).filter((key) => file[key] !== undefined);
  if (said.length === 0) return;
  const message = `the domain is 'existing: true', owned by something else, so ${said.join(', ')} cannot be set here: take one or the other out`;
  fault(file.access?.place ?? START, message);
}

/** Keys of the file itself carry no place of their own. */
const START: Place = { offset: () => 0 };

function checkSources(name: string, entry: RepositoryEntry, names: ReadonlySet<string>, fault: Fault): void {
  const { upstreams, 'external-connection': connection } = entry;
  if (connection !== undefined && connection.value !== NO_CONNECTION && (upstreams?.value.length ?? 0) > 0) {
    fault(
      connection.place,
      `'${name}' has upstreams too: a repository has upstreams or an external connection. Give the connection to a repository of its own, and name that as an upstream`,
    );
  }
  const seen = new Set<string>();
  for (const { value, place } of upstreams?.value ?? []) {
    if (seen.has(value)) fault(place, `upstream '${value}' is listed twice: take one of them out`);
    seen.add(value);
    if (value === name) fault(place, `'${name}' cannot be its own upstream: take it out of the list`);
    else checkKnown(value, place, names, fault);
  }
}

function checkKnown(name: string, place: Place, names: ReadonlySet<string>, fault: Fault): void {
  if (!names.has(name)) {
    fault(
      place,
      `there is no repository '${name}' in this file${suggest(name, [...names])}; add it under 'repositories', with 'existing: true' where something else owns it`,
    );
  }
}

/** Each circle is reported once, at an upstream that closes it. A repository upstream of itself is no matter of this. */
function checkCircles(repositories: NonNullable<ProvisionFile['repositories']>, fault: Fault): void {
  const upstreams = new Map(repositories.map(({ name, value }) => [name, value?.upstreams?.value ?? []]));
  const needs = (name: string): readonly string[] =>
    (upstreams.get(name) ?? []).map(({ value }) => value).filter((value) => value !== name);
  let { circular } = inOrder([...upstreams.keys()], needs);
  for (let circle = findCircle(circular, needs); circle !== undefined; circle = findCircle(circular, needs)) {
    const done = new Set(circle);
    const [last, first] = [circle.at(-2) ?? '', circle[0]];
    const closing = upstreams.get(last)?.find(({ value }) => value === first);
    if (closing !== undefined)
      fault(closing.place, `upstreams go in a circle: ${circle.join(' → ')}; take one of these out`);
    circular = inOrder(
      circular.filter((name) => !done.has(name)),
      needs,
    ).circular;
  }
}

function checkAccess(access: ProvisionFile['access'], level: Level, fault: Fault): void {
  if (access === undefined || access.value.length === 0) return;
  let sound = true;
  const sids = new Set<string>();
  for (const entry of access.value) {
    const sid = 'can' in entry.value ? undefined : entry.value.Sid;
    const message =
      entryFault(entry.value, level) ??
      (sid !== undefined && sids.has(sid)
        ? `the 'Sid' ${JSON.stringify(sid)} is used twice: give each statement of a policy one of its own, or none`
        : undefined);
    if (sid !== undefined) sids.add(sid);
    if (message === undefined) continue;
    fault(entry.place, message);
    sound = false;
  }
  if (!sound) return;
  const { length } = accessDocument(access.value, level, SOME_OWNER);
  if (length > LONGEST_POLICY) {
    fault(
      access.place,
      `the policy would have ${length} characters, and the service takes ${LONGEST_POLICY}: name accounts or an organization instead of single roles`,
    );
  }
}

function entryFault(entry: AccessEntry, level: Level): string | undefined {
  if (!('can' in entry)) return rawFault(entry);
  const { accounts = [], roles = [], users = [], organizations = [], can } = entry;
  if (accounts.length + roles.length + users.length + organizations.length === 0) {
    return 'nobody is named: give accounts, roles, users or organizations';
  }
  if (can.length === 0) return `'can' is empty: give ${MACROS.join(', ')}, or take the entry out`;
  // Nobody names a role like that, and the service refuses an ARN that is made of one.
  const id = [...roles, ...users].find((name) => /^A[A-Z]{2}A[A-Z0-9]{12,}$/.test(name));
  if (id !== undefined) {
    return `'${id}' is a unique ID: give the name or the ARN, or a statement with 'Principal: {AWS: ${id}}'`;
  }
  const useless = can.find((macro) => actionsOf(macro, level) === undefined);
  if (useless === undefined) return undefined;
  return `'${useless}' counts in the access of the domain only, for a token is for the whole domain: write it there`;
}

function rawFault(entry: Exclude<AccessEntry, { readonly can: unknown }>): string | undefined {
  for (const name of ['Principal', 'Action'] as const) {
    if (entry[name] === undefined && entry[`Not${name}`] === undefined) return `the key '${name}' is missing: add it`;
  }
  try {
    return statementFault(rawStatement(entry));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function checkGroups(file: ProvisionFile, names: ReadonlySet<string>, fault: Fault): void {
  for (const { name: pattern, place, value } of file['package-groups'] ?? []) {
    const message = patternFault(pattern);
    if (message !== undefined) fault(place, `${JSON.stringify(pattern)} is no pattern of a package group: ${message}`);
    if (value === undefined) continue;
    checkExisting(pattern, place, value, fault);
    for (const key of ORIGIN_KEYS) checkRestriction(pattern, key, value[key], names, fault);
  }
}

function checkRestriction(
  pattern: string,
  key: string,
  restriction: Located<string | readonly Located<string>[]> | undefined,
  names: ReadonlySet<string>,
  fault: Fault,
): void {
  if (restriction === undefined) return;
  const { value, place } = restriction;
  if (value === 'inherit' && pattern === ROOT_GROUP) {
    fault(place, `'${key}' of ${ROOT_GROUP} must be allow, block or a list: there is no group above it`);
  }
  if (typeof value === 'string') return;
  for (const repository of value) checkKnown(repository.value, repository.place, names, fault);
}
