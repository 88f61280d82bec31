import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { list, object, oneOrMore, required } from '@codeartifact-ci/core/shape/collections.ts';
import { located, type JsonSchema, type Located, type Shape, type ShapeOf } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, text, wholeNumber } from '@codeartifact-ci/core/shape/values.ts';
import { readYaml } from '@codeartifact-ci/core/shape/yaml.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { DEFAULT_ACTION, DEFAULT_COUNT, DEFAULT_MIN_NEWEST, DEFAULT_PERCENT, guardsOf } from './defaults.ts';
import { DURATION, DURATION_EXPECTED, parseDuration } from './durations.ts';
import {
  ACTIONS,
  GUARD_LEVELS,
  isBounded,
  LINES,
  ORDERS,
  ORIGINS,
  STATUSES,
  unbounded,
  type DeleteRule,
  type KeepRule,
  type Protection,
  type RetentionPolicy,
  type Scope,
  type Status,
} from './retention-policy.ts';

const name = (description: string): Shape<string> =>
  text({
    description,
    expected: 'a name of letters, digits, dots, hyphens and underscores',
    pattern: /^[\w.-]{1,100}$/,
  });
const globs = (description: string): Shape<readonly string[]> =>
  oneOrMore({
    description,
    items: text({
      description: 'A glob; with ! before it, what it matches is left out.',
      expected: 'a glob such as 1.* or !2.0.0',
      pattern: /^!?[^\s!]+$/,
    }),
  });
const duration = (description: string): Shape<string> =>
  text({ description, expected: DURATION_EXPECTED, pattern: DURATION });
const selectors: Shape<readonly Located<string>[]> = oneOrMore({
  description: 'Packages, as globs such as npm:@acme/*; with ! before it, what it matches is left out.',
  items: located(text({ description: 'A glob over FORMAT:NAME.', expected: 'FORMAT:NAME, such as npm:@acme/*' })),
});
const statusNames = STATUSES.map((status) => status.toLowerCase());
const statuses: Shape<readonly string[]> = oneOrMore({
  description: 'Statuses of versions.',
  items: choice('A status.', statusNames),
});
const channel: Shape<readonly string[]> = globs(
  'Channels (release, prerelease, snapshot), or globs over version numbers, such as *-PR-*.',
);
const limits = object({
  description: 'What may be removed at most; beyond it nothing at all is removed.',
  keys: { 'max-count': wholeNumber('Versions.'), 'max-percent': wholeNumber('Per cent.', { max: 100 }) },
});
const onRemoval = choice('What to do with a version that goes.', [...ACTIONS, 'none']);

const keepShape = object({
  description: 'Versions that are kept; all conditions must hold.',
  keys: {
    id: required(name('Names the rule in plans.')),
    newest: wholeNumber('The newest so many of the cohort.', { min: 1 }),
    'newest-per': choice('The newest `count` of each line of releases.', LINES),
    count: wholeNumber('How many of each line.', { min: 1 }),
    'newer-than': duration('Published less long ago.'),
    channel,
    versions: globs('Version numbers.'),
  },
});

const deleteShape = object({
  description: 'Versions that go unless something keeps them; all conditions must hold, one of them a bound.',
  keys: {
    id: required(name('Names the rule in plans.')),
    'older-than': duration('A bound: published longer ago; of an unfinished version, first seen.'),
    'rank-greater-than': wholeNumber('A bound: not among the newest so many of the cohort.', { min: 1 }),
    status: { ...statuses, schema: { ...statuses.schema, description: 'A bound: of these statuses.' } },
    'present-in': globs('A bound: another repository, one of these, holds the version too.'),
    channel,
    versions: globs('Version numbers.'),
  },
});

const scopeShape = object({
  description: 'Rules for a selection of packages. A package in two scopes has the rules of both.',
  keys: {
    id: required(name('Names the scope in plans.')),
    select: required(
      object({
        description: 'The packages, and of which versions something may go.',
        keys: {
          repositories: required(globs('Repositories.')),
          formats: oneOrMore({ description: 'Package formats. Default: all.', items: choice('A format.', FORMATS) }),
          packages: selectors,
          versions: globs('Only these version numbers go; all count in ranks. Default: all.'),
          origin: oneOrMore({
            description: 'Only versions of these origins go.',
            items: choice('An origin.', ORIGINS),
          }),
          status: statuses,
        },
      }),
    ),
    cohort: object({
      description: 'Which versions are counted together.',
      keys: {
        by: required(list({ description: 'Nothing, or channel.', items: choice('An attribute.', ['channel']) })),
      },
    }),
    keep: list({ description: 'Keep rules; they win.', items: keepShape }),
    delete: required(list({ description: 'Delete rules.', items: located(deleteShape) })),
  },
});

const protectShape = object({
  description: 'Versions that are kept whatever the scopes say; all conditions must hold.',
  keys: {
    packages: selectors,
    versions: globs('Version numbers.'),
    'dist-tags': globs('npm dist-tags. All are protected in any case.'),
    'present-in': globs('Repositories that hold the version too.'),
    'referenced-by': globs('Files that name the version, such as lock files and SBOMs.'),
  },
});

const policyFileShape = object({
  description: 'Retention policy for CodeArtifact.',
  keys: {
    version: required(choice('The version of this form.', ['1'])),
    strict: flag('Whether a package in two scopes is an error.'),
    defaults: object({
      description: 'For all scopes.',
      keys: {
        order: choice('By what ranks count: time of publication, or the order of the format.', ORDERS),
        'min-newest': wholeNumber('So many of each channel are always kept, by either order.'),
        action: object({
          description: 'What to do with versions, by where they came from.',
          keys: { internal: onRemoval, external: onRemoval, unknown: onRemoval },
        }),
        'dist-tags': choice('What npm dist-tags name is kept, or not looked at.', ['protect', 'ignore']),
      },
    }),
    guards: object({
      description: 'Limits that turn a surprise into an error.',
      keys: {
        run: limits,
        repository: limits,
        package: limits,
        'plan-ttl': duration('How long a plan may be applied.'),
      },
    }),
    protect: list({ description: 'Exceptions.', items: protectShape }),
    scopes: required(list({ description: 'What is pruned.', items: located(scopeShape) })),
  },
});
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
      if (!isBounded(rule)) fault(rulePlace, unbounded(scope.id, rule.id));
    }
  }
}

function policyOf({ strict, defaults, guards, protect = [], scopes }: PolicyFile): RetentionPolicy {
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
    strict: strict ?? false,
  };
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
