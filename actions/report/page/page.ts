import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { PackageSection, ReportDocument, RepositorySection } from '../document.ts';
import { countOf, dollars, grouped, percentOf, sizeOf } from '../write/numbers.ts';
import { forecastSentence, storageSentence } from '../write/summary.ts';
import { ageChart } from './age-chart.ts';
import { bars, type BarRow } from './bars.ts';
import { chart } from './chart.ts';
import { dailyChart } from './daily-chart.ts';
import { findingsSection } from './findings.ts';
import { upstreamChart } from './graph.ts';
import { Markup, markup, NOTHING } from './markup.ts';
import { STYLE } from './style.ts';
import { table } from './table.ts';
import { tileChart } from './treemap.ts';

/** Rows of a chart and of a table; the CSV files have all. */
const BARS = 15;
const ROWS = 100;

/** The report as a page by itself: opened from disk it asks nobody for anything, and it has no script. */
export function pageOf(report: ReportDocument): string {
  const { domain } = report;
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${domain.name} · CodeArtifact report</title>
${styleElement()}
</head>
<body>
<header>
<h1>${domain.name}</h1>
<p class="sub">AWS CodeArtifact domain · account ${domain.owner} · ${domain.region} · ${dateOf(report.generated)}</p>
${keyFigures(report)}
</header>
<main>
${findingsSection(report)}
${storageSection(report)}
${forecastSection(report)}
${versionsSection(report)}
${upstreamSection(report.repositories)}
${usageSection(report)}
${tablesSection(report)}
</main>
${footerOf(report)}
</body>
</html>
`.text;
}

function styleElement(): Markup {
  return markup`<style>${new Markup(STYLE)}</style>`;
}

function dateOf(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${iso.slice(11, 16)} UTC`;
}

function keyFigures({ totals, storage, cost, findings, forecast }: ReportDocument): Markup {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const figures: readonly (readonly [string, string])[] = [
    [sizeOf(storage.headline), 'stored, as the service counts'],
    [dollars(cost.storage), 'a month for storage'],
    [
      grouped(totals.versions),
      `${totals.versions === 1 ? 'version' : 'versions'} of ${countOf(totals.packages, 'package')}`,
    ],
    [
      grouped(findings.length),
      `${findings.length === 1 ? 'finding' : 'findings'}, ${grouped(errors)} of them ${errors === 1 ? 'an error' : 'errors'}`,
    ],
    ...(forecast === null ? [] : [[dollars(forecast.saves), 'a month that the policy would save'] as const]),
  ];
  return markup`<dl class="figures">${figures.map(([value, label]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function storageSection({ repositories, packages, storage, cost }: ReportDocument): Markup {
  const sorted = [...repositories].sort(
    (a, b) => (b.storage.physical ?? b.storage.logical ?? 0) - (a.storage.physical ?? a.storage.logical ?? 0),
  );
  const shown = sorted.slice(0, BARS);
  const isExact = storage.basis === 'complete';
  const rows = shown.map(({ name, storage: own }): BarRow => {
    const value = isExact
      ? `${sizeOf(own.physical)} · ${dollars(own.monthly)}`
      : own.logical === null
        ? '–'
        : `about ${sizeOf(own.logical)} ± ${sizeOf(own.error ?? 0)}`;
    return {
      label: name,
      value,
      parts: isExact
        ? [
            { value: own.exclusive ?? 0, look: 'alone', title: `${name}, only there: ${sizeOf(own.exclusive)}` },
            { value: own.shared ?? 0, look: 'also', title: `${name}, elsewhere too: ${sizeOf(own.shared)}` },
          ]
        : [{ value: own.logical ?? 0, look: 'alone', title: `${name}: about ${sizeOf(own.logical)}` }],
    };
  });
  const isEmpty = repositories.every(({ storage: own }) => own.logical === 0);
  if (storage.basis === 'none' || isEmpty)
    return markup`<section><h2>Storage</h2><p class="lead">${storageSentence(storage)}</p></section>`;
  const key = isExact
    ? markup`<ul class="key"><li><i class="alone"></i>only in this repository</li><li><i class="also"></i>in others too</li></ul>`
    : NOTHING;
  const summary = rows.map(({ label, value }) => `${label}: ${value}`).join('; ');
  const title = isExact ? 'Bytes by repository, and its part of the bill' : 'Bytes by repository, estimated';
  return markup`<section><h2>Storage</h2>
<p class="lead">${storageSentence(storage)}</p>
<h3>${title}</h3>
${chart('storage', { title, summary }, (width) => bars(rows, width))}
${key}
${moreThan(sorted.length, BARS, 'repository', 'repositories')}
${isExact ? tiles(packages, storage.physical ?? 0) : NOTHING}
<p class="lead">At $${cost.perGigabyteMonth} for a gigabyte and month, the free tier not counted. A content that several packages hold is stored once, and its cost divided among them.</p>
</section>`;
}

function tiles(packages: readonly PackageSection[], physical: number): Markup {
  const held = packages.flatMap((one) => {
    const bytes = one.storage.attributed ?? 0;
    return bytes > 0 ? [{ group: one.repository, label: formatCoordinates(one), short: one.name, bytes }] : [];
  });
  if (held.length === 0) return NOTHING;
  const largest = [...held].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
  const share = largest.reduce((sum, { bytes }) => sum + bytes, 0);
  const title = 'Which packages the bytes are';
  const summary = largest.map(({ group, label, bytes }) => `${label} in ${group}: ${sizeOf(bytes)}`).join('; ');
  return markup`<h3>${title}</h3>
<p class="lead">Areas are bytes as they are billed. The ${largest.length} largest of ${countOf(held.length, 'package')} are ${percentOf(share, physical)} of them.</p>
${chart('tiles', { title, summary }, (width) => tileChart(held, width))}`;
}

function forecastSection({ forecast, storage }: ReportDocument): Markup {
  if (forecast === null) return NOTHING;
  const { frees, physicalAfter } = forecast;
  const rows: BarRow[] =
    frees === null || physicalAfter === null || storage.physical === null
      ? []
      : [
          {
            label: 'Now',
            value: sizeOf(storage.physical),
            parts: [{ value: storage.physical, look: 'alone', title: 'Now' }],
          },
          {
            label: 'Afterwards',
            value: sizeOf(physicalAfter),
            parts: [{ value: physicalAfter, look: 'alone', title: 'Afterwards' }],
          },
        ];
  const title = 'Bytes before and after';
  const summary = rows.map(({ label, value }) => `${label}: ${value}`).join('; ');
  const guards = forecast.guards.map((guard) => markup`<li>${guard}</li>`);
  return markup`<section><h2>What <code>${forecast.policy}</code> would free</h2>
<p class="lead">${forecastSentence(forecast)}</p>
${rows.length === 0 ? NOTHING : chart('forecast', { title, summary }, (width) => bars(rows, width))}
${guards.length === 0 ? NOTHING : markup`<p>Its own guards would refuse to apply it in one go:</p><ul>${guards}</ul>`}
</section>`;
}

function versionsSection({ totals, repositories }: ReportDocument): Markup {
  const formats = Object.entries(totals.byFormat).map(([format, { packages, versions }]): BarRow => ({
    label: format,
    value: `${grouped(versions)} in ${countOf(packages, 'package')}`,
    parts: [{ value: versions, look: 'alone', title: `${format}: ${countOf(versions, 'version')}` }],
  }));
  const say = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${grouped(count)} ${name.toLowerCase()}`)
      .join(', ');
  if (totals.versions === 0) return markup`<section><h2>Versions</h2><p class="lead">There are none.</p></section>`;
  const title = 'Versions by format';
  return markup`<section><h2>Versions</h2>
<p class="lead">${countOf(totals.versions, 'version')}: ${say(totals.byStatus)}. By origin: ${say(totals.byOrigin)}.</p>
<h3>${title}</h3>
${chart('formats', { title, summary: formats.map(({ label, value }) => `${label}: ${value}`).join('; ') }, (width) => bars(formats, width))}
${ages(totals, repositories)}
</section>`;
}

function ages({ ages: all, ageLabels }: ReportDocument['totals'], repositories: readonly RepositorySection[]): Markup {
  if (all === null) return NOTHING;
  const own = repositories
    .flatMap(({ name, ages: classes, versions }) =>
      classes === null || versions === 0 ? [] : [{ label: name, ages: classes, versions }],
    )
    .sort((a, b) => b.versions - a.versions)
    .slice(0, BARS);
  const rows = own.length < 2 ? own : [{ label: 'All', ages: all }, ...own];
  const title = 'Versions by age';
  const summary = ageLabels.map((label, index) => `${label}: ${grouped(all[index] ?? 0)}`).join('; ');
  const key = ageLabels.map((label, index) => markup`<li><i class="age-${index}"></i>${label}</li>`);
  return markup`<h3>${title}</h3>
${chart('ages', { title, summary }, (width) => ageChart(rows, ageLabels, width))}
<ul class="key">${key}</ul>
<p class="lead">By the time that the service tells, which for a copy from a public registry may be that of its last change.</p>`;
}

function upstreamSection(repositories: readonly RepositorySection[]): Markup {
  const title = 'Where requests go';
  if (upstreamChart(repositories, 960) === undefined) return NOTHING;
  const summary = repositories
    .map(
      ({ name, upstreams, connections }) =>
        `${name} takes from ${[...upstreams, ...connections].join(', then ') || 'nothing'}`,
    )
    .join('; ');
  return markup`<section><h2>${title}</h2>
<p class="lead">From the repositories on the left to their upstreams and, dashed, the public registries.</p>
${chart('upstreams', { title, summary }, (width) => upstreamChart(repositories, width))}
</section>`;
}

function usageSection({ usage, cost }: ReportDocument): Markup {
  if (usage === null) return NOTHING;
  const { operations, daily, events, days } = usage;
  const total = (operations ?? []).reduce((sum, { calls }) => sum + calls, 0);
  const rows = (operations ?? []).slice(0, BARS).map(({ operation, calls }): BarRow => ({
    label: operation,
    value: grouped(calls),
    parts: [{ value: calls, look: 'alone', title: `${operation}: ${grouped(calls)}` }],
  }));
  const title = 'Calls of the account by day';
  return markup`<section><h2>Usage</h2>
${rows.length === 0 ? NOTHING : markup`<p class="lead">${countOf(total, 'call')} of the account in this Region in ${days} days, which at this rate is ${dollars(cost.requests)} a month.</p>`}
${daily === null || daily.length < 2 ? NOTHING : markup`<h3>${title}</h3>${chart('daily', { title, summary: daily.map(({ day, calls }) => `${day}: ${grouped(calls)}`).join('; ') }, (width) => dailyChart(daily, width))}`}
${rows.length === 0 ? NOTHING : markup`<h3>By operation</h3>${chart('operations', { title: 'Calls by operation', summary: rows.map(({ label, value }) => `${label}: ${value}`).join('; ') }, (width) => bars(rows, width))}`}
${events === null ? NOTHING : eventTables(events)}
${rows.length === 0 && events === null ? markup`<p class="lead">Nothing of it could be read; the end of this page says why.</p>` : NOTHING}
</section>`;
}

function eventTables({
  events,
  from,
  to,
  more,
  callers,
  packages,
}: NonNullable<NonNullable<ReportDocument['usage']>['events']>): Markup {
  return markup`<h3>Who reads and changes what</h3>
<p class="lead">${countOf(events, 'event')} of CloudTrail from ${dateOf(from)} to ${dateOf(to)}${more ? '; older ones were not read' : ''}.</p>
${table(
  'Callers',
  [{ name: 'Who' }, { name: 'Reads', number: true }, { name: 'Changes', number: true }],
  callers
    .slice(0, BARS)
    .map(({ caller, reads, writes }) => [markup`<code>${caller}</code>`, grouped(reads), grouped(writes)]),
)}
${
  packages.length === 0
    ? NOTHING
    : table(
        'Packages',
        [
          { name: 'Package' },
          { name: 'Repository' },
          { name: 'Reads', number: true },
          { name: 'Changes', number: true },
        ],
        packages.slice(0, BARS).map((one) => [one.package, one.repository, grouped(one.reads), grouped(one.writes)]),
      )
}`;
}

function tablesSection({ repositories, packages }: ReportDocument): Markup {
  const by = (one: { readonly storage: RepositorySection['storage']; readonly versions: number }): number =>
    (one.storage.attributed ?? one.storage.logical ?? 0) * 1e6 + one.versions;
  const sorted = [...packages].sort((a, b) => by(b) - by(a));
  const bytes = [
    { name: 'Assets', number: true },
    { name: 'Once', number: true },
    { name: 'Only there', number: true },
    { name: 'A month', number: true },
  ];
  const cells = ({ storage }: RepositorySection | PackageSection) => [
    sizeOf(storage.logical),
    sizeOf(storage.physical),
    sizeOf(storage.exclusive),
    dollars(storage.monthly),
  ];
  return markup`<section><h2>Repositories</h2>
${table(
  'Assets: of all versions together; once: each content once; only there: held by nothing else.',
  [
    { name: 'Repository' },
    { name: 'Packages', number: true },
    { name: 'Versions', number: true },
    { name: 'Newest' },
    ...bytes,
  ],
  [...repositories]
    .sort((a, b) => by(b) - by(a))
    .slice(0, ROWS)
    .map((one) => [
      one.name,
      grouped(one.packages),
      grouped(one.versions),
      one.newest?.published?.slice(0, 10) ?? '–',
      ...cells(one),
    ]),
)}
${moreThan(repositories.length, ROWS, 'repository', 'repositories')}
</section>
<section><h2>Packages</h2>
${table(
  'The largest first.',
  [{ name: 'Package' }, { name: 'Repository' }, { name: 'Versions', number: true }, { name: 'Newest' }, ...bytes],
  sorted
    .slice(0, ROWS)
    .map((one) => [formatCoordinates(one), one.repository, grouped(one.versions), newestOf(one), ...cells(one)]),
)}
${moreThan(packages.length, ROWS, 'package', 'packages')}
</section>`;
}

function newestOf({ newest }: PackageSection): string {
  return newest === null ? '–' : newest.version;
}

function moreThan(all: number, shown: number, one: string, many: string): Markup {
  const left = all - shown;
  return left <= 0
    ? NOTHING
    : markup`<p class="lead">${countOf(left, `more ${one}`, `more ${many}`)} in the CSV files.</p>`;
}

function footerOf({ calls, cost, notAvailable }: ReportDocument): Markup {
  const gaps = notAvailable.map(({ what, why }) => markup`<li>${what}: ${why}</li>`);
  const operations = Object.entries(calls.byOperation)
    .sort(([, a], [, b]) => b - a)
    .map(([operation, count]) => `${grouped(count)} ${operation}`)
    .join(', ');
  const registry = calls.registry === 0 ? '' : `, ${grouped(calls.registry)} to repositories' endpoints`;
  return markup`<footer>
${gaps.length === 0 ? NOTHING : markup`<h2>Not in this report</h2><ul>${gaps}</ul>`}
<p>Made with ${countOf(calls.total, 'call')} (${dollars(cost.thisRun)}): ${operations}${registry}.</p>
</footer>`;
}
