import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { notOfProject } from '../../../../actions/publish/project-member.ts';
import { gemFile } from '../../../support/gems.ts';
import { nupkg } from '../../../support/nuget-package.ts';
import {
  found,
  makeWorkspace,
  npmTarball,
  sdist,
  stagedArtifact,
  wheel,
  type Workspace,
} from '../../../support/publish.ts';

describe('an archive that patterns of ours have met', () => {
  const of = (
    name: string | undefined,
    version?: string,
  ): { name: string | undefined; version: string | undefined } => ({
    name,
    version,
  });
  const why = (members: readonly ReturnType<typeof of>[], tag?: string): string | undefined =>
    notOfProject({ format: 'pypi', name: 'acme-sdk', version: '1.0' }, members, tag);

  it('is of the project when it is a package of it, in whatever spelling, at its version or one that is not known', () => {
    expect(why([of('Acme_SDK', '1.0.0')])).toBeUndefined();
    expect(why([of('acme.sdk')])).toBeUndefined();
    expect(why([of('other', '1.0'), of('acme-sdk', '1')])).toBeUndefined();
    expect(why([])).toBeUndefined();
    expect(why([of('other'), of(undefined)])).toBeUndefined();
  });

  it('is of an earlier build, or of somebody else', () => {
    expect(why([of('acme-sdk', '1.1')])).toBe('it is acme-sdk 1.0, and the project is at 1.1');
    expect(why([of('other', '1.0')])).toBe('it is acme-sdk, which is no package of this project');
  });

  it('is what the tag says, whatever a manifest says', () => {
    expect(why([of('acme-sdk', '1.1')], '1.0')).toBeUndefined();
    expect(why([of('acme-sdk', '1.1')], '1.2')).toMatch(/the project is at 1\.1/);
    expect(why([of('other', '1.0')], '1.0')).toMatch(/no package of this project/);
  });

  it.each(['0', '0.0.0', '0.0.0.dev0', '0.0.0-dev', '0.0', '1.1-SNAPSHOT', '${revision}', '#{VERSION}', '0.0a0'])(
    'is not judged by %s, in whose place the build puts the version',
    (version) => {
      expect(why([of('acme-sdk', version)])).toBeUndefined();
    },
  );

  it.each(['0.0.1', '1.0.1', '0.1.0.dev0', '1.1.dev0'])('is judged by %s', (version) => {
    expect(why([of('acme-sdk', version)])).toMatch(/and the project is at/);
  });
});

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const pyproject = (name: string, more = 'version = "1.1.0"'): string => `[project]\nname = "${name}"\n${more}\n`;
const wheelAt = (folder: string, name: string, version: string): Record<string, Uint8Array> => ({
  [`${folder}/${name}-${version}-py3-none-any.whl`]: wheel(name, version),
});
const pom = (artifact: string, version: string, more = ''): string =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${more}</project>`;
const gemspec = (version: string): string =>
  `Gem::Specification.new do |spec|\n  # spec.version = "9"\n  spec.name = 'acme'.freeze\n  spec.version = ${version}\nend\n`;

describe('what an earlier build has left beside this one', () => {
  it.each<[string, Record<string, string | Uint8Array>, string, RegExp]>([
    [
      'wheels',
      { 'pyproject.toml': pyproject('acme'), ...wheelAt('dist', 'acme', '1.0.0'), ...wheelAt('dist', 'acme', '1.1.0') },
      'pypi acme 1.1.0',
      /dist\/acme-1\.0\.0-py3-none-any\.whl is left out: it is acme 1\.0\.0, and the project is at 1\.1\.0\. Name it/,
    ],
    [
      'sdists of a project of Poetry’s',
      {
        'pyproject.toml': '[tool.poetry]\nname = "acme"\nversion = "1.1.0"\n',
        'dist/acme-1.0.0.tar.gz': sdist('acme', '1.0.0'),
        'dist/acme-1.1.0.tar.gz': sdist('acme', '1.1.0'),
      },
      'pypi acme 1.1.0',
      /dist\/acme-1\.0\.0\.tar\.gz is left out: it is acme 1\.0\.0, and the project is at 1\.1\.0/,
    ],
    [
      'wheels of what the project needs',
      { 'pyproject.toml': pyproject('acme'), ...wheelAt('dist', 'acme', '1.1.0'), ...wheelAt('dist', 'idna', '3.0') },
      'pypi acme 1.1.0',
      /dist\/idna-3\.0-py3-none-any\.whl is left out: it is idna, which is no package of this project/,
    ],
    [
      'gems',
      {
        'acme.gemspec': gemspec('"1.1.0"'),
        'pkg/acme-1.0.0.gem': gemFile('acme', '1.0.0'),
        'pkg/acme-1.1.0.gem': gemFile('acme', '1.1.0'),
        'pkg/rack-1.1.0.gem': gemFile('rack', '1.1.0'),
      },
      'ruby acme 1.1.0',
      /pkg\/acme-1\.0\.0\.gem is left out[^]*pkg\/rack-1\.1\.0\.gem is left out: it is rack, which is no package/,
    ],
    [
      'a staging repository',
      {
        'pom.xml': pom('lib', '1.1.0'),
        ...stagedArtifact('target/staging', 'com.acme', 'lib', '1.0.0'),
        ...stagedArtifact('target/staging', 'com.acme', 'lib', '1.1.0'),
      },
      'maven com.acme:lib 1.1.0',
      /staging\/com\/acme\/lib\/1\.0\.0 is left out: it is com\.acme:lib 1\.0\.0, and the project is at 1\.1\.0/,
    ],
  ])('is passed by: %s', async (_title, files, release, leftOut) => {
    await place.write(files);
    const collected = await found(place);
    expect(collected.releases.map((one) => one.split(' of ')[0])).toEqual([release]);
    expect(collected.problems).toBe('');
    expect(collected.leftOut.split('\n').sort().join('\n')).toMatch(leftOut);
  });

  it('is a problem when nothing else is there', async () => {
    await place.write({ 'pom.xml': pom('lib', '1.1.0'), ...stagedArtifact('target/st', 'com.acme', 'lib', '1.0.0') });
    expect((await found(place)).problems).toMatch(
      /Nothing that was found can be published[^]*lib\/1\.0\.0 is left out/,
    );
  });

  it('is published when the user names it', async () => {
    await place.write({ 'pyproject.toml': pyproject('acme'), ...wheelAt('dist', 'acme', '1.0.0') });
    expect((await found(place, ['dist/*.whl'])).releases).toHaveLength(1);
    expect((await found(place, ['dist'])).releases).toHaveLength(1);
  });

  it.each<[string, Record<string, string | Uint8Array>]>([
    [
      'pypi acme',
      {
        'pyproject.toml': pyproject('acme', 'dynamic = ["version"]'),
        ...wheelAt('dist', 'acme', '1.0.0'),
        ...wheelAt('dist', 'acme', '1.1.0'),
      },
    ],
    [
      'ruby acme',
      {
        'acme.gemspec': gemspec('Acme::VERSION'),
        'pkg/acme-1.0.0.gem': gemFile('acme', '1.0.0'),
        'pkg/acme-1.1.0.gem': gemFile('acme', '1.1.0'),
      },
    ],
    [
      'nuget acme',
      {
        'Acme.csproj': '',
        'bin/Release/Acme.1.0.0.nupkg': nupkg('Acme', '1.0.0'),
        'bin/Release/Acme.1.1.0.nupkg': nupkg('Acme', '1.1.0'),
      },
    ],
    [
      'npm acme',
      {
        'package.json': '{"private":true}',
        'acme-1.0.0.tgz': npmTarball({ name: 'acme', version: '1.0.0' }),
        'acme-1.1.0.tgz': npmTarball({ name: 'acme', version: '1.1.0' }),
      },
    ],
  ])('is told by the tag where no manifest tells it: %s', async (name, files) => {
    await place.write(files);
    const { releases, problems } = await found(place);
    expect(releases).toEqual([]);
    expect(problems).toMatch(new RegExp(`^${name} is found in several versions: 1\\.0\\.0 in .* and 1\\.1\\.0 in `));
    const tagged = await found(place, [], { version: '1.1.0' });
    expect(tagged.releases).toEqual([expect.stringMatching(new RegExp(`^${name} 1\\.1\\.0 `))]);
    expect(tagged.problems).toBe('');
    expect(tagged.leftOut).toMatch(/1\.0\.0.* is left out: it is 1\.0\.0, and the tag says 1\.1\.0/);
  });

  it('is no matter in a folder that the user names, or without a project: several versions may be meant', async () => {
    const files = (folder: string): Record<string, string | Uint8Array> => ({
      ...{ ...wheelAt(folder, 'acme', '1.0.0'), ...wheelAt(folder, 'acme', '1.1.0') },
      [`${folder}/acme-1.0.0.gem`]: gemFile('acme', '1.0.0'),
      [`${folder}/acme-1.1.0.gem`]: gemFile('acme', '1.1.0'),
      [`${folder}/acme-1.0.0.tgz`]: npmTarball({ name: 'acme', version: '1.0.0' }),
      [`${folder}/acme-1.1.0.tgz`]: npmTarball({ name: 'acme', version: '1.1.0' }),
      [`${folder}/Acme.1.0.0.nupkg`]: nupkg('Acme', '1.0.0'),
      [`${folder}/Acme.1.1.0.nupkg`]: nupkg('Acme', '1.1.0'),
    });
    await place.write(files('dist'));
    expect(await found(place)).toMatchObject({ problems: '', releases: { length: 8 } });
    await place.write({ ...files('out'), 'Acme.csproj': '', 'acme.gemspec': gemspec('"1.1.0"'), 'package.json': '{}' });
    expect(await found(place, ['out'])).toMatchObject({ problems: '', releases: { length: 8 } });
  });
});

describe('a repository of several Python projects', () => {
  it('is found with what maturin and cibuildwheel leave, without those of tests and environments', async () => {
    const hidden = ['tests/a', 'docs', '.venv/x', 'examples/b'];
    await place.write({
      'pyproject.toml': pyproject('acme'),
      ...wheelAt('target/wheels', 'acme', '1.1.0'),
      'libs/one/setup.py': '',
      'libs/one/dist/one-1.0.tar.gz': sdist('one', '1.0'),
      'two/pyproject.toml': 'no TOML at all',
      ...wheelAt('two/wheelhouse', 'two', '2.0'),
      ...Object.fromEntries(hidden.map((folder) => [`${folder}/pyproject.toml`, pyproject('hidden')])),
      ...Object.fromEntries(hidden.flatMap((folder) => Object.entries(wheelAt(`${folder}/dist`, 'hidden', '1.1.0')))),
    });
    const { releases, problems } = await found(place);
    expect({ problems, releases: releases.map((one) => one.split(' of ')[0]).sort() }).toEqual({
      problems: '',
      releases: ['pypi acme 1.1.0', 'pypi one 1.0', 'pypi two 2.0'],
    });
  });

  it('is the members of its uv workspace, whose wheels lie together', async () => {
    await place.write({
      'pyproject.toml': `${pyproject('acme')}[tool.uv.workspace]\nmembers = ["libs/*"]\nexclude = ["libs/old"]\n`,
      'libs/a/pyproject.toml': pyproject('acme_a'),
      'libs/old/pyproject.toml': pyproject('old'),
      ...wheelAt('dist', 'acme_a', '1.1.0'),
      ...wheelAt('dist', 'old', '1.1.0'),
      ...wheelAt('libs/old/dist', 'old', '1.1.0'),
    });
    const { releases, leftOut } = await found(place);
    expect(releases).toEqual(['pypi acme-a 1.1.0 of dist/acme_a-1.1.0-py3-none-any.whl']);
    expect(leftOut).toMatch(/^dist\/old-1\.1\.0-py3-none-any\.whl is left out: it is old, which is no package/);
  });
});
