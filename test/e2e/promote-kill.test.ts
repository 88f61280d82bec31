import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { spawn } from 'node:child_process';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { holdings, versionsIn } from '../support/holdings.ts';
import { startKillingGateway } from '../support/killing-gateway.ts';
import { dist, node } from '../support/paths.ts';
import { startPromotion, type Promotion } from '../support/promotion.ts';
import { startRecorder } from '../support/recorder.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let at: Promotion;

beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  at = await startPromotion(emulator, aws, sandbox);
});
afterEach(async () => {
  await sandbox.remove();
});

/** What a copy of a backport takes: latest of the destination has to be put back. */
async function setUp(): Promise<void> {
  for (const version of ['1.0.0', '1.0.1']) await at.publishNpm(at.dev, 'lib', version, 'latest');
  await at.publishNpm(at.prod, 'lib', '2.0.0', 'latest');
}
const flags = ['--packages', 'npm:lib', '--mode', 'apply'];

async function promoteKilledAt(nth: number, when: 'before' | 'after'): Promise<void> {
  const gateway = await startKillingGateway(emulator.endpoint, nth, when);
  const args = ['--domain', domain, '--source-repository', at.dev, '--destination-repository', at.prod];
  const child = spawn(node, [`${dist}/cli.js`, 'promote', ...args, ...flags], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint },
    stdio: 'ignore',
  });
  gateway.aim(child);
  await new Promise((resolve) => child.once('exit', resolve));
  await gateway.close();
}

describe('promote, interrupted', () => {
  it('ends as it should have when it was killed at a call, done or not, and is run again as it was', async () => {
    const recorder = await startRecorder(emulator.endpoint);
    await setUp();
    const watched = await startPromotion(emulator, aws, sandbox, { endpoint: recorder.endpoint });
    const seen = await watched.cli(
      ...['promote', '--domain', domain, '--source-repository', at.dev, '--destination-repository', at.prod],
      ...[...flags, '--state', 'seen.ndjson'],
    );
    expect(seen).toMatchObject({ exitCode: 0, stderr: '' });
    const copy = recorder.requests.findIndex(({ path }) => path.startsWith('/v1/package/versions/copy')) + 1;
    await recorder.close();
    expect(copy).toBeGreaterThan(5);
    const [tags, held] = [await at.tagsOf(at.prod, 'lib'), await holdings(aws, domain, at.prod)];
    expect(tags).toEqual({ latest: '2.0.0' });

    // Around the copy: before it, before its answer, and at each of the next calls, which put the tags in order.
    const kills: [number, 'before' | 'after'][] = [
      [copy - 1, 'after'],
      [copy, 'before'],
      [copy, 'after'],
      [copy + 1, 'after'],
      [copy + 3, 'after'],
      [copy + 5, 'after'],
    ];
    for (const [nth, when] of kills) {
      at = await startPromotion(emulator, aws, sandbox);
      await setUp();
      await promoteKilledAt(nth, when);
      const again = await at.promote(...flags);
      expect({ nth, when, exitCode: again.exitCode, stderr: again.stderr }).toEqual({
        nth,
        when,
        exitCode: 0,
        stderr: '',
      });
      expect({ nth, when, tags: await at.tagsOf(at.prod, 'lib') }).toEqual({ nth, when, tags });
      expect(await holdings(aws, domain, at.prod)).toEqual(held);
      const back = await at.promote('--mode', 'rollback', '--plan', 'promote-plan.json');
      expect({ nth, when, back: back.exitCode }).toEqual({ nth, when, back: 0 });
    }
  }, 90_000);

  it.each([
    'lost reply',
    'reset before the request is carried out',
    'half a document of the right length',
    '503',
  ] as const)('looks at what a copy did whose answer was this: %s', async (fault) => {
    await setUp();
    let copies = 0;
    const gateway = await startFaultyGateway(emulator.endpoint, (_, url) =>
      url.startsWith('/v1/package/versions/copy') && ++copies === 1 ? fault : undefined,
    );
    const spoiled = await startPromotion(emulator, aws, sandbox, { endpoint: gateway.endpoint });
    const outcome = await spoiled.cli(
      ...['promote', '--domain', domain, '--source-repository', at.dev, '--destination-repository', at.prod],
      ...[...flags, '--outputs', 'outputs.json'],
    );
    await gateway.close();
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    expect(outcome.stdout).toContain('2 of 2 versions promoted, 0 unchanged, 0 stale, 0 failed');
    expect(await versionsIn(aws, domain, at.prod, 'npm:lib')).toEqual(['1.0.0', '1.0.1', '2.0.0']);
    // By the first call, where it was carried out: a second one would not have said whose doing it is.
    expect(copies).toBe(fault === 'lost reply' || fault.startsWith('half') ? 1 : 2);
  });
});
