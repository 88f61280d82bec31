import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Release } from '../../../../../actions/publish/release.ts';
import {
  collected,
  found,
  makeWorkspace,
  stagedArtifact,
  testHost,
  type TestHost,
  type Workspace,
} from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const pom = (artifact: string, more = ''): string =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>1.0</version>${more}</project>`;

/** A host whose build deploys what lies in `built/`, and the arguments that it was called with. */
function builder(exitCode = 0): { readonly host: TestHost; readonly calls: string[][] } {
  const calls: string[][] = [];
  const host: TestHost = {
    ...testHost(place.workspace, place.temp, { PATH: '/bin', GH_TOKEN: 'secret', CODEARTIFACT_AUTH_TOKEN: 'read' }),
    exec: async (command, args, options) => {
      calls.push([command, ...args, JSON.stringify(Object.keys(options?.env ?? {}).sort()), options?.cwd ?? '']);
      const url = args.find((one) => one.startsWith('-DaltDeploymentRepository='))?.split('::')[2] ?? '';
      if (exitCode === 0) await cp(join(place.workspace, 'built'), fileURLToPath(url), { recursive: true });
      return { exitCode, stdout: 'compiled', stderr: '' };
    },
  };
  return { host, calls };
}

const namesOf = (some: readonly Release[]): string[] => some.map(({ name }) => name).sort();

async function releases(host: TestHost, packages: readonly string[] = []): Promise<readonly Release[]> {
  const collection = await collected(place, host, packages);
  await collection.close();
  expect(collection.problems).toEqual([]);
  return collection.releases;
}

describe('a project of Maven', () => {
  it('is built into a folder of ours, without what could publish, and published from there', async () => {
    await place.write({ 'pom.xml': pom('lib'), ...stagedArtifact('built', 'com.acme', 'lib', '1.0') });
    const { host, calls } = builder();
    const [release] = await releases(host);
    expect(release).toMatchObject({ format: 'maven', namespace: 'com.acme', name: 'lib', version: '1.0' });
    expect(release?.source).toBe('mvn deploy/com/acme/lib/1.0');
    const flag = /^-Dalt(Release|Snapshot)?DeploymentRepository=staging::default::file:.*/;
    expect(calls.map((call) => call.map((one) => (flag.test(one) ? 'into the folder' : one)))).toEqual([
      [
        ...['mvn', '--batch-mode', 'into the folder', 'into the folder', 'into the folder', 'deploy'],
        ...['["CODEARTIFACT_AUTH_TOKEN","PATH"]', place.workspace],
      ],
    ]);
    expect(host.lines).toContain('Building . with Maven, into a local folder');
  });

  it('is a problem when its build fails or deploys nothing', async () => {
    await place.write({ 'pom.xml': pom('lib'), 'built/.keep': '' });
    for (const [exitCode, problem] of [
      [1, /^mvn ended with exit code 1\. Mend the build; nothing was published\.\ncompiled$/],
      [0, /^mvn deploy holds no Maven artifacts: nothing was deployed to it \(is maven\.deploy\.skip set\?\)\.$/],
    ] as const) {
      const collection = await collected(place, builder(exitCode).host);
      await collection.close();
      expect(collection.problems).toEqual([expect.stringMatching(problem)]);
    }
  });

  it('has the parent that it needs and does not deploy among what is absent', async () => {
    const parent = '<parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1.0</version></parent>';
    const staged = stagedArtifact('target/st', 'com.acme', 'lib', '1.0');
    await place.write({
      'pom.xml': pom('shop', '<packaging>pom</packaging><modules><module>lib</module><module>other</module></modules>'),
      'lib/pom.xml': `<project>${parent}<artifactId>lib</artifactId></project>`,
      'other/pom.xml': pom('other'),
      ...staged,
      'target/st/com/acme/lib/1.0/lib-1.0.pom': `<project>${parent}<artifactId>lib</artifactId></project>`,
    });
    const collection = await collected(place, builder().host);
    await collection.close();
    expect(collection.absent.map(({ name, version }) => `${name} ${version}`)).toEqual(['shop 1.0']);
    expect(collection.roots).toEqual(['shop']);
  });
});

describe('a staging repository', () => {
  it('has for its root what others name as their parent, or what has modules', async () => {
    const parent = '<parent><groupId>com.acme</groupId><artifactId>top</artifactId><version>1.0</version></parent>';
    const artifacts = ['top', 'lib', 'aggregate'].map((name) => stagedArtifact('st', 'com.acme', name, '1.0'));
    await place.write({
      ...Object.fromEntries(artifacts.flatMap((files) => Object.entries(files))),
      'st/com/acme/lib/1.0/lib-1.0.pom': `<project>${parent}<artifactId>lib</artifactId></project>`,
      'st/com/acme/aggregate/1.0/aggregate-1.0.pom': pom('aggregate', '<modules><module>lib</module></modules>'),
    });
    const all = await releases(testHost(place.workspace, place.temp), ['st']);
    expect(namesOf(all.filter(({ isRoot }) => isRoot))).toEqual(['aggregate', 'top']);
  });

  it('has for its root what finds its variants in others, as Kotlin publishes them, and cannot do without those', async () => {
    const artifacts = ['kmp', 'kmp-jvm'].map((name) => stagedArtifact('st', 'com.acme', name, '1.0'));
    const variant = {
      name: 'jvm',
      'available-at': { group: 'com.acme', module: 'kmp-jvm', version: '1.0', url: '../..' },
    };
    await place.write({
      ...Object.fromEntries(artifacts.flatMap((files) => Object.entries(files))),
      'st/com/acme/kmp/1.0/kmp-1.0.module': JSON.stringify({ variants: [variant, variant] }),
    });
    const all = await releases(testHost(place.workspace, place.temp), ['st']);
    expect(namesOf(all.filter(({ isRoot }) => isRoot))).toEqual(['kmp']);
    const jvm = ['com.acme:kmp-jvm'];
    expect(all.find(({ isRoot }) => isRoot)).toMatchObject({ needs: jvm, required: jvm });
  });

  it('holds what a .module names for those who build with it, documents and other platforms aside', async () => {
    const variant = (usage: string, category: string, ...urls: string[]): object => ({
      ...{ name: usage, attributes: { 'org.gradle.category': category, 'org.gradle.usage': usage } },
      files: urls.map((url) => ({ name: url, url })),
    });
    const variants = [
      variant('java-api', 'library', 'lib-1.0.jar', '../../x/1.0/x-1.0.jar'),
      variant('java-runtime', 'documentation', 'lib-1.0-javadoc.jar'),
      variant('kotlin-metadata', 'library', 'lib-1.0-common.jar'),
      { ...variant('java-runtime', 'library'), files: undefined, 'available-at': { url: 'lib-jvm-1.0.module' } },
      { ...variant('java-runtime', 'library'), files: ['y', {}] },
      { files: [{ url: 'odd.jar' }] },
    ];
    const module = 'st/com/acme/lib/1.0/lib-1.0.module';
    await place.write({ ...stagedArtifact('st', 'com.acme', 'lib', '1.0'), [module]: JSON.stringify({ variants }) });
    expect(await found(place, ['st'])).toMatchObject({ problems: '', warnings: '' });
    const more = [...variants, variant('java-runtime', 'library', 'lib-1.0-all.jar', 'lib-1.0.jar')];
    await place.write({ [module]: JSON.stringify({ variants: more }) });
    expect((await found(place, ['st'])).problems).toMatch(
      /^st\/com\/acme\/lib\/1\.0\/lib-1\.0\.module names lib-1\.0-all\.jar, which is not there\. Mend the build/,
    );
    await place.write({ [module]: '{' });
    expect((await found(place, ['st'])).problems).toMatch(/lib-1\.0\.module is no JSON object/);
    await place.write({ [module]: '{"variants": 1}' });
    expect((await found(place, ['st'])).problems).toBe('');
  });

  it('is damaged where a checksum says something else, and says so of an empty file once', async () => {
    const base = 'st/com/acme/lib/1.0/lib-1.0';
    await place.write({
      ...stagedArtifact('st', 'com.acme', 'lib', '1.0'),
      [`${base}.jar.md5`]: `${'0'.repeat(32)}  lib-1.0.jar\n`,
      [`${base}-sources.jar`]: '',
      [`${base}-sources.jar.sha1`]: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    });
    const { problems } = await found(place, ['st']);
    expect(problems.split('\n')).toEqual([
      expect.stringMatching(/lib-1\.0-sources\.jar is empty/),
      expect.stringMatching(/lib-1\.0\.jar is damaged: its md5 is [0-9a-f]{32}, .*lib-1\.0\.jar\.md5 says 0{32}\./),
    ]);
  });

  it.each(['target/test-classes/repo', 'target/it/a', 'target/its/a', 'target/m2', 'target/tmp/a'])(
    'below %s is of tests or another build',
    async (folder) => {
      await place.write({ 'pom.xml': pom('lib'), ...stagedArtifact(folder, 'com.acme', 'lib', '1.0'), 'built/x': '' });
      const collection = await collected(place, builder(1).host);
      expect(collection.leftOut).toEqual([expect.stringMatching(/is left out: what lies in .*\/ belongs to tests or/)]);
    },
  );

  it.each(['target/it-repo', 'target/local-repo', 'build/test_repo', 'target/local-repository/x', 'target/my-its'])(
    'below %s is of tests or another build, too',
    async (folder) => {
      await place.write({ 'pom.xml': pom('lib'), ...stagedArtifact(folder, 'com.acme', 'lib', '1.0'), 'built/x': '' });
      const collection = await collected(place, builder(1).host);
      expect(collection.leftOut).toEqual([expect.stringMatching(/is left out: what lies in .*\/ belongs to tests or/)]);
    },
  );

  it.each(['target/staging-deploy', 'target/edits', 'build/latest', 'target/units/repo', 'build/repos/releases'])(
    'below %s is of this build',
    async (folder) => {
      await place.write({ 'pom.xml': pom('lib'), ...stagedArtifact(folder, 'com.acme', 'lib', '1.0') });
      expect(await releases(builder(1).host)).toHaveLength(1);
    },
  );
});
