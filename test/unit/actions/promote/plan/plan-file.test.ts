import { describe, expect, it } from '@jest/globals';
import { checkApplicable } from '../../../../../actions/promote/applicable.ts';
import { readPlan } from '../../../../../actions/promote/plan/plan-file.ts';
import { planFile, type PromotionPlan } from '../../../../../actions/promote/plan/plan.ts';
import type { Run } from '../../../../../actions/promote/run.ts';
import { AS_OF, FakeDomain, planOf, pkg, version } from '../support/fake-domain.ts';

const domain = new FakeDomain([
  pkg('dev', 'lib', version('1.0.0'), version('1.1.0')),
  pkg('dev', 'app', version('2.0.0')),
]);
domain.setTags('dev', 'lib', { latest: '1.1.0' });
const coordinates = ['npm:lib@1.0.0', 'npm:lib@1.1.0', 'npm:app@2.0.0'];

async function plan(request: object = {}): Promise<{ plan: PromotionPlan; text: string }> {
  return await planOf(domain, { coordinates, request });
}

describe('a plan file', () => {
  it('is canonical: the same bytes for the same plan, read back as it was', async () => {
    const [first, second] = [await plan(), await plan()];
    expect(first.text).toBe(second.text);
    expect(planFile(readPlan(first.text)).text).toBe(first.text);
    expect(planFile(first.plan).id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(first.text)).toMatchObject({ version: 1, request: { method: 'copy' } });
  });

  it.each([
    ['an unknown key', '"method":"copy"', '"methods":"copy"', /unknown key "methods"/],
    ['another version of its form', '"version":1}\n', '"version":7}\n', /has version 7; this release reads 1/],
    ['a content that is no hash', /"content":"[0-9a-f]{64}"/, '"content":"x"', /:\d+:\d+: must be a SHA-256/],
    ['a version twice', '"version":"1.1.0"', '"version":"1.0.0"', /promotes a version of "npm:lib" twice/],
    ['half of it', /.{40}$/s, '', /is not JSON/],
  ])('is refused with %s, and the remedy', async (_, from, to, message) => {
    const { text } = await plan();
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(() => readPlan(broken)).toThrow(message);
    expect(() => readPlan(broken)).toThrow(/Make (one|a new plan)/);
  });

  it('is refused where a package stands before what it needs', async () => {
    const { plan: made } = await plan();
    const [first, ...rest] = made.packages;
    if (first === undefined) throw new Error('no package');
    const { text } = planFile({ ...made, packages: [{ ...first, needs: ['npm:lib'] }, ...rest] });
    expect(() => readPlan(text)).toThrow('has "npm:app" before what it needs');
  });
});

describe('a plan that shall be applied', () => {
  function run(
    more: { repository?: string; now?: number } = {},
  ): Pick<Run, 'host' | 'source' | 'destination' | 'method'> {
    const { source, destination, method } = domain.between;
    const location = { ...destination.location, repository: more.repository ?? 'prod' };
    const host = { now: () => new Date(more.now ?? AS_OF.getTime()) } as Run['host'];
    return { host, source, destination: { ...destination, location }, method };
  }
  const check = async (
    request: object,
    more: Parameters<typeof run>[0] = {},
    confirm?: (id: string) => string,
  ): Promise<void> => {
    const { plan: made } = await plan(request);
    const { id } = planFile(made);
    checkApplicable({ plan: made, id, file: "my plan's.json", confirm: confirm?.(id) }, run(more));
  };

  it('is for these repositories, and has not expired', async () => {
    await check({});
    await expect(check({}, { repository: 'other' })).rejects.toThrow(
      'The plan is for the destination repository "prod", but this run is for "other". Apply it there, or make a new plan.',
    );
    await expect(check({}, { now: AS_OF.getTime() + 2 * 86_400_000 })).rejects.toThrow(
      /The plan expired at 2027-02-01T12:00:00.000Z\. Make a new plan/,
    );
  });

  it('promotes nothing at all beyond a guard, unless it is the very plan that was confirmed', async () => {
    const guards = { maxVersions: 2, maxPackages: 5 };
    await expect(check({ guards })).rejects.toThrow(
      /Nothing was promoted, because too much would go: max-versions: 3 are planned, and the limit is 2\. .*codeartifact-ci promote --domain acme .*--mode apply --plan 'my plan'\\''s.json' --confirm [0-9a-f]{64}/,
    );
    await expect(check({ guards: { maxVersions: 9, maxPackages: 1 } })).rejects.toThrow('max-packages: 2 are planned');
    await check({ guards }, {}, (id) => id);
    await expect(check({ guards }, {}, () => 'b'.repeat(64))).rejects.toThrow("'confirm' is not the id of this plan");
  });
});
