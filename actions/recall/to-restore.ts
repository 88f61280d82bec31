import { isGlob, matchesGlob } from '@codeartifact-ci/versions/glob.ts';
import { canonicalJson } from '../prune/plan/canonical.ts';
import type { Plan, PlannedPackage } from '../prune/plan/plan.ts';
import { packageKey } from '../prune/service/listing.ts';
import type { OpenPlan } from '../prune/state/state-file.ts';
import type { Recalled } from './inputs.ts';

/**
 * What of the recalls that were begun is taken back: the copies of the versions that are named; where none is, those of
 * the last recall with all runs that it took, which asked for the same. Every other recall stays as it is.
 */
export function toRestore(begun: readonly OpenPlan<Plan>[], named: readonly Recalled[]): readonly OpenPlan<Plan>[] {
  if (named.length === 0) {
    const last = canonicalJson(begun.at(-1)?.plan.head.recalled ?? []);
    return begun.filter(({ plan }) => canonicalJson(plan.head.recalled ?? []) === last);
  }
  return begun.flatMap(({ id, plan }) => {
    const packages = plan.packages.flatMap((one) => only(one, named));
    return packages.length === 0 ? [] : [{ id, plan: { ...plan, packages } }];
  });
}

function only(planned: PlannedPackage, named: readonly Recalled[]): PlannedPackage[] {
  const asked = named.filter(({ coordinates }) => packageKey(coordinates) === packageKey(planned));
  const isNamed = (held: string): boolean =>
    asked.some(({ version }) => (isGlob(version) ? matchesGlob(version, held) : version === held));
  const remove = planned.remove.filter(({ version }) => isNamed(version));
  return remove.length === 0 ? [] : [{ ...planned, remove }];
}
