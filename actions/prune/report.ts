import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeMarkdown, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Applied } from './apply/apply.ts';
import { describeTrip, type Trip } from './policy/guards.ts';
import { nameOf } from './plan/make-plan.ts';
import type { PlannedPackage, PlanResult } from './plan/plan.ts';
import { ACTIONS } from './policy/retention-policy.ts';
import type { Calls } from './service/version-service.ts';

/** Rows of a table in the log and in the summary; the plan has all of them. */
const ROWS = 20;

/** The packages with the most to remove, however many there are. */
export interface TopPackages {
  add(planned: PlannedPackage): void;
  readonly rows: readonly PackageRow[];
}

interface PackageRow {
  readonly name: string;
  readonly repository: string;
  readonly looksAt: number;
  readonly removed: number;
  readonly bytes: number;
}

export function topPackages(): TopPackages {
  const rows: PackageRow[] = [];
  return {
    rows,
    add(planned) {
      if (planned.remove.length === 0) return;
      const { repository, looksAt, remove, reclaimable } = planned;
      rows.push({ name: nameOf(planned), repository, looksAt, removed: remove.length, bytes: reclaimable });
      rows.sort((a, b) => b.bytes - a.bytes || b.removed - a.removed);
      rows.length = Math.min(rows.length, ROWS);
    },
  };
}

export interface PlanReport {
  readonly id: string;
  readonly file: string;
  readonly expires: string;
  readonly result: PlanResult;
  readonly top: readonly PackageRow[];
  readonly calls: Calls;
}

/** Log, outputs and summary of a plan. */
export async function reportPlan(host: Host, report: PlanReport): Promise<void> {
  const { id, file, expires, result, top, calls } = report;
  setOutputs(host, id, result, { removed: 0, stale: 0, failed: 0 });
  host.info(
    `Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: ${planned(result)}, ${freed(result)}.`,
  );
  if (top.length > 0) {
    const rows = top.map(({ name, repository, looksAt, removed, bytes }) => [
      name,
      repository,
      String(looksAt),
      String(removed),
      formatBytes(bytes),
    ]);
    for (const line of plainTable(['Package', 'Repository', 'Versions', 'To remove', 'Frees at most'], rows)) {
      host.info(line);
    }
  }
  for (const trip of result.trips.slice(0, ROWS)) {
    host.warn(`Too much would go, so this plan removes nothing: ${safeText(describeTrip(trip))}.`);
  }
  host.info(`Plan ${id} is in ${safeText(file)}; it can be applied until ${expires}.`);
  host.info(`Calls: ${describeCalls(calls)}.`);
  await host.summary(planSummary(report));
}

function planSummary({ id, expires, result, top }: PlanReport): string {
  const most = Math.max(1, ...top.map(({ bytes }) => bytes));
  const table = markdownTable(
    ['Package', 'Repository', 'Versions', 'To remove', 'Frees at most', ''],
    top.map(({ name, repository, looksAt, removed, bytes }) => [
      code(name),
      code(repository),
      String(looksAt),
      String(removed),
      formatBytes(bytes),
      '█'.repeat(Math.ceil((20 * bytes) / most)),
    ]),
  );
  return [
    '### CodeArtifact prune: plan\n',
    `Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: **${planned(result)}**, ${freed(result)}.\n`,
    ...(top.length === 0 ? [] : [table]),
    ...(top.length < ROWS ? [] : [`The ${ROWS} packages with the most to free; the plan has all.\n`]),
    ...tripLines(result.trips),
    ...(result.incomplete === 0 ? [] : [`${count(result.incomplete, 'package')} left alone: incomplete lists.\n`]),
    `Plan ${code(id)}, to be applied until ${expires}.\n`,
  ].join('\n');
}

function tripLines(trips: readonly Trip[]): string[] {
  if (trips.length === 0) return [];
  const lines = trips.slice(0, ROWS).map((trip) => `- ${safeMarkdown(describeTrip(trip))}`);
  return [`Too much would go, so this plan removes nothing:\n\n${lines.join('\n')}\n`];
}

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
  setOutputs(host, id, result, applied);
  for (const { label, version, outcome, detail } of left) {
    host.warn(safeText(`${label}, version ${version}: ${outcome}, ${detail}`));
  }
  const rest = applied.stale + applied.failed - left.length;
  if (rest > 0) host.warn(`… and ${rest} more; the journal has all.`);
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

function setOutputs(host: Host, id: string, result: PlanResult, { removed, stale, failed }: Applied): void {
  host.setOutput('plan-id', id);
  host.setOutput('planned', String(result.planned));
  host.setOutput('removed', String(removed));
  host.setOutput('stale', String(stale));
  host.setOutput('failed', String(failed));
  host.setOutput('bytes', String(result.reclaimable));
}

function planned(result: PlanResult): string {
  const parts = ACTIONS.filter((action) => result.actions[action] > 0).map(
    (action) => `${result.actions[action]} to ${action}`,
  );
  return result.planned === 0 ? 'nothing to remove' : parts.join(', ');
}

function freed({ reclaimable, unknownSizes }: PlanResult): string {
  const unknown = unknownSizes === 0 ? '' : ` and what ${count(unknownSizes, 'version')} of unknown size hold`;
  return `which frees at most ${formatBytes(reclaimable)}${unknown}`;
}

function describeCalls({ list, describe, assets, remove }: Calls): string {
  return `${list} to list, ${describe} for times, ${assets} for sizes, ${remove} to remove`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1.2 MB`; a megabyte is a million bytes, as AWS bills them. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
