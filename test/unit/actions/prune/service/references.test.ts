import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import {
  filesNaming,
  namesVersion,
  readReferences,
  searchable,
} from '../../../../../actions/prune/service/references.ts';
import type { RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';
import { eager } from '../support/cases.ts';

const of = (format: Coordinates['format'], name: string, namespace = ''): Coordinates => ({ format, namespace, name });
const CORE = of('npm', 'core', 'acme');
const SHA = (digit: string): string => `sha256:${digit.repeat(64)}`;

describe('a version that a file names', () => {
  it.each([
    ['package-lock.json', CORE, '1.2.0', '"node_modules/@acme/core": {\n  "version": "1.2.0",'],
    ['pnpm-lock.yaml', CORE, '1.2.0', "  '@acme/core@1.2.0':\n    resolution: {}"],
    ['yarn.lock', CORE, '1.2.0', '"@acme/core@^1.0.0", "@acme/core@^1.1.0":\n  version "1.2.0"'],
    ['an SBOM', CORE, '1.2.0', '"purl": "pkg:npm/%40acme/core@1.2.0"'],
    ['an escaped purl', CORE, '1.2.0', 'pkg:npm/%40ACME%2Fcore@1.2.0'],
    [
      'Pipfile.lock',
      of('pypi', 'my-lib'),
      '2.31.0',
      `"my_lib": {\n "hashes": [\n${Array.from({ length: 40 }, (_, i) => `  "${SHA(String(i % 10))}"`).join(',\n')}\n ],\n "markers": "python_version >= '3.7'",\n "version": "==2.31.0"\n}`,
    ],
    ['requirements.txt', of('pypi', 'my-lib'), '2.31.0', `my.lib==2.31.0 --hash=${SHA('a')}`],
    ['poetry.lock', of('pypi', 'my-lib'), '2.31.0', 'name = "My-Lib"\nversion = "2.31.0"'],
    ['Cargo.lock', of('cargo', 'serde_json'), '1.0.1', 'name = "serde_json"\nversion = "1.0.1"'],
    ['Gemfile.lock', of('ruby', 'rake'), '13.0.6', '    rake (13.0.6)'],
    ['Gemfile.lock for one platform', of('ruby', 'nokogiri'), '1.16.0', '    nokogiri (1.16.0-x86_64-linux)'],
    ['packages.config', of('nuget', 'acme.core'), '1.2.0', '<package id="Acme.Core" version="1.2.0.0" />'],
    ['paket.lock', of('nuget', 'acme.core'), '1.2.0', '    Acme.Core (1.2)'],
    ['a pin of a short version', of('pypi', 'my-lib'), '2.31.0rc1', 'my-lib==2.31-rc.1'],
    ['the end of a sentence', of('pypi', 'my-lib'), '2.31.0', 'We deploy my-lib 2.31.'],
    ['package.json', of('npm', 'left-pad'), '1.3.0', '"left-pad": "1.3.0"'],
    ['gradle.lockfile', of('maven', 'lib', 'com.acme'), '1.0', 'com.acme:lib:1.0=runtimeClasspath'],
    [
      'Maven',
      of('maven', 'lib', 'com.acme'),
      '1.0-SNAPSHOT',
      '<artifactId>lib</artifactId>\n<version>1.0-SNAPSHOT</version>',
    ],
    [
      'packages.lock.json',
      of('nuget', 'acme.core'),
      '1.2.0-RC',
      '"Acme.Core": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.2.0-rc"',
    ],
  ] as const)('in %s is found', (_, coordinates, version, text) => {
    expect(namesVersion(searchable(text), coordinates, version)).toBe(true);
  });

  it.each([
    ['another version', '"@acme/core": "1.2.1"'],
    ['a longer version', '"@acme/core": "1.2.0.1"'],
    ['a shorter version', '"@acme/core": "1.2"'],
    ['a prerelease of it', '"@acme/core": "1.2.0-rc.1"'],
    ['a version that ends alike', '"@acme/core": "11.2.0"'],
    ['another package', '"@acme/core-js": "1.2.0"'],
    ['another scope', '"@other/core": "1.2.0"'],
    ['a package that ends alike', '"@acme/my-core": "1.2.0"'],
    ['a version far away', `"@acme/core": ${'x '.repeat(200)} 1.2.0`],
    ['a version before the name', '1.2.0 of @acme/core'],
  ])('is not %s', (_, text) => {
    expect(namesVersion(searchable(text), CORE, '1.2.0')).toBe(false);
  });

  it.each([
    ['that ends alike', of('cargo', 'core'), 'name = "my-core"\nversion = "1.2.0"'],
    ['of a scope that ends alike', CORE, '"@not-acme/core": "1.2.0"'],
    ['of another build', of('cargo', 'zstd-sys'), 'name = "zstd-sys"\nversion = "1.2.0+zstd.1.5"'],
    ['whose name is another one where it is not for Python', of('ruby', 'my-lib'), 'my_lib (1.2.0)'],
  ])('is not that of a package %s', (_, coordinates, text) => {
    expect(namesVersion(searchable(text), coordinates, '1.2.0')).toBe(false);
  });

  it('is found behind another mention of the package, and before the end of a sentence', () => {
    expect(namesVersion('@acme/core is at 1.1.0, @acme/core 1.2.0.', CORE, '1.2.0')).toBe(true);
    expect(namesVersion('@acme/core 1.2.01 and 1.2.0', CORE, '1.2.0')).toBe(true);
    expect(namesVersion('@acme/core-js 1.1.0, @acme/core 1.2.0', CORE, '1.2.0')).toBe(true);
  });
});

describe('the files that protect versions', () => {
  let place: Workspace;
  beforeEach(async () => {
    place = await makeWorkspace();
    await place.write({
      'lock/a/package-lock.json': '"@ACME/core": "1.2.0"',
      'lock/b.txt': '@acme/core 1.3.0',
      'c.txt': '',
    });
  });
  afterEach(() => place.remove());
  const protecting = (...lists: readonly (readonly string[])[]): RetentionPolicy => ({
    ...eager(),
    protect: lists.map((referencedBy) => ({ packages: [], versions: [], presentIn: [], referencedBy, except: [] })),
  });

  it('are all that the globs stand for, each asked for what it names', async () => {
    const but = ['lock/**', '!lock/a/**', '!none/**'];
    const lists = [[], ['lock/**'], ['c.txt'], ['c.txt', 'lock/**'], but];
    const references = await readReferences(protecting(...lists), place.workspace);
    const named = (globs: readonly string[], version: string): boolean => references.names(globs, CORE, version);
    expect([named(['lock/**'], '1.2.0'), named(['lock/**'], '1.3.0'), named(['lock/**'], '1.4.0')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([named(['c.txt'], '1.2.0'), named([], '1.2.0'), named(['other'], '1.2.0')]).toEqual([false, false, false]);
    expect(named(['c.txt', 'lock/**'], '1.2.0')).toBe(true);
    expect([named(but, '1.2.0'), named(but, '1.3.0')]).toEqual([false, true]);
  });

  it('must be there', async () => {
    await expect(readReferences(protecting(['lock/**', 'sbom/**']), place.workspace)).rejects.toThrow(
      "No file matches 'sbom/**', which protects what such files name. Check 'referenced-by'.",
    );
    await expect(readReferences(protecting(['c.txt', '!*.txt']), place.workspace)).rejects.toThrow(
      "No file matches 'c.txt, !*.txt'",
    );
    await expect(readReferences(protecting(['**/'.repeat(9)]), place.workspace)).rejects.toThrow(/Give a simpler one/);
    expect((await readReferences(eager(), place.workspace)).names(['lock/**'], CORE, '1.2.0')).toBe(false);
  });

  it('that cannot be read protect nothing, so that nothing is done', async () => {
    await place.write({ 'd/a.txt': '' });
    // A file to everybody who looks, and nobody can read its beginning.
    await symlink('/proc/self/mem', join(place.workspace, 'd/b.txt'));
    await expect(readReferences(protecting(['d/**']), place.workspace)).rejects.toThrow(
      /^A file that names versions cannot be read: .*\. Check 'referenced-by'\.$/,
    );
  });

  it('that name a version are told by their paths, each once', async () => {
    const naming = (globs: readonly string[], version: string) => filesNaming(globs, place.workspace, CORE, version);
    expect(await naming(['**/*', 'lock/**'], '1.2.0')).toEqual(['lock/a/package-lock.json']);
    expect(await naming(['none/**'], '1.2.0')).toEqual([]);
  });
});
