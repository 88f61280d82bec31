import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SlotEdit } from '@codeartifact-ci/core/files/edit.ts';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import type { Login } from '@codeartifact-ci/core/undo/record-login.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { compileCache, node } from './paths.ts';
import { snapshot } from './sandbox.ts';

/** What a user has, and what a login to several clients makes of it: a file changed, one made new, one in a new folder. */
const BEFORE: Readonly<Record<string, string>> = {
  '.npmrc': '; mine\r\nregistry=https://example.com/\r\nfund=false',
  '.config/pip/pip.conf': '[global]\ntimeout = 60\n',
  '.yarnrc.yml': '# mine\nnpmScopes:\n  other:\n    npmRegistryServer: "https://example.com"\n',
};
const value = (slot: string, content: string): SlotEdit => ({ slot, content, container: false });
const container = (slot: string, content: string): SlotEdit => ({ slot, content, container: true });

/**
 * Kills a login, or the undo of one, right before and right after each call that changes the disk (of `every` steps one),
 * and expects each file old or new after it, and every byte back after an undo. Resolves to the number of steps there are,
 * to within `every`.
 */
export async function killAtEachStep(work: 'login' | 'undo', every: number): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'ledger-kill-'));
  try {
    const login = await prepare(home);
    const undo = () => undoLogin({ home, systemHome: home, workspace: '/nowhere', now: Date.now() }, login.id);
    const old = await contents(login);
    const before = await snapshot(home);
    expect(killed(home, login, 'login', 0)).toBe(false);
    const made = await contents(login);
    if (work === 'login') {
      await undo();
      expect(await snapshot(home)).toEqual(before);
    }

    let step = 1;
    for (; killed(home, login, work, step); step += every) {
      for (const [path, text] of Object.entries(await contents(login))) expect([old[path], made[path]]).toContain(text);
      await undo();
      expect({ step, home: await snapshot(home) }).toEqual({ step, home: before });
      if (work === 'undo') expect(killed(home, login, 'login', 0)).toBe(false);
    }
    return step;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function prepare(home: string): Promise<Login> {
  for (const [path, text] of Object.entries(BEFORE)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  const file = (path: string, format: Login['files'][number]['format'], ...slots: SlotEdit[]) => ({
    path: join(home, path),
    format,
    slots,
  });
  return {
    id: newLoginId(),
    session: '/',
    expires: Date.now() + 3_600_000,
    variables: [],
    domain: 'my-org-',
    tokenVariable: undefined,
    files: [
      file('.npmrc', 'npmrc', value('registry', 'registry=ours'), value('@acme:registry', '@acme:registry=ours')),
      file(
        '.config/pip/pip.conf',
        'ini',
        container('[global]', '[global]'),
        value('[global] index-url', 'index-url = ours'),
      ),
      file('.yarnrc.yml', 'yaml', container('/npmScopes', 'npmScopes:'), value('/npmScopes/acme', 'acme: {}')),
      file(
        '.cargo/config.toml',
        'toml',
        container('[source.ours]', '[source.ours]'),
        value('[source.ours] registry', 'registry = "ours"'),
      ),
      file('.gradle/init.d/ours.gradle', 'whole', value('file', '// ours\n')),
    ],
  };
}

/** False when the work was over before its step came. */
function killed(home: string, login: Login, work: 'login' | 'undo', step: number): boolean {
  const worker = join(import.meta.dirname, 'ledger-kill-worker.ts');
  const { signal, status, stderr } = spawnSync(node, [worker, home, work, String(step), JSON.stringify(login)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal === 'SIGKILL';
}

async function contents(login: Login): Promise<Record<string, string | undefined>> {
  const paths = login.files.map(({ path }) => path);
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => undefined)));
  return Object.fromEntries(paths.map((path, index) => [path, texts[index]]));
}
