import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, withLock, withLocks } from '@codeartifact-ci/core/undo/lock.ts';

/** Above what Linux gives out. */
const DEAD = 4_194_305;
let root: string;
let folder: string;
let lock: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'));
  folder = join(root, 'held');
  lock = join(folder, 'lock');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const holder = (more: object = {}): string =>
  JSON.stringify({ id: 'other', host: hostname(), pid: process.pid, expires: Date.now() + 60_000, ...more });

async function hold(more: object): Promise<void> {
  await mkdir(folder);
  await writeFile(lock, holder(more));
}

describe('a lock that somebody holds', () => {
  it.each<[string, object]>([
    ['by a process of another machine, whatever its number is here', { host: 'another', pid: DEAD }],
    ['by a process that is alive', {}],
  ])('is waited for: %s', async (_who, more) => {
    await hold(more);
    let entered = false;
    const waiting = withLock(folder, () => Promise.resolve((entered = true)));
    await sleep(100);
    expect(entered).toBe(false);
    await unlink(lock);
    await waiting;
    expect(entered).toBe(true);
  });

  it.each<[string, object]>([
    ['by a process of this machine that is gone', { pid: DEAD }],
    ['for too long', { expires: Date.now() - 1 }],
    ['for too long, by another machine', { host: 'another', expires: Date.now() - 1 }],
  ])('is taken over: %s', async (_who, more) => {
    await hold(more);
    const entered = await withLock(folder, async () => JSON.parse(await readFile(lock, 'utf8')) as { id: string });
    expect(entered.id).not.toBe('other');
    expect(await readdir(root)).toEqual([]);
  });
});

describe('a lock that somebody else takes over at the moment', () => {
  const guard = (): string => join(folder, 'lock-guard');

  it('is left to them', async () => {
    await hold({ pid: DEAD });
    await writeFile(guard(), '');
    let entered = false;
    const waiting = withLock(folder, () => Promise.resolve((entered = true)));
    await sleep(60);
    expect(entered).toBe(false);
    await unlink(guard());
    await waiting;
    expect(await readdir(root)).toEqual([]);
  });

  it('is taken over all the same where they have been killed meanwhile', async () => {
    await hold({ pid: DEAD });
    await writeFile(guard(), '');
    await utimes(guard(), Date.now() / 1000 - 10, Date.now() / 1000 - 10);
    await withLock(folder, () => Promise.resolve());
    expect(await readdir(root)).toEqual([]);
  });
});

it('makes the folders above, for their owner alone, and leaves them', async () => {
  const deep = join(root, 'one/two/held');
  await withLock(deep, async () => expect((await stat(deep)).mode & 0o777).toBe(0o700));
  expect(await readdir(join(root, 'one/two'))).toEqual([]);
  expect((await stat(join(root, 'one'))).mode & 0o777).toBe(0o700);
});

describe('a lock of our own', () => {
  it('takes away what dead processes left beside it, and nothing else', async () => {
    await mkdir(folder);
    const kept = ['ledger.json', `lock-${String(process.pid)}-waits`, `xlock-${String(DEAD)}-a`, 'lock-guards'];
    for (const name of [...kept, `lock-${String(DEAD)}-died`]) await writeFile(join(folder, name), '');
    await withLock(folder, () => Promise.resolve());
    expect((await readdir(folder)).sort()).toEqual([...kept].sort());
  });

  it('is there during the work, and nothing of it afterwards, however the work ends', async () => {
    await withLock(folder, async () => expect((await readdir(folder)).includes('lock')).toBe(true));
    await expect(withLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await readdir(root)).toEqual([]);
  });

  it('that another has taken over by then stays the other’s', async () => {
    await withLock(folder, async () => {
      await unlink(lock);
      await writeFile(lock, holder());
    });
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ id: 'other' });
  });

  it('lets one in at a time', async () => {
    let [inside, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await sleep(1);
      inside--;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLocks([folder, join(root, 'too'), folder], work)));
    expect(most).toBe(1);
    expect(await readdir(root)).toEqual([]);
  });

  it('of no folder is none', async () => {
    expect(await withLocks([], () => Promise.resolve('done'))).toBe('done');
  });
});

it('knows who is alive', () => {
  expect([isAlive(process.pid), isAlive(1), isAlive(DEAD)]).toEqual([true, true, false]);
});
