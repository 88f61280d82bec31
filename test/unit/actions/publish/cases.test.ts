import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { clientName } from '../../../../actions/publish/release.ts';
import { tar } from '../../../support/npm-package.ts';
import { zip } from '../../../support/nuget-package.ts';
import {
  collected,
  found,
  makeWorkspace,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  wheel,
  type Found,
  type Workspace,
} from '../../../support/publish.ts';

/** Green over a broken or a wrong package, false failures and what was not found: each as it happened to somebody. */
let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const collect = (...packages: readonly string[]): Promise<Found> => found(place, packages);

const manifest = (name: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', ...more });
const pom = (artifact: string, more = ''): string =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>1.0</version>${more}</project>`;

describe('an npm package that nobody could use', () => {
  it('is refused when it was not built, and the script that would have built it is named', async () => {
    await place.write({
      'package.json': manifest('a', {
        main: 'dist/index.js',
        bin: 'dist/cli.js',
        files: ['dist'],
        scripts: { prepack: 'tsc' },
      }),
    });
    const { problems } = await collect();
    expect(problems).toMatch(/the package does not hold main \(dist\/index\.js\), bin \(dist\/cli\.js\)/);
    expect(problems).toMatch(/Its prepack is not run here: pack it in the build job \(npm pack\)/);
    expect(problems).toMatch(/'allow-missing-entry-points'/);
  });

  it('is refused when it needs a private package of its own workspace', async () => {
    await place.write({
      'package.json': manifest('root', { private: true, workspaces: ['p/*'] }),
      'p/a/package.json': manifest('a', {
        dependencies: { bee: 'npm:b@^1.0.0', c: '^1.0.0' },
        optionalDependencies: { d: '1' },
      }),
      'p/b/package.json': manifest('b', { private: true }),
      'p/c/package.json': manifest('c'),
      'p/d/package.json': manifest('d', { private: true }),
    });
    const { problems } = await collect();
    expect(problems).toMatch(
      /p\/a: it needs b, a package of the same project that is not published \(its package\.json says private\)/,
    );
    expect(problems).not.toMatch(/needs [cd],/);
  });

  it('is refused with a dist-tag of its own that is a range of versions', async () => {
    await place.write({ 'a.tgz': npmTarball({ name: 'a', version: '1.0.0', publishConfig: { tag: 'v1' } }) });
    expect((await collect()).problems).toMatch(/its publishConfig\.tag is "v1", which npm takes for no dist-tag/);
  });

  it('is told of a package that holds nothing but texts about itself', async () => {
    await place.write({ 'package.json': manifest('a'), 'README.md': '# A' });
    expect((await collect()).warnings).toMatch(/the package holds nothing but (README\.md|package\.json), /);
  });

  it('is refused when a tarball is of a private package, or left out when a pattern met it', async () => {
    await place.write({
      'a-1.0.0.tgz': npmTarball({ name: 'a', version: '1.0.0', private: true }),
      'b-1.0.0.tgz': npmTarball({ name: 'b', version: '1.0.0' }),
    });
    expect((await collect('a-1.0.0.tgz')).problems).toMatch(/a-1\.0\.0\.tgz: its package\.json says private/);
    expect((await collect()).leftOut).toMatch(/a-1\.0\.0\.tgz is left out: its package\.json says private/);
  });

  it('is told of patterns that match nothing as a warning when others match, and of scripts as a remark', async () => {
    await place.write({
      'package.json': manifest('a', { main: 'lib/a.js', files: ['lib', 'types'], scripts: { prepare: 'husky' } }),
      'lib/a.js': '',
    });
    const { problems, warnings, leftOut } = await collect();
    expect(problems).toBe('');
    expect(warnings).toMatch(/'files' of its package\.json has types, and nothing there to match/);
    expect(leftOut).toMatch(/Its prepare is not run here/);
  });
});

describe('a Python or Maven package that nobody could use', () => {
  const wheelOf = (files: Record<string, string>): Buffer =>
    zip({
      'a-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\n',
      'a-1.0.dist-info/WHEEL': '',
      ...files,
    });
  it.each<[string, Record<string, string>, RegExp]>([
    ['no module at all', {}, /holds no module/],
    ['none of its modules', { 'a-1.0.dist-info/top_level.txt': 'a\n' }, /holds none of its modules \(a\)/],
    [
      'not what its RECORD lists',
      { 'a/b.py': '', 'a-1.0.dist-info/RECORD': 'a/b.py,,\n"a/c,d.py",sha256=x,1\na-1.0.dist-info/RECORD,,\n' },
      /does not hold a\/c,d\.py, which its RECORD lists/,
    ],
    [
      'other modules than its own',
      { 'tests/__init__.py': '', 'a-1.0.dist-info/top_level.txt': 'a\n' },
      /holds none of its modules \(a\)/,
    ],
    [
      'a command without its module',
      { 'a/__init__.py': '', 'a-1.0.dist-info/entry_points.txt': '[console_scripts]\nrun = a.cli:main [x]\n' },
      /does not hold a\.cli, the module that its command run starts/,
    ],
    [
      'a command without its module behind one with extras',
      {
        'a/__init__.py': '',
        'a/b.py': '',
        'a-1.0.dist-info/entry_points.txt': ' [console_scripts] \nb = a.b:main [x]\nrun = a.cli:main\n',
      },
      /does not hold a\.cli, the module that its command run starts/,
    ],
    [
      'a requirement of the machine that built it',
      {
        'a.py': '',
        'a-1.0.dist-info/METADATA':
          'Metadata-Version: 2.1\nName: a\nVersion: 1.0\nRequires-Dist: b @ file:///home/me/b\n',
      },
      /needs b @ file:\/\/\/home\/me\/b, which only the machine that built it has/,
    ],
  ])('is refused: a wheel that holds %s', async (_title, files, message) => {
    await place.write({ 'dist/a-1.0-py3-none-any.whl': wheelOf(files) });
    expect((await collect()).problems).toMatch(message);
  });

  it.each<[string, Record<string, string>]>([
    [
      'modules',
      { 'a.py': '', 'a-1.0.dist-info/RECORD': 'a.py,,\na-1.0.dist-info/RECORD,,\na-1.0.dist-info/RECORD.jws,,\n' },
    ],
    ['data alone', { 'a-1.0.data/scripts/a': '' }],
    ['compiled modules', { 'a.cpython-313.so': '', 'a-1.0.dist-info/top_level.txt': '_b\na\n' }],
    ['modules among its data', { 'a-1.0.data/purelib/a/b.py': '', 'a-1.0.dist-info/top_level.txt': 'a\n' }],
    [
      'the modules of its commands, or leaves them to another package',
      {
        'a/b/cli.py': '',
        'a-1.0.dist-info/entry_points.txt':
          '[console_scripts]\nrun = a.b.cli:main\nother = c.cli:main\n[a.plugins]\nx = a.gone:y\n',
      },
    ],
    [
      'a command of a namespace that another package completes',
      { 'google/foo/a.py': '', 'a-1.0.dist-info/entry_points.txt': '[console_scripts]\nrun = google.bar.cli:main\n' },
    ],
    [
      'other packages to bring along',
      { 'a-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\nRequires-Dist: b\n' },
    ],
  ])('is not: a wheel that holds %s', async (_title, files) => {
    await place.write({ 'dist/a-1.0-py3-none-any.whl': wheelOf(files) });
    expect(await collect()).toMatchObject({ problems: '', warnings: '', leftOut: '' });
  });

  it('is refused: a POM without the artifact of its packaging', async () => {
    const staged = stagedArtifact('target/staging', 'com.acme', 'lib', '1.0');
    await place.write(Object.fromEntries(Object.entries(staged).filter(([path]) => !path.endsWith('-1.0.jar'))));
    expect((await collect()).problems).toMatch(/lib\/1\.0 has no lib-1\.0\.jar, though its POM's packaging is jar/);
  });
});

describe('the wrong package', () => {
  it('is not taken from what tests, other builds or other projects have staged', async () => {
    await place.write({
      'pom.xml': pom('resolver', '<modules><module>core</module></modules>'),
      'core/pom.xml': pom('core'),
      ...stagedArtifact('target/test-classes/repo', 'org.example', 'fixture', '1'),
      ...stagedArtifact('target/other', 'org.example', 'other', '1'),
      ...stagedArtifact('target/checkout/target/staging', 'com.acme', 'core', '1.0'),
      ...stagedArtifact('core/target/staging-deploy', 'com.acme', 'core', '1.0'),
    });
    const collection = await collected(place, testHost(place.workspace, place.temp));
    await collection.close();
    expect(collection.releases.map(clientName)).toEqual(['com.acme:core']);
  });

  it('is not a tarball of another version or another package than the project’s', async () => {
    await place.write({
      'package.json': manifest('acme', { version: '1.1.0' }),
      'acme-1.0.0.tgz': npmTarball({ name: 'acme', version: '1.0.0' }),
      'dist/left-1.0.0.tgz': npmTarball({ name: 'left', version: '1.0.0' }),
    });
    const found = await collect();
    expect(found.releases).toEqual(['npm acme 1.1.0 of .']);
    expect(found.leftOut).toMatch(/acme-1\.0\.0\.tgz is left out: it is acme 1\.0\.0, and the project is at 1\.1\.0/);
    expect(found.leftOut).toMatch(
      /dist\/left-1\.0\.0\.tgz is left out: it is left, which is no package of this project/,
    );
    expect((await collect('acme-1.0.0.tgz')).releases).toEqual(['npm acme 1.0.0 of acme-1.0.0.tgz']);
  });
});

describe('what is no failure', () => {
  it('passes by archives of other kinds that its own patterns meet, and not those that the user names', async () => {
    const chart = gzipSync(tar({ 'chart/Chart.yaml': 'name: chart\n' }));
    await place.write({
      'package.json': manifest('a'),
      'pyproject.toml': '',
      'dist/chart-1.0.0.tgz': chart,
      'dist/tool.tar.gz': gzipSync(tar({ 'bin/tool': 'x' })),
      'dist/tool-1.0.tar.gz': gzipSync(tar({ 'tool-1.0/bin/tool': 'x' })),
      'dist/a-1.0-py3-none-any.whl': wheel('a', '1.0'),
    });
    const { releases, problems, leftOut } = await collect();
    expect(problems).toBe('');
    expect(releases).toHaveLength(2);
    expect(leftOut).toMatch(/chart-1\.0\.0\.tgz is left out: it is no npm package/);
    expect(leftOut).toMatch(/tool\.tar\.gz is left out[^]*tool-1\.0\.tar\.gz is left out: it is no Python sdist/);
    expect((await collect('dist/chart-1.0.0.tgz')).problems).toMatch(/is no npm package/);
    expect((await collect('dist/tool-1.0.tar.gz')).problems).toMatch(/is no Python sdist/);
  });

  it('takes an sdist’s name and version from its metadata, whatever hyphens are in its file’s name', async () => {
    const file = gzipSync(
      tar({ 'acme-post-1.0-1/PKG-INFO': 'Metadata-Version: 1.0\nName: acme-post\nVersion: 1.0.post1\n' }),
    );
    await place.write({
      'pyproject.toml': '',
      'dist/acme-post-1.0-1.tar.gz': file,
      'dist/b-c-1.0.tar.gz': sdist('b-c', '1.0'),
    });
    const { releases, problems } = await collect();
    expect(problems).toBe('');
    expect(releases.map((one) => one.split(' of ')[0])).toEqual(['pypi acme-post 1.0.post1', 'pypi b-c 1.0']);
  });

  it('passes by the kinds of archives that Python had before', async () => {
    await place.write({
      'pyproject.toml': '',
      'dist/a-1.0-py3-none-any.whl': wheel('a', '1.0'),
      ...Object.fromEntries(
        ['a-1.0-py3.8.egg', 'a-1.0.tar.bz2', 'a-1.0.win32-py3.8.exe'].map((name) => [`dist/${name}`, 'x']),
      ),
    });
    const { releases, problems, leftOut } = await collect();
    expect({ releases: releases.length, problems }).toEqual({ releases: 1, problems: '' });
    expect(leftOut.split('\n').sort()).toEqual([
      expect.stringMatching(/^dist\/a-1\.0-py3\.8\.egg is left out: it is neither a wheel nor an sdist/),
      expect.stringMatching(/^dist\/a-1\.0\.tar\.bz2 is left out/),
      expect.stringMatching(/^dist\/a-1\.0\.win32-py3\.8\.exe is left out/),
    ]);
  });

  it('says that nothing is left when all was passed by', async () => {
    await place.write({ 'dist/chart.tgz': gzipSync(tar({ 'chart/Chart.yaml': 'name: chart\n' })) });
    expect((await collect('dist')).problems).toMatch(
      /Nothing that was found can be published[^]*chart\.tgz is left out/,
    );
  });
});

describe('what was not found', () => {
  it('is found: tarballs of yarn pack in the packages’ folders', async () => {
    await place.write({
      'package.json': manifest('root', { private: true, workspaces: ['packages/*'] }),
      'packages/a/package.json': manifest('a'),
      'packages/a/package.tgz': npmTarball({ name: 'a', version: '1.0.0' }),
    });
    expect((await collect()).releases).toEqual(['npm a 1.0.0 of packages/a/package.tgz']);
  });

  it('is found: the name of a workspace, which stands for all of it, and not that of a single package', async () => {
    const roots = async (): Promise<readonly string[]> => {
      const collection = await collected(place, testHost(place.workspace, place.temp));
      await collection.close();
      return collection.roots;
    };
    await place.write({ 'package.json': manifest('acme'), 'index.js': '' });
    expect(await roots()).toEqual([]);
    await place.write({ 'package.json': manifest('acme', { workspaces: ['p/*'] }), 'p/a/package.json': manifest('a') });
    expect([...new Set(await roots())]).toEqual(['acme']);
  });

  it('is found: packages that only lerna.json names', async () => {
    await place.write({
      'package.json': manifest('root', { private: true }),
      'lerna.json': '{"version": "independent"}',
      'packages/a/package.json': manifest('a'),
    });
    expect((await collect()).releases).toEqual(['npm a 1.0.0 of packages/a']);
  });

  it('is found: the staging folder of each module, of Maven and of Gradle', async () => {
    await place.write({
      'settings.gradle': '',
      'a/build.gradle.kts': '',
      ...stagedArtifact('a/build/staging-deploy', 'com.acme', 'a', '1.0'),
      'b/c/build.gradle': '',
      ...stagedArtifact('b/c/build/staging-deploy', 'com.acme', 'c', '1.0'),
    });
    expect((await collect()).releases.map((one) => one.split(' of ')[0])).toEqual([
      ...['maven com.acme:a 1.0', 'maven com.acme:c 1.0'],
    ]);
  });

  it('is found: builds of a snapshot, while installed ones are passed by in one line', async () => {
    const folder = 'staging/com/acme/lib/1.1-SNAPSHOT';
    const build = `${folder}/lib-1.1-20260102.030405-6`;
    const installed = 'staging/com/acme/old/1.0-SNAPSHOT/old-1.0-SNAPSHOT';
    await place.write({
      [`${build}.pom`]:
        '<project><groupId>com.acme</groupId><artifactId>lib</artifactId><version>1.1-SNAPSHOT</version></project>',
      [`${build}.jar`]: 'jar',
      [`${build}-sources.jar`]: 'sources',
      ...Object.fromEntries(['.pom', '.jar', '.jar.sha1', '.jar.md5'].map((end) => [`${installed}${end}`, 'x'])),
    });
    const { releases, problems, leftOut } = await collect('staging');
    expect(problems).toBe('');
    expect(releases).toEqual([`maven com.acme:lib 1.1-20260102.030405-6 of ${folder}`]);
    expect(leftOut.split('\n')).toEqual([
      expect.stringMatching(/old\/1\.0-SNAPSHOT is left out: it holds a snapshot without/),
    ]);
  });
});

describe('a checkout that would make publish hang', () => {
  it.each(['{a,b}'.repeat(18), '{1..100000000}', '**/**/**/**/**/x', 'x'.repeat(2000)])(
    'by the workspaces %s is refused at once',
    async (pattern) => {
      await place.write({ 'package.json': manifest('a', { workspaces: [pattern] }) });
      expect((await collect()).problems).toMatch(/^The pattern .* Give a simpler one\.$/);
    },
  );

  it('by workspaces beside it is refused: they are of another checkout', async () => {
    await place.write({ 'package.json': manifest('a', { workspaces: ['../x'] }), '../x/package.json': manifest('x') });
    expect((await collect()).problems).toMatch(/leads out of the workspace/);
  });

  it('by a manifest that leads to a device does not: it is no package', async () => {
    await place.write({ 'package.json': manifest('a', { workspaces: ['sub'] }), 'sub/x': '' });
    await symlink('/dev/zero', join(place.workspace, 'sub/package.json'));
    expect((await collect()).problems).toMatch(/sub\/package\.json leads out of the workspace/);
  });
});
