import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Ecosystem } from './projects.ts';
import type { Variables } from './stage.ts';

/** Whether a package manager can be shown at work on this machine. */
export interface Client {
  readonly ecosystem: Ecosystem;
  /** Why it cannot be, and how to get what is missing; undefined where it can. */
  readonly missing: string | undefined;
}

/** Debian's Maven artifacts: with them Maven builds without a network. */
export const DEBIAN_MAVEN = '/usr/share/maven-repo';

/** What `mvn compile` of a project without dependencies of its own takes. */
const MAVEN_PLUGINS = ['maven-resources-plugin', 'maven-compiler-plugin'];

/** Tries each package manager: that a program is on the PATH does not say that it runs. */
export async function probeClients(host: Host, env: Variables): Promise<readonly Client[]> {
  const probes: Readonly<Record<Ecosystem, () => Promise<string | undefined>>> = {
    npm: async () => await probe('npm', ['--version'], host, env, 'it comes with Node.js'),
    Python: async () =>
      (await probe('python3', ['--version'], host, env, 'apt-get install python3-pip')) ??
      (await probe(
        'python3',
        ['-m', 'pip', '--version'],
        host,
        env,
        'apt-get install python3-pip',
        'python3 has no pip',
      )),
    Maven: async () =>
      (await probe('java', ['-version'], host, javaEnvironment(env), 'apt-get install default-jdk-headless')) ??
      (await probe('mvn', ['--version'], host, env, 'apt-get install maven')),
  };
  return await Promise.all(
    Object.entries(probes).map(async ([ecosystem, ask]) => ({
      ecosystem: ecosystem as Ecosystem,
      missing: await ask(),
    })),
  );
}

/** Maven's own starter looks for Java in JAVA_HOME before the PATH. */
function javaEnvironment(env: Variables): Variables {
  const home = env['JAVA_HOME'];
  return home === undefined || home === ''
    ? env
    : { ...env, PATH: `${join(home, 'bin')}${delimiter}${env['PATH'] ?? ''}` };
}

async function probe(
  command: string,
  args: readonly string[],
  host: Host,
  env: Variables,
  remedy: string,
  broken = `${command} does not run`,
): Promise<string | undefined> {
  const program = await findProgram(command, env);
  if (program === undefined) return `${command} is not on this machine (${remedy})`;
  const { exitCode } = await host.exec(program, args, { env, silent: true });
  return exitCode === 0 ? undefined : `${broken} (${remedy})`;
}

async function findProgram(command: string, env: Variables): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (await succeeds(access(join(folder, command), constants.X_OK))) return join(folder, command);
  }
  return undefined;
}

/** Whether Debian's folder has the plugins that a build takes: Maven alone does not bring them. */
export async function hasMavenPlugins(): Promise<boolean> {
  const folders = MAVEN_PLUGINS.map((name) => stat(join(DEBIAN_MAVEN, 'org/apache/maven/plugins', name)));
  return await succeeds(Promise.all(folders));
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return await work.then(
    () => true,
    () => false,
  );
}
