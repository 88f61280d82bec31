import { basename } from 'node:path';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { connectToApi, withClient, type ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { withScratch } from '@codeartifact-ci/core/scratch.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { apply } from './apply.ts';
import { collect, type Collection } from './collect.ts';
import { openDestination } from './destination.ts';
import { discover, type Sources } from './discover.ts';
import { rootAt } from './files/root.ts';
import { PUBLISH_FORMATS } from './formats.ts';
import type { PublishInputs } from './inputs.ts';
import { matchTag } from './match-tag.ts';
import { unmetNeeds } from './needs.ts';
import { plan, type Destination, type Plan } from './plan.ts';
import type { FormatOptions } from './publish-format.ts';
import { uploadProgress, type UploadProgress } from './progress.ts';
import { label, type Release } from './release.ts';
import { failureMessage, report, reportPlan, type ReleaseTarget } from './report.ts';
import { releaseTag, versionOf, type ReleaseTag } from './tag.ts';

/** Collects what the build made, plans, publishes and reports; nothing is sent while anything stands against it. */
export async function run(given: PublishInputs, host: Host): Promise<void> {
  await withScratch(host.tempDir, 'publish', async (scratch) => {
    const root = await rootAt(host.workspace);
    const formats = PUBLISH_FORMATS.filter(({ id }) => given.formats.length === 0 || given.formats.includes(id));
    const options = formatOptions(given, host);
    const sources = await discover(root, given.packages, formats, PUBLISH_FORMATS, options);
    const progress = uploadProgress(host);
    try {
      const access = accessTo(given, host, sources, progress);
      const collection = await collect(sources, { ...options, root, scratch }, host);
      for (const reason of collection.leftOut) host.info(safeText(reason));
      for (const warning of collection.warnings) host.warn(safeText(warning));
      await publishReleases(given, host, collection, access, progress).finally(() => collection.close());
    } finally {
      progress.end();
    }
  });
}

/** The connection, and what is open of the repository. */
interface Access {
  readonly connection: ApiConnection;
  readonly destination: Destination;
}

/** Run what the checkout says, and Maven for longer than a session may last: the token is not asked for before they have ended. */
const BUILDERS: ReadonlySet<string> = new Set(['maven', 'cargo']);

/** Opens the repository once: at the start, while npm packs and archives are read, or after what builds. */
function accessTo(
  given: PublishInputs,
  host: Host,
  { byFormat }: Sources,
  observer: UploadProgress,
): () => Promise<Access> {
  const formats = byFormat.filter(({ sources }) => sources.length > 0).map(({ format }) => format);
  const { repository, concurrency, caBundle } = given;
  const open = async (): Promise<Access> => {
    const connection = await connectToApi(given, host, ACCESS.publish);
    let sdk: ReturnType<typeof withClient> | undefined;
    const client = async (): Promise<CodeartifactClient> =>
      (await (sdk ??= withClient(connection, given, host))).client;
    const options = { repository, formats, concurrency, caBundle, observer, client };
    return { connection, destination: await openDestination(connection, host, options) };
  };
  if (formats.some(({ id }) => BUILDERS.has(id))) return open;
  const opened = open();
  // Whoever asks for it hears of the failure; where nobody comes to ask, something else has failed.
  opened.catch(() => undefined);
  return () => opened;
}

/** What the inputs and the run say that packages of some formats do not. */
function formatOptions(given: PublishInputs, host: Host): FormatOptions {
  const { distTag, allowMissingEntryPoints, assets, namespace } = given;
  const tag = given.tag ?? (host.env['GITHUB_REF_TYPE'] === 'tag' ? host.env['GITHUB_REF_NAME'] : undefined);
  return {
    ...{ distTag, allowMissingEntryPoints, isCopy: false, assets, namespace },
    packageName: given.package ?? repositoryName(host),
    version: tag === undefined ? undefined : versionOf({ text: tag, format: given.tagFormat }),
  };
}

function repositoryName(host: Host): string {
  const name = basename(host.env['GITHUB_REPOSITORY'] ?? '');
  return name === '' ? basename(host.workspace) : name;
}

async function publishReleases(
  given: PublishInputs,
  host: Host,
  collection: Collection,
  access: () => Promise<Access>,
  progress: UploadProgress,
): Promise<void> {
  const selection = selectByTag(given, host, collection);
  const all = { ...selection, leftOut: [...selection.leftOut, ...collection.absent] };
  const { target, destination, planned, warnings } = await prepare(given, all, access);
  for (const warning of warnings) host.warn(safeText(warning));
  if (given.dryRun) {
    await reportPlan(host, target, planned);
    return;
  }
  progress.expect(planned.flatMap(({ decision }) => (decision.kind === 'send' ? decision.missing : [])));
  const { outcomes, bugs } = await apply(planned, destination, given.wait * 1000);
  progress.end();
  await report(host, target, outcomes);
  if (bugs.length > 0) throw bugs[0];
  const failure = failureMessage(outcomes);
  if (failure !== undefined) throw new InputError(failure);
}

interface Selection {
  readonly releases: readonly Release[];
  readonly problems: readonly string[];
  readonly leftOut: readonly Release[];
  /** The tag in one spelling; undefined without one. */
  readonly tag: string | undefined;
}

function selectByTag(given: PublishInputs, host: Host, { releases, problems, roots }: Collection): Selection {
  let tag: ReleaseTag | undefined;
  try {
    tag = given.checkVersion ? releaseTag(given.tag, given.tagFormat, host.env) : undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { releases, problems: [...problems, error.message], leftOut: [], tag: undefined };
  }
  // What a tag means is no question where nothing could be read: why not has been said.
  if (tag === undefined || releases.length === 0) return { releases, problems, leftOut: [], tag: undefined };
  const others = [basename(host.workspace), repositoryName(host)];
  const matched = matchTag(tag, releases, { roots, others });
  for (const release of matched.leftOut) host.info(`${safeText(label(release))} is not of this tag and is left out.`);
  const { leftOut, title } = matched;
  return { releases: matched.releases, problems: [...problems, ...matched.problems], leftOut, tag: title };
}

interface Prepared extends Plan {
  readonly target: ReleaseTarget;
  readonly destination: Destination;
  readonly warnings: readonly string[];
}

/** Connects and plans; with all that is wrong by then, there or in what was found, in one message. */
async function prepare(given: PublishInputs, selection: Selection, access: () => Promise<Access>): Promise<Prepared> {
  const all = [...selection.problems];
  let prepared: Prepared | undefined;
  try {
    prepared = await planReleases(given, selection, await access());
    all.push(...prepared.problems);
  } catch (error) {
    const explained = explain(error);
    if (!(explained instanceof InputError)) throw error;
    all.push(explained.message);
  }
  if (all.length === 0 && prepared !== undefined) return prepared;
  throw new InputError(`Nothing was published:\n${all.map((problem) => `- ${problem}`).join('\n')}`);
}

async function planReleases(
  { repository, ifExists }: PublishInputs,
  { releases, leftOut, tag }: Selection,
  { connection, destination }: Access,
): Promise<Prepared> {
  const { domain, domainOwner, region } = connection;
  const [planned, unmet] = await Promise.all([
    plan(releases, destination, ifExists),
    unmetNeeds(releases, leftOut, destination),
  ]);
  return {
    target: { domain, domainOwner, region, repository, tag },
    destination,
    planned: planned.planned,
    problems: [...planned.problems, ...unmet.problems],
    warnings: unmet.warnings,
  };
}
