import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedPlan } from '../../../../../actions/prune/plan/stored-plan.ts';
import type { Event } from '../../../../../actions/prune/state/journal.ts';
import { openState } from '../../../../../actions/prune/state/state-file.ts';
import { AS_OF, eager, planOf } from '../support/cases.ts';
import { FakeService, type FakePackage } from '../support/fake-service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const AT = { repository: 'ci', coordinates: { format: 'npm', namespace: 'acme', name: '__proto__' } } as const;
const now = (): Date => AS_OF;

describe('the state file', () => {
  it('tells across runs where a version stands, and passes over a line that was cut off and other plans', async () => {
    const path = join(folder, 'logs', 'state.ndjson');
    const first = await openState(path, now, storedPlan);
    expect(first.existed).toBe(false);
    await first.journal('plan-1').record([
      { at: AT, event: 'archiving', versions: ['1.0.0', '1.1.0', '__proto__'] },
      { at: AT, event: 'removed', versions: ['1.1.0'], revisions: { '1.1.0': 'after' } },
      { at: AT, event: 'failed', versions: ['1.0.0'], detail: 'because' },
      { at: AT, event: 'removed', versions: [] },
    ]);
    await first.end();
    const text = await readFile(path, 'utf8');
    expect(text.split('\n')).toHaveLength(4);
    await appendFile(path, text.slice(0, text.indexOf('\n') - 5).replace('archiving', 'removed'));

    const second = await openState(path, now, storedPlan);
    expect(second.existed).toBe(true);
    const journal = second.journal('plan-1');
    expect(['1.0.0', '1.1.0', '__proto__', '2.0.0'].map((version) => journal.standing(AT, version))).toEqual([
      { event: 'archiving', revision: undefined },
      { event: 'removed', revision: 'after' },
      { event: 'archiving', revision: undefined },
      undefined,
    ]);
    await journal.record([{ at: AT, event: 'removed', versions: ['1.0.0'] }]);
    await second.end();

    const third = await openState(path, now, storedPlan);
    expect(third.journal('plan-1').standing(AT, '1.0.0')?.event).toBe('removed');
    expect(third.journal('plan-2').standing(AT, '1.0.0')).toBeUndefined();
    expect(third.explains(AT, '1.0.0')).toBe(true);
    expect(third.explains(AT, '2.0.0')).toBe(false);
    await third.end();
  });

  it('keeps the lines whole and in order that come while others are written, all of them on the disk when it says so', async () => {
    const path = join(folder, 'state.ndjson');
    const state = await openState(path, now, storedPlan);
    const journal = state.journal('plan-1');
    const versions = Array.from({ length: 60 }, (_, index) => `1.${index}.0`);
    await Promise.all(
      versions.map(async (version) => {
        await journal.record([{ at: AT, event: 'archiving', versions: [version] }]);
        expect(await readFile(path, 'utf8')).toContain(`"event":"archiving","versions":["${version}"]`);
        await journal.record([{ at: AT, event: 'removed', versions: [version] }]);
      }),
    );
    await state.end();
    const again = await openState(path, now, storedPlan);
    const standing = versions.map((version) => again.journal('plan-1').standing(AT, version)?.event);
    expect(standing).toEqual(versions.map(() => 'removed'));
    expect((await readFile(path, 'utf8')).match(/\n/g)).toHaveLength(120);
    await again.end();
  });

  it('holds all of a plan that was begun, so that it can be finished without its file', async () => {
    const held: FakePackage = {
      ...AT,
      versions: ['1.0.0', '1.1.0', '1.2.0'].map((version, index) => ({
        ...{ version, status: 'Published', revision: `rev-${version}`, origin: 'internal', assets: [] },
        published: AS_OF.getTime() - (9 - index) * 86_400_000,
      })),
    };
    const { plan } = await planOf(new FakeService([held]), eager());
    const path = join(folder, 'state.ndjson');
    const first = await openState(path, now, storedPlan);
    await first.begin('plan-1', plan);
    await first.end();
    const second = await openState(path, now, storedPlan);
    expect(second.unfinished()).toEqual([{ id: 'plan-1', plan }]);
    expect(second.begun()).toEqual([{ id: 'plan-1', plan }]);
    await second.begin('plan-1', plan);
    await second.close('plan-1');
    await second.close('plan-1');
    await second.end();
    const third = await openState(path, now, storedPlan);
    expect(third.unfinished()).toEqual([]);
    expect(third.begun()).toEqual([{ id: 'plan-1', plan }]);
    await third.end();
    const kinds = (await readFile(path, 'utf8')).match(/"kind":"\w+"/g);
    expect(kinds).toEqual(['"kind":"planned"', '"kind":"opened"', '"kind":"closed"']);
  });

  it("tells across runs what a package's dist-tags were before a plan moved them, and what it left", async () => {
    const path = join(folder, 'state.ndjson');
    const record = async (...entries: readonly (readonly [Event, Readonly<Record<string, string>>])[]) => {
      const state = await openState(path, now, storedPlan);
      const journal = state.journal('plan-1');
      for (const [event, tags] of entries) await journal.record([{ at: AT, event, versions: [], tags }]);
      await state.end();
      const again = await openState(path, now, storedPlan);
      const moved = again.journal('plan-1').tags(AT);
      expect(again.journal('plan-2').tags(AT)).toBeUndefined();
      expect(again.journal('plan-1').standing(AT, '1.0.0')).toBeUndefined();
      await again.end();
      const plain = (tags: ReadonlyMap<string, string> | undefined) => tags && Object.fromEntries(tags);
      return moved && { original: plain(moved.original), before: plain(moved.before), after: plain(moved.after) };
    };
    const [first, second, third] = [{ latest: '1' }, { latest: '2', __proto__x: '2' }, { latest: '3' }];
    expect(await record(['tagged', first])).toBeUndefined();
    expect(await record(['tagging', first])).toEqual({ original: first, before: first, after: undefined });
    expect(await record(['tagged', second])).toEqual({ original: first, before: first, after: second });
    expect(await record(['tagging', second], ['tagged', third])).toEqual({
      original: first,
      before: second,
      after: third,
    });
    expect(await record(['restored', {}])).toBeUndefined();
  });

  it('does not take the tags of a version for its standing, or a version without tags for one with', async () => {
    const path = join(folder, 'state.ndjson');
    const state = await openState(path, now, storedPlan);
    const journal = state.journal('plan-1');
    await journal.record([
      { at: AT, event: 'tagging', versions: ['1.0.0'], tags: { latest: '1.0.0' } },
      { at: AT, event: 'restored', versions: ['1.1.0'] },
      { at: AT, event: 'removed', versions: ['1.2.0'], revisions: { '1.2.0': 'r' } },
    ]);
    expect(journal.standing(AT, '1.0.0')).toBeUndefined();
    expect(journal.standing(AT, '1.1.0')).toEqual({ event: 'restored', revision: undefined });
    expect(journal.tags(AT)?.after).toBeUndefined();
    expect(state.firstSeen.changed(AT, '1.2.0', 'r')).toBe(AS_OF.toISOString());
    expect([state.firstSeen.changed(AT, '1.2.0', 'other'), state.explains(AT, '1.1.0')]).toEqual([undefined, false]);
    await state.end();
  });

  it('remembers when an unfinished version was first seen with its revision', async () => {
    const path = join(folder, 'state.ndjson');
    const listed = (version: string, status: string, revision: string) => ({
      ...{ version, status, revision, origin: 'internal' as const },
    });
    const first = await openState(path, now, storedPlan);
    first.firstSeen.note(AT, [listed('1.0.0', 'Unfinished', 'a'), listed('0.9.0', 'Published', 'a')]);
    expect(first.firstSeen.of(AT, '1.0.0', 'a')).toBeUndefined();
    await first.saveSeen();
    await first.end();
    const later = await openState(path, () => new Date(AS_OF.getTime() + 86_400_000), storedPlan);
    later.firstSeen.note(AT, [listed('1.0.0', 'Unfinished', 'a'), listed('1.1.0', 'Unfinished', 'b')]);
    await later.saveSeen();
    await later.end();
    const last = await openState(path, now, storedPlan);
    expect(last.firstSeen.of(AT, '1.0.0', 'a')).toBe(AS_OF.toISOString());
    expect(last.firstSeen.of(AT, '1.0.0', 'another')).toBeUndefined();
    expect(last.firstSeen.of(AT, '1.1.0', 'b')).toBe(new Date(AS_OF.getTime() + 86_400_000).toISOString());
    expect(last.firstSeen.of(AT, '0.9.0', 'a')).toBeUndefined();
    await last.end();
  });

  it('remembers when a run gave a version the revision that it has', async () => {
    const path = join(folder, 'state.ndjson');
    const first = await openState(path, now, storedPlan);
    await first.journal('plan-1').record([
      {
        at: AT,
        event: 'removed',
        versions: ['1.0.0', '1.1.0', '__proto__'],
        revisions: { '1.0.0': 'a', ['__proto__']: 'p' },
      },
      { at: AT, event: 'archiving', versions: ['1.2.0'], revisions: { '1.2.0': 'b' } },
      { at: AT, event: 'restored', versions: ['1.3.0'], revisions: { '1.3.0': 'c' } },
    ]);
    await first.end();
    const later = await openState(path, () => new Date(0), storedPlan);
    const changed = (...about: Parameters<typeof later.firstSeen.changed>) => later.firstSeen.changed(...about);
    expect(changed(AT, '1.0.0', 'a')).toBe(AS_OF.toISOString());
    expect(changed(AT, '__proto__', 'p')).toBe(AS_OF.toISOString());
    // Touched since; a revision that the service did not tell; what was only begun, or taken back.
    expect(changed(AT, '1.0.0', 'another')).toBeUndefined();
    expect(changed(AT, '1.1.0', 'a')).toBeUndefined();
    expect(changed(AT, '1.2.0', 'b')).toBeUndefined();
    expect(changed(AT, '1.3.0', 'c')).toBeUndefined();
    await later.end();
  });

  it('is refused where it cannot be', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openState(join(folder, 'file', 'state'), now, storedPlan)).rejects.toThrow("Check 'state'");
  });
});
