import type { StoredForm } from '../state/state-file.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { readPlan } from './plan-reader.ts';
import { planText, type Plan, type PlannedPackage } from './plan.ts';

/** A plan in the state file: of its packages only those that lose something. */
export const storedPlan: StoredForm<Plan> = {
  head: ({ head, policy, result }) => ({ head, policy, result }),
  packages: ({ packages }) => packages.filter(({ remove }) => remove.length > 0),
  read(written, packages) {
    const { head, policy, result } = written as Pick<Plan, 'head' | 'policy' | 'result'>;
    const text = [
      planText.head(head),
      ...packages.map((one, index) => planText.package(one as PlannedPackage, index === 0)),
      planText.tail(head, policy, sha256(canonicalJson(policy)), result),
    ];
    return readPlan(text.join(''));
  },
};
