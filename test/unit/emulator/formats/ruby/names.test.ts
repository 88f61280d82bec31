import { describe, expect, it } from '@jest/globals';
import {
  gemAt,
  gemFullName,
  gemPlatform,
  gemVersion,
  platformParts,
  readFullName,
} from '@codeartifact-ci/emulator/formats/ruby/names.ts';
import fc from 'fast-check';

describe('names of gems', () => {
  it.each(['rails', 'a', 'A1', '1a', 'foo-1', 'rack.test', 'net_http', '0x', 'a'.repeat(255)])('takes %s', (name) => {
    expect(gemAt(name)).toEqual({ format: 'ruby', namespace: '', name });
  });

  it.each(['', '1', '1.0', '-a', '.a', '_a', '..', 'a/b', 'a b', 'a\nb', 'ä', '%2e', 'a:b', 'a,b', 'a'.repeat(256)])(
    'refuses %j',
    (name) => expect(gemAt(name)).toBeUndefined(),
  );
});

describe('versions of gems', () => {
  it.each([
    ['1', '1'],
    ['1.0.0.pre1', '1.0.0.pre1'],
    [' 1.0 ', '1.0'],
    ['1.0-rc1', '1.0.pre.rc1'],
    ['2024.01.x', '2024.01.x'],
  ])('takes %j as %s', (text, version) => expect(gemVersion(text)).toBe(version));

  it.each(['', 'a', 'v1', '1.', '1..0', '.1', '1/2', '1,2', '1 2', '1\n2', '../1', '1+2', '1'.repeat(256)])(
    'refuses %j',
    (text) => expect(gemVersion(text)).toBeUndefined(),
  );
});

describe('platforms', () => {
  it.each([
    [undefined, 'ruby'],
    ['', 'ruby'],
    ['java', 'java'],
    ['x86_64-linux-gnu', 'x86_64-linux-gnu'],
    ['1-linux', undefined],
    ['x86-', undefined],
    ['x86/linux', undefined],
    ['..', undefined],
    [`x${'-a'.repeat(60)}`, undefined],
  ])('reads %j as %s', (text, platform) => expect(gemPlatform(text)).toBe(platform));

  // What Gem::Platform.new makes of them is compared with Ruby itself in the end-to-end tests.
  it.each([
    ['x86_64-linux', ['x86_64', 'linux', null]],
    ['aarch64-linux-musl', ['aarch64', 'linux', 'musl']],
    ['arm64-darwin-22', ['arm64', 'darwin', '22']],
    ['universal-darwin9', ['universal', 'darwin', '9']],
    ['java', [null, 'java', null]],
    ['i686-mswin32_60', ['x86', 'mswin32', '60']],
    ['mswin32', ['x86', 'mswin32', null]],
    ['x64-mingw-ucrt', ['x64', 'mingw', 'ucrt']],
    ['abc-nosuch', ['abc', 'unknown', null]],
  ])('parses %s', (text, parts) => {
    const { cpu, os, version } = platformParts(text);
    expect([cpu, os, version]).toEqual(parts);
  });
});

const part = fc.stringMatching(/^[a-z][a-z0-9_.]{0,5}$/);
const name = fc
  .array(fc.oneof(part, fc.stringMatching(/^[0-9]{1,3}$/)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'));
const version = fc.stringMatching(/^[0-9]{1,3}(\.[0-9a-z]{1,4}){0,3}$/);
const platform = fc.oneof(
  fc.constant('ruby'),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-')),
);

describe('full names', () => {
  it('are read back, among what else they could mean', () => {
    fc.assert(
      fc.property(name, version, platform, (n, v, p) => {
        fc.pre(gemAt(n) !== undefined);
        const file = { name: n, version: v, platform: p };
        expect(readFullName(gemFullName(file))).toContainEqual(file);
      }),
    );
  });

  it('mean only what could be a gem, and that name, whatever is asked for', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9./%_-]{0,40}$/), name);
    fc.assert(
      fc.property(hostile, (text) => {
        for (const reading of readFullName(text)) {
          expect(gemFullName(reading)).toBe(text);
          expect(gemAt(reading.name)?.name).toBe(reading.name);
          expect(gemVersion(reading.version)).toBe(reading.version);
          expect(text).not.toMatch(/[/%\s]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a gem whose name ends like a version are ambiguous to the end', () => {
    expect(readFullName('foo-1-2.0')).toEqual([{ name: 'foo-1', version: '2.0', platform: 'ruby' }]);
    expect(readFullName('foo-1-java-2.0')).toEqual([
      { name: 'foo', version: '1', platform: 'java-2.0' },
      { name: 'foo-1-java', version: '2.0', platform: 'ruby' },
    ]);
    expect(readFullName('foo-1.0-ruby')).toEqual([]);
  });
});
