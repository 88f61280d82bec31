import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

describe('npm start, the tour', () => {
  it('shows the main job with the real clients, verifies every step, and leaves nothing behind', async () => {
    const { exitCode, stdout, stderr } = await run(node, [`${dist}/cli.js`, 'tour'], {
      cwd: sandbox.workspace,
      env: sandbox.env,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const line of [
      /\d\. Start a CodeArtifact on this machine/,
      /ok what exists is what the file says/,
      /ok the token is in the environment of this shell, and in no file/,
      /unchanged/,
      /ok it says: hello from npm, version 1\.2\.0/,
      /ok it says: hello from Python, version 1\.2\.0/,
      /ok Maven has resolved com\.acme:hello:1\.2\.0/,
      /ok 1\.0\.0 is gone, 1\.1\.0 and 1\.2\.0 are there/,
      /ok every file is as it was before the login/,
      /All steps verified with npm, Python, Maven/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).not.toMatch(/eyJ2ZXIi/);
    expect(await snapshot(sandbox.home)).toEqual({});
    expect(await readdir(sandbox.temp)).toEqual([]);
  }, 120_000);

  it('names a client that is missing, with how to get it, and goes on without', async () => {
    const env = { ...sandbox.env, PATH: (sandbox.env['PATH'] ?? '').split(':')[0] ?? '' };
    const { exitCode, stdout } = await run(node, [`${dist}/cli.js`, 'tour'], { cwd: sandbox.workspace, env });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/skipped Maven: mvn is not on this machine \(apt-get install maven\)/);
    expect(stdout).toMatch(/skipped Python: python3 is not on this machine \(apt-get install python3-pip\)/);
  }, 120_000);
});
