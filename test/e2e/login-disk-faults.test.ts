import { expect, it } from '@jest/globals';
import { failAtEachWrite } from '../support/failing-writes.ts';

/** All clients, and each of the steps, are in test/proof/login-disk-faults.test.ts. */
it.each([
  ['with files of the user', true],
  ['in an empty home directory', false],
])('a login that fails at any write, and an undo, leave nothing that they do not name, %s', async (_title, mine) => {
  const { logins, undos, wrong } = await failAtEachWrite({
    clients: ['npm', 'maven', 'pip'],
    tokenIn: 'file',
    mine,
    faults: ['fails once', 'full disk', 'read-only disk'],
    every: 2,
  });
  expect(wrong).toEqual([]);
  expect({ logins: logins > 20, undos: undos > 10 }).toEqual({ logins: true, undos: true });
});
