import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { collect } from './collect.ts';
import { IF_EXISTS } from './decide.ts';
import { openDestination } from './destination.ts';
import { discover } from './discover.ts';
import { carryOut, plan } from './execute.ts';
import { rootAt } from './files.ts';
import { parseDistTag } from './npm/release.ts';
import { uploadProgress } from './progress.ts';
import { label, PUBLISH_FORMATS, type Release } from './release.ts';
import { failureMessage, report, reportPlan, type Place } from './report.ts';
import { matchTag, parseTag, releaseTag, type ReleaseTag } from './tag.ts';

const inputs = {
  ...connectionInputs,
  repository: text({ description: 'Repository to publish to.', required: true, ...repositoryInput }),
  packages: list(
    {
      description:
        'What to publish: folders, files or globs relative to the checkout, !glob to leave out. Default: found from manifests and in dist/, target/ and build/.',
    },
    (item) => item,
  ),
  formats: choices(PUBLISH_FORMATS, { description: 'Publish only these formats. Default: all that are found.' }),
  tag: custom(
    {
      description:
        'Tag of the release: v1.2.3, name@1.2.3 or name-v1.2.3; a name selects that package. Default: the tag that the workflow runs for.',
    },
    parseTag,
  ),
  'check-version': flag({
    description: 'Publish only when every version is that of the tag.',
    default: 'true',
  }),
  'dist-tag': custom(
    {
      description:
        'npm dist-tag to set. Default: the first prerelease identifier; latest for the highest release; release-X.Y for a backport.',
    },
    parseDistTag,
  ),
  'if-exists': choice(IF_EXISTS, {
    description:
      'What to do with a version that exists. verify: compare the files, add missing ones, fail on different ones; skip: leave it; fail: publish nothing.',
    default: 'verify',
  }),
  'dry-run': flag({ description: 'Check everything and show what would be published.' }),
  concurrency: integer({ description: 'How many uploads run at the same time.', min: 1, max: 64, default: '8' }),
  wait: integer({
    description: 'How long a version may take until it is visible, in seconds.',
    min: 0,
    max: 3_600,
    unit: 'seconds',
    default: '120',
  }),
} as const;

type PublishInputs = Values<typeof inputs>;

export const publish = defineCommand({
  name: 'publish',
  summary: 'Publish what the build made to a CodeArtifact repository, verified and safely repeatable.',
  inputs,
  outputs: {
    published:
      'What is in the repository now, as JSON: a list of {format, namespace, package, version, revision, outcome, assets: [{name, sha256}]}.',
    count: 'How many versions this run has published or completed.',
    'release-file': 'Path of the release manifest (JSON), for promote; outside the checkout.',
  },

  async run(given, host) {
    const tag = given.checkVersion ? releaseTag(given.tag, host.env) : undefined;
    const root = await rootAt(host.workspace);
    const formats = given.formats.length === 0 ? PUBLISH_FORMATS : given.formats;
    const sources = await discover(root, given.packages, formats);
    for (const reason of sources.leftOut) host.info(safeText(reason));
    // It takes a while to load: meanwhile npm packs and Maven builds.
    const sdk = import('@aws-sdk/client-codeartifact');
    const scratch = await mkdtemp(join(host.tempDir, 'codeartifact-publish-'));
    try {
      const collection = await collect(sources, { root, scratch, distTag: given.distTag }, host);
      await sdk;
      try {
        await publishReleases(given, host, tag, collection);
      } finally {
        await collection.close();
      }
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
});

async function publishReleases(
  given: PublishInputs,
  host: Host,
  tag: ReleaseTag | undefined,
  found: { readonly releases: readonly Release[]; readonly problems: readonly string[] },
): Promise<void> {
  const matched =
    tag === undefined ? { releases: found.releases, leftOut: [], problems: [] } : matchTag(tag, found.releases);
  const { releases } = matched;
  const problems = [...found.problems, ...matched.problems];
  for (const release of matched.leftOut) host.info(`${safeText(label(release))} is not of this tag and is left out.`);

  const progress = uploadProgress(host);
  try {
    const { connection, destination, planned } = await prepare(given, host, releases, progress, problems);
    const place: Place = {
      domain: connection.domain,
      domainOwner: connection.domainOwner,
      region: connection.region,
      repository: given.repository,
      tag: tag === undefined ? undefined : [tag.name, tag.version].filter((part) => part !== undefined).join('@'),
    };
    if (given.dryRun) {
      await reportPlan(host, place, planned);
      return;
    }
    progress.expect(planned.flatMap(({ decision }) => (decision.kind === 'send' ? decision.missing : [])));
    const outcomes = await carryOut(planned, destination, given.wait * 1000);
    progress.end();
    await report(host, place, outcomes);
    const failure = failureMessage(outcomes);
    if (failure !== undefined) throw new InputError(failure);
  } finally {
    progress.end();
  }
}

type Prepared = Awaited<ReturnType<typeof look>>;

/** Connects and looks; with all that is wrong by then, here or in what was found, in one message. */
async function prepare(
  given: PublishInputs,
  host: Host,
  releases: readonly Release[],
  observer: ReturnType<typeof uploadProgress>,
  problems: readonly string[],
): Promise<Prepared> {
  let prepared: Prepared | undefined;
  const all = [...problems];
  try {
    prepared = await look(given, host, releases, observer);
    all.push(...prepared.problems);
  } catch (error) {
    const explained = explain(error);
    if (!(explained instanceof InputError)) throw error;
    all.push(explained.message);
  }
  if (all.length > 0 || prepared === undefined) {
    throw new InputError(`Nothing was published:\n${all.map((problem) => `- ${problem}`).join('\n')}`);
  }
  return prepared;
}

async function look(
  given: PublishInputs,
  host: Host,
  releases: readonly Release[],
  observer: ReturnType<typeof uploadProgress>,
) {
  const connection = await connect(given, host, 'publish');
  const destination = await openDestination(connection, host, {
    repository: given.repository,
    formats: [...new Set(releases.map(({ format }) => format))],
    concurrency: given.concurrency,
    caBundle: given.caBundle,
    observer,
  });
  return { connection, destination, ...(await plan(releases, destination, given.ifExists)) };
}
