import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { JsonSchema, Located, ShapeOf } from '@codeartifact-ci/core/shape/shape.ts';
import { readYaml } from '@codeartifact-ci/core/shape/yaml.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { DEFAULT_ACTION, DEFAULT_COUNT, DEFAULT_MIN_NEWEST, DEFAULT_PERCENT, guardsOf } from './defaults.ts';
import { parseDuration } from './durations.ts';
import {
  policyFileShape,
  type deleteShape,
  type keepShape,
  type protectShape,
  type scopeShape,
} from './policy-shape.ts';
import {
  GUARD_LEVELS,
  isBounded,
  STATUSES,
  unbounded,
  type DeleteRule,
  type KeepRule,
  type LifecycleStep,
  type Protection,
  type RetentionPolicy,
  type Scope,
  type Status,
} from './retention-policy.ts';

type PolicyFile = ShapeOf<typeof policyFileShape>;

/** A policy, and how long its plans hold (seconds) where the file says so. */
export interface FilePolicy {
  readonly policy: RetentionPolicy;
  readonly ttl: number | undefined;
}

/** JSON Schema (draft 7) of the policy file, for editors. */
export function policyFileSchema(): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...policyFileShape.schema };
}

/** Reads a policy file; throws one InputError with every fault, `FILE:LINE:COLUMN: …`. */
export async function readPolicyFile(path: string): Promise<FilePolicy> {
  let written: string;
  try {
    written = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`The policy file cannot be read: ${messageOf(error)}. Check 'policy'.`);
  }
  return parsePolicy(path, written);
}

export function parsePolicy(path: string, written: string): FilePolicy {
  const file = readYaml(path, written, policyFileShape, check);
  return { policy: policyOf(file), ttl: seconds(file.guards?.['plan-ttl']) };
}

function check(file: PolicyFile, fault: (place: Located<unknown>['place'], message: string) => void): void {
  const ids = new Set<string>();
  // A rule may stand in several scopes, by an anchor.
  const unboundedAt = new Set<Located<unknown>['place']>();
  const selectorsOf = (packages: readonly Located<string>[] = []): void => {
    for (const { value, place } of packages) {
      if (parseSelector(value) === undefined)
        fault(place, `must be FORMAT:NAME, such as npm:@acme/*, not ${JSON.stringify(value)}`);
    }
  };
  for (const one of file.protect ?? []) selectorsOf(one.packages);
  for (const { value: scope, place } of file.scopes) {
    if (ids.has(scope.id)) fault(place, `the id '${scope.id}' stands twice: plans name rules by it`);
    ids.add(scope.id);
    selectorsOf(scope.select.packages);
    for (const { value, place: rulePlace } of scope.delete) {
      const rule = deleteRule(value);
      if (isBounded(rule) || unboundedAt.has(rulePlace)) continue;
      unboundedAt.add(rulePlace);
      fault(rulePlace, unbounded(scope.id, rule.id));
    }
  }
}

function policyOf({ strict, defaults, guards, protect = [], scopes, lifecycle }: PolicyFile): RetentionPolicy {
  const steps = lifecycleOf(lifecycle);
  const levels = (key: 'max-count' | 'max-percent', standard: Readonly<Partial<Record<string, number>>>) =>
    Object.fromEntries(
      GUARD_LEVELS.flatMap((level) => {
        const limit = guards?.[level]?.[key] ?? standard[level];
        return limit === undefined ? [] : [[level, limit]];
      }),
    );
  return {
    order: defaults?.order ?? 'published',
    minNewest: defaults?.['min-newest'] ?? DEFAULT_MIN_NEWEST,
    action: {
      internal: defaults?.action?.internal ?? DEFAULT_ACTION.internal,
      external: defaults?.action?.external ?? DEFAULT_ACTION.external,
      unknown: defaults?.action?.unknown ?? DEFAULT_ACTION.unknown,
    },
    guards: guardsOf(levels('max-count', DEFAULT_COUNT), levels('max-percent', DEFAULT_PERCENT)),
    distTags: defaults?.['dist-tags'] ?? 'protect',
    protect: protect.filter(({ 'dist-tags': tags }) => tags === undefined).map(protection),
    scopes: scopes.map(({ value }) => scopeOf(value)),
    ...(steps.length === 0 ? {} : { lifecycle: steps }),
    strict: strict ?? false,
  };
}

function lifecycleOf(written: PolicyFile['lifecycle']): LifecycleStep[] {
  const steps = [
    { status: 'Archived', step: written?.archive },
    { status: 'Disposed', step: written?.dispose },
  ] as const;
  return steps.flatMap(({ status, step }): LifecycleStep[] =>
    step === undefined || step.then === 'keep' ? [] : [{ status, after: parseDuration(step.after), action: step.then }],
  );
}

function protection(one: ShapeOf<typeof protectShape>): Protection {
  return {
    packages: values(one.packages),
    versions: one.versions ?? [],
    presentIn: one['present-in'] ?? [],
    referencedBy: one['referenced-by'] ?? [],
    except: [],
  };
}

function scopeOf({ id, select, cohort, keep = [], delete: remove }: ShapeOf<typeof scopeShape>): Scope {
  return {
    id,
    select: {
      repositories: select.repositories,
      formats: select.formats ?? [],
      packages: values(select.packages),
      versions: select.versions ?? [],
      origin: select.origin ?? [],
      status: statusesOf(select.status) ?? ['Published', 'Unlisted'],
    },
    cohort: cohort?.by.includes('channel') === true ? 'channel' : 'none',
    keep: keep.map(keepRule),
    delete: remove.map(({ value }) => deleteRule(value)),
  };
}

function keepRule(rule: ShapeOf<typeof keepShape>): KeepRule {
  return compact({
    id: rule.id,
    newest: rule.newest,
    newestPer: rule['newest-per'],
    count: rule.count,
    newerThan: seconds(rule['newer-than']),
    channels: rule.channel,
    versions: rule.versions,
  });
}

function deleteRule(rule: ShapeOf<typeof deleteShape>): DeleteRule {
  return compact({
    id: rule.id,
    olderThan: seconds(rule['older-than']),
    rankGreaterThan: rule['rank-greater-than'],
    status: statusesOf(rule.status),
    presentIn: rule['present-in'],
    channels: rule.channel,
    versions: rule.versions,
  });
}

function seconds(written: string | undefined): number | undefined {
  return written === undefined ? undefined : parseDuration(written);
}

function values(written: readonly Located<string>[] = []): readonly string[] {
  return written.map(({ value }) => value);
}

function statusesOf(written: readonly string[] | undefined): readonly Status[] | undefined {
  return written?.map((word) => STATUSES.find((status) => status.toLowerCase() === word) ?? 'Published');
}

type Compact<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the members that are undefined. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Compact<T>;
}
