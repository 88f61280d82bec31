import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { readJson } from '@codeartifact-ci/core/shape/json.ts';
import type { ShapeOf } from '@codeartifact-ci/core/shape/shape.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { sha256 } from '../../prune/plan/canonical.ts';
import type { StoredForm } from '../../prune/state/state-file.ts';
import { hasWork, PLAN_VERSION, planFile, type PlannedPromotion, type PromotionPlan } from './plan.ts';
import { planShape } from './plan-shape.ts';

/** Reads a plan file; its id is the hash of its bytes. */
export async function readPlanFile(path: string): Promise<{ readonly plan: PromotionPlan; readonly id: string }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`The plan cannot be read: ${messageOf(error)}. Make one with mode: plan, and pass it on.`);
  }
  return { plan: readPlan(text), id: sha256(text) };
}

/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a promotion rests on is
 * checked; anything else than what a plan has throws an InputError that names line and column.
 */
export function readPlan(text: string): PromotionPlan {
  const { packages, request, result, version, ...head } = read(text);
  if (version !== PLAN_VERSION) {
    throw new InputError(`The plan has version ${version}; this release reads ${PLAN_VERSION}. Make a new plan.`);
  }
  const earlier = new Set<string>();
  for (const planned of packages) {
    const name = formatCoordinates(planned);
    const versions = [...planned.copy, ...planned.unchanged].map((one) => one.version);
    if (earlier.has(name) || new Set(versions).size < versions.length) {
      throw new InputError(`The plan promotes a version of ${JSON.stringify(name)} twice. Make a new plan.`);
    }
    if (!planned.needs.every((need) => earlier.has(need))) {
      throw new InputError(`The plan has ${JSON.stringify(name)} before what it needs. Make a new plan.`);
    }
    earlier.add(name);
  }
  return { head, packages, request, result };
}

function read(text: string): ShapeOf<typeof planShape> {
  try {
    return readJson('the plan', text, planShape);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message}\nThis is no plan that can be applied. Make one with mode: plan.`);
  }
}

/** A plan in the state file: of its packages those that something is done about, or removed at the source. */
export const storedPromotion: StoredForm<PromotionPlan> = {
  head: ({ head, request, result }) => ({ head, request, result }),
  packages: ({ packages, request }) =>
    packages.filter((planned) => hasWork(planned) || request.removeFromSource !== 'none'),
  read(written, packages) {
    const rest = written as Pick<PromotionPlan, 'head' | 'request' | 'result'>;
    const kept = packages as readonly PlannedPromotion[];
    // Only what has work is kept, so what needs no work cannot hold anything back.
    const names = new Set(kept.map(formatCoordinates));
    const reduced = kept.map((one) => ({ ...one, needs: one.needs.filter((need) => names.has(need)) }));
    return readPlan(planFile({ ...rest, packages: reduced }).text);
  },
};
