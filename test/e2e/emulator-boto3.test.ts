import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** PyPI's newest boto3: it signs, encodes and parses by code and a model of its own, and knows all 48 operations. */
interface Found {
  readonly known: readonly string[];
  readonly paginated: readonly string[];
  readonly operations: Readonly<Record<string, { readonly reply: unknown; readonly error: { readonly code: string } }>>;
  readonly pages: Readonly<Record<string, unknown>>;
}

const ACCOUNT = '111122223333';
let emulator: TestEmulator;
let sandbox: Sandbox;
let found: Found;
beforeAll(async () => {
  emulator = await startTestEmulator();
  sandbox = await makeSandbox();
  const client = sdkClient(emulator);
  const domain = 'team';
  await client.send(new sdk.CreateDomainCommand({ domain }));
  await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'dev' }));
  const assetContent = Buffer.from('Nägel');
  await client.send(
    new sdk.PublishPackageVersionCommand({
      ...{ domain, repository: 'dev', format: 'generic', namespace: 'tools', package: 'hammer' },
      ...{ packageVersion: '1.0.0', assetName: 'hammer (1)+2 ä.txt', assetContent },
      assetSHA256: createHash('sha256').update(assetContent).digest('hex'),
    }),
  );
  const { authorizationToken } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain }));
  for (const version of ['1.0.0', '1.1.0']) {
    const item = npmPackage('@acme/tool', version, { readme: '# Tool – “good”', dependencies: { left: '^1.0.0' } });
    const reply = await fetch(`${emulator.endpoint}/npm/d/team-${ACCOUNT}/dev/@acme%2ftool`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${authorizationToken ?? ''}` },
      body: JSON.stringify(publishDocument(item)),
    });
    expect(reply.status).toBe(201);
  }
  client.destroy();
  const script = join(root, 'test/support/boto3-operations.py');
  const env = { ...sandbox.env, ...emulator.awsEnv };
  const { stdout } = await runOk(clients.boto3[0], [script, emulator.endpoint], { cwd: sandbox.workspace, env });
  found = JSON.parse(stdout) as Found;
});
afterAll(async () => {
  await emulator.stop();
  await sandbox.remove();
});

describe('boto3', () => {
  it('gets an answer and an error that it understands from every operation it knows', () => {
    const { known, operations } = found;
    expect(known).toHaveLength(48);
    const both = Object.entries(operations).filter(([, each]) => 'reply' in each && 'error' in each);
    expect(both.map(([name]) => name).sort()).toEqual(known);
    for (const name of known) expect(`${name}Command` in sdk).toBe(true);
  });

  it('sees the members of errors, and raises its own classes', () => {
    const special = ['CreateDomain', 'DeleteDomain', 'ListDomains', 'ListRepositories'];
    for (const [name, { error }] of Object.entries(found.operations)) {
      if (special.includes(name)) continue;
      const tagged = /tag/i.test(name);
      expect({ name, error }).toEqual({
        name,
        error: {
          code: 'ResourceNotFoundException',
          typed: true,
          status: 404,
          message: expect.stringContaining('Domain not found. Domain '),
          resourceId: tagged ? 'teamnone' : 'none',
          resourceType: 'domain',
        },
      });
    }
    const { CreateDomain, DeleteDomain, ListDomains } = found.operations;
    expect(CreateDomain?.error).toMatchObject({ code: 'ConflictException', status: 409, resourceId: 'other' });
    expect(DeleteDomain?.error).toMatchObject({ code: 'ConflictException', resourceType: 'domain' });
    expect(ListDomains?.error).toMatchObject({
      code: 'ValidationException',
      typed: true,
      status: 400,
      reason: 'FIELD_VALIDATION_FAILED',
    });
  });

  const time = { datetime: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d/), aware: true };
  const success = { status: expect.any(String), revision: expect.stringMatching(/^\S{44}$/) };
  it.each<[string, object]>([
    ['CreateDomain', { domain: { name: 'other', createdTime: time, repositoryCount: 0, assetSizeBytes: 0 } }],
    ['ListDomains', { domains: [{ name: 'other', createdTime: time }, { name: 'team' }] }],
    [
      'DescribeDomain',
      { domain: { name: 'team', owner: ACCOUNT, createdTime: time, assetSizeBytes: expect.any(Number) } },
    ],
    ['CreateRepository', { repository: { name: 'new', upstreams: [{ repositoryName: 'dev' }] } }],
    ['DescribeRepository', { repository: { name: 'new', description: 'd', externalConnections: [] } }],
    ['AssociateExternalConnection', { repository: { externalConnections: [{ packageFormat: 'npm' }] } }],
    ['GetAuthorizationToken', { authorizationToken: expect.stringMatching(/^eyJ2ZXIiOjEs/), expiration: time }],
    ['GetDomainPermissionsPolicy', { policy: { document: expect.stringContaining('codeartifact:Describe*') } }],
    ['ListTagsForResource', { tags: [{ key: 'stage', value: 'test' }] }],
    [
      'ListPackages',
      {
        packages: [
          {
            format: 'npm',
            namespace: 'acme',
            package: 'tool',
            originConfiguration: { restrictions: { publish: 'ALLOW', upstream: 'BLOCK' } },
          },
        ],
      },
    ],
    ['DescribePackage', { package: { name: 'tool' } }],
    ['ListPackageVersions', { defaultDisplayVersion: '1.1.0', versions: [{ version: '1.1.0' }, { version: '1.0.0' }] }],
    ['DescribePackageVersion', { packageVersion: { publishedTime: time, origin: { originType: 'INTERNAL' } } }],
    ['GetPackageVersionReadme', { readme: '# Tool – “good”', version: '1.0.0' }],
    [
      'ListPackageVersionDependencies',
      { dependencies: [{ package: 'left', dependencyType: 'regular', versionRequirement: '^1.0.0' }] },
    ],
    [
      'ListPackageVersionAssets',
      { assets: [{ name: 'package.tgz', hashes: { MD5: expect.stringMatching(/^\w{32}$/) } }] },
    ],
    [
      'GetPackageVersionAsset',
      {
        asset: { stream: 'Nägel' },
        packageVersion: '1.0.0',
        packageVersionRevision: expect.stringMatching(/^\S{44}$/),
      },
    ],
    ['CopyPackageVersions', { successfulVersions: { '1.0.0': success, '1.1.0': success } }],
    [
      'UpdatePackageVersionsStatus',
      { failedVersions: { '1.0.0': { errorCode: 'SKIPPED' }, '9.9.9': { errorCode: 'NOT_FOUND' } } },
    ],
    ['DisposePackageVersions', { successfulVersions: { '1.0.0': { status: 'Disposed' } } }],
    ['DeletePackageVersions', { successfulVersions: { '1.0.0': { status: 'Deleted' } } }],
    [
      'CreatePackageGroup',
      {
        packageGroup: {
          pattern: '/npm/acme/*',
          contactInfo: 'us',
          createdTime: time,
          parent: { pattern: '/*' },
          originConfiguration: { restrictions: { PUBLISH: { mode: 'INHERIT' } } },
        },
      },
    ],
    ['UpdatePackageGroupOriginConfiguration', { allowedRepositoryUpdates: { EXTERNAL_UPSTREAM: { ADDED: ['dev'] } } }],
    ['ListAssociatedPackages', { packages: [{ package: 'tool', associationType: 'STRONG' }] }],
    ['GetAssociatedPackageGroup', { packageGroup: { pattern: '/npm/acme/*' }, associationType: 'STRONG' }],
    ['PublishPackageVersion', { status: 'Published', asset: { name: 'nail.txt', size: 4 } }],
    ['DeleteDomain', { domain: { status: 'Deleted', createdTime: time } }],
  ])('parses the answer of %s', (name, reply) => {
    expect(found.operations[name]?.reply).toMatchObject(reply);
  });

  it('sees that nothing failed, and that nothing succeeded', () => {
    const { CopyPackageVersions, UpdatePackageVersionsStatus } = found.operations;
    expect(CopyPackageVersions?.reply).toHaveProperty('failedVersions', {});
    expect(UpdatePackageVersionsStatus?.reply).toHaveProperty('successfulVersions', {});
  });

  it('walks all pages', () => {
    expect(found.paginated).toEqual(Object.keys(found.pages).sort());
    expect(found.pages).toEqual({
      ListDomains: [['other'], ['team']],
      ListRepositories: [['dev'], ['new']],
      ListRepositoriesInDomain: [['dev'], ['new']],
      ListPackages: [['hammer'], ['nail'], ['tool']],
      ListPackageVersions: [['1.0.0'], ['1.1.0']],
      ListPackageVersionAssets: [['package.tgz']],
      ListPackageGroups: [['/*'], ['/npm/acme/*']],
      ListSubPackageGroups: [['/npm/acme/*']],
      ListAssociatedPackages: [['tool']],
      ListAllowedRepositoriesForGroup: [['dev']],
    });
  });
});
