import { mkdtemp, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { SHORT_LIVED_JVM } from './jvm.ts';
import { compileCache, node } from './paths.ts';
import { findSecrets } from './secret-scan.ts';

/** Folders of a machine on which a job runs, fresh for every test, and an environment that knows of no other. */
export interface Sandbox {
  readonly root: string;
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** What every token of the emulator starts with. */
export const TOKEN_START = 'eyJ2ZXIiOjEs';

/**
 * `remove` looks through everything first, whatever the test was about: a token in any file is a failure, except where
 * the test itself, or another tool that it drives, puts one there (`holdsTokens`).
 */
export async function makeSandbox({ holdsTokens = false } = {}): Promise<Sandbox> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'codeartifact-ci-test-')));
  const [home, workspace, temp] = [join(root, 'home'), join(root, 'workspace'), join(root, 'temp')];
  for (const folder of [home, workspace, temp]) await mkdir(folder);
  return {
    root,
    home,
    workspace,
    temp,
    env: {
      // Debian's clients, with the Node that actions run on in front; version managers' shims stay out.
      PATH: `${dirname(node)}:/usr/local/bin:/usr/bin:/bin`,
      HOME: home,
      LANG: 'C.UTF-8',
      TMPDIR: temp,
      ...systemHome(home, SHORT_LIVED_JVM),
      // Package managers written in JavaScript keep their compiled code; each sandbox would have them compile it anew.
      NODE_COMPILE_CACHE: compileCache,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    remove: async () => {
      const leaks = holdsTokens ? [] : await findSecrets([TOKEN_START], { texts: {}, folders: [root] });
      await rm(root, { recursive: true, force: true });
      if (leaks.length > 0) throw new Error(`The test left a token behind: ${leaks.join(', ')}`);
    },
  };
}

/** Java and Swift ask the system, not HOME, where the user's home is: variables that say so, with other options of Java's. */
export function systemHome(home: string, javaOptions = ''): Readonly<Record<string, string>> {
  const options = `-Duser.home=${home} ${javaOptions}`.trim();
  return { MAVEN_OPTS: options, GRADLE_OPTS: options, SBT_OPTS: options, CFFIXED_USER_HOME: home };
}

/** Every file below a folder with its content, by path relative to it. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    files[name] = entry.isDirectory() ? '<folder>' : await readFile(path, 'latin1');
  }
  return files;
}
