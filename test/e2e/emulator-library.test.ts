import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { node, root } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** A project of somebody else's, with nothing of ours but the tarball that `npm pack` makes. */
let sandbox: Sandbox;
let project: string;

beforeAll(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
  project = join(sandbox.temp, 'project');
  const packages = join(project, 'node_modules');
  await mkdir(join(packages, 'codeartifact-ci'), { recursive: true });
  const env = { ...sandbox.env, npm_config_ignore_scripts: 'true' };
  const packed = await run('npm', ['pack', '--json', '--pack-destination', sandbox.temp], { cwd: root, env });
  const [{ filename = '' } = {}] = JSON.parse(packed.stdout) as { readonly filename?: string }[];
  const unpack = [
    '-xzf',
    join(sandbox.temp, filename),
    '--strip-components=1',
    '-C',
    join(packages, 'codeartifact-ci'),
  ];
  await run('tar', unpack, { cwd: project, env });
  // What the project's own package manager would have installed.
  for (const name of ['jest', 'typescript', '@types', '@aws-sdk']) {
    await symlink(join(root, 'node_modules', name), join(packages, name));
  }
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }));
});

afterAll(async () => await sandbox.remove());

async function inProject(command: string, ...args: string[]): Promise<Outcome> {
  return await run(command, args, { cwd: project, env: sandbox.env });
}

const STEPS = `
  const emulator = await startEmulator({ region: 'eu-west-1', clock: '2030-01-01T00:00:00Z' });
  try {
    const { CodeartifactClient, CreateDomainCommand } = await import('@aws-sdk/client-codeartifact');
    const client = new CodeartifactClient({ endpoint: emulator.endpoint, region: emulator.region, credentials: emulator.credentials });
    const { domain } = await client.send(new CreateDomainCommand({ domain: 'acme' }));
    assert.equal(domain.arn, 'arn:aws:codeartifact:eu-west-1:111122223333:domain/acme');
    assert.equal(domain.createdTime.getUTCFullYear(), 2030);
    assert.equal(emulator.env.AWS_ENDPOINT_URL_CODEARTIFACT, emulator.endpoint);
    emulator.control({ faults: ['500 path=/v1/domain'] });
    assert.equal((await fetch(emulator.endpoint + '/v1/domain')).status, 500);
    emulator.reset();
    assert.equal((await fetch(emulator.endpoint + '/v1/domain')).status, 403);
    assert.throws(() => emulator.control({ latency: 'long' }), /'latency'/);
    client.destroy();
  } finally {
    await emulator.stop();
  }
  await assert.rejects(fetch(emulator.endpoint + '/health'));
`;

describe("the library entry 'codeartifact-ci/emulator' of the packed tarball", () => {
  it('starts an emulator in a test of node:test', async () => {
    await writeFile(
      join(project, 'one.test.mjs'),
      `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from 'codeartifact-ci/emulator';
test('an emulator', async () => {${STEPS}});
`,
    );
    const { exitCode, stdout } = await inProject(node, '--test', 'one.test.mjs');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('pass 1') });
  });

  it('starts an emulator in a test of jest, without any setting', async () => {
    await writeFile(
      join(project, 'two.test.cjs'),
      `const assert = require('node:assert/strict');
const { startEmulator } = require('codeartifact-ci/emulator');
test('an emulator', async () => {${STEPS.replace("await import('@aws-sdk/client-codeartifact')", "require('@aws-sdk/client-codeartifact')")}});
`,
    );
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const { exitCode, stderr } = await inProject(node, jest, '--rootDir', project, '--testMatch', '**/two.test.cjs');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('1 passed') });
  });

  it('has types, which stand alone', async () => {
    const good = `import { startEmulator, type Emulator, type EmulatorOptions } from 'codeartifact-ci/emulator';
const options: EmulatorOptions = { https: true, external: { 'public:npmjs': 'off' }, quotas: { read: 20 } };
export const emulator: Emulator = await startEmulator(options);
export const ca: string | undefined = emulator.ca;
await emulator.stop();
`;
    await writeFile(join(project, 'good.ts'), good);
    await writeFile(join(project, 'bad.ts'), good.replace("'off'", '1'));
    // Both at once: most of it is reading the types of the language and of Node.js.
    const { stdout } = await inProject(
      node,
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--target', 'esnext', '--lib', 'esnext', '--module', 'nodenext', '--types', 'node'],
      ...['--pretty', 'false', 'good.ts', 'bad.ts'],
    );
    expect(stdout.split('\n').filter((line) => line.includes('error TS'))).toEqual([
      expect.stringMatching(/^bad\.ts.* Type 'number' is not assignable to type 'string'/),
    ]);
  });
});
