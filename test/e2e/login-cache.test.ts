import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { run } from '../support/process.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

let emulator: TestEmulator;
let service: CacheService;
let sandbox: Sandbox;

beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  service = await startCacheService();
  sandbox = await makeSandbox();
  await mkdir(join(sandbox.workspace, 'app'));
  await lock('1');
});
afterEach(async () => {
  await service.close();
  await sandbox.remove();
});

async function lock(content: string): Promise<void> {
  await writeFile(join(sandbox.workspace, 'app/package-lock.json'), JSON.stringify({ content }));
}

const downloads = (): string => join(sandbox.home, '.npm/_cacache');

/** A job on a machine without yesterday's downloads: log in, download a file, end. */
async function job(file: string, content = 'bytes'): Promise<{ log: string; steps: StepResult[]; found: string[] }> {
  await rm(join(sandbox.home, '.npm'), { recursive: true, force: true });
  const running = new Job(sandbox, { ...emulator.awsEnv, ...service.env });
  const login = await running.uses('login', {
    domain: 'my-org',
    repository: 'my-packages',
    tools: 'npm',
    cache: 'true',
  });
  expect(login.exitCode).toBe(0);
  const found = await snapshot(downloads()).then(Object.keys, () => []);
  await mkdir(downloads(), { recursive: true });
  await writeFile(join(downloads(), file), content);
  const steps = await running.end();
  const token = login.outputs['token'] ?? '';
  for (const archive of service.archives.values()) {
    expect(
      await findSecrets([token], { texts: { archive: zstdDecompressSync(archive).toString('latin1') }, folders: [] }),
    ).toEqual([]);
  }
  return { log: login.log, steps, found };
}

describe("the package managers' caches", () => {
  it('come back in the next run, whole for the same lock files, as a start for others', async () => {
    const first = await job('one');
    expect([first.found, first.log]).toEqual([[], expect.stringMatching(/npm: no cache yet/)]);
    expect([...service.archives.keys()]).toEqual([
      expect.stringMatching(/^codeartifact-ci-linux-x64-npm-[0-9a-f]{16}-[0-9a-f]{32}$/),
    ]);

    const second = await job('two');
    expect(second.found).toEqual(['one']);
    expect(service.archives.size).toBe(1);

    await lock('2');
    const third = await job('three');
    expect(third.found).toEqual(['one']);
    expect(service.archives.size).toBe(2);
    expect((await job('four')).found.sort()).toEqual(['one', 'three']);
  });

  it('are not kept with a token in them, wherever it lies in a file', async () => {
    const { steps } = await job('index', `${'x'.repeat(256 * 1024 - 5)}eyJ2ZXIiOjEsImlzdSI6`);
    expect(steps.map(({ log }) => log).join('')).toMatch(
      /The cache for npm is not kept: .*_cacache\/index holds an authorization token/,
    );
    expect(service.archives.size).toBe(0);
    await rm(downloads(), { recursive: true });
  });

  it('are nothing to fail for', async () => {
    await service.close();
    const { log, steps } = await job('one');
    expect(log).toMatch(/npm: no cache yet/);
    expect(steps.map(({ exitCode }) => exitCode)).toEqual([0]);
    service = await startCacheService();
    await rm(join(sandbox.workspace, 'app'), { recursive: true });
    expect((await job('one')).log).toMatch(/no cache, as nothing in the workspace says what it will download/);
  }, 180_000);

  it('are what the real npm installs from', async () => {
    const publisher = new Job(sandbox, emulator.awsEnv);
    const { outputs } = await publisher.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'npm' });
    const published = await fetch(`${outputs['npm-url'] ?? ''}cached`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${outputs['token'] ?? ''}` },
      body: JSON.stringify(publishDocument(npmPackage('cached', '1.0.0'))),
    });
    expect(published.ok).toBe(true);
    await publisher.end();
    const install = async (running: Job, ...flags: string[]): Promise<number | null> => {
      const args = ['install', '--no-audit', '--no-fund', '--no-update-notifier', ...flags, 'cached'];
      const { exitCode } = await run('npm', args, { cwd: join(sandbox.workspace, 'app'), env: running.env });
      return exitCode;
    };
    const inputs = { domain: 'my-org', repository: 'my-packages', tools: 'npm', cache: 'true' };
    await writeFile(join(sandbox.workspace, 'app/package.json'), '{"name":"app","version":"1.0.0"}');
    const first = new Job(sandbox, { ...emulator.awsEnv, ...service.env });
    await first.uses('login', inputs);
    expect(await install(first, '--no-package-lock')).toBe(0);
    await first.end();
    expect(service.archives.size).toBe(1);

    await rm(join(sandbox.home, '.npm'), { recursive: true });
    await rm(join(sandbox.workspace, 'app/node_modules'), { recursive: true });
    const second = new Job(sandbox, { ...emulator.awsEnv, ...service.env });
    await second.uses('login', inputs);
    expect(await install(second, '--no-package-lock', '--offline')).toBe(0);
    await second.end();
  });
});
