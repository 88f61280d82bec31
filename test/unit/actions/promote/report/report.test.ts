import { describe, expect, it } from '@jest/globals';
import type { PlannedPromotion, PromotionPlan, PromotionResult } from '../../../../../actions/promote/plan/plan.ts';
import {
  describeTrip,
  leftCollector,
  reportApplied,
  reportPlan,
} from '../../../../../actions/promote/report/report.ts';
import { PromotionTally } from '../../../../../actions/promote/tally.ts';
import { testHost, type TestHost } from '../../../../support/publish.ts';
import { AS_OF, REQUEST } from '../support/fake-domain.ts';

const at = (repository: string) => ({ domain: 'acme', domainOwner: '1', region: 'us-east-1', repository });
const HEAD = { account: '1', asOf: '', expires: AS_OF.toISOString(), source: at('dev'), destination: at('prod') };
const RESULT: PromotionResult = {
  ...{ packages: 1, planned: 2, needed: 0, unchanged: 0, left: 0, tagged: 0, bytes: 3072, trips: [] },
};

function going(name: string, versions: readonly string[], more: Partial<PlannedPromotion> = {}): PlannedPromotion {
  const copy = versions.map((version) => ({
    ...{ version, revision: 'r', origin: 'internal' as const, reason: 'asked for', bytes: 1024, content: 'c' },
  }));
  return { format: 'npm', namespace: '', name, needs: [], copy, unchanged: [], left: [], ...more };
}

function planOf(
  result: Partial<PromotionResult>,
  packages: readonly PlannedPromotion[],
  request = REQUEST,
): PromotionPlan {
  return { head: HEAD, request, packages, result: { ...RESULT, ...result } };
}

async function reported(plan: PromotionPlan): Promise<TestHost> {
  const host = testHost('/', '/');
  await reportPlan(host, { plan, id: 'f', file: 'plan.json', confirmation: 'promote --confirm f' });
  return host;
}

describe('the report on a promotion', () => {
  it('lists what goes, why, and which tags move from what to what', async () => {
    const tags = { before: { latest: '0.9.0', next: '1' }, after: { latest: '1.0.0', next: '1', __proto__x: '1.1.0' } };
    const host = await reported(
      planOf({ needed: 1, unchanged: 2, left: 3, tagged: 1 }, [
        going('lib', ['1.0.0', '1.1.0'], { tags, left: [{ reason: 'too young', versions: ['2.0.0', '2.1.0'] }] }),
        going('same', [], { left: [{ reason: 'too young', versions: ['3.0.0'] }] }),
      ]),
    );
    expect(host.lines[0]).toBe(
      '2 versions to promote (3.1 kB), 1 of them because others need them, 2 there already, 3 not selected, dist-tags of 1 package move.',
    );
    const [summary = ''] = host.summaries;
    expect(summary).toContain('`acme/dev (us-east-1)` → `acme/prod (us-east-1)`: **2 versions to promote');
    expect(summary).toContain(
      '| `npm:lib` | `1.0.0`, `1.1.0` | asked for | `latest`: `0.9.0` → `1.0.0`, `__proto__x`: `none` → `1.1.0` | 2.0 kB |',
    );
    expect(summary).not.toContain('npm:same');
    expect(summary).toContain('Stays where it is: too young (3).');
    expect(summary).not.toMatch(/WARNING|If it is right|The first 30/);
    expect(host.lines.join('\n')).not.toMatch(/warning|If the plan/);
  });

  it('says so where nothing goes, and what happens at the source', async () => {
    const host = await reported(planOf({ planned: 0, bytes: 0 }, [], { ...REQUEST, removeFromSource: 'archive' }));
    expect(host.lines).toEqual([
      'nothing to promote, then archive at the source.',
      expect.stringContaining('Plan f is in plan.json'),
    ]);
    expect(host.summaries[0]).not.toMatch(/\| Package|Stays/);
  });

  it('shows the first packages, versions and reasons of many', async () => {
    const versions = Array.from({ length: 14 }, (_, index) => `1.${index}.0`);
    const many = Array.from({ length: 31 }, (_, index) => going(`p${index}`, ['1.0.0']));
    const reasons = going('reasons', versions.slice(0, 5));
    const four = { ...reasons, copy: reasons.copy.map((one, index) => ({ ...one, reason: `reason ${index % 4}` })) };
    const [summary = ''] = (await reported(planOf({}, [going('lib', versions), four, ...many]))).summaries;
    expect(summary).toContain('`1.11.0` and 2 more |');
    expect(summary).not.toContain('`1.12.0`');
    expect(summary).toContain('| reason 0; reason 1; reason 2 |');
    expect(summary).toContain('The first 30 packages; the plan has all.');
    expect(summary.match(/^\| `npm:/gm)).toHaveLength(30);
    const exactly = await reported(planOf({}, many.slice(0, 30)));
    expect(exactly.summaries[0]).not.toContain('The first 30');
    expect((await reported(planOf({}, [going('lib', versions.slice(0, 12))]))).summaries[0]).not.toContain(' more');
  });

  it('names a guard that trips, and the command that confirms', async () => {
    const trip = { guard: 'max-versions', limit: 1, planned: 2 } as const;
    const host = await reported(planOf({ trips: [trip] }, [going('lib', ['1.0.0', '1.1.0'])]));
    expect(describeTrip(trip)).toBe('max-versions: 2 are planned, and the limit is 1');
    expect(host.lines).toContain(
      'warning: max-versions: 2 are planned, and the limit is 1, so this plan promotes nothing.',
    );
    expect(host.lines).toContain('If the plan is right, this carries it out: promote --confirm f');
    expect(host.summaries[0]).toContain('If it is right: `promote --confirm f`');
  });
});

describe('the report on what was promoted', () => {
  it('names what was left with the reason, counts the rest, and says what was taken from the source', async () => {
    const { note, left } = leftCollector();
    for (let index = 0; index < 35; index++) note('npm:lib', `1.${index}.0`, 'failed', 'no');
    const host = testHost('/', '/');
    const plan = planOf({ planned: 37, unchanged: 1 }, [going('lib', ['1.0.0']), going('same', [])]);
    const applied = { promoted: 1, unchanged: 1, stale: 1, failed: 35 };
    await reportApplied(host, { plan, id: 'f', applied, left, removed: { removed: 2, left: 3 } });
    expect(host.lines).toHaveLength(30 + 2);
    expect(host.lines[0]).toBe('warning: npm:lib 1.0.0: failed, no');
    expect(host.lines[30]).toBe('warning: … and 6 more; the state file has all.');
    expect(host.lines[31]).toBe(
      '1 of 37 versions promoted, 2 unchanged, 1 stale, 35 failed; 2 taken from dev, 3 left there.',
    );
    expect(host.summaries[0]).toContain('| `npm:lib` | `1.0.0` | failed | `no` |');
    expect(host.summaries[0]).toContain('| `npm:lib` | `1.0.0` |  |');
    expect(host.summaries[0]).not.toContain('npm:same');
  });

  it('is short where all went well', async () => {
    const host = testHost('/', '/');
    const applied = { promoted: 0, unchanged: 1, stale: 0, failed: 0 };
    await reportApplied(host, { plan: planOf({ planned: 1 }, []), id: 'f', applied, left: [], removed: undefined });
    expect(host.lines).toEqual(['0 of 1 version promoted, 1 unchanged, 0 stale, 0 failed.']);
    expect(host.summaries[0]).not.toContain('| --- |');
  });
});

describe('the outputs of a promotion', () => {
  it('count a plan once, and the plan of an interrupted run with the own', () => {
    const tally = new PromotionTally();
    tally.planned('a', { ...RESULT, unchanged: 1 });
    tally.planned('a', { ...RESULT, unchanged: 1 });
    tally.applied({ promoted: 1, unchanged: 2, stale: 3, failed: 4 });
    tally.planned('b', RESULT);
    tally.applied({ promoted: 1, unchanged: 0, stale: 0, failed: 0 });
    tally.rolledBack(5, 6);
    const host = testHost('/', '/');
    tally.setOutputs(host);
    expect(host.outputs).toEqual({
      ...{ 'plan-id': 'b', planned: '4', promoted: '2', unchanged: '3', stale: '3', failed: '10', 'rolled-back': '5' },
    });
  });
});
