import type { PackageFacts } from '../policy/facts.ts';
import { agesFrom } from '../plan/ages.ts';
import { decider } from '../plan/decide.ts';
import { keepTagged } from '../plan/dist-tags.ts';
import type { PackageMetadata } from '../service/metadata-reader.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { PlannedPackage } from '../plan/plan.ts';
import type { RetentionPolicy } from '../policy/retention-policy.ts';
import type { ListedVersion } from '../service/version-service.ts';

/**
 * The planned removals that the policy still chooses, given what the package holds now. What the plan removed already
 * is counted where it stood, so that a run that was interrupted goes on to the same end: else the ranks of the rest
 * would get smaller with each removal. Ages are those of the plan; the dist-tags are asked for again. A text says why the
 * whole package must be left alone.
 *
 * @param now all versions of the package, the newest publication first
 * @param ours planned versions that are as they are because of the plan, and not because somebody else changed them
 */
export async function stillChosen(
  policy: RetentionPolicy,
  planned: PlannedPackage,
  now: readonly ListedVersion[],
  facts: PackageFacts,
  metadata: Pick<PackageMetadata, 'distTags'>,
  ours: (version: string) => boolean,
): Promise<ReadonlySet<string> | string> {
  const removals = new Map(planned.remove.map((removal) => [removal.version, removal]));
  const asPlanned = (version: string): ListedVersion | undefined => removals.get(version);
  const present = new Set(now.map(({ version }) => version));
  const versions: ListedVersion[] = [];

  // Each version that is gone follows the nearest one before it in the plan that is still there.
  const gone = new Map<string | undefined, ListedVersion[]>();
  const order = plannedOrder(planned);
  let anchor: string | undefined;
  for (const version of order) {
    if (present.has(version)) {
      anchor = version;
      continue;
    }
    const missing = asPlanned(version);
    if (missing === undefined) continue;
    const after = gone.get(anchor);
    if (after === undefined) gone.set(anchor, [missing]);
    else after.push(missing);
  }
  // What was published since the plan stands before what the plan had first.
  const known = new Set(order);
  const firstOfPlan = now.findIndex(({ version }) => known.has(version));
  const put = (version: string | undefined): void => void versions.push(...(gone.get(version) ?? []));
  for (const [index, listed] of now.entries()) {
    if (index === firstOfPlan) put(undefined);
    versions.push(ours(listed.version) ? (asPlanned(listed.version) ?? listed) : listed);
    put(listed.version);
  }
  if (firstOfPlan < 0) put(undefined);

  const proven = new Map(planned.remove.map(({ version, olderThan }) => [version, olderThan ?? -1]));
  const at = packageAt(planned);
  const decided = decider(policy, at, versions, facts)(agesFrom(proven).isOlder);
  const decisions = await keepTagged(policy, at, metadata, decided);
  if (typeof decisions === 'string') return decisions;
  return new Set(decisions.filter(({ action }) => action !== 'keep').map(({ listed }) => listed.version));
}

/** All versions of the package as the plan found them listed. */
function plannedOrder({ keep, remove }: PlannedPackage): string[] {
  const kept = keep.flatMap(({ versions }) => versions);
  const removals = new Map(remove.map(({ position, version }) => [position, version]));
  const order: string[] = [];
  let next = 0;
  for (let position = 0; position < kept.length + remove.length; position++) {
    const version = removals.get(position) ?? kept[next++];
    if (version !== undefined) order.push(version);
  }
  return order;
}
