import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import { ledgerFolder, type Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { UnwritableError } from '@codeartifact-ci/core/files/user-file.ts';
import { withLock } from '@codeartifact-ci/core/undo/lock.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { logIn, newLedger, TOKEN } from '../../../support/ledger-home.ts';
import { snapshot } from '../../../support/sandbox.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await newLedger();
});
afterEach(() => rm(ledger.home, { recursive: true, force: true }));

const edit = (path: string, content = 'registry=ours', slot = 'registry'): FileEdit => ({
  path,
  format: 'npmrc',
  slots: [{ slot, content, container: false }],
});

describe('a login that fails while it writes', () => {
  // A name that leaves no room for that of the temporary file stands for a full disk.
  const tooLong = (): string => join(ledger.home, 'n'.repeat(250));

  it('changes nothing, keeps no record and no token, and says so', async () => {
    const npmrc = join(ledger.home, '.npmrc');
    await writeFile(npmrc, 'fund=false\n');
    const before = await snapshot(ledger.home);
    const files = [edit(npmrc, `registry=${TOKEN}`), edit(join(ledger.home, 'a/b/c')), edit(tooLong())];
    await expect(logIn(ledger, files)).rejects.toThrow(/cannot be written.*Nothing of this login is left/s);
    expect(await snapshot(ledger.home)).toEqual(before);
  });

  it('leaves an earlier login as it was', async () => {
    const first = await logIn(ledger, [edit(join(ledger.home, 'a/npmrc'), 'registry=first')]);
    const files = [edit(join(ledger.home, 'a/npmrc'), 'registry=second'), edit(tooLong())];
    await expect(logIn(ledger, files)).rejects.toThrow(/Nothing of this login is left/);
    expect(await readFile(join(ledger.home, 'a/npmrc'), 'utf8')).toBe('registry=first\n');
    await undoLogin(ledger, first);
    expect(await readdir(ledger.home)).toEqual([]);
  });
});

it('makes folders anew that an earlier login had made and somebody has removed since', async () => {
  const path = join(ledger.home, '.cargo/deep/config');
  const first = await logIn(ledger, [edit(path, 'registry=first')]);
  await rm(join(ledger.home, '.cargo'), { recursive: true });
  const second = await logIn(ledger, [edit(path, 'registry=second')]);
  expect(await readFile(path, 'utf8')).toBe('registry=second\n');
  await undoLogin(ledger, second);
  await undoLogin(ledger, first);
  expect(await readdir(ledger.home)).toEqual([]);
});

describe('two home directories with one home in the system', () => {
  let system: string;
  let others: Ledger[];
  beforeEach(async () => {
    system = await mkdtemp(join(tmpdir(), 'system-'));
    others = [await newLedger({ systemHome: system }), await newLedger({ systemHome: system })];
  });
  afterEach(async () => {
    for (const folder of [system, ...others.map(({ home }) => home)]) await rm(folder, { recursive: true });
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('leave nothing in what they share, whichever logs out first (%i)', async (...order) => {
    const shared = join(system, '.m2/npmrc');
    await mkdir(join(system, '.m2'));
    await writeFile(shared, 'registry=theirs\n');
    const ids: string[] = [];
    for (const [index, each] of others.entries()) {
      ids.push(await logIn(each, [edit(shared, `registry=${index}`), edit(join(each.home, '.npmrc'))]));
    }
    for (const index of order) {
      const each = others[index] ?? ledger;
      expect((await undoLogin(each, ids[index] ?? '')).problems).toEqual([]);
      expect(await readdir(each.home)).toEqual([]);
    }
    expect(await readFile(shared, 'utf8')).toBe('registry=theirs\n');
    expect(await readdir(system)).toEqual(['.m2']);
  });

  it('leave nothing in a file that lies in neither of them', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    const shared = join(elsewhere, 'config');
    const [a, b] = await Promise.all(others.map((each) => logIn(each, [edit(shared)])));
    await undoLogin(others[0] ?? ledger, a ?? '');
    await undoLogin(others[1] ?? ledger, b ?? '');
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});

describe('the permissions of a file', () => {
  it.each([0o4755, 0o2640, 0o1600])(
    '%o are what they were, in between without others where it holds a token',
    async (mode) => {
      const npmrc = join(ledger.home, '.npmrc');
      await writeFile(npmrc, '');
      await chmod(npmrc, mode);
      const id = await logIn(ledger, [edit(npmrc, `registry=${TOKEN}`)]);
      expect((await stat(npmrc)).mode & 0o7777).toBe((mode & 0o7000) | 0o600);
      await undoLogin(ledger, id);
      expect((await stat(npmrc)).mode & 0o7777).toBe(mode);
    },
  );

  it.each([0o4755, 0o640])('%o stay where it holds none', async (mode) => {
    const npmrc = join(ledger.home, '.npmrc');
    await writeFile(npmrc, '');
    await chmod(npmrc, mode);
    const id = await logIn(ledger, [edit(npmrc)]);
    expect((await stat(npmrc)).mode & 0o7777).toBe(mode);
    await undoLogin(ledger, id);
    expect((await stat(npmrc)).mode & 0o7777).toBe(mode);
  });
});

describe('a folder that is a link', () => {
  it('into the workspace is refused, as the token would land there', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    await mkdir(join(workspace, 'm2'));
    await symlink(join(workspace, 'm2'), join(ledger.home, '.m2'));
    await expect(logIn({ ...ledger, workspace }, [edit(join(ledger.home, '.m2/settings'))])).rejects.toThrow(
      /is a symlink, or lies below one, that leads out of the home directory/,
    );
    expect(await readdir(join(workspace, 'm2'))).toEqual([]);
    await rm(workspace, { recursive: true });
  });

  it('into the workspace is refused outside the home directory too', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await symlink(workspace, join(elsewhere, 'link'));
    await expect(logIn({ ...ledger, workspace }, [edit(join(elsewhere, 'link/config'))])).rejects.toThrow(
      /lies in the workspace/,
    );
    await rm(workspace, { recursive: true });
    await rm(elsewhere, { recursive: true });
  });

  it('in the place of the record’s folder is refused, as what is to be put back would land there', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    await symlink(workspace, ledgerFolder(ledger));
    await expect(logIn(ledger, [edit(join(ledger.home, '.npmrc'))])).rejects.toThrow(/\.codeartifact-ci is a symlink/);
    expect([await readdir(workspace), await readdir(ledger.home)]).toEqual([[], ['.codeartifact-ci']]);
    await rm(workspace, { recursive: true });
  });

  it('within the home directory is followed, and stays', async () => {
    await mkdir(join(ledger.home, 'dotfiles'));
    await symlink('dotfiles', join(ledger.home, '.config'));
    const id = await logIn(ledger, [edit(join(ledger.home, '.config/npmrc'))]);
    expect(await readdir(join(ledger.home, 'dotfiles'))).toEqual(['npmrc']);
    await undoLogin(ledger, id);
    expect((await readdir(ledger.home)).sort()).toEqual(['.config', 'dotfiles']);
  });
});

it('tells at once that a home directory cannot be written, and does not call it busy', async () => {
  // What can be no folder stands for a file system that is read-only.
  const home = join(ledger.home, 'file');
  await writeFile(home, '');
  const started = Date.now();
  await expect(logIn({ ...ledger, home, systemHome: home }, [])).rejects.toThrow(UnwritableError);
  await expect(withLock('/proc/self/none/lock', () => Promise.resolve())).rejects.toThrow(/cannot be kept in/);
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(ledgerFolder({ ...ledger, home })).toBe(join(home, '.codeartifact-ci'));
});
