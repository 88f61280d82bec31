import { describe, expect, it } from '@jest/globals';
import type { ReportDocument, RepositorySection } from '../../../../../actions/report/document.ts';
import { finding, RULES, type Finding } from '../../../../../actions/report/findings/rules.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { logReport } from '../../../../../actions/report/write/log.ts';
import { forecastSentence, storageSentence, summaryOf } from '../../../../../actions/report/write/summary.ts';
import { documentOf, domainFacts } from '../support/samples.ts';

const base: ReportDocument = documentOf(domainFacts({ builds: {} }, { assetSizeBytes: 0 }), [], new VersionMemory());
const bytes = { physical: 0, shared: 0, exclusive: 0, attributed: null, monthly: null };

/** A repository by its part of the bill, bytes in all and versions. */
function repository(name: string, attributed: number | null, versions: number, logical = 0): RepositorySection {
  const [section] = base.repositories;
  if (section === undefined) throw new Error('the sample has no repository');
  return { ...section, name, versions, storage: { ...bytes, logical, attributed } };
}

const quiet = { ...base, forecast: null, usage: null, notAvailable: [] };

function logged(report: ReportDocument): string[] {
  const lines: string[] = [];
  const host = {
    info: (line: string) => void lines.push(line),
    warn: (line: string) => void lines.push(`warning: ${line}`),
  };
  logReport(host as never, report, '/out');
  return lines;
}

/** The first cells of the rows of a table in Markdown that has this heading. */
function rowsOf(summary: string, heading: string): string[] {
  const lines = summary.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rows = lines.slice(from + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('`')[1] ?? '');
}

describe('what a report says of storage', () => {
  const figures = { headline: 1000, logical: 3000, physical: 1000, rest: 0 };
  const complete: ReportDocument['storage'] = { ...base.storage, ...figures, basis: 'complete' };

  it.each<[Partial<ReportDocument['storage']>, string]>([
    [{}, 'All versions together are 3.00 kB; with each content stored once, 1.00 kB, which is what the service bills.'],
    [{ headline: null, rest: null }, 'All versions together are 3.00 kB; with each content stored once, 1.00 kB.'],
    [
      { headline: 1500, rest: 500 },
      'All versions together are 3.00 kB; with each content stored once, 1.00 kB; the remaining 500 bytes of the 1.50 kB that the service counts belong to nothing that was looked at.',
    ],
    [
      { headline: 999, rest: -1 },
      'All versions together are 3.00 kB; with each content stored once, 1.00 kB, which is 1 byte more than the 999 bytes that the service counts (its count lags behind).',
    ],
    [
      { basis: 'sample', known: 10, of: 1200, interval: { low: 2000, high: 4000 } },
      'From the 10 of 1,200 versions whose assets are known: all versions together are about 3.00 kB (95 % confidence: 2.00 kB to 4.00 kB).',
    ],
    [{ basis: 'none' }, 'The assets of versions were not looked at.'],
  ])('is in a sentence what is known: %j', (more, sentence) => {
    expect(storageSentence({ ...complete, ...more })).toBe(sentence);
  });
});

describe('what a report says of a forecast', () => {
  const forecast = { ...base.forecast, versions: 1, actions: { archive: 0, dispose: 0, delete: 1 } } as NonNullable<
    ReportDocument['forecast']
  >;

  it('is in a sentence what goes, what stays, and what is not known', () => {
    expect(forecastSentence(forecast)).toBe(
      'The policy would remove 1 version: that frees 1.00 kB and saves $0.0010 a month; 2.00 kB stay.',
    );
    expect(forecastSentence({ ...forecast, actions: { archive: 1, dispose: 0, delete: 0 }, frees: null })).toBe(
      'The policy would remove 1 version (1 of them archived, which frees nothing): what that frees is not known, as not all sizes are.',
    );
  });

  it('names repositories and guards where there are any', () => {
    const bare = summaryOf({ ...quiet, forecast: { ...forecast, repositories: [], guards: [] } });
    expect(bare).toContain('#### What `retention.yml` would free\n\nThe policy would remove 1 version:');
    expect(bare).not.toMatch(/\| Frees \||guards/);
    const guards = Array.from({ length: 6 }, (_, index) => `guard ${index}`);
    const full = summaryOf({ ...quiet, forecast: { ...forecast, guards } });
    expect(full).toContain('| `builds` | 3 | 1.00 kB |');
    expect(full).toContain('- guard 4\n');
    expect(full).not.toContain('guard 5');
  });
});

describe('the order and the length of what a report lists', () => {
  const many = Array.from({ length: 21 }, (_, index) => repository(`r${index}`, null, index));

  it('is by the part of the bill, then by versions, the twenty greatest', () => {
    const repositories = [
      repository('c', 5, 9),
      repository('b', 7, 1),
      repository('a', 7, 3),
      repository('d', null, 99),
    ];
    for (const order of [repositories, [...repositories].reverse()]) {
      expect(rowsOf(summaryOf({ ...quiet, repositories: order }), 'Repository')).toEqual(['a', 'b', 'c', 'd']);
      const log = logged({ ...quiet, repositories: order });
      const rows = log.slice(log.findIndex((line) => line.startsWith('Repository ')) + 1);
      expect(rows.flatMap((line) => /^[a-d](?= )/.exec(line)?.[0] ?? [])).toEqual(['a', 'b', 'c', 'd']);
    }
    const summary = summaryOf({ ...quiet, repositories: many });
    expect(rowsOf(summary, 'Repository')).toHaveLength(20);
    expect(summary).toContain('\n1 more are in the files.');
    expect(summaryOf({ ...quiet, repositories: many.slice(1) })).not.toContain('more are in the files');
    expect(logged({ ...quiet, repositories: many }).filter((line) => /^r\d/.test(line))).toHaveLength(20);
  });

  it('is by bytes for packages, of which those without any are left out', () => {
    const one = (name: string, logical: number | null) => ({
      ...repository('builds', 0, 1),
      ...{ repository: 'builds', format: 'npm', namespace: '', name, publish: null, upstream: null },
      storage: { ...bytes, logical },
    });
    const packages = [one('b', 2), one('none', 0), one('unknown', null), one('a', 3)] as never;
    const summary = summaryOf({ ...quiet, packages });
    expect(rowsOf(summary, 'Package')).toEqual(['npm:a', 'npm:b']);
    expect(summary).toContain('<details><summary>The 2 largest packages</summary>');
    const twentyOne = Array.from({ length: 21 }, (_, index) => one(`p${index}`, 1)) as never;
    expect(rowsOf(summaryOf({ ...quiet, packages: twentyOne }), 'Package')).toHaveLength(20);
    expect(summaryOf({ ...quiet, packages: [] })).not.toContain('largest packages');
    const unmeasured = { ...quiet, packages, storage: { ...base.storage, basis: 'none' as const } };
    expect(summaryOf(unmeasured)).not.toContain('largest packages');
  });

  it('is by rule for findings, the worst first, five of each', () => {
    const of = (rule: Finding['rule'], count: number) =>
      Array.from({ length: count }, (_, index) => finding(rule, { message: `${rule} ${index}.` }));
    const five = summaryOf({ ...quiet, findings: of('repository-without-policy', 5) });
    expect(five).toContain('- repository-without-policy 4.');
    expect(five).not.toContain('more\n');
    const findings = [...of('repository-without-policy', 6), ...of('leaked-token', 1)];
    const summary = summaryOf({ ...quiet, findings });
    expect(summary).toContain('- repository-without-policy 4.\n- and 1 more\n');
    expect(summary.indexOf('🔴')).toBeLessThan(summary.indexOf('⚪'));
    expect(summary.match(/<details>/g)).toHaveLength(2);
    const said = logged({ ...quiet, findings }).filter((line) => line.includes('such as'));
    expect(said).toEqual([
      'warning: Authorization tokens in lock files: 1, such as: leaked-token 0.',
      'Repositories without a permissions policy: 6, such as: repository-without-policy 0.',
    ]);
  });
});

describe('a report without a part', () => {
  it('does not speak of it, in the summary and in the log', () => {
    const summary = summaryOf(quiet);
    expect(summary).toContain('#### Findings\n\nNone.');
    expect(summary).toContain('**0** versions of **0** packages in **1** repository; **0 bytes** are stored');
    expect(summary).not.toMatch(/Usage|Not in this report|would free|undefined|null/);
    const lines = logged(quiet);
    expect(lines).toContain('Nothing is wrong, as far as this report looks.');
    expect(logged(base)).toContain(forecastSentence(base.forecast ?? (undefined as never)));
    expect(logged(base)).toContain('Not in this report: Package groups. The role may not read it: no.');
    expect(logged(base).at(-1)).toBe('12 calls ($0.010). The report is in /out.');
    expect(lines.join('\n')).not.toMatch(/Not in this report|The policy|undefined|null/);
    expect(lines.filter((line) => line.startsWith('Stored: '))).toEqual(['Stored: 0 bytes, $1.50 a month']);
    const unbilled = { ...quiet, storage: { ...base.storage, headline: null } };
    expect(logged(unbilled).filter((line) => line.startsWith('Stored: '))).toEqual([]);
    expect(summaryOf(unbilled)).toContain('in **1** repository.\n');
    expect(logged({ ...quiet, findings: [finding('leaked-token', { message: 'x' })] })).not.toContain(
      'Nothing is wrong, as far as this report looks.',
    );
  });

  it('says of usage what it has', () => {
    const usage = { days: 7, operations: null, daily: null, events: null };
    expect(summaryOf({ ...quiet, usage })).toContain('#### Usage of the last 7 days\n\n12 calls');
    const { events } = base.usage ?? {};
    if (!events) throw new Error('the sample has no events');
    expect(summaryOf({ ...quiet, usage: { ...usage, events } })).toContain(
      'CloudTrail, 2 events from 2027-01-29T10:00 to 2027-01-30T10:00 (older ones were not read):',
    );
    expect(summaryOf({ ...quiet, usage: { ...usage, events: { ...events, more: false } } })).toContain(
      'from 2027-01-29T10:00 to 2027-01-30T10:00:\n',
    );
    const operations = Array.from({ length: 21 }, (_, index) => ({ operation: `O${index}`, calls: 1 }));
    const said = summaryOf({ ...quiet, usage: { ...usage, operations } });
    expect(rowsOf(said, 'Operation')).toHaveLength(20);
    expect(said).toContain('At this rate requests cost $0.250 a month.');
  });
});

it('every rule of the report has an icon and a heading in the summary', () => {
  const findings = RULES.map(({ id }) => finding(id, { message: 'x' }));
  const summary = summaryOf({ ...quiet, findings });
  for (const { title } of RULES) expect(summary).toContain(`<b>${title}</b>: 1</summary>`);
});
