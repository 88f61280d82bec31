import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, node, root } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

/** The folders of the actions; each command has one. */
const actions = (await readdir(join(root, 'actions'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name);

describe('the summary of a job', () => {
  it.each(actions)('says of %s that failed what happened and what to do, as the error does', async (action) => {
    const job = new Job(sandbox);
    const { exitCode, annotations, summary } = await job.uses(action, { domain: 'No Such Name' });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ level }) => level)).toEqual(['error']);
    expect(annotations[0]?.message).toMatch(/'domain'.*must be/);
    expect(summary.trimEnd()).toBe(
      `### CodeArtifact ${action}: failed\n\n\`\`\`text\n${annotations[0]?.message ?? ''}\n\`\`\``,
    );
    await job.end();
  });

  it('is written from a shell too, where --summary asks for it', async () => {
    const args = ['login', '--domain', 'my-org', '--repository', 'r', '--tools', 'npm', '--summary', 'summary.md'];
    const { exitCode, stderr } = await run(node, [`${dist}/cli.js`, ...args, '--endpoint', 'http://127.0.0.1:9'], {
      cwd: sandbox.workspace,
      env: sandbox.env,
    });
    expect(exitCode).not.toBe(0);
    const summary = await readFile(join(sandbox.workspace, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^### CodeArtifact login: failed\n\n```text\n/);
    expect(stderr).toContain(summary.split('\n')[3]);
  });
});
