import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GetAuthorizationTokenCommand, type CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { zipSync } from 'fflate';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return await run(node, [`${dist}/cli.js`, ...args], { cwd: sandbox.workspace, env: { ...sandbox.env, ...env } });
}

async function curl(...args: string[]): Promise<Outcome> {
  return await run('curl', ['-sS', ...args], { cwd: sandbox.workspace, env: sandbox.env });
}

describe('clients of an emulator with TLS, told of its authority', () => {
  let emulator: TestEmulator;
  let client: CodeartifactClient;
  let token: string;
  let ca: string;
  beforeAll(async () => {
    emulator = await startTestEmulator(['--https', '--https-port', '0', '--external', 'public:npmjs=off']);
    client = await createGuide(emulator);
    token = (await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }))).authorizationToken ?? '';
    ca = emulator.ca ?? '';
  });
  afterAll(async () => {
    client.destroy();
    await emulator.stop();
  });

  const endpoint = (format: string): string =>
    `${emulator.httpsEndpoint ?? ''}/${format}/d/my-org-111122223333/my-packages/`;

  it('npm publishes and installs, by NODE_EXTRA_CA_CERTS or cafile, and not without', async () => {
    const [program, ...before] = clients.npm11;
    const registry = endpoint('npm');
    const npm = async (folder: string, args: readonly string[], env: Record<string, string>): Promise<Outcome> =>
      await run(program, [...before, ...args, '--fetch-retries', '0', '--update-notifier', 'false'], {
        cwd: folder,
        env: { ...sandbox.env, CODEARTIFACT_AUTH_TOKEN: token, ...env },
      });
    const npmrc = `registry=${registry}\n${registry.slice('https:'.length)}:_authToken=\${CODEARTIFACT_AUTH_TOKEN}\n`;
    await writeFile(join(sandbox.home, '.npmrc'), npmrc);
    const [library, app] = [join(sandbox.workspace, 'library'), join(sandbox.workspace, 'app')];
    await writeFiles(library, npmProject('secure-demo', '1.0.0'));
    await mkdir(app);
    expect((await npm(library, ['publish'], {})).stderr).toMatch(
      /unable to (get local issuer|verify the first) certificate/i,
    );
    expect(await npm(library, ['publish'], { NODE_EXTRA_CA_CERTS: ca })).toMatchObject({ exitCode: 0 });
    await writeFile(join(sandbox.home, '.npmrc'), `${npmrc}cafile=${ca}\n`);
    expect(await npm(app, ['install', 'secure-demo'], {})).toMatchObject({ exitCode: 0 });
    const lock = JSON.parse(await readFile(join(app, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    // The links that the emulator hands out have the scheme by which they were asked for.
    expect(lock.packages['node_modules/secure-demo']?.resolved).toBe(`${registry}secure-demo/-/secure-demo-1.0.0.tgz`);
  }, 60_000);

  it('twine uploads by TWINE_CERT, and pip installs by PIP_CERT', async () => {
    const wheel = join(sandbox.workspace, 'secure_demo-1.0-py3-none-any.whl');
    await writeFile(wheel, demoWheel());
    const upload = await run(
      '/usr/bin/twine',
      ['upload', '--non-interactive', '--disable-progress-bar', '--repository-url', endpoint('pypi'), wheel],
      {
        cwd: sandbox.workspace,
        env: { ...sandbox.env, TWINE_USERNAME: 'aws', TWINE_PASSWORD: token, TWINE_CERT: ca },
      },
    );
    expect(upload).toMatchObject({ exitCode: 0 });
    const install = async (env: Record<string, string>): Promise<Outcome> =>
      await run(
        '/usr/bin/python3',
        [
          '-m',
          'pip',
          'install',
          '--no-cache-dir',
          '--retries',
          '0',
          '--target',
          join(sandbox.temp, 'site'),
          'secure-demo',
        ],
        {
          cwd: sandbox.workspace,
          env: {
            ...sandbox.env,
            PIP_DISABLE_PIP_VERSION_CHECK: '1',
            PIP_INDEX_URL: `${endpoint('pypi').replace('//', `//aws:${token}@`)}simple/`,
            ...env,
          },
        },
      );
    const refused = await install({});
    expect(refused.stdout + refused.stderr).toMatch(/certificate verify failed/);
    expect(await install({ PIP_CERT: ca })).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it('the AWS CLI signs for it by AWS_CA_BUNDLE, and gets endpoints with TLS', async () => {
    const aws = async (env: Record<string, string>): Promise<Outcome> =>
      await run(
        '/usr/bin/aws',
        [
          ...['--endpoint-url', emulator.httpsEndpoint ?? '', '--output', 'text', 'codeartifact'],
          ...['get-repository-endpoint', '--domain', 'my-org', '--repository', 'my-packages', '--format', 'npm'],
        ],
        { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, AWS_MAX_ATTEMPTS: '1', ...env } },
      );
    expect((await aws({})).stderr).toMatch(/SSL validation failed/);
    expect(await aws({ AWS_CA_BUNDLE: ca })).toMatchObject({ exitCode: 0, stdout: `${endpoint('npm')}\n` });
  }, 60_000);

  it('localhost is a name of it too, and the Host header is checked as on the other port', async () => {
    const { port } = new URL(emulator.httpsEndpoint ?? '');
    const status = ['-o', '/dev/null', '-w', '%{http_code}', '--cacert', ca];
    expect((await curl(...status, `https://localhost:${port}/nothing`)).stdout).toBe('404');
    expect((await curl(...status, '-H', 'Host: evil.example', emulator.httpsEndpoint ?? '')).stdout).toBe('421');
    // Plain HTTP to the port of TLS ends in a closed connection, and the emulator goes on.
    expect((await curl(`http://127.0.0.1:${port}/`)).exitCode).not.toBe(0);
    expect((await curl(...status, `https://localhost:${port}/nothing`)).stdout).toBe('404');
  });
});

/** A wheel that pip installs and twine takes. */
function demoWheel(): Uint8Array {
  const info = 'secure_demo-1.0.dist-info';
  const files = {
    'secure_demo.py': 'VERSION = "1.0"\n',
    [`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: secure-demo\nVersion: 1.0\nSummary: A demo\n',
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  const record = [...Object.keys(files), `${info}/RECORD`].map((name) => `${name},,\n`).join('');
  const all = { ...files, [`${info}/RECORD`]: record };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])));
}

describe('the authority of an emulator with TLS', () => {
  it('is the same after kill -9 with --data, and its key is for its owner alone', async () => {
    const data = join(sandbox.temp, 'data');
    const flags = ['--https', '--https-port', '0', '--data', data];
    const first = await startTestEmulator(flags);
    expect(first.ca).toBe(join(data, 'ca.pem'));
    const before = await readFile(first.ca ?? '', 'utf8');
    first.process.kill('SIGKILL');
    const second = await startTestEmulator(flags);
    try {
      expect(await readFile(second.ca ?? '', 'utf8')).toBe(before);
      expect((await stat(join(data, 'ca-key.pem'))).mode & 0o777).toBe(0o600);
      expect(await curl('--cacert', join(data, 'ca.pem'), second.httpsEndpoint ?? '')).toMatchObject({ exitCode: 0 });
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('vouches for loopback alone, even for someone who has its key', async () => {
    const data = join(sandbox.temp, 'data');
    const emulator = await startTestEmulator(['--https', '--https-port', '0', '--data', data]);
    await emulator.stop();
    const verified = async (names: string): Promise<Outcome> => {
      const inside = { cwd: sandbox.temp, env: sandbox.env };
      await writeFile(join(sandbox.temp, 'extensions'), `subjectAltName=${names}\n`);
      const request = [
        'req',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-subj',
        '/CN=x',
        '-keyout',
        'key.pem',
        '-out',
        'request.pem',
      ];
      await runOk('openssl', request, inside);
      const signing = [
        'x509',
        '-req',
        '-in',
        'request.pem',
        '-extfile',
        'extensions',
        '-out',
        'leaf.pem',
        '-days',
        '2',
      ];
      await runOk('openssl', [...signing, '-CA', 'data/ca.pem', '-CAkey', 'data/ca-key.pem'], inside);
      return await run('openssl', ['verify', '-x509_strict', '-CAfile', 'data/ca.pem', 'leaf.pem'], inside);
    };
    expect(await verified('DNS:localhost,IP:127.0.0.1')).toMatchObject({ exitCode: 0 });
    for (const names of ['DNS:example.com', 'DNS:localhost,DNS:sts.amazonaws.com', 'IP:127.0.0.2', 'IP:::1']) {
      const refused = await verified(names);
      expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringMatching(/permitted subtree violation/)]);
    }
  }, 60_000);

  it('leaves no trace without --data: not after an end, nor when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const busy = await cli(['emulator', '--port', '0', '--https', '--https-port', String(port)]);
    taken.close();
    expect(busy).toMatchObject({
      exitCode: 1,
      stderr: `error: Port ${port} is in use. Stop what listens there, or choose another with --https-port (0 takes a free one).\n`,
    });
    expect(await readdir(sandbox.temp)).toEqual([]);
    const script =
      'const ca = process.env.CODEARTIFACT_EMULATOR_CA; console.log(ca, require("fs").readdirSync(require("path").dirname(ca)).join());';
    const { stdout } = await cli(['emulator', 'exec', '--https', '--', node, '-e', script]);
    const [ca = '', files] = stdout.trim().split(' ');
    expect(files).toBe('ca.pem');
    await expect(stat(dirname(ca))).rejects.toThrow('ENOENT');
    expect(await readdir(sandbox.temp)).toEqual([]);
  }, 60_000);
});

describe('emulator exec --https', () => {
  const script =
    'fetch(process.env.CODEARTIFACT_EMULATOR_HTTPS_ENDPOINT + "/nothing").then((r) => console.log(r.status, process.env.AWS_ENDPOINT_URL_CODEARTIFACT), (e) => console.log(e.cause.code))';

  it('makes Node trust it, beside what it trusts already, and leaves the API where it was', async () => {
    const { stdout } = await cli(['emulator', 'exec', '--https', '--', node, '-e', script]);
    expect(stdout).toMatch(/^404 http:\/\/127\.0\.0\.1:\d+\n$/);
  }, 60_000);

  it("does not take a company's certificates away", async () => {
    const own = { NODE_EXTRA_CA_CERTS: '/etc/ssl/certs/ca-certificates.crt' };
    const { stdout } = await cli(['emulator', 'exec', '--https', '--', node, '-e', script], own);
    expect(stdout).toMatch(/^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)\n$/);
  }, 60_000);

  it('is off by default, and a port for it needs it', async () => {
    const { stdout } = await cli(['emulator', 'exec', '--', node, '-p', 'process.env.CODEARTIFACT_EMULATOR_CA']);
    expect(stdout).toBe('undefined\n');
    const refused = await cli(['emulator', '--port', '0', '--https-port', '0']);
    expect(refused).toMatchObject({ exitCode: 1, stderr: 'error: --https-port needs --https\n' });
  }, 60_000);
});
