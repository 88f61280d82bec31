import { describe, expect, it } from '@jest/globals';
import { batches, changeTogether, NO_OUTCOME } from '../../../../../actions/prune/apply/change-together.ts';
import type { Reply } from '../../../../../actions/prune/service/version-service.ts';
import { notFound, serverFault } from '../support/fake-service.ts';

const reply = (successful: readonly string[], failed: Readonly<Record<string, string>> = {}): Reply => ({
  successful: new Map(successful.map((version) => [version, `after ${version}`])),
  failed: new Map(Object.entries(failed).map(([version, code]) => [version, { code, message: '' }])),
});

/** Answers one call after the other. */
async function changed(versions: readonly string[], ...answers: readonly (Reply | Error)[]) {
  const calls: string[] = [];
  const { results, revisions, error } = await changeTogether(versions, (asked) => {
    const answer = answers[calls.length] ?? new Error('no more calls');
    calls.push(asked.join(' '));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { results: Object.fromEntries(results), revisions: Object.fromEntries(revisions), error, calls };
}

describe('versions that are changed together', () => {
  it('are sent again without the culprits until none is skipped, and nothing is done that is not said to be', async () => {
    const ended = await changed(
      ['1', '2', '3', '4', '5'],
      reply([], { 1: 'SKIPPED', 2: 'MISMATCHED_REVISION', 3: 'NOT_FOUND', 4: 'SKIPPED', 5: 'SKIPPED' }),
      reply(['1'], { 4: 'MISMATCHED_STATUS' }),
    );
    expect(ended.calls).toEqual(['1 2 3 4 5', '1 4 5']);
    expect(ended.results).toMatchObject({
      1: { outcome: 'done' },
      2: { outcome: 'changed' },
      3: { outcome: 'gone' },
      4: { outcome: 'changed' },
      5: { outcome: 'failed', detail: NO_OUTCOME },
    });
    expect([ended.revisions, ended.error]).toEqual([{ 1: 'after 1' }, undefined]);
  });

  it('fail where the service skips all of them, or refuses one for good', async () => {
    const ended = await changed(['1', '2'], reply([], { 1: 'SKIPPED', 2: 'SKIPPED' }));
    expect(ended.calls).toEqual(['1 2']);
    expect(ended.results).toMatchObject({ 1: { outcome: 'failed' }, 2: { outcome: 'failed' } });
    expect((await changed(['1'], reply([], { 1: 'NOT_ALLOWED' }))).results).toMatchObject({
      1: { outcome: 'failed', detail: expect.stringContaining('NOT_ALLOWED') },
    });
  });

  it('are gone with their package, and have failed where the service fails; any other refusal is given on', async () => {
    expect((await changed(['1'], notFound())).results).toMatchObject({ 1: { outcome: 'gone' } });
    const fault = await changed(['1', '2'], reply(['1'], { 2: 'SKIPPED' }), serverFault());
    expect(fault.results).toMatchObject({
      1: { outcome: 'done' },
      2: { outcome: 'failed', detail: 'the service failed' },
    });
    expect(fault.error).toBeUndefined();
    const denied = Object.assign(new Error('denied'), { name: 'AccessDeniedException', $fault: 'client' });
    expect((await changed(['1'], denied)).error).toBe(denied);
    await expect(changed(['1'], new TypeError('a bug'))).rejects.toThrow('a bug');
  });

  it('go a hundred at a time', () => {
    expect(batches(Array.from({ length: 201 }, (_, index) => index)).map(({ length }) => length)).toEqual([
      100, 100, 1,
    ]);
    expect(batches([])).toEqual([]);
  });
});
