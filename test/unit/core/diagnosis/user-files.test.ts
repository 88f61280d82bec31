import { expect, it } from '@jest/globals';
import { staleLines } from '@codeartifact-ci/core/diagnosis/user-files.ts';

const endpoint = new URL('https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/r/');
const start = `//${endpoint.host}/npm/r/`;
const now = new Date('2026-11-30T00:00:00Z');
const tokenUntil = (iso: string): string =>
  `${Buffer.from(JSON.stringify({ ver: 1, exp: Date.parse(iso) / 1000 })).toString('base64url')}.secret`;
const lines = (...text: string[]): [string, string | undefined][] =>
  staleLines('/home/user/.npmrc', text.join('\n'), endpoint, now).map(({ detail, remedy }) => [detail, remedy?.text]);

it.each(['_auth', 'username', '_password'])(
  'A line with %s for the repository is named, and its value never shown',
  (key) => {
    const found = lines('fund=false', `${start}:${key}=c2VjcmV0`);
    expect(found).toEqual([
      [
        `/home/user/.npmrc:2 has ${key} for the repository, and pnpm up to 10 sends that in place of the token`,
        expect.stringMatching(/^Remove line 2 of \/home\/user\/\.npmrc/),
      ],
    ]);
    expect(JSON.stringify(found)).not.toContain('c2VjcmV0');
  },
);

it('A token that has ended is named with its time, and one that has not, or is a variable, is not', () => {
  expect(
    lines(
      `${start}:_authToken = ${tokenUntil('2026-11-29T12:00:00Z')}`,
      `${start}:_authToken=${tokenUntil('2026-11-30T12:00:00Z')}`,
      `${start}:_authToken=\${CODEARTIFACT_AUTH_TOKEN}`,
    ),
  ).toEqual([
    [
      '/home/user/.npmrc:1 has a token that ended at 2026-11-29T12:00:00.000Z',
      'Remove line 1 of /home/user/.npmrc, and log in again.',
    ],
  ]);
});

it.each(['_auth', 'username', '_password', '_authToken'])(
  'A line with %s without a URL is named where the repository is the default registry, and nowhere else',
  (key) => {
    const line = `${key}=c2VjcmV0`;
    expect(lines(line, `registry=${endpoint.href.slice(0, -1)}`)).toEqual([
      [
        expect.stringContaining(`/home/user/.npmrc:1 has ${key} without a URL: pnpm up to 10 sends it`),
        expect.stringMatching(/^Remove line 1 of/),
      ],
    ]);
    expect(lines(line, 'registry=https://other/', `@acme:registry=${endpoint.href}`)).toEqual([]);
  },
);

it('What is for another registry, or a comment, is left alone', () => {
  expect(
    lines('//other/:username=me', `; ${start}:username=me`, `${start}:always-auth=true`, 'registry=https://other/'),
  ).toEqual([]);
});
