import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
});
afterAll(async () => {
  await sandbox.remove();
});

const AT = [
  '--domain',
  'my-org',
  '--domain-owner',
  '111122223333',
  '--region',
  'us-east-1',
  '--repository',
  'my-packages',
];

/** As Dependabot's proxy writes it. */
const LOG = `  proxy | 2026/11/30 04:00:00 proxy starting, commit: 07a7f87848586c12331697ee97dd3813b3c17eb7
  proxy | 2026/11/30 04:00:00 registered aws OIDC credentials for npm registry: https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/my-packages/
  proxy | 2026/11/30 04:00:09 [012] * failed to get aws token via OIDC for my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com: failed to get aws access token: failed to exchange GitHub token for AWS token: AWS credential request returned status 403: <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>AccessDenied</Code>
    <Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message>
  </Error>
  <RequestId>0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f</RequestId>
</ErrorResponse>
  proxy | 2026/11/30 04:00:10 [013] * failed to get aws token via OIDC for my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com: credential has been rejected due to previous authentication failure
`;

async function dependabot(...flags: readonly string[]): Promise<Outcome> {
  const at = flags.includes('--region') ? AT.filter((flag) => !['--region', 'us-east-1'].includes(flag)) : AT;
  const args = [`${dist}/cli.js`, 'dependabot', ...at, '--role-name', 'codeartifact-read', ...flags];
  return await run(node, args, { cwd: sandbox.workspace, env: sandbox.env });
}

describe('codeartifact-ci dependabot', () => {
  // The keys are those of GitHub's "Configuring access to private registries for Dependabot", AWS CodeArtifact.
  it('prints a registry for each format, with what OpenID Connect takes and without a secret', async () => {
    const { exitCode, stdout, stderr } = await dependabot(
      '--formats',
      'npm,pypi,maven,nuget,cargo,ruby',
      '--account',
      '444455556666',
    );
    expect({ exitCode, said: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, said: '' });
    const { registries } = parse(stdout) as { registries: Record<string, Record<string, unknown>> };
    const server = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
    const identity = {
      'aws-region': 'us-east-1',
      'account-id': '444455556666',
      'role-name': 'codeartifact-read',
      domain: 'my-org',
      'domain-owner': '111122223333',
      audience: 'sts.amazonaws.com',
    };
    expect(registries).toEqual({
      'codeartifact-npm': { type: 'npm-registry', url: `${server}/npm/my-packages/`, ...identity },
      'codeartifact-pypi': { type: 'python-index', url: `${server}/pypi/my-packages/simple/`, ...identity },
      'codeartifact-maven': { type: 'maven-repository', url: `${server}/maven/my-packages/`, ...identity },
      'codeartifact-nuget': { type: 'nuget-feed', url: `${server}/nuget/my-packages/v3/index.json`, ...identity },
      'codeartifact-cargo': { type: 'cargo-registry', url: `${server}/cargo/my-packages/`, ...identity },
      'codeartifact-ruby': { type: 'rubygems-server', url: `${server}/ruby/my-packages/`, ...identity },
    });
    expect(stderr).toMatch(/the same command with --print identity, and with --print trust/);
  });

  it("prints the least policy of the role, and the trust for the jobs of the repository's default branch", async () => {
    const identity = JSON.parse((await dependabot('--print', 'identity')).stdout) as object;
    expect(identity).toEqual({
      Version: '2012-10-17',
      Statement: expect.arrayContaining([
        expect.objectContaining({ Action: ['codeartifact:GetAuthorizationToken'] }),
        expect.objectContaining({ Action: ['sts:GetServiceBearerToken'] }),
      ]),
    });
    const whose = [
      '--github-repository',
      'your-org@12/app@34',
      '--default-branch',
      'trunk',
      '--account',
      '444455556666',
    ];
    const trust = JSON.parse((await dependabot('--print', 'trust', ...whose)).stdout) as object;
    expect(trust).toMatchObject({
      Statement: [
        {
          Principal: { Federated: 'arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com' },
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:sub': [
                'repo:your-org/app:ref:refs/heads/trunk',
                'repo:your-org@12/app@34:ref:refs/heads/trunk',
              ],
            },
          },
        },
      ],
    });
  });

  it('says that it cannot help where Dependabot itself cannot go', async () => {
    const { exitCode, stdout, stderr } = await dependabot('--region', 'cn-north-1');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/partition aws alone, and cn-north-1 is in aws-cn\. Give it a token as a Dependabot secret/);
  });

  it('is explained by doctor from the log of a job that was refused, without credentials or a network', async () => {
    await writeFile(join(sandbox.workspace, 'job.log'), LOG);
    const args = [`${dist}/cli.js`, 'doctor', '--domain', 'my-org', '--repository', 'my-packages'];
    const { exitCode, stdout, stderr } = await run(node, [...args, '--dependabot-log', 'job.log'], {
      cwd: sandbox.workspace,
      env: sandbox.env,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^✓ Registry: the npm registry https:\S+ has an identity of its own$/m);
    expect(stdout).toMatch(/^✗ Role: STS says AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity$/m);
    expect(stdout).toMatch(/^ {4}The role is not there under that name .* --print trust/m);
  });

  it('refuses a format that Dependabot cannot read, and names those that it can', async () => {
    const { exitCode, stdout, stderr } = await dependabot('--formats', 'npm,swift');
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
    expect(stderr).toMatch(/'formats' must be one of npm, pypi, maven, nuget, cargo, ruby, not "swift"/);
  });
});
