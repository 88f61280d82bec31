import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  ListPackagesCommand,
  PublishPackageVersionCommand,
} from '@aws-sdk/client-codeartifact';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';

/** Debian's: other versions may come first on the PATH. */
const AWS_CLI = '/usr/bin/aws';
const ACCOUNT = '111122223333';
const PUBLISHER = `arn:aws:iam::${ACCOUNT}:role/ci/publisher`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/publisher/build-1`;
const READ_ONLY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['codeartifact:Describe*', 'codeartifact:Get*', 'codeartifact:List*', 'codeartifact:ReadFromRepository'],
      Resource: '*',
    },
    { Effect: 'Allow', Action: 'sts:GetServiceBearerToken', Resource: '*' },
  ],
});

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const BUILT_IN: Keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

function keysOf(credentials: Credentials | undefined): Keys {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

/** Runs the AWS CLI in a home of its own; what it prints, or its error. */
async function aws(emulator: TestEmulator, keys: Keys, ...args: readonly string[]): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'aws-home-'));
  try {
    const env = {
      PATH: '/usr/bin:/bin',
      HOME: home,
      ...emulator.awsEnv,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      ...(keys.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: keys.sessionToken }),
      AWS_PAGER: '',
    };
    // This version of the CLI does not read AWS_ENDPOINT_URL.
    const all = ['--endpoint-url', emulator.endpoint, '--output', 'json', ...args];
    return (await promisify(execFile)(AWS_CLI, all, { env })).stdout;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'stderr' in error) return String(error.stderr);
    throw error;
  } finally {
    rmSync(home, { recursive: true });
  }
}

const stsClient = ({ endpoint, region }: TestEmulator, credentials: Keys = BUILT_IN): STSClient =>
  new STSClient({ endpoint, region, credentials, maxAttempts: 1 });
const codeartifactClient = ({ endpoint, region }: TestEmulator, credentials: Keys = BUILT_IN): CodeartifactClient =>
  new CodeartifactClient({ endpoint, region, credentials, maxAttempts: 1 });

function publish(version: string): PublishPackageVersionCommand {
  const content = Buffer.from(version);
  return new PublishPackageVersionCommand({
    domain: 'shop',
    repository: 'app',
    format: 'generic',
    namespace: 'team',
    package: 'tool',
    packageVersion: version,
    assetName: 'tool.bin',
    assetContent: content,
    assetSHA256: createHash('sha256').update(content).digest('hex'),
  });
}

describe('an emulator that takes any key', () => {
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startTestEmulator();
    const client = codeartifactClient(emulator);
    await client.send(new CreateDomainCommand({ domain: 'shop' }));
    await client.send(new CreateRepositoryCommand({ domain: 'shop', repository: 'app' }));
  });
  afterAll(async () => await emulator.stop());

  it('tells the AWS CLI who it is, and refuses a wrong secret', async () => {
    expect(JSON.parse(await aws(emulator, BUILT_IN, 'sts', 'get-caller-identity'))).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:user/administrator`,
    });
    const wrong = { ...BUILT_IN, secretAccessKey: 'wrong' };
    expect(await aws(emulator, wrong, 'sts', 'get-caller-identity')).toContain('(SignatureDoesNotMatch)');
    expect(await aws(emulator, wrong, 'codeartifact', 'list-domains')).toContain('(InvalidSignatureException)');
  });

  it('gives the AWS CLI a session that works', async () => {
    const args = ['--role-arn', PUBLISHER, '--role-session-name', 'build-1', '--tags', 'Key=Repository,Value=octo/app'];
    const assumed = JSON.parse(await aws(emulator, BUILT_IN, 'sts', 'assume-role', ...args)) as {
      Credentials: Credentials;
      AssumedRoleUser: { Arn: string };
    };
    expect(assumed.AssumedRoleUser.Arn).toBe(SESSION);
    const keys = keysOf(assumed.Credentials);
    expect(JSON.parse(await aws(emulator, keys, 'sts', 'get-caller-identity'))).toMatchObject({ Arn: SESSION });
    expect(await aws(emulator, keys, 'codeartifact', 'list-domains', '--query', 'domains[].name')).toContain('shop');
    const token = ['codeartifact', 'get-authorization-token', '--domain', 'shop', '--duration-seconds', '0'];
    expect(JSON.parse(await aws(emulator, keys, ...token))).toMatchObject({
      authorizationToken: expect.stringMatching(/^eyJ2ZXIiOjEs/),
    });
    expect(await aws(emulator, BUILT_IN, ...token)).toContain('(ValidationException)');
  });

  it('keeps a session to its policy: what may read may not publish', async () => {
    const reply = await stsClient(emulator).send(
      new AssumeRoleCommand({ RoleArn: PUBLISHER, RoleSessionName: 'build-1', Policy: READ_ONLY }),
    );
    const reader = codeartifactClient(emulator, keysOf(reply.Credentials));
    await codeartifactClient(emulator).send(publish('1.0.0'));
    await expect(reader.send(new ListPackagesCommand({ domain: 'shop', repository: 'app' }))).resolves.toMatchObject({
      packages: [{ package: 'tool' }],
    });
    await expect(reader.send(publish('2.0.0'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        `User: ${SESSION} is not authorized to perform: codeartifact:PublishPackageVersion on resource: ` +
        `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/shop/app/generic/team/tool ` +
        'because no session policy allows the codeartifact:PublishPackageVersion action',
    });
    const described = new DescribePackageVersionCommand({
      domain: 'shop',
      repository: 'app',
      format: 'generic',
      namespace: 'team',
      package: 'tool',
      packageVersion: '2.0.0',
    });
    await expect(reader.send(described)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('an emulator that knows its principals', () => {
  const ISSUER = 'token.actions.githubusercontent.com';
  const folder = mkdtempSync(join(tmpdir(), 'principals-'));
  let emulator: TestEmulator;

  beforeAll(async () => {
    const statement = (given: Readonly<Record<string, unknown>>): unknown => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', ...given }],
    });
    const file = join(folder, 'principals.json');
    writeFileSync(
      file,
      JSON.stringify({
        users: [
          {
            name: 'admin',
            accessKeyId: 'AKIAADMIN00000000001',
            secretAccessKey: 'admin',
            policies: [statement({ Action: '*', Resource: '*' })],
          },
        ],
        roles: [
          {
            name: 'publisher',
            path: '/ci/',
            trust: statement({
              Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}` },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: {
                StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
                StringLike: { [`${ISSUER}:sub`]: 'repo:octo/app:*' },
              },
            }),
            policies: [statement({ Action: 'codeartifact:GetAuthorizationToken', Resource: '*' })],
          },
        ],
      }),
    );
    emulator = await startTestEmulator(['--auth', 'strict', '--principals', file]);
    const admin = codeartifactClient(emulator, { accessKeyId: 'AKIAADMIN00000000001', secretAccessKey: 'admin' });
    await admin.send(new CreateDomainCommand({ domain: 'shop' }));
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const jwt = (sub: string): string =>
    [{ alg: 'none' }, { iss: `https://${ISSUER}`, aud: 'sts.amazonaws.com', sub, exp: 4_000_000_000 }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat('')
      .join('.');

  it('lets in a workflow that the trust policy names, and no other', async () => {
    const client = stsClient(emulator);
    const ask = (subject: string): AssumeRoleWithWebIdentityCommand =>
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: PUBLISHER,
        RoleSessionName: 'build-1',
        WebIdentityToken: jwt(subject),
      });
    const reply = await client.send(ask('repo:octo/app:ref:refs/heads/main'));
    expect(reply).toMatchObject({ AssumedRoleUser: { Arn: SESSION }, Audience: 'sts.amazonaws.com' });
    const caller = await stsClient(emulator, keysOf(reply.Credentials)).send(new GetCallerIdentityCommand());
    expect(caller.Arn).toBe(SESSION);
    await expect(client.send(ask('repo:other/app:ref:refs/heads/main'))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
  });

  it('asks for sts:GetServiceBearerToken, which policies are apt to forget', async () => {
    const reply = await stsClient(emulator).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: PUBLISHER,
        RoleSessionName: 'build-1',
        WebIdentityToken: jwt('repo:octo/app:environment:prod'),
      }),
    );
    const client = codeartifactClient(emulator, keysOf(reply.Credentials));
    await expect(client.send(new GetAuthorizationTokenCommand({ domain: 'shop' }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: sts:GetServiceBearerToken on resource: *'),
    });
  });

  it('does not know the built-in key', async () => {
    expect(await aws(emulator, BUILT_IN, 'sts', 'get-caller-identity')).toContain('(InvalidClientTokenId)');
  });
});

describe('sessions that are revoked', () => {
  // What the console attaches to a role under "Revoke active sessions".
  const revoke = (before: Date): unknown => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: ['*'],
        Resource: ['*'],
        Condition: { DateLessThan: { 'aws:TokenIssueTime': before.toISOString() } },
      },
    ],
  });
  const allow = (principal: object, action: string): unknown => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, ...principal }],
  });

  it('can do nothing any more, nor can the tokens they have; new ones can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-revoked-'));
    const start = async (...more: unknown[]): Promise<TestEmulator> => {
      const principals = {
        users: [
          {
            name: 'admin',
            accessKeyId: 'AKIAADMIN00000000001',
            secretAccessKey: 'admin',
            policies: [allow({ Resource: '*' }, '*')],
          },
        ],
        roles: [
          {
            name: 'publisher',
            path: '/ci/',
            trust: allow({ Principal: { AWS: ACCOUNT } }, 'sts:AssumeRole'),
            policies: [allow({ Resource: '*' }, '*'), ...more],
          },
        ],
      };
      writeFileSync(join(folder, 'principals.json'), JSON.stringify(principals));
      return await startTestEmulator([
        ...['--data', join(folder, 'data'), '--auth', 'strict', '--principals', join(folder, 'principals.json')],
      ]);
    };
    const admin = { accessKeyId: 'AKIAADMIN00000000001', secretAccessKey: 'admin' };
    const assume = async (emulator: TestEmulator): Promise<Keys> => {
      const command = new AssumeRoleCommand({ RoleArn: PUBLISHER, RoleSessionName: 'build-1' });
      return keysOf((await stsClient(emulator, admin).send(command)).Credentials);
    };
    const read = async ({ endpoint }: TestEmulator, token: string | undefined): Promise<number> => {
      const headers = { authorization: `Bearer ${token ?? ''}` };
      return (await fetch(`${endpoint}/npm/d/shop-${ACCOUNT}/app/nothing`, { headers })).status;
    };
    const ask = new GetAuthorizationTokenCommand({ domain: 'shop' });

    let emulator = await start();
    try {
      await codeartifactClient(emulator, admin).send(new CreateDomainCommand({ domain: 'shop' }));
      await codeartifactClient(emulator, admin).send(
        new CreateRepositoryCommand({ domain: 'shop', repository: 'app' }),
      );
      const old = await assume(emulator);
      const { authorizationToken: oldToken } = await codeartifactClient(emulator, old).send(ask);
      expect(await read(emulator, oldToken)).toBe(404);

      await emulator.stop();
      emulator = await start(revoke(new Date()));
      await expect(codeartifactClient(emulator, old).send(ask)).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining('with an explicit deny in an identity-based policy'),
      });
      expect(await read(emulator, oldToken)).toBe(403);
      const { authorizationToken: newToken } = await codeartifactClient(emulator, await assume(emulator)).send(ask);
      expect(await read(emulator, newToken)).toBe(404);
    } finally {
      await emulator.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
