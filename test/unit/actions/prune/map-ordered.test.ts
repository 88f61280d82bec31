import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { mapOrdered } from '../../../../actions/prune/map-ordered.ts';

/** Work that ends when the test says so. */
function bench() {
  const open = new Map<number, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  const started: number[] = [];
  const work = (item: number): Promise<string> => {
    started.push(item);
    return new Promise((resolve, reject) => open.set(item, { resolve, reject }));
  };
  const end = async (...items: readonly number[]): Promise<void> => {
    for (const item of items) open.get(item)?.resolve(`done ${item}`);
    await turn();
  };
  return { open, started, work, end };
}

const NUMBERS = Array.from({ length: 9 }, (_, index) => index);

async function collect(source: AsyncIterable<string>, into: string[]): Promise<void> {
  for await (const one of source) into.push(one);
}

describe('mapOrdered', () => {
  it('works on so many at once, and gives the results in the order of the items', async () => {
    const { started, work, end } = bench();
    const results: string[] = [];
    const all = collect(mapOrdered(NUMBERS, 3, work), results);
    await turn();
    expect(started).toEqual([0, 1, 2]);
    await end(0);
    expect([started, results]).toEqual([[0, 1, 2, 3], ['done 0']]);
    await end(2, 1);
    expect(results).toEqual(['done 0', 'done 1', 'done 2']);
    for (const item of NUMBERS) await end(item);
    await all;
    expect(results).toEqual(NUMBERS.map((item) => `done ${item}`));
  });

  it('goes on behind one that takes long, and holds no more than twice as many', async () => {
    const { started, work, end } = bench();
    const results: string[] = [];
    const all = collect(mapOrdered(NUMBERS, 3, work), results);
    await turn();
    await end(1, 2);
    await end(3, 4);
    await end(5);
    expect([started, results]).toEqual([[0, 1, 2, 3, 4, 5], []]);
    await end(0);
    expect([started.length, results.length]).toEqual([9, 6]);
    await end(6, 7, 8);
    await all;
    expect(results).toHaveLength(9);
  });

  it('throws a failure when its turn comes, after what is under way has ended', async () => {
    const { open, work, end } = bench();
    const results: string[] = [];
    let failure: unknown;
    const all = collect(mapOrdered(NUMBERS, 3, work), results).catch((error: unknown) => (failure = error));
    await turn();
    open.get(1)?.reject(new Error('the second fails'));
    await end();
    expect([results, failure]).toEqual([[], undefined]);
    await end(0);
    await end(2, 3);
    expect(results).toEqual(['done 0']);
    await all;
    expect(failure).toEqual(new Error('the second fails'));
  });

  it('takes items that come one after the other, and none at all', async () => {
    const slow = async function* (): AsyncGenerator<number> {
      for (const item of [1, 2, 3]) {
        await turn();
        yield item;
      }
    };
    const results: string[] = [];
    await collect(
      mapOrdered(slow(), 2, async (item) => await Promise.resolve(`done ${item}`)),
      results,
    );
    expect(results).toEqual(['done 1', 'done 2', 'done 3']);
    await collect(
      mapOrdered([], 2, () => Promise.reject(new Error('nothing to do'))),
      results,
    );
    expect(results).toHaveLength(3);
  });

  it('awaits what is under way when nobody wants more', async () => {
    const { started, work, end } = bench();
    const generator = mapOrdered(NUMBERS, 2, work);
    const first = generator.next();
    await turn();
    await end(0);
    expect((await first).value).toBe('done 0');
    let closed = false;
    const closing = generator.return().then(() => (closed = true));
    await turn();
    expect([closed, started]).toEqual([false, [0, 1]]);
    await end(1);
    await closing;
    expect(closed).toBe(true);
  });
});
