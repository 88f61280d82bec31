import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Bench } from './client.ts';
import { ERRORS, type Failure } from './operation-case.ts';
import { CASES } from './operations.ts';
import { failure, startWorld } from './world.ts';

/** Nothing that fails changes anything, so one world does for all. */
let bench: Bench;
beforeAll(async () => {
  bench = await startWorld();
});
afterAll(() => bench.close());
afterEach(() => void jest.restoreAllMocks());

const STATUS = { C: 409, N: 404, Q: 402, V: 400 } as const;

const failures = Object.entries(CASES).flatMap(([name, { input, notFound, conflict, quota, invalid }]) =>
  Object.entries({ N: notFound, C: conflict, Q: quota, V: invalid }).flatMap(([letter, list = []]) =>
    list.map((each) => ({
      name,
      letter: letter as keyof typeof STATUS,
      input,
      each,
      what: JSON.stringify(each.change),
    })),
  ),
);

describe('an operation fails as the model has it', () => {
  it.each(failures.map((each) => [each.name, ERRORS[each.letter], each.what.slice(0, 80), each] as const))(
    '%s: %s for %s',
    async (name, error, _, { letter, input, each }) => {
      const { change, names = {}, after }: Failure = each;
      await after?.(bench);
      const found = await failure(bench.client, name, { ...input, ...change });
      expect(found).toMatchObject({ name: error, $fault: 'client', $metadata: { httpStatusCode: STATUS[letter] } });
      const expected = letter === 'V' ? { reason: 'FIELD_VALIDATION_FAILED', ...names } : names;
      expect({ ...(found as object), message: (found as Error).message }).toMatchObject(expected);
    },
  );
});

describe('a failure of the emulator itself', () => {
  it.each(Object.keys(CASES))('%s: InternalServerException', async (name) => {
    jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const { db } = bench.emulator.services.store;
    for (const method of ['get', 'all', 'run', 'transaction'] as const) {
      jest.spyOn(db, method).mockImplementation(() => {
        throw new Error('the disk is gone');
      });
    }
    expect(await failure(bench.client, name, CASES[name]?.input ?? {})).toMatchObject({
      name: ERRORS.I,
      $metadata: { httpStatusCode: 500 },
    });
  });
});
