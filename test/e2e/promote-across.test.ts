import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeartifactClient, CreateDomainCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { holdings } from '../support/holdings.ts';
import { releaseOfAllFormats, startPromotion, type Promotion } from '../support/promotion.ts';
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

/** What a repository holds; Maven's index says when it was written. */
async function filesIn(client: CodeartifactClient, of: string, repository: string): Promise<object> {
  const held = await holdings(client, of, repository);
  for (const files of Object.values(held)) delete files['maven-metadata.xml'];
  return held;
}

describe('promote across domains and Regions', () => {
  it('downloads a release of every format and publishes it again, the same bytes, tags in order, and rolls it back', async () => {
    const { files, flags } = releaseOfAllFormats();
    await at.put(files);
    const place = ['--domain', domain, '--repository', at.dev, '--wait', '10', '--outputs', 'published.json'];
    const published = await at.cli('publish', ...place, ...flags);
    expect({ exitCode: published.exitCode, said: published.exitCode === 0 ? '' : published.stderr }).toMatchObject({
      said: '',
    });
    const outputs = JSON.parse(await readFile(join(sandbox.workspace, 'published.json'), 'utf8')) as Record<
      string,
      string
    >;
    const manifest = ['--release-file', outputs['release-file'] ?? ''];
    // As a package has it that was made for one registry, or that publish would refuse: a promotion takes it all the same.
    const publishConfig = { registry: 'https://registry.example.org/', main: 'dist/index.js', tag: '1.x' };
    await at.publishNpm(at.dev, 'bound', '1.0.0', 'stable', { publishConfig, dependencies: { near: 'file:../near' } });
    const region = 'eu-central-1';
    const abroad = new CodeartifactClient({
      ...{ endpoint: emulator.endpoint, region, maxAttempts: 1 },
      credentials: {
        accessKeyId: emulator.awsEnv['AWS_ACCESS_KEY_ID'] ?? '',
        secretAccessKey: emulator.awsEnv['AWS_SECRET_ACCESS_KEY'] ?? '',
      },
    });
    await abroad.send(new CreateDomainCommand({ domain: 'our-org' }));
    await abroad.send(new CreateRepositoryCommand({ domain: 'our-org', repository: at.prod }));
    const across = ['--destination-domain', 'our-org', '--destination-region', region];

    const planned = await at.promote(...manifest, 'npm:bound@1.0.0', ...across);
    expect(planned).toMatchObject({ exitCode: 0, stderr: '' });
    expect(planned.outputs).toMatchObject({ planned: '10' });
    const applied = await at.promote('--mode', 'apply', '--plan', 'promote-plan.json', ...across, '--wait', '10');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.outputs).toMatchObject({ promoted: '10', failed: '0', stale: '0' });
    expect(await filesIn(abroad, 'our-org', at.prod)).toEqual(await filesIn(aws, domain, at.dev));

    const again = await at.promote(
      ...manifest,
      'npm:bound@1.0.0',
      ...across,
      '--mode',
      'apply',
      '--plan-file',
      'second.json',
    );
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.outputs).toMatchObject({ planned: '0', unchanged: '10' });
    const back = await at.promote('--mode', 'rollback', '--plan', 'promote-plan.json', ...across);
    expect(back).toMatchObject({ exitCode: 0, stderr: '' });
    expect(back.outputs).toMatchObject({ 'rolled-back': '10', failed: '0' });
    expect(await holdings(abroad, 'our-org', at.prod)).toEqual({});
    abroad.destroy();
  }, 60_000);
});
