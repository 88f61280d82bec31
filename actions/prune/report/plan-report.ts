import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeMarkdown, safeText } from '@codeartifact-ci/core/safe-text.ts';
import { confirmation } from '../apply/applicable.ts';
import { nameOf } from '../plan/make-plan.ts';
import type { PlanHead, PlannedPackage, PlannedRemoval, PlanResult } from '../plan/plan.ts';
import { describeTrip, type Trip } from '../policy/guards.ts';
import { ACTIONS } from '../policy/retention-policy.ts';
import type { Calls } from '../service/version-service.ts';
import { count, describeCalls, formatBytes } from './counts.ts';

/** Rows of a table in the log and in the summary, and versions in a cell; the plan has all of them. */
const ROWS = 20;
const VERSIONS = 8;
/** Characters of the longest bar. */
const BAR = 8;

/** The packages that lose releases first, then those with the most to remove, however many there are. */
export interface TopPackages {
  add(planned: PlannedPackage): void;
  readonly rows: readonly PackageRow[];
}

interface PackageRow {
  readonly name: string;
  readonly repository: string;
  readonly looksAt: number;
  readonly removed: number;
  /** The first of what goes, releases first. */
  readonly goes: readonly Pick<PlannedRemoval, 'version' | 'release'>[];
  readonly releases: number;
  readonly newest: readonly string[];
  readonly bytes: number;
}

export function topPackages(): TopPackages {
  const rows: PackageRow[] = [];
  return {
    rows,
    add(planned) {
      if (planned.remove.length === 0) return;
      const { repository, looksAt, remove, newest, reclaimable } = planned;
      const releases = remove.filter(({ release }) => release === true);
      const goes = [...releases, ...remove.filter(({ release }) => release !== true)].slice(0, VERSIONS);
      rows.push({
        ...{ name: nameOf(planned), repository, looksAt, newest, removed: remove.length, bytes: reclaimable },
        goes: goes.map(({ version, release }) => ({ version, ...(release === true ? { release } : {}) })),
        releases: releases.length,
      });
      rows.sort((a, b) => b.releases - a.releases || b.bytes - a.bytes || b.removed - a.removed);
      rows.length = Math.min(rows.length, ROWS);
    },
  };
}

export interface PlanReport {
  readonly id: string;
  readonly file: string;
  readonly head: PlanHead;
  readonly result: PlanResult;
  readonly top: readonly PackageRow[];
  readonly calls: Calls;
  /** Requests to repositories' own endpoints. */
  readonly requests: number;
}

/** Log and summary of a plan. */
export async function reportPlan(host: Host, report: PlanReport): Promise<void> {
  const { id, file, head, result, top, calls, requests } = report;
  host.info(
    `Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: ${planned(result)}, ${freed(result)}.`,
  );
  if (result.releases > 0) host.info(`${releasesGo(result)}.`);
  if (top.length > 0) {
    const rows = top.map((row) => [
      row.name,
      row.repository,
      goesText(row),
      row.newest.join(', '),
      formatBytes(row.bytes),
    ]);
    for (const line of plainTable(['Package', 'Repository', 'Goes', 'Stays newest', 'Frees at most'], rows)) {
      host.info(safeText(line));
    }
  }
  for (const trip of result.trips.slice(0, ROWS)) {
    host.warn(`Too much would go, so this plan removes nothing: ${safeText(describeTrip(trip))}.`);
  }
  if (result.trips.length > 0) {
    host.info(safeText(`If the plan is right, this carries it out: ${confirmation(head, file, id)}`));
  }
  host.info(`Plan ${id} is in ${safeText(file)}; it can be applied until ${head.expires}.`);
  host.info(`Calls: ${describeCalls(calls, requests)}.`);
  await host.summary(planSummary(report));
}

/** `releases 1.0.0, 1.0.1; 1.1.0-beta.1 and 3 more` */
function goesText({ goes, removed }: PackageRow): string {
  const of = (releases: boolean): string =>
    goes
      .filter(({ release }) => (release === true) === releases)
      .map(({ version }) => version)
      .join(', ');
  const [releases, others] = [of(true), of(false)];
  const more = removed - goes.length;
  return `${[...(releases === '' ? [] : [`releases ${releases}`]), ...(others === '' ? [] : [others])].join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `1.0.0, 1.0.1 and 3 more` */
function versionsOf({ goes, removed }: PackageRow, show: (version: PackageRow['goes'][number]) => string): string {
  const more = removed - goes.length;
  return `${goes.map(show).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What a person needs to decide whether this may be done: which versions go, and what is left to install. */
function planSummary({ id, file, head, result, top }: PlanReport): string {
  const most = Math.max(1, ...top.map(({ bytes }) => bytes));
  const bars = top.some(({ bytes }) => bytes > 0);
  const table = markdownTable(
    ['Package', 'Repository', 'Goes', 'Stays newest', 'How many', 'Frees at most'],
    top.map((row) => [
      code(row.name),
      code(row.repository),
      versionsOf(row, ({ version, release }) => (release === true ? `**${code(version)}**` : code(version))),
      row.newest.length === 0 ? '**nothing**' : row.newest.map(code).join(', '),
      `${row.removed} of ${row.looksAt}`,
      `${bars ? `${'█'.repeat(Math.ceil((BAR * row.bytes) / most))} ` : ''}${formatBytes(row.bytes)}`,
    ]),
  );
  return [
    '### CodeArtifact prune: plan\n',
    `Domain ${code(head.domain)} in ${head.region}. Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: **${planned(result)}**, ${freed(result)}.\n`,
    ...(result.releases === 0 ? [] : [`> [!WARNING]\n> ${releasesGo(result)}; they are bold below.\n`]),
    ...tripLines(result.trips, head, file, id),
    ...(top.length === 0 ? [] : [table]),
    ...(top.length < ROWS ? [] : [`The ${ROWS} packages that lose most; the plan has all.\n`]),
    ...(result.incomplete === 0 ? [] : [`${count(result.incomplete, 'package')} left alone; the log says why.\n`]),
    `Nothing is changed yet. Plan ${code(id)}, in ${code(file)}, can be applied until ${head.expires.replace('T', ' ').replace(/(:\d\d)?\.\d+Z$/, ' UTC')}.\n`,
  ].join('\n');
}

function releasesGo({ releases }: PlanResult): string {
  return releases === 1 ? 'One of them is a release' : `${releases} of them are releases`;
}

function tripLines(trips: readonly Trip[], head: PlanHead, file: string, id: string): string[] {
  if (trips.length === 0) return [];
  const lines = trips.slice(0, ROWS).map((trip) => `- ${safeMarkdown(describeTrip(trip))}`);
  return [
    `Too much would go, so this plan removes nothing:\n\n${lines.join('\n')}\n`,
    `If it is right, as the first over a backlog may be: ${code(confirmation(head, file, id))}\n`,
  ];
}

function planned(result: PlanResult): string {
  const parts = ACTIONS.filter((action) => result.actions[action] > 0).map(
    (action) => `${result.actions[action]} to ${action}`,
  );
  return result.planned === 0 ? 'nothing to remove' : parts.join(', ');
}

function freed({ reclaimable, unknownSizes }: PlanResult): string {
  const unknown =
    unknownSizes === 0
      ? ''
      : ` and what ${count(unknownSizes, 'version')} of unknown size ${unknownSizes === 1 ? 'holds' : 'hold'}`;
  return `which frees at most ${formatBytes(reclaimable)}${unknown}`;
}
