import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { limiter } from '../../actions/publish/limiter.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { FAULTS, FAULTS_OF_CHANGES, type FaultName, type FaultOfChange } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { scene, snapshotScene, type Scene } from '../support/publish-scenes.ts';
import { atOnce, disturbed, isUpload, killedAndAgain, undisturbed, type Disturbed } from '../support/publish-trial.ts';

/**
 * Each format's release under each fault at each of its requests, killed before and after each of them, under faults that
 * stay, and four at once. What a run says is held against the repository, and the same command again has to finish it.
 */
const SCENES: readonly [string, Scene][] = [
  ...FORMATS.map((format): [string, Scene] => [format, scene(format, '1.2.0')]),
  ['a snapshot of maven', snapshotScene()],
];
const faults = [...Object.keys(FAULTS), ...Object.keys(FAULTS_OF_CHANGES)] as (FaultName | FaultOfChange)[];

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

describe.each(SCENES)('publish for %s', (title, release) => {
  it('succeeds whichever of its requests meets whichever fault once', async () => {
    const { requests, held } = await undisturbed(emulator, aws, release);
    const limit = limiter(6);
    const runs = faults.flatMap((fault) =>
      Array.from({ length: requests }, (_, index) =>
        limit(() =>
          disturbed(emulator, aws, release, {
            ...{ title: `${fault} at ${index + 1}`, held },
            choose: (number) => (number === index + 1 ? fault : undefined),
          }),
        ),
      ),
    );
    const ended = await Promise.all(runs);
    process.stdout.write(`${title}: ${ended.length} single faults over ${requests} requests\n`);
    expect(ended.filter(({ first, wrong }) => first.exitCode !== 0 || wrong.length > 0)).toEqual([]);
  }, 1_800_000);

  it('that was killed before or after any of its requests is finished by the same command', async () => {
    const { requests, held } = await undisturbed(emulator, aws, release);
    const limit = limiter(2);
    const kills = (['before', 'after'] as const).flatMap((when) =>
      Array.from({ length: requests }, (_, index) =>
        limit(() => killedAndAgain(emulator, aws, release, { nth: index + 1, when, held })),
      ),
    );
    const ended = await Promise.all(kills);
    const killed = ended.filter((one) => one !== undefined);
    process.stdout.write(`${title}: killed ${killed.length} times over ${requests} requests\n`);
    // After the last answer there may be nothing left to kill.
    expect(killed.length).toBeGreaterThanOrEqual(2 * requests - 2);
    expect(killed.flat()).toEqual([]);
  }, 1_800_000);
});

/** Each costs the time that an exchange may take, so that all are waited for together. */
const STAYING = [
  ...['reset before the request is carried out', 'lost reply', 'no HTTP', '429', '503', "a portal's page"],
  ...['500 after it was carried out', 'silence', '429 with a Retry-After of a day'],
] as const;

it('publish for every format says what is so under faults that stay, and the same command finishes it later', async () => {
  const golden = await Promise.all(SCENES.map(([, release]) => undisturbed(emulator, aws, release)));
  const runs = SCENES.flatMap(([title, release], index) =>
    STAYING.flatMap((fault) =>
      (['from the first upload on', 'after the first upload'] as const).map(async (since): Promise<Disturbed> => {
        let uploads = 0;
        return await disturbed(emulator, aws, release, {
          ...{ title: `${title}: ${fault} ${since}`, held: golden[index]?.held ?? {} },
          choose: (_, url, method) => {
            const isFirst = isUpload(url, method) && uploads++ === 0;
            return uploads > (since === 'after the first upload' && isFirst ? 1 : 0) ? fault : undefined;
          },
        });
      }),
    ),
  );
  const ended = await Promise.all(runs);
  const failed = ended.filter(({ first }) => first.exitCode !== 0).length;
  const [longest, ...next] = [...ended]
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ title, seconds }) => `${title} (${seconds.toFixed(0)} s)`);
  process.stdout.write(
    `${ended.length} faults that stay, ${failed} reported; the longest: ${longest ?? ''}, then ${next.slice(0, 9).join(', ')}\n`,
  );
  expect(ended.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}, 900_000);

const ROUNDS = 20;

it.each(FORMATS)(
  'four releases of one package of %s at once end right, each time',
  async (format) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const four = [1, 2, 3, 4].map((patch) => scene(format, `${round}.0.${patch}`));
      expect({ round, wrong: await atOnce(emulator, aws, four, 'cli') }).toEqual({ round, wrong: [] });
    }
    process.stdout.write(`${format}: four at once, ${ROUNDS} times\n`);
  },
  900_000,
);
