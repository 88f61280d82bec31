import { resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { parseLimits } from './policy/guards.ts';
import { ACTIONS, STATUSES, type Guards, type RetentionPolicy, type Status } from './policy/retention-policy.ts';

const DEFAULT_COUNT = { run: 2000, repository: 500 };
const DEFAULT_PERCENT = { run: 20, repository: 30, package: 90 };
const SECONDS = { h: 3600, d: 86_400, w: 604_800 };

/** The inputs that say what to remove, and where plan and journal are kept. */
export const pruneInputs = {
  repositories: list(
    { description: 'Repositories to prune: names, or globs such as ci-*. Required unless plan is given.' },
    (item) => {
      if (/^[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/.test(item)) return item;
      throw new InputError('must be repository names, or globs of them with * and ?');
    },
  ),
  'keep-newest': integer({
    description:
      'Keep so many versions of each package, the newest by time of publication. This or older-than is required.',
    min: 1,
    max: 1_000_000,
  }),
  'older-than': custom(
    {
      description:
        'Remove only what was published longer ago: hours, days or weeks, such as 12h, 30d or 8w. With keep-newest, both must hold.',
    },
    parseDuration,
  ),
  packages: list(
    { description: 'Packages to prune, as globs such as npm:@acme/* or maven:com.acme:*. Default: all.' },
    (item) => {
      if (parseSelector(item) !== undefined) return item;
      throw new InputError('must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or pypi:acme-*');
    },
  ),
  formats: choices(FORMATS, { description: 'Package formats to prune. Default: all.' }),
  'prerelease-only': flag({
    description:
      "Remove only prereleases and snapshots, by each format's own rules; keep-newest then counts each kind by itself.",
  }),
  'min-newest': integer({
    description:
      'Always keep so many versions of each package: the newest by time of publication, and the highest by the version order of the format.',
    min: 0,
    max: 1_000_000,
    default: '3',
  }),
  action: choice(ACTIONS, {
    description:
      'What to do with a version. Default: archive what was published here, delete what came from a public service. A version of unknown origin is kept in any case.',
  }),
  status: list(
    {
      description: `Statuses of versions to look at: ${STATUSES.join(', ').toLowerCase()}.`,
      default: 'published, unlisted',
    },
    (item): Status => {
      const status = STATUSES.find((known) => known.toLowerCase() === item.toLowerCase());
      if (status !== undefined) return status;
      throw new InputError(`must be among ${STATUSES.join(', ').toLowerCase()}`);
    },
  ),
  mode: choice(['plan', 'apply'], {
    description: 'Write a plan and change nothing, or carry one out.',
    default: 'plan',
  }),
  plan: text({
    description: 'Plan file to apply, made earlier by mode: plan. Default: mode: apply makes its own plan first.',
  }),
  'plan-file': text({ description: 'File to write the plan to.', default: 'prune-plan.json' }),
  'plan-ttl': custom({ description: 'How long a plan may be applied.', default: '24h' }, parseDuration),
  'max-count': custom(
    {
      description:
        'Remove nothing at all when more versions than this would go: a number, or numbers for run, repository and package.',
      default: 'run=2000, repository=500',
    },
    (value) => ({ ...DEFAULT_COUNT, ...parseLimits(value, 999_999_999) }),
  ),
  'max-percent': custom(
    {
      description:
        'Remove nothing at all when more than this share of the versions would go: a percentage, or percentages for run, repository and package.',
      default: 'run=20, repository=30, package=90',
    },
    (value) => ({ ...DEFAULT_PERCENT, ...parseLimits(value, 100) }),
  ),
  journal: text({
    description: 'File that records what was removed, from which an interrupted run is resumed.',
    default: 'prune-journal.ndjson',
  }),
} as const;

export type PruneInputs = Values<typeof pruneInputs>;

/** What a run shall do. Paths are absolute, times in seconds. */
export type Intent =
  | {
      readonly kind: 'plan' | 'plan-and-apply';
      readonly policy: RetentionPolicy;
      readonly planFile: string;
      readonly ttl: number;
    }
  | { readonly kind: 'apply'; readonly planFile: string };

/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
export function intentOf(inputs: PruneInputs, host: Pick<Host, 'workspace'>): Intent {
  if (inputs.plan !== undefined) {
    if (inputs.mode !== 'apply') throw new InputError("'plan' names a plan to apply: set 'mode' to apply.");
    refusePolicy(inputs);
    return { kind: 'apply', planFile: resolve(host.workspace, inputs.plan) };
  }
  return {
    kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
    policy: policyOf(inputs),
    planFile: resolve(host.workspace, inputs.planFile),
    ttl: inputs.planTtl,
  };
}

/** A plan holds its policy; another one beside it would seem to count. */
function refusePolicy(inputs: PruneInputs): void {
  const given = Object.entries({
    repositories: inputs.repositories.length > 0,
    'keep-newest': inputs.keepNewest !== undefined,
    'older-than': inputs.olderThan !== undefined,
    packages: inputs.packages.length > 0,
    formats: inputs.formats.length > 0,
    'prerelease-only': inputs.prereleaseOnly,
    action: inputs.action !== undefined,
  }).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
  if (given.length > 0) {
    throw new InputError(`'plan' holds the policy that it was made with: leave out ${given.join(', ')}.`);
  }
}

/** The simple inputs as a policy of one scope. */
export function policyOf(inputs: PruneInputs): RetentionPolicy {
  const { keepNewest, olderThan, action, maxCount, maxPercent } = inputs;
  if (inputs.repositories.length === 0) {
    throw new InputError("'repositories' is required: the repositories to prune, names or globs.");
  }
  if (keepNewest === undefined && olderThan === undefined) {
    throw new InputError("Give 'keep-newest' or 'older-than', or both: without a bound nothing is removed.");
  }
  const channels = inputs.prereleaseOnly ? { channels: ['prerelease', 'snapshot'] as const } : {};
  return {
    order: 'published',
    minNewest: inputs.minNewest,
    action: {
      internal: action ?? 'archive',
      external: action ?? 'delete',
      unknown: 'none',
    },
    guards: guardsOf(maxCount, maxPercent),
    scopes: [
      {
        id: 'inputs',
        select: {
          repositories: [...new Set(inputs.repositories)].sort(),
          formats: [...inputs.formats].sort(),
          packages: [...new Set(inputs.packages)].sort(),
          status: [...new Set(inputs.status)].sort(),
        },
        cohort: inputs.prereleaseOnly ? 'channel' : 'none',
        keep: keepNewest === undefined ? [] : [{ id: 'keep-newest', newest: keepNewest }],
        delete: [
          olderThan === undefined
            ? { id: 'keep-newest', rankGreaterThan: keepNewest ?? 0, ...channels }
            : { id: 'older-than', olderThan, ...channels },
        ],
      },
    ],
  };
}

function guardsOf(count: Limits, percent: Limits): Guards {
  const guard = (maxCount: number | undefined, maxPercent: number | undefined) => ({
    ...(maxCount === undefined ? {} : { maxCount }),
    ...(maxPercent === undefined ? {} : { maxPercent }),
  });
  return {
    run: guard(count.run, percent.run),
    repository: guard(count.repository, percent.repository),
    package: guard(count.package, percent.package),
  };
}
type Limits = Readonly<Partial<Record<keyof Guards, number>>>;

/** `30d` in seconds. */
function parseDuration(value: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdw])$/.exec(value.trim()) ?? [];
  const seconds = unit === 'h' || unit === 'd' || unit === 'w' ? Number(count) * SECONDS[unit] : 0;
  if (seconds === 0) throw new InputError('must be a number of hours, days or weeks, such as 12h, 30d or 8w');
  return seconds;
}
