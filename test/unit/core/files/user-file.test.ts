import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peekAtFile, removeLeftovers } from '@codeartifact-ci/core/files/user-file.ts';

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
