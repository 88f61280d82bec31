import { describe, expect, it } from '@jest/globals';
import type { PlannedPackage, PlanResult } from '../../../../../actions/prune/plan/plan.ts';
import { leftCollector, reportApplied } from '../../../../../actions/prune/report/apply-report.ts';
import { reportPlan, topPackages } from '../../../../../actions/prune/report/plan-report.ts';
import { Tally } from '../../../../../actions/prune/report/tally.ts';
import { testHost, type TestHost } from '../../../../support/publish.ts';
import { HEAD } from '../support/cases.ts';

const CALLS = { list: 3, describe: 2, assets: 1, remove: 0 };
const RESULT: PlanResult = {
  ...{ packages: 2, versions: 9, looksAt: 8, planned: 3, releases: 0, reclaimable: 2048, unknownSizes: 0 },
  ...{ actions: { archive: 1, dispose: 0, delete: 2 }, incomplete: 0, trips: [] },
};

function losing(name: string, versions: Readonly<Record<string, boolean>>, bytes = 0): PlannedPackage {
  const remove = Object.entries(versions).map(([version, release], position) => ({
    ...{
      version,
      position,
      revision: 'r',
      status: 'Published',
      origin: 'internal' as const,
      action: 'archive' as const,
    },
    ...{ rules: ['all/old'], ...(release ? { release } : {}) },
  }));
  const coordinates = { format: 'npm', namespace: '', name } as const;
  return { ...coordinates, repository: 'ci', looksAt: 9, keep: [], remove, newest: ['9.0.0'], reclaimable: bytes };
}

async function planned(result: Partial<PlanResult>, ...packages: readonly PlannedPackage[]): Promise<TestHost> {
  const top = topPackages();
  for (const one of packages) top.add(one);
  const host = testHost('/', '/');
  const about = { id: 'f'.repeat(64), file: "/plans/it's.json", head: HEAD, calls: CALLS, requests: 5 };
  await reportPlan(host, { ...about, result: { ...RESULT, ...result }, top: top.rows });
  return host;
}

const text = ({ lines }: TestHost): string => lines.join('\n');

describe('the report on a plan', () => {
  it('lists what goes and what stays newest, releases first and bold, and the way back to the plan', async () => {
    const host = await planned(
      { releases: 1 },
      losing('plain', { '1.0.0-rc.1': false, '1.0.0-rc.2': false }, 4096),
      losing('__proto__', { '0.9.0-rc.1': false, '1.0.0': true }, 1024),
      losing('untouched', {}),
    );
    const [totals, releases, header, first, second, ...rest] = host.lines;
    expect([totals, releases]).toEqual([
      'Looked at 8 versions of 2 packages: 1 to archive, 2 to delete, which frees at most 2.0 kB.',
      'One of them is a release.',
    ]);
    expect(header).toMatch(/^Package +Repository +Goes +Stays newest +Frees at most/);
    expect(first).toMatch(/^npm:__proto__ +ci +releases 1\.0\.0; 0\.9\.0-rc\.1 +9\.0\.0 +1\.0 kB/);
    expect(second).toMatch(/^npm:plain +ci +1\.0\.0-rc\.1, 1\.0\.0-rc\.2 +9\.0\.0 +4\.1 kB/);
    expect(rest.join('\n')).not.toContain('untouched');
    expect(text(host)).toContain(`Plan ${'f'.repeat(64)} is in /plans/it's.json; it can be applied until`);
    const [summary = ''] = host.summaries;
    expect(summary).toContain('> [!WARNING]\n> One of them is a release; they are bold below.');
    expect(summary).toMatch(
      /\| `npm:__proto__` \| `ci` \| .*\*\*`1\.0\.0`\*\*.* \| `9\.0\.0` \| 2 of 9 \| █+ 1\.0 kB \|/,
    );
    const bars = [...summary.matchAll(/█+/g)].map(([bar]) => bar.length);
    expect(bars[1]).toBe(4 * (bars[0] ?? 0));
    expect(summary).toContain('can be applied until 2027-02-01 12:00 UTC');
    expect(summary).not.toMatch(/left alone|lose most|Too much/);
  });

  it('says nothing of releases, bars, rows or guards where there are none', async () => {
    const host = await planned({ planned: 0, actions: { archive: 0, dispose: 0, delete: 0 }, reclaimable: 0 });
    expect(host.lines[0]).toBe('Looked at 8 versions of 2 packages: nothing to remove, which frees at most 0 bytes.');
    expect(text(host)).not.toMatch(/release|Package|Too much|If the plan/);
    expect(host.summaries[0]).not.toMatch(/WARNING|\| Package|█|lose most|left alone|Too much/);
    expect((await planned({}, losing('a', { '1.0.0-a': false }))).summaries[0]).not.toContain('█');
  });

  it('names what trips, the command that confirms, what was left alone and of what the size is unknown', async () => {
    const trip = { level: 'run', name: '', kind: 'count', limit: 2, removed: 3, of: 8 } as const;
    const host = await planned({ trips: [trip], incomplete: 1, unknownSizes: 1, releases: 2 });
    expect(text(host)).toContain('warning: Too much would go, so this plan removes nothing: this run: 3 of 8');
    expect(text(host)).toContain(`--plan '/plans/it'\\''s.json' --confirm ${'f'.repeat(64)}`);
    expect(text(host)).toContain('2.0 kB and what 1 version of unknown size holds');
    expect(text(host)).toContain('2 of them are releases.');
    expect(host.summaries[0]).toContain('Too much would go, so this plan removes nothing:\n\n- ');
    expect(host.summaries[0]).toContain('1 package left alone; the log says why.');
    expect(text(await planned({ unknownSizes: 2 }))).toContain('and what 2 versions of unknown size hold');
  });

  it('shows the packages that lose most, and of each the first versions', async () => {
    const many = Array.from({ length: 40 }, (_, index) => losing(`p${index}`, { '1.0.0-a': false }, index));
    const versions = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`1.0.0-a.${index}`, false]));
    const host = await planned({}, ...many, losing('largest', versions, 9_999));
    const rows = host.lines.filter((line) => line.startsWith('npm:'));
    expect(rows[0]).toMatch(/^npm:largest .* and \d+ more /);
    expect(rows[1]).toMatch(/^npm:p39 /);
    expect(rows.length).toBeLessThan(40);
    expect(host.summaries[0]).toContain(`The ${rows.length} packages that lose most; the plan has all.`);
    expect(host.summaries[0]).toMatch(/`npm:largest` \| `ci` \| `1\.0\.0-a\.0`, .* and \d+ more \|/);
    const bare = await planned({}, { ...losing('a', { '1.0.0-a': false }), newest: [] });
    expect(bare.summaries[0]).toContain('| **nothing** |');
  });
});

describe('the report on what was applied', () => {
  it('names what was left with the reason, the first of it, and counts the rest', async () => {
    const { note, left } = leftCollector();
    for (let index = 0; index < 25; index++) note('npm:a in ci', `1.${index}.0`, 'stale', 'it changed');
    const host = testHost('/', '/');
    const applied = { removed: 1, stale: 24, failed: 2 };
    await reportApplied(host, { id: 'f', result: { ...RESULT, planned: 27 }, applied, left, calls: CALLS });
    expect(host.lines[0]).toBe('warning: npm:a in ci, version 1.0.0: stale, it changed');
    expect(host.lines).toHaveLength(20 + 2);
    expect(host.lines.at(-2)).toBe('warning: … and 6 more; the state file has all.');
    expect(host.lines.at(-1)).toContain('1 of 27 versions removed, 24 stale, 2 failed. Calls: 3 to list');
    expect(host.summaries[0]).toContain('| 27 | 1 | 24 | 2 | 2.0 kB |');
    expect(host.summaries[0]).toContain('| `npm:a in ci` | `1.0.0` | stale | `it changed` |');
  });

  it('is short where all went well', async () => {
    const host = testHost('/', '/');
    const applied = { removed: 3, stale: 0, failed: 0 };
    await reportApplied(host, { id: 'f', result: RESULT, applied, left: [], calls: CALLS });
    expect(host.lines).toHaveLength(1);
    expect(host.summaries[0]).not.toContain('Outcome');
  });
});

describe('the outputs of a run', () => {
  it('count a plan once, and the plan of an interrupted run with the own', () => {
    const tally = new Tally();
    tally.planned('a', RESULT);
    tally.planned('a', RESULT);
    tally.applied({ removed: 1, stale: 1, failed: 1 });
    tally.planned('b', { ...RESULT, planned: 4, reclaimable: 2 });
    tally.applied({ removed: 2, stale: 0, failed: 0 });
    tally.restored(5, 6);
    const host = testHost('/', '/');
    tally.setOutputs(host);
    expect(host.outputs).toEqual({
      ...{ 'plan-id': 'b', planned: '7', removed: '3', stale: '1', failed: '7', restored: '5' },
    });
    expect(tally.reclaimable).toBe(2050);
  });
});
