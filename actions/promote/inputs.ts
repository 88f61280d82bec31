import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { parseEndpoint } from '@codeartifact-ci/core/aws/endpoint.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { accountInput, domainInput, regionInput, repositoryInput } from '@codeartifact-ci/core/names.ts';
import { parseVersionOf } from '@codeartifact-ci/versions/coordinates.ts';
import { isDistTag } from '@codeartifact-ci/versions/dist-tag.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { isGlob } from '@codeartifact-ci/versions/glob.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { parseDuration } from '../prune/policy/durations.ts';
import { ORIGINS } from '../prune/policy/retention-policy.ts';

export const DEFAULT_TTL = '24h';
const VERSION_EXPECTED = 'of the form format:name@version, such as npm:@acme/core@1.4.0 or maven:com.acme:lib@2.0';

export const SOURCE_REMOVALS = ['none', 'archive', 'delete'] as const;
export const TAG_RULES = ['keep', 'carry'] as const;
const ATTESTATION = ['off', 'available', 'required'] as const;

export const promoteInputs = {
  ...connectionInputs,
  'source-repository': text({ description: 'Repository to promote from.', required: true, ...repositoryInput }),
  'destination-repository': text({ description: 'Repository to promote to.', required: true, ...repositoryInput }),
  'destination-domain': text({ description: 'Domain of the destination. Default: domain.', ...domainInput }),
  'destination-domain-owner': text({
    description: "Account ID that owns the destination's domain. Default: domain-owner.",
    ...accountInput,
  }),
  'destination-region': text({ description: 'AWS Region of the destination. Default: region.', ...regionInput }),
  'destination-role-to-assume': text({
    description: 'ARN of an IAM role to assume for the destination. Default: what reads the source.',
    pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[\w+=,.@/-]+$/,
    expected: "a role's ARN: arn:aws:iam::111122223333:role/NAME",
  }),
  'destination-endpoint': custom(
    {
      description:
        'URL of the CodeArtifact API for the destination. Default: endpoint, in the same Region or on this machine.',
    },
    parseEndpoint,
  ),
  'release-file': text({
    description: 'Release manifest of the publish action: just the versions and bytes of that release.',
  }),
  coordinates: list(
    { description: `Versions to promote, each ${VERSION_EXPECTED}; or behind the command, without a flag.` },
    exactVersion,
  ),
  packages: list(
    {
      description:
        'Packages to promote, as globs such as npm:@acme/* or *:*; with ! before it, what it matches is left out. In place of release-file and coordinates.',
    },
    (item) => {
      if (parseSelector(item) !== undefined) return item;
      throw new InputError(
        'must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or *:*, with ! before those to leave out',
      );
    },
  ),
  versions: list(
    {
      description:
        'With packages: only these versions, as globs such as 1.* or !*-SNAPSHOT, ! leaving out. Default: all.',
    },
    (item) => {
      if (/^!?[^\s!]+$/.test(item)) return item;
      throw new InputError('must be version numbers, or globs of them with * and ?, with ! before those to leave out');
    },
  ),
  formats: choices(FORMATS, { description: 'With packages: only these formats. Default: all.' }),
  channel: list(
    {
      description:
        'With packages: only these channels: release, prerelease, snapshot, or globs over version numbers such as *-rc.*. Default: all.',
    },
    (item) => {
      if (/^[^\s!]+$/.test(item)) return item;
      throw new InputError('must be release, prerelease, snapshot, or a glob such as *-rc.*');
    },
  ),
  'older-than': custom(
    {
      description:
        'With packages: only what was published longer ago, by the public registry for what comes from one, such as 12h, 7d, 8w. A version of unknown age stays where it is.',
    },
    parseDuration,
  ),
  origin: choices(ORIGINS, {
    description: 'With packages: only versions published here (internal), or from a public registry (external).',
  }),
  dependencies: flag({
    description:
      'Promote what these versions need as well: the highest version in the source that a requirement takes, where the destination has none that it does.',
  }),
  'dist-tags': choice(TAG_RULES, {
    description:
      "npm's dist-tags that both repositories have: keep the destination's, or carry the source's along. latest only moves forward in any case.",
    default: 'keep',
  }),
  'dist-tag': list(
    { description: 'npm dist-tags to set on what is promoted, the highest version of each package.' },
    (item) => {
      if (isDistTag(item)) return item;
      throw new InputError('must be words that are no range of versions, such as latest or stable');
    },
  ),
  'remove-from-source': choice(SOURCE_REMOVALS, {
    description: 'What to do at the source once all is promoted: nothing, archive the versions, or delete them.',
    default: 'none',
  }),
  attestation: choice(ATTESTATION, {
    description:
      "Verify the release manifest's GitHub attestation with the GitHub CLI before anything is promoted: not, where gh is there, or in any case.",
    default: 'off',
  }),
  'attestation-repository': text({
    description: 'GitHub repository whose workflow attested the release manifest. Default: the one the job runs for.',
    pattern: /^[\w.-]{1,100}\/[\w.-]{1,100}$/,
    expected: 'OWNER/REPOSITORY',
  }),
  mode: choice(['plan', 'apply', 'rollback'], {
    description: 'Write a plan and change nothing, carry one out, or take back what one has added.',
    default: 'plan',
  }),
  plan: text({
    description:
      'Plan file to apply or to roll back, made earlier by mode: plan. Default: mode: apply makes its own plan first, mode: rollback takes the plan that was begun last.',
  }),
  confirm: text({
    description: 'Id of the plan to apply (its SHA-256), for one that exceeds a guard and was looked at.',
    pattern: /^[0-9a-f]{64}$/,
    expected: 'the id of a plan: 64 hexadecimal digits',
  }),
  'plan-file': text({ description: 'File to write the plan to.', default: 'promote-plan.json' }),
  'plan-ttl': custom({ description: `How long a plan may be applied. Default: ${DEFAULT_TTL}.` }, parseDuration),
  'max-versions': integer({
    description: 'Promote nothing at all when more versions than this would go.',
    min: 0,
    max: 1_000_000,
    default: '1000',
  }),
  'max-packages': integer({
    description: 'Promote nothing at all when versions of more packages than this would go.',
    min: 0,
    max: 1_000_000,
    default: '200',
  }),
  'allow-empty': flag({ description: 'Let a pattern of packages match nothing, which is an error otherwise.' }),
  wait: integer({
    description: 'Across domains or Regions: how long a version may take until it is visible, in seconds.',
    min: 0,
    max: 3_600,
    unit: 'seconds',
    default: '120',
  }),
  state: text({
    description:
      'File that runs leave for the next one: what was begun and done. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
    default: 'promote-state.ndjson',
  }),
} as const;

export type PromoteInputs = Values<typeof promoteInputs>;

/** For one item of a list; throws an InputError without the input's name. */
export function exactVersion(item: string): string {
  const parsed = parseVersionOf(item);
  if (parsed !== undefined && !isGlob(parsed.version)) return item;
  throw new InputError(`must be ${VERSION_EXPECTED}`);
}
