import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './clients.ts';
import { SHORT_LIVED_JVM } from './jvm.ts';
import { run, runOk, type Outcome } from './process.ts';

/** Where Debian's Gradle is, and the class that has this written in. */
const HOME = '/usr/share/gradle';
const LOCATOR = 'org/gradle/internal/installation/CurrentGradleInstallationLocator.class';
/** The list of the jars that maven-publish loads. */
const CLASSPATH = 'gradle-maven-classpath.properties';

/** Gradle 4.4.1 as Debian has it, with what its maven-publish lacks. */
export interface Gradle {
  readonly program: Client;
  /** Runs a build to its end, quietly and without a daemon that stays. */
  run(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome>;
}

/**
 * Debian's maven-publish finds no transport for HTTP: its list lacks a jar that is installed. So this makes, in
 * `folder`, a copy of the distribution with the list mended, which also has to learn that it is elsewhere.
 */
export async function makeGradle(folder: string): Promise<Gradle> {
  await mkdir(folder, { recursive: true });
  const options = { cwd: folder, env: { PATH: '/usr/bin:/bin' } };
  await runOk('/usr/bin/cp', ['-rL', join(HOME, 'lib'), 'lib'], options);
  const change = async (jar: string, entry: string, edit: (path: string) => Promise<void>): Promise<void> => {
    await runOk('/usr/bin/jar', ['xf', jar, entry], options);
    await edit(join(folder, entry));
    await runOk('/usr/bin/jar', ['uf', jar, entry], options);
  };
  await change('lib/plugins/gradle-maven-4.4.1.jar', CLASSPATH, async (path) => {
    await appendFile(path, ',maven-resolver-transport-wagon.jar\n');
  });
  await change('lib/gradle-core-api-4.4.1.jar', LOCATOR, async (path) => {
    const [before, after] = (await readFile(path, 'latin1')).split(constant(HOME));
    if (before === undefined || after === undefined) throw new Error(`${LOCATOR} has no ${HOME}`);
    await writeFile(path, before + constant(folder) + after, 'latin1');
  });
  const program: Client = [
    '/usr/bin/java',
    ...SHORT_LIVED_JVM.split(' '),
    '--add-opens=java.base/java.lang=ALL-UNNAMED',
    '-classpath',
    join(folder, 'lib/gradle-launcher-4.4.1.jar'),
    'org.gradle.launcher.GradleMain',
    '--no-daemon',
    '--quiet',
  ];
  return {
    program,
    run: async (cwd, env, ...args) => {
      const [java, ...own] = program;
      return await run(java, [...own, ...args], { cwd, env });
    },
  };
}

/** A text among a class's constants: its length in two bytes, and its bytes (JVM specification, 4.4.7). */
function constant(text: string): string {
  return String.fromCharCode(1, text.length >> 8, text.length & 0xff) + text;
}
