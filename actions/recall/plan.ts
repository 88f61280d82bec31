import { canonicalJson, sha256 } from '../prune/plan/canonical.ts';
import { planText, type Plan, type PlanHead, type PlannedPackage, type PlanResult } from '../prune/plan/plan.ts';
import type { RetentionPolicy } from '../prune/policy/retention-policy.ts';
import { formatRecalled, type Recalled } from './inputs.ts';

/** A recall goes by what it names, not by rules. */
const NO_RULES: RetentionPolicy = {
  order: 'published',
  minNewest: 0,
  action: { internal: 'none', external: 'none', unknown: 'none' },
  guards: { run: {}, repository: {}, package: {} },
  distTags: 'ignore',
  protect: [],
  scopes: [],
  strict: false,
};

/** The plan of a recall, in the same form as prune's; `id` is the SHA-256 of its text. */
export function recallPlan(
  place: PlanHead,
  recalled: readonly Recalled[],
  packages: readonly PlannedPackage[],
): { readonly plan: Plan; readonly text: string; readonly id: string } {
  const head = { ...place, recalled: recalled.map(formatRecalled).sort() };
  const removals = packages.flatMap(({ remove }) => remove);
  const result: PlanResult = {
    packages: packages.length,
    versions: packages.reduce((sum, { looksAt }) => sum + looksAt, 0),
    looksAt: packages.reduce((sum, { looksAt }) => sum + looksAt, 0),
    planned: removals.length,
    releases: 0,
    actions: {
      archive: removals.filter(({ action }) => action === 'archive').length,
      dispose: removals.filter(({ action }) => action === 'dispose').length,
      delete: 0,
    },
    ...{ reclaimable: 0, unknownSizes: 0, incomplete: 0, trips: [] },
  };
  const text = [
    planText.head(head),
    ...packages.map((planned, index) => planText.package(planned, index === 0)),
    planText.tail(head, NO_RULES, sha256(canonicalJson(NO_RULES)), result),
  ].join('');
  return { plan: { head, packages, policy: NO_RULES, result }, text, id: sha256(text) };
}
