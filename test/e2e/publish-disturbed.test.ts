import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { scene } from '../support/publish-scenes.ts';
import { atOnce, disturbed, isUpload, killedAndAgain, undisturbed } from '../support/publish-trial.ts';

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

/** Every fault at every request, every kill and twenty rounds are in test/proof/publish-faults.test.ts. */
describe.each(FORMATS)('publish for %s', (format) => {
  it('succeeds when an upload is lost, answered by half or refused by mistake, and is finished when it was killed', async () => {
    const release = scene(format, '1.2.0');
    const { requests, held } = await undisturbed(emulator, aws, release);
    const faults = ['lost reply', 'reset within the request', '500 after it was carried out'] as const;
    const runs = faults.map((fault) => {
      let uploads = 0;
      const choose = (_: number, url: string, method: string) =>
        isUpload(url, method) && ++uploads === 1 ? fault : undefined;
      return disturbed(emulator, aws, release, { title: fault, held, choose });
    });
    const nth = requests >> 1;
    const [killed, ...ended] = await Promise.all([
      killedAndAgain(emulator, aws, release, { nth, when: 'after', held }),
      ...runs,
    ]);
    expect(ended.filter(({ first, wrong }) => first.exitCode !== 0 || wrong.length > 0)).toEqual([]);
    expect(killed).toEqual([]);
  });

  it('gives four releases of one package at once the right end state and four right outcomes', async () => {
    const four = [1, 2, 3, 4].map((patch) => scene(format, `1.0.${patch}`));
    expect(await atOnce(emulator, aws, four, 'inProcess')).toEqual([]);
  });
});
