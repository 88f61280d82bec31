import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GetAuthorizationTokenCommand, ListDomainsCommand } from '@aws-sdk/client-codeartifact';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide, sdkClient } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
let emulator: TestEmulator | undefined;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** A request to the control endpoint with exactly these headers: `fetch` would not let a test choose Host or Origin. */
async function curl(path: string, ...args: string[]): Promise<{ status: number; body: Record<string, unknown> }> {
  const { stdout } = await runOk(
    'curl',
    ['-sS', '-w', '\n%{http_code}', ...args, `${emulator?.endpoint ?? ''}${path}`],
    { cwd: sandbox.workspace, env: sandbox.env },
  );
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end)), body: JSON.parse(stdout.slice(0, end)) as Record<string, unknown> };
}

const patch = (settings: unknown, ...args: string[]) =>
  curl('/_control', '-X', 'PATCH', '-H', 'Content-Type: application/json', '-d', JSON.stringify(settings), ...args);

describe('the flags', () => {
  afterEach(async () => {
    await emulator?.stop();
    emulator = undefined;
  });

  it('are in force from the first request', async () => {
    await writeFile(
      join(sandbox.workspace, 'quotas.json'),
      '{ "GetAuthorizationToken": { "perSecond": 0.01, "burst": 1 } }',
    );
    emulator = await startTestEmulator([
      ...[
        '--quotas',
        join(sandbox.workspace, 'quotas.json'),
        '--latency',
        '1ms-2ms',
        '--clock',
        '2027-01-01T00:00:00Z',
      ],
      ...['--fault', '429:1 operation=ListDomains times=1', '--fault', '500 path=/never'],
    ]);
    expect((await curl('/_control')).body).toEqual({
      clock: { now: expect.stringMatching(/^2027-01-01T00:00:/), offsetMilliseconds: expect.any(Number) },
      source: 'off',
      latency: '1ms-2ms',
      quotas: { GetAuthorizationToken: { perSecond: 0.01, burst: 1 } },
      faults: [
        { rule: '429:1 operation=ListDomains times=1', matched: 0, fired: 0 },
        { rule: '500 path=/never', matched: 0, fired: 0 },
      ],
    });
    const client = await createGuide(emulator);
    const { expiration } = await client.send(
      new GetAuthorizationTokenCommand({ domain: 'my-org', durationSeconds: 3600 }),
    );
    expect(expiration?.toISOString()).toMatch(/^2027-01-01T01:00:/);
    const impatient = sdkClient(emulator);
    impatient.config.maxAttempts = () => Promise.resolve(1);
    await expect(impatient.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }))).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    // The SDK comes again by itself.
    expect((await client.send(new ListDomainsCommand())).domains).toHaveLength(1);
    expect((await curl('/_control')).body).toMatchObject({ faults: [{ matched: 2, fired: 1 }, { matched: 0 }] });
    await patch({ clock: '+90m' });
    expect((await curl('/_control')).body).toMatchObject({
      clock: { now: expect.stringMatching(/^2027-01-01T01:30:/) },
    });
  }, 60_000);

  it('leave the AWS CLI, which signs by the machine, its place', async () => {
    emulator = await startTestEmulator(['--clock', '2031-05-05T00:00:00Z']);
    const { stdout } = await runOk(
      '/usr/bin/aws',
      ['--endpoint-url', emulator.endpoint, 'codeartifact', 'create-domain', '--domain', 'my-org', '--output', 'json'],
      {
        cwd: sandbox.workspace,
        env: { ...sandbox.env, ...emulator.awsEnv },
      },
    );
    const { domain } = JSON.parse(stdout) as { domain: { createdTime: string } };
    expect(new Date(domain.createdTime).toISOString()).toMatch(/^2031-05-05T00:0/);
  }, 60_000);

  it.each([
    [['--latency', 'fast'], "'latency' must be a number with ms, s, m, h or d or a range such as 10ms-50ms"],
    [['--clock', 'tomorrow'], "'clock' must be a time with its zone such as 2027-01-01T00:00:00Z"],
    [['--fault', 'explode'], "'fault' must start with a fault: reset,"],
    [['--fault', '500 format=nmp'], "'fault' has the format 'nmp'; legal are npm, pypi,"],
    [['--quotas', 'quotas.json'], "'quotas' must be aws, off or the path of a JSON file; there is no file quotas.json"],
    [
      ['--quotas', 'bad.json'],
      "The quotas in bad.json: the file has a rate for 'reed', which is neither a class (read, write",
    ],
    [['--quotas', 'no.json'], 'The quotas in no.json cannot be read: '],
  ])(
    '%j is refused',
    async (flags, message) => {
      await writeFile(join(sandbox.workspace, 'bad.json'), '{ "reed": 1 }');
      await writeFile(join(sandbox.workspace, 'no.json'), '{');
      const outcome = await run(node, [`${dist}/cli.js`, 'emulator', '--port', '0', ...flags], {
        cwd: sandbox.workspace,
        env: sandbox.env,
      });
      // What is wrong with the words is wrong usage; what is wrong in a file that they name is not.
      const exitCode = message.startsWith("'") && !message.startsWith("'quotas'") ? 64 : 1;
      expect(outcome).toMatchObject({ exitCode, stderr: expect.stringContaining(message) });
    },
    60_000,
  );
});

describe('the control endpoint', () => {
  beforeAll(async () => {
    emulator = await startTestEmulator();
  });
  afterAll(async () => {
    await emulator?.stop();
  });

  it('changes, answers with the state, and goes back', async () => {
    const changed = await patch({
      latency: '1ms',
      faults: ['500 path=/x'],
      quotas: 'aws',
      clock: '2030-01-01T00:00:00Z',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { latency: '1ms', faults: [{ rule: '500 path=/x' }], quotas: { read: { perSecond: 800 } } },
    });
    expect((await fetch(`${emulator?.endpoint ?? ''}/x`)).status).toBe(500);
    expect(await curl('/_control/reset', '-X', 'POST', '-H', 'Content-Type: application/json')).toMatchObject({
      status: 200,
      body: { latency: '0ms', faults: [], quotas: 'off', clock: { offsetMilliseconds: 0 } },
    });
    expect((await fetch(`${emulator?.endpoint ?? ''}/x`)).status).toBe(404);
  }, 60_000);

  it.each<[string, string[], number]>([
    ['a page', ['-H', 'Origin: http://evil.example'], 403],
    ['a page that hides (Origin: null)', ['-H', 'Origin: null'], 403],
    ['a page on this machine', ['-H', 'Origin: http://127.0.0.1:8080'], 403],
    ['a page, by its fetch metadata', ['-H', 'Sec-Fetch-Site: same-site'], 403],
    ['a name that was rebound', ['-H', 'Host: evil.example'], 421],
    [
      "the service's own name, which somebody may own",
      ['-H', 'Host: x-111122223333.d.codeartifact.us-east-1.amazonaws.com'],
      421,
    ],
    ['a form', ['-H', 'Content-Type: text/plain'], 415],
    ['a form of the other kind', ['-H', 'Content-Type: application/x-www-form-urlencoded'], 415],
  ])(
    'does nothing for %s',
    async (_who, headers, status) => {
      const body = JSON.stringify({ latency: '5ms' });
      const refused = await curl(
        '/_control',
        '-X',
        'PATCH',
        ...headers,
        '-H',
        'Content-Type: application/json',
        '-d',
        body,
      );
      expect(refused.status).toBe(status);
      expect((await curl('/_control')).body).toMatchObject({ latency: '0ms' });
    },
    60_000,
  );

  it('grants no page leave to ask, and shows it nothing', async () => {
    const asked = await curl(
      '/_control',
      '-X',
      'OPTIONS',
      '-H',
      'Origin: http://evil.example',
      '-H',
      'Access-Control-Request-Method: PATCH',
      '-D',
      'head',
    );
    expect(asked.status).toBe(403);
    expect((await runOk('cat', ['head'], { cwd: sandbox.workspace, env: sandbox.env })).stdout).not.toMatch(
      /access-control/i,
    );
    expect((await curl('/_control', '-H', 'Sec-Fetch-Site: cross-site')).status).toBe(403);
  }, 60_000);

  it.each<[unknown, string]>([
    [[], 'The body must be a JSON object with clock, latency, quotas, faults, source'],
    [{ latncy: '1ms' }, "'latncy' cannot be set; legal are clock, latency, quotas, faults, source"],
    [{ latency: 5 }, "'latency' must be a text"],
    [{ faults: '500' }, "'faults' must be a list of rules as text"],
    [{ faults: ['500', 'explode'] }, "'faults[1]' must start with a fault: reset,"],
    [{ quotas: { read: 0 } }, "'quotas' has for 'read' 0: give requests per second"],
    [{ clock: 'noon' }, "'clock' must be a time with its zone"],
  ])(
    'refuses %j',
    async (settings, message) => {
      expect(await patch(settings)).toEqual({ status: 400, body: { message: expect.stringContaining(message) } });
    },
    60_000,
  );

  it('has no other paths', async () => {
    const reply = await fetch(`${emulator?.endpoint ?? ''}/_control/clock`, { method: 'POST', headers: JSON_TYPE });
    expect(reply.status).toBe(404);
  }, 60_000);
});
