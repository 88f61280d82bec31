import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { node, root } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
let remote: string;
beforeEach(async () => {
  sandbox = await makeSandbox();
  remote = join(sandbox.root, 'remote.git');
  await git('init', '--quiet', '--bare', remote);
  await git('init', '--quiet', '--initial-branch=main', '.');
  await git('remote', 'add', 'origin', remote);
});
afterEach(async () => {
  await sandbox.remove();
});

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await runOk('git', [...IDENTITY, ...args], { cwd: sandbox.workspace, env: sandbox.env });
  return stdout.trim();
}

/** A commit whose files say `version`, with the annotated tag, pushed. */
async function tagged(tag: string, version = tag.slice(1)): Promise<string> {
  await writeFile(join(sandbox.workspace, 'package.json'), JSON.stringify({ version }));
  await writeFile(join(sandbox.workspace, 'CHANGELOG.md'), `# Changelog\n\n## ${version}\n\n- Something.\n`);
  await git('add', '.');
  await git('commit', '--quiet', '--message', version);
  await git('tag', '--annotate', '--message', version, tag);
  await git('push', '--quiet', 'origin', `refs/tags/${tag}`);
  return await git('rev-parse', 'HEAD');
}

async function release(step: string, tag: string): Promise<Outcome> {
  const script = join(root, 'packages/build/src/release/release.ts');
  return await run(node, [script, step, tag], { cwd: sandbox.workspace, env: sandbox.env });
}

async function remoteTag(name: string): Promise<string> {
  return await git('--git-dir', remote, 'rev-parse', `refs/tags/${name}`);
}

describe('a release', () => {
  it('goes through when the tag, package.json and the changelog agree', async () => {
    await tagged('v1.0.0');
    expect(await release('check', 'v1.0.0')).toMatchObject({ exitCode: 0 });
  });

  it('is stopped when they do not, with what to do', async () => {
    await tagged('v1.0.1', '1.0.0');
    const { exitCode, stderr } = await release('check', 'v1.0.1');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/package\.json says 1\.0\.0, the tag 1\.0\.1\./);
    expect(stderr).toMatch(/CHANGELOG\.md has no section '## 1\.0\.1'\./);
    expect((await release('check', 'latest')).stderr).toMatch(/not of the form v1\.2\.3/);
  });

  it('moves the tag of its major version on, and a backport does not take it back', async () => {
    const first = await tagged('v1.0.0');
    expect((await release('move', 'v1.0.0')).stdout).toBe('v1 is v1.0.0 now.\n');
    expect(await remoteTag('v1')).toBe(first);
    const second = await tagged('v1.10.0');
    await release('move', 'v1.10.0');
    expect(await remoteTag('v1')).toBe(second);
    await tagged('v1.9.1');
    expect((await release('move', 'v1.9.1')).stdout).toMatch(/stays where it is/);
    expect(await remoteTag('v1')).toBe(second);
    const major = await tagged('v2.0.0');
    await release('move', 'v2.0.0');
    expect(await remoteTag('v1')).toBe(second);
    expect(await remoteTag('v2')).toBe(major);
  });

  it('of a tag that was not pushed moves nothing', async () => {
    await tagged('v1.0.0');
    const { exitCode, stderr } = await release('move', 'v3.0.0');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/The remote has no tag v3\.0\.0/);
  });
});
