import { describe, expect, it } from '@jest/globals';
import { crateAt, indexFolders, indexPath, isCrateVersion } from '@codeartifact-ci/emulator/formats/cargo/names.ts';
import { parseRoute } from '@codeartifact-ci/emulator/formats/cargo/paths.ts';
import fc from 'fast-check';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/);
const at = (crate: string): object => ({ format: 'cargo', namespace: '', name: crate });

describe('a path of the index', () => {
  it.each([
    ['a', '1/a'],
    ['ab', '2/ab'],
    ['abc', '3/a/abc'],
    ['abcd', 'ab/cd/abcd'],
    ['Inflector', 'in/fl/inflector'],
    ['_x-Y', '_x/-y/_x-y'],
  ])('of %s is %s', (crate, path) => {
    expect(indexPath(crate)).toBe(path);
    expect(parseRoute(path)).toEqual({ kind: 'index', at: at(crate.toLowerCase()) });
  });

  it('leads back to the name in lower case, whatever the name', () => {
    fc.assert(
      fc.property(name, (crate) => {
        expect(parseRoute(indexPath(crate))).toEqual({ kind: 'index', at: at(crate.toLowerCase()) });
      }),
    );
  });

  it('is none with the folders of another name', () => {
    fc.assert(
      fc.property(name, name, (crate, other) => {
        const path = `${indexFolders(other.toLowerCase())}/${crate.toLowerCase()}`;
        expect(parseRoute(path) === undefined).toBe(path !== indexPath(crate));
      }),
    );
  });

  it.each([
    ['the name alone', 'abcd'],
    ['capitals', 'Ab/cd/Abcd'],
    ['a folder too many', 'x/ab/cd/abcd'],
    ['percent-encoding', 'ab/cd/ab%63d'],
    ['dots', 'ab/cd/../cd/abcd'],
    ['encoded dots', '%2e%2e/%2e%2e/etc'],
    ['no name', 'ab/cd/'],
    ['nothing', ''],
    ['letters beyond ASCII', 'äb/cd/äbcd'],
    ['a digit first', '1/1'],
    ['65 characters', `aa/aa/${'a'.repeat(65)}`],
    ['a nul', '1/\0'],
  ])('is none with %s', (_, path) => {
    expect(parseRoute(path)).toBeUndefined();
  });
});

describe('a path of the web API', () => {
  it.each([
    ['config.json', { kind: 'config' }],
    ['api/v1/crates/new', { kind: 'publish' }],
    ['api/v1/crates/Inflector/versions', { kind: 'versions', at: at('Inflector') }],
    ['api/v1/crates/new/versions', { kind: 'versions', at: at('new') }],
    ['api/v1/crates/a_b/1.0.0/download', { kind: 'download', at: at('a_b'), version: '1.0.0' }],
    ['api/v1/crates/a/1.0.0-rc.1+x.y/download', { kind: 'download', at: at('a'), version: '1.0.0-rc.1+x.y' }],
    ['api/v1/crates/a/1.0.0%2Bx/download', { kind: 'download', at: at('a'), version: '1.0.0+x' }],
    ['api/v1/crates', { kind: 'unsupported', command: 'search' }],
    ['api/v1/crates/a/owners', { kind: 'unsupported', command: 'owner' }],
    ['api/v1/crates/a/1.0.0/yank', { kind: 'unsupported', command: 'yank' }],
    ['api/v1/crates/a/1.0.0/unyank', { kind: 'unsupported', command: 'yank' }],
  ])('%s is understood', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it.each([
    'api',
    'api/v2/crates/new',
    'api/v1/crates/',
    'api/v1/crates/a',
    'api/v1/crates/a/1.0/download',
    'api/v1/crates/a/v1.0.0/download',
    'api/v1/crates/a/1.0.0/download/',
    'api/v1/crates/a/1.0.0/readme',
    'api/v1/crates/a/%E0%A4/download',
    'api/v1/crates/a/..%2f..%2f1.0.0/download',
    'api/v1/crates/../1.0.0/download',
    'api/v1/crates/a%2fb/1.0.0/download',
  ])('%s is none', (path) => {
    expect(parseRoute(path)).toBeUndefined();
  });

  it('is understood or not, but never breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('api', 'v1', 'crates', 'a', '1.0.0', '%', '%2f', '..', '', 'new', 'yank')),
        (parts) => {
          const route = parseRoute(parts.join('/'));
          expect(route === undefined || 'kind' in route).toBe(true);
        },
      ),
    );
  });
});

describe('a version', () => {
  it.each(['0.0.0', '1.2.3', '1.0.0-alpha.1', '1.0.0+build.5', '1.0.0-rc+b', `1.0.0-${'a'.repeat(240)}`])(
    'may be %s',
    (version) => {
      expect(isCrateVersion(version)).toBe(true);
    },
  );

  it.each([
    '',
    '1',
    '1.0',
    'v1.0.0',
    ' 1.0.0',
    '1.0.0\n',
    '01.0.0',
    '1.0.0-',
    '1.0.0+',
    '1.0.0-01',
    '1.0.0/..',
    '1.0.0.0',
    `1.0.0-${'a'.repeat(255)}`,
  ])('cannot be %j', (version) => {
    expect(isCrateVersion(version)).toBe(false);
  });

  it('is told from other texts as the crate of Rust does it', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.nat(9999), (major, minor, patch) => {
        expect(isCrateVersion(`${major}.${minor}.${patch}`)).toBe(true);
        expect(isCrateVersion(`${major}.${minor}`)).toBe(false);
      }),
    );
  });
});

it('a name may have letters, digits, hyphens and underscores', () => {
  expect(crateAt('Serde_json-2')).toEqual(at('Serde_json-2'));
  for (const text of ['', '-a', '1a', 'a.b', 'a b', 'a/b', 'ä', '__proto__/', 'a'.repeat(65), 'a\n']) {
    expect(crateAt(text)).toBeUndefined();
  }
});
