import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AssociateExternalConnectionCommand,
  CreateRepositoryCommand,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  PublishPackageVersionCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage } from '../support/npm-package.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
let emulator: TestEmulator;
let publicRegistry: FakeNpmRegistry;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  publicRegistry = await startFakeNpmRegistry();
  emulator = await startTestEmulator(['--external', `public:npmjs=${publicRegistry.url}`]);
  aws = await createGuide(emulator, ['public:npmjs']);
  ({ authorizationToken: token = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain })));
});
afterAll(async () => {
  await emulator.stop();
  await publicRegistry.close();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

async function createRepository(repository: string, upstream?: string): Promise<void> {
  const upstreams = upstream === undefined ? [] : [{ repositoryName: upstream }];
  await aws.send(new CreateRepositoryCommand({ domain, repository, upstreams }));
}

async function publish(repository: string, name: string, packageVersion: string): Promise<void> {
  const assetContent = Buffer.from(`${name} ${packageVersion}`);
  await aws.send(
    new PublishPackageVersionCommand({
      ...{ domain, repository, format: 'generic', namespace: 'acme', package: name, packageVersion, assetContent },
      ...{ assetName: 'tool.bin', assetSHA256: createHash('sha256').update(assetContent).digest('hex') },
    }),
  );
}

async function statusOf(repository: string, name: string, packageVersion: string): Promise<string | undefined> {
  const { packageVersion: found } = await aws.send(
    new DescribePackageVersionCommand({
      ...{ domain, repository, format: 'generic', namespace: 'acme', package: name, packageVersion },
    }),
  );
  return found?.status;
}

/** The status with which a client's download of the version is answered. */
async function download(repository: string, name: string, version: string): Promise<number> {
  const { repositoryEndpoint = '' } = await aws.send(
    new GetRepositoryEndpointCommand({ domain, repository, format: 'npm' }),
  );
  const answer = await fetch(`${repositoryEndpoint}${name}/-/${name}-${version}.tgz`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function recall(
  ...flags: readonly string[]
): Promise<Outcome & { readonly outputs: Readonly<Record<string, string>> }> {
  const command = [`${dist}/cli.js`, 'recall', '--domain', domain, '--endpoint', emulator.endpoint];
  const outcome = await run(node, [...command, '--outputs', 'outputs.json', ...flags], {
    ...{ cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } },
  });
  const outputs = JSON.parse(await readFile(join(sandbox.workspace, 'outputs.json'), 'utf8')) as Record<string, string>;
  return { ...outcome, outputs };
}

describe('recall', () => {
  it('finds every copy, archives them on request, and gives them their status back', async () => {
    const repositories = ['dev', 'staging', 'prod'];
    for (const repository of repositories) {
      await createRepository(repository);
      for (const version of ['1.0.0', '1.0.1', '2.0.0']) await publish(repository, 'tool', version);
    }
    await writeFile(join(sandbox.workspace, 'bad.txt'), 'generic:acme/tool@2.0.0 # worse\n\n# nothing\n');
    const flags = ['generic:acme/tool@1.0.*', '--file', 'bad.txt'];
    const planned = await recall(...flags);
    expect(planned).toMatchObject({ exitCode: 0, stderr: '' });
    expect(planned.outputs).toMatchObject({ planned: '9', removed: '0', open: '0' });
    expect(await statusOf('prod', 'tool', '1.0.0')).toBe('Published');

    const applied = await recall(...flags, '--mode', 'apply');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.outputs).toMatchObject({ planned: '9', removed: '9', stale: '0', failed: '0' });
    for (const repository of repositories) expect(await statusOf(repository, 'tool', '1.0.1')).toBe('Archived');
    expect((await recall(...flags, '--mode', 'apply')).outputs).toMatchObject({ planned: '0', removed: '0' });

    const lost = await recall('generic:acme/other@1.0.0');
    expect(lost.outputs).toMatchObject({ planned: '0' });
  });

  it('names the store that can fetch the version again, and pins it there: this version is refused, and no other', async () => {
    for (const version of ['1.14.0', '1.14.1']) publicRegistry.add(npmPackage('axios', version));
    await createRepository('second-store');
    await aws.send(
      new AssociateExternalConnectionCommand({
        domain,
        repository: 'second-store',
        externalConnection: 'public:npmjs',
      }),
    );
    await createRepository('web', 'npmjs-store');
    await createRepository('late', 'second-store');
    expect(await download('web', 'axios', '1.14.1')).toBe(200);
    await writeFile(
      join(sandbox.workspace, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/axios': { version: '1.14.1' } } }, null, 2),
    );

    const planned = await recall('npm:axios@1.14.1', '--lockfiles', '**/package-lock.json');
    expect(planned.exitCode).toBe(0);
    expect(planned.stderr).toContain('npm:axios 1.14.1 in second-store can be fetched again');
    expect(planned.stderr).toContain('package-lock.json: npm:axios 1.14.1 names it');
    const applied = await recall('npm:axios@1.14.1', '--mode', 'apply', '--pin');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.outputs).toMatchObject({ open: '0', failed: '0' });
    for (const repository of ['web', 'late', 'npmjs-store', 'second-store']) {
      expect({ repository, status: await download(repository, 'axios', '1.14.1') }).toEqual({
        repository,
        status: 404,
      });
      expect({ repository, status: await download(repository, 'axios', '1.14.0') }).toEqual({
        repository,
        status: 200,
      });
    }
  });
});
