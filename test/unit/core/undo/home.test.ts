import { describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { openLedger, systemHome } from '@codeartifact-ci/core/undo/home.ts';
import { testHost } from '../../../support/publish.ts';

const open = (env: Readonly<Record<string, string>>): string => openLedger(testHost('/work', '/tmp', env)).home;

describe('the home directory', () => {
  it('is HOME, else USERPROFILE, else what the system has for the user', () => {
    expect(open({ HOME: '/home/a b', USERPROFILE: '/profile' })).toBe('/home/a b');
    expect(open({ USERPROFILE: '/profile' })).toBe('/profile');
    expect(open({})).toBe(systemHome());
  });

  it('is the real folder where HOME is a link, so that one login has one record', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'home-')));
    await mkdir(join(root, 'real/work'), { recursive: true });
    await symlink('real', join(root, 'link'));
    const ledger = openLedger(testHost(join(root, 'link/work'), '/tmp', { HOME: join(root, 'link') }));
    expect([ledger.home, ledger.workspace]).toEqual([join(root, 'real'), join(root, 'real/work')]);
    // What is not there yet is below what is.
    expect(open({ HOME: join(root, 'link/none/such') })).toBe(join(root, 'real/none/such'));
    await rm(root, { recursive: true });
  });

  it.each([
    [{ HOME: '' }, 'HOME is ""'],
    [{ HOME: '', USERPROFILE: '/profile' }, 'HOME is ""'],
    [{ HOME: 'home' }, 'HOME is "home"'],
    [{ HOME: './home' }, 'HOME is "./home"'],
    [{ USERPROFILE: 'home' }, 'USERPROFILE is "home"'],
  ])('is none that would be in the workspace, or wherever a client runs (%j)', (env, message) => {
    expect(() => open(env)).toThrow(InputError);
    expect(() => open(env)).toThrow(`${message}, another folder for each client and each step`);
  });
});
