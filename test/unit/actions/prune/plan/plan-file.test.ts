import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkApplicable, type Candidate } from '../../../../../actions/prune/apply/applicable.ts';
import { planWriter, readPlanFile, writePlanText } from '../../../../../actions/prune/plan/plan-file.ts';
import type { Plan } from '../../../../../actions/prune/plan/plan.ts';
import { readPlan } from '../../../../../actions/prune/plan/plan-reader.ts';
import type { RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { AS_OF, DAY, eager, HEAD, planOf } from '../support/cases.ts';
import { FakeService, type FakePackage } from '../support/fake-service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const AT = { repository: 'ci', coordinates: { format: 'generic', namespace: 'acme', name: '__proto__' } } as const;

const PACKAGE: FakePackage = {
  ...AT,
  versions: ['__proto__', '1.0.0', '0.9.0', '1.1.0'].map((version, index) => ({
    version,
    status: 'Published',
    revision: `rev-${version}`,
    origin: 'external',
    published: AS_OF.getTime() - (9 - index) * DAY * 1000,
    assets: [{ name: '../../etc/passwd', size: 3, sha256: `hash-${version}` }],
  })),
};

function candidate(plan: Plan): Candidate {
  return { plan, id: 'a'.repeat(64), file: 'plan.json', confirm: undefined };
}

async function written(policy: RetentionPolicy): Promise<{ path: string; id: string; text: string }> {
  const { plan } = await planOf(new FakeService([PACKAGE]), policy);
  const path = join(folder, 'plans', 'plan.json');
  const writer = await planWriter(path, HEAD);
  for (const planned of plan.packages) await writer.add(planned);
  const id = await writer.finish(policy, plan.result);
  return { path, id, text: await readFile(path, 'utf8') };
}

describe('a plan file', () => {
  it('takes away what a process that was killed has left beside it, and nothing that another one is writing', async () => {
    // No process has so great a number; the parent of this one lives, and so does the first.
    const [dead, ...live] = [`plan.json.${2 ** 30}.tmp`, `plan.json.${process.ppid}.tmp`, 'plan.json.1.tmp'];
    const others = ['plan.json.bak', `plan.json.${2 ** 30}.tmp.txt`, `other.json.${2 ** 30}.tmp`];
    for (const name of [dead, ...live, ...others]) await writeFile(join(folder, name), '{');
    const path = join(folder, 'plan.json');
    await writePlanText(path, 'a plan');
    expect((await readdir(folder)).sort()).toEqual(['plan.json', ...live, ...others].sort());
    await writeFile(join(folder, dead), '{');
    const writer = await planWriter(path, HEAD);
    expect((await readdir(folder)).sort()).toEqual([
      ...['plan.json', `plan.json.${process.pid}.tmp`, ...live, ...others].sort(),
    ]);
    await writer.abandon();
    expect(await readFile(path, 'utf8')).toBe('a plan');
  });

  it('is written whole or not at all, and leaves nothing where it cannot be', async () => {
    await mkdir(join(folder, 'taken'));
    await expect(writePlanText(join(folder, 'taken'), 'a plan')).rejects.toThrow(
      /^The plan cannot be written: .*\. Check 'plan-file'\.$/,
    );
    expect(await readdir(folder)).toEqual(['taken']);
    await writeFile(join(folder, 'file'), '');
    for (const path of [join(folder, 'file', 'plan.json'), join(folder, 'file', 'deep', 'plan.json')]) {
      await expect(writePlanText(path, 'a plan')).rejects.toThrow("Check 'plan-file'.");
      await expect(planWriter(path, HEAD)).rejects.toThrow("Check 'plan-file'.");
    }
  });

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
      ['', 'the plan is not JSON'],
      ['[]', 'must be a mapping'],
      [edit('"version":2}', '"version":1}'), 'this release reads 2'],
      [edit('"olderThan":172800}', '"olderThan":1}'), 'not the one that it was made with'],
      [edit('"action":"delete"', '"action":"erase"'), 'must be one of archive, dispose, delete'],
      [edit('"position":1', '"position":-1'), 'must be a whole number'],
      [edit('"version":"0.9.0"', '"version":"1.0.0"'), 'removes a version of "__proto__" twice'],
      [edit(/"expires":"[^"]*"/, '"expires":"soon"'), 'must be a date and time'],
      [edit('"revision":"rev-1.0.0",', ''), "the key 'revision' is missing"],
    ];
    for (const [plan, message] of wrong) expect(() => readPlan(plan)).toThrow(message);
    await expect(readPlanFile(join(folder, 'none.json'))).rejects.toThrow('The plan cannot be read');
  });

  it('applies to its own domain, in its time, and within its guards', async () => {
    const { plan } = await planOf(new FakeService([PACKAGE]), eager());
    expect(() => checkApplicable(candidate(plan), HEAD, AS_OF)).not.toThrow();
    expect(() => checkApplicable(candidate(plan), { ...HEAD, domain: 'other' }, AS_OF)).toThrow(
      'The plan is for domain "acme"',
    );
    expect(() => checkApplicable(candidate(plan), { ...HEAD, region: 'eu-west-1' }, AS_OF)).toThrow(
      'The plan is for region',
    );
    expect(() => checkApplicable(candidate(plan), HEAD, new Date(HEAD.expires))).toThrow('The plan expired');
    const guarded = { ...eager(), guards: { run: { maxCount: 2 }, repository: {}, package: {} } };
    const tripped = (await planOf(new FakeService([PACKAGE]), guarded)).plan;
    // Not the totals in the file count, but what the plan would remove.
    const beautified = { ...tripped, result: { ...tripped.result, planned: 0, trips: [] } };
    expect(() => checkApplicable(candidate(beautified), HEAD, AS_OF)).toThrow(
      'Nothing was removed, because too much would go',
    );
    const id = 'a'.repeat(64);
    expect(() => checkApplicable({ ...candidate(tripped), confirm: id }, HEAD, AS_OF)).not.toThrow();
    expect(() => checkApplicable({ ...candidate(tripped), confirm: 'b'.repeat(64) }, HEAD, AS_OF)).toThrow(
      `not the id of this plan, which is ${id}`,
    );
  });
});
