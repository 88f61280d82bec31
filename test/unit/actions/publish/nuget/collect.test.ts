import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isPackageId, normalisedVersion } from '../../../../../actions/publish/nuget/nuspec.ts';
import { dependencies, nupkg, zip } from '../../../../support/nuget-package.ts';
import { collected, found, makeWorkspace, testHost, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

describe('a NuGet package', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['1.2', '1.2.0'],
    ['1', '1.0.0'],
    ['01.002.0003', '1.2.3'],
    ['1.2.3.0', '1.2.3'],
    ['1.2.3.4', '1.2.3.4'],
    ['1.2.3.04', '1.2.3.4'],
    ['1.0.0-RC.1', '1.0.0-rc.1'],
    ['1.0.0+build.5', '1.0.0'],
    ['1.0.0-a+b', '1.0.0-a'],
    ['1.2.3.4.5', undefined],
    ['1.0.0-', undefined],
    ['1.0.0-a..b', undefined],
    ['v1.0.0', undefined],
    ['$version$', undefined],
  ])('of version %s is known as %s', (text, expected) => expect(normalisedVersion(text)).toBe(expected));

  it.each([
    ['Acme.Lib', true],
    ['Acme_Lib-2', true],
    ['Ümlaut', true],
    ['.Acme', false],
    ['Acme..Lib', false],
    ['Acme Lib', false],
    ['a'.repeat(100), true],
    ['a'.repeat(101), false],
  ])('may have the ID %s: %s', (id, expected) => expect(isPackageId(id)).toBe(expected));

  it('is found in the output of a release build, in lower case; symbols are left out with a line', async () => {
    await place.write({
      'Acme.sln': '',
      'src/Acme/bin/Release/Acme.Lib.1.2.0.nupkg': nupkg('Acme.Lib', '1.2'),
      'src/Acme/bin/Release/Acme.Lib.1.2.0.snupkg': nupkg('Acme.Lib', '1.2'),
      'src/Acme/bin/Release/Acme.Lib.1.2.0.symbols.nupkg': nupkg('Acme.Lib', '1.2'),
      'src/Acme/bin/Debug/Acme.Lib.1.2.0.nupkg': nupkg('Acme.Lib', '1.2'),
    });
    const { releases, leftOut, problems } = await found(place);
    expect({ releases, problems }).toEqual({
      ...{ releases: ['nuget acme.lib 1.2.0 of src/Acme/bin/Release/Acme.Lib.1.2.0.nupkg'], problems: '' },
    });
    expect(leftOut.split('\n')).toHaveLength(2);
    expect(leftOut).toMatch(/Acme\.Lib\.1\.2\.0\.snupkg is left out: CodeArtifact takes no symbol packages/);
  });

  it('may hold files whose names have signs of URLs that are none', async () => {
    const nuspec =
      '<package><metadata><id>A</id><version>1.0.0</version><readme>a%20b.md</readme></metadata></package>';
    await place.write({
      'pkg/A.1.0.0.nupkg': zip({ 'A.nuspec': nuspec.replace('%20', ' '), 'a%20b.md': '', 'lib/%E4.dll': '' }),
    });
    expect(await found(place, ['pkg'])).toMatchObject({
      problems: '',
      releases: [expect.stringMatching(/^nuget a 1/)],
    });
  });

  it('waits for what it needs, in any group', async () => {
    const nameless = '<dependency version="1"/></group>';
    const more = dependencies('net8.0', ['Other.Lib', '1.0.0'], ['Third', '2']).replace('</group>', nameless);
    await place.write({ 'out/a.nupkg': nupkg('Acme.Lib', '1.0.0', { more }) });
    const collection = await collected(place, testHost(place.workspace, place.temp), ['out']);
    await collection.close();
    expect(collection.releases[0]?.needs).toEqual(['other.lib', 'third']);
    expect(collection.releases[0]?.assets.map(({ name }) => name)).toEqual(['acme.lib.1.0.0.nupkg']);
  });

  const icon = (path: string): string =>
    `<icon>${path}</icon><license type="file">LICENSE.md</license><readme>R.md</readme>`;
  it.each<[string, () => Buffer | string, RegExp]>([
    ['no archive', () => 'x', /is no NuGet package/],
    ['an archive without a nuspec', () => zip({ 'lib/a.dll': '' }), /holds no \.nuspec/],
    ['a nuspec that is no XML', () => zip({ 'a.nuspec': '<a' }), /a\.nupkg/],
    ['an ID that is none', () => nupkg('a b', '1.0.0'), /has the id "a b"/],
    ['a version that is none', () => nupkg('Acme', '$version$'), /has the version "\$version\$"/],
    [
      'what its nuspec names and it does not hold',
      () => nupkg('Acme', '1.0.0', { more: icon('i.png') }),
      /does not hold R\.md, i\.png, LICENSE\.md/,
    ],
    [
      'nothing that could be used',
      () =>
        zip({
          'Acme.nuspec': '<package><metadata><id>Acme</id><version>1.0.0</version></metadata></package>',
          '[Content_Types].xml': '',
          '_rels/.rels': '',
        }),
      /holds nothing that could be used/,
    ],
  ])('is refused for %s', async (_what, bytes, message) => {
    await place.write({ 'out/a.nupkg': bytes() });
    expect((await found(place, ['out/a.nupkg'])).problems).toMatch(message);
  });

  it.each<[string, () => Buffer]>([
    [
      'what its nuspec names, whatever slash and case',
      () =>
        nupkg('Acme', '1.0.0', {
          more: icon('images\\I.png'),
          files: { 'images/i.png': '', 'R.md': '', 'license.md': '' },
        }),
    ],
    [
      'a name with an escaped blank',
      () => nupkg('Acme', '1.0.0', { more: '<icon>my icon.png</icon>', files: { 'my%20icon.png': '' } }),
    ],
    [
      'nothing but what it brings along',
      () =>
        zip({
          'Acme.nuspec': `<package><metadata><id>Acme</id><version>1.0.0</version>${dependencies('net8.0', ['B', '1'])}</metadata></package>`,
        }),
    ],
    ['a licence by its name', () => nupkg('Acme', '1.0.0', { more: '<license type="expression">MIT</license>' })],
  ])('is taken with %s', async (_what, bytes) => {
    await place.write({ 'out/a.nupkg': bytes() });
    expect((await found(place, ['out'])).problems).toBe('');
  });
});
