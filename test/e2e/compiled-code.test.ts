import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { runOk, run } from '../support/process.ts';
import { findSecrets } from '../support/secret-scan.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** A copy of dist of its own, as a runner downloads it, and the compiled code that it keeps beside it. */
describe('compiled code', () => {
  let sandbox: Sandbox;
  let action: string;
  let copy: string;
  let cache: string;

  beforeEach(async () => {
    sandbox = await makeSandbox();
    action = await mkdtemp(join(tmpdir(), 'codeartifact-ci-action-'));
    copy = join(action, 'dist');
    cache = join(action, '.cache');
    await cp(dist, copy, { recursive: true });
  });
  afterEach(async () => {
    await rm(action, { recursive: true });
    await sandbox.remove();
  });

  const cli = (...args: string[]): ReturnType<typeof runOk> =>
    runOk(node, [join(copy, 'cli.js'), ...args], { cwd: sandbox.workspace, env: sandbox.env });

  it('is kept for each command from its second success on, and left as it is by the next', async () => {
    await run(node, [join(copy, 'cli.js'), 'login', '--domain', 'UPPER'], {
      cwd: sandbox.workspace,
      env: sandbox.env,
    });
    expect(await readdir(action)).toEqual(['dist']);
    await cli('login', '--help');
    expect(await kept(cache)).toEqual([]);
    await cli('login', '--help');
    const first = await times(cache);
    expect([...first.keys()].every((path) => path.includes('/cli-login/'))).toBe(true);
    expect([...first.keys()].some((path) => path.includes('/main.js.'))).toBe(true);
    await cli('login', '--help');
    expect(await times(cache)).toEqual(first);
    expect(await readdir(sandbox.home)).toEqual([]);
  });

  it('holds nothing of what the command worked with', async () => {
    const emulator = await startTestEmulator();
    try {
      await createGuide(emulator);
      const options = { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } };
      const where = ['--domain', 'my-org', '--repository', 'my-packages', '--tools', 'npm,pip,maven'];
      const login = [join(copy, 'cli.js'), 'login', ...where, '--export'];
      await runOk(node, login, options);
      const { stdout } = await runOk(node, login, options);
      const token = /CODEARTIFACT_AUTH_TOKEN='?([^'\n]+)/.exec(stdout)?.[1] ?? '';
      expect(token.length).toBeGreaterThan(100);
      expect(await kept(cache)).not.toEqual([]);
      expect(await findSecrets([token], { texts: {}, folders: [cache] })).toEqual([]);
      expect(await findSecrets([token], { texts: { stdout }, folders: [] })).not.toEqual([]);
    } finally {
      await emulator.stop();
    }
  });

  it('fits the emulator’s next start, whatever heap it ran with', async () => {
    const startAndStop = async (): Promise<void> => {
      const child = spawn(node, [join(copy, 'cli.js'), 'emulator', '--port', '0'], { env: sandbox.env });
      const exited = once(child, 'exit');
      await once(child.stdout, 'data');
      child.kill('SIGTERM');
      await exited;
    };
    await startAndStop();
    await startAndStop();
    const first = await times(cache);
    expect(first.size).toBeGreaterThan(5);
    await startAndStop();
    expect(await times(cache)).toEqual(first);
  });

  it.each([
    ['a bit that has changed', flipBit],
    ['a half of it', async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2))],
    ['nothing', (path: string) => truncate(path, 0)],
    ['something else', (path: string) => writeFile(path, 'x'.repeat(10_000))],
  ])('is made anew where there is %s', async (_, spoil) => {
    await cli('--version');
    const { stdout } = await cli('--version');
    const whole = await Promise.all((await kept(cache)).map(async (path) => [path, await readFile(path)] as const));
    expect(whole).not.toEqual([]);
    for (const [path] of whole) await spoil(path);
    expect((await cli('--version')).stdout).toBe(stdout);
    for (const [path, before] of whole) expect((await readFile(path)).length).toBeGreaterThan(before.length / 2);
    const mended = await times(cache);
    await cli('--version');
    expect(await times(cache)).toEqual(mended);
  });

  it('of another version goes', async () => {
    await cli('--version');
    const [before = ''] = await readdir(join(cache, 'compile'));
    const loader = join(copy, 'load.js');
    await writeFile(loader, (await readFile(loader, 'utf8')).replace(/(?<=BUILD = ')\w{4}/, '0000'));
    await cli('--version');
    expect(await readdir(join(cache, 'compile'))).toEqual([before.replace(/^\w{4}/, '0000')]);
  });

  it('is done without where its folder cannot be', async () => {
    await writeFile(cache, 'a file');
    const { stdout, stderr } = await cli('--version');
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(stderr).toBe('');
    expect(await readFile(cache, 'utf8')).toBe('a file');
  });

  it('is used while others write it', async () => {
    await cli('--version');
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => cli('--version')));
    expect(new Set(outcomes.map(({ stdout }) => stdout)).size).toBe(1);
    expect(await kept(cache)).toHaveLength(1);
  });
});

async function kept(cache: string): Promise<string[]> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** When each file of the cache was written. */
async function times(cache: string): Promise<Map<string, bigint>> {
  const paths = (await kept(cache)).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, (await stat(path, { bigint: true })).mtimeNs] as const)),
  );
}

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(path, bytes);
}
