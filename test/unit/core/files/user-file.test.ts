import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import {
  isWithin,
  makeFolders,
  peekAtFile,
  placeStaged,
  readUserFile,
  removeFile,
  removeLeftovers,
  replaceFile,
  resolveTarget,
  stageFile,
  UnwritableError,
} from '@codeartifact-ci/core/files/user-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peek-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('a file is looked into up to its largest size, behind a link too', async () => {
  await writeFile(join(folder, 'file'), '12345');
  await symlink('file', join(folder, 'link'));
  expect(peekAtFile(join(folder, 'link'))).toBe('12345');
  expect(peekAtFile(join(folder, 'file'), 5)).toBe('12345');
  expect(peekAtFile(join(folder, 'file'), 4)).toBeUndefined();
});

it('what is no file is neither waited for nor read without end', async () => {
  // Whoever opens a FIFO waits for somebody to write into it.
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  await symlink('/dev/zero', join(folder, 'zero'));
  await symlink('loop', join(folder, 'loop'));
  await mkdir(join(folder, 'folder'));
  for (const name of ['fifo', 'zero', 'loop', 'folder', 'none', 'folder/none/none']) {
    expect(peekAtFile(join(folder, name))).toBeUndefined();
  }
});

it('a folder holds itself and what its path leads on to, and no folder above or of a longer name', () => {
  for (const path of [folder, join(folder, 'a/b'), join(folder, '..a')]) expect(isWithin(path, folder)).toBe(true);
  for (const path of [dirname(folder), '/', `${folder}2`, join(folder, '../a')]) {
    expect(isWithin(path, folder)).toBe(false);
  }
});

it('nothing that was looked into stays open', async () => {
  await writeFile(join(folder, 'file'), '12345');
  const before = readdirSync('/dev/fd').length;
  for (const name of ['file', '.', 'none']) for (let time = 0; time < 10; time++) peekAtFile(join(folder, name), 4);
  const bounds = { home: folder, systemHome: folder, workspace: join(folder, 'work') };
  for (let time = 0; time < 10; time++) await readUserFile(join(folder, 'file'), bounds);
  expect(readdirSync('/dev/fd').length).toBeLessThan(before + 5);
});

describe('a file of the user’s', () => {
  const read = async (name: string) =>
    await readUserFile(join(folder, name), { home: folder, systemHome: folder, workspace: join(folder, 'work') });

  it('is read with its permissions, up to 1 MiB, and may be missing', async () => {
    await writeFile(join(folder, 'file'), 'é'.repeat(512 * 1024));
    await chmod(join(folder, 'file'), 0o640);
    expect(await read('file')).toEqual({ path: join(folder, 'file'), text: 'é'.repeat(512 * 1024), mode: 0o640 });
    expect(await read('gone/file')).toEqual({ path: join(folder, 'gone/file'), text: undefined, mode: undefined });
  });

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'below what is no folder',
      async () => await writeFile(join(folder, 'x'), ''),
      /\/x\/file cannot be read: ENOTDIR/,
    ],
    [
      'a folder',
      async () => {
        await mkdir(join(folder, 'x/file'), { recursive: true });
      },
      /is no regular file/,
    ],
    [
      'one of several hard links',
      async () => {
        await mkdir(join(folder, 'x'));
        await writeFile(join(folder, 'x/file'), '');
        await link(join(folder, 'x/file'), join(folder, 'x/other'));
      },
      /has 2 hard links/,
    ],
    [
      'over 1 MiB',
      async () => {
        await mkdir(join(folder, 'x'));
        await writeFile(join(folder, 'x/file'), Buffer.alloc(1024 * 1024 + 1));
      },
      /is larger than 1 MiB/,
    ],
    [
      'no UTF-8',
      async () => {
        await mkdir(join(folder, 'x'));
        await writeFile(join(folder, 'x/file'), Buffer.from([0xff]));
      },
      /is not UTF-8 text/,
    ],
    [
      'a link in a ring',
      async () => {
        await mkdir(join(folder, 'x'));
        await symlink('file', join(folder, 'x/file'));
      },
      /cannot be read: ELOOP/,
    ],
    [
      'a link to what is not there',
      async () => {
        await mkdir(join(folder, 'x'));
        await symlink('gone', join(folder, 'x/file'));
      },
      /is a symlink to what does not exist/,
    ],
  ])('is refused: %s', async (_what, make, message) => {
    await make();
    await expect(read('x/file')).rejects.toThrow(InputError);
    await expect(read('x/file')).rejects.toThrow(message);
  });

  it('is refused in the workspace, unless the home directory lies there itself', async () => {
    const bounds = { home: '/home/me', systemHome: '/home/me', workspace: folder };
    await expect(resolveTarget(join(folder, '.npmrc'), bounds)).rejects.toThrow(/lies in the workspace/);
    const within = { ...bounds, home: join(folder, 'home') };
    expect(await resolveTarget(join(folder, 'home/.npmrc'), within)).toBe(join(folder, 'home/.npmrc'));
    expect(await resolveTarget(`${folder}2/.npmrc`, bounds)).toBe(`${folder}2/.npmrc`);
  });

  it('is in a home directory that a link leads to within the workspace', async () => {
    await mkdir(join(folder, 'work/home'), { recursive: true });
    await symlink('work/home', join(folder, 'me'));
    const home = join(folder, 'me');
    const bounds = { home, systemHome: home, workspace: join(folder, 'work') };
    expect(await resolveTarget(join(home, '.npmrc'), bounds)).toBe(join(folder, 'work/home/.npmrc'));
  });

  it('is where it would be, below what is no folder too', async () => {
    await writeFile(join(folder, 'x'), '');
    const bounds = { home: folder, systemHome: folder, workspace: join(folder, 'work') };
    expect(await resolveTarget(join(folder, 'x/file'), bounds)).toBe(join(folder, 'x/file'));
  });
});

describe('a file that is replaced', () => {
  it('has nothing left beside it, whether it can be placed or not', async () => {
    await mkdir(join(folder, 'taken/in'), { recursive: true });
    for (const path of [join(folder, 'taken'), join(folder, 'gone/file'), join(folder, 'x'.repeat(250))]) {
      await expect(replaceFile(path, 'text')).rejects.toThrow(UnwritableError);
      await expect(replaceFile(path, 'text')).rejects.toThrow(/cannot be written: .* the space of its folder/);
    }
    const staged = await stageFile(join(folder, 'taken'), 'text');
    await expect(placeStaged(staged, join(folder, 'taken'))).rejects.toThrow(UnwritableError);
    await replaceFile(join(folder, 'file'), 'text');
    expect((await readdir(folder)).sort()).toEqual(['file', 'taken']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('text');
  });

  it('is removed where it is there, and a folder in its place is no file to remove', async () => {
    await writeFile(join(folder, 'file'), '');
    for (let time = 0; time < 2; time++) await removeFile(join(folder, 'file'));
    await makeFolders([join(folder, 'a'), join(folder, 'a/b'), join(folder, 'a')]);
    await expect(removeFile(join(folder, 'a'))).rejects.toThrow(UnwritableError);
    expect(await readdir(folder)).toEqual(['a']);
    await expect(makeFolders([join(folder, 'none/b')])).rejects.toThrow(UnwritableError);
  });

  it('keeps its permissions, unless others are given, and is the owner’s alone where it is new', async () => {
    const path = join(folder, 'file');
    const mode = async (given?: number): Promise<number> => {
      await replaceFile(path, 'text', given);
      return (await stat(path)).mode & 0o7777;
    };
    expect(await mode()).toBe(0o600);
    await chmod(path, 0o644);
    expect(await mode()).toBe(0o644);
    expect(await mode(0o640)).toBe(0o640);
  });
});

describe('what a killed process left beside a file', () => {
  it('goes, and nothing that belongs to another file or to nobody', async () => {
    const path = join(folder, '.npmrc');
    const kept = ['.npmrc', '..npmrc.mine', '..npmrc2.codeartifact-ci-1', '.npmrc.codeartifact-ci-1'];
    for (const name of [...kept, '..npmrc.codeartifact-ci-1', '..npmrc.codeartifact-ci-2']) {
      await writeFile(join(folder, name), '');
    }
    await removeLeftovers(path);
    expect((await readdir(folder)).sort()).toEqual([...kept].sort());
  });

  it('is nothing where the folder is not there', async () => {
    await expect(removeLeftovers(join(folder, 'gone', '.npmrc'))).resolves.toBeUndefined();
  });
});
