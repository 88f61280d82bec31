import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  ListPackageVersionsCommand,
  PublishPackageVersionCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage } from '../support/npm-package.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { startRecorder } from '../support/recorder.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const namespace = 'acme';
/** `/v1/package/versions/update_status`, `…/dispose` and `…/delete`: all the calls of ours that change something. */
const CHANGE = /^\/v1\/package\/versions\/(update_status|dispose|delete)/;

let emulator: TestEmulator;
let publicRegistry: FakeNpmRegistry;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let repository: string;
let repositories = 0;

beforeAll(async () => {
  publicRegistry = await startFakeNpmRegistry();
  emulator = await startTestEmulator(['--external', `public:npmjs=${publicRegistry.url}`]);
  aws = await createGuide(emulator, ['public:npmjs']);
});
afterAll(async () => {
  await emulator.stop();
  await publicRegistry.close();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  repository = `ci-${++repositories}`;
  const upstreams = [{ repositoryName: 'npmjs-store' }];
  await aws.send(new CreateRepositoryCommand({ domain, repository, upstreams }));
});
afterEach(async () => {
  await sandbox.remove();
});

async function publish(name: string, ...versions: readonly string[]): Promise<void> {
  for (const packageVersion of versions) {
    const assetContent = Buffer.from(`${name} ${packageVersion}`);
    await aws.send(
      new PublishPackageVersionCommand({
        ...{ domain, repository, format: 'generic', namespace, package: name, packageVersion, assetContent },
        assetName: 'tool.bin',
        assetSHA256: createHash('sha256').update(assetContent).digest('hex'),
      }),
    );
  }
}

async function statuses(name: string): Promise<Record<string, string | undefined>> {
  const { versions = [] } = await aws.send(
    new ListPackageVersionsCommand({ domain, repository, format: 'generic', namespace, package: name }),
  );
  return Object.fromEntries(
    versions.map(({ version = '', status }): [string, string | undefined] => [version, status]),
  );
}

const FIVE = ['1.0.0', '1.1.0', '2.0.0', '9.0.0', '10.0.0'];
const TWO_ARCHIVED = {
  '1.0.0': 'Archived',
  '1.1.0': 'Archived',
  '2.0.0': 'Published',
  '9.0.0': 'Published',
  '10.0.0': 'Published',
};
const UNCHANGED = Object.fromEntries(FIVE.map((version) => [version, 'Published']));

function command(endpoint: string, ...flags: readonly string[]): string[] {
  return [`${dist}/cli.js`, 'prune', '--domain', domain, '--endpoint', endpoint, '--outputs', 'outputs.json', ...flags];
}

interface Pruned extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
}

async function prune(...flags: readonly string[]): Promise<Pruned> {
  return await pruneThrough(emulator.endpoint, ...flags);
}

async function pruneThrough(endpoint: string, ...flags: readonly string[]): Promise<Pruned> {
  const env = { ...sandbox.env, ...emulator.awsEnv };
  const outcome = await run(node, command(endpoint, ...flags), { cwd: sandbox.workspace, env });
  return { ...outcome, outputs: JSON.parse(await inWorkspace('outputs.json')) as Pruned['outputs'] };
}

async function inWorkspace(name: string): Promise<string> {
  return await readFile(join(sandbox.workspace, name), 'utf8');
}

describe('prune', () => {
  it('plans first, applies on request, and has nothing to do when the same plan is applied again', async () => {
    await publish('tool', ...FIVE);
    const recorder = await startRecorder(emulator.endpoint);
    const planned = await pruneThrough(
      ...[recorder.endpoint, '--repositories', 'ci-*', '--packages', 'generic:acme/*', '--keep-newest', '3'],
      ...['--max-percent', '100'],
    );
    await recorder.close();
    expect(recorder.requests.filter(({ path }) => CHANGE.test(path))).toEqual([]);
    expect(planned).toMatchObject({ exitCode: 0, stderr: '' });
    const id = createHash('sha256')
      .update(await inWorkspace('prune-plan.json'))
      .digest('hex');
    expect(planned.outputs).toEqual({
      ...{ 'plan-id': id, planned: '2', removed: '0', stale: '0', failed: '0', restored: '0', bytes: '0', matrix: '' },
    });
    expect(planned.stdout).toContain('Looked at 5 versions of 1 package: 2 to archive');
    expect(await statuses('tool')).toEqual(UNCHANGED);

    const applied = await prune('--mode', 'apply', '--plan', 'prune-plan.json');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.outputs).toMatchObject({ 'plan-id': id, removed: '2', stale: '0', failed: '0' });
    expect(await statuses('tool')).toEqual(TWO_ARCHIVED);

    const state = await inWorkspace('prune-state.ndjson');
    const again = await prune('--mode', 'apply', '--plan', 'prune-plan.json');
    expect(again.outputs).toMatchObject({ removed: '2', stale: '0', failed: '0' });
    expect(again.stdout).toContain('0 to change');
    expect(await inWorkspace('prune-state.ndjson')).toBe(state);
  });

  it('deletes old versions that came from a public registry, finding their ages with few calls', async () => {
    const days = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
    // The oldest first: `latest` is what the public registry got last.
    for (let age = 19; age >= 0; age--) {
      publicRegistry.add(npmPackage('left-pad', `1.0.${20 - age}`), { published: days(age * 5 + 1) });
    }
    const { repositoryEndpoint = '' } = await aws.send(
      new GetRepositoryEndpointCommand({ domain, repository, format: 'npm' }),
    );
    const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
    for (let version = 1; version <= 20; version++) {
      const answer = await fetch(`${repositoryEndpoint}left-pad/-/left-pad-1.0.${version}.tgz`, {
        headers: { authorization: `Bearer ${authorizationToken}` },
      });
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
    const recorder = await startRecorder(emulator.endpoint);
    const flags = ['--repositories', repository, '--older-than', '30d', '--max-percent', '100', '--mode', 'apply'];
    const outcome = await pruneThrough(recorder.endpoint, ...flags);
    await recorder.close();
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    expect(outcome.stdout).toContain('14 to delete, which frees at most');
    const calls = (path: RegExp): number => recorder.requests.filter((one) => path.test(one.path)).length;
    // Only the public registry knows how old its versions are: one request for all of them.
    expect(calls(/^\/v1\/package\/version\?/)).toBe(0);
    expect(calls(/^\/v1\/package\/version\/assets/)).toBe(14);
    // The plan and the look before applying; then archiving, which compares revisions, and deleting.
    expect(calls(/^\/v1\/package\/versions\?/)).toBe(2);
    expect(calls(CHANGE)).toBe(2);
    const { versions = [] } = await aws.send(
      new ListPackageVersionsCommand({ domain, repository, format: 'npm', package: 'left-pad' }),
    );
    expect(versions.map(({ version }) => version).sort()).toEqual(
      Array.from({ length: 6 }, (_, index) => `1.0.${15 + index}`),
    );
  });

  it('is the same in the end when it is killed at any change and run again', async () => {
    for (const [round, killAt] of [1, 2, 3, 4].entries()) {
      const names = ['one', 'two', 'three'].map((name) => `${name}-${round}`);
      for (const name of names) await publish(name, ...FIVE);
      const flags = ['--repositories', repository, '--packages', `generic:*-${round}`, '--keep-newest', '3'];
      await prune(...flags, '--max-percent', '100', '--action', 'delete');

      const killer = await startKiller(emulator.endpoint, killAt);
      const child = spawn(node, command(killer.endpoint, '--mode', 'apply', '--plan', 'prune-plan.json'), {
        cwd: sandbox.workspace,
        env: { ...sandbox.env, ...emulator.awsEnv },
        stdio: 'ignore',
      });
      killer.aim(child);
      const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
      expect(signal).toBe('SIGKILL');
      await killer.close();

      const resumed = await prune('--mode', 'apply', '--plan', 'prune-plan.json');
      expect(resumed).toMatchObject({ exitCode: 0, stderr: '' });
      expect(resumed.outputs).toMatchObject({ planned: '6', removed: '6', stale: '0', failed: '0' });
      for (const name of names) {
        expect(await statuses(name)).toEqual({ '2.0.0': 'Published', '9.0.0': 'Published', '10.0.0': 'Published' });
      }
    }
  });

  it('is an action whose outputs and summary tell what happened', async () => {
    await publish('tool', ...FIVE);
    await publish('__proto__', ...FIVE);
    const job = new Job(sandbox, emulator.awsEnv);
    const inputs = { domain, endpoint: emulator.endpoint, repositories: repository, 'keep-newest': '3' };
    const planned = await job.uses('prune', { ...inputs, 'max-percent': '100' });
    expect(planned).toMatchObject({ exitCode: 0, annotations: [] });
    expect(planned.outputs).toMatchObject({ planned: '4', removed: '0' });
    expect(planned.summary).toContain('### CodeArtifact prune: plan');
    expect(planned.summary).toContain('| `generic:acme/tool` |');
    const applied = await job.uses('prune', {
      ...{ domain, endpoint: emulator.endpoint },
      ...{ mode: 'apply', plan: 'prune-plan.json' },
    });
    expect(applied).toMatchObject({ exitCode: 0, annotations: [] });
    expect(applied.outputs).toMatchObject({ planned: '4', removed: '4', stale: '0', failed: '0' });
    expect(applied.summary).toContain('| 4 | 4 | 0 | 0 | 0 bytes |');
    expect(await statuses('tool')).toEqual(TWO_ARCHIVED);
  });
});

describe('prune, interrupted or taken back', () => {
  it('finishes first what an earlier run of the same command began, and says so', async () => {
    await publish('tool', ...FIVE);
    const flags = ['--repositories', repository, '--keep-newest', '3', '--max-percent', '100', '--action', 'delete'];
    const killer = await startKiller(emulator.endpoint, 1);
    const child = spawn(node, command(killer.endpoint, ...flags, '--mode', 'apply'), {
      ...{ cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv }, stdio: 'ignore' },
    });
    killer.aim(child);
    await new Promise((resolve) => child.once('exit', resolve));
    await killer.close();
    expect(await statuses('tool')).toMatchObject({ '1.0.0': 'Archived', '1.1.0': 'Archived' });

    const planned = await prune(...flags);
    expect(planned.exitCode).toBe(1);
    expect(planned.stderr).toContain('which is begun and not finished. Finish it with mode: apply');

    const again = await prune(...flags, '--mode', 'apply');
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toMatch(
      /An earlier run began the plan [0-9a-f]{64} and did not finish it: it is finished first/,
    );
    expect(again.outputs).toMatchObject({ planned: '2', removed: '2', failed: '0' });
    expect(Object.keys(await statuses('tool')).sort()).toEqual(['10.0.0', '2.0.0', '9.0.0']);
  });

  it('removes unfinished versions by when it first saw them', async () => {
    const assetContent = Buffer.from('half');
    await aws.send(
      new PublishPackageVersionCommand({
        ...{ domain, repository, format: 'generic', namespace, package: 'tool', packageVersion: '1.0', assetContent },
        ...{ assetName: 'a.bin', unfinished: true },
        assetSHA256: createHash('sha256').update(assetContent).digest('hex'),
      }),
    );
    const flags = ['--repositories', repository, '--status', 'unfinished', '--older-than', '7d', '--action', 'delete'];
    const first = await prune(...flags, '--max-percent', '100');
    expect(first.outputs).toMatchObject({ planned: '0' });
    const seen = await inWorkspace('prune-state.ndjson');
    expect(seen).toContain('"kind":"seen"');
    const week = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await writeFile(join(sandbox.workspace, 'prune-state.ndjson'), seen.replace(/"time":"[^"]*"/, `"time":"${week}"`));
    const later = await prune(...flags, '--max-percent', '100', '--mode', 'apply');
    expect(later).toMatchObject({ exitCode: 0, stderr: '' });
    expect(later.outputs).toMatchObject({ planned: '1', removed: '1' });
    expect(await statuses('tool')).toEqual({});
  });

  it('carries out a plan beyond the guards with the one command that it names', async () => {
    await publish('tool', ...FIVE);
    const refused = await prune('--repositories', repository, '--keep-newest', '3', '--mode', 'apply');
    const [, flags = ''] = /codeartifact-ci prune (--domain .*?--confirm [0-9a-f]{64})/.exec(refused.stderr) ?? [];
    const words = flags.split(' ').slice(2);
    const confirmed = await prune(...words);
    expect(confirmed).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await statuses('tool')).toEqual(TWO_ARCHIVED);
  });

  it('reads its rules from a file, and names the line and column of what is wrong in it', async () => {
    await publish('tool', ...FIVE);
    const policy = [
      'version: 1',
      'defaults: {min-newest: 1}',
      'guards: {run: {max-percent: 100}, repository: {max-percent: 100}}',
      'protect:',
      '  - {packages: "generic:*", versions: ["1.0.*"]}',
      'scopes:',
      '  - id: all',
      `    select: {repositories: [${repository}]}`,
      '    keep: [{id: minor, newest-per: major}]',
      '    delete: [{id: many, rank-greater-than: 1}]',
    ];
    await writeFile(join(sandbox.workspace, 'retention.yml'), policy.join('\n'));
    const applied = await prune('--policy', 'retention.yml', '--mode', 'apply');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    // One of each major version stays, and what is protected.
    expect(applied.outputs).toMatchObject({ planned: '0' });
    const wrong = policy.join('\n').replace('rank-greater-than: 1', 'chanel: release');
    await writeFile(join(sandbox.workspace, 'retention.yml'), wrong);
    const refused = await prune('--policy', 'retention.yml');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/retention\.yml:10:25: unknown key "chanel" \(did you mean/);
  });
});

interface Killer {
  readonly endpoint: string;
  aim(child: ChildProcess): void;
  close(): Promise<void>;
}

/** A way through to the emulator that kills the caller when the nth change is done, before it hears of it. */
async function startKiller(target: string, nth: number): Promise<Killer> {
  let victim: ChildProcess | undefined;
  let changes = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const forwarded = request(new URL(url, target), { method, headers }, (answer) => {
      if (CHANGE.test(url) && ++changes === nth) {
        victim?.kill('SIGKILL');
        outgoing.destroy();
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim: (child) => {
      victim = child;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
