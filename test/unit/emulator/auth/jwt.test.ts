import { describe, expect, it } from '@jest/globals';
import { readWebIdentity } from '@codeartifact-ci/emulator/auth/jwt.ts';
import { jwt, outcome } from './support.ts';

const NOW = Date.parse('2026-01-01T00:00:00.900Z');
const SECOND = Math.floor(NOW / 1000);
const CLAIMS = { iss: 'https://issuer.example', sub: 'me', aud: 'sts.amazonaws.com', exp: SECOND + 60 };

const read = (claims: Readonly<Record<string, unknown>>): string =>
  outcome(() => readWebIdentity(jwt({ ...CLAIMS, ...claims }), NOW)).split(':')[0] ?? '';

describe('a web identity token', () => {
  it('names its issuer without the scheme, with port and path', () => {
    for (const [iss, issuer] of [
      ['https://token.actions.githubusercontent.com', 'token.actions.githubusercontent.com'],
      ['http://127.0.0.1:8080/issuer', '127.0.0.1:8080/issuer'],
    ] as const) {
      expect(readWebIdentity(jwt({ ...CLAIMS, iss }), NOW)).toMatchObject({ issuer, subject: 'me' });
    }
  });

  it.each([
    'issuer.example',
    'ftp://issuer.example',
    'https://',
    'https:///path',
    'https://issuer.example?x',
    'https://issuer.example#x',
    'https://issuer .example',
    'x https://issuer.example',
    'https://issuer.example/a b',
  ])('is refused with the issuer %p', (iss) => {
    expect(read({ iss })).toBe('InvalidIdentityToken');
  });

  it('is good until the second in which it ends, and five minutes before it begins', () => {
    expect(read({ exp: SECOND + 1 })).toBe('allowed');
    expect(read({ exp: SECOND })).toBe('ExpiredTokenException');
    expect(read({ nbf: SECOND + 300 })).toBe('allowed');
    expect(read({ nbf: SECOND + 301 })).toBe('InvalidIdentityToken');
  });

  it.each([
    { exp: String(SECOND + 60) },
    { exp: null },
    { nbf: 'now' },
    { iss: '' },
    { iss: 1 },
    { sub: '' },
    { sub: ['me'] },
    { aud: [] },
    { aud: {} },
    { aud: null },
  ])('is refused with the claims %j', (claims) => {
    expect(read(claims)).toBe('InvalidIdentityToken');
  });

  it('of several audiences is for the party that it was given to', () => {
    expect(read({ aud: ['a', 'b'] })).toBe('InvalidIdentityToken');
    const { audience, claims } = readWebIdentity(jwt({ ...CLAIMS, aud: ['a', 'b'], azp: 'c' }), NOW);
    expect([audience, claims.get('aud'), claims.get('azp')]).toEqual(['c', ['c'], ['c']]);
    expect(readWebIdentity(jwt({ ...CLAIMS, aud: ['a'] }), NOW).audience).toBe('a');
  });

  it('tells its claims as texts, and leaves out what is none', () => {
    const claims = { run: 7, fork: false, list: ['a', 1, null, {}], nothing: null, inner: { a: 1 } };
    const seen = readWebIdentity(jwt({ ...CLAIMS, ...claims }), NOW).claims;
    expect(Object.keys(claims).map((name) => seen.get(name))).toEqual([['7'], ['false'], ['a', '1'], [], []]);
  });

  it('has 20,000 characters at most, three segments, and objects in two of them', () => {
    const padded = (length: number): string => {
      const [header = '', payload = ''] = jwt(CLAIMS).split('.');
      return `${header}.${payload}.${'s'.repeat(length - header.length - payload.length - 2)}`;
    };
    expect(outcome(() => readWebIdentity(padded(20_000), NOW))).toBe('allowed');
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const good = part(CLAIMS);
    for (const token of [
      padded(20_001),
      `${part([])}.${good}.`,
      `${part(null)}.${good}.`,
      `${part({})}.${part([CLAIMS])}.`,
      `${part({})}.${part(null)}.`,
      `${part({})}.e.`,
      `${part({})}.${good}.s.`,
      `${part({})}.${good}. `,
      `${part({})}.${good}`,
    ]) {
      expect(outcome(() => readWebIdentity(token, NOW))).toMatch(/^InvalidIdentityToken: The ID Token provided/);
    }
  });
});
