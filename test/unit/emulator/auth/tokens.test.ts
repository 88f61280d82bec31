import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCOUNT, allow, httpRequest, openBench, outcome, type AuthBench } from './support.ts';

const USER: Principal = {
  arn: `arn:aws:iam::${ACCOUNT}:user/administrator`,
  account: ACCOUNT,
  userId: 'AIDAEXAMPLE',
  expires: undefined,
  identityPolicies: 'all',
  sessionPolicy: undefined,
};
const HOUR = 3600 * 1000;

describe('authorization tokens', () => {
  let bench: AuthBench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const session = (sessionPolicy?: string): Principal => ({
    ...USER,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/publish/build`,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/ci/publish`,
    userId: 'AROAEXAMPLE:build',
    expires: bench.clock.now() + HOUR,
    sessionPolicy,
  });
  const issue = (principal = USER, seconds = 900): string =>
    bench.authority.issueToken(principal, bench.domain, seconds).token;
  const bearer = (headers: Readonly<Record<string, string>>): Principal | undefined =>
    bench.authority.authenticateBearer(httpRequest({ headers }), bench.domain);

  it.each(['nothing more', 'a policy of 2048 characters'])('look like the real ones, with %s', (what) => {
    const filler = Array.from(
      { length: 30 },
      (_, index) => `arn:aws:codeartifact:us-east-1:*:repository/shop/${index}*`,
    );
    const token = issue(session(what === 'nothing more' ? undefined : allow('codeartifact:*', { Resource: filler })));
    expect(token).toMatch(/^eyJ2ZXIiOjEs[\w-]*(\.[\w-]+){4}$/);
    expect(token.length).toBeGreaterThan(1500);
    expect(token.length).toBeLessThan(2048);
    expect(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).toMatch(/emulator/);
  });

  it('bring back who they were made for', () => {
    const caller = session(allow('codeartifact:*'));
    expect(bearer({ authorization: `Bearer ${issue(caller)}` })).toEqual(caller);
  });

  it('are all different', () => {
    expect(new Set([issue(), issue(), issue()]).size).toBe(3);
  });

  it.each<[string, (token: string) => Readonly<Record<string, string>>]>([
    ['Bearer', (token) => ({ authorization: `Bearer ${token}` })],
    ['bearer, with space around', (token) => ({ authorization: ` bearer   ${token} ` })],
    ['Basic, as documented', (token) => ({ authorization: `Basic ${Buffer.from(`aws:${token}`).toString('base64')}` })],
    ['basic, any user', (token) => ({ authorization: `basic ${Buffer.from(`token:${token}`).toString('base64')}` })],
    ['nothing but the token', (token) => ({ authorization: token })],
    ['an API key', (token) => ({ 'x-nuget-apikey': token })],
    ['an API key beside other credentials', (token) => ({ 'x-nuget-apikey': token, authorization: 'Bearer other' })],
  ])('are taken as %s', (_what, headers) => {
    expect(bearer(headers(issue()))?.arn).toBe(USER.arn);
  });

  it.each(['', 'Bearer', 'Basic', 'Basic ====', 'Digest x', 'Bearer a.b.c.d.e', `Bearer ${'.'.repeat(4)}`])(
    'are not found in %p',
    (authorization) => {
      expect(bearer({ authorization })).toBeUndefined();
    },
  );

  it('are good for their domain only', () => {
    const other = createDomain(bench.store, {
      owner: ACCOUNT,
      name: 'other',
      region: 'us-east-1',
      encryptionKey: undefined,
    });
    const request = httpRequest({ headers: { authorization: `Bearer ${issue()}` } });
    expect(bench.authority.authenticateBearer(request, other)).toBeUndefined();
    expect(bench.authority.authenticateBearer(request, { ...bench.domain, owner: '999999999999' })).toBeUndefined();
  });

  it('are refused when a single character differs', () => {
    const token = issue();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '0', '_', '-', '.'), (at, character) => {
        fc.pre(token[at] !== character);
        const changed = `${token.slice(0, at)}${character}${token.slice(at + 1)}`;
        expect(bearer({ authorization: `Bearer ${changed}` })).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('have one spelling: spare bits of the last character count', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const token = issue();
    const last = alphabet[alphabet.indexOf(token.slice(-1)) ^ 1] ?? '';
    const twin = `${token.slice(0, -1)}${last}`;
    const mac = (text: string): Buffer => Buffer.from(text.split('.')[4] ?? '', 'base64url');
    expect(mac(twin)).toEqual(mac(token));
    expect(bearer({ authorization: `Bearer ${twin}` })).toBeUndefined();
  });

  it('end', () => {
    const { token, expires } = bench.authority.issueToken(USER, bench.domain, 900);
    bench.clock.set(expires - 1000);
    expect(bearer({ authorization: `Bearer ${token}` })).toBeDefined();
    bench.clock.set(expires + 1);
    expect(bearer({ authorization: `Bearer ${token}` })).toBeUndefined();
  });

  it('with a duration of 0 end with the session', () => {
    const caller = session();
    expect(bench.authority.issueToken(caller, bench.domain, 0).expires).toBe(caller.expires);
  });

  it('may outlast the session', () => {
    const caller = session();
    expect(bench.authority.issueToken(caller, bench.domain, 43_200).expires).toBeGreaterThan(caller.expires ?? 0);
  });

  it('with a duration of 0 need a session', () => {
    expect(outcome(() => issue(USER, 0))).toMatch(/^ValidationException: A duration of 0 needs temporary credentials/);
  });

  it.each([1, 899, 43_201, -900, 900.5, Number.NaN])('do not last %d seconds', (seconds) => {
    expect(outcome(() => issue(session(), seconds))).toMatch(
      /^ValidationException: The duration must be 0, or between/,
    );
  });
});

describe('a restart', () => {
  it('with the same data keeps tokens, with other data does not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'auth-restart-'));
    const first = await openBench(undefined, folder);
    const { token } = first.authority.issueToken(USER, first.domain, 900);
    const request = httpRequest({ headers: { authorization: `Bearer ${token}` } });
    first.close();
    const second = await openBench(undefined, folder);
    const stranger = await openBench();
    expect(second.authority.authenticateBearer(request, second.domain)?.arn).toBe(USER.arn);
    expect(stranger.authority.authenticateBearer(request, stranger.domain)).toBeUndefined();
    second.close();
    stranger.close();
    rmSync(folder, { recursive: true });
  });
});
