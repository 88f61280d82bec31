import { canonicalJson } from '../plan/canonical.ts';
import type { RetentionPolicy } from '../policy/retention-policy.ts';
import type { Tally } from '../report/tally.ts';
import type { Run } from '../run.ts';
import { isFor } from './applicable.ts';
import { carryOut } from './apply-plan-file.ts';

/**
 * Finishes the plans of the same policy that earlier runs began and did not finish, before a new one is made. Of one
 * that has expired only what was begun is finished: versions that were archived on their way to be deleted.
 */
export async function finishUnfinished(run: Run, policy: RetentionPolicy, tally: Tally): Promise<void> {
  const { host, state } = run;
  const now = host.now();
  const place = run.head(now, 0);
  for (const { id, plan } of state.unfinished()) {
    if (!isFor(plan, place)) continue;
    if (canonicalJson(plan.policy) !== canonicalJson(policy)) {
      host.warn(
        `An earlier run with other rules began the plan ${id} and did not finish it. Run it again with its rules, or take it back with mode: restore.`,
      );
      continue;
    }
    const expired = now.getTime() >= Date.parse(plan.head.expires);
    host.info(
      `An earlier run began the plan ${id} and did not finish it: ${expired ? 'it has expired, so only what was begun is finished first' : 'it is finished first'}.`,
    );
    tally.planned(id, plan.result);
    await carryOut(run, id, plan, tally, expired);
  }
}
