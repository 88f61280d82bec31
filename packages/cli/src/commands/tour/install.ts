import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { hasMavenPlugins } from './clients.ts';
import { NAMES, RELEASE_FILES, writeConsumers, type Ecosystem } from './projects.ts';
import { ask, NEWEST, type Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** Installs the release with each client that runs here; of the others what is served is compared with what was built. */
export async function installAll(scene: Scene): Promise<void> {
  const { stage, clients, folders } = scene;
  stage.step('Install them with the real clients');
  await writeConsumers(folders.consumers, NEWEST);
  for (const { ecosystem, missing } of clients) {
    if (missing === undefined) await INSTALLERS[ecosystem](scene);
    else await compareServed(scene, ecosystem);
  }
}

const INSTALLERS: Readonly<Record<Ecosystem, (scene: Scene) => Promise<void>>> = {
  async npm({ stage, env, folders }) {
    const cwd = join(folders.consumers, 'npm');
    await stage.run('npm', ['install', NAMES.npm], { cwd, env });
    const { stdout } = await stage.run(process.execPath, ['-p', `require('${NAMES.npm}')`], {
      ...{ cwd, env, shown: `node -p "require('${NAMES.npm}')"` },
    });
    expectText(stage, stdout, `hello from npm, version ${NEWEST}`);
  },

  async Python({ stage, env, folders }) {
    const target = join(folders.consumers, 'site-packages');
    await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, NAMES.Python], {
      ...{ cwd: folders.consumers, env, shown: `pip install ${NAMES.Python}` },
    });
    const { stdout } = await stage.run('python3', ['-c', 'import acme_hello; print(acme_hello.MESSAGE)'], {
      cwd: folders.consumers,
      env: { ...env, PYTHONPATH: target },
    });
    expectText(stage, stdout, `hello from Python, version ${NEWEST}`);
  },

  async Maven(scene) {
    const { stage } = scene;
    if (!(await hasMavenPlugins())) {
      stage.skipped(
        'mvn compile: its plugins are not on this machine (apt-get install libmaven-compiler-plugin-java libmaven-resources-plugin-java)',
      );
    } else if (await compile(scene)) {
      return;
    }
    await importPom(scene);
    await compareServed(scene, 'Maven');
  },
};

/** No colours: they would be control characters in what we show of the output. */
export const MAVEN_FLAGS = ['-B', '-q', '-ntp', '-Dstyle.color=never'];

/** Whether a project that depends on the release compiles; what a JDK of this machine cannot do is no failure of ours. */
async function compile({ stage, env, folders }: Scene): Promise<boolean> {
  const cwd = join(folders.consumers, 'maven');
  const { exitCode, stdout } = await stage.run('mvn', [...MAVEN_FLAGS, 'compile'], {
    cwd,
    env,
    shown: 'mvn compile',
    mayFail: true,
  });
  const resolved = await readFile(inLocalRepository(folders.home, 'jar')).then(
    () => true,
    () => false,
  );
  if (exitCode === 0 && resolved) {
    stage.verified(`Maven has resolved ${NAMES.Maven}:${NEWEST}, and its own plugins through maven-store`);
    return true;
  }
  const [reason = 'it says nothing'] = /(?<=^\[ERROR\] ).*$/m.exec(stripVTControlCharacters(stdout)) ?? [];
  stage.skipped(`mvn compile does not work on this machine: ${reason}`);
  return false;
}

/** Maven takes a POM that is imported before it knows of any plugin. */
async function importPom({ stage, env, folders }: Scene): Promise<void> {
  const cwd = join(folders.consumers, 'maven-import');
  await stage.run('mvn', [...MAVEN_FLAGS, 'validate'], { cwd, env, shown: 'mvn validate' });
  await readFile(inLocalRepository(folders.home, 'pom')).catch(() => {
    throw new InputError(`Maven has not fetched the POM of ${NAMES.Maven}.`);
  });
  stage.verified(`Maven has resolved the POM of ${NAMES.Maven}:${NEWEST}`);
}

function inLocalRepository(home: string, extension: string): string {
  return join(home, `.m2/repository/com/acme/hello/${NEWEST}/hello-${NEWEST}.${extension}`);
}

/** Fetches the release's file with the login's token, and compares it with the one that was published. */
async function compareServed(scene: Scene, ecosystem: Ecosystem): Promise<void> {
  const { format, path, file } = RELEASE_FILES[ecosystem](NEWEST);
  const reply = await ask(scene, format, path);
  if (!reply.ok) throw new InputError(`${format}: ${path} is answered with ${reply.status}.`);
  const served = sha256(await reply.bytes());
  const built = sha256(await readFile(join(scene.folders.project, file)));
  if (served !== built) throw new InputError(`${format}: ${path} is not the file that was published.`);
  scene.stage.verified(
    `${path.split('/').at(-1) ?? path} is served as it was published: SHA-256 ${served.slice(0, 16)}…`,
  );
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function expectText(stage: Stage, actual: string, expected: string): void {
  if (actual.trim() !== expected) {
    throw new InputError(
      `The installed package says ${JSON.stringify(actual.trim())}, not ${JSON.stringify(expected)}.`,
    );
  }
  stage.verified(`it says: ${expected}`);
}
