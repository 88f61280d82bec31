import { describe, expect, it } from '@jest/globals';
import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { getToken, tokenEnd, tokenSeconds, tokenSource, type Token } from '@codeartifact-ci/core/token.ts';

const MINUTE = 60_000;

/** A source of tokens that live for an hour, and the durations that were asked for; `refused` says which in turn fail. */
function source(
  sessionExpires?: Date,
  refused: readonly number[] = [],
): {
  readonly take: () => Promise<Token>;
  readonly asked: number[];
  readonly pass: (minutes: number) => void;
} {
  let now = 0;
  const asked: number[] = [];
  const service = {
    getAuthorizationToken: ({ durationSeconds }: { readonly durationSeconds: number }) => {
      asked.push(durationSeconds);
      if (refused.includes(asked.length)) return Promise.reject(new Error('no reply'));
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

it('a long run asks again for the token that it did not get, the first or a later one', async () => {
  const { take, asked, pass } = source(undefined, [1, 3]);
  await expect(Promise.all([take(), take()])).rejects.toThrow('no reply');
  expect((await take()).token).toBe('token-2');
  pass(56);
  await expect(take()).rejects.toThrow('no reply');
  expect((await take()).token).toBe('token-4');
  expect(asked).toHaveLength(4);
});

describe('a token', () => {
  const masked: string[] = [];
  const got = (reply: object): Promise<Token> => {
    const connection = { domain: 'acme', service: { getAuthorizationToken: () => Promise.resolve(reply) } };
    const host = { mask: (secret: string) => void masked.push(secret) };
    return getToken(connection as unknown as ApiConnection, host as unknown as Host, 0);
  };
  const expiration = new Date(0);

  it.each([{ authorizationToken: 'abc' }, { expiration }, {}])('is none of a reply that has only %j', async (reply) => {
    await expect(got(reply)).rejects.toMatchObject({ code: 'EBADREPLY' });
  });

  it.each(['', 'two words', 'a\nb', '"é"', 'a\u007f'])('is none of %j, which is masked all the same', async (token) => {
    await expect(got({ authorizationToken: token, expiration })).rejects.toThrow(InputError);
    expect(masked).toContain(token);
  });

  it('is asked for as long as the session lasts, or for 12 hours where the credentials do not end', () => {
    const seconds = (asked: number, sessionExpires?: Date) =>
      tokenSeconds(asked, { sessionExpires } as unknown as ApiConnection);
    expect([seconds(0, expiration), seconds(0), seconds(900, expiration), seconds(900)]).toEqual([0, 43_200, 900, 900]);
  });

  it('ends when its header says, if that says so', () => {
    const header = (value: unknown) => `${Buffer.from(JSON.stringify(value)).toString('base64url')}.x`;
    expect(tokenEnd(header({ exp: 60 }))).toEqual(new Date(MINUTE));
    expect(['', 'x.y', header({}), header(null), header({ exp: 'soon' })].map(tokenEnd)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
