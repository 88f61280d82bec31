import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { clients, type Client } from '../support/clients.ts';
import { buildOpenSslShim, consumerProject, dotnetEnv } from '../support/dotnet.ts';
import { gemFile } from '../support/gems.ts';
import { nupkg } from '../support/nuget-package.ts';
import { writeFiles } from '../support/projects.ts';
import { npmRegistryClient, testRegistryClients, type RegistryClient } from '../support/real-registries.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** A build extension is resolved before any plugin, of which Maven itself would want a hundred files. */
function mavenClient([shell, mvn]: Client, namespace: string, name: string, wanted: string): RegistryClient {
  return {
    ...{ tool: 'maven', format: 'maven', namespace, name, version: wanted },
    prepare: async ({ folder }, version) => {
      const extension = `<groupId>${namespace}</groupId><artifactId>${name}</artifactId><version>${version}</version>`;
      await writeFiles(folder, {
        'pom.xml': [
          '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
          '<groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version><packaging>pom</packaging>',
          `<build><extensions><extension>${extension}</extension></extensions></build></project>`,
        ].join('\n'),
      });
      return { command: [shell, mvn ?? '', '-B', '-ntp', 'validate'] };
    },
  };
}

describe('clients that take longer', () => {
  testRegistryClients(['public:npmjs', 'public:pypi', 'public:maven-central'], {
    pnpm: npmRegistryClient('pnpm12', 'isarray', '2.0.5'),
    'Yarn 1': npmRegistryClient('yarn1', 'inherits', '2.0.4'),
    'Yarn 4': npmRegistryClient('yarn4', 'ms', '2.1.3'),
    Deno: npmRegistryClient('deno', 'path-key', '4.0.0'),
    Poetry: {
      ...{ tool: 'poetry', format: 'pypi', name: 'toml', version: '0.10.2' },
      prepare: async ({ folder, scratch, log }, version) => {
        const [, source = ''] = /add to pyproject\.toml:\n((?:[^\n]+\n){4})/.exec(log) ?? [];
        const project = '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.8"\n';
        await writeFiles(folder, {
          'pyproject.toml': `${project}dependencies = ["toml==${version}"]\n\n[tool.poetry]\npackage-mode = false\n\n${source}`,
        });
        const env = {
          XDG_CACHE_HOME: join(scratch, 'cache'),
          XDG_DATA_HOME: join(scratch, 'data'),
          POETRY_VIRTUALENVS_IN_PROJECT: 'true',
          PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
        };
        return { command: [...clients.poetry2, '--no-interaction', 'install'], env };
      },
    },
    'Maven 3': mavenClient(clients.maven3, 'javax.inject', 'javax.inject', '1'),
    'Maven 4': mavenClient(clients.maven4, 'org.hamcrest', 'hamcrest', '3.0'),
    Gradle: {
      ...{ tool: 'gradle', format: 'maven', namespace: 'aopalliance', name: 'aopalliance', version: '1.0' },
      prepare: async ({ folder, scratch }, version) => {
        await writeFiles(folder, {
          'settings.gradle': "rootProject.name = 'app'\n",
          'build.gradle': [
            'configurations { wanted }',
            'repositories { mavenCentral() }',
            `dependencies { wanted 'aopalliance:aopalliance:${version}' }`,
            'task resolve { doLast { configurations.wanted.files.each { println it.name } } }',
          ].join('\n'),
        });
        return { command: ['/usr/bin/gradle', '--no-daemon', '-q', '--project-cache-dir', scratch, 'resolve'] };
      },
    },
    sbt: {
      ...{ tool: 'sbt', format: 'maven', namespace: 'net.jcip', name: 'jcip-annotations', version: '1.0' },
      prepare: async ({ folder, scratch }, version) => {
        await writeFiles(folder, {
          'project/build.properties': 'sbt.version=1.11.7\n',
          'build.sbt': `scalaVersion := "2.12.20"\nautoScalaLibrary := false\nlibraryDependencies += "net.jcip" % "jcip-annotations" % "${version}"\n`,
        });
        const [java, ...own] = clients.sbt;
        const folders = [`-Dsbt.boot.directory=${scratch}/boot`, `-Dsbt.coursier.home=${scratch}/coursier`];
        return { command: [java, ...folders, '-Dsbt.server.autostart=false', ...own, 'update'] };
      },
    },
  });
});

describe('clients whose registries this machine does not reach, from folders', () => {
  const feeds: string[] = [];
  let machine: Sandbox;
  let shim: string;
  beforeAll(async () => {
    machine = await makeSandbox();
    shim = await buildOpenSslShim(machine.root);
  });
  afterAll(async () => {
    await machine.remove();
    for (const feed of feeds) await rm(feed, { recursive: true });
  });

  /** A gem and a NuGet package, where the emulator finds them. */
  async function makeFeeds(): Promise<readonly string[]> {
    const feed = await mkdtemp(join(tmpdir(), 'codeartifact-ci-feed-'));
    feeds.push(feed);
    for (const folder of ['gems', 'nuget']) await mkdir(join(feed, folder));
    for (const name of ['demo', 'bundled']) await writeFile(join(feed, `gems/${name}-1.0.gem`), gemFile(name, '1.0'));
    await writeFile(join(feed, 'nuget/Public.Demo.1.0.0.nupkg'), nupkg('Public.Demo', '1.0.0'));
    return [`--external=public:ruby-gems-org=file://${feed}/gems`, `--external=public:nuget-org=file://${feed}/nuget`];
  }

  const fromFolders = {
    gem: {
      ...{ tool: 'gem', format: 'ruby', name: 'demo', version: '1.0' },
      prepare: ({ scratch }, version) =>
        Promise.resolve({
          command: ['/usr/bin/gem', 'install', '--no-document', 'demo', '--version', version],
          env: { GEM_HOME: scratch, GEM_PATH: scratch },
        }),
    },
    Bundler: {
      ...{ tool: 'bundler', format: 'ruby', name: 'bundled', version: '1.0' },
      prepare: async ({ folder, scratch, outputs }, version) => {
        await writeFiles(folder, { Gemfile: `source "${outputs['ruby-url'] ?? ''}"\ngem "bundled", "${version}"\n` });
        const env = { BUNDLE_PATH: join(scratch, 'path'), BUNDLE_USER_CACHE: join(scratch, 'cache') };
        return { command: ['/usr/bin/bundle', 'install', '--retry', '0'], env };
      },
    },
    dotnet: {
      ...{ tool: 'dotnet', format: 'nuget', name: 'public.demo', version: '1.0.0' },
      prepare: async ({ folder, sandbox }, version) => {
        await writeFiles(folder, consumerProject({ 'Public.Demo': `[${version}]` }));
        return { command: [clients.dotnet[0], 'restore', '--disable-parallel'], env: dotnetEnv(sandbox, shim) };
      },
    },
  } as const satisfies Readonly<Record<string, RegistryClient>>;
  testRegistryClients(['public:ruby-gems-org', 'public:nuget-org'], fromFolders, makeFeeds);

  describe('by the Dependencies API alone, as the service had it earlier', () => {
    const { Bundler } = fromFolders;
    testRegistryClients(['public:ruby-gems-org'], { Bundler }, async () => [
      ...(await makeFeeds()).filter((flag) => flag.includes('ruby')),
      '--ruby-index=dependencies',
    ]);
  });
});
