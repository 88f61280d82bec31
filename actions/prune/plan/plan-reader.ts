import { InputError } from '@codeartifact-ci/core/errors.ts';
import { readJson } from '@codeartifact-ci/core/shape/json.ts';
import type { ShapeOf } from '@codeartifact-ci/core/shape/shape.ts';
import { checkPolicy } from '../policy/retention-policy.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { PLAN_VERSION, type Plan } from './plan.ts';
import { planShape } from './plan-shape.ts';

/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a removal rests on is
 * checked; anything else than what a plan has throws an InputError that names line and column.
 */
export function readPlan(text: string): Plan {
  const { policy, policyHash, packages, recalled, result, version, ...place } = read(text);
  if (version !== PLAN_VERSION) {
    throw new InputError(`The plan has version ${version}; this release reads ${PLAN_VERSION}. Make a new plan.`);
  }
  if (policyHash !== sha256(canonicalJson(policy))) {
    throw new InputError('The policy in the plan is not the one that it was made with. Make a new plan.');
  }
  checkPolicy(policy);
  for (const { name, remove } of packages) {
    if (new Set(remove.map((one) => one.version)).size < remove.length) {
      throw new InputError(`The plan removes a version of ${JSON.stringify(name)} twice. Make a new plan.`);
    }
  }
  return { head: { ...place, ...(recalled === undefined ? {} : { recalled }) }, policy, packages, result };
}

function read(text: string): ShapeOf<typeof planShape> {
  try {
    return readJson('the plan', text, planShape);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message}\nThis is no plan that can be applied. Make one with mode: plan.`);
  }
}
