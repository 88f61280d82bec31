import { symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { discover } from '../../../../actions/publish/discover.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { rootAt } from '../../../../actions/publish/files/root.ts';
import { PUBLISH_FORMATS } from '../../../../actions/publish/formats.ts';
import type { Source } from '../../../../actions/publish/publish-format.ts';
import {
  collected,
  makeWorkspace,
  OPTIONS,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  wheel,
  type Workspace,
} from '../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const manifest = (name: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', ...more });

async function find(
  packages: readonly string[] = [],
  ids: readonly Format[] = PUBLISH_FORMATS.map(({ id }) => id),
): Promise<Record<string, string[]>> {
  const root = await rootAt(place.workspace);
  const formats = PUBLISH_FORMATS.filter(({ id }) => ids.includes(id));
  const { byFormat, leftOut, problems } = await discover(root, packages, formats, PUBLISH_FORMATS, OPTIONS);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const shown = (id: Format, is: (source: Source & Record<string, unknown>) => boolean): string[] =>
    byFormat
      .filter(({ format }) => format.id === id)
      .flatMap(({ sources }) => sources)
      .filter((source) => is({ ...source }))
      .map(({ path }) => relative(root.path, path) || '.')
      .sort();
  const found = {
    npm: shown('npm', ({ folder }) => folder !== undefined),
    tarballs: shown('npm', ({ folder }) => folder === undefined),
    python: shown('pypi', () => true),
    staged: shown('maven', ({ kind }) => kind === 'repository'),
    projects: shown('maven', ({ kind }) => kind === 'project'),
    leftOut: [...leftOut],
  };
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
}

describe('without packages', () => {
  it('takes the workspaces of npm, in both of their forms, and those of pnpm, without the private ones', async () => {
    await place.write({
      'package.json': manifest('root', { private: true, workspaces: ['packages/*', '!packages/c'] }),
      'pnpm-workspace.yaml': 'packages:\n  - tools/**\n',
      'packages/a/package.json': manifest('a'),
      'packages/b/package.json': manifest('b', { private: true }),
      'packages/c/package.json': manifest('c'),
      'packages/a/node_modules/d/package.json': manifest('d'),
      'tools/x/y/package.json': manifest('y'),
    });
    expect(await find()).toEqual({
      npm: ['packages/a', 'tools/x/y'],
      leftOut: [
        '. is left out: its package.json says private.',
        'packages/b is left out: its package.json says private.',
      ],
    });
    await place.write({ 'package.json': manifest('root', { workspaces: { packages: ['packages/c'] } }) });
    expect((await find())['npm']).toEqual(['.', 'packages/c', 'tools/x/y']);
  });

  it('takes what builds leave: wheels, sdists, npm tarballs, Maven repository folders', async () => {
    await place.write({
      'dist/a-1.0-py3-none-any.whl': '',
      'dist/a-1.0.tar.gz': '',
      'x-1.0.0.tgz': '',
      ...stagedArtifact('build/repo', 'org.acme', 'lib', '1.0'),
    });
    expect(await find()).toEqual({
      tarballs: ['x-1.0.0.tgz'],
      python: ['dist/a-1.0-py3-none-any.whl', 'dist/a-1.0.tar.gz'],
      staged: ['build/repo'],
    });
  });

  it('prefers a staged Maven repository to building the project', async () => {
    await place.write({ 'pom.xml': '<project><groupId>org.acme</groupId><artifactId>lib</artifactId></project>' });
    expect(await find()).toEqual({ projects: ['.'] });
    await place.write(stagedArtifact('target/staging', 'org.acme', 'lib', '1.0'));
    expect(await find()).toEqual({ staged: ['target/staging'] });
  });

  it('keeps to the formats that are asked for', async () => {
    await place.write({ 'pom.xml': '<project/>', 'package.json': manifest('a'), 'dist/a-1.0-py3-none-any.whl': '' });
    expect(await find([], ['npm'])).toEqual({ npm: ['.'] });
    expect(await find([], ['pypi'])).toEqual({ python: ['dist/a-1.0-py3-none-any.whl'] });
  });

  it('says what it looked for, and what it passed by, when there is nothing', async () => {
    await place.write({ 'package.json': manifest('a', { private: true }) });
    await expect(find()).rejects.toThrow(/nothing to publish.*\n.*says private/);
  });
});

describe('with packages', () => {
  it('takes folders, files and globs, and leaves out what ! says', async () => {
    await place.write({
      'one/package.json': manifest('one'),
      'libs/a/package.json': manifest('a'),
      'libs/b/package.json': manifest('b'),
      'out/x-1.0.0.tgz': '',
      'out/y-1.0-py3-none-any.whl': '',
      ...stagedArtifact('maven', 'org.acme', 'lib', '1.0'),
    });
    expect(await find(['one', 'libs/*', '!libs/b', 'out', 'maven'])).toEqual({
      npm: ['libs/a', 'one'],
      tarballs: ['out/x-1.0.0.tgz'],
      python: ['out/y-1.0-py3-none-any.whl'],
      staged: ['maven'],
    });
  });

  it('does not take a POM for a repository or a project', async () => {
    await place.write({ 'pom.xml': '<project/>', 'out/a-1.0.pom': '<project/>' });
    await expect(find(['pom.xml', 'out/a-1.0.pom'])).rejects.toThrow(
      /pom\.xml is nothing that can be published[^]*a-1\.0\.pom is nothing that can be published/,
    );
  });

  it('names every entry that leads nowhere, in one message', async () => {
    await place.write({
      'empty/readme.txt': '',
      'private/package.json': manifest('p', { private: true }),
      'py/pyproject.toml': '',
    });
    await expect(find(['nowhere', 'none/*', 'empty', 'private', 'py', 'empty/readme.txt'])).rejects.toThrow(
      /nowhere does not exist[^]*none\/\* matches nothing[^]*empty holds nothing[^]*private holds nothing[^]*says private[^]*py has no wheel or sdist in dist[^]*empty\/readme\.txt is nothing/,
    );
  });

  it.each(['..', '../temp', '/etc', 'link', 'folder/link'])(
    'refuses %s, which leads out of the workspace',
    async (entry) => {
      await place.write({ 'folder/readme.txt': '' });
      await symlink('/etc', join(place.workspace, 'link'));
      await symlink('/etc', join(place.workspace, 'folder/link'));
      await expect(find([entry])).rejects.toThrow(/leads out of the workspace/);
    },
  );
});

describe('collect', () => {
  const problemsOf = async (packages: readonly string[] = []): Promise<string> => {
    const collection = await collected(place, testHost(place.workspace, place.temp), packages);
    await collection.close();
    return collection.problems.join('\n');
  };

  it('refuses a file that is a link out of the workspace, wherever it lies', async () => {
    await writeFile(join(place.temp, 'secret'), 'not to be published');
    await place.write({ ...stagedArtifact('maven', 'org.acme', 'lib', '1.0'), 'dist/readme': '' });
    await symlink(join(place.temp, 'secret'), join(place.workspace, 'maven/org/acme/lib/1.0/lib-1.0-extra.jar'));
    expect(await problemsOf(['maven'])).toMatch(/leads out of the workspace/);
  });

  it('finds what is wrong with each file and says it all at once', async () => {
    await place.write({
      'bad.tgz': 'no archive',
      'noname.tgz': npmTarball({ version: '1.0.0' }),
      'local.tgz': npmTarball({ name: 'local', version: '1.0.0', dependencies: { a: 'workspace:^', b: '^1.0.0' } }),
      'one.tgz': npmTarball({ name: 'twice', version: '1.0.0' }),
      'two.tgz': npmTarball({ name: 'twice', version: '1.0.0' }, { 'x.js': '' }),
      'pyproject.toml': '',
      'dist/a-1.0-py3-none-any.whl': 'no archive',
      'dist/b-2.0-py3-none-any.whl': wheel('b', '1.0'),
      'dist/c-1.0.tar.gz': sdist('d', '1.0'),
      'dist/notawheel.whl': wheel('b', '1.0'),
      ...stagedArtifact('target/s', 'org.acme', 'lib', '1.0'),
      'target/s/org/acme/lib/1.0/lib-1.0.jar.sha1': 'f'.repeat(40),
      'target/s/org/acme/lib/1.0/stray.jar': '',
      'target/s/org/acme/lib/2.0-SNAPSHOT/lib-2.0-SNAPSHOT.jar': '',
      'target/s/org/acme/lib/1.0/lib-1.0.pom':
        '<project><groupId>org.other</groupId><artifactId>lib</artifactId><version>1.0</version></project>',
    });
    const problems = await problemsOf();
    for (const expected of [
      /bad\.tgz is no gzipped tar archive/,
      /noname\.tgz: the name "" is none that npm takes/,
      /local\.tgz: the dependency a is "workspace:\^"/,
      /npm twice 1\.0\.0 is found twice: in one\.tgz and in two\.tgz/,
      /a-1\.0-py3-none-any\.whl is no wheel/,
      /b-2\.0-py3-none-any\.whl: its name says version 2\.0, its metadata says 1\.0/,
      /c-1\.0\.tar\.gz: its name says c, its metadata says d/,
      /notawheel\.whl: its name is none of a wheel/,
      /lib-1\.0\.jar is damaged: its sha1/,
      /stray\.jar does not have the name of its artifact/,
      /lib-1\.0\.pom says group "org\.other"/,
    ]) {
      expect(problems).toMatch(expected);
    }
    expect(problems).not.toMatch(/"\^1\.0\.0"/);
  });

  it('packs folders with npm without running their scripts, and lets a tarball stand for its folder', async () => {
    await place.write({
      'package.json': manifest('root', { private: true, workspaces: ['p/*'] }),
      'p/a/package.json': manifest('@x/b-c', { scripts: { prepack: 'touch RAN' } }),
      'p/b/package.json': manifest('@x-b/c'),
      'p/c/package.json': manifest('built'),
      'dist/built.tgz': npmTarball({ name: 'built', version: '1.0.0' }),
    });
    const host = testHost(place.workspace, place.temp);
    const collection = await collected(place, host);
    expect(collection.problems).toEqual([]);
    const found = collection.releases.map(({ namespace, name, source }) => [namespace, name, source]);
    expect(found).toEqual([
      ['', 'built', 'dist/built.tgz'],
      ['x', 'b-c', 'p/a'],
      ['x-b', 'c', 'p/b'],
    ]);
    await collection.close();
    await expect(find(['p/a/RAN'], ['npm'])).rejects.toThrow('does not exist');
  });
});
