import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Applied } from '../apply/apply.ts';
import type { PlanResult } from '../plan/plan.ts';
import type { Calls } from '../service/version-service.ts';
import { count, describeCalls, formatBytes } from './counts.ts';

/** What is shown of the versions that were not removed. */
const ROWS = 20;

export interface Left {
  readonly label: string;
  readonly version: string;
  readonly outcome: 'stale' | 'failed';
  readonly detail: string;
}

export interface ApplyReport {
  readonly id: string;
  readonly result: PlanResult;
  readonly applied: Applied;
  /** What was not removed, the first of it. */
  readonly left: readonly Left[];
  readonly calls: Calls;
}

/** Log, outputs and summary of what was done. */
export async function reportApplied(host: Host, { id, result, applied, left, calls }: ApplyReport): Promise<void> {
  for (const { label, version, outcome, detail } of left) {
    host.warn(safeText(`${label}, version ${version}: ${outcome}, ${detail}`));
  }
  const rest = applied.stale + applied.failed - left.length;
  if (rest > 0) host.warn(`… and ${rest} more; the state file has all.`);
  const line = `${applied.removed} of ${count(result.planned, 'version')} removed, ${applied.stale} stale, ${applied.failed} failed`;
  host.info(`${line}. Calls: ${describeCalls(calls)}.`);
  await host.summary(
    [
      '### CodeArtifact prune: applied\n',
      markdownTable(
        ['Planned', 'Removed', 'Stale', 'Failed', 'Frees at most'],
        [[result.planned, applied.removed, applied.stale, applied.failed, formatBytes(result.reclaimable)].map(String)],
      ),
      ...(left.length === 0
        ? []
        : [
            markdownTable(
              ['Package', 'Version', 'Outcome', 'Why'],
              left.map(({ label, version, outcome, detail }) => [code(label), code(version), outcome, code(detail)]),
            ),
          ]),
      `Plan ${code(id)}.\n`,
    ].join('\n'),
  );
}

/** Gathers what was not removed, as much of it as is shown. */
export function leftCollector(): {
  note: (...left: [string, string, 'stale' | 'failed', string]) => void;
  left: Left[];
} {
  const left: Left[] = [];
  return {
    left,
    note: (label, version, outcome, detail) => {
      if (left.length < ROWS) left.push({ label, version, outcome, detail });
    },
  };
}
