import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const python = '/usr/bin/python3';
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  emulator = await startTestEmulator();
  (await createGuide(emulator)).destroy();
});
afterAll(async () => await emulator.stop());
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => await sandbox.remove());

const endpoint = (format: string): string => `${emulator.endpoint}/${format}/d/my-org-111122223333/my-packages/`;

async function login(inputs: Readonly<Record<string, string>>): Promise<string> {
  const { exitCode, log } = await job.uses('login', {
    domain: 'my-org',
    repository: 'my-packages',
    'credential-helpers': 'true',
    ...inputs,
  });
  if (exitCode !== 0) throw new Error(log);
  return log;
}

async function endJob(): Promise<void> {
  for (const { exitCode, log } of await job.end()) expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
}

describe('pip asks the program keyring', () => {
  /** The smallest wheel that pip installs, sent as twine sends it. */
  async function publishWheel(name: string, version: string): Promise<void> {
    const info = `${name}-${version}.dist-info`;
    const metadata = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
    const wheel = zipSync({
      [`${name}.py`]: strToU8('VERSION = 1\n'),
      [`${info}/METADATA`]: strToU8(metadata),
      [`${info}/WHEEL`]: strToU8('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
      [`${info}/RECORD`]: strToU8(''),
    });
    const form = new FormData();
    const fields = { ':action': 'file_upload', protocol_version: '1', metadata_version: '2.1', name, version };
    const more = {
      filetype: 'bdist_wheel',
      pyversion: 'py3',
      sha256_digest: createHash('sha256').update(wheel).digest('hex'),
    };
    for (const [key, value] of Object.entries({ ...fields, ...more })) form.set(key, value);
    form.set('content', new Blob([wheel]), `${name}-${version}-py3-none-any.whl`);
    const { outputs } = await new Job(sandbox, emulator.awsEnv).uses('login', {
      domain: 'my-org',
      repository: 'my-packages',
      tools: 'twine',
    });
    const authorization = `Bearer ${outputs['token'] ?? ''}`;
    const reply = await fetch(endpoint('pypi'), { method: 'POST', headers: { authorization }, body: form });
    expect(reply.status).toBeLessThan(300);
  }

  /** Debian's pip without Debian's libraries (-S): it would ask the library keyring, which is among them, first. */
  async function install(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const wheels = '/usr/share/python-wheels';
    const wheel = (await readdir(wheels)).find((name) => name.startsWith('pip-')) ?? '';
    const pip = ['-S', join(wheels, wheel, 'pip'), 'install', '--no-cache-dir', '--disable-pip-version-check'];
    return await run(python, [...pip, '--target', join(sandbox.temp, 'site'), 'demo-helped'], {
      cwd: sandbox.temp,
      env: { ...job.env, ...env },
    });
  }

  it('and installs without a token of the login; then the home is as it was', async () => {
    await publishWheel('demo_helped', '1.0');
    const before = await snapshot(sandbox.home);
    const log = await login({ tools: 'pip' });
    expect(log).toMatch(/pip: a fresh token for each call/);
    expect(job.exported).toMatchObject({
      PIP_INDEX_URL: endpoint('pypi').replace('//', '//aws@') + 'simple/',
      PIP_KEYRING_PROVIDER: 'subprocess',
    });
    delete job.exported['CODEARTIFACT_AUTH_TOKEN'];
    const refused = await install({ AWS_SECRET_ACCESS_KEY: 'wrong' });
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/No matching distribution found/) });
    expect(await install()).toMatchObject({ exitCode: 0 });
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('from a shell too: PATH is exported with the rest', async () => {
    const cli = `'${node}' '${dist}/cli.js'`;
    const script = `
      eval "$(${cli} login --domain my-org --repository my-packages --tools pip --credential-helpers --export)"
      keyring get "${endpoint('pypi')}simple/" aws | cut -c1-12
      keyring get https://pypi.org/simple/ aws || echo "no: $?"
      eval "$(${cli} logout --login "$CODEARTIFACT_LOGIN" --export)"
      [ -e "$(command -v keyring)" ] || echo gone
      ls -A "$HOME"
    `;
    // Debian's own keyring, which would be next, is out of sight.
    const env = { ...sandbox.env, ...emulator.awsEnv, PATH: await toolsOnly() };
    const { stdout, stderr } = await run('/bin/sh', ['-ec', script], { cwd: sandbox.workspace, env });
    expect({ stdout, stderr }).toMatchObject({ stdout: 'eyJ2ZXIiOjEs\nno: 1\ngone\n' });
  });

  async function toolsOnly(): Promise<string> {
    const folder = join(sandbox.temp, 'bin');
    await mkdir(folder);
    for (const name of ['cut', 'ls']) {
      await writeFile(join(folder, name), `#!/bin/sh\nexec /bin/${name} "$@"\n`, { mode: 0o755 });
    }
    return folder;
  }
});

describe('pnpm asks a script', () => {
  const versions = ['pnpm10', 'pnpm11', 'pnpm12'] as const;

  async function helperOf(): Promise<string> {
    const npmrc = await readFile(join(sandbox.home, '.npmrc'), 'utf8');
    return /:tokenHelper=(.*)$/m.exec(npmrc)?.[1] ?? '';
  }

  async function pnpm(
    version: (typeof versions)[number],
    cwd: string,
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const [program, ...first] = clients[version];
    return await run(program, [...first, ...args], {
      cwd: join(sandbox.workspace, cwd),
      env: {
        ...job.env,
        ...more,
        CI: 'true',
        npm_config_store_dir: join(sandbox.temp, 'store'),
        npm_config_cache: join(sandbox.temp, 'cache'),
        npm_config_minimum_release_age: '0',
        pnpm_config_minimum_release_age: '0',
        XDG_CACHE_HOME: join(sandbox.temp, 'xdg-cache'),
        XDG_STATE_HOME: join(sandbox.temp, 'xdg-state'),
        XDG_DATA_HOME: join(sandbox.temp, 'xdg-data'),
        XDG_CONFIG_HOME: join(sandbox.temp, 'xdg-config'),
      },
    });
  }

  it.each(versions)('%s publishes and installs without any token in the environment', async (version) => {
    const before = await snapshot(sandbox.home);
    await login({ tools: 'pnpm', access: 'publish' });
    delete job.exported['CODEARTIFACT_AUTH_TOKEN'];
    expect((await stat(await helperOf())).mode & 0o777).toBe(0o700);
    const name = `helped-${version}`;
    await writeFiles(join(sandbox.workspace, name), npmProject(name, '1.0.0'));
    await writeFiles(join(sandbox.workspace, 'user'), npmProject('user', '0.1.0', { dependencies: { [name]: '1' } }));
    expect(await pnpm(version, name, ['publish', '--no-git-checks'])).toMatchObject({ exitCode: 0 });
    expect(await pnpm(version, 'user', ['install'])).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(sandbox.workspace, 'user/node_modules', name, 'index.js'), 'utf8')).toContain('1.0.0');
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  /** pnpm does not pass on what a helper says; pnpm 12 even goes on without a token. */
  it.each([
    ['pnpm10', /Error running ".*" as a token helper/],
    ['pnpm11', /Error running ".*" as a token helper/],
    ['pnpm12', /\b401\b/],
  ] as const)('%s fails when the script does; run by hand, the script says why', async (version, message) => {
    await login({ tools: 'pnpm' });
    const wrong = { AWS_SECRET_ACCESS_KEY: 'wrong' };
    const script = await helperOf();
    await writeFiles(join(sandbox.workspace, 'user'), npmProject('user', '0.1.0', { dependencies: { lodash: '4' } }));
    const { exitCode, stdout, stderr } = await pnpm(version, 'user', ['install'], wrong);
    expect(exitCode).not.toBe(0);
    expect(stdout + stderr).toMatch(message);
    const byHand = await run(script, [], { cwd: sandbox.workspace, env: { ...job.env, ...wrong } });
    expect(byHand).toMatchObject({ exitCode: 1, stdout: '' });
    expect(byHand.stderr).toMatch(/^error: .*The secret key does not belong to the access key/);
    await endJob();
  });
});
