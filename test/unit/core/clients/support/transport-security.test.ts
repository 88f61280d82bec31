import { describe, expect, it } from '@jest/globals';
import { onTheWay, unverified } from '@codeartifact-ci/core/clients/support/transport-security.ts';
import { surveyedLogin } from '../../../../support/survey.ts';

const login = surveyedLogin('npm');
const plain = surveyedLogin('npm', [{ endpoint: new URL('http://127.0.0.1:8080/npm/my-packages/') }]);
const unchecked = { line: 1, key: 'strict-ssl' };
const authority = { line: 2, key: 'cafile', value: 'x.pem' };
const proxy = { line: 3, key: 'proxy', value: 'http://example.com:8080' };

describe('what a project says of the way to the repository', () => {
  it('ends the step where its own proxy could read the token', () => {
    for (const open of [
      { unchecked, authority: undefined },
      { unchecked: undefined, authority },
      { unchecked, authority },
    ]) {
      const key = open.unchecked?.key ?? open.authority?.key ?? '';
      expect(onTheWay('npm', login, { ...open, proxy })).toEqual([
        {
          line: 3,
          kind: 'token',
          host: 'example.com:8080',
          message: expect.stringMatching(`^'${key}' and 'proxy' let npm send the token of the login through example`),
        },
      ]);
    }
  });

  it.each(['example.com', 'socks5://example.com', 'HTTPS://example.com/', 'user:secret@example.com'])(
    'takes a proxy as it is written: %s',
    (value) => {
      const [found] = onTheWay('npm', login, { unchecked, authority, proxy: { ...proxy, value } });
      expect(found).toMatchObject({ kind: 'token', host: 'example.com' });
      expect(found?.message).not.toContain('secret');
    },
  );

  it('is a warning without a proxy that is one, and nothing where all is checked', () => {
    for (const none of [undefined, { ...proxy, value: '' }, { line: 3, key: 'proxy' }]) {
      expect(onTheWay('npm', login, { unchecked, authority, proxy: none })).toEqual([
        { line: 1, kind: 'warning', message: expect.stringMatching(/^'strict-ssl' lets npm .* NODE_EXTRA_CA_CERTS$/) },
      ]);
      expect(onTheWay('npm', login, { unchecked: undefined, authority, proxy: none })).toEqual([]);
    }
    expect(onTheWay('npm', login, { unchecked: undefined, authority: undefined, proxy })).toEqual([]);
  });

  it('is no matter where the repository is reached without TLS', () => {
    expect(onTheWay('npm', plain, { unchecked, authority, proxy })).toEqual([]);
    expect(unverified('npm', plain, unchecked)).toEqual([]);
    expect(unverified('npm', login, undefined)).toEqual([]);
    expect(unverified('npm', login, unchecked)).toEqual([
      { line: 1, kind: 'warning', message: expect.stringMatching(/^'strict-ssl' lets npm .*\. Remove the line$/) },
    ]);
  });
});
