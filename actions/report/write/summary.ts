import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { code, markdownTable, safeMarkdown } from '@codeartifact-ci/core/safe-text.ts';
import { upstreamGraph } from '../../provision/report/graph.ts';
import type { ReportDocument, RepositorySection } from '../document.ts';
import { RULES, type Finding } from '../findings/rules.ts';
import { countOf, dollars, grouped, sizeOf } from './numbers.ts';

/** Rows of a table; the files have all. */
const ROWS = 20;
/** Findings of a rule; the files have all. */
const NAMED = 5;

const ICONS = { error: '🔴', warning: '🟡', note: '⚪' } as const;

/** The job's summary, in Markdown. */
export function summaryOf(report: ReportDocument): string {
  const { domain, storage, cost, calls } = report;
  return [
    `### CodeArtifact report: ${code(domain.name)}`,
    `Account ${code(domain.owner)}, Region ${code(domain.region)}`,
    headline(report),
    findingsSection(report.findings),
    '#### Repositories',
    repositoryTable(report.repositories),
    graphSection(report.repositories),
    storage.basis === 'none' ? '' : packageSection(report),
    forecastSection(report),
    usageSection(report),
    report.notAvailable.length === 0
      ? ''
      : `**Not in this report**\n\n${report.notAvailable.map(({ what, why }) => `- ${safeMarkdown(what)}: ${safeMarkdown(why)}`).join('\n')}`,
    `${countOf(calls.total, 'call')} (${dollars(cost.thisRun)}).`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function headline({ totals, storage, cost }: ReportDocument): string {
  const versions = [
    `${bold(countOf(totals.versions, 'version'))} of ${bold(countOf(totals.packages, 'package'))}`,
    `in ${bold(countOf(totals.repositories, 'repository', 'repositories'))}`,
  ].join(' ');
  if (storage.headline === null) return `${versions}.`;
  return `${versions}; **${sizeOf(storage.headline)}** are stored, for **${dollars(cost.storage)}** a month. ${storageSentence(storage)}`;
}

/** `**1,234** versions` */
function bold(count: string): string {
  return count.replace(/^\S+/, '**$&**');
}

/** How the parts add up to what is billed. */
export function storageSentence({
  basis,
  headline,
  logical,
  physical,
  rest,
  interval,
  known,
  of,
}: ReportDocument['storage']): string {
  switch (basis) {
    case 'complete':
      return `All versions together are ${sizeOf(logical)}; with each content stored once, ${sizeOf(physical)}${restClause(headline, rest)}.`;
    case 'sample':
      return `From the ${grouped(known)} of ${countOf(of, 'version')} whose assets are known: all versions together are about ${sizeOf(logical)} (95 % confidence: ${sizeOf(interval?.low ?? null)} to ${sizeOf(interval?.high ?? null)}).`;
    case 'none':
      return 'The assets of versions were not looked at.';
  }
}

function restClause(headline: number | null, rest: number | null): string {
  if (headline === null || rest === null) return '';
  if (rest === 0) return ', which is what the service bills';
  return rest > 0
    ? `; the remaining ${sizeOf(rest)} of the ${sizeOf(headline)} that the service counts belong to nothing that was looked at`
    : `, which is ${sizeOf(-rest)} more than the ${sizeOf(headline)} that the service counts (its count lags behind)`;
}

function findingsSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return '#### Findings\n\nNone.';
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  const parts = RULES.flatMap(({ id, level, title, remedy, link }) => {
    const of = groups.get(id) ?? [];
    if (of.length === 0) return [];
    const shown = of.slice(0, NAMED).map(({ message }) => `- ${safeMarkdown(message)}`);
    const more = of.length > NAMED ? [`- and ${grouped(of.length - NAMED)} more`] : [];
    const body = [...shown, ...more, '', `${safeMarkdown(remedy)} [More](${link})`].join('\n');
    return [
      `<details><summary>${ICONS[level]} <b>${safeMarkdown(title)}</b>: ${grouped(of.length)}</summary>\n\n${body}\n\n</details>`,
    ];
  });
  return ['#### Findings', ...parts].join('\n\n');
}

function repositoryTable(repositories: readonly RepositorySection[]): string {
  const sorted = [...repositories].sort(
    (a, b) => (b.storage.attributed ?? 0) - (a.storage.attributed ?? 0) || b.versions - a.versions,
  );
  const rows = sorted
    .slice(0, ROWS)
    .map(({ name, packages, versions, newest, storage }) => [
      code(name),
      grouped(packages),
      grouped(versions),
      newest?.published?.slice(0, 10) ?? '–',
      sizeOf(storage.logical),
      sizeOf(storage.exclusive),
      dollars(storage.monthly),
    ]);
  const more = sorted.length > ROWS ? `\n${grouped(sorted.length - ROWS)} more are in the files.` : '';
  return `${markdownTable(['Repository', 'Packages', 'Versions', 'Newest', 'Assets', 'Only there', 'A month'], rows)}${more}`;
}

function graphSection(repositories: readonly RepositorySection[]): string {
  const facts = repositories.map(
    ({ name, description, upstreams, connections }) =>
      [name, { arn: '', description, upstreams, connections, tags: new Map(), policy: undefined }] as const,
  );
  const asIs = {
    description: undefined,
    tags: undefined,
    upstreams: undefined,
    connection: undefined,
    policy: undefined,
  };
  const graph = upstreamGraph(
    {
      domain: { name: '', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
      repositories: new Map(repositories.map(({ name }) => [name, asIs])),
      existing: new Set(),
      existingGroups: new Set(),
      groups: new Map(),
    },
    {
      ...{ domain: undefined, others: [], holdingPackages: new Set(), groups: new Map(), unread: new Map() },
      repositories: new Map(facts),
    },
  );
  return graph === undefined ? '' : `\`\`\`mermaid\n${graph}\`\`\``;
}

function packageSection({ packages }: ReportDocument): string {
  const largest = packages
    .filter(({ storage }) => (storage.logical ?? 0) > 0)
    .sort((a, b) => (b.storage.logical ?? 0) - (a.storage.logical ?? 0))
    .slice(0, ROWS);
  if (largest.length === 0) return '';
  const rows = largest.map((one) => [
    code(formatCoordinates(one)),
    code(one.repository),
    grouped(one.versions),
    sizeOf(one.storage.logical),
    sizeOf(one.storage.exclusive),
    dollars(one.storage.monthly),
  ]);
  const table = markdownTable(['Package', 'Repository', 'Versions', 'Assets', 'Only there', 'A month'], rows);
  return `<details><summary>The ${rows.length} largest packages</summary>\n\n${table}\n</details>`;
}

/** What a policy would free, in a sentence. */
export function forecastSentence({
  versions,
  actions,
  frees,
  saves,
  physicalAfter,
}: NonNullable<ReportDocument['forecast']>): string {
  const kept = actions.archive > 0 ? ` (${grouped(actions.archive)} of them archived, which frees nothing)` : '';
  const freed =
    frees === null
      ? 'what that frees is not known, as not all sizes are'
      : `that frees ${sizeOf(frees)} and saves ${dollars(saves)} a month; ${sizeOf(physicalAfter)} stay`;
  return `The policy would remove ${countOf(versions, 'version')}${kept}: ${freed}.`;
}

function forecastSection({ forecast }: ReportDocument): string {
  if (forecast === null) return '';
  const rows = forecast.repositories.map(({ name, versions, frees }) => [code(name), grouped(versions), sizeOf(frees)]);
  const guards = forecast.guards.slice(0, NAMED).map((guard) => `- ${safeMarkdown(guard)}`);
  return [
    `#### What ${code(forecast.policy)} would free`,
    safeMarkdown(forecastSentence(forecast)),
    rows.length === 0 ? '' : markdownTable(['Repository', 'Versions', 'Frees'], rows),
    guards.length === 0 ? '' : `Its own guards would refuse to apply it in one go:\n\n${guards.join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function usageSection({ usage, cost }: ReportDocument): string {
  if (usage === null) return '';
  const operations = usage.operations ?? [];
  const events = usage.events;
  return [
    `#### Usage of the last ${usage.days} days`,
    operations.length === 0
      ? ''
      : `${markdownTable(
          ['Operation', 'Calls'],
          operations.slice(0, ROWS).map(({ operation, calls }) => [code(operation), grouped(calls)]),
        )}\nAt this rate requests cost ${dollars(cost.requests)} a month.`,
    events === null
      ? ''
      : `CloudTrail, ${countOf(events.events, 'event')} from ${events.from.slice(0, 16)} to ${events.to.slice(0, 16)}${events.more ? ' (older ones were not read)' : ''}:\n\n${markdownTable(
          ['Who', 'Reads', 'Changes'],
          events.callers
            .slice(0, ROWS)
            .map(({ caller, reads, writes }) => [code(caller), grouped(reads), grouped(writes)]),
        )}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
