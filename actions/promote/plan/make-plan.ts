import { InputError } from '@codeartifact-ci/core/errors.ts';
import { parseVersionOf, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import type { KeptRun } from '../../prune/plan/plan.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { PlanIntent, Selection } from '../intent.ts';
import type { Run } from '../run.ts';
import { originControls } from '../service/origin-controls.ts';
import { blockingGroup } from '../service/package-group.ts';
import { readTags } from '../service/read-tags.ts';
import { assess, type Assessing } from './assess.ts';
import { close, type Need } from './closure.ts';
import { movedTags, tagsAfter } from './dist-tags.ts';
import { listings, type Listings } from './listings.ts';
import { ordered } from './order.ts';
import { originObjections } from './origin-objections.ts';
import type {
  PlannedCopy,
  PlannedPromotion,
  PlannedTags,
  PromotionHead,
  PromotionPlan,
  PromotionRequest,
  PromotionResult,
  PromotionTrip,
} from './plan.ts';
import { readReleaseFile, type NamedVersion, type ReleaseFile } from './release-file.ts';
import { oldEnough, wantedBySelection } from './select.ts';
import { wantedByName, type WantedPackage, type WantedVersion } from './wanted.ts';

/** Packages that are looked at at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 16;

export interface Planning {
  readonly run: Pick<Run, 'source' | 'destination' | 'method'>;
  readonly intent: PlanIntent;
  readonly release: ReleaseFile | undefined;
  readonly request: PromotionRequest;
  readonly head: PromotionHead;
  readonly warn: (line: string) => void;
  /** Packages done, of so many. */
  readonly progress: (done: number, total: number) => void;
}

/** What a package's versions come to, as it is gathered. */
interface Draft extends Coordinates {
  readonly copy: PlannedCopy[];
  readonly unchanged: PlannedPromotion['unchanged'][number][];
  readonly left: KeptRun[];
}

/** Reads what is asked for beside the inputs: the release manifest. */
export async function readRelease({ releaseFile }: PlanIntent): Promise<ReleaseFile | undefined> {
  return releaseFile === undefined ? undefined : await readReleaseFile(releaseFile);
}

/**
 * Plans a promotion; nothing is changed. Everything that stands against it comes in one InputError. Calls: what the
 * selection costs (`wantedBySelection`), else ⌈V/1000⌉ lists for each package; ⌈V/1000⌉ lists of each at the destination;
 * for each version that goes one list of its assets and, where several packages go, one of its dependencies; one
 * DescribePackage for each package that goes, across domains its package group too, and for npm a request to either
 * repository.
 */
export async function makePlan(planning: Planning): Promise<PromotionPlan> {
  const { run, request, head, warn } = planning;
  const at = {
    source: listings(run.source.service, run.source.location.repository),
    destination: listings(run.destination.service, run.destination.location.repository),
  };
  const problems: string[] = [];
  const assessing: Assessing = { ...run, at };
  const wanted = await findWanted(planning, at.source, (text) => problems.push(text));
  const drafts = new Map<string, Draft>();
  const assessed = mapOrdered(wanted, PACKAGES_AT_ONCE, (one) => draftOf(assessing, one));
  let done = 0;
  for await (const { draft, problems: found } of assessed) {
    problems.push(...found);
    drafts.set(packageKey(draft), draft);
    planning.progress(++done, wanted.length);
  }
  const needs = await addNeeded(planning, assessing, drafts, problems);
  if (problems.length === 0) await askOrigins(run, at.destination, drafts, problems, warn);
  if (problems.length > 0) {
    throw new InputError(
      `Nothing can be promoted:\n${[...new Set(problems)].map((problem) => `- ${problem}`).join('\n')}`,
    );
  }

  const packages: PlannedPromotion[] = [];
  const withTags = mapOrdered(
    ordered([...drafts.values()], needs),
    PACKAGES_AT_ONCE,
    async ({ item, needs: waits }) => ({
      ...item,
      needs: waits,
      ...(await plannedTags(run, request, at, item)),
    }),
  );
  for await (const planned of withTags) packages.push(planned);
  return { head, request, packages, result: resultOf(packages, request) };
}

async function findWanted(
  { run, intent, release, head, warn }: Planning,
  source: Listings,
  problem: (text: string) => void,
): Promise<readonly WantedPackage[]> {
  if (intent.selection !== undefined) {
    const selecting = { source: run.source, listed: source, asOf: new Date(head.asOf) };
    return await wantedBySelection(selecting, intent.selection, warn);
  }
  const listed = intent.coordinates.map(parseVersionOf).filter((one) => one !== undefined);
  const described = release?.versions ?? [];
  // What the manifest describes is compared by its files, whoever else names it.
  const isDescribed = ({ coordinates, version }: NamedVersion): boolean =>
    described.some((one) => one.version === version && packageKey(one.coordinates) === packageKey(coordinates));
  return await wantedByName([...described, ...listed.filter((one) => !isDescribed(one))], source, problem);
}

async function draftOf(
  assessing: Assessing,
  { coordinates, wanted, left }: WantedPackage,
): Promise<{ readonly draft: Draft; readonly problems: readonly string[] }> {
  const draft: Draft = { ...coordinates, copy: [], unchanged: [], left: [...left] };
  const problems: string[] = [];
  for (const one of wanted) await assessInto(assessing, draft, one, problems);
  return { draft, problems };
}

async function assessInto(
  assessing: Assessing,
  draft: Draft,
  wanted: WantedVersion,
  problems: string[],
): Promise<void> {
  const { format, namespace, name } = draft;
  const assessment = await assess(assessing, { format, namespace, name }, wanted);
  switch (assessment.kind) {
    case 'copy':
      draft.copy.push(assessment.copy);
      break;
    case 'unchanged':
      draft.unchanged.push(assessment.unchanged);
      break;
    case 'left':
      draft.left.push({ reason: assessment.reason, versions: [wanted.listed.version] });
      break;
    case 'problem':
      problems.push(assessment.problem);
      break;
  }
}

/** Adds what is needed and says what needs what; without `dependencies`, only what the order of packages takes. */
async function addNeeded(
  { run, intent, request, head, warn }: Planning,
  assessing: Assessing,
  drafts: Map<string, Draft>,
  problems: string[],
): Promise<readonly Need[]> {
  const going = [...drafts.values()].filter(({ copy }) => copy.length > 0);
  if (problems.length > 0 || (!request.dependencies && going.length < 2)) return [];
  const chosen = going.flatMap(({ format, namespace, name, copy }) =>
    copy.map(({ version }) => ({ coordinates: { format, namespace, name }, version })),
  );
  const { source, destination } = assessing.at;
  const { added, needs, unmet } = await close(
    {
      ...{ service: run.source.service, metadata: run.source.metadata },
      ...{ source, destination, follow: request.dependencies },
      oldEnough: ageOf(intent.selection, (olderThan, coordinates) =>
        oldEnough({ source: run.source, listed: source, asOf: new Date(head.asOf) }, olderThan, coordinates),
      ),
    },
    chosen,
  );
  for (const { coordinates, wanted } of added) {
    const key = packageKey(coordinates);
    const draft = drafts.get(key) ?? { ...coordinates, copy: [], unchanged: [], left: [] };
    drafts.set(key, draft);
    await assessInto(assessing, draft, wanted, problems);
  }
  unmet.forEach(warn);
  return needs;
}

/** A quarantine holds for what is needed as well. */
function ageOf(
  selection: Selection | undefined,
  find: (olderThan: number, coordinates: Coordinates) => Promise<ReadonlySet<string>>,
): ((coordinates: Coordinates) => Promise<ReadonlySet<string>>) | undefined {
  const olderThan = selection?.olderThan;
  return olderThan === undefined ? undefined : (coordinates) => find(olderThan, coordinates);
}

async function askOrigins(
  { destination, method }: Pick<Run, 'destination' | 'method'>,
  listed: Listings,
  drafts: ReadonlyMap<string, Draft>,
  problems: string[],
  warn: (line: string) => void,
): Promise<void> {
  const going = [...drafts.values()].filter(({ copy }) => copy.length > 0);
  const asked = mapOrdered(going, PACKAGES_AT_ONCE, async ({ format, namespace, name, copy }) => {
    const coordinates = { format, namespace, name };
    return originObjections({
      ...{ coordinates, copy, destination: destination.location, hasUpstreams: destination.hasUpstreams },
      controls: await originControls(destination.connection, listed.at(coordinates)),
      group: method === 'publish' ? await blockingGroup(destination.connection, listed.at(coordinates)) : undefined,
      held: await listed.versions(coordinates),
    });
  });
  for await (const { problems: found, warnings } of asked) {
    problems.push(...found);
    warnings.forEach(warn);
  }
}

async function plannedTags(
  { source, destination }: Pick<Run, 'source' | 'destination'>,
  { tagRule, tags }: PromotionRequest,
  at: Assessing['at'],
  { format, namespace, name, copy, unchanged }: Draft,
): Promise<{ readonly tags?: PlannedTags }> {
  const present = tags.length === 0 ? [] : unchanged.map(({ version }) => version);
  if (format !== 'npm' || copy.length + present.length === 0) return {};
  const coordinates = { format, namespace, name };
  const copied = copy.map(({ version }) => version);
  const choice = {
    ...{ rule: tagRule, asked: tags, copied, present },
    before: await readTags(destination.metadata, at.destination.at(coordinates)),
    source: await readTags(source.metadata, at.source.at(coordinates)),
  };
  const after = tagsAfter(choice);
  if (movedTags(choice, after).size === 0) return {};
  return { tags: { before: Object.fromEntries(choice.before), after: Object.fromEntries(after) } };
}

function resultOf(packages: readonly PlannedPromotion[], { guards }: PromotionRequest): PromotionResult {
  const copies = packages.flatMap(({ copy }) => copy);
  const going = packages.filter(({ copy }) => copy.length > 0).length;
  const tagged = packages.filter(({ tags }) => tags !== undefined && !sameTags(tags)).length;
  return {
    packages: packages.length,
    planned: copies.length,
    needed: copies.filter(({ reason }) => reason.startsWith('needed by ')).length,
    unchanged: packages.reduce((sum, { unchanged }) => sum + unchanged.length, 0),
    left: packages.reduce((sum, { left }) => sum + left.reduce((all, { versions }) => all + versions.length, 0), 0),
    tagged,
    bytes: copies.reduce((sum, { bytes }) => sum + bytes, 0),
    trips: trips(guards, copies.length, going),
  };
}

/** The guards that so many versions and packages exceed. */
export function trips(
  { maxVersions, maxPackages }: PromotionRequest['guards'],
  versions: number,
  packages: number,
): PromotionTrip[] {
  const all: PromotionTrip[] = [
    { guard: 'max-versions', limit: maxVersions, planned: versions },
    { guard: 'max-packages', limit: maxPackages, planned: packages },
  ];
  return all.filter(({ limit, planned }) => planned > limit);
}

function sameTags({ before, after }: PlannedTags): boolean {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return was.size === is.size && [...was].every(([tag, version]) => is.get(tag) === version);
}
