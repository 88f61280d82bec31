import { canonicalJson } from '../prune/plan/canonical.ts';
import type { Plan, PlannedPackage } from '../prune/plan/plan.ts';
import { packageKey } from '../prune/service/listing.ts';
import type { OpenPlan } from '../prune/state/state-file.ts';
import { isRecalled, type Recalled } from './inputs.ts';

/**
 * What of the recalls that were begun is taken back: the copies of the versions that are named; where none is, those of
 * the last recall with all runs that it took, which asked for the same. Every other recall stays as it is.
 */
export function toRestore(begun: readonly OpenPlan<Plan>[], named: readonly Recalled[]): readonly OpenPlan<Plan>[] {
  const last = canonicalJson(begun.at(-1)?.plan.head.recalled ?? []);
  const asked = begun.filter(({ plan }) => named.length > 0 || canonicalJson(plan.head.recalled ?? []) === last);
  // What a later run had still to do, an earlier one had not done.
  const later = new Set<string>();
  return asked.toReversed().flatMap(({ id, plan }) => {
    const packages = plan.packages.flatMap((planned): PlannedPackage[] => {
      const key = (version: string): string => JSON.stringify([planned.repository, packageKey(planned), version]);
      const remove = planned.remove.filter(
        ({ version }) => isNamed(planned, version, named) && !later.has(key(version)),
      );
      for (const { version } of remove) later.add(key(version));
      return remove.length === 0 ? [] : [{ ...planned, remove }];
    });
    return packages.length === 0 ? [] : [{ id, plan: { ...plan, packages } }];
  });
}

/** Whether a version is among those that are named; all are where none is. */
function isNamed(planned: PlannedPackage, held: string, named: readonly Recalled[]): boolean {
  return (
    named.length === 0 ||
    named
      .filter(({ coordinates }) => packageKey(coordinates) === packageKey(planned))
      .some((one) => isRecalled(one, held))
  );
}
