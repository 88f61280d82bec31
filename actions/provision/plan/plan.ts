import type { Change, Plan, PlanOptions } from './change.ts';
import { findCircle, inOrder, reachable } from '../state/order.ts';
import { groupsAfter, sourcesAfter } from '../state/outcome.ts';
import { planDeletions } from './deletions.ts';
import { planGroups } from './package-groups.ts';
import { policyChange, tagChanges } from './policies-and-tags.ts';
import { effectWarnings, lockoutLines, unfitPolicies } from './policy-checks.ts';
import { planRepositories } from './repositories.ts';
import { unreadLines, withoutUnread } from './unread.ts';
import { ROOT_GROUP, type Actual, type Desired } from '../state/state.ts';

/** How many repositories the service searches for one request (user guide, "upstream repositories"). */
const SEARCHED = 25;

/**
 * What must change so that what exists becomes what the file asks for. Pure: the same states give the same plan, and
 * equal states an empty one.
 */
export function makePlan(desired: Desired, actual: Actual, options: PlanOptions): Plan {
  const circle = circleProblem(desired, actual);
  // In a circle no order of the changes is right.
  if (circle.length > 0) return { changes: [], unmanaged: [], kept: [], problems: circle, warnings: [], unread: [] };
  const deletions = planDeletions(desired, actual, options);
  const groups = planGroups(desired, actual, groupsAfter(desired, actual, deletions.groups));
  const repositories = planRepositories(desired, actual, options.prune);
  const origin = groups.filter(({ call }) => call.do === 'set-origin').map(({ id }) => id);
  const domain = planDomain(desired, actual, options.prune);
  const made = [
    ...domain,
    ...groups,
    // What a group blocks is blocked before a public registry is opened.
    ...repositories.map((change) =>
      change.call.do === 'connect' ? { ...change, after: [...change.after, ...origin] } : change,
    ),
  ];
  // Deletions come last, so that a failure before them leaves more and not less than there was.
  const all = made.map(({ id }) => id);
  const changes = sorted(
    withoutUnread(
      [...made, ...deletions.changes.map((change) => ({ ...change, after: [...all, ...change.after] }))],
      actual,
    ),
  );
  const lockouts = lockoutLines(changes, actual, options);
  const unfit = unfitPolicies(changes, options);
  return {
    changes: actual.domain === undefined ? behindDomain(changes) : changes,
    unmanaged: options.prune ? [] : unmanaged(desired, actual),
    kept: deletions.kept,
    problems: [...problems(desired, actual, options), ...unfit, ...lockouts.problems],
    warnings: [...warnings(desired, actual, options), ...lockouts.warnings, ...effectWarnings(changes, actual)],
    unread: unreadLines(desired, actual, options.prune),
  };
}

function planDomain(desired: Desired, actual: Actual, prune: boolean): Change[] {
  const { name, encryptionKey, tags, policy, existing: isExisting } = desired.domain;
  const subject = `domain ${name}`;
  const existing = actual.domain;
  const holder = { kind: 'domain' } as const;
  if (isExisting) return [];
  if (existing === undefined) {
    const create: Change = {
      id: DOMAIN_CREATED,
      kind: 'create',
      subject,
      what: ['domain', ...(encryptionKey === undefined ? [] : [`encryption key ${encryptionKey}`])],
      widens: [],
      after: [],
      call: { do: 'create-domain', encryptionKey, tags: tags ?? new Map() },
    };
    return [create, ...policyChange(holder, subject, policy, undefined, false)];
  }
  return [
    ...tagChanges({ arn: existing.arn }, subject, tags, existing.tags),
    ...policyChange(holder, subject, policy, existing.policy, prune),
  ];
}

const DOMAIN_CREATED = 'domain: create';

function behindDomain(changes: readonly Change[]): Change[] {
  return changes.map((change) =>
    change.id === DOMAIN_CREATED ? change : { ...change, after: [DOMAIN_CREATED, ...change.after] },
  );
}

function sorted(changes: readonly Change[]): Change[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const { order, circular } = inOrder([...byId.keys()], (id) => byId.get(id)?.after ?? []);
  if (circular.length > 0) throw new Error(`changes wait for each other: ${circular.join(', ')}`);
  return order.flatMap((id) => byId.get(id) ?? []);
}

function unmanaged(desired: Desired, actual: Actual): string[] {
  const noAccess = (what: string): string => `the permissions policy of ${what} (the file gives no access there)`;
  const { domain } = actual;
  const policies = [...desired.repositories].flatMap(([name, { policy }]) =>
    policy === undefined && actual.repositories.get(name)?.policy !== undefined ? [noAccess(`repository ${name}`)] : [],
  );
  if (desired.domain.existing) return policies;
  return [
    ...(domain?.policy !== undefined && desired.domain.policy === undefined ? [noAccess('the domain')] : []),
    ...actual.others.map((name) => `repository ${name}`),
    ...[...actual.repositories.keys()]
      .filter((name) => !desired.repositories.has(name) && !desired.existing.has(name))
      .map((name) => `repository ${name}`),
    ...policies,
    ...[...actual.groups.keys()]
      .filter(
        (pattern) => pattern !== ROOT_GROUP && !desired.groups.has(pattern) && !desired.existingGroups.has(pattern),
      )
      .map((pattern) => `package group ${pattern}`),
  ];
}

function problems(desired: Desired, actual: Actual, { caller: { account }, owner }: PlanOptions): string[] {
  const { name, encryptionKey, existing } = desired.domain;
  const { domain } = actual;
  if (domain === undefined && existing) {
    return [
      `Domain ${name} is 'existing: true' in the file, and account ${owner} has none of that name. Correct 'domain', 'domain-owner' or the Region, or have its owner create it first.`,
    ];
  }
  if (domain === undefined) {
    return account === owner
      ? [...desired.existing].map(
          (repository) =>
            `Repository ${repository} is 'existing: true' in the file, and there is no domain ${name} yet. Correct the name or 'domain-owner', or have its owner create it first.`,
        )
      : [
          `Account ${owner} has no domain ${name}, and only that account can create it. Run with credentials of account ${owner}, or correct 'domain-owner'.`,
        ];
  }
  return [
    ...(encryptionKey === undefined ||
    domain.encryptionKey === undefined ||
    sameKey(encryptionKey, domain.encryptionKey)
      ? []
      : [
          `Domain ${name} is encrypted with ${domain.encryptionKey}, and the file says ${encryptionKey}. A domain's key cannot be changed: correct the file, or make a new domain.`,
        ]),
    ...[...desired.existing]
      .filter((repository) => !actual.repositories.has(repository) && !actual.unread.has(`repository ${repository}`))
      .map(
        (repository) =>
          `Repository ${repository} is 'existing: true' in the file, and domain ${name} has no such repository. Correct the name, or have its owner create it first.`,
      ),
    ...[...desired.existingGroups]
      .filter(
        (pattern) => !actual.groups.has(pattern) && pattern !== ROOT_GROUP && !actual.unread.has('package groups'),
      )
      .map(
        (pattern) =>
          `Package group ${pattern} is 'existing: true' in the file, and domain ${name} has no such group. Correct the pattern, or have its owner create it first.`,
      ),
    ...[...desired.repositories.keys()].flatMap((repository) => sourceProblem(repository, desired, actual)),
  ];
}

/** The file alone has no circle; with the upstreams of repositories of which it says nothing there may be one. */
function circleProblem(desired: Desired, actual: Actual): string[] {
  const upstreams = (name: string): readonly string[] => sourcesAfter(name, desired, actual).upstreams;
  const { circular } = inOrder(
    [...new Set([...desired.repositories.keys(), ...actual.repositories.keys()])],
    upstreams,
  );
  const circle = findCircle(circular, upstreams);
  if (circle === undefined) return [];
  return [`The upstreams would go in a circle: ${circle.join(' → ')}. Say the upstreams of all of them in the file.`];
}

/** A repository has upstreams or an external connection: who asks for one must say that the other goes. */
function sourceProblem(name: string, desired: Desired, actual: Actual): string[] {
  const { upstreams, connections } = sourcesAfter(name, desired, actual);
  if (upstreams.length === 0 || connections.length === 0) return [];
  const [has, remedy] =
    desired.repositories.get(name)?.upstreams === undefined
      ? [`the upstreams ${upstreams.join(', ')}`, "'upstreams: []'"]
      : [`the external connection ${connections.join(', ')}`, "'external-connection: none'"];
  return [
    `Repository ${name} has ${has}, of which the file says nothing, and a repository has upstreams or an external connection. Add ${remedy} to take it away.`,
  ];
}

/** An alias cannot be told from here to be the same key or not; the ID of a key is the end of its ARN. */
export function sameKey(written: string, arn: string): boolean {
  return written === arn || /(^|:)alias\//.test(written) || arn.endsWith(`:key/${written}`);
}

function warnings(desired: Desired, actual: Actual, { allowDelete }: PlanOptions): string[] {
  const upstreams = (name: string): readonly string[] => sourcesAfter(name, desired, actual).upstreams;
  return [
    ...[...desired.repositories.keys()].flatMap((name) => {
      const searched = reachable(name, upstreams).size + 1;
      if (searched <= SEARCHED) return [];
      return [
        `Repository ${name} leads to ${searched - 1} others, and the service searches ${SEARCHED} in all for a package.`,
      ];
    }),
    ...[...allowDelete]
      .filter((name) => desired.repositories.has(name))
      .map((name) => `Repository ${name} is in 'allow-delete' and in the file: it stays.`),
  ];
}
