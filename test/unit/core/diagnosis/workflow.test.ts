import { describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fails } from '@codeartifact-ci/core/diagnosis/check.ts';
import { findPermissions, withWorkflow } from '@codeartifact-ci/core/diagnosis/workflow.ts';

const jobs =
  'jobs:\n  build:\n    runs-on: ubuntu-latest\n  publish:\n    permissions:\n      contents: read\n    steps: []\n';

describe('The line of a workflow that keeps a job from its identity token', () => {
  it.each([
    [
      'is the job itself, where nothing is said',
      `on: push\n${jobs}`,
      'build',
      { line: 3, change: 'add to the job: permissions: { id-token: write, contents: read }.' },
    ],
    [
      "is the job's permissions without it",
      `on: push\n${jobs}`,
      'publish',
      { line: 6, change: 'add id-token: write to these permissions.' },
    ],
    [
      "is the workflow's permissions, where the job has none",
      `permissions: { contents: read }\n${jobs}`,
      'build',
      { line: 1, change: 'add id-token: write to these permissions.' },
    ],
    [
      'is one that says read-all',
      `permissions: read-all\n${jobs}`,
      'build',
      { line: 1, change: 'make it a map with id-token: write and contents: read.' },
    ],
    [
      'is one that says none',
      `permissions:\n  id-token: none\n${jobs}`,
      'build',
      { line: 2, change: 'make it id-token: write.' },
    ],
  ])('%s', async (_title, text, job, expected) => {
    expect(await findPermissions(text, job)).toEqual(expected);
  });

  it.each(['', 'jobs: []', 'jobs:\n  other: {}', 'jobs:\n  build: 7', '{ not: [YAML'])(
    'is nowhere in %j',
    async (text) => {
      expect(await findPermissions(text, 'build')).toBeUndefined();
    },
  );
});

describe('A check', () => {
  const missing = fails('Role', 'This job has no id-token: write');

  it('of a job without an identity token gets the line, where the workspace has the workflow', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workflow-'));
    await mkdir(join(workspace, '.github/workflows'), { recursive: true });
    await writeFile(join(workspace, '.github/workflows/ci.yml'), jobs);
    const env = { GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main', GITHUB_JOB: 'build' };
    expect((await withWorkflow(missing, { env, workspace })).remedy?.text).toMatch(
      /^\.github\/workflows\/ci\.yml:2: add to the job/,
    );
    expect(await withWorkflow(fails('Role', 'other'), { env, workspace })).toEqual(fails('Role', 'other'));
    expect(await withWorkflow(missing, { env: { ...env, GITHUB_JOB: 'none' }, workspace })).toEqual(missing);
    await rm(workspace, { recursive: true });
    expect(await withWorkflow(missing, { env, workspace })).toEqual(missing);
  });

  it.each([
    undefined,
    'octo/app/.github/workflows/../../../etc/passwd@x',
    'octo/app/.github/workflows/..@x',
    'octo/app/elsewhere/ci.yml@x',
  ])('reads no file that %j names', async (reference) => {
    const env = { GITHUB_WORKFLOW_REF: reference, GITHUB_JOB: 'build' };
    expect(await withWorkflow(missing, { env, workspace: '/' })).toBe(missing);
  });
});
