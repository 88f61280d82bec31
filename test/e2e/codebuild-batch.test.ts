import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishPackageVersionCommand } from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runBatch, tasksOf } from '../support/buildspec-batch.ts';
import type { BuildResult, Interpreter } from '../support/buildspec.ts';
import { buildspecText, startCodeBuild, versionsIn, type CodeBuildProject } from '../support/codebuild-project.ts';
import { node } from '../support/paths.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const PACKAGES = ['a', 'b', 'c', 'd', 'e'];
const VERSIONS = ['1.0.0', '1.1.0', '1.2.0', '1.3.0'];

/** `aws s3 cp` as far as the buildspec goes, with a folder for the bucket: the last filter that matches decides. */
const AWS = `#!${node}
const { copyFileSync, readdirSync, mkdirSync, existsSync } = require('node:fs');
const { basename, join } = require('node:path');
const [service, command, ...args] = process.argv.slice(2);
if (service !== 's3' || command !== 'cp') process.exit(252);
const filters = [], paths = [];
let recursive = false;
while (args.length > 0) {
  const arg = args.shift();
  if (arg === '--recursive') recursive = true;
  else if (arg === '--exclude' || arg === '--include') filters.push([arg, args.shift()]);
  else paths.push(arg.replace('s3://my-bucket', process.env.BUCKET));
}
const [from, to] = paths;
const wanted = (name) => filters.reduce((take, [kind, glob]) => (glob === '*' || glob === name ? kind === '--include' : take), true);
if (recursive) {
  for (const name of existsSync(from) ? readdirSync(from) : []) if (wanted(name)) copyFileSync(join(from, name), join(to, name));
} else if (to.endsWith('/')) {
  mkdirSync(to, { recursive: true });
  copyFileSync(from, join(to, basename(from)));
} else copyFileSync(from, to);
`;

let project: CodeBuildProject;
let bucket: Sandbox;
let sandboxes: Sandbox[] = [];
let text: string;

beforeAll(async () => {
  project = await startCodeBuild({});
  text = await buildspecText('prune-batch.yml');
  for (const name of PACKAGES) {
    for (const packageVersion of VERSIONS) {
      const assetContent = Buffer.from(`${name} ${packageVersion}`);
      const at = { domain: 'my-org', repository: 'my-packages', format: 'generic', namespace: 'acme' } as const;
      await project.client.send(
        new PublishPackageVersionCommand({
          ...{ ...at, package: name, packageVersion, assetContent, assetName: 'tool.bin' },
          assetSHA256: createHash('sha256').update(assetContent).digest('hex'),
        }),
      );
    }
  }
});
afterAll(async () => {
  await project.stop();
});
beforeEach(async () => {
  bucket = await makeSandbox();
});
afterEach(async () => {
  for (const each of [...sandboxes.splice(0), bucket]) await each.remove();
  sandboxes = [];
});

/** Each build of the batch in a container of its own. */
async function batch(
  interpreter: Interpreter,
  env: Readonly<Record<string, string>>,
): Promise<Map<string, BuildResult>> {
  return await runBatch(text, interpreter, async () => {
    const sandbox = await makeSandbox();
    sandboxes.push(sandbox);
    const programs = join(sandbox.root, 'programs');
    await mkdir(programs);
    await writeFile(join(programs, 'aws'), AWS, { mode: 0o755 });
    return await project.container('prune-batch.yml', sandbox, {
      ...{ PATH: `${programs}:${sandbox.env['PATH'] ?? ''}`, BUCKET: bucket.workspace },
      ...{ CODEARTIFACT_PACKAGES: 'generic:acme/*', CODEARTIFACT_KEEP_NEWEST: '3', CODEARTIFACT_ACTION: 'delete' },
      ...env,
    });
  });
}

describe('prune-batch.yml', () => {
  it('has a build for each shard, and all of them wait for the plan', () => {
    const [plan, ...applies] = tasksOf(text);
    expect(plan).toMatchObject({ identifier: 'plan', dependOn: [], variables: { CODEARTIFACT_MODE: 'plan' } });
    expect(applies.map(({ variables }) => variables['CODEARTIFACT_SHARD'])).toEqual(
      applies.map((_, index) => `${index + 1}/${applies.length}`),
    );
    expect(applies.every(({ dependOn }) => dependOn.join() === 'plan')).toBe(true);
  });

  it('removes nothing when too much would go from the whole, whatever a shard has of it', async () => {
    const results = await batch({ mode: 'shell', shell: 'busybox' }, { CODEARTIFACT_MAX_PERCENT: '5' });
    expect(results.get('plan')?.succeeded).toBe(true);
    for (const number of [1, 2, 3, 4]) {
      const result = results.get(`apply_${number}`);
      expect(result?.phases).toMatchObject({ build: 'FAILED' });
      expect(result?.log).toMatch(/Nothing was removed, because too much would go/);
    }
    expect(await versionsIn(project.client, 'generic', 'a', 'acme')).toEqual(VERSIONS);
  }, 60_000);

  it('plans once, and its builds remove together what was planned; each leaves its state', async () => {
    const results = await batch({ mode: 'process', shell: 'dash' }, { CODEARTIFACT_MAX_PERCENT: '50' });
    const logs = [...results].map(([name, { succeeded, log }]) => ({ name, log: succeeded ? '' : log }));
    expect(logs).toEqual(['plan', 'apply_1', 'apply_2', 'apply_3', 'apply_4'].map((name) => ({ name, log: '' })));
    const shares = [1, 2, 3, 4].map((number) => {
      const { log = '' } = results.get(`apply_${number}`) ?? {};
      return /^Shard (\S+) of the plan: (\d+) of its 5 removals\.$[^]*^(\d+) of \2 versions? removed/m
        .exec(log)
        ?.slice(1);
    });
    expect(shares).toEqual([
      ['1/4', '2', '2'],
      ['2/4', '1', '1'],
      ['3/4', '1', '1'],
      ['4/4', '1', '1'],
    ]);
    for (const name of PACKAGES) {
      expect(await versionsIn(project.client, 'generic', name, 'acme')).toEqual(VERSIONS.slice(1));
    }
    expect(await readdir(join(bucket.workspace, 'codeartifact-prune'))).toEqual([
      ...['apply_1.ndjson', 'apply_2.ndjson', 'apply_3.ndjson', 'apply_4.ndjson', 'plan.ndjson', 'prune-plan.json'],
    ]);
  }, 60_000);
});
