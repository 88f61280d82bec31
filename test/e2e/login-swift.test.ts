import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run } from '../support/process.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

/** Swift itself is not to be had here: curl reads the .netrc, and sends what SwiftPM's RegistryClient would. */
let sandbox: Sandbox;
let emulator: TestEmulator | undefined;
let home: string;
beforeEach(async () => {
  sandbox = await makeSandbox();
  // Foundation's home directory is not the one of HOME.
  home = join(sandbox.root, 'system-home');
  await mkdir(home);
});
afterEach(async () => {
  await emulator?.stop();
  await sandbox.remove();
});

async function login(flags: readonly string[]): Promise<[StepResult, Job]> {
  emulator = await startTestEmulator(flags);
  (await createGuide(emulator)).destroy();
  const job = new Job(sandbox, { ...emulator.awsEnv, CFFIXED_USER_HOME: home });
  return [await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'swift' }), job];
}

describe('login for Swift', () => {
  it('has the registry in the user file and the token in the .netrc, which other programs read, and takes both back', async () => {
    await writeFile(join(home, '.netrc'), '# mine\nmachine example.com login me password x');
    const before = await snapshot(home);
    const [{ exitCode, log, outputs }, job] = await login(['--https', '--https-port', '0']);
    expect([exitCode, log]).toEqual([0, expect.stringContaining(`until the clean-up it is in ${home}/.netrc`)]);
    const file = await readFile(join(home, '.swiftpm/configuration/registries.json'), 'utf8');
    const { registries } = JSON.parse(file) as { registries: Record<string, { url: string }> };
    const url = registries['[default]']?.url ?? '';
    expect(url).toBe(outputs['swift-url']);
    expect((await stat(join(home, '.netrc'))).mode & 0o777).toBe(0o600);

    const list = async (netrc: string): Promise<string> => {
      const args = [
        '-sS',
        '--cacert',
        emulator?.ca ?? '',
        '--netrc-file',
        netrc,
        '-w',
        '%{http_code}',
        '-o',
        '/dev/null',
      ];
      const accept = ['-H', 'Accept: application/vnd.swift.registry.v1+json'];
      const options = { cwd: sandbox.workspace, env: sandbox.env };
      return (await run('/usr/bin/curl', [...args, ...accept, `${url}acme/none`], options)).stdout;
    };
    expect(await list(join(home, '.netrc'))).toBe('404');
    expect(await list('/dev/null')).toBe('401');
    for (const end of await job.end()) expect(end.exitCode).toBe(0);
    expect(await snapshot(home)).toEqual(before);
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('says that Swift takes https alone', async () => {
    const [{ exitCode, annotations }, job] = await login([]);
    expect([exitCode, annotations.map(({ message }) => message).join()]).toEqual([
      1,
      expect.stringMatching(/^Swift reaches registries over https only, not http:.*Start the emulator with --https\.$/),
    ]);
    await job.end();
    expect(await snapshot(home)).toEqual({});
  });
});
