import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkApplicable } from '../../../../../actions/prune/apply/applicable.ts';
import { openJournal } from '../../../../../actions/prune/apply/journal.ts';
import { planWriter, readPlanFile } from '../../../../../actions/prune/plan/plan-file.ts';
import { readPlan } from '../../../../../actions/prune/plan/plan-reader.ts';
import type { RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { AS_OF, DAY, eager, HEAD, planOf } from '../support/cases.ts';
import { FakeService, type FakePackage } from '../support/fake-service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const AT = { repository: 'ci', coordinates: { format: 'npm', namespace: 'acme', name: '__proto__' } } as const;

const PACKAGE: FakePackage = {
  ...AT,
  versions: ['1.0.0', '1.1.0', '__proto__'].map((version, index) => ({
    version,
    status: 'Published',
    revision: `rev-${version}`,
    origin: 'external',
    published: AS_OF.getTime() - (9 - index) * DAY * 1000,
    assets: [{ name: '../../etc/passwd', size: 3, sha256: `hash-${version}` }],
  })),
};

async function written(policy: RetentionPolicy): Promise<{ path: string; id: string; text: string }> {
  const { plan } = await planOf(new FakeService([PACKAGE]), policy);
  const path = join(folder, 'plans', 'plan.json');
  const writer = await planWriter(path, HEAD);
  for (const planned of plan.packages) await writer.add(planned);
  const id = await writer.finish(policy, plan.result);
  return { path, id, text: await readFile(path, 'utf8') };
}

describe('a plan file', () => {
  it('has its own SHA-256 as its id, and reads back as it was, whatever the names in it', async () => {
    const { path, id, text } = await written(eager());
    expect(id).toBe(createHash('sha256').update(text).digest('hex'));
    const { plan } = await planOf(new FakeService([PACKAGE]), eager());
    expect(await readPlanFile(path)).toEqual({ plan, id });
    expect(await readdir(join(folder, 'plans'))).toEqual(['plan.json']);
  });

  it('is not there when it was abandoned', async () => {
    const writer = await planWriter(join(folder, 'plan.json'), HEAD);
    await writer.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused when it is none, or was edited', async () => {
    const { text } = await written(eager());
    const edit = (from: string | RegExp, to: string): string => {
      expect(text).toMatch(from);
      return text.replace(from, to);
    };
    const wrong: [string, string][] = [
      ['', 'This is no plan'],
      ['[]', 'version must be'],
      [edit('"version":1}', '"version":2}'), 'this release reads 1'],
      [edit('"olderThan":172800}', '"olderThan":1}'), 'not the one that it was made with'],
      [edit('"action":"delete"', '"action":"erase"'), 'remove 1, action must be one of archive, dispose, delete'],
      [edit('"position":1', '"position":-1'), 'position must be a whole number'],
      [edit('"version":"1.1.0"', '"version":"1.0.0"'), 'must be versions that differ'],
      [edit(/"expires":"[^"]*"/, '"expires":"soon"'), 'expires must be a date and time'],
      [edit('"revision":"rev-1.0.0",', ''), 'revision must be a text'],
    ];
    for (const [plan, message] of wrong) expect(() => readPlan(plan)).toThrow(message);
    await expect(readPlanFile(join(folder, 'none.json'))).rejects.toThrow('The plan cannot be read');
  });

  it('applies to its own domain, in its time, and within its guards', async () => {
    const { plan } = await planOf(new FakeService([PACKAGE]), eager());
    expect(() => checkApplicable(plan, HEAD, AS_OF)).not.toThrow();
    expect(() => checkApplicable(plan, { ...HEAD, domain: 'other' }, AS_OF)).toThrow('The plan is for domain "acme"');
    expect(() => checkApplicable(plan, { ...HEAD, region: 'eu-west-1' }, AS_OF)).toThrow('The plan is for region');
    expect(() => checkApplicable(plan, HEAD, new Date(HEAD.expires))).toThrow('The plan expired');
    const guarded = { ...eager(), guards: { run: { maxCount: 2 }, repository: {}, package: {} } };
    const tripped = (await planOf(new FakeService([PACKAGE]), guarded)).plan;
    // Not the totals in the file count, but what the plan would remove.
    const beautified = { ...tripped, result: { ...tripped.result, planned: 0, trips: [] } };
    expect(() => checkApplicable(beautified, HEAD, AS_OF)).toThrow('Nothing was removed, because too much would go');
  });
});

describe('a journal', () => {
  const now = (): Date => AS_OF;

  it('tells across runs where a version stands, and passes over a line that was cut off and other plans', async () => {
    const path = join(folder, 'logs', 'journal.ndjson');
    const first = await openJournal(path, 'plan-1', now);
    await first.record([
      { at: AT, event: 'archiving', versions: ['1.0.0', '1.1.0', '__proto__'] },
      { at: AT, event: 'removed', versions: ['1.1.0'] },
      { at: AT, event: 'failed', versions: ['1.0.0'], detail: 'because' },
      { at: AT, event: 'removed', versions: [] },
    ]);
    await first.close();
    const text = await readFile(path, 'utf8');
    expect(text.split('\n')).toHaveLength(4);
    await appendFile(path, text.slice(0, text.indexOf('\n') - 5).replace('archiving', 'removed'));

    const second = await openJournal(path, 'plan-1', now);
    expect(['1.0.0', '1.1.0', '__proto__', '2.0.0'].map((version) => second.standing(AT, version))).toEqual([
      'archiving',
      'removed',
      'archiving',
      undefined,
    ]);
    await second.record([{ at: AT, event: 'removed', versions: ['1.0.0'] }]);
    await second.close();

    const third = await openJournal(path, 'plan-1', now);
    expect(third.standing(AT, '1.0.0')).toBe('removed');
    await third.close();
    const other = await openJournal(path, 'plan-2', now);
    expect(other.standing(AT, '1.0.0')).toBeUndefined();
    await other.close();
  });

  it('is refused where it cannot be', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openJournal(join(folder, 'file', 'journal'), 'plan', now)).rejects.toThrow("Check 'journal'");
  });
});
