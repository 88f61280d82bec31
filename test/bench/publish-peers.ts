import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { cargoProject, mavenProject, npmProject, plainPythonProject, writeFiles } from '../support/projects.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { comparePublish, type Bench, type Goal } from './publish.ts';

const NPM_PACKAGES = 20;
const COUNT = 10;

/**
 * What the project promises of npm: its own packing included, and of what a build job has packed, which npm publishes one
 * by one. Without any delay a quarter of one npm is less than a process takes to start.
 */
const PROMISED = { folders: { 0: 1, 30: 0.5 }, tarballs: { 30: 0.25 }, each: { 0: 0.25, 30: 0.25 } } as const;

export async function benchPublishNpm(): Promise<string[]> {
  const folders = { peer: 'npm publish --workspaces', runPeer: npmWorkspaces };
  const packed = ({ temp }: Sandbox) => ({ cwd: join(temp, 'packed') });
  return await comparePublish(
    `${NPM_PACKAGES} npm packages`,
    [
      {
        ...{ title: 'from folders', promised: PROMISED.folders, ours: ({ workspace }) => ({ cwd: workspace }) },
        ...folders,
      },
      { title: 'from tarballs', promised: PROMISED.tarballs, ours: packed, ...folders },
      {
        title: 'from tarballs',
        promised: PROMISED.each,
        ours: packed,
        peer: 'npm publish for each',
        runPeer: npmTarballs,
      },
    ],
    writeNpmWorkspace,
  );
}

async function writeNpmWorkspace({ sandbox: { workspace, temp, env } }: Bench): Promise<void> {
  await writeFiles(workspace, {
    'package.json': JSON.stringify({ name: 'root', version: '1.0.0', private: true, workspaces: ['packages/*'] }),
  });
  for (let index = 0; index < NPM_PACKAGES; index++) {
    // A chain of needs within each group of five, as real workspaces have.
    const needs = index % 5 === 0 ? {} : { [`@bench/p${index - 1}`]: '^1.0.0' };
    const files = npmProject(`@bench/p${index}`, '1.0.0', { dependencies: needs });
    await writeFiles(join(workspace, `packages/p${index}`), { ...files, 'data.json': JSON.stringify(numbers(index)) });
  }
  const packed = join(temp, 'packed');
  await mkdir(packed);
  await runOk('npm', ['pack', '--workspaces', '--update-notifier=false', '--pack-destination', packed], {
    ...{ cwd: workspace, env },
  });
}

/** Some tens of kilobytes that do not compress to nothing. */
function numbers(seed: number): number[] {
  let state = seed + 1;
  return Array.from({ length: 5_000 }, () => (state = (state * 48_271) % 2_147_483_647));
}

async function npm({ sandbox }: Bench, goal: Goal, args: readonly string[]): Promise<void> {
  const registry = goal.url('npm');
  await writeFiles(sandbox.home, {
    '.npmrc': `registry=${registry}\n${registry.replace('http:', '')}:_authToken=${goal.token}\nupdate-notifier=false\n`,
  });
  await runOk('npm', ['publish', '--ignore-scripts', ...args], { cwd: sandbox.workspace, env: sandbox.env });
}

async function npmWorkspaces(bench: Bench, goal: Goal): Promise<void> {
  await npm(bench, goal, ['--workspaces']);
}

async function npmTarballs(bench: Bench, goal: Goal): Promise<void> {
  const packed = join(bench.sandbox.temp, 'packed');
  for (const tarball of await readdir(packed)) await npm(bench, goal, [join(packed, tarball)]);
}

export async function benchPublishPypi(): Promise<string[]> {
  return await comparePublish(
    `${COUNT} wheels`,
    [
      {
        ...{ title: 'dist/', peer: 'twine upload', ours: ({ workspace }) => ({ cwd: workspace }) },
        runPeer: async ({ sandbox: { workspace, env } }, goal) => {
          const upload = [
            'upload',
            '--non-interactive',
            '--disable-progress-bar',
            '--repository-url',
            goal.url('pypi'),
          ];
          const wheels = (await readdir(join(workspace, 'dist'))).map((wheel) => join('dist', wheel));
          const credentials = { TWINE_USERNAME: 'aws', TWINE_PASSWORD: goal.token };
          await runOk('/usr/bin/twine', [...upload, ...wheels], { cwd: workspace, env: { ...env, ...credentials } });
        },
      },
    ],
    async ({ sandbox: { workspace, temp, env } }) => {
      await mkdir(join(workspace, 'dist'));
      for (let index = 0; index < COUNT; index++) {
        const project = join(temp, `wheel-${index}`);
        await writeFiles(project, plainPythonProject(`bench-wheel-${index}`, '1.0.0'));
        await writeFiles(project, { 'bench_data.json': JSON.stringify(numbers(index)) });
        const build = `import backend; backend.build_wheel(${JSON.stringify(join(workspace, 'dist'))})`;
        await runOk('/usr/bin/python3', ['-c', build], { cwd: project, env: { ...env, PYTHONPATH: project } });
      }
    },
  );
}

const JARS = 'staging/';

export async function benchPublishMaven(): Promise<string[]> {
  const mvn = (sandbox: Sandbox, to: string, token = ''): Promise<unknown> =>
    runOk('/usr/bin/mvn', ['-B', '-ntp', '-q', 'deploy', `-DaltDeploymentRepository=codeartifact::default::${to}`], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, CODEARTIFACT_AUTH_TOKEN: token },
    });
  const peer = {
    peer: 'mvn deploy',
    runPeer: ({ sandbox }: Bench, goal: Goal) => mvn(sandbox, goal.url('maven'), goal.token),
  };
  return await comparePublish(
    `${COUNT} artifacts of Maven`,
    [
      {
        ...peer,
        title: 'from a project',
        ours: ({ workspace }) => ({ cwd: workspace, flags: ['--formats', 'maven'] }),
      },
      { ...peer, title: 'from staged files', ours: ({ temp }) => ({ cwd: temp, flags: ['--packages', JARS] }) },
    ],
    async (bench) => {
      const { sandbox, emulator } = bench;
      const modules = Array.from({ length: COUNT }, (_, index) => `artifact-${index}`);
      await writeFiles(sandbox.workspace, {
        'pom.xml': [
          '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
          '<groupId>com.bench</groupId><artifactId>parent</artifactId><version>1.0.0</version><packaging>pom</packaging>',
          `<modules>${modules.map((module) => `<module>${module}</module>`).join('')}</modules></project>`,
        ].join('\n'),
      });
      for (const artifact of modules) {
        await writeFiles(
          join(sandbox.workspace, artifact),
          mavenProject({ group: 'com.bench', artifact, version: '1.0.0' }),
        );
      }
      // Its settings, and all plugins, so that the runs are without downloads.
      const login = ['login', '--domain', 'my-org', '--repository', 'my-packages', '--tools', 'maven', '--export'];
      await runOk(node, [`${dist}/cli.js`, ...login], {
        ...{ cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, MAVEN_ARGS: '' } },
      });
      const goal = await warmGoal(bench);
      const staging = `file://${join(sandbox.temp, JARS)}`;
      await runOk(
        '/usr/bin/mvn',
        ['-B', '-ntp', '-q', 'deploy', `-DaltDeploymentRepository=codeartifact::default::${staging}`],
        {
          cwd: sandbox.workspace,
          env: { ...sandbox.env, CODEARTIFACT_AUTH_TOKEN: goal },
        },
      );
    },
  );
}

async function warmGoal({ client }: Bench): Promise<string> {
  const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-codeartifact');
  const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  return authorizationToken;
}

export async function benchPublishCargo(): Promise<string[]> {
  return await comparePublish(
    `${COUNT} crates`,
    [
      {
        ...{ title: 'from a workspace', peer: 'cargo publish --workspace' },
        ours: ({ workspace }) => ({ cwd: workspace, flags: ['--formats', 'cargo'] }),
        runPeer: async ({ sandbox: { workspace, home, env } }, goal) => {
          const registry = `[registries.bench]\nindex = "sparse+${goal.url('cargo')}"\n`;
          await writeFiles(home, {
            '.cargo/config.toml': `${registry}[registry]\nglobal-credential-providers = ["cargo:token"]\n`,
          });
          const flags = ['publish', '--quiet', '--workspace', '--no-verify', '--allow-dirty', '--registry', 'bench'];
          await runOk('/usr/bin/cargo', flags, {
            cwd: workspace,
            env: { ...env, RUSTC: '/usr/bin/rustc', CARGO_REGISTRIES_BENCH_TOKEN: `Bearer ${goal.token}` },
          });
        },
      },
    ],
    async ({ sandbox: { workspace } }) => {
      const crates = Array.from({ length: COUNT }, (_, index) => `bench-crate-${index}`);
      await writeFiles(workspace, {
        'Cargo.toml': `[workspace]\nresolver = "2"\nmembers = ${JSON.stringify(crates)}\n`,
      });
      for (const crate of crates) await writeFiles(join(workspace, crate), cargoProject(crate, '1.0.0'));
    },
  );
}
