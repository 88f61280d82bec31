import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeMarkdown, safeText } from '@codeartifact-ci/core/safe-text.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { count, formatBytes } from '../../prune/report/counts.ts';
import type { Applied } from '../apply/apply-plan.ts';
import {
  hasWork,
  type PlannedPromotion,
  type PromotionPlan,
  type PromotionTrip,
  type RepositoryLocation,
} from '../plan/plan.ts';

/** Rows of a table in the log and in the summary, and versions in a cell; the plan has all of them. */
const ROWS = 30;
const VERSIONS = 12;

export interface PlanReport {
  readonly plan: PromotionPlan;
  readonly id: string;
  readonly file: string;
  /** The one command that applies this plan and no other. */
  readonly confirmation: string;
}

/** Log and summary of a plan: what goes, why, and which tags move. */
export async function reportPlan(host: Host, { plan, id, file, confirmation }: PlanReport): Promise<void> {
  const { head, packages, result } = plan;
  const line = `${describePlan(plan)}.`;
  host.info(safeText(line));
  const shown = packages.filter(hasWork).slice(0, ROWS);
  const header = ['Package', 'Goes', 'Why', 'Dist-tags', 'Size'];
  const rows = shown.map((planned) => [
    formatCoordinates(planned),
    versions(planned, (version) => version),
    reasons(planned),
    tagChanges(planned, (text) => text),
    formatBytes(bytesOf(planned)),
  ]);
  if (rows.length > 0) for (const text of plainTable(header, rows)) host.info(text);
  for (const trip of result.trips) host.warn(`${describeTrip(trip)}, so this plan promotes nothing.`);
  if (result.trips.length > 0) host.info(safeText(`If the plan is right, this carries it out: ${confirmation}`));
  host.info(`Plan ${id} is in ${safeText(file)}; it can be applied until ${head.expires}.`);
  await host.summary(
    [
      '### CodeArtifact promote: plan\n',
      `${title(head.source)} → ${title(head.destination)}: **${safeMarkdown(describePlan(plan))}**.\n`,
      ...result.trips.map(
        (trip) => `> [!WARNING]\n> ${safeMarkdown(describeTrip(trip))}, so this plan promotes nothing.\n`,
      ),
      ...(result.trips.length === 0 ? [] : [`If it is right: ${code(confirmation)}\n`]),
      ...(shown.length === 0
        ? []
        : [
            markdownTable(
              header,
              shown.map((planned) => [
                code(formatCoordinates(planned)),
                versions(planned, code),
                safeMarkdown(reasons(planned)),
                tagChanges(planned, code),
                formatBytes(bytesOf(planned)),
              ]),
            ),
          ]),
      ...(packages.filter(hasWork).length > ROWS ? [`The first ${ROWS} packages; the plan has all.\n`] : []),
      ...leftLines(packages),
      `Plan ${code(id)}, to be applied until ${head.expires}.\n`,
    ].join('\n'),
  );
}

export interface ApplyReport {
  readonly plan: PromotionPlan;
  readonly id: string;
  readonly applied: Applied;
  /** What was not promoted, the first of it. */
  readonly left: readonly { name: string; version: string; outcome: string; detail: string }[];
  /** What was taken from the source; undefined where that was not asked for. */
  readonly removed: { readonly removed: number; readonly left: number } | undefined;
}

/** Log and summary of what was done. */
export async function reportApplied(host: Host, { plan, id, applied, left, removed }: ApplyReport): Promise<void> {
  const { source, destination } = plan.head;
  for (const { name, version, outcome, detail } of left) {
    host.warn(safeText(`${name} ${version}: ${outcome}, ${detail}`));
  }
  const rest = applied.stale + applied.failed - left.length;
  if (rest > 0) host.warn(`… and ${rest} more; the state file has all.`);
  const line = `${applied.promoted} of ${count(plan.result.planned, 'version')} promoted, ${applied.unchanged + plan.result.unchanged} unchanged, ${applied.stale} stale, ${applied.failed} failed`;
  const gone =
    removed === undefined
      ? ''
      : `; ${removed.removed} taken from ${source.repository}${removed.left === 0 ? '' : `, ${removed.left} left there`}`;
  host.info(safeText(`${line}${gone}.`));
  const promoted = plan.packages.filter(({ copy }) => copy.length > 0).slice(0, ROWS);
  await host.summary(
    [
      '### CodeArtifact promote: applied\n',
      `${title(source)} → ${title(destination)}: **${safeMarkdown(`${line}${gone}`)}**.\n`,
      ...(left.length === 0
        ? []
        : [
            markdownTable(
              ['Package', 'Version', 'Outcome', 'Why'],
              left.map(({ name, version, outcome, detail }) => [code(name), code(version), outcome, code(detail)]),
            ),
          ]),
      ...(promoted.length === 0
        ? []
        : [
            markdownTable(
              ['Package', 'Versions', 'Dist-tags'],
              promoted.map((planned) => [
                code(formatCoordinates(planned)),
                versions(planned, code),
                tagChanges(planned, code),
              ]),
            ),
          ]),
      `Plan ${code(id)}.\n`,
    ].join('\n'),
  );
}

/** `max-versions: 1200 are planned, the limit is 1000` */
export function describeTrip({ guard, limit, planned }: PromotionTrip): string {
  return `${guard}: ${planned} are planned, and the limit is ${limit}`;
}

function describePlan({ result, request }: PromotionPlan): string {
  const { planned, needed, unchanged, left, tagged, bytes } = result;
  const parts = [
    planned === 0 ? 'nothing to promote' : `${count(planned, 'version')} to promote (${formatBytes(bytes)})`,
    ...(needed === 0 ? [] : [`${needed} of them because others need them`]),
    ...(unchanged === 0 ? [] : [`${unchanged} there already`]),
    ...(left === 0 ? [] : [`${left} not selected`]),
    ...(tagged === 0 ? [] : [`dist-tags of ${count(tagged, 'package')} move`]),
    ...(request.removeFromSource === 'none' ? [] : [`then ${request.removeFromSource} at the source`]),
  ];
  return parts.join(', ');
}

function title({ domain, region, repository }: RepositoryLocation): string {
  return code(`${domain}/${repository} (${region})`);
}

function versions({ copy }: PlannedPromotion, show: (text: string) => string): string {
  const more = copy.length - VERSIONS;
  const shown = copy.slice(0, VERSIONS).map(({ version }) => show(version));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function reasons({ copy }: PlannedPromotion): string {
  return [...new Set(copy.map(({ reason }) => reason))].slice(0, 3).join('; ');
}

function bytesOf({ copy }: PlannedPromotion): number {
  return copy.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `latest: 1.2.0 → 1.3.0` */
function tagChanges({ tags }: PlannedPromotion, show: (text: string) => string): string {
  if (tags === undefined) return '';
  const before = new Map(Object.entries(tags.before));
  return Object.entries(tags.after)
    .filter(([tag, version]) => before.get(tag) !== version)
    .map(([tag, version]) => `${show(tag)}: ${show(before.get(tag) ?? 'none')} → ${show(version)}`)
    .join(', ');
}

/** What a quarantine holds back, and what somebody has withdrawn: the reasons with their numbers. */
function leftLines(packages: readonly PlannedPromotion[]): string[] {
  const byReason = Map.groupBy(
    packages.flatMap(({ left }) => left),
    ({ reason }) => reason,
  );
  const lines = [...byReason].map(
    ([reason, runs]) => `${safeMarkdown(reason)} (${runs.reduce((sum, { versions: all }) => sum + all.length, 0)})`,
  );
  return lines.length === 0 ? [] : [`Stays where it is: ${lines.join(', ')}.\n`];
}

/** Gathers what was not promoted, as much of it as is shown. */
export function leftCollector(): {
  note: (name: string, version: string, outcome: 'stale' | 'failed', detail: string) => void;
  left: ApplyReport['left'][number][];
} {
  const left: ApplyReport['left'][number][] = [];
  return {
    left,
    note: (name, version, outcome, detail) => {
      if (left.length < ROWS) left.push({ name, version, outcome, detail });
    },
  };
}
