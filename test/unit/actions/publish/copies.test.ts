import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { zip } from '../../../support/nuget-package.ts';
import { crate } from '../../../support/publish-scenes.ts';
import { found, makeWorkspace, npmTarball, type Workspace } from '../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const UNFIT = {
  publishConfig: { main: 'dist/a.js', tag: '1.x' },
  dependencies: { b: 'file:../b' },
  main: 'gone.js',
  private: true,
};
const POM = '<project><groupId>g</groupId><artifactId>a</artifactId><version>${revision}</version></project>';
const MANIFEST = { 'Cargo.toml': '[package]\nname = "c"\nversion = "1.0.0"\npublish = false\n' };

/** Each with what keeps it from being published, and the version that it is all the same. */
const PACKAGES: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, string, RegExp])[] = [
  ['package.tgz', { 'package.tgz': npmTarball({ name: 'a', version: '1.0.0', ...UNFIT }) }, 'npm a 1.0.0', /file:/],
  ['g', { 'g/g/a/1.0/a-1.0.pom': POM, 'g/g/a/1.0/a-1.0.module': '{' }, 'maven g:a 1.0', /\$\{revision\}/],
  [
    'g',
    { 'g/g/a/1.0/a-1.0.pom': POM, 'g/g/a/1.0/a-1.0.jar': 'PK\x03\x04cut', 'g/g/a/1.0/a-1.0.txt': '' },
    ...(['maven g:a 1.0', /is no zip archive/] as const),
  ],
  ['c-1.0.0.crate', { 'c-1.0.0.crate': crate('c', '1.0.0', MANIFEST) }, 'cargo c 1.0.0', /publish = false/],
  [
    'kit.zip',
    { 'kit.zip': zip({ 'Kit/Package.swift': 'let package = Package(name: "Other Kit")' }) },
    'swift acme.kit 1.0.0',
    /"Other Kit" is no name/,
  ],
];

describe('a package that is unfit to be published', () => {
  const options = { namespace: 'acme', packageName: 'kit', version: '1.0.0' };
  it.each(PACKAGES)('is refused where it is new, and copied where it is not: %s', async (path, files, what, why) => {
    await place.write(files);
    expect((await found(place, [path], options)).problems).toMatch(why);
    const copy = await found(place, [path], { ...options, isCopy: true, allowMissingEntryPoints: true });
    expect(copy).toMatchObject({ problems: '', releases: [expect.stringMatching(`^${what} of `)] });
  });

  it('names all that makes it so', async () => {
    await place.write({ 'a.tgz': npmTarball({ name: 'a', version: '1.0.0', ...UNFIT }) });
    const { problems } = await found(place, ['a.tgz'], options);
    expect(problems.split('\n').map((line) => /: (the dependency b is "file|its \S+ (\S+))/.exec(line)?.[1])).toEqual([
      ...['its package.json says', 'the dependency b is "file', 'its publishConfig.tag is', 'its publishConfig says'],
    ]);
  });
});
