import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodeartifactClient, PublishPackageVersionCommand } from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { startAwsCli, type AwsCli } from '../support/aws-cli.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** The AWS CLI as a person at a shell uses it. It signs, encodes and paginates by code of its own (botocore). */
const ACCOUNT = '111122223333';

let emulator: TestEmulator;
let sandbox: Sandbox;
let session: AwsCli;
beforeAll(async () => {
  emulator = await startTestEmulator();
  sandbox = await makeSandbox();
  session = startAwsCli(options());
});
afterAll(async () => {
  await session.stop();
  await emulator.stop();
  await sandbox.remove();
});

/** The commands that have succeeded, in whatever test. */
const succeeded = new Set<string>();

function options(): { readonly cwd: string; readonly env: Readonly<Record<string, string>> } {
  return { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, AWS_PAGER: '' } };
}

const flags = (): string[] => ['--endpoint-url', emulator.endpoint, '--output', 'json', 'codeartifact'];

async function cli(...args: string[]): Promise<Pick<Outcome, 'exitCode' | 'stdout' | 'stderr'>> {
  return await session.run([...flags(), ...args]);
}

/** What a command that succeeds prints. */
async function ok(...args: string[]): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await cli(...args);
  expect({ args, exitCode, stderr }).toEqual({ args, exitCode: 0, stderr: '' });
  succeeded.add(args[0] ?? '');
  return stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>);
}

async function refusal(...args: string[]): Promise<string> {
  const { exitCode, stderr } = await cli(...args);
  expect({ args, exitCode }).toEqual({ args, exitCode: 254 });
  return stderr.trim();
}

/** The CLI of this version publishes nothing itself. */
async function publish(repository: string, version: string, content: string): Promise<void> {
  const client = new CodeartifactClient({
    endpoint: emulator.endpoint,
    region: emulator.region,
    credentials: {
      accessKeyId: emulator.awsEnv['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: emulator.awsEnv['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  await client.send(
    new PublishPackageVersionCommand({
      domain: 'team',
      repository,
      format: 'generic',
      namespace: 'tools',
      package: 'hammer',
      packageVersion: version,
      assetName: 'hammer (1)+2.txt',
      assetContent: Buffer.from(content),
      assetSHA256: createHash('sha256').update(content).digest('hex'),
    }),
  );
  client.destroy();
}

const domain = ['--domain', 'team'];
const dev = [...domain, '--repository', 'dev'];
const hammer = ['--format', 'generic', '--namespace', 'tools', '--package', 'hammer'];

describe('the AWS CLI', () => {
  it('makes a domain and repositories, and lists them', async () => {
    expect(await ok('create-domain', ...domain, '--tags', 'key=a,value=b')).toMatchObject({
      domain: { name: 'team', owner: ACCOUNT, status: 'Active', repositoryCount: 0 },
    });
    await ok('create-repository', ...domain, '--repository', 'base', '--description', 'What all have – “base”');
    const made = await ok('create-repository', ...dev, '--upstreams', 'repositoryName=base');
    expect(made).toMatchObject({ repository: { name: 'dev', upstreams: [{ repositoryName: 'base' }] } });
    await ok('create-repository', ...domain, '--repository', 'prod');
    expect(await ok('update-repository', ...domain, '--repository', 'prod', '--description', 'Live')).toMatchObject({
      repository: { name: 'prod', description: 'Live', upstreams: [] },
    });
    expect(await ok('list-repositories', '--repository-prefix', 'pr')).toMatchObject({
      repositories: [{ name: 'prod', domainName: 'team', administratorAccount: ACCOUNT }],
    });
    const { domain: described } = await ok('describe-domain', ...domain);
    expect(described).toMatchObject({ name: 'team', status: 'Active', repositoryCount: 3, assetSizeBytes: 0 });
    expect((described as { createdTime: string }).createdTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
    const { repositories } = await ok('list-repositories-in-domain', ...domain, '--page-size', '1');
    expect(repositories).toMatchObject([
      { name: 'base', description: 'What all have – “base”' },
      { name: 'dev' },
      { name: 'prod' },
    ]);
    expect(await ok('list-domains')).toMatchObject({ domains: [{ name: 'team' }] });
    const endpoint = await ok('get-repository-endpoint', ...dev, '--format', 'npm');
    expect(endpoint).toEqual({ repositoryEndpoint: `${emulator.endpoint}/npm/d/team-${ACCOUNT}/dev/` });
  });

  it('connects a repository with a public one, and parts them again', async () => {
    const connection = [...domain, '--repository', 'base', '--external-connection', 'public:npmjs'];
    expect(await ok('associate-external-connection', ...connection)).toMatchObject({
      repository: { externalConnections: [{ externalConnectionName: 'public:npmjs', packageFormat: 'npm' }] },
    });
    await ok('disassociate-external-connection', ...connection);
    expect(await ok('describe-repository', ...domain, '--repository', 'base')).toMatchObject({
      repository: { externalConnections: [] },
    });
  });

  it('gets a token and says when it ends', async () => {
    const reply = await ok('get-authorization-token', ...domain, '--duration-seconds', '900');
    expect(reply['authorizationToken']).toMatch(/^eyJ2ZXIiOjEs/);
    const end = Date.parse(String(reply['expiration']));
    expect(end).toBeGreaterThan(Date.now() + 600_000);
    expect(end).toBeLessThanOrEqual(Date.now() + 900_000);
  });

  it('lists and describes packages, versions and assets, page by page', async () => {
    for (const version of ['1.0.0', '1.1.0', '2.0.0']) await publish('dev', version, `content of ${version}`);
    const { packages } = await ok('list-packages', ...dev, '--package-prefix', 'ham');
    expect(packages).toEqual([
      {
        format: 'generic',
        namespace: 'tools',
        package: 'hammer',
        originConfiguration: { restrictions: { publish: 'ALLOW', upstream: 'BLOCK' } },
      },
    ]);
    const list = ['list-package-versions', ...dev, ...hammer, '--page-size', '2', '--sort-by', 'PUBLISHED_TIME'];
    const reply = await ok(...list);
    expect(reply).toMatchObject({ defaultDisplayVersion: '2.0.0', format: 'generic', package: 'hammer' });
    expect((reply['versions'] as { version: string }[]).map(({ version }) => version)).toEqual([
      '2.0.0',
      '1.1.0',
      '1.0.0',
    ]);
    const one = [...dev, ...hammer, '--package-version', '1.1.0'];
    const { packageVersion } = await ok('describe-package-version', ...one);
    expect(packageVersion).toMatchObject({ version: '1.1.0', status: 'Published' });
    expect((packageVersion as { publishedTime: string }).publishedTime).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await ok('list-package-version-assets', ...one)).toMatchObject({
      assets: [{ name: 'hammer (1)+2.txt', size: 'content of 1.1.0'.length }],
    });
    const asset = ['get-package-version-asset', ...one, '--asset', 'hammer (1)+2.txt', 'downloaded.txt'];
    expect(await ok(...asset)).toMatchObject({ assetName: 'hammer (1)+2.txt', packageVersion: '1.1.0' });
    expect(await readFile(join(sandbox.workspace, 'downloaded.txt'), 'utf8')).toBe('content of 1.1.0');
  });

  it('promotes versions', async () => {
    const copy = [
      'copy-package-versions',
      ...domain,
      ...['--source-repository', 'dev', '--destination-repository', 'prod'],
      ...hammer,
    ];
    const copied = { status: 'Published', revision: expect.stringMatching(/^\S{44}$/) };
    expect(await ok(...copy, '--versions', '1.0.0', '2.0.0')).toEqual({
      successfulVersions: { '1.0.0': copied, '2.0.0': copied },
      failedVersions: {},
    });
    const failed = (errorCode: string) => ({ errorCode, errorMessage: expect.any(String) });
    expect(await ok(...copy, '--versions', '1.1.0', '9.9.9')).toEqual({
      successfulVersions: {},
      failedVersions: { '1.1.0': failed('SKIPPED'), '9.9.9': failed('NOT_FOUND') },
    });
  });

  it('changes the status of versions, disposes of them and deletes them', async () => {
    const versions = [...dev, ...hammer, '--versions', '1.0.0'];
    const update = ['update-package-versions-status', ...versions, '--target-status'];
    expect(await ok(...update, 'Archived', '--expected-status', 'Published')).toMatchObject({
      successfulVersions: { '1.0.0': { status: 'Archived' } },
    });
    expect(await ok(...update, 'Published', '--version-revisions', '1.0.0=stale')).toMatchObject({
      failedVersions: { '1.0.0': { errorCode: 'MISMATCHED_REVISION' } },
    });
    const archived = await ok('list-package-versions', ...dev, ...hammer, '--status', 'Archived');
    expect(archived['versions']).toMatchObject([{ version: '1.0.0' }]);
    expect(await ok('dispose-package-versions', ...versions)).toMatchObject({
      successfulVersions: { '1.0.0': { status: 'Disposed' } },
    });
    expect(await ok('delete-package-versions', ...versions)).toMatchObject({
      successfulVersions: { '1.0.0': { status: 'Deleted' } },
    });
    const left = await ok('list-package-versions', ...dev, ...hammer);
    expect(left['versions']).toMatchObject([{ version: '1.1.0' }, { version: '2.0.0' }]);
  });

  it('sets origin controls, policies and tags', async () => {
    const restrictions = ['--restrictions', 'publish=BLOCK,upstream=BLOCK'];
    expect(await ok('put-package-origin-configuration', ...dev, ...hammer, ...restrictions)).toEqual({
      originConfiguration: { restrictions: { publish: 'BLOCK', upstream: 'BLOCK' } },
    });
    await expect(publish('dev', '3.0.0', 'x')).rejects.toMatchObject({ name: 'ConflictException' });
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'codeartifact:*', Resource: '*' }],
    });
    await ok('put-domain-permissions-policy', ...domain, '--policy-document', document);
    expect(await ok('get-domain-permissions-policy', ...domain)).toMatchObject({ policy: { document } });
    await ok('delete-domain-permissions-policy', ...domain);
    await ok('put-repository-permissions-policy', ...dev, '--policy-document', document);
    expect(await ok('get-repository-permissions-policy', ...dev)).toMatchObject({ policy: { document } });
    await ok('delete-repository-permissions-policy', ...dev);
    const arn = ['--resource-arn', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/team`];
    await ok('tag-resource', ...arn, '--tags', 'key=stage,value=test');
    await ok('untag-resource', ...arn, '--tag-keys', 'a');
    expect(await ok('list-tags-for-resource', ...arn)).toEqual({ tags: [{ key: 'stage', value: 'test' }] });
  });

  it('reads what a package says of itself', async () => {
    const { authorizationToken } = await ok('get-authorization-token', ...domain);
    const item = npmPackage('@acme/tool', '1.0.0', { readme: '# Tool', peerDependencies: { left: '^1.0.0' } });
    const published = await fetch(`${emulator.endpoint}/npm/d/team-${ACCOUNT}/prod/@acme%2ftool`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${String(authorizationToken)}` },
      body: JSON.stringify(publishDocument(item)),
    });
    expect(published.status).toBe(201);
    const tool = [...domain, '--repository', 'prod', '--format', 'npm', '--namespace', 'acme', '--package', 'tool'];
    expect(await ok('describe-package', ...tool)).toMatchObject({ package: { namespace: 'acme', name: 'tool' } });
    const one = [...tool, '--package-version', '1.0.0'];
    expect(await ok('get-package-version-readme', ...one)).toMatchObject({ package: 'tool', readme: '# Tool' });
    expect(await ok('list-package-version-dependencies', ...one)).toMatchObject({
      dependencies: [{ package: 'left', dependencyType: 'peer', versionRequirement: '^1.0.0' }],
    });
  });

  it('shows errors in the words of the service', async () => {
    expect(await refusal('describe-domain', '--domain', 'none')).toBe(
      'An error occurred (ResourceNotFoundException) when calling the DescribeDomain operation: ' +
        `Domain not found. Domain 'none' owned by account '${ACCOUNT}' does not exist`,
    );
    expect(await refusal('describe-package', ...dev, '--format', 'npm', '--package', 'lodash')).toBe(
      'An error occurred (ResourceNotFoundException) when calling the DescribePackage operation: ' +
        'Package not found in repository. RepoId: dev, Package = PackageCoordinate{packageType=npm, packageName=lodash},',
    );
    expect(await refusal('delete-domain', ...domain)).toContain('(ConflictException)');
    expect(await refusal('create-domain', '--domain', 'Team')).toBe(
      'An error occurred (ValidationException) when calling the CreateDomain operation: 1 validation error detected: ' +
        "Value 'Team' at 'domain' failed to satisfy constraint: Member must satisfy regular expression pattern: " +
        '[a-z][a-z0-9\\-]{0,48}[a-z0-9]',
    );
  });

  it('deletes repositories and the domain', async () => {
    for (const repository of ['dev', 'prod', 'base']) {
      await ok('delete-repository', ...domain, '--repository', repository);
    }
    expect(await ok('delete-domain', ...domain)).toMatchObject({ domain: { status: 'Deleted' } });
    expect(await ok('list-domains')).toEqual({ domains: [] });
  });

  it('has been used with every command it has', async () => {
    // In a process of its own, as a shell would start it.
    const { stderr } = await run('/usr/bin/aws', [...flags(), 'what-is-there'], options());
    const list = /valid choices are:\n([^]+)$/.exec(stderr)?.[1] ?? '';
    const commands = list.split(/[\s|]+/).filter((word) => /^[a-z-]+$/.test(word));
    expect(commands.length).toBeGreaterThanOrEqual(38);
    // Login is another test's, with the tools that it sets up; help is no call.
    expect(commands.filter((command) => command !== 'login' && command !== 'help')).toEqual([...succeeded].sort());
  });
});
