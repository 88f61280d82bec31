import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AssociateExternalConnectionCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { createGuide } from '../support/guide.ts';
import { versionsIn } from '../support/holdings.ts';
import { npmPackage } from '../support/npm-package.ts';
import { run, runOk } from '../support/process.ts';
import { startPromotion, type Promotion } from '../support/promotion.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
let emulator: TestEmulator;
let publicRegistry: FakeNpmRegistry;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let at: Promotion;

beforeAll(async () => {
  publicRegistry = await startFakeNpmRegistry();
  emulator = await startTestEmulator(['--external', `public:npmjs=${publicRegistry.url}`]);
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
  await publicRegistry.close();
});
beforeEach(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
  at = await startPromotion(emulator, aws, sandbox);
});
afterEach(async () => {
  await sandbox.remove();
});

/** As a client that installs it: the quarantine keeps what it has fetched. */
async function fetchInto(repository: string, name: string, version: string): Promise<void> {
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
  const { repositoryEndpoint = '' } = await aws.send(
    new GetRepositoryEndpointCommand({ domain, repository, format: 'npm' }),
  );
  const reply = await fetch(`${repositoryEndpoint}${name}/-/${name}-${version}.tgz`, {
    headers: { authorization: `Bearer ${authorizationToken}` },
  });
  if (reply.status !== 200) throw new Error(`${name} ${version}: ${reply.status}`);
  await reply.arrayBuffer();
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

describe('a quarantine', () => {
  it('lets out what has been public for 7 days, with what it needs, never what is younger, and npm installs it', async () => {
    const externalConnection = 'public:npmjs';
    await aws.send(new AssociateExternalConnectionCommand({ domain, repository: at.dev, externalConnection }));
    const dependencies = { base: '^1.0.0' };
    publicRegistry.add(npmPackage('web', '1.0.0', { dependencies }), { published: daysAgo(90) });
    publicRegistry.add(npmPackage('web', '1.1.0', { dependencies }), { published: daysAgo(3) });
    publicRegistry.add(npmPackage('base', '1.0.0'), { published: daysAgo(80) });
    publicRegistry.add(npmPackage('base', '1.0.1'), { published: daysAgo(1) });
    for (const version of ['1.0.0', '1.1.0']) await fetchInto(at.dev, 'web', version);
    for (const version of ['1.0.0', '1.0.1']) await fetchInto(at.dev, 'base', version);
    await at.publishNpm(at.dev, 'own', '1.0.0', 'latest');

    const flags = ['--packages', 'npm:web', '--origin', 'external', '--older-than', '7d', '--dependencies'];
    const applied = await at.promote(...flags, '--mode', 'apply');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.outputs).toMatchObject({ planned: '2', promoted: '2' });
    expect(applied.stdout).toContain('needed by npm:web 1.0.0 (^1.0.0)');
    expect(await versionsIn(aws, domain, at.prod, 'npm:web')).toEqual(['1.0.0']);
    expect(await versionsIn(aws, domain, at.prod, 'npm:base')).toEqual(['1.0.0']);

    const place = ['--domain', domain, '--repository', at.prod, '--tools', 'npm', '--token-in', 'file', '--export'];
    expect((await at.cli('login', ...place)).exitCode).toBe(0);
    await at.put({ 'consumer/package.json': '{"name":"consumer","version":"1.0.0"}' });
    const options = { cwd: join(sandbox.workspace, 'consumer'), env: sandbox.env };
    await runOk('npm', ['install', 'web', '--no-audit', '--no-fund', '--no-update-notifier'], options);
    const young = await run('npm', ['view', 'web@1.1.0', 'version', '--no-update-notifier'], options);
    expect(young.stdout.trim()).toBe('');

    const later = await emulator.atClock('+5d', async () => {
      // The command reads this machine's clock, so what is too young today is too young still.
      return await at.promote('--packages', '*:*', '--older-than', '7d', '--mode', 'apply');
    });
    expect(later).toMatchObject({ exitCode: 0, stderr: '' });
    expect(later.outputs).toMatchObject({ planned: '0', unchanged: '2' });
  }, 60_000);
});
