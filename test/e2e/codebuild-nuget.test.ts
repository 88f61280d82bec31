import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clients } from '../support/clients.ts';
import { expectBuilt, startCodeBuild, type CodeBuildProject } from '../support/codebuild-project.ts';
import { buildOpenSslShim, consumerProject, dotnetEnv } from '../support/dotnet.ts';
import { nupkg } from '../support/nuget-package.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let machine: Sandbox;
let shim: string;
let project: CodeBuildProject;
let sandbox: Sandbox;
beforeAll(async () => {
  machine = await makeSandbox();
  shim = await buildOpenSslShim(machine.root);
  await mkdir(join(machine.root, 'feed'));
  await writeFile(join(machine.root, 'feed/Public.Demo.2.0.0.nupkg'), nupkg('Public.Demo', '2.0.0'));
  project = await startCodeBuild({
    flags: [`--external=public:nuget-org=file://${machine.root}/feed`],
    connections: ['public:nuget-org'],
  });
}, 60_000);
afterAll(async () => {
  await project.stop();
  await machine.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

describe('nuget.yml', () => {
  it('restores and tests a solution with a package of nuget.org through the repository, and logs out', async () => {
    await writeFiles(sandbox.workspace, consumerProject({ 'Public.Demo': '2.0.0' }));
    const built = await project.build('nuget.yml', sandbox, {
      ...dotnetEnv(sandbox, shim),
      PATH: `${dirname(clients.dotnet[0])}:${sandbox.env['PATH'] ?? ''}`,
    });
    expectBuilt(built);
    expect(Object.keys(await snapshot(join(sandbox.temp, 'packages')))).toContain(
      'public.demo/2.0.0/public.demo.nuspec',
    );
  }, 120_000);
});
