import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { runBuildspec } from '../support/buildspec.ts';
import { secondarySource } from '../support/codebuild-checkout.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node, root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}
interface Workflow {
  readonly name: string;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The fenced blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

const documents = blocks('yaml').map((text) => ({ text, parsed: parse(text) as Workflow & { phases?: object } }));
const workflows = documents.flatMap(({ parsed }) => (parsed.phases === undefined ? [parsed] : []));
const buildspecs = documents.flatMap(({ text, parsed }) => (parsed.phases === undefined ? [] : [text]));

let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator(['--external=public:npmjs=off']);
  client = await createGuide(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  await writeFiles(sandbox.workspace, PROJECT);
});
afterEach(async () => {
  await sandbox.remove();
});

const PROJECT = {
  ...npmProject('@acme/app', '1.0.0', { scripts: { test: 'node index.js' } }),
  'package-lock.json': JSON.stringify({ name: '@acme/app', version: '1.0.0', lockfileVersion: 3, packages: {} }),
};

/** Runs the jobs of a workflow one after the other, each step as it stands; artifacts go through a folder. */
async function runWorkflow({ jobs }: Workflow): Promise<string> {
  let log = '';
  for (const { steps } of Object.values(jobs)) {
    const job = new Job(sandbox, { ...emulator.awsEnv });
    for (const step of steps) log += await runStep(job, step);
    for (const { exitCode, log: said } of await job.end()) expect({ exitCode, said }).toMatchObject({ exitCode: 0 });
  }
  return log;
}

async function runStep(job: Job, { uses, run: script, with: inputs = {} }: Step): Promise<string> {
  if (script !== undefined) {
    const { stdout } = await runOk('bash', ['-e', '-c', script], { cwd: sandbox.workspace, env: job.env });
    return stdout;
  }
  const [name = ''] = (uses ?? '').split('@');
  const own = /^your-org\/codeartifact-ci\/actions\/([a-z]+)$/.exec(name)?.[1];
  if (own !== undefined) {
    const given = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)]));
    const { exitCode, log } = await job.uses(own, given);
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    return log;
  }
  const folder = join(sandbox.workspace, String(inputs['path'] ?? ''));
  const kept = join(sandbox.root, `artifact-${String(inputs['name'] ?? '')}`);
  if (name === 'actions/upload-artifact') await cp(folder, kept, { recursive: true });
  else if (name === 'actions/download-artifact') {
    // A job of its own starts in an empty workspace.
    await rename(sandbox.workspace, join(sandbox.root, 'workspace-before'));
    await mkdir(sandbox.workspace);
    await cp(kept, folder, { recursive: true });
  } else if (name !== 'actions/checkout') throw new Error(`the test does not know the action ${name}`);
  return '';
}

describe('the README', () => {
  it.each(workflows.map((workflow) => [workflow.name, workflow] as const))(
    'has a workflow %s that runs step by step',
    async (name, workflow) => {
      const log = await runWorkflow(workflow);
      if (name === 'Release') expect(log).toMatch(/@acme\/app +1\.0\.0 +published/);
    },
    120_000,
  );

  it('has a buildspec that builds', async () => {
    expect(buildspecs).toHaveLength(1);
    for (const mode of ['process', 'shell'] as const) {
      const result = await runBuildspec(
        buildspecs[0] ?? '',
        { mode, shell: 'dash' },
        {
          cwd: sandbox.workspace,
          env: {
            ...sandbox.env,
            ...emulator.awsEnv,
            CODEBUILD_SRC_DIR_codeartifact_ci: await secondarySource(sandbox, mode),
          },
        },
      );
      expect({ log: result.succeeded ? '' : result.log }).toEqual({ log: '' });
      expect(result.variables).not.toHaveProperty('CODEARTIFACT_LOGIN');
    }
  }, 120_000);

  it('has shell blocks that work as they stand', async () => {
    const programs = join(sandbox.root, 'programs');
    await mkdir(programs);
    await writeFile(join(programs, 'codeartifact-ci'), `#!/bin/sh\nexec '${node}' '${dist}/cli.js' "$@"\n`, {
      mode: 0o755,
    });
    await writeFile(
      join(sandbox.workspace, 'codeartifact.yml'),
      'domain: my-org\nrepositories:\n  my-packages: { description: For tests }\n',
    );
    const env = { ...sandbox.env, ...emulator.awsEnv, PATH: `${programs}:${sandbox.env['PATH'] ?? ''}` };
    // The tour and the tests themselves have suites of their own.
    const runnable = blocks('sh').filter((text) => !text.includes('npm ci && npm '));
    expect(runnable).toHaveLength(2);
    const said: string[] = [];
    for (const text of runnable) {
      said.push((await runOk('bash', ['-e', '-c', text], { cwd: sandbox.workspace, env })).stdout);
    }
    expect(said[1]).toMatch(/^1\.0\.0$/m);
  }, 120_000);

  it('names only files that are there', async () => {
    for (const [, path = ''] of readme.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)) {
      expect({
        path,
        found: await readFile(join(root, path, path.endsWith('/') ? 'README.md' : '')).then(
          () => basename(path),
          () => undefined,
        ),
      }).toEqual({ path, found: basename(path) });
    }
  });
});
