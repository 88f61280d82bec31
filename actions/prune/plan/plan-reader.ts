import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { PLAN_VERSION, type Plan, type PlanHead, type PlannedPackage, type PlannedRemoval } from './plan.ts';
import {
  ACTIONS,
  checkPolicy,
  GUARD_LEVELS,
  ORIGINS,
  STATUSES,
  type Guard,
  type RetentionPolicy,
} from '../policy/retention-policy.ts';

/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a removal rests on is
 * checked; anything else than what a plan has throws an InputError that names the place.
 */
export function readPlan(text: string): Plan {
  const root = node(parse(text), 'the plan');
  const version = root.at('version').number();
  if (version !== PLAN_VERSION) {
    throw new InputError(`The plan has version ${version}; this release reads ${PLAN_VERSION}. Make a new plan.`);
  }
  const policy = readPolicy(root.at('policy'));
  if (root.at('policyHash').text() !== sha256(canonicalJson(policy))) {
    throw new InputError('The policy in the plan is not the one that it was made with. Make a new plan.');
  }
  checkPolicy(policy);
  const packages = root.at('packages').list(readPackage);
  const result = root.at('result');
  const action = result.at('actions');
  return {
    head: readHead(root),
    policy,
    packages,
    result: {
      packages: result.at('packages').number(),
      versions: result.at('versions').number(),
      looksAt: result.at('looksAt').number(),
      planned: result.at('planned').number(),
      actions: {
        archive: action.at('archive').number(),
        dispose: action.at('dispose').number(),
        delete: action.at('delete').number(),
      },
      reclaimable: result.at('reclaimable').number(),
      unknownSizes: result.at('unknownSizes').number(),
      incomplete: result.at('incomplete').number(),
      trips: result.at('trips').list((trip) => ({
        level: trip.at('level').oneOf(GUARD_LEVELS),
        name: trip.at('name').text(),
        kind: trip.at('kind').oneOf(['count', 'percent']),
        limit: trip.at('limit').number(),
        removed: trip.at('removed').number(),
        of: trip.at('of').number(),
      })),
    },
  };
}

function readHead(root: Node): PlanHead {
  return {
    account: root.at('account').text(),
    asOf: root.at('asOf').date(),
    domain: root.at('domain').text(),
    domainOwner: root.at('domainOwner').text(),
    expires: root.at('expires').date(),
    region: root.at('region').text(),
  };
}

function readPackage(part: Node): PlannedPackage {
  return {
    repository: part.at('repository').text(),
    format: part.at('format').oneOf(FORMATS),
    namespace: part.at('namespace').text(),
    name: part.at('name').text(),
    looksAt: part.at('looksAt').number(),
    ...optional('incomplete', part.maybe('incomplete')?.text()),
    keep: part.at('keep').list((run) => ({
      reason: run.at('reason').text(),
      versions: run.at('versions').list((version) => version.text()),
    })),
    remove: distinct(part.at('remove').list(readRemoval), part),
    reclaimable: part.at('reclaimable').number(),
  };
}

function readRemoval(part: Node): PlannedRemoval {
  return {
    version: part.at('version').text(),
    position: part.at('position').number(),
    revision: part.at('revision').text(),
    status: part.at('status').oneOf(STATUSES),
    origin: part.at('origin').oneOf(ORIGINS),
    action: part.at('action').oneOf(ACTIONS),
    rules: part.at('rules').list((rule) => rule.text()),
    ...optional('olderThan', part.maybe('olderThan')?.number()),
    ...optional('bytes', part.maybe('bytes')?.number()),
    ...optional('content', part.maybe('content')?.text()),
  };
}

function distinct(removals: readonly PlannedRemoval[], part: Node): readonly PlannedRemoval[] {
  if (new Set(removals.map(({ version }) => version)).size < removals.length) part.fail('versions that differ');
  return removals;
}

function readPolicy(part: Node): RetentionPolicy {
  const action = part.at('action');
  const guards = part.at('guards');
  return {
    order: part.at('order').oneOf(['published', 'version']),
    minNewest: part.at('minNewest').number(),
    action: {
      internal: action.at('internal').oneOf([...ACTIONS, 'none']),
      external: action.at('external').oneOf([...ACTIONS, 'none']),
      unknown: action.at('unknown').oneOf([...ACTIONS, 'none']),
    },
    guards: {
      run: readGuard(guards.at('run')),
      repository: readGuard(guards.at('repository')),
      package: readGuard(guards.at('package')),
    },
    scopes: part.at('scopes').list((scope) => {
      const select = scope.at('select');
      return {
        id: scope.at('id').text(),
        select: {
          repositories: select.at('repositories').list((item) => item.text()),
          formats: select.at('formats').list((item) => item.oneOf(FORMATS)),
          packages: select.at('packages').list((item) => item.text()),
          status: select.at('status').list((item) => item.oneOf(STATUSES)),
        },
        cohort: scope.at('cohort').oneOf(['none', 'channel']),
        keep: scope.at('keep').list((rule) => ({
          id: rule.at('id').text(),
          ...optional('newest', rule.maybe('newest')?.number()),
          ...optional('newerThan', rule.maybe('newerThan')?.number()),
          ...optional('channels', rule.maybe('channels')?.list(readChannel)),
        })),
        delete: scope.at('delete').list((rule) => ({
          id: rule.at('id').text(),
          ...optional('olderThan', rule.maybe('olderThan')?.number()),
          ...optional('rankGreaterThan', rule.maybe('rankGreaterThan')?.number()),
          ...optional('channels', rule.maybe('channels')?.list(readChannel)),
        })),
      };
    }),
  };
}

const readChannel = (part: Node) => part.oneOf(['release', 'prerelease', 'snapshot']);

function readGuard(part: Node): Guard {
  return {
    ...optional('maxCount', part.maybe('maxCount')?.number()),
    ...optional('maxPercent', part.maybe('maxPercent')?.number()),
  };
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  const some: Partial<Record<K, T>> = {};
  if (value !== undefined) some[key] = value;
  return some;
}

/** A part of the document and where it stands. */
interface Node {
  at(key: string): Node;
  maybe(key: string): Node | undefined;
  text(): string;
  number(): number;
  date(): string;
  oneOf<const V extends readonly string[]>(values: V): V[number];
  list<T>(read: (item: Node) => T): readonly T[];
  fail(expected: string): never;
}

function node(value: unknown, place: string): Node {
  const fail = (expected: string): never => {
    throw new InputError(`This is no plan: ${place} must be ${expected}. Make a new plan.`);
  };
  const member = (key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  const text = (): string => (typeof value === 'string' ? value : fail('a text'));
  return {
    at: (key) => node(member(key), `${place}, ${key}`),
    maybe: (key) => (member(key) === undefined ? undefined : node(member(key), `${place}, ${key}`)),
    text,
    number: () =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail('a whole number'),
    date: () => (Number.isNaN(Date.parse(text())) ? fail('a date and time') : text()),
    oneOf: (values) => values.find((one) => one === value) ?? fail(`one of ${values.join(', ')}`),
    list: (read) =>
      Array.isArray(value) ? value.map((item, index) => read(node(item, `${place} ${index + 1}`))) : fail('a list'),
    fail,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`This is no plan: ${messageOf(error)}. Make one with mode: plan.`);
  }
}
