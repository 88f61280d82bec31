import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PublishPackageVersionCommand, type CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { holdings } from '../support/holdings.ts';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const repository = 'my-packages';
const POLICY = `version: 1
defaults: { min-newest: 0 }
guards: { run: { max-percent: 100 }, repository: { max-percent: 100 } }
scopes:
  - id: all
    select: { repositories: [${repository}] }
    delete: [{ id: many, rank-greater-than: 2 }]
lifecycle: { archive: { after: 30d, then: dispose }, dispose: { after: 1y, then: delete } }
`;
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
  sandbox = await makeSandbox();
});
afterAll(async () => {
  await sandbox.remove();
  aws.destroy();
  await emulator.stop();
});

async function statuses(): Promise<string[]> {
  return Object.keys(await holdings(aws, domain, repository))
    .map((key) => key.replace('generic:acme/tool ', ''))
    .sort();
}

/** Runs the policy, as if what the state file knows had been so many days ago. */
async function prune(days: number): Promise<string> {
  const file = join(sandbox.workspace, 'prune-state.ndjson');
  if (days > 0) {
    const earlier = new Date(Date.now() - days * 86_400_000).toISOString();
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/"time":"[^"]*"/g, `"time":"${earlier}"`));
  }
  const outcome = await run(
    node,
    [`${dist}/cli.js`, 'prune', '--domain', domain, '--policy', 'retention.yml', '--mode', 'apply'],
    { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } },
  );
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  return outcome.stdout;
}

it('what a run archived is disposed of a month later and deleted a year after that, by the state file', async () => {
  await writeFile(join(sandbox.workspace, 'retention.yml'), POLICY);
  for (const packageVersion of ['1.0', '1.1', '1.2']) {
    const assetContent = Buffer.from(packageVersion);
    await aws.send(
      new PublishPackageVersionCommand({
        ...{ domain, repository, format: 'generic', namespace: 'acme', package: 'tool', packageVersion, assetContent },
        ...{ assetName: 'tool.bin', assetSHA256: createHash('sha256').update(assetContent).digest('hex') },
      }),
    );
  }
  await prune(0);
  expect(await statuses()).toEqual(['1.0 Archived', '1.1 Published', '1.2 Published']);
  expect(await prune(29)).toContain('nothing to remove');
  expect(await prune(31)).toContain('1 to dispose');
  expect(await statuses()).toEqual(['1.0 Disposed', '1.1 Published', '1.2 Published']);
  expect(await prune(360)).toContain('nothing to remove');
  expect(await prune(366)).toContain('1 to delete');
  expect(await statuses()).toEqual(['1.1 Published', '1.2 Published']);
});
