import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keyringScript, withTokenHelper } from '@codeartifact-ci/core/clients/support/credential-helper.ts';
import { npm } from '@codeartifact-ci/core/clients/npm.ts';
import { pip } from '@codeartifact-ci/core/clients/pip.ts';
import type { ClientFile, CredentialHelper } from '@codeartifact-ci/core/clients/client.ts';
import { run, type Outcome } from '../../../support/process.ts';
import { clientContext } from '../../../support/client-context.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helper-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

/** Prints its arguments, each with a NUL behind it, in the place of the command line for a token. */
const echo = ['/usr/bin/printf', '%s\\0', 'token'] as const;
const argumentsIn = (stdout: string): string[] => stdout.split('\0').slice(1, -1);
const helperFor = (...args: readonly string[]): CredentialHelper => ({ command: [...echo, ...args], folder });
const endpoint = new URL('https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/pypi/my-packages/');

async function write({ path, slots }: ClientFile): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, String(slots[0]?.content), { mode: 0o700 });
  return path;
}

async function call(path: string, args: readonly string[], PATH = '/nowhere'): Promise<Outcome> {
  return await run(path, args, { cwd: folder, env: { PATH } });
}

/** What a shell could take for something else. */
const hostile = fc.oneof(
  fc.constantFrom(
    "'",
    "'; id; '",
    '$(id)',
    '`id`',
    '"',
    '\\',
    '\n',
    '*',
    '-rf',
    '',
    ' ',
    "a'b'c",
    '$HOME',
    '!!',
    '\\\'"',
  ),
  fc.string().filter((text) => !text.includes('\0')),
);

describe('the script for pnpm', () => {
  const scriptOf = (helper: CredentialHelper): ClientFile => {
    const [script] = withTokenHelper({ path: '', format: 'npmrc', purpose: '', slots: [] }, helper);
    if (script === undefined) throw new Error('there is no script');
    return script;
  };

  it('hands every argument on as it is, and asks for a header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 6 }), async (args) => {
        const script = scriptOf(helperFor(...args));
        const { stdout } = await call(await write(script), []);
        expect(argumentsIn(stdout)).toEqual([...args, '--format=bearer']);
      }),
      { numRuns: 30 },
    );
  });

  it('stands in the .npmrc in the place of each token', () => {
    const context = clientContext('npm', [{}, { repository: 'shared', scopes: ['@acme'] }]);
    const [npmrc] = npm.configure(context).files;
    if (npmrc === undefined) throw new Error('npm has no file');
    expect(withTokenHelper(npmrc, undefined)).toEqual([npmrc]);
    const [script, changed] = withTokenHelper(npmrc, helperFor());
    expect(script).toMatchObject({ format: 'whole', executable: true });
    const host = '//my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
    expect(changed?.slots.map(({ content }) => content).sort()).toEqual([
      `${host}/npm/my-packages/:tokenHelper=${script?.path ?? ''}`,
      `${host}/npm/shared/:tokenHelper=${script?.path ?? ''}`,
      `@acme:registry=https:${host}/npm/shared/`,
      `registry=https:${host}/npm/my-packages/`,
    ]);
  });

  it.each(['/home/a b', '/home/$x', "/home/it's", '/home/a;b'])(
    'is not put into %s, where pnpm cannot start it',
    (home) => {
      expect(() => scriptOf({ command: echo, folder: home })).toThrow(
        /pnpm cannot start a credential helper at .*Use a HOME without spaces/,
      );
    },
  );

  it('has a folder of its own for another command line', () => {
    expect(scriptOf(helperFor('a')).path).toBe(scriptOf(helperFor('a')).path);
    expect(scriptOf(helperFor('a')).path).not.toBe(scriptOf(helperFor('b')).path);
  });
});

describe('the program keyring', () => {
  const answers = async (service: string, user = 'aws', verb = 'get'): Promise<boolean> => {
    const script = await write(keyringScript(helperFor('x'), [endpoint]));
    const { exitCode, stdout } = await call(script, [verb, service, user]);
    if (exitCode !== 0) expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    else expect(argumentsIn(stdout)).toEqual(['x']);
    return exitCode === 0;
  };

  it('answers for its endpoint by URL and by host', async () => {
    for (const service of [
      `${endpoint.href}simple/`,
      endpoint.href,
      endpoint.href.replace('//', '//aws@'),
      endpoint.host,
    ]) {
      expect([service, await answers(service)]).toEqual([service, true]);
    }
  });

  it('gives no other server the token, however its URL looks', async () => {
    for (const service of [
      'https://pypi.org/simple/',
      'pypi.org',
      '',
      '*',
      `${endpoint.host}.evil.example`,
      `https://evil.example/${endpoint.href}`,
      `https://${endpoint.host}@evil.example/pypi/my-packages/`,
      endpoint.href.replace('https:', 'http:'),
      `https://${endpoint.host.replaceAll('.', 'x')}/pypi/my-packages/`,
      `https://${endpoint.host}/pypi/other/simple/`,
    ]) {
      expect([service, await answers(service)]).toEqual([service, false]);
    }
  });

  it('answers nobody else, and sets nothing', async () => {
    expect(await answers(endpoint.host, 'root')).toBe(false);
    expect(await answers(endpoint.host, 'aws', 'set')).toBe(false);
    expect(await answers(endpoint.host, 'aws', 'del')).toBe(false);
  });

  it('gives way to the next keyring on the PATH, and never to itself', async () => {
    const one = await write(keyringScript(helperFor('1'), [endpoint]));
    const two = await write(keyringScript(helperFor('2'), [new URL('https://other.example/pypi/r/')]));
    const users = join(folder, "user's own");
    await mkdir(users);
    await writeFile(join(users, 'keyring'), '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 });
    const folders = [dirname(one), dirname(two), dirname(one), '/nowhere'];
    const path = [...folders.slice(0, 3), users, ...folders.slice(3)].join(':');
    expect(argumentsIn((await call(one, ['get', 'other.example', 'aws'], path)).stdout)).toEqual(['2']);
    expect((await call(one, ['get', 'a b', "c'd"], path)).stdout).toBe("get|a b|c'd|");
    const none = [dirname(one), dirname(two), dirname(one)].join(':');
    expect(await call('/bin/sh', [one, 'get', 'elsewhere', 'aws'], none)).toMatchObject({ exitCode: 1, stdout: '' });
  });

  it('hands every argument on as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 6 }), async (args) => {
        const script = await write(keyringScript(helperFor(...args), [endpoint]));
        const { stdout } = await call(script, ['get', endpoint.host, 'aws']);
        expect(argumentsIn(stdout)).toEqual(args);
      }),
      { numRuns: 30 },
    );
  });
});

describe('pip with a helper (pip, "keyring support")', () => {
  it('has the user in its URLs, the program on the PATH, and the token nowhere', () => {
    const helper = helperFor();
    const result = pip.configure(
      clientContext('pypi', [{}, { repository: 'shared', mode: 'extra' }], { helper, token: 'T0KEN' }),
    );
    const start = 'https://aws@my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/pypi';
    expect(result.variables).toEqual({
      PIP_INDEX_URL: { value: `${start}/my-packages/simple/`, purpose: 'index' },
      PIP_EXTRA_INDEX_URL: { value: `${start}/shared/simple/`, purpose: 'extra index' },
      PIP_KEYRING_PROVIDER: { value: 'subprocess', purpose: 'where to ask for the password' },
    });
    expect(result.files).toMatchObject([{ path: expect.stringMatching(/\/keyring$/), executable: true }]);
    expect(result.paths).toEqual(result.files.map(({ path }) => dirname(path)));
    expect(JSON.stringify(result)).not.toContain('T0KEN');
  });
});
