import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOpenSslShim, consumerProject, dotnet, dotnetEnv, libraryProject } from '../support/dotnet.ts';
import { nupkg } from '../support/nuget-package.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import type { Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
let machine: Sandbox;
let shim: string;
let emulator: TestEmulator;
let client: CodeartifactClient;
let token: string;
let sandbox: Sandbox;

beforeAll(async () => {
  machine = await makeSandbox();
  shim = await buildOpenSslShim(machine.root);
  await mkdir(join(machine.root, 'feed'));
  emulator = await startTestEmulator([`--external=public:nuget-org=file://${machine.root}/feed`]);
  client = await createGuide(emulator, ['public:nuget-org']);
  // my-packages → nuget-org-store → the feed, and one more above all.
  await client.send(
    new CreateRepositoryCommand({ domain, repository: 'team', upstreams: [{ repositoryName: 'my-packages' }] }),
  );
  token = (await client.send(new GetAuthorizationTokenCommand({ domain }))).authorizationToken ?? '';
  await writeFile(join(machine.root, 'feed/Public.Demo.2.0.0.nupkg'), nupkg('Public.Demo', '2.0.0'));
}, 120_000);
afterAll(async () => {
  await emulator.stop();
  await machine.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  await configure('my-packages');
});
afterEach(async () => {
  // Among other things, it looks for the token in all that dotnet wrote.
  await sandbox.remove();
});

/** The user guide's configuration, with the token in a variable rather than in the file. */
async function configure(repository: string): Promise<void> {
  const { repositoryEndpoint = '' } = await client.send(
    new GetRepositoryEndpointCommand({ domain, repository, format: 'nuget' }),
  );
  await writeFiles(sandbox.workspace, {
    'NuGet.Config': `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <clear />
    <add key="codeartifact" value="${repositoryEndpoint}v3/index.json" />
  </packageSources>
  <packageSourceCredentials>
    <codeartifact>
      <add key="Username" value="aws" />
      <add key="ClearTextPassword" value="%CODEARTIFACT_AUTH_TOKEN%" />
    </codeartifact>
  </packageSourceCredentials>
</configuration>
`,
  });
}

async function inFolder(folder: string, args: readonly string[], more: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...sandbox.env, ...dotnetEnv(sandbox, shim), CODEARTIFACT_AUTH_TOKEN: token, ...more };
  return await dotnet(args, { cwd: join(sandbox.workspace, folder), env });
}

/** A package without code; of the same arguments, the same bytes. */
async function make(id: string, version: string, text = ''): Promise<string> {
  const file = join(sandbox.temp, `${id}.${version}${text}.nupkg`);
  await writeFile(file, nupkg(id, version, { files: { 'content.txt': text } }));
  return file;
}

async function push(file: string, ...more: string[]): Promise<Outcome> {
  return await inFolder('', ['nuget', 'push', file, '--source', 'codeartifact', ...more]);
}

/** Without what earlier restores have left on the machine. */
async function restore(references: Record<string, string>, more: Record<string, string> = {}): Promise<Outcome> {
  for (const folder of ['packages', 'http-cache'])
    await rm(join(sandbox.temp, folder), { recursive: true, force: true });
  await writeFiles(join(sandbox.workspace, 'app'), consumerProject(references));
  return await inFolder('app', ['restore', '--disable-parallel'], more);
}

const coordinates = (name: string): { domain: string; repository: string; format: 'nuget'; package: string } => ({
  domain,
  repository: 'my-packages',
  format: 'nuget',
  package: name,
});

describe('NuGet packages', () => {
  it('are pushed with the credentials of their source, restored, and used', async () => {
    await writeFiles(join(sandbox.workspace, 'core'), libraryProject('Acme.Core', '1.2.0'));
    expect(await inFolder('core', ['pack', '--output', sandbox.temp])).toMatchObject({ exitCode: 0 });
    const pushed = await push(join(sandbox.temp, 'Acme.Core.1.2.0.nupkg'));
    expect(pushed).toMatchObject({ exitCode: 0, stderr: '' });
    expect(pushed.stdout).toMatch(/Created http:\S+\/v3\/package\/ .*\ninfo : Your package was pushed\./);

    await writeFiles(join(sandbox.workspace, 'app'), consumerProject({ 'acme.core': '1.2.0' }, 'Acme.Core'));
    expect(await inFolder('app', ['run'])).toMatchObject({ exitCode: 0, stdout: '1.2.0\n' });

    const at = { ...coordinates('Acme.Core'), packageVersion: '1.2.0.0' };
    const { packageVersion } = await client.send(new DescribePackageVersionCommand(at));
    expect(packageVersion).toMatchObject({
      packageName: 'acme.core',
      displayName: 'Acme.Core',
      version: '1.2.0',
      status: 'Published',
      summary: 'A small library',
      homePage: 'https://example.com/',
      sourceCodeRepository: 'https://example.com/source.git',
      licenses: [{ name: 'MIT', url: 'https://licenses.nuget.org/MIT' }],
      origin: { originType: 'INTERNAL' },
    });
    const { assets } = await client.send(new ListPackageVersionAssetsCommand(at));
    expect(assets?.map(({ name }) => name)).toEqual(['acme.core.1.2.0.nupkg']);
    const { dependencies } = await client.send(new ListPackageVersionDependenciesCommand(at));
    expect(dependencies).toEqual([]);
  }, 120_000);

  it('with the same bytes are accepted again, with others refused or skipped', async () => {
    const file = await make('Acme.Again', '1.0.0');
    expect(await push(file)).toMatchObject({ exitCode: 0 });
    const at = { ...coordinates('acme.again'), packageVersion: '1.0.0' };
    const { packageVersion: before } = await client.send(new DescribePackageVersionCommand(at));
    const again = await push(file);
    expect([again.exitCode, again.stdout]).toEqual([0, expect.stringMatching(/OK http:[^]*Your package was pushed/)]);

    const other = await make('Acme.Again', '1.0.0', 'changed');
    const refused = await push(other);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout + refused.stderr).toMatch(
      /error: Response status code does not indicate success: 409 \(acme\.again\.1\.0\.0\.nupkg of acme\.again 1\.0\.0 exists with other content\)\./,
    );
    const skipped = await push(other, '--skip-duplicate');
    expect([skipped.exitCode, skipped.stdout]).toEqual([0, expect.stringMatching(/already exists at feed/)]);
    const { packageVersion: after } = await client.send(new DescribePackageVersionCommand(at));
    expect(after?.revision).toBe(before?.revision);
  }, 120_000);

  it('come from upstream through two repositories, and are kept in the one that was asked and in the store', async () => {
    await configure('team');
    expect(await restore({ 'Public.Demo': '2.*' })).toMatchObject({ exitCode: 0 });
    for (const repository of ['team', 'nuget-org-store']) {
      const at = { ...coordinates('public.demo'), repository };
      const { versions } = await client.send(new ListPackageVersionsCommand(at));
      expect(versions).toMatchObject([
        {
          version: '2.0.0',
          origin: { originType: 'EXTERNAL', domainEntryPoint: { externalConnectionName: 'public:nuget-org' } },
        },
      ]);
    }
    await expect(client.send(new ListPackageVersionsCommand(coordinates('public.demo')))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    const blocked = await push(await make('Public.Demo', '3.0.0'));
    expect(blocked.stdout + blocked.stderr).toMatch(
      /403 \(Publishing is blocked by the origin controls of package public\.demo \(publish is BLOCK in repository team\)\)/,
    );
  }, 120_000);

  it('are not to be had where origin controls keep upstream out', async () => {
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...coordinates('public.demo'),
        restrictions: { publish: 'ALLOW', upstream: 'BLOCK' },
      }),
    );
    const refused = await restore({ 'Public.Demo': '2.0.0' });
    expect([refused.exitCode, refused.stdout]).toEqual([
      1,
      expect.stringMatching(/error NU1101: Unable to find package Public\.Demo\. .* codeartifact/),
    ]);
  }, 120_000);

  it('that are nowhere, or in another version only, are told apart', async () => {
    expect(await push(await make('Acme.Versions', '1.0.0'))).toMatchObject({ exitCode: 0 });
    const missing = await restore({ 'No.Such': '1.0.0', 'Acme.Versions': '3.0.0' });
    expect(missing.exitCode).toBe(1);
    expect(missing.stdout).toMatch(/error NU1101: Unable to find package No\.Such\./);
    expect(missing.stdout).toMatch(/error NU1102: Unable to find package Acme\.Versions with version \(>= 3\.0\.0\)/);
    expect(missing.stdout).toMatch(/Found 1 version\(s\) in codeartifact \[ Nearest version: 1\.0\.0 \]/);
  }, 120_000);

  it('are unlisted, archived and deleted', async () => {
    const file = await make('Acme.Status', '1.0.0');
    expect(await push(file)).toMatchObject({ exitCode: 0 });
    expect(await push(await make('Acme.Status', '2.0.0'))).toMatchObject({ exitCode: 0 });
    const unlist = ['nuget', 'delete', 'Acme.Status', '2.0.0', '--source', 'codeartifact', '--non-interactive'];
    const unlisted = await inFolder('', unlist);
    expect([unlisted.exitCode, unlisted.stdout]).toEqual([
      0,
      expect.stringMatching(/NoContent http:[^]*Acme\.Status 2\.0\.0 was deleted successfully\./),
    ]);
    const { versions } = await client.send(new ListPackageVersionsCommand(coordinates('acme.status')));
    expect(versions?.map(({ version, status }) => [version, status])).toEqual([
      ['1.0.0', 'Published'],
      ['2.0.0', 'Unlisted'],
    ]);
    // Who asks for it by its version has it; who asks what is new is not told of it.
    expect(await restore({ 'Acme.Status': '[2.0.0]' })).toMatchObject({ exitCode: 0 });
    expect(await restore({ 'Acme.Status': '1.0.0' })).toMatchObject({ exitCode: 0 });
    const outdated = async (): Promise<string> => (await inFolder('app', ['list', 'package', '--outdated'])).stdout;
    expect(await outdated()).toMatch(/has no updates given the current sources/);

    const status = async (version: string, targetStatus: 'Archived' | 'Published'): Promise<void> => {
      const at = coordinates('acme.status');
      await client.send(new UpdatePackageVersionsStatusCommand({ ...at, versions: [version], targetStatus }));
    };
    await status('2.0.0', 'Archived');
    const archived = await restore({ 'Acme.Status': '[2.0.0]' });
    expect([archived.exitCode, archived.stdout]).toEqual([1, expect.stringMatching(/error NU1102: .*\(= 2\.0\.0\)/)]);
    await status('2.0.0', 'Published');
    expect(await restore({ 'Acme.Status': '1.0.0' })).toMatchObject({ exitCode: 0 });
    expect(await outdated()).toMatch(/> Acme\.Status +1\.0\.0 +1\.0\.0 +2\.0\.0/);

    await client.send(
      new DeletePackageVersionsCommand({ ...coordinates('acme.status'), versions: ['1.0.0', '2.0.0'] }),
    );
    const deleted = await restore({ 'Acme.Status': '1.0.0' });
    expect([deleted.exitCode, deleted.stdout]).toEqual([1, expect.stringMatching(/error NU1101/)]);
    expect(await push(file)).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('are for those with a token that is right and has not expired, and with the permission', async () => {
    const file = await make('Acme.Guarded', '1.0.0');
    expect(await push(file)).toMatchObject({ exitCode: 0 });
    const wrong = { CODEARTIFACT_AUTH_TOKEN: `${token.slice(0, -4)}AAAA` };
    const expectRefusals = async (more: Record<string, string> = {}): Promise<void> => {
      const unauthorized = expect.stringMatching(/401 \(The authorization token is invalid or has expired\)/);
      const refused = await restore({ 'Acme.Guarded': '1.0.0' }, more);
      expect([refused.exitCode, refused.stdout]).toEqual([1, unauthorized]);
      const unpushed = await inFolder('', ['nuget', 'push', file, '--source', 'codeartifact'], more);
      expect([unpushed.exitCode, unpushed.stdout + unpushed.stderr]).toEqual([1, unauthorized]);
    };
    await expectRefusals(wrong);
    await emulator.atClock('+13h', expectRefusals);

    await client.send(
      new CreateRepositoryCommand({ domain, repository: 'guarded', upstreams: [{ repositoryName: 'my-packages' }] }),
    );
    await configure('guarded');
    const deny = async (action: string): Promise<void> => {
      const statement = { Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' };
      const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
      await client.send(new PutRepositoryPermissionsPolicyCommand({ domain, repository: 'guarded', policyDocument }));
    };
    await deny('PublishPackageVersion');
    expect(await restore({ 'Acme.Guarded': '1.0.0' })).toMatchObject({ exitCode: 0 });
    const readOnly = await push(await make('Acme.Guarded', '1.0.1'));
    expect([readOnly.exitCode, readOnly.stdout + readOnly.stderr]).toEqual([
      1,
      expect.stringMatching(/403 \(User: \S+ is not authorized to perform: codeartifact:PublishPackageVersion/),
    ]);
    await deny('ReadFromRepository');
    const unreadable = await restore({ 'Acme.Guarded': '1.0.0' });
    expect([unreadable.exitCode, unreadable.stdout]).toEqual([
      1,
      expect.stringMatching(/403 \(User: \S+ is not authorized to perform: codeartifact:ReadFromRepository/),
    ]);
  }, 120_000);
});
