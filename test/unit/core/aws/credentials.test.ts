import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assumeRole, type RoleRequest } from '@codeartifact-ci/core/aws/credentials.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const ROLE = 'arn:aws:iam::111122223333:role/ci';
const CLAIMS = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com' };
const SUBJECT = 'repo:octo@1/app@2:ref:refs/heads/main';
const JWT = ['', JSON.stringify({ ...CLAIMS, sub: SUBJECT }), 'x']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

let server: Server;
let origin: string;
let jwt: string;
/** Members that its next replies lack. */
let lacking: string[];
/** What STS says in an error, of its next calls. */
let refusals: string[];
let calls: URLSearchParams[];

beforeEach(async () => {
  [refusals, lacking, calls, jwt] = [[], [], [], `h${JWT}`];
  // GitHub's token service and STS at once.
  server = createServer((incoming, outgoing) => {
    if (incoming.method === 'GET') return void outgoing.end(JSON.stringify({ value: jwt }));
    void text(incoming).then((body) => {
      const form = new URLSearchParams(body);
      calls.push(form);
      const action = form.get('Action') ?? '';
      const refusal = refusals.shift();
      const lack = lacking.shift() ?? 'nothing';
      if (refusal !== undefined) outgoing.writeHead(400);
      outgoing.end(
        refusal !== undefined
          ? `<ErrorResponse><Error>${refusal}</Error></ErrorResponse>`
          : `<${action}Response><${action}Result><AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/ci/s</Arn></AssumedRoleUser><Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>secret-1</SecretAccessKey><SessionToken>session-1</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></${action}Result></${action}Response>`.replace(
              new RegExp(`<${lack}>.*</${lack}>`),
              '',
            ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a-secret' });
});
afterEach(async () => {
  delete process.env['AWS_ACCESS_KEY_ID'];
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const masked: string[] = [];
const assume = (more: Partial<RoleRequest> = {}, env: Record<string, string> = onGithub()) =>
  assumeRole(
    {
      roleToAssume: ROLE,
      roleSessionName: undefined,
      roleDurationSeconds: 3600,
      audience: 'sts.amazonaws.com',
      chaining: false,
      externalId: undefined,
      actions: ['codeartifact:ReadFromRepository'],
      ...more,
    },
    { region: 'us-east-1', endpoint: origin, caBundle: undefined },
    { env, mask: (secret: string) => void masked.push(secret) } as unknown as Host,
  );
const onGithub = (): Record<string, string> => ({
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/token?api-version=2`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
});

describe('A role', () => {
  it("is assumed with the job's token where it has one", async () => {
    const { caller, credentials } = await assume();
    expect(calls.map((call) => call.get('Action'))).toEqual(['AssumeRoleWithWebIdentity']);
    expect(caller).toEqual({
      account: '111122223333',
      arn: 'arn:aws:sts::111122223333:assumed-role/ci/s',
    });
    expect(masked).toEqual(expect.arrayContaining(['request-token', 'session-1', credentials.secretAccessKey]));
  });

  it('is assumed with the credentials that are there, and with an external ID, when chaining is asked for', async () => {
    await assume({ chaining: true, externalId: 'partner-7' });
    expect(calls.map((call) => [call.get('Action'), call.get('ExternalId')])).toEqual([['AssumeRole', 'partner-7']]);
  });

  it("is not asked for with an external ID and the job's token, which STS does not take together", async () => {
    await expect(assume({ externalId: 'partner-7' })).rejects.toThrow(/Set 'role-chaining'/);
    expect(calls).toEqual([]);
  });

  it('that does not trust the job is refused with what the token says and the condition to add', async () => {
    refusals = ['<Code>AccessDenied</Code><Message>Not authorized</Message>'];
    await expect(assume()).rejects.toThrow(
      /sub repo:octo@1\/app@2:ref:refs\/heads\/main.*\n.*does not match it.*\n\{"StringEquals"/,
    );
    expect(calls).toHaveLength(1);
  });

  it.each(['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration', 'Credentials'])(
    'is asked for again where the reply lacks %s',
    async (member) => {
      lacking = [member];
      const { credentials } = await assume();
      expect(credentials).toMatchObject({ accessKeyId: 'ASIA1', sessionToken: 'session-1' });
      expect(calls).toHaveLength(2);
    },
  );

  it.each([
    ['a refusal of another kind', `h${JWT}`, '<Code>ValidationError</Code><Message>DurationSeconds</Message>'],
    ['the refusal of a token that says nothing', 'h.no-claims.s', '<Code>AccessDenied</Code><Message>No</Message>'],
  ])('gets %s as STS says it', async (_, token, refusal) => {
    jwt = token;
    refusals = [refusal];
    await expect(assume()).rejects.toMatchObject({
      name: expect.stringMatching(/^(ValidationError|AccessDenied)$/),
      message: expect.stringMatching(/^(DurationSeconds|No)$/),
    });
    expect(calls).toHaveLength(1);
  });

  it('that a job without id-token: write is refused with the credentials of its machine tells it so', async () => {
    const denied = '<Code>AccessDenied</Code><Message>Not authorized</Message>';
    refusals = [denied];
    await expect(assume({}, { GITHUB_ACTIONS: 'true' })).rejects.toThrow(
      /^Not authorized\. This job has no id-token: write/,
    );
    // Nothing of the kind where there are no such jobs, where these credentials are meant, or for another refusal.
    for (const [more, env, refusal] of [
      [{}, {}, denied],
      [{ chaining: true }, onGithub(), denied],
      [{}, { GITHUB_ACTIONS: 'true' }, '<Code>ValidationError</Code><Message>Not authorized</Message>'],
    ] as const) {
      refusals = [refusal];
      await expect(assume(more, env)).rejects.toThrow(/^Not authorized$/);
    }
    expect(calls.map((call) => call.get('Action'))).toEqual(Array.from({ length: 4 }, () => 'AssumeRole'));
  });

  it("is asked for again where STS could not read GitHub's keys in time", async () => {
    const late = `Couldn't retrieve verification key from your identity provider,  please reference …`;
    refusals = [`<Code>InvalidIdentityToken</Code><Message>${late}</Message>`];
    await expect(assume()).resolves.toMatchObject({ caller: { account: '111122223333' } });
    expect(calls).toHaveLength(2);
  });
});
