import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expectIamPolicy } from '../support/principals.ts';
import { QUICK_PYTHON, setUpPython, startReadmeMachine, type ReadmeMachine } from '../support/readme-machine.ts';
import { SCENES, type Scene, type Stage } from '../support/readme-scenes.ts';
import { blocksOf, readmeFiles, type Block } from '../support/readme.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import {
  runSteps,
  runWorkflow,
  type Workflow,
  type WorkflowJob,
  type WorkflowRun,
  type WorkflowStep,
} from '../support/workflow.ts';

const files = (await readmeFiles()).filter((file) => file.startsWith('actions/'));
const blocks = new Map(await Promise.all(files.map(async (file) => [file, await blocksOf(file)] as const)));

describe.each(files)('%s', (file) => {
  const scene = SCENES[file.split('/')[1] ?? ''];
  let machine: ReadmeMachine;
  let upstream: { readonly flag: string; close(): Promise<void> } | undefined;
  let sandbox: Sandbox;
  let kept: string;
  const stage = (): Stage => ({ machine, sandbox, kept });

  const prepare = async (): Promise<void> => {
    upstream = await scene?.upstream?.();
    machine = await startReadmeMachine(upstream === undefined ? [] : [upstream.flag]);
    const scratch = await makeSandbox();
    await scene?.account?.({ machine, sandbox: scratch, kept });
    await scratch.remove();
  };
  const stop = async (): Promise<void> => {
    await machine.stop();
    await upstream?.close();
  };
  beforeAll(async () => {
    kept = await mkdtemp(join(tmpdir(), 'kept-'));
    if (scene?.fresh !== true) await prepare();
  });
  afterAll(async () => {
    if (scene?.fresh !== true) await stop();
    await rm(kept, { recursive: true });
  });
  beforeEach(async () => {
    sandbox = await makeSandbox();
  });
  afterEach(async () => {
    await sandbox.remove();
  });

  it('has something to copy, and the tests know how to run it', () => {
    expect(scene).toBeDefined();
    expect(blocks.get(file)?.length).toBeGreaterThan(0);
  });

  it.each((blocks.get(file) ?? []).map((block) => [block.line, block.language, block.heading, block] as const))(
    'has in line %d %s, of "%s", that works as it stands',
    async (_line, _language, _heading, block) => {
      if (scene === undefined) throw new Error(`the tests do not know how to set up ${file}`);
      const fresh = scene.fresh === true && block.language !== 'json';
      if (fresh) await prepare();
      try {
        await scene.workspace?.(block, stage());
        await runBlock(block, scene, stage());
        await scene.after?.(block, stage());
      } finally {
        if (fresh) await stop();
      }
    },
    60_000,
  );
});

async function runBlock(block: Block, scene: Scene, stage: Stage): Promise<void> {
  switch (block.language) {
    case 'yaml':
      await runYaml(block, scene, stage);
      return;
    case 'sh':
      for (const command of commandsOf(block.text)) {
        const first = (await scene.before?.(command, stage)) ?? '';
        await stage.machine.shell(stage.sandbox, `${first}\n${command}\ncodeartifact-ci logout --all >&2`);
      }
      return;
    case 'json':
      if (block.text.includes('"Statement"')) await expectIamPolicy(block.text);
      else expectRenovateConfiguration(block.text);
      return;
    case 'dockerfile':
      // `docker build`, in the block above it, runs it.
      expect((await blocksOf(block.file)).some(({ text }) => text.startsWith('docker build'))).toBe(true);
      return;
    default:
      throw new Error(`nobody runs the ${block.language} in line ${block.line} of ${block.file}`);
  }
}

/** The commands of a block: lines that end in a backslash go on. */
function commandsOf(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** A package rule sends each of its datasources to an address of ours for that datasource (Renovate, "registryUrls"). */
function expectRenovateConfiguration(text: string): void {
  const { packageRules } = JSON.parse(text) as {
    packageRules: readonly { matchDatasources: readonly string[]; registryUrls: readonly string[] }[];
  };
  for (const { matchDatasources, registryUrls } of packageRules) {
    const format = matchDatasources.join();
    const address = `https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/${format}/my-packages/`;
    expect(registryUrls).toEqual([address]);
  }
}

async function runYaml(block: Block, scene: Scene, stage: Stage): Promise<void> {
  const env = { ...(await stage.machine.env(stage.sandbox)), ...QUICK_PYTHON, GITHUB_REPOSITORY: 'your-org/your-repo' };
  const run: WorkflowRun = { sandbox: stage.sandbox, env, setUpPython };
  const parsed = parse(block.text) as unknown;
  if (Array.isArray(parsed)) {
    for (const step of parsed as WorkflowStep[]) {
      await scene.before?.(JSON.stringify(step), stage);
      await runSteps([step], run);
    }
    return;
  }
  const document = parsed as Readonly<Record<string, unknown>>;
  const [only] = Object.values(document);
  if ('jobs' in document) {
    for (const contexts of scene.events ?? [{}]) {
      await runWorkflow(document as unknown as Workflow, { ...run, contexts });
    }
  } else if ('steps' in document) await runSteps((document as unknown as WorkflowJob).steps, run);
  else if (isJob(only)) await runSteps(only.steps, run);
  else if (scene.document !== undefined) await scene.document(block.text, document, stage);
  else throw new Error(`nobody runs the YAML in line ${block.line} of ${block.file}`);
}

function isJob(value: unknown): value is WorkflowJob {
  return typeof value === 'object' && value !== null && 'steps' in value;
}
