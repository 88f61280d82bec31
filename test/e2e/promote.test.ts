import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { holdings, versionsIn } from '../support/holdings.ts';
import { npmTarball, stagedArtifact, wheel } from '../support/publish.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const domain = 'my-org';
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let count = 0;
/** Two repositories of the case's own. */
let [dev, prod] = ['', ''];

beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  // npm's user file has the token, as asked for.
  sandbox = await makeSandbox({ holdsTokens: true });
  count++;
  [dev, prod] = [`dev-${count}`, `prod-${count}`];
  for (const repository of [dev, prod]) await aws.send(new CreateRepositoryCommand({ domain, repository }));
});
afterEach(async () => {
  await sandbox.remove();
});

async function cli(...args: readonly string[]): Promise<Outcome> {
  const env = { ...sandbox.env, ...emulator.awsEnv };
  return await run(node, [`${dist}/cli.js`, ...args], { cwd: sandbox.workspace, env });
}

async function promote(...flags: readonly string[]): Promise<Outcome & { readonly outputs: Record<string, string> }> {
  const between = ['--domain', domain, '--source-repository', dev, '--destination-repository', prod];
  const outcome = await cli('promote', ...between, '--outputs', 'outputs.json', ...flags);
  const written = await readFile(join(sandbox.workspace, 'outputs.json'), 'utf8');
  return { ...outcome, outputs: JSON.parse(written) as Record<string, string> };
}

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(sandbox.workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const said = ({ exitCode, stderr }: Outcome): object => ({ exitCode, stderr });
const OK = { exitCode: 0, stderr: '' };

/** `npm publish`, without npm. */
async function publishNpm(
  repository: string,
  name: string,
  version: string,
  tag: string,
  more: object = {},
): Promise<void> {
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
  const at = { domain, repository, format: 'npm' } as const;
  const { repositoryEndpoint = '' } = await aws.send(new GetRepositoryEndpointCommand(at));
  const document = publishDocument(npmPackage(name, version, { ...more }), { [tag]: version });
  const reply = await fetch(`${repositoryEndpoint}${name.replace('/', '%2f')}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${authorizationToken}` },
    body: JSON.stringify(document),
  });
  if (reply.status >= 300) throw new Error(`${name} ${version}: ${reply.status} ${await reply.text()}`);
}

async function tagsOf(repository: string, name: string): Promise<Record<string, string>> {
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
  const at = { domain, repository, format: 'npm' } as const;
  const { repositoryEndpoint = '' } = await aws.send(new GetRepositoryEndpointCommand(at));
  const reply = await fetch(`${repositoryEndpoint}-/package/${name.replace('/', '%2f')}/dist-tags`, {
    headers: { authorization: `Bearer ${authorizationToken}` },
  });
  return reply.status === 404 ? {} : ((await reply.json()) as Record<string, string>);
}

describe('promote', () => {
  it('takes a release of several formats from one repository to the next, byte for byte, and clients install it', async () => {
    await put({
      'dist/core.tgz': npmTarball({ name: '@acme/core', version: '1.0.0', main: 'index.js' }),
      'dist/app.tgz': npmTarball({ name: '@acme/app', version: '2.0.0', dependencies: { '@acme/core': '^1.0.0' } }),
      'dist/tool-3.0.0-py3-none-any.whl': wheel('tool', '3.0.0'),
      ...stagedArtifact('target/repo', 'com.acme', 'lib', '4.0'),
      'files/tool.bin': 'a generic asset',
    });
    const published = await cli(
      ...['publish', '--domain', domain, '--repository', dev, '--packages', 'dist/*', '--packages', 'target/repo'],
      ...['--assets', 'files/tool.bin', '--namespace', 'acme', '--package', 'tool', '--tag', 'v9.0.0'],
      ...['--check-version=false', '--wait', '10', '--outputs', 'published.json', '--allow-missing-entry-points'],
    );
    expect({ exitCode: published.exitCode, stderr: published.exitCode === 0 ? '' : published.stderr }).toEqual(OK);
    const outputs = JSON.parse(await readFile(join(sandbox.workspace, 'published.json'), 'utf8')) as Record<
      string,
      string
    >;
    const release = ['--release-file', outputs['release-file'] ?? ''];

    const planned = await promote(...release);
    expect(said(planned)).toEqual(OK);
    expect(planned.outputs).toMatchObject({ planned: '5', promoted: '0' });
    expect(await holdings(aws, domain, prod)).toEqual({});
    const applied = await promote('--mode', 'apply', '--plan', 'promote-plan.json');
    expect(said(applied)).toEqual(OK);
    expect(applied.outputs).toMatchObject({ planned: '5', promoted: '5', unchanged: '0', stale: '0', failed: '0' });
    expect(applied.outputs['plan-id']).toBe(planned.outputs['plan-id']);
    const held = await holdings(aws, domain, prod);
    expect(Object.keys(held)).toHaveLength(5);
    expect(held).toEqual(await holdings(aws, domain, dev));

    await writeFiles(sandbox.workspace, { 'consumer/package.json': '{"name":"consumer","version":"1.0.0"}' });
    const login = await cli(
      'login',
      '--domain',
      domain,
      '--repository',
      prod,
      '--tools',
      'npm',
      '--token-in',
      'file',
      '--export',
    );
    expect(login.exitCode).toBe(0);
    await runOk('npm', ['install', '@acme/app@^2', '--no-audit', '--no-fund', '--no-update-notifier'], {
      cwd: join(sandbox.workspace, 'consumer'),
      env: sandbox.env,
    });
    const lock = await readFile(join(sandbox.workspace, 'consumer/package-lock.json'), 'utf8');
    expect(lock).toContain(`/${prod}/@acme/core/-/core-1.0.0.tgz`);

    const again = await promote(...release, '--mode', 'apply');
    expect(said(again)).toEqual(OK);
    expect(again.outputs).toMatchObject({ planned: '0', promoted: '0', unchanged: '5' });

    const back = await promote('--mode', 'rollback', '--plan', 'promote-plan.json');
    expect(back.exitCode).toBe(0);
  }, 60_000);

  it('puts the dist-tags of the destination back that the copy moved, and moves latest forward alone', async () => {
    await publishNpm(prod, 'lib', '1.9.0', 'latest');
    await publishNpm(dev, 'lib', '1.8.0', 'stable');
    await publishNpm(dev, 'lib', '2.0.0-rc.1', 'next');
    await publishNpm(dev, 'lib', '1.8.1', 'latest');
    const older = await promote('npm:lib@1.8.1', 'npm:lib@1.8.0', '--mode', 'apply');
    expect(said(older)).toEqual(OK);
    expect(await tagsOf(prod, 'lib')).toEqual({ latest: '1.9.0', stable: '1.8.0' });

    await publishNpm(dev, 'lib', '2.0.0', 'latest');
    const newer = await promote('npm:lib@2.0.0', 'npm:lib@2.0.0-rc.1', '--mode', 'apply', '--dist-tag', 'blessed');
    expect(said(newer)).toEqual(OK);
    const moved = { latest: '2.0.0', stable: '1.8.0', next: '2.0.0-rc.1', blessed: '2.0.0' };
    expect(await tagsOf(prod, 'lib')).toEqual(moved);

    const back = await promote('--mode', 'rollback');
    expect(said(back)).toEqual(OK);
    expect(back.outputs).toMatchObject({ 'rolled-back': '2', failed: '0' });
    expect(await tagsOf(prod, 'lib')).toEqual({ latest: '1.9.0', stable: '1.8.0' });
    expect(await versionsIn(aws, domain, prod, 'npm:lib')).toEqual(['1.8.0', '1.8.1', '1.9.0']);
  });
});
