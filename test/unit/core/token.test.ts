import { expect, it } from '@jest/globals';
import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { tokenSource, type Token } from '@codeartifact-ci/core/token.ts';

const MINUTE = 60_000;

/** A source of tokens that live for an hour, and the durations that were asked for. */
function source(sessionExpires?: Date): {
  readonly take: () => Promise<Token>;
  readonly asked: number[];
  readonly pass: (minutes: number) => void;
} {
  let now = 0;
  const asked: number[] = [];
  const service = {
    getAuthorizationToken: ({ durationSeconds }: { readonly durationSeconds: number }) => {
      asked.push(durationSeconds);
      return Promise.resolve({ authorizationToken: `token-${asked.length}`, expiration: new Date(now + 60 * MINUTE) });
    },
  };
  const connection = { domain: 'acme', service, sessionExpires } as unknown as ApiConnection;
  const host = { now: () => new Date(now), mask: () => undefined } as unknown as Host;
  return { take: tokenSource(connection, host), asked, pass: (minutes) => (now += minutes * MINUTE) };
}

it('a long run has one token, and another before it ends', async () => {
  const { take, asked, pass } = source();
  expect((await take()).token).toBe('token-1');
  pass(54);
  expect((await take()).token).toBe('token-1');
  pass(1);
  expect((await take()).token).toBe('token-2');
  expect(asked).toEqual([3_600, 3_600]);
});

it('all who find it about to end at the same time wait for one other', async () => {
  const { take, asked, pass } = source();
  await Promise.all([take(), take()]);
  pass(56);
  const tokens = await Promise.all(Array.from({ length: 5 }, () => take()));
  expect(tokens.map(({ token }) => token)).toEqual(Array.from({ length: 5 }, () => 'token-2'));
  expect(asked).toHaveLength(2);
});

it('the token of a role’s session, which ends with it, is not asked for again', async () => {
  const { take, asked, pass } = source(new Date(60 * MINUTE));
  await take();
  pass(59);
  expect((await take()).token).toBe('token-1');
  expect(asked).toEqual([0]);
});
