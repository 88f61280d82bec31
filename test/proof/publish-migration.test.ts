import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DescribePackageVersionCommand, type CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { cp, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { limiter } from '../../actions/publish/limiter.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { startFaultyGateway } from '../support/faulty-gateway.ts';
import { isUpload, startTrial } from '../support/publish-trial.ts';

/** What Debian's packages install of Maven: its jars are links to one folder of all. */
const DEBIAN = '/usr/share/maven-repo';

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

it('publish moves a repository of Maven with a thousand versions in one run, without a failure that is none', async () => {
  // Some of Debian's POMs have their jars elsewhere, and a few no other Maven could resolve: such is migration.
  const inputs = { packages: 'repository', 'check-version': 'false', 'allow-missing-entry-points': 'true', wait: '60' };
  const trial = await startTrial(emulator, aws, { format: 'maven', inputs, files: {}, seen: [] });
  try {
    const repository = join(trial.workspace, 'repository');
    await cp(DEBIAN, repository, { recursive: true, dereference: true });
    const files = await readdir(repository, { recursive: true });
    const folders = [...new Set(files.filter((path) => /\.(pom|jar)$/.test(path)).map(dirname))];
    // Snapshots as they are installed, without a build's time, are no versions that a repository takes.
    const [versions, installed] = [
      folders.filter((path) => !path.endsWith('-SNAPSHOT')),
      folders.filter((path) => path.endsWith('-SNAPSHOT')),
    ];
    const start = performance.now();
    const first = await trial.inProcess();
    const seconds = (performance.now() - start) / 1000;
    expect(first.exitCode === 0 ? '' : first.said.split('\n').slice(-200).join('\n')).toBe('');
    expect(first.outcomes.filter((one) => !one.endsWith(' published'))).toEqual([]);
    expect(first.outcomes).toHaveLength(versions.length);
    expect(versions.length).toBeGreaterThan(1_000);
    const passedBy = first.said.split('\n').filter((line) => line.includes('is left out: it holds a snapshot without'));
    expect(passedBy).toHaveLength(installed.length);
    process.stdout.write(
      `${first.outcomes.length} versions of Debian's repository published in ${seconds.toFixed(0)} s\n`,
    );

    const limit = limiter(16);
    const statuses = versions.map((path) =>
      limit(async () => {
        const [version = '', artifact = '', ...group] = path.split('/').reverse();
        const at = { domain: 'my-org', repository: trial.repository, format: 'maven', package: artifact } as const;
        const namespace = group.reverse().join('.');
        const { packageVersion } = await aws.send(
          new DescribePackageVersionCommand({ ...at, namespace, packageVersion: version }),
        );
        return packageVersion?.status;
      }),
    );
    expect([...new Set(await Promise.all(statuses))]).toEqual(['Published']);

    const uploads: string[] = [];
    const gateway = await startFaultyGateway(emulator.endpoint, (_, url, method) => {
      if (isUpload(url, method)) uploads.push(`${method} ${url}`);
      return undefined;
    });
    const again = await trial.inProcess(gateway.endpoint);
    const requests = gateway.count();
    await gateway.close();
    expect(again.outcomes.filter((one) => !one.endsWith(' unchanged'))).toEqual([]);
    expect(again.outcomes).toHaveLength(versions.length);
    expect(uploads).toEqual([]);
    process.stdout.write(`${again.outcomes.length} unchanged the second time, ${requests} requests, none an upload\n`);
  } finally {
    await trial.remove();
  }
}, 900_000);
