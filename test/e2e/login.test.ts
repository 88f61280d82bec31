import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { roundTrips, startRecorder } from '../support/recorder.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets, secretForms } from '../support/secret-scan.ts';

let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});

const inputs = { domain: 'my-org', repository: 'my-packages', tools: 'npm, pip, twine, maven' };
let shown: string[] = [];
let tokens: string[] = [];

/** Whatever a test does, nothing of a token may be left where others could find it. */
afterEach(async () => {
  const leaks = await findSecrets(tokens, { texts: { log: shown.join('\n') }, folders: [sandbox.root] });
  shown = [];
  tokens = [];
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function login(more: Readonly<Record<string, string>> = {}): ReturnType<Job['uses']> {
  const result = await job.uses('login', { ...inputs, ...more });
  shown.push(result.visible, result.summary);
  if (result.outputs['token'] !== undefined) tokens.push(result.outputs['token']);
  return result;
}

async function endJob(): Promise<void> {
  for (const result of await job.end()) {
    shown.push(result.visible, result.summary);
    expect(result.exitCode).toBe(0);
  }
}

describe('login as an action', () => {
  it('configures npm, pip, twine and Maven, with the token in variables only', async () => {
    const result = await login();
    expect(result.exitCode).toBe(0);
    const endpoint = `${emulator.endpoint}/npm/d/my-org-111122223333/my-packages/`;
    const key = `${endpoint.replace('http:', '')}:_authToken`;
    expect(await readFile(join(sandbox.home, '.npmrc'), 'utf8')).toBe(
      `registry=${endpoint}\n${key}=\${CODEARTIFACT_AUTH_TOKEN}\n`,
    );
    const settings = await readFile(join(sandbox.home, '.m2/settings.xml'), 'utf8');
    expect(settings).toContain('<password>${env.CODEARTIFACT_AUTH_TOKEN}</password>');
    expect(settings).toContain(`<url>${emulator.endpoint}/maven/d/my-org-111122223333/my-packages/</url>`);
    const token = result.outputs['token'] ?? '';
    expect(job.exported).toMatchObject({
      CODEARTIFACT_AUTH_TOKEN: token,
      PIP_INDEX_URL: `${emulator.endpoint.replace('//', `//aws:${token}@`)}/pypi/d/my-org-111122223333/my-packages/simple/`,
      TWINE_USERNAME: 'aws',
      TWINE_PASSWORD: token,
    });
    expect(result.outputs).toMatchObject({ 'npm-url': endpoint, 'registry-url': endpoint });
    expect(JSON.parse(result.outputs['configured'] ?? '')).toEqual([
      { tool: 'npm', file: join(sandbox.home, '.npmrc'), for: 'registry' },
      { tool: 'pip', variable: 'PIP_INDEX_URL', for: 'index' },
      { tool: 'twine', variable: 'TWINE_REPOSITORY_URL', for: 'repository' },
      { tool: 'twine', variable: 'TWINE_USERNAME', for: 'user name' },
      { tool: 'twine', variable: 'TWINE_PASSWORD', for: 'password' },
      {
        tool: 'maven',
        file: join(sandbox.home, '.m2/settings.xml'),
        for: "server, mirror and profile 'codeartifact'",
      },
    ]);
    expect(Date.parse(result.outputs['expires-at'] ?? '')).toBeGreaterThan(Date.now() + 43_000_000);
    expect(result.summary).toContain('| npm |');
    expect(job.masks).toContain(token);
    await endJob();
  });

  it('leaves the home directory as it was, byte for byte', async () => {
    await writeFile(join(sandbox.home, '.npmrc'), '; mine\r\nregistry = https://example.com/\r\nfund=false');
    await mkdir(join(sandbox.home, '.m2'));
    const settings = '<?xml version="1.0"?>\n<settings>\n  <!-- mine -->\n  <servers/>\n</settings>';
    await writeFile(join(sandbox.home, '.m2/settings.xml'), settings);
    const before = await snapshot(sandbox.home);
    await login();
    expect(await snapshot(sandbox.home)).not.toEqual(before);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('removes what it made where there was nothing', async () => {
    await login();
    expect((await stat(join(sandbox.home, '.npmrc'))).mode & 0o777).toBe(0o600);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('takes back its own edits only, whatever else was changed meanwhile', async () => {
    const npmrc = join(sandbox.home, '.npmrc');
    await login({ tools: 'npm' });
    await writeFile(npmrc, `${await readFile(npmrc, 'utf8')}fund=false\n`);
    await endJob();
    expect(await readFile(npmrc, 'utf8')).toBe('fund=false\n');
  });

  it('undoes several logins of a job in either order', async () => {
    const before = await snapshot(sandbox.home);
    const other = new Job(sandbox, emulator.awsEnv);
    await login();
    const second = await other.uses('login', inputs);
    tokens.push(second.outputs['token'] ?? '');
    await endJob();
    expect(await readFile(join(sandbox.home, '.npmrc'), 'utf8')).toContain('registry=');
    await other.end();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('is undone after a SIGKILL at any moment, and leaves no file half written', async () => {
    await writeFile(join(sandbox.home, '.npmrc'), 'fund=false\n');
    const before = await snapshot(sandbox.home);
    const killed = new Set<string>();
    for (let killAfter = 20; killAfter <= 400; killAfter += 20) {
      job = new Job(sandbox, emulator.awsEnv);
      const { signal } = await job.uses('login', inputs, { killAfter });
      killed.add(String(signal));
      const npmrc = await readFile(join(sandbox.home, '.npmrc'), 'utf8');
      expect(npmrc).toMatch(/^(registry=.*\n\/\/.*\n)?fund=false\n$/);
      await endJob();
      expect(await snapshot(sandbox.home)).toEqual(before);
    }
    expect(killed).toContain('SIGKILL');
  });

  it('sweeps what a job left that never came to its clean-up', async () => {
    const before = await snapshot(sandbox.home);
    await login();
    job = new Job(sandbox, { ...emulator.awsEnv, GITHUB_RUN_ID: '2' });
    await login({ tools: 'npm' });
    expect(await snapshot(sandbox.home)).not.toHaveProperty('.m2/settings.xml');
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('takes one round trip without a role and two with one', async () => {
    const recorder = await startRecorder(emulator.endpoint, 200);
    try {
      job = new Job(sandbox, {
        ...emulator.awsEnv,
        AWS_ENDPOINT_URL_CODEARTIFACT: recorder.endpoint,
        AWS_ENDPOINT_URL_STS: recorder.endpoint,
      });
      await login({ 'allowed-account-ids': '111122223333' });
      expect(recorder.requests.map(({ path }) => path.split('?')[0]).sort()).toEqual([
        '/',
        '/v1/authorization-token',
        '/v1/repository/endpoint',
        '/v1/repository/endpoint',
        '/v1/repository/endpoint',
      ]);
      expect(roundTrips(recorder.requests)).toBe(1);
      recorder.requests.length = 0;
      await login({ 'role-to-assume': 'arn:aws:iam::111122223333:role/ci' });
      expect(recorder.requests).toHaveLength(5);
      expect(roundTrips(recorder.requests)).toBe(2);
      await endJob();
    } finally {
      await recorder.close();
    }
  });
});

describe('what goes wrong says what to do, and changes nothing', () => {
  const cases: Readonly<Record<string, [Record<string, string>, RegExp]>> = {
    'a missing input': [{ repository: '' }, /'repository' is required/],
    'a malformed name': [{ domain: 'My_Org' }, /'domain' must be a domain name/],
    'an unknown tool': [{ tools: 'npn' }, /'tools' must be one of npm, .*maven.* \(did you mean 'npm'\?\), not "npn"/],
    'an unknown input': [{ repositry: 'x' }, /unknown input 'repositry' \(did you mean 'repository'\?\)/],
    'an unknown repository': [{ repository: 'nope' }, /Repository 'nope' does not exist.*Check the names/],
    'a wrong owner': [
      { 'domain-owner': '999999999999' },
      /owned by account '999999999999' does not exist.*'domain-owner'/,
    ],
    'a wrong account': [
      { 'allowed-account-ids': '999999999999' },
      /belong to account 111122223333, which is not among/,
    ],
    'a token of a minute': [{ 'duration-seconds': '60' }, /'duration-seconds' must be 0, or a whole number from 900/],
    'an endpoint that is down': [{ endpoint: 'http://127.0.0.1:9' }, /Nothing listens there: check the endpoint/],
    'an endpoint elsewhere over http': [{ endpoint: 'http://example.com' }, /must be an https URL/],
  };
  it.each(Object.entries(cases))(
    '%s',
    async (_name, [more, message]) => {
      const before = await snapshot(sandbox.home);
      const result = await login(more);
      expect(result.exitCode).toBe(1);
      expect(result.annotations.map((annotation) => annotation.message).join('\n')).toMatch(message);
      expect(job.exported).toEqual({});
      await endJob();
      expect(await snapshot(sandbox.home)).toEqual(before);
    },
    150_000,
  );

  it('several faults at once are told at once', async () => {
    const { annotations } = await login({ domain: 'X', tools: 'x', repository: '/' });
    expect(annotations.map(({ message }) => message.split('\n').length)).toEqual([3]);
  });

  it('credentials that AWS refuses', async () => {
    job = new Job(sandbox, { ...emulator.awsEnv, AWS_SECRET_ACCESS_KEY: 'wrong' });
    const { exitCode, log } = await login();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/The secret key does not belong to the access key: check both/);
  });

  it('an endpoint from the environment that is not this machine', async () => {
    job = new Job(sandbox, { ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: 'https://evil.example' });
    const { exitCode, log } = await login();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/AWS_ENDPOINT_URL_CODEARTIFACT points at https:\/\/evil\.example, which is not this machine/);
  });

  it('a settings.xml that is not XML: no other file is touched either', async () => {
    await mkdir(join(sandbox.home, '.m2'));
    await writeFile(join(sandbox.home, '.m2/settings.xml'), '<settings>\n  <servers>\n</settings>\n');
    const before = await snapshot(sandbox.home);
    const { exitCode, log } = await login();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/settings\.xml is not XML: .* line 3/);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('a configuration file that leads out of the home directory', async () => {
    await writeFile(join(sandbox.root, 'elsewhere'), 'fund=false\n');
    await symlink(join(sandbox.root, 'elsewhere'), join(sandbox.home, '.npmrc'));
    const { exitCode, log } = await login();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/is a symlink, or lies below one, that leads out of the home directory/);
    expect(await readFile(join(sandbox.root, 'elsewhere'), 'utf8')).toBe('fund=false\n');
  });

  it('a home directory that cannot be written', async () => {
    // Root may write anywhere, but not make a folder below a file.
    await writeFile(join(sandbox.root, 'file'), '');
    await chmod(join(sandbox.root, 'file'), 0o400);
    job = new Job(sandbox, { ...emulator.awsEnv, HOME: join(sandbox.root, 'file/home') });
    const { exitCode, log } = await login();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/cannot be kept in .*Check that the home directory can be written/);
  });
});

describe('login from a shell', () => {
  async function shell(script: string): ReturnType<typeof run> {
    const outcome = await run('/bin/sh', ['-ec', script], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, ...emulator.awsEnv, CLI: `${node} ${dist}/cli.js` },
    });
    shown.push(outcome.stderr);
    return outcome;
  }

  it('exports its variables, and logout takes them and the files back', async () => {
    const { exitCode, stdout, stderr } = await shell(`
      eval "$($CLI login --domain my-org --repository my-packages --tools npm,pip --export)"
      printf '%s\\n' "$CODEARTIFACT_AUTH_TOKEN"
      grep -c registry "$HOME/.npmrc"
      eval "$($CLI logout --login "$CODEARTIFACT_LOGIN" --export)"
      printf '[%s][%s]\\n' "\${CODEARTIFACT_AUTH_TOKEN-unset}" "\${PIP_INDEX_URL-unset}"
      ls -A "$HOME"
    `);
    const [token = '', count, variables, ...files] = stdout.trim().split('\n');
    tokens.push(token);
    expect(stderr).toMatch(/npm: registry in/);
    expect({ exitCode, count, variables, files }).toEqual({
      exitCode: 0,
      count: '1',
      variables: '[unset][unset]',
      files: [],
    });
  });

  it('says how to call it when nothing could take the variables over', async () => {
    const { exitCode, stderr } = await shell('$CLI login --domain my-org --repository my-packages --tools npm');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/Run: eval "\$\(codeartifact-ci login … --export\)"/);
  });
});

describe('the scan for secrets', () => {
  it('sees every one of the 24 forms when it is planted', async () => {
    const secret = `eyJ2ZXIiOjEs.${'aZ9-_"&<'.repeat(30)}`;
    expect(secretForms(secret).size).toBe(24);
    for (const [form, text] of secretForms(secret)) {
      expect(await findSecrets([secret], { texts: { planted: `x${text}x` }, folders: [] })).toContain(
        `${form} in planted`,
      );
    }
    await writeFile(join(sandbox.home, '.npmrc'), `_authToken=${secret}`);
    expect(await findSecrets([secret], { texts: {}, folders: [sandbox.root] })).toContain(
      `raw in ${join(sandbox.home, '.npmrc')}`,
    );
    await expect(sandbox.remove()).rejects.toThrow(/left a token behind: raw in .*\.npmrc/);
    sandbox = await makeSandbox();
  });
});
