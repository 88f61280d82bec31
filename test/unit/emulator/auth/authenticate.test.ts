import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodeartifactClient, ListDomainsCommand } from '@aws-sdk/client-codeartifact';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startEmulator, type Emulator, type EmulatorOptions } from '@codeartifact-ci/emulator/server.ts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CREDENTIALS } from '../api/client.ts';
import { ACCOUNT, allow, policy } from './support.ts';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

let emulator: Emulator | undefined;
afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
});

async function start(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  emulator = await startEmulator({ port: 0, ...options });
  return emulator;
}

/** The caller's ARN, or the error's name. */
async function whoAmI(credentials: Credentials, region = 'us-east-1', systemClockOffset = 0): Promise<string> {
  const endpoint = emulator?.endpoint ?? '';
  const client = new STSClient({ endpoint, region, credentials, systemClockOffset, maxAttempts: 1 });
  return await result(async () => (await client.send(new GetCallerIdentityCommand())).Arn ?? 'nobody');
}

async function listDomains(credentials: Credentials): Promise<string> {
  const client = new CodeartifactClient({
    endpoint: emulator?.endpoint ?? '',
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  return await result(async () => `${String((await client.send(new ListDomainsCommand())).domains?.length)} domains`);
}

async function result(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

async function assume(
  credentials: Credentials = CREDENTIALS,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<Required<Credentials>> {
  const client = new STSClient({
    endpoint: emulator?.endpoint ?? '',
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  const RoleArn = `arn:aws:iam::${ACCOUNT}:role/ci/publish`;
  const reply = await client.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'build', DurationSeconds: 900, ...extra }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = reply.Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

const ADMINISTRATOR = `arn:aws:iam::${ACCOUNT}:user/administrator`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/publish/build`;

describe('with any key', () => {
  it.each<[string, Credentials, string]>([
    ['the built-in pair', CREDENTIALS, ADMINISTRATOR],
    ['the built-in key with another secret', { ...CREDENTIALS, secretAccessKey: 'other' }, 'SignatureDoesNotMatch'],
    ['the built-in key with a session token', { ...CREDENTIALS, sessionToken: 'x' }, 'InvalidClientTokenId'],
    ['any other key', { accessKeyId: 'AKIAOTHER00000000000', secretAccessKey: 'x' }, ADMINISTRATOR],
    [
      'a session from elsewhere',
      { accessKeyId: 'ASIAOTHER00000000000', secretAccessKey: 'x', sessionToken: 'y' },
      ADMINISTRATOR,
    ],
  ])('%s', async (_what, credentials, expected) => {
    await start();
    expect(await whoAmI(credentials)).toBe(expected);
  });

  it('in any Region', async () => {
    await start();
    expect(await whoAmI(CREDENTIALS, 'eu-central-1')).toBe(ADMINISTRATOR);
  });

  it('names errors of CodeArtifact as that service does', async () => {
    await start();
    expect(await listDomains(CREDENTIALS)).toBe('0 domains');
    expect(await listDomains({ ...CREDENTIALS, secretAccessKey: 'other' })).toBe('InvalidSignatureException');
    expect(await listDomains({ ...CREDENTIALS, sessionToken: 'x' })).toBe('UnrecognizedClientException');
  });

  it('refuses a clock that is sixteen minutes off', async () => {
    const { control } = await start();
    control.change({ faults: ['clock:+14m'] });
    expect(await whoAmI(CREDENTIALS)).toBe(ADMINISTRATOR);
    control.change({ faults: ['clock:+16m'] });
    expect(await whoAmI(CREDENTIALS)).toBe('SignatureDoesNotMatch');
  });

  it("takes a signature by the machine's time when the clock was moved, and one by the moved time", async () => {
    const { services } = await start();
    services.clock.set(Date.parse('2040-01-01T00:00:00Z'));
    expect(await whoAmI(CREDENTIALS)).toBe(ADMINISTRATOR);
    const ahead = await whoAmI(CREDENTIALS, 'us-east-1', services.clock.offset);
    expect(ahead).toBe(ADMINISTRATOR);
  });

  it('cannot be combined with a principals file', async () => {
    await expect(start({ principalsFile: '/nowhere' })).rejects.toThrow(/mode strict only: add --auth strict/);
  });
});

describe('a session', () => {
  it("is its role's", async () => {
    await start();
    const session = await assume();
    expect(await whoAmI(session)).toBe(SESSION);
    expect(await listDomains(session)).toBe('0 domains');
  });

  it.each<[string, (session: Required<Credentials>) => Credentials, string]>([
    [
      'another secret',
      (session) => ({ ...session, secretAccessKey: CREDENTIALS.secretAccessKey }),
      'SignatureDoesNotMatch',
    ],
    ['no token', ({ accessKeyId, secretAccessKey }) => ({ accessKeyId, secretAccessKey }), 'InvalidClientTokenId'],
    [
      'a token that was changed',
      (session) => ({ ...session, sessionToken: `${session.sessionToken.slice(0, -1)}.` }),
      'InvalidClientTokenId',
    ],
    ['a token from elsewhere', (session) => ({ ...session, sessionToken: 'IQoJb3JpZ2lu' }), 'InvalidClientTokenId'],
    ['another key', (session) => ({ ...session, accessKeyId: 'ASIAOTHER00000000000' }), 'InvalidClientTokenId'],
  ])('is refused with %s', async (_what, change, expected) => {
    await start();
    expect(await whoAmI(change(await assume()))).toBe(expected);
  });

  it("does not take another session's token", async () => {
    await start();
    const [one, other] = [await assume(), await assume()];
    expect(await whoAmI({ ...one, sessionToken: other.sessionToken })).toBe('InvalidClientTokenId');
  });

  it('ends', async () => {
    const { services } = await start();
    const session = await assume();
    services.clock.advance(14 * 60_000);
    expect(await whoAmI(session)).toBe(SESSION);
    services.clock.advance(60_000);
    expect(await whoAmI(session)).toMatch(/^ExpiredToken(Exception)?$/);
    expect(await listDomains(session)).toBe('ExpiredTokenException');
  });

  it('keeps to its policy', async () => {
    await start();
    const session = await assume(CREDENTIALS, { Policy: allow('codeartifact:ReadFromRepository') });
    expect(await listDomains(session)).toBe('AccessDeniedException');
    expect(await listDomains(await assume(CREDENTIALS, { Policy: allow('codeartifact:List*') }))).toBe('0 domains');
  });

  it('survives a restart with the same data', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'auth-data-'));
    await start({ dataFolder });
    const session = await assume();
    await emulator?.close();
    await start({ dataFolder });
    expect(await whoAmI(session)).toBe(SESSION);
    await emulator?.close();
    await start();
    expect(await whoAmI(session)).toBe('InvalidClientTokenId');
    rmSync(dataFolder, { recursive: true });
  });
});

describe('strict', () => {
  const JO = { name: 'jo', accessKeyId: 'AKIAJO00000000000001', secretAccessKey: 'hunter2' };
  const credentials = { accessKeyId: JO.accessKeyId, secretAccessKey: JO.secretAccessKey };
  const json = (document: string): unknown => JSON.parse(document);

  async function startStrict(principals: unknown): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'auth-strict-'));
    const principalsFile = join(folder, 'principals.json');
    writeFileSync(principalsFile, JSON.stringify(principals));
    await start({ auth: 'strict', principalsFile });
    rmSync(folder, { recursive: true });
  }

  it('knows the users of the file only', async () => {
    await startStrict({ users: [JO] });
    expect(await whoAmI(credentials)).toBe(`arn:aws:iam::${ACCOUNT}:user/jo`);
    expect(await whoAmI({ ...credentials, secretAccessKey: 'x' })).toBe('SignatureDoesNotMatch');
    expect(await whoAmI(CREDENTIALS)).toBe('InvalidClientTokenId');
  });

  it('lets them do what their policies allow', async () => {
    await startStrict({ users: [{ ...JO, policies: [json(allow('codeartifact:ListRepositories'))] }] });
    expect(await listDomains(credentials)).toBe('AccessDeniedException');
    await emulator?.close();
    await startStrict({ users: [{ ...JO, policies: [json(allow('codeartifact:ListDomains'))] }] });
    expect(await listDomains(credentials)).toBe('0 domains');
  });

  it("looks up a session's policies by its role", async () => {
    const trust = json(
      policy({ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/jo` }, Action: 'sts:AssumeRole' }),
    );
    const role = { name: 'publish', path: '/ci/', trust };
    await startStrict({ users: [JO], roles: [{ ...role, policies: [json(allow('codeartifact:ListDomains'))] }] });
    expect(await listDomains(await assume(credentials))).toBe('0 domains');
    await emulator?.close();
    await startStrict({ users: [JO], roles: [role] });
    expect(await listDomains(await assume(credentials))).toBe('AccessDeniedException');
  });

  it('needs a principals file', async () => {
    await expect(start({ auth: 'strict' })).rejects.toThrow(/name one with --principals/);
  });
});
