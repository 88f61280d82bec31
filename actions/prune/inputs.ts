import { resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { patternFault } from '@codeartifact-ci/versions/pattern.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { MOST_SHARDS, parseShard, type Shard } from './apply/shard.ts';
import { DEFAULT_COUNT, DEFAULT_PERCENT } from './policy/defaults.ts';
import { parseDuration } from './policy/durations.ts';
import { parseLimits } from './policy/guards.ts';
import { simplePolicy, type SimpleRules } from './policy/simple-policy.ts';
import { readPolicyFile } from './policy/policy-file.ts';
import { ACTIONS, STATUSES, TAG_RULES, type RetentionPolicy, type Status } from './policy/retention-policy.ts';

const DEFAULT_TTL = '24h';

/** The inputs that say what to remove, and where plan and state are kept. */
export const pruneInputs = {
  repositories: list(
    {
      description:
        'Repositories to prune: names, or globs such as ci-*; with ! before it, what it matches is left out. Required unless policy or plan is given.',
    },
    (item) => {
      if (/^!?(re:\S*|[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99})$/.test(item)) return goodPattern(item);
      throw new InputError('must be repository names, or globs of them with * and ?, with ! before those to leave out');
    },
  ),
  'keep-newest': integer({
    description:
      'Keep so many versions of each package, the newest by time of publication. This, older-than or policy is required.',
    min: 1,
    max: 1_000_000,
  }),
  'older-than': custom(
    {
      description:
        'Remove only what was published longer ago: hours, days, weeks, months (of 30 days) or years, such as 12h, 30d, 8w, 6m or 1y. With keep-newest, both must hold.',
    },
    parseDuration,
  ),
  packages: list(
    {
      description:
        'Packages to prune, as globs such as npm:@acme/* or maven:com.acme:*; with ! before it, what it matches is left out. Default: all.',
    },
    (item) => {
      if (parseSelector(item) !== undefined) return item;
      throw new InputError(
        'must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or pypi:acme-*, with ! before those to leave out',
      );
    },
  ),
  versions: list(
    {
      description:
        'Only these versions are removed, as globs such as 1.* or *-PR-*; with ! before it, what it matches stays. All count for keep-newest. Default: all.',
    },
    versionGlob,
  ),
  formats: choices(FORMATS, { description: 'Package formats to prune. Default: all.' }),
  'prerelease-only': flag({
    description:
      "Remove only prereleases and snapshots, by each format's own rules and the words in use (-PR-12, -dev.5, -nightly); keep-newest then counts each kind by itself.",
  }),
  protect: list(
    {
      description:
        'Versions to keep whatever else is said: FORMAT:NAME@VERSIONS with globs, such as npm:@acme/core@1.*; with ! before it, what it matches is no exception.',
    },
    (item) => {
      if (parseProtection(item) !== undefined) return item;
      throw new InputError(
        'must be of the form format:name@versions, such as npm:@acme/core@1.* or maven:com.acme:*@2.0',
      );
    },
  ),
  'min-newest': integer({
    description:
      'Always keep so many versions of each channel (releases, prereleases, snapshots) of a package: the newest by time of publication, and the highest by the version order of the format. The highest of each channel is kept even with 0.',
    min: 0,
    max: 1_000_000,
    default: '3',
  }),
  'dist-tags': choice(TAG_RULES, {
    description:
      'Keep what npm dist-tags name, and leave packages alone whose tags cannot be read; or ignore tags, where the role may not read the registry.',
    default: 'protect',
  }),
  action: choice(ACTIONS, {
    description:
      'What to do with a version. Default: archive what was published here, delete what came from a public registry. A version of unknown origin is kept in any case.',
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
  policy: text({
    description: 'Policy file (retention.yml) with scopes, exceptions and guards, in place of the inputs above.',
  }),
  mode: choice(['plan', 'apply', 'restore'], {
    description: 'Write a plan and change nothing, carry one out, or take back what one archived.',
    default: 'plan',
  }),
  plan: text({
    description:
      'Plan file to apply or to restore, made earlier by mode: plan. Default: mode: apply makes its own plan first, mode: restore takes the plan that was begun last.',
  }),
  confirm: text({
    description:
      'Id of the plan to apply (its SHA-256), for one that exceeds max-count or max-percent and was looked at: the first run over a backlog.',
    pattern: /^[0-9a-f]{64}$/,
    expected: 'the id of a plan: 64 hexadecimal digits',
  }),
  shards: integer({
    description:
      'How many jobs shall share the plan: the output matrix then has a shard for each. The guards count over the whole plan.',
    min: 1,
    max: MOST_SHARDS,
  }),
  shard: custom(
    {
      description:
        'With mode: apply and a plan, apply this part of it alone: INDEX/COUNT, such as 2/4 for the second of four jobs.',
    },
    parseShard,
  ),
  'plan-file': text({ description: 'File to write the plan to.', default: 'prune-plan.json' }),
  'plan-ttl': custom({ description: `How long a plan may be applied. Default: ${DEFAULT_TTL}.` }, parseDuration),
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
  'allow-empty': flag({
    description: 'Let a pattern of repositories or packages match nothing, which is an error otherwise.',
  }),
  state: text({
    description:
      'File that runs leave for the next one: what was begun and done, and when unfinished versions were first seen. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
    default: 'prune-state.ndjson',
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
      readonly allowEmpty: boolean;
      readonly shards: number | undefined;
    }
  | {
      readonly kind: 'apply';
      readonly planFile: string;
      readonly confirm: string | undefined;
      readonly shard: Shard | undefined;
    }
  | { readonly kind: 'restore'; readonly planFile: string | undefined };

/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
export async function intentOf(inputs: PruneInputs, host: Pick<Host, 'workspace'>): Promise<Intent> {
  const planFile = inputs.plan === undefined ? undefined : resolve(host.workspace, inputs.plan);
  if (inputs.confirm !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
    throw new InputError("'confirm' is for mode: apply with a 'plan': the one whose id it is.");
  }
  if (inputs.shard !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
    throw new InputError("'shard' is for mode: apply with a 'plan': the jobs that share its work take the same plan.");
  }
  if (inputs.shards !== undefined && inputs.mode !== 'plan') {
    throw new InputError("'shards' is for mode: plan; each job that applies its part of the plan has a 'shard'.");
  }
  if (inputs.mode === 'restore') {
    refuseRules(inputs, "'mode: restore' takes a plan back");
    return { kind: 'restore', planFile };
  }
  if (planFile !== undefined) {
    if (inputs.mode !== 'apply') throw new InputError("'plan' names a plan to apply: set 'mode' to apply.");
    refuseRules(inputs, "'plan' holds the policy that it was made with");
    return { kind: 'apply', planFile, confirm: inputs.confirm, shard: inputs.shard };
  }
  const { policy, ttl } = await policyFrom(inputs, host);
  return {
    kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
    policy,
    planFile: resolve(host.workspace, inputs.planFile),
    ttl: inputs.planTtl ?? ttl ?? parseDuration(DEFAULT_TTL),
    allowEmpty: inputs.allowEmpty,
    shards: inputs.shards,
  };
}

async function policyFrom(
  inputs: PruneInputs,
  host: Pick<Host, 'workspace'>,
): Promise<{ policy: RetentionPolicy; ttl: number | undefined }> {
  if (inputs.policy === undefined) return { policy: simplePolicy(simpleRules(inputs)), ttl: undefined };
  refuseRules({ ...inputs, policy: undefined }, "'policy' names a file with all rules");
  return await readPolicyFile(resolve(host.workspace, inputs.policy));
}

/** What stands with `!` is an exception from all the others. */
export function simpleRules(inputs: PruneInputs): SimpleRules {
  const parsed = inputs.protect.map(parseProtection).filter((one) => one !== undefined);
  const except = parsed.filter(({ exclude }) => exclude).map(({ packages, versions }) => ({ packages, versions }));
  const protect = parsed
    .filter(({ exclude }) => !exclude)
    .map(({ packages, versions }) => ({ packages, versions, presentIn: [], referencedBy: [], except }));
  return { ...inputs, protect };
}

/** Rules beside a plan, or a file of rules, would seem to count. */
function refuseRules(inputs: PruneInputs, because: string): void {
  const given = Object.entries({
    repositories: inputs.repositories.length > 0,
    'keep-newest': inputs.keepNewest !== undefined,
    'older-than': inputs.olderThan !== undefined,
    packages: inputs.packages.length > 0,
    versions: inputs.versions.length > 0,
    formats: inputs.formats.length > 0,
    'prerelease-only': inputs.prereleaseOnly,
    protect: inputs.protect.length > 0,
    action: inputs.action !== undefined,
    policy: inputs.policy !== undefined,
  }).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
  if (given.length > 0) throw new InputError(`${because}: leave out ${given.join(', ')}.`);
}

function versionGlob(item: string): string {
  if (/^!?[^\s!][^\s]*$/.test(item)) return goodPattern(item);
  throw new InputError('must be version numbers, or globs of them with * and ?, with ! before those to leave out');
}

function goodPattern(item: string): string {
  const fault = patternFault(item);
  if (fault === undefined) return item;
  throw new InputError(`must be an expression in RE2's syntax behind re: (${fault})`);
}

interface ProtectedVersions {
  readonly exclude: boolean;
  readonly packages: readonly string[];
  readonly versions: readonly string[];
}

/** `npm:@acme/core@1.*` or, for all versions, `npm:@acme/core`; undefined for what is neither. */
export function parseProtection(item: string): ProtectedVersions | undefined {
  const exclude = item.startsWith('!');
  const text = exclude ? item.slice(1) : item;
  // A scope of npm begins with @ as well: the version's is a later one.
  const at = text.lastIndexOf('@');
  const hasVersion = at > text.indexOf(':') + 1;
  const packages = hasVersion ? text.slice(0, at) : text;
  const versions = hasVersion ? text.slice(at + 1) : '*';
  if (packages.startsWith('!') || parseSelector(packages) === undefined || !/^[^\s!]+$/.test(versions))
    return undefined;
  return { exclude, packages: [packages], versions: [versions] };
}
