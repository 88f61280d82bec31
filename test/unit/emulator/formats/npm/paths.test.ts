import { describe, expect, it } from '@jest/globals';
import { parseRoute } from '@codeartifact-ci/emulator/formats/npm/paths.ts';
import fc from 'fast-check';

const at = (name: string, namespace = '') => ({ format: 'npm', namespace, name });

describe('npm routes', () => {
  it.each([
    ['', { kind: 'root' }],
    ['-/ping', { kind: 'ping' }],
    ['lodash', { kind: 'package', at: at('lodash') }],
    ['lodash/', { kind: 'package', at: at('lodash') }],
    ['-', { kind: 'package', at: at('-') }],
    ['-/-/--0.0.1.tgz', { kind: 'tarball', at: at('-'), version: '0.0.1' }],
    ['@s/n', { kind: 'package', at: at('n', 's') }],
    ['@s%2fn', { kind: 'package', at: at('n', 's') }],
    ['@s%2Fn', { kind: 'package', at: at('n', 's') }],
    ['%40s%2fn', { kind: 'package', at: at('n', 's') }],
    ['@s%2fn/1.0.0', { kind: 'version', at: at('n', 's'), selector: '1.0.0' }],
    ['n/latest', { kind: 'version', at: at('n'), selector: 'latest' }],
    ['@s/n/-/n-1.0.0-beta.1.tgz', { kind: 'tarball', at: at('n', 's'), version: '1.0.0-beta.1' }],
    ['@s%2fn/-/n-1.0.0%2Bbuild.tgz', { kind: 'tarball', at: at('n', 's'), version: '1.0.0+build' }],
    ['-/package/@s%2fn/dist-tags', { kind: 'dist-tags', at: at('n', 's'), tag: undefined }],
    ['-/package/@s/n/dist-tags/beta', { kind: 'dist-tags', at: at('n', 's'), tag: 'beta' }],
    ['-/package/@s%2fn/visibility', { kind: 'unsupported', command: 'access' }],
    ['-/npm/v1/security/advisories/bulk', { kind: 'absent', what: 'security advisories' }],
    ['-/npm/v1/security/audits/quick', { kind: 'absent', what: 'security advisories' }],
    ['-/npm/v1/keys', { kind: 'absent', what: 'registry signatures' }],
    ['-/whoami', { kind: 'unsupported', command: 'whoami' }],
    ['-/v1/search', { kind: 'unsupported', command: 'search' }],
    ['-/user/org.couchdb.user:me', { kind: 'unsupported', command: 'login, logout and adduser' }],
    ['-/org/acme/user', { kind: 'unsupported', command: 'org and team' }],
    ['-/stage/thing', { kind: 'unsupported', command: 'stage' }],
    ['@s%2fn/-rev/undefined', { kind: 'unsupported', command: 'unpublish and owner' }],
    ['@s/n/-/n-1.0.0.tgz/-rev/1', { kind: 'unsupported', command: 'unpublish and owner' }],
    // Not this package's tarball, no version, too deep, bad encoding, names that no package has.
    ['n/-/other-1.0.0.tgz', undefined],
    ['n/-/n-.tgz', undefined],
    ['n/-/n-1.0.0.tar', undefined],
    ['n/1.0.0/more', undefined],
    ['%zz', undefined],
    ['/lodash', undefined],
    ['/-/ping', undefined],
    ['@s', undefined],
    ['@s/', undefined],
    ['..', undefined],
    ['%2e%2e', undefined],
    ['@..%2fn', undefined],
    ['a%2fb', undefined],
    ['a%20b', undefined],
  ])('reads %s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it('reads a package, however its scope is spelled', () => {
    const part = fc.stringMatching(/^[a-z0-9$(!_][a-z0-9._$()!~-]{0,20}$/);
    fc.assert(
      fc.property(part, part, fc.constantFrom('/', '%2f', '%2F'), (namespace, name, slash) => {
        expect(parseRoute(`@${namespace}${slash}${encodeURIComponent(name)}`)).toEqual({
          kind: 'package',
          at: at(name, namespace),
        });
      }),
    );
  });

  it('has an answer for every path', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const route = parseRoute(path);
        if (route !== undefined && 'at' in route) expect(route.at.name).not.toMatch(/[/#\s]|^\.\.?$/);
      }),
    );
  });
});
