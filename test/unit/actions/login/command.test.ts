import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateDomainCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { login } from '../../../../actions/login/command.ts';
import { writeFiles } from '../../../support/projects.ts';
import { useCredentials } from '../../../support/publish.ts';
import { makeSandbox, snapshot, type Sandbox } from '../../../support/sandbox.ts';
import { startBench, type Bench } from '../../emulator/api/client.ts';
import { fakeCache, loginHost, type LoginHost } from './host.ts';

let bench: Bench;
let sandbox: Sandbox;
let host: LoginHost;
beforeAll(async () => {
  useCredentials();
  bench = await startBench();
  await bench.client.send(new CreateDomainCommand({ domain: 'my-org' }));
  await bench.client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'my-packages' }));
});
afterAll(() => bench.close());
beforeEach(async () => {
  sandbox = await makeSandbox();
  host = loginHost(sandbox);
});
afterEach(() => sandbox.remove());

async function run(inputs: Readonly<Record<string, string>> = {}, by: Host = host): Promise<void> {
  const { endpoint } = bench.emulator;
  await login.execute({ domain: 'my-org', repository: 'my-packages', tools: 'npm', endpoint, ...inputs }, by);
}
const cleanUp = async (state = host.state, by: Host = host): Promise<void> => await login.cleanup?.(state, by);
const npmrc = (): string => join(sandbox.home, '.npmrc');

describe('login', () => {
  it('configures, exports, masks and remembers, and its clean-up leaves nothing', async () => {
    await run();
    expect(await readFile(npmrc(), 'utf8')).toContain(`registry=${bench.emulator.endpoint}/npm/d/my-org-`);
    const token = host.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
    expect(host.masked).toContain(token);
    expect(host.outputs['token']).toBe(token);
    expect(host.exported['CODEARTIFACT_LOGIN']).toBe(host.state['login']);
    expect(Object.keys(host.state)).toEqual(['login']);
    await cleanUp();
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('remembers itself before its first edit', async () => {
    const seen: boolean[] = [];
    await run({}, { ...host, saveState: () => void seen.push(existsSync(npmrc())) });
    expect(seen).toEqual([false]);
  });

  it('that fails late undoes what it has configured, and says so', async () => {
    const failing = { ...host, summary: () => Promise.reject(new Error('no space left')) };
    await expect(run({}, failing)).rejects.toThrow('no space left');
    expect(host.lines).toContain('The login failed, so what it had configured is undone.');
    expect(existsSync(npmrc())).toBe(false);
  });

  it('without a home that can be written goes on where it needs no file, and fails where it does', async () => {
    const home = join(sandbox.root, 'file');
    await writeFile(home, '');
    const unwritable = loginHost(sandbox, { env: { HOME: home } });
    await run({ tools: 'twine' }, unwritable);
    expect(unwritable.lines.join('\n')).toContain('This login needs no file, so it goes on');
    expect(unwritable.exported).toHaveProperty('TWINE_PASSWORD');
    expect(unwritable.exported).not.toHaveProperty('CODEARTIFACT_LOGIN');
    for (const inputs of [{ tools: 'npm' }, { tools: 'twine, npm' }, { tools: 'twine', 'docker-secret': 'token' }]) {
      await expect(run(inputs, unwritable)).rejects.toThrow(/cannot be kept in|cannot be written/);
    }
  });

  it('writes a file with the token alone for docker build, for its owner alone', async () => {
    await run({ 'docker-secret': 'codeartifact' });
    const path = host.outputs['docker-secret'] ?? '';
    expect(path).toBe(join(sandbox.temp, `codeartifact-ci-${host.state['login']}`, 'codeartifact'));
    expect(await readFile(path, 'utf8')).toBe(host.outputs['token']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(host.exported['CODEARTIFACT_DOCKER_SECRET_FILE']).toBe(path);
    await cleanUp();
    expect(await snapshot(sandbox.temp)).toEqual({});
  });

  it('with the token in files exports no variable with it', async () => {
    await run({ 'token-in': 'file' });
    const token = host.outputs['token'] ?? '';
    expect(await readFile(npmrc(), 'utf8')).toContain(token);
    expect(Object.values(host.exported)).not.toContain(token);
    await cleanUp();
    expect(await snapshot(sandbox.home)).toEqual({});
  });
});

describe('a shell that cannot set variables', () => {
  const plain = (): LoginHost => ({ ...host, canExport: false });

  it('is refused a login that sets some, before anything is written, and told how', async () => {
    await expect(run({}, plain())).rejects.toThrow(
      'This login sets CODEARTIFACT_AUTH_TOKEN, and only the shell itself can do that. Run: eval "$(codeartifact-ci login … --export)". Or write files alone: --token-in file.',
    );
    expect(await snapshot(sandbox.home)).toEqual({});
    await expect(run({ tools: 'npm', 'token-in': 'file', 'docker-secret': 'x' }, plain())).rejects.toThrow(
      /^This login sets CODEARTIFACT_DOCKER_SECRET_FILE, and only the shell itself can do that\. Run: eval "[^"]+"\.$/,
    );
  });

  it('may have one of files alone, and is told how to undo it', async () => {
    await run({ 'token-in': 'file' }, plain());
    expect(host.lines).toContain(`To undo this login: codeartifact-ci logout --login ${host.state['login']}`);
    await cleanUp();
  });
});

describe('the cache of a login', () => {
  it('is restored and kept for the files of its own clean-up', async () => {
    await writeFiles(sandbox.workspace, { 'package-lock.json': '{}' });
    const cache = fakeCache();
    const cached = { ...host, cache };
    await run({ cache: 'true' }, cached);
    await writeFiles(sandbox.home, { '.npm/_cacache/index': 'x' });
    expect(JSON.parse(host.state['caches'] ?? '')).toMatchObject([{ tool: 'npm', hit: false }]);
    await cleanUp(host.state, cached);
    expect([...cache.kept.keys()]).toEqual([expect.stringContaining('-npm-')]);
    expect(existsSync(npmrc())).toBe(false);
  });

  it('is not asked for without the input', async () => {
    await run({}, { ...host, cache: fakeCache() });
    expect(host.state).not.toHaveProperty('caches');
    await cleanUp();
  });

  it('that failed does not keep the clean-up from the login', async () => {
    await cleanUp({});
    expect(host.lines).toEqual([]);
  });
});

describe('a login with a role', () => {
  const role = (): Record<string, string> => ({
    'role-to-assume': 'arn:aws:iam::111122223333:role/ci',
    'sts-endpoint': bench.emulator.endpoint,
    'role-duration-seconds': '900',
  });

  it('asks with the credentials of the role, and for a token that ends with them', async () => {
    await run({ ...role(), 'allowed-account-ids': '111122223333' });
    const left = Date.parse(host.outputs['expires-at'] ?? '') - Date.now();
    expect(left).toBeLessThanOrEqual(900_000);
    await cleanUp();
  });

  it('is refused in an account that is not allowed, before anything is written', async () => {
    await expect(run({ ...role(), 'allowed-account-ids': '444455556666' })).rejects.toThrow(
      /belong to account 111122223333, which is not among 'allowed-account-ids'/,
    );
    await expect(run({ 'allowed-account-ids': '444455556666' })).rejects.toThrow(/is not among/);
    expect(await snapshot(sandbox.home)).toEqual({});
  });
});

describe('verify', () => {
  it('asks each repository once, and says that it answers', async () => {
    await run({ verify: 'true', tools: 'npm, yarn, pip' });
    expect(host.lines.filter((line) => line.startsWith('✓'))).toEqual([
      expect.stringMatching(/^✓ npm: read from my-packages: /),
      expect.stringMatching(/^✓ pypi: read from my-packages: /),
    ]);
    await cleanUp();
  });

  it('asks what publishing needs too, only for access: publish', async () => {
    await run({ verify: 'true', access: 'publish' });
    expect(host.lines.filter((line) => line.startsWith('✓')).length).toBeGreaterThan(1);
    await cleanUp();
  });

  it('fails with all that is refused before anything is configured', async () => {
    bench.emulator.control.change({ faults: ['403 path=/npm/**', '403 path=/pypi/**'] });
    try {
      for (const access of ['read', 'publish']) {
        await expect(run({ verify: 'true', access, tools: 'npm, pip' })).rejects.toThrow(
          /^npm: read from my-packages: refused \(403\).*\n.*pypi: read from my-packages: refused \(403\)/s,
        );
      }
    } finally {
      bench.emulator.control.reset();
    }
    expect(await snapshot(sandbox.home)).toEqual({});
  });
});

describe('the inputs of a login', () => {
  it.each(['0d', '3', 'd', '3m', '10000d', ' 3d x', '-1d', '1.5d', '03d'])('know no age of %p', async (age) => {
    await expect(run({ 'min-release-age': age })).rejects.toThrow(/must be a whole number of hours, days or weeks/);
  });

  it.each([
    ['12h', '12 h'],
    ['3d', '3 d'],
    ['2w', '14 d'],
    ['9999h', '9999 h'],
  ])('take an age of %s', async (age, said) => {
    await run({ 'min-release-age': age });
    expect(host.lines.join('\n')).toContain(`Releases younger than ${said}: npm passes over them`);
    await cleanUp();
  });

  it.each(['https://npm.example.com', 'npm.example.com/path', '-x.example', 'x.example-', 'a:b', 'x:123456', 'a b'])(
    'know no host %p',
    async (given) => {
      await expect(run({ 'allow-lock-hosts': given })).rejects.toThrow(/must be hosts such as/);
    },
  );

  it.each(['npm.example.com', 'NPM.example.com:8443', 'x'])('take the host %s', async (given) => {
    await run({ 'allow-lock-hosts': given });
    await cleanUp();
  });

  it.each(['.hidden', '../up', 'a/b', 'a'.repeat(101)])('know no secret file %p', async (name) => {
    await expect(run({ 'docker-secret': name })).rejects.toThrow(/the name of a file, without its folder/);
  });
});
