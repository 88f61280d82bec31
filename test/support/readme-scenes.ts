import {
  AssociateExternalConnectionCommand,
  CreateDomainCommand,
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
} from '@aws-sdk/client-codeartifact';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startFakeNpmRegistry } from './fake-npm-registry.ts';
import { createGuide } from './guide.ts';
import { putArtifact } from './maven-artifact.ts';
import { npmPackage } from './npm-package.ts';
import { importingPom, mavenProject, npmProject, plainPythonProject, writeFiles } from './projects.ts';
import { installDocker } from './docker-build.ts';
import { setUpPython, type ReadmeMachine } from './readme-machine.ts';
import { blocksOf, type Block } from './readme.ts';
import type { Sandbox } from './sandbox.ts';
import { artifactOf, type WorkflowRun } from './workflow.ts';

/** Where a block is run. */
export interface Stage {
  readonly machine: ReadmeMachine;
  readonly sandbox: Sandbox;
  /** A folder that stays from block to block. */
  readonly kept: string;
}

/** What the README of an action takes for granted. */
export interface Scene {
  /** Domain and repositories, and what is in them. Made anew for each block where `fresh`. */
  readonly account?: (stage: Stage) => Promise<void>;
  readonly fresh?: true;
  /** What stands behind an external connection, for the flags of the emulator. */
  readonly upstream?: () => Promise<{ readonly flag: string; close(): Promise<void> }>;
  /** The checkout in which the block is run. */
  readonly workspace?: (block: Block, stage: Stage) => Promise<void>;
  /** Before each step or command of a block with several; what it gives is run in the same shell first. */
  readonly before?: (written: string, stage: Stage) => Promise<string> | string;
  readonly after?: (block: Block, stage: Stage) => Promise<void>;
  /** The events that start a workflow, one after the other, as GitHub's contexts. */
  readonly events?: readonly NonNullable<WorkflowRun['contexts']>[];
  /** Runs a file that the action reads, or a part of one. */
  readonly document?: (text: string, parsed: Readonly<Record<string, unknown>>, stage: Stage) => Promise<void>;
}

const domain = 'my-org';
const APP = {
  ...npmProject('@acme/app', '1.0.0', { scripts: { test: 'node index.js' } }),
  'package-lock.json': JSON.stringify({ name: '@acme/app', version: '1.0.0', lockfileVersion: 3, packages: {} }),
};

/** The project that each of publish's workflows builds, and the folder that its files have in the one for all. */
const RELEASES: Readonly<Record<string, { folder: string; files: Readonly<Record<string, string>> }>> = {
  npm: { folder: 'npm', files: APP },
  Python: { folder: 'python', files: plainPythonProject('acme-app', '1.0.0') },
  'Maven and Gradle': {
    folder: 'maven',
    files: mavenProject({ group: 'com.acme', artifact: 'app', version: '1.0.0' }),
  },
};

async function addRepositories({ machine }: Stage, ...names: readonly string[]): Promise<void> {
  for (const repository of names) await machine.client.send(new CreateRepositoryCommand({ domain, repository }));
}

const DOCKER = 'Docker builds';
const login: Scene = {
  async account(stage) {
    await createGuide(stage.machine.emulator, ['public:pypi', 'public:maven-central']);
    await addRepositories(stage, 'internal', 'data-science');
  },
  async workspace({ file, heading, language }, { sandbox, machine }) {
    await writeFiles(sandbox.workspace, APP);
    if (heading !== DOCKER || language !== 'sh') return;
    const dockerfile = (await blocksOf(file)).find((block) => block.language === 'dockerfile');
    await writeFiles(sandbox.workspace, {
      // Each takes something through the repository, and builds nothing.
      'requirements.txt': 'packaging\n',
      'pom.xml': importingPom('commons-codec', 'commons-codec', '1.15'),
      'build.gradle': [
        'configurations { wanted }',
        "dependencies { wanted 'commons-codec:commons-codec:1.15' }",
        'task build { doLast { println configurations.wanted.collect { it.name } } }',
        '',
      ].join('\n'),
      Dockerfile: dockerfile?.text ?? '',
    });
    const python = await setUpPython(sandbox.root);
    await installDocker(
      join(sandbox.root, 'programs'),
      join(sandbox.root, 'container'),
      `${python}:${machine.path(sandbox)}`,
    );
  },
  // What is built is built with what a login has left.
  before: (written) => (written.startsWith('docker build') ? LOGIN : ''),
};
/** Gradle asks the system for the user's home, unless it is told. */
const LOGIN =
  'export GRADLE_USER_HOME="$HOME/.gradle"; eval "$(codeartifact-ci login --domain my-org --repository my-packages --tools npm,pip,maven,gradle --export)"';

const publish: Scene = {
  account: async ({ machine }) => {
    await createGuide(machine.emulator, ['public:pypi', 'public:maven-central']);
  },
  async workspace({ heading }, stage) {
    const { sandbox, kept, machine } = stage;
    if (heading === 'Several at once') {
      for (const { folder } of Object.values(RELEASES)) {
        await cp(join(kept, folder), artifactOf(sandbox, folder), { recursive: true });
      }
      return;
    }
    await writeFiles(sandbox.workspace, RELEASES[heading]?.files ?? npmProject('@acme/tool', '1.2.3'));
    if (heading === 'Examples') await machine.shell(sandbox, 'mkdir dist && npm pack --silent --pack-destination dist');
  },
  async after({ heading }, { sandbox, kept }) {
    const folder = RELEASES[heading]?.folder;
    if (folder !== undefined) await cp(artifactOf(sandbox, 'packages'), join(kept, folder), { recursive: true });
  },
};

const prune: Scene = {
  async account(stage) {
    const { machine, sandbox } = stage;
    const { client, emulator } = machine;
    await createGuide(emulator);
    await addRepositories(stage, 'ci-builds', 'ci-keep', 'prod-eu');
    for (const repository of ['my-packages', 'ci-builds'])
      await machine.publishNpm(sandbox, '@acme/app', '1.0.0', repository);
    const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain }));
    const endpoint = `${emulator.endpoint}/maven/d/my-org-111122223333/ci-builds/`;
    await putArtifact(endpoint, authorizationToken, { group: 'com.acme', artifact: 'app', version: '1.0.0' });
  },
  events: [{ github: { event_name: 'pull_request' } }, { github: { event_name: 'schedule' } }],
  async document(text, _parsed, { machine, sandbox }) {
    await writeFiles(sandbox.workspace, {
      'retention.yml': text,
      'lockfiles/web/package-lock.json': APP['package-lock.json'],
      'sbom/app.json': JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [] }),
    });
    await machine.shell(sandbox, 'codeartifact-ci prune --domain my-org --policy retention.yml');
  },
};

const recall: Scene = {
  fresh: true,
  async account({ machine, sandbox }) {
    await createGuide(machine.emulator);
    await machine.publishNpm(sandbox, 'axios', '1.14.1');
  },
  events: ['plan', 'apply', 'restore'].map((mode) => ({ inputs: { versions: 'npm:axios@1.14.1', mode } })),
};

const REPOSITORY = 'your-org/your-repo';
const provision: Scene = {
  fresh: true,
  async workspace(_block, { sandbox }) {
    const [example] = await blocksOf('actions/provision/README.md');
    await writeFile(join(sandbox.workspace, 'codeartifact.yml'), example?.text ?? '');
  },
  events: ['pull_request', 'push', 'schedule'].map((event_name) => ({
    github: {
      ...{ event_name, repository: REPOSITORY, run_id: '1' },
      event: { pull_request: { head: { repo: { full_name: REPOSITORY } } } },
    },
  })),
  // A domain that exists is written down where no file is yet.
  before: async (written, { sandbox }) => {
    if (/export/.test(written)) await rm(join(sandbox.workspace, 'codeartifact.yml'));
    return '';
  },
  async document(text, parsed, { machine, sandbox }) {
    const whole =
      'access' in parsed && !('domain' in parsed)
        ? `domain: my-org\nrepositories:\n  my-packages:\n${text.replace(/^/gm, '    ')}`
        : text;
    await mkdir(join(sandbox.workspace, 'documents'));
    await writeFile(join(sandbox.workspace, 'documents/codeartifact.yml'), whole);
    for (const mode of ['plan', 'apply', 'check']) {
      await machine.shell(
        sandbox,
        `codeartifact-ci provision --file documents/codeartifact.yml --mode ${mode} --region us-east-1`,
      );
    }
  },
};

const report: Scene = {
  async account({ machine, sandbox }) {
    await createGuide(machine.emulator);
    await machine.publishNpm(sandbox, '@acme/app', '1.0.0');
  },
  async workspace(_block, { sandbox }) {
    const policies = await blocksOf('actions/prune/README.md');
    const policy = policies.find(({ text }) => text.startsWith('version: 1'))?.text ?? '';
    await writeFiles(sandbox.workspace, { 'retention.yml': policy.replace(/^ {2}- \{ referenced-by.*\n/m, '') });
  },
};

/** A release in `dev`, with its manifest, and a package of npm's registry that is old enough for anybody. */
const promote: Scene = {
  fresh: true,
  async upstream() {
    const registry = await startFakeNpmRegistry();
    registry.add(npmPackage('left-pad', '1.3.0'), { published: '2018-01-01T00:00:00.000Z' });
    return { flag: `--external=public:npmjs=${registry.url}`, close: () => registry.close() };
  },
  async account(stage) {
    const { machine, sandbox } = stage;
    await machine.client.send(new CreateDomainCommand({ domain }));
    await addRepositories(stage, 'dev', 'staging', 'prod', 'npm-quarantine', 'npm-approved');
    const external = { domain, repository: 'npm-quarantine', externalConnection: 'public:npmjs' } as const;
    await machine.client.send(new AssociateExternalConnectionCommand(external));
    await machine.publishNpm(sandbox, '@acme/app', '2.1.0', 'staging');
    const { authorizationToken = '' } = await machine.client.send(new GetAuthorizationTokenCommand({ domain }));
    const url = `${machine.emulator.endpoint}/npm/d/my-org-111122223333/npm-quarantine/left-pad/-/left-pad-1.3.0.tgz`;
    await (await fetch(url, { headers: { authorization: `Bearer ${authorizationToken}` } })).bytes();
  },
  async workspace({ heading }, { machine, sandbox }) {
    const version = heading === 'Examples' ? '4.0.0' : '3.0.0';
    await writeFiles(sandbox.workspace, {
      ...npmProject('@acme/app', version, { scripts: { test: 'node index.js' } }),
      'package-lock.json': JSON.stringify({ name: '@acme/app', version, lockfileVersion: 3, packages: {} }),
    });
    await mkdir(join(sandbox.root, 'programs'), { recursive: true });
    await writeFile(join(sandbox.root, 'programs/gh'), '#!/bin/sh\necho "gh $*"\n', { mode: 0o755 });
    if (heading !== 'Examples') return;
    const at = '--domain my-org --repository dev --packages . --outputs ../outputs.json';
    const copy = `cp "$(node -p 'require("../outputs.json")["release-file"]')" release.json`;
    await machine.shell(sandbox, `codeartifact-ci publish ${at} && ${copy}`);
  },
};

/** By the folder of the action. */
export const SCENES: Readonly<Record<string, Scene>> = { login, publish, promote, prune, recall, provision, report };
