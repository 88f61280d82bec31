import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PublishPackageVersionCommand, type CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { holdings } from '../support/holdings.ts';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { makeSandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const repository = 'my-packages';
let emulator: TestEmulator;
let aws: CodeartifactClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});

it('prune gets through a storm of throttling, and does each thing once', async () => {
  for (const packageVersion of ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0']) {
    const assetContent = Buffer.from(packageVersion);
    await aws.send(
      new PublishPackageVersionCommand({
        ...{ domain, repository, format: 'generic', namespace: 'acme', package: 'tool', packageVersion, assetContent },
        ...{ assetName: 'tool.bin', assetSHA256: createHash('sha256').update(assetContent).digest('hex') },
      }),
    );
  }
  // Whatever is asked for the first time is refused.
  const asked = new Map<string, number>();
  const gateway = await startFaultyGateway(emulator.endpoint, (_, url) => {
    const times = (asked.get(url) ?? 0) + 1;
    asked.set(url, times);
    return times % 2 === 1 && url.startsWith('/v1/') ? '429' : undefined;
  });
  const sandbox = await makeSandbox();
  const flags = ['--repositories', repository, '--keep-newest', '3', '--max-percent', '100', '--action', 'delete'];
  const outcome = await run(
    node,
    [`${dist}/cli.js`, 'prune', '--domain', domain, '--endpoint', gateway.endpoint, ...flags, '--mode', 'apply'],
    { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } },
  );
  await gateway.close();
  await sandbox.remove();
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  expect(outcome.stdout).toContain('2 of 2 versions removed, 0 stale, 0 failed');
  expect(Object.keys(await holdings(aws, domain, repository))).toHaveLength(3);
  const [changes] = [...asked].filter(([url]) => url.startsWith('/v1/package/versions/update_status'));
  expect(changes?.[1]).toBe(2);
});
