import { describe, expect, it } from '@jest/globals';
import { CLIENT_NAMES } from '@codeartifact-ci/core/clients/clients.ts';
import { TOKEN_PLACES } from '../support/client-matrix/row.ts';
import { failAtEachWrite } from '../support/failing-writes.ts';

const faults = ['fails once', 'full disk', 'read-only disk'] as const;
const others = CLIENT_NAMES.filter((name) => name !== 'generic');
/** Pipenv and Swift want different things of the host's entry in a .netrc, which a login refuses. */
const together = others.filter((name) => name !== 'pipenv');

describe.each(TOKEN_PLACES)('With the token in the %s', (tokenIn) => {
  it.each(others)(
    'a login to %s that fails at any write leaves nothing that it does not name, and so does its undo',
    async (name) => {
      for (const mine of [true, false]) {
        const { logins, undos, wrong } = await failAtEachWrite({ clients: [name], tokenIn, mine, faults, every: 1 });
        process.stdout.write(`${name}: ${logins} failing logins, ${undos} failing undos\n`);
        expect(wrong).toEqual([]);
      }
    },
    300_000,
  );

  it('so does one to all of them that go together', async () => {
    const { logins, undos, wrong } = await failAtEachWrite({
      clients: together,
      tokenIn,
      mine: true,
      faults,
      every: 3,
    });
    process.stdout.write(`all: ${logins} failing logins, ${undos} failing undos\n`);
    expect(wrong).toEqual([]);
  }, 900_000);
});
