import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

async function dependabot(...flags: readonly string[]): Promise<Outcome> {
  const args = [`${dist}/cli.js`, 'dependabot', ...AT, '--role-name', 'codeartifact-read', ...flags];
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
    expect(stderr).toMatch(/codeartifact-ci policy login --domain my-org .* --github-repository OWNER\/NAME/);
  });

  it('refuses a format that Dependabot cannot read, and names those that it can', async () => {
    const { exitCode, stdout, stderr } = await dependabot('--formats', 'npm,swift');
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
    expect(stderr).toMatch(/'formats' must be one of npm, pypi, maven, nuget, cargo, ruby, not "swift"/);
  });
});
