import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseNuspec, readNupkg, readNuspec } from '@codeartifact-ci/emulator/formats/nuget/nuspec.ts';
import { BadArchive } from '@codeartifact-ci/emulator/reading/zip.ts';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependencies, nupkg, nuspec, zip } from '../../../../support/nuget-package.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nuspec-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(bytes: Buffer): Promise<string> {
  const path = join(folder, 'some.nupkg');
  await writeFile(path, bytes);
  return path;
}

describe('a nuspec', () => {
  it('describes its version', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
        <metadata minClientVersion="2.12">
          <id>Acme.Core</id>
          <version>1.0.0-Beta.1+Sha</version>
          <title>Acme &amp; Core&#169;</title>
          <authors>Acme</authors>
          <owners>Nobody</owners>
          <requireLicenseAcceptance>true</requireLicenseAcceptance>
          <license type="expression">MIT OR Apache-2.0</license>
          <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
          <projectUrl>https://example.com/core</projectUrl>
          <iconUrl>https://example.com/icon.png</iconUrl>
          <description><![CDATA[A <core>]]></description>
          <language>en-US</language>
          <tags>one two,three</tags>
          <readme>docs\\README.md</readme>
          <repository type="git" url="https://example.com/core.git" commit="abc" />
          <packageTypes><packageType name="Dependency" /><packageType name="DotnetTool" version="1.0" /></packageTypes>
          <dependencies>
            <group targetFramework=".NETStandard2.0">
              <dependency id="Newtonsoft.Json" version="12.0.3" exclude="Build,Analyzers" />
              <dependency id="Any" />
            </group>
            <group targetFramework="net45" />
            <group><dependency id="Old" version="[1.0,2.0)" /></group>
          </dependencies>
        </metadata>
      </package>`;
    const { at, version, metadata, readmeFile } = parseNuspec(text);
    expect(at.name).toBe('acme.core');
    expect(version).toMatchObject({ normalised: '1.0.0-beta.1', full: '1.0.0-Beta.1+Sha' });
    expect(readmeFile).toBe('docs\\README.md');
    expect(metadata).toEqual({
      displayName: 'Acme.Core',
      summary: 'A <core>',
      homePage: 'https://example.com/core',
      sourceCodeRepository: 'https://example.com/core.git',
      licenses: [{ name: 'MIT OR Apache-2.0', url: 'https://licenses.nuget.org/MIT' }],
      native: {
        title: 'Acme & Core©',
        description: 'A <core>',
        authors: 'Acme',
        tags: ['one', 'two', 'three'],
        language: 'en-US',
        iconUrl: 'https://example.com/icon.png',
        licenseUrl: 'https://licenses.nuget.org/MIT',
        licenseExpression: 'MIT OR Apache-2.0',
        requireLicenseAcceptance: true,
        minClientVersion: '2.12',
        packageTypes: ['Dependency', 'DotnetTool'],
        dependencyGroups: [
          {
            targetFramework: '.NETStandard2.0',
            dependencies: [
              { id: 'Newtonsoft.Json', range: '[12.0.3, )' },
              { id: 'Any', range: '(, )' },
            ],
          },
          { targetFramework: 'net45', dependencies: [] },
          { dependencies: [{ id: 'Old', range: '[1.0.0, 2.0.0)' }] },
        ],
      },
    });
  });

  it('may have a flat list of dependencies, a prefix for its names, and a licence in a file', () => {
    const { metadata } = parseNuspec(
      `<n:package xmlns:n="x"><n:metadata><n:id>A</n:id><n:version>1</n:version>
        <n:license type="file">LICENSE.txt</n:license><n:licenseUrl>https://aka.ms/deprecateLicenseUrl</n:licenseUrl>
        <n:summary>Short</n:summary><n:description>Long</n:description>
        <n:dependencies><n:dependency id="B" version="2"/></n:dependencies></n:metadata></n:package>`,
    );
    expect(metadata).toEqual({
      displayName: 'A',
      summary: 'Short',
      native: { description: 'Long', dependencyGroups: [{ dependencies: [{ id: 'B', range: '[2.0.0, )' }] }] },
    });
  });

  it.each([
    ['no XML', 'not XML'],
    ['XML of something else', '<project><id>A</id></project>'],
    ['without an ID', '<package><metadata><version>1.0</version></metadata></package>'],
    ['with an ID that leads elsewhere', nuspec('../../etc/passwd', '1.0.0')],
    ['with an ID that is a script', nuspec('$(id)', '1.0.0')],
    ['without a version', nuspec('A', '')],
    ['with no valid version', nuspec('A', '$version$')],
    ['with no valid range', nuspec('A', '1.0.0', dependencies('net45', ['B', 'latest']))],
    ['with a dependency on nothing', nuspec('A', '1.0.0', dependencies('net45', ['', '1.0']))],
    ['with entities of its own', `<!DOCTYPE package [<!ENTITY a "b">]>${nuspec('A', '1.0.0', '<title>&a;</title>')}`],
    [
      'with a file as an entity',
      `<!DOCTYPE package [<!ENTITY a SYSTEM "file:///etc/passwd">]>${nuspec('A', '1.0.0', '<title>&a;</title>')}`,
    ],
    ['nested without end', nuspec('A', '1.0.0', '<a>'.repeat(5000))],
  ])('%s is refused', (_, text) => {
    expect(() => parseNuspec(text)).toThrow(BadArchive);
  });

  it('with names that JavaScript knows is one like others', () => {
    const more = '<__proto__><polluted>x</polluted></__proto__><constructor>y</constructor><toString>z</toString>';
    const outcome = ((): unknown => {
      try {
        return parseNuspec(nuspec('A', '1.0.0', more)).at.name;
      } catch (error) {
        return error instanceof BadArchive ? 'refused' : error;
      }
    })();
    expect(['a', 'refused']).toContain(outcome);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of any text is read or refused, and nothing else', () => {
    const piece = fc.oneof(
      fc.constantFrom('<package>', '<metadata>', '<id>A</id>', '<version>1.0</version>', '</metadata>', '</package>'),
      fc.constantFrom(
        '<dependencies>',
        '<group>',
        '<dependency id="B"',
        'version="',
        '/>',
        '<!--',
        '<![CDATA[',
        '&#x;',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          expect(parseNuspec(pieces.join('')).at.format).toBe('nuget');
        } catch (error) {
          expect(error).toBeInstanceOf(BadArchive);
        }
      }),
    );
  });
});

describe('a package', () => {
  it('is described by the nuspec at its root, and by the README that this names', async () => {
    const path = await file(
      nupkg('Acme.Core', '1.0.0', {
        more: '<readme>docs\\readme.md</readme>',
        files: { 'docs/README.md': '# Core\n', 'lib/other.nuspec': 'not XML' },
      }),
    );
    expect(await readNupkg(path)).toMatchObject({ at: { name: 'acme.core' }, metadata: { readme: '# Core\n' } });
    expect((await readNuspec(path)).toString()).toBe(nuspec('Acme.Core', '1.0.0', '<readme>docs\\readme.md</readme>'));
  });

  it('may have its nuspec in UTF-8 with a byte order mark, or in UTF-16', async () => {
    const text = nuspec('Acme.Ünï', '1.0.0');
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ]) {
      expect((await readNupkg(await file(zip({ 'a.nuspec': bytes })))).at.name).toBe('acme.ünï');
    }
  });

  it.each([
    ['without a nuspec', { 'lib/a.nuspec': nuspec('A', '1.0.0') }, 'it has no .nuspec at its root'],
    [
      'with two of them, of which clients may take either',
      { 'a.nuspec': nuspec('A', '1.0.0'), 'B.NUSPEC': nuspec('B', '1.0.0') },
      'it has several .nuspec files at its root',
    ],
    ['with one too large', { 'a.nuspec': ' '.repeat(1024 * 1024 + 1) }, /larger than 1048576 bytes/],
  ])('%s is refused', async (_, files, message) => {
    await expect(readNupkg(await file(zip(files)))).rejects.toThrow(message);
  });
});
