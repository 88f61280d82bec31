import { describe, expect, it } from '@jest/globals';
import type { PackageSection, ReportDocument, RepositorySection } from '../../../../../actions/report/document.ts';
import { finding } from '../../../../../actions/report/findings/rules.ts';
import { pageOf } from '../../../../../actions/report/page/page.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { documentOf, domainFacts } from '../support/samples.ts';

const base = documentOf(
  domainFacts({ builds: { upstreams: ['store'] }, store: { connections: ['public:npmjs'] } }, { assetSizeBytes: 0 }),
  [],
  new VersionMemory(),
);
const quiet: ReportDocument = { ...base, forecast: null, usage: null, notAvailable: [] };
const none = { logical: null, physical: null, shared: null, exclusive: null, attributed: null, monthly: null };

function repository(name: string, more: Partial<RepositorySection> = {}): RepositorySection {
  const [section] = base.repositories;
  if (section === undefined) throw new Error('the sample has no repository');
  return { ...section, ...{ name, versions: 1, upstreams: [], connections: [] }, ...more };
}

function packageSection(name: string, attributed: number | null, more: Partial<PackageSection> = {}): PackageSection {
  return {
    ...repository('builds'),
    ...{ repository: 'builds', format: 'npm', namespace: '', name, publish: null, upstream: null },
    storage: { ...none, logical: attributed, attributed },
    ...more,
  };
}

/** The texts of a chart's drawing for wide screens, in their order. */
function textsOf(page: string, id: string): string[] {
  const [drawing = ''] = new RegExp(`aria-labelledby="${id}-wide-t[\\s\\S]*?</svg>`).exec(page) ?? [];
  return [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}
/** The first cells of a table's rows. */
function rowsOf(page: string, caption: string): string[] {
  const [found = ''] = new RegExp(`<caption>${caption}[\\s\\S]*?</table>`).exec(page) ?? [];
  return [...found.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
}
const has = (page: string, heading: string): boolean => page.includes(`<h2>${heading}</h2>`);
const of = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the figures at the head of the page', () => {
  it('are storage, cost, versions and findings, and what a policy saves where there is one', () => {
    const labels = (report: ReportDocument) =>
      [...pageOf(report).matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, text]) => text);
    const findings = [
      finding('leaked-token', { message: 'x' }),
      finding('repository-without-policy', { message: 'y' }),
    ];
    expect(labels({ ...quiet, findings })).toEqual([
      'stored, as the service counts',
      'a month for storage',
      'versions of 0 packages',
      'findings, 1 of them an error',
    ]);
    const one = { ...quiet, totals: { ...quiet.totals, versions: 1, packages: 1 }, findings: findings.slice(1) };
    expect(labels(one).slice(2)).toEqual(['version of 1 package', 'finding, 0 of them errors']);
    expect(labels({ ...base, findings: [] }).slice(3)).toEqual([
      'findings, 0 of them errors',
      'a month that the policy would save',
    ]);
  });
});

describe('the storage of the page', () => {
  const exact = (name: string, physical: number, shared = 0): RepositorySection =>
    repository(name, {
      storage: {
        ...none,
        logical: physical,
        physical,
        shared,
        exclusive: physical - shared,
        attributed: physical,
        monthly: 1,
      },
    });

  it('has a bar for each of the fifteen largest repositories, in parts of its own and of others', () => {
    const repositories = of(16, (index) => exact(`r${index}`, 1000 + index, index));
    const page = pageOf({ ...quiet, repositories });
    const labels = textsOf(page, 'storage').filter((text) => /^r\d/.test(text));
    expect(labels).toEqual(of(15, (index) => `r${15 - index}`));
    expect(page).toContain('1 more repository in the CSV files.');
    expect(pageOf({ ...quiet, repositories: [...repositories, exact('z', 1)] })).toContain('2 more repositories in');
    expect(pageOf({ ...quiet, repositories: repositories.slice(1) })).not.toContain('in the CSV files');
    expect(page).toContain('<i class="also"></i>in others too');
    expect(page).toContain('<title>r15, elsewhere too: 15 bytes</title>');
    expect(page).toContain('<title>r15, only there: 1.00 kB</title>');
  });

  it('is an estimate where a sample was drawn, and no figure where there is none', () => {
    const storage = { ...base.storage, basis: 'sample' as const };
    const sampled = repository('sampled', { storage: { ...none, logical: 2000, error: 100 } });
    const page = pageOf({ ...quiet, storage, repositories: [repository('unknown', { storage: none }), sampled] });
    expect(textsOf(page, 'storage')).toEqual(['sampled', 'about 2.00 kB ± 100 bytes', 'unknown', '–']);
    expect(page).toContain('<title>sampled: about 2.00 kB</title>');
    expect(page).toContain('<h3>Bytes by repository, estimated</h3>');
    expect(page).not.toMatch(/in others too|Which packages the bytes are/);
    const unmeasured = pageOf({ ...quiet, storage: { ...base.storage, basis: 'none' } });
    expect(unmeasured).toContain('<p class="lead">The assets of versions were not looked at.</p>');
    expect(unmeasured).not.toContain('storage-wide');
  });

  it('has tiles for the packages with bytes, and says what the five largest are', () => {
    const packages = [...of(7, (index) => packageSection(`p${index}`, 10 + index)), packageSection('empty', 0)];
    const held = { repositories: [exact('builds', 91)], storage: { ...base.storage, physical: 100 } };
    const page = pageOf({ ...quiet, ...held, packages });
    expect(page).toContain('The 5 largest of 7 packages are 70 % of them.');
    expect(page).toContain('<desc id="tiles-wide-d">npm:p6 in builds: 16 bytes; npm:p5 in builds: 15 bytes;');
    expect(page).not.toContain('empty: ');
    expect(pageOf({ ...quiet, ...held, packages: [packageSection('empty', 0)] })).not.toContain('tiles-wide');
  });
});

describe('the forecast of the page', () => {
  const { forecast } = base;
  if (forecast === null) throw new Error('the sample has no forecast');

  it('has two bars where all sizes are known, and a sentence in any case', () => {
    const storage = { ...base.storage, physical: 3000 };
    const page = pageOf({ ...quiet, storage, forecast });
    expect(textsOf(page, 'forecast')).toEqual(['Now', '3.00 kB', 'Afterwards', '2.00 kB']);
    expect(page).toContain('Its own guards would refuse');
    for (const more of [
      { storage, forecast: { ...forecast, frees: null } },
      { storage, forecast: { ...forecast, physicalAfter: null } },
      { storage: { ...storage, physical: null }, forecast },
    ]) {
      const bare = pageOf({ ...quiet, ...more });
      expect(bare).toContain('<p class="lead">The policy would remove 3 versions');
      expect(textsOf(bare, 'forecast')).toEqual([]);
    }
    expect(pageOf({ ...quiet, forecast: { ...forecast, guards: [] } })).not.toContain('guards');
    expect(pageOf(quiet)).not.toContain('would free');
  });
});

describe('the versions of the page', () => {
  it('are shown by format, and by age from the repository with the most, with all of them first', () => {
    const totals = {
      ...base.totals,
      ...{ versions: 5, byStatus: { Published: 4, Archived: 1 }, byOrigin: { internal: 5 }, ages: [1, 1, 1, 1, 1, 0] },
      byFormat: { npm: { packages: 1, versions: 4 }, maven: { packages: 2, versions: 1 } },
    };
    const [aged, more] = [
      repository('few', { ages: [1, 0, 0, 0, 0, 0] }),
      repository('many', { ages: [0, 1, 1, 1, 1, 0], versions: 4 }),
    ];
    const left = [repository('unread', { ages: null }), repository('empty', { ages: [0, 0, 0, 0, 0, 0], versions: 0 })];
    const page = pageOf({ ...quiet, totals, repositories: [aged, more, ...left] });
    expect(page).toContain('5 versions: 4 published, 1 archived. By origin: 5 internal.');
    expect(textsOf(page, 'formats')).toEqual(['npm', '4 in 1 package', 'maven', '1 in 2 packages']);
    expect(textsOf(page, 'ages').filter((text) => /[a-z]/.test(text))).toEqual(['All', 'many', 'few']);
    expect(textsOf(pageOf({ ...quiet, totals, repositories: [aged] }), 'ages')).toContain('few');
    expect(textsOf(pageOf({ ...quiet, totals, repositories: [aged] }), 'ages')).not.toContain('All');
    expect(pageOf({ ...quiet, totals: { ...totals, ages: null } })).not.toContain('Versions by age');
    const sixteen = of(16, (index) => repository(`r${index}`, { ages: [1, 0, 0, 0, 0, 0] }));
    expect(
      textsOf(pageOf({ ...quiet, totals, repositories: sixteen }), 'ages').filter((text) => /^r\d/.test(text)),
    ).toHaveLength(15);
  });
});

describe('the upstreams of the page', () => {
  it('are drawn where there are any, and told in words', () => {
    expect(pageOf(quiet)).toContain('builds takes from store; store takes from public:npmjs');
    const chain = [repository('a', { upstreams: ['b', 'c'] }), repository('b'), repository('c')];
    expect(pageOf({ ...quiet, repositories: chain })).toContain(
      'a takes from b, then c; b takes from nothing; c takes',
    );
    expect(has(pageOf({ ...quiet, repositories: [repository('a')] }), 'Where requests go')).toBe(false);
  });
});

describe('the usage of the page', () => {
  const usage = { days: 30, operations: null, daily: null, events: null };
  const operations = of(16, (index) => ({ operation: `Operation${index}`, calls: 1600 - index }));
  const daily = of(2, (index) => ({ day: `2027-01-0${index + 1}`, calls: index }));

  it('is none where it was not asked for, and a sentence where nothing of it could be read', () => {
    expect(has(pageOf(quiet), 'Usage')).toBe(false);
    expect(pageOf({ ...quiet, usage })).toContain('Nothing of it could be read; the end of this page says why.');
  });

  it('is calls by operation, the first fifteen, and by day from two days on', () => {
    const page = pageOf({ ...quiet, usage: { ...usage, operations, daily } });
    expect(page).toContain(
      '25,480 calls of the account in this Region in 30 days, which at this rate is $0.250 a month.',
    );
    expect(textsOf(page, 'operations').filter((text) => text.startsWith('Operation'))).toHaveLength(15);
    expect(page).toContain('daily-wide');
    expect(page).not.toContain('Nothing of it could be read');
    expect(pageOf({ ...quiet, usage: { ...usage, operations, daily: daily.slice(1) } })).not.toContain('daily-wide');
    expect(pageOf({ ...quiet, usage: { ...usage, daily } })).not.toContain('operations-wide');
  });

  it('is who reads and changes what, as far as events name packages', () => {
    const { events } = base.usage ?? {};
    if (!events) throw new Error('the sample has no events');
    const page = pageOf({ ...quiet, usage: { ...usage, events } });
    expect(page).toContain(
      '2 events of CloudTrail from 29 January 2027, 10:00 UTC to 30 January 2027, 10:00 UTC; older ones',
    );
    expect(rowsOf(page, 'Callers')).toEqual(['arn:aws:iam::111122223333:role/ci']);
    expect(rowsOf(page, 'Packages')).toEqual(['npm:@acme/core']);
    expect(page).not.toContain('Nothing of it could be read');
    const bare = pageOf({ ...quiet, usage: { ...usage, events: { ...events, more: false, packages: [] } } });
    expect(bare).not.toMatch(/<caption>Packages|older ones/);
    const callers = of(16, (index) => ({ caller: `c${index}`, reads: 1, writes: 0 }));
    expect(rowsOf(pageOf({ ...quiet, usage: { ...usage, events: { ...events, callers } } }), 'Callers')).toHaveLength(
      15,
    );
  });
});

describe('every drawing and table of the page', () => {
  const usage = {
    ...{ days: 30, operations: [{ operation: 'ListPackages', calls: 1 }] },
    daily: [
      { day: '2027-01-01', calls: 1 },
      { day: '2027-01-02', calls: 2 },
    ],
    events: base.usage?.events ?? null,
  };
  const storage = { ...none, logical: 7, physical: 7, attributed: 7 };
  const page = pageOf({
    ...{ ...base, usage, storage: { ...base.storage, physical: 3000 } },
    totals: { ...base.totals, versions: 1, byFormat: { npm: { packages: 1, versions: 1 } }, ages: [1, 0, 0, 0, 0, 0] },
    repositories: [
      repository('r', { storage, ages: [1, 0, 0, 0, 0, 0], upstreams: ['s'] }),
      repository('s', { storage }),
    ],
    packages: [packageSection('p', 7)],
  });

  it('is told in words to who does not see it', () => {
    const drawings = [
      ...page.matchAll(/<svg class="wide"[^>]*><title id="([a-z]+)-wide-t">([^<]*)<\/title><desc[^>]*>([^<]*)</g),
    ];
    expect(drawings.map(([, id, title, summary]) => `${id ?? ''} | ${title ?? ''} | ${summary ?? ''}`)).toEqual([
      'storage | Bytes by repository, and its part of the bill | r: 7 bytes · –; s: 7 bytes · –',
      'tiles | Which packages the bytes are | npm:p in builds: 7 bytes',
      'forecast | Bytes before and after | Now: 3.00 kB; Afterwards: 2.00 kB',
      'formats | Versions by format | npm: 1 in 1 package',
      'ages | Versions by age | under 30 days: 1; 30–90 days: 0; 3–6 months: 0; 6–12 months: 0; 1–2 years: 0; over 2 years: 0',
      'upstreams | Where requests go | r takes from s; s takes from nothing',
      'daily | Calls of the account by day | 2027-01-01: 1; 2027-01-02: 2',
      'operations | Calls by operation | ListPackages: 1',
    ]);
  });

  it('has a heading for each column, those of numbers set to the right', () => {
    const heads = [...page.matchAll(/<thead><tr>(.*?)<\/tr><\/thead>/g)].map(([, row = '']) =>
      [...row.matchAll(/<th scope="col" class="(\w*)">([^<]*)<\/th>/g)].map(([, look = '', name = '']) =>
        `${look[0] ?? ''} ${name}`.trim(),
      ),
    );
    expect(heads).toEqual([
      ['Who', 'n Reads', 'n Changes'],
      ['Package', 'Repository', 'n Reads', 'n Changes'],
      ['Repository', 'n Packages', 'n Versions', 'Newest', 'n Assets', 'n Once', 'n Only there', 'n A month'],
      ['Package', 'Repository', 'n Versions', 'Newest', 'n Assets', 'n Once', 'n Only there', 'n A month'],
    ]);
    for (const [, cells = ''] of page.matchAll(/<tr><th scope="row">.*?<\/th>(.*?)<\/tr>/g)) {
      for (const [, look, text = ''] of cells.matchAll(/<td class="(\w*)">(.*?)<\/td>/g)) {
        if (/^[$\d]/.test(text) && !/^\d+\.|^\d{4}-/.test(text)) expect([text, look]).toEqual([text, 'number']);
      }
    }
  });
});

describe('the tables of the page', () => {
  it('have the largest first, then those with the most versions, a hundred at most', () => {
    const packages = [
      packageSection('few', 5, { versions: 1 }),
      packageSection('small', 1, { versions: 9 }),
      packageSection('many', 5, { versions: 3 }),
      packageSection('unknown', null, { versions: 2 }),
    ];
    expect(rowsOf(pageOf({ ...quiet, packages }), 'The largest first')).toEqual([
      'npm:many',
      'npm:few',
      'npm:small',
      'npm:unknown',
    ]);
    const more = pageOf({ ...quiet, packages: of(102, (index) => packageSection(`p${index}`, 1)) });
    expect(rowsOf(more, 'The largest first')).toHaveLength(100);
    expect(more).toContain('2 more packages in the CSV files.');
    const repositories = ['a', 'b'].map((name, index) => repository(name, { storage: { ...none, logical: index } }));
    expect(rowsOf(pageOf({ ...quiet, repositories }), 'Assets: ')).toEqual(['b', 'a']);
    expect(
      rowsOf(pageOf({ ...quiet, repositories: of(101, (index) => repository(`r${index}`)) }), 'Assets: '),
    ).toHaveLength(100);
  });

  it('name the newest version, and a dash where there is none', () => {
    const newest = { version: '3.1.4', published: '2027-01-02T03:04:05.000Z' };
    const page = (one: typeof newest | null) =>
      pageOf({
        ...quiet,
        packages: [packageSection('a', 1, { newest: one })],
        repositories: [repository('r', { newest: one })],
      });
    expect(page(newest)).toMatch(/<td class="">3\.1\.4<\/td>/);
    expect(page(newest)).toMatch(/<td class="">2027-01-02<\/td>/);
    expect(page(null).match(/<td class="">–<\/td>/g)).toHaveLength(2);
  });
});

describe('the page of an empty domain', () => {
  it('says that there are none, without a table that has no row or a sentence that has no figure', () => {
    const page = pageOf({ ...quiet, repositories: [] });
    expect(page.match(/There are none\./g)).toHaveLength(3);
    expect(page).not.toMatch(/<tbody><\/tbody>|: \.[ <]|-wide-t/);
    // Repositories without a package: no bars of no length.
    expect(pageOf(quiet)).not.toContain('storage-wide');
  });
});

describe('the end of the page', () => {
  it('says what is missing and how many calls it took, the most frequent first', () => {
    expect(has(pageOf(base), 'Not in this report')).toBe(true);
    expect(has(pageOf(quiet), 'Not in this report')).toBe(false);
    expect(pageOf(quiet)).toContain('Made with 12 calls ($0.010): 7 ListPackageVersions, 5 ListPackages.');
    const calls = { ...base.calls, registry: 3 };
    expect(pageOf({ ...quiet, calls })).toContain('5 ListPackages, 3 to repositories&#39; endpoints.');
  });
});

describe('the findings of the page', () => {
  it('are by rule, a hundred of each', () => {
    const findings = of(101, (index) => finding('leaked-token', { message: `token ${index}` }));
    const page = pageOf({ ...quiet, findings });
    expect(page).toContain('<li>token 99</li>');
    expect(page).not.toContain('<li>token 100</li>');
    expect(page).toContain('And 1 more, in findings.csv.');
    expect(page).toContain('<span class="count">101</span>');
    expect(pageOf({ ...quiet, findings: findings.slice(1) })).not.toContain('in findings.csv');
    expect(pageOf({ ...quiet, findings })).not.toContain('Nothing is wrong');
  });
});
