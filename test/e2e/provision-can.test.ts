import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const OWNER = '111122223333';
const FILE = [
  'domain: my-org',
  `domain-owner: "${OWNER}"`,
  'access:',
  '  - {accounts: ["222222222222"], can: [get-token]}',
  'repositories:',
  '  team:',
  '    access:',
  '      - {accounts: ["222222222222"], can: [read]}',
  '      - {roles: [CI-PublishRole], can: [publish]}',
  'package-groups:',
  '  "/npm/partner/*": {publish: block}',
  '',
].join('\n');

let emulator: TestEmulator;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  sandbox = await makeSandbox();
  await writeFile(join(sandbox.workspace, 'codeartifact.yml'), FILE);
});
afterAll(async () => {
  await emulator.stop();
  await sandbox.remove();
});

async function shell(...args: readonly string[]): Promise<Outcome> {
  return await run(node, [`${dist}/cli.js`, ...args], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv },
  });
}

describe('can', () => {
  it('answers from the file before anything exists, and names the statement', async () => {
    const publish = await shell(
      'can',
      '--file',
      'codeartifact.yml',
      '--repository',
      'team',
      'CI-PublishRole',
      'publish',
      'npm:@acme/web',
    );
    expect(publish).toMatchObject({ exitCode: 0 });
    expect(publish.stdout).toContain('CI-PublishRole publish: yes\n');
    expect(publish.stdout).toContain(
      `PublishPackageVersion: yes; allowed by the repository's policy: {"Effect":"Allow"`,
    );
    const partner = await shell(
      'can',
      '--file',
      'codeartifact.yml',
      '--repository',
      'team',
      'CI-PublishRole',
      'publish',
      'npm:@partner/x',
    );
    expect(partner).toMatchObject({ exitCode: 1 });
    expect(partner.stdout).toContain('a package group blocks publishing it');
  });

  it('gives the same answer from what exists, once the file is applied', async () => {
    expect(await shell('provision', '--mode', 'apply')).toMatchObject({ exitCode: 0 });
    const of = (...operands: string[]) =>
      shell('can', '--domain', 'my-org', '--repository', 'team', '--json', ...operands);
    const guest = await of('222222222222', 'read', 'npm:left-pad');
    expect(JSON.parse(guest.stdout)).toMatchObject({ verdict: 'identity' });
    const stranger = await of('333333333333', 'read');
    expect(stranger.exitCode).toBe(1);
    expect(JSON.parse(stranger.stdout)).toMatchObject({ verdict: 'no' });
    expect(JSON.parse((await of('CI-PublishRole', 'publish', 'npm:@partner/x')).stdout)).toMatchObject({
      verdict: 'no',
    });
  });

  it.each([
    [['CI', 'raed'], "'raed' is nothing that can be asked (did you mean 'read'?)"],
    [['CI'], 'Give a principal, what it would do'],
    [['CI', 'read', 'left-pad'], "'left-pad' names no package"],
    [['arn:aws:s3:::x', 'read'], "'arn:aws:s3:::x' is no principal"],
  ])('says what is wrong with %j', async (operands, message) => {
    const { exitCode, stderr } = await shell('can', '--file', 'codeartifact.yml', '--repository', 'team', ...operands);
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain(message);
    const elsewhere = await shell('can', '--file', 'codeartifact.yml', '--repository', 'teem', 'CI', 'read');
    expect(elsewhere.stderr).toContain("no repository 'teem' (did you mean 'team'?)");
  });
});
