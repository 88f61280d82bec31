import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOpenSslShim, consumerProject, dotnet, dotnetEnv, libraryProject } from '../support/dotnet.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const at = { domain: 'my-org', repository: 'my-packages' } as const;
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let shim: string;

beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
  job = new Job(sandbox, emulator.awsEnv);
  shim = await buildOpenSslShim(sandbox.root);
});
afterEach(async () => {
  await job.end();
  await sandbox.remove();
});

it('publish pushes what dotnet packs, symbols left out, and dotnet restores and runs it', async () => {
  const env = (): Record<string, string> => ({ ...job.env, ...dotnetEnv(sandbox, shim) });
  await writeFiles(sandbox.workspace, libraryProject('Acme.Lib', '1.2.0-rc.1'));
  const pack = ['pack', '--configuration', 'Release', '-p:IncludeSymbols=true', '-p:SymbolPackageFormat=snupkg'];
  const packed = await dotnet(pack, { cwd: sandbox.workspace, env: env() });
  expect({ exitCode: packed.exitCode, said: packed.exitCode === 0 ? '' : packed.stdout }).toEqual({
    exitCode: 0,
    said: '',
  });
  const bytes = await readFile(join(sandbox.workspace, 'bin/Release/Acme.Lib.1.2.0-rc.1.nupkg'));

  const first = await job.uses('publish', { ...at, tag: 'Acme.Lib-v1.2.0-rc.1' });
  expect({ exitCode: first.exitCode, annotations: first.annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(first.visible).toMatch(/\.snupkg is left out: CodeArtifact takes no symbol packages/);
  const version = { ...at, format: 'nuget', package: 'acme.lib', packageVersion: '1.2.0-rc.1' } as const;
  const { packageVersion } = await aws.send(new DescribePackageVersionCommand(version));
  expect(packageVersion?.status).toBe('Published');
  const { assets = [] } = await aws.send(new ListPackageVersionAssetsCommand(version));
  expect(assets.map(({ hashes }) => hashes?.['SHA-256'])).toEqual([createHash('sha256').update(bytes).digest('hex')]);
  const again = await job.uses('publish', { ...at, tag: 'Acme.Lib-v1.2.0-rc.1' });
  expect(JSON.parse(again.outputs['published'] ?? '')).toMatchObject([{ outcome: 'unchanged' }]);

  await job.uses('login', { ...at, tools: 'dotnet' });
  const app = join(sandbox.temp, 'app');
  await writeFiles(app, consumerProject({ 'Acme.Lib': '1.2.0-rc.1' }, 'Acme.Lib'));
  const ran = await dotnet(['run'], { cwd: app, env: env() });
  expect(ran.stdout.trim().split('\n').at(-1)).toBe('1.2.0-rc.1');
}, 300_000);
