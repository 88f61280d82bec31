import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '@codeartifact-ci/core/aws/iam-policy.ts';
import type { ReportDocument } from '../../actions/report/document.ts';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startJsonService, type FakeJsonService } from '../support/json-service.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { fillReportStore, REPORT_DOMAIN } from '../support/report-store.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const ACCOUNT = '111122223333';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

let folder: string;
let emulator: TestEmulator;
let cache: CacheService;
let aws: FakeJsonService;

/** What the service says to each operation of CloudWatch and CloudTrail. */
const REPLIES: Readonly<Record<string, unknown>> = {
  GetMetricData: {
    MetricDataResults: [
      { Label: 'ReadFromRepository', Timestamps: [Date.parse('2026-11-29T00:00:00Z') / 1000], Values: [3_000_000] },
    ],
  },
  LookupEvents: {
    Events: [
      {
        CloudTrailEvent: JSON.stringify({
          eventSource: 'codeartifact.amazonaws.com',
          eventName: 'GetPackageVersionAsset',
          eventTime: '2026-11-29T10:00:00Z',
          userIdentity: { arn: `arn:aws:iam::${ACCOUNT}:role/::stop-commands::x` },
          requestParameters: {
            domainName: REPORT_DOMAIN,
            repositoryName: 'builds',
            packageFormat: 'npm',
            packageName: 'checkout',
          },
        }),
      },
    ],
  },
  PutMetricData: {},
};

async function policyOf(mode: string): Promise<Policy> {
  const flags = ['--mode', mode, '--domain', REPORT_DOMAIN, '--domain-owner', ACCOUNT, '--region', 'us-east-1'];
  const args = [`${dist}/cli.js`, 'policy', 'report', ...flags, '--print', 'identity'];
  const { stdout } = await runOk(node, args, { cwd: folder, env: {} });
  return JSON.parse(stdout) as Policy;
}

/** A user for each policy that `policy report` prints, and one who may not list assets. */
async function users(): Promise<object[]> {
  const full = await policyOf('full');
  const blind = JSON.parse(JSON.stringify(full).replaceAll('"codeartifact:ListPackageVersionAssets",', '')) as Policy;
  const [inventory, metrics] = [await policyOf('inventory'), await policyOf('metrics')];
  const named = { full, inventory, metrics, blind };
  return Object.entries(named).map(([name, policy]) => ({
    ...{ name, account: ACCOUNT, accessKeyId: keyOf(name), secretAccessKey: SECRET, policies: [policy] },
  }));
}

function keyOf(user: string): string {
  return `AKIA${user.toUpperCase().padEnd(16, 'X')}`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-report-action-'));
  fillReportStore(join(folder, 'data'), { packages: 9, versions: 30 });
  const principals = join(folder, 'principals.json');
  await writeFile(principals, JSON.stringify({ users: await users() }));
  emulator = await startTestEmulator([
    ...['--data', join(folder, 'data'), '--auth', 'strict', '--principals', principals],
    ...['--external=public:npmjs=off', '--external=public:pypi=off'],
  ]);
  cache = await startCacheService();
  aws = await startJsonService(SECRET, ({ target }) => ({ body: REPLIES[target.replace(/^.*\./, '')] ?? {} }));
}, 30_000);
afterAll(async () => {
  await aws.close();
  await cache.close();
  await emulator.stop();
  await rm(folder, { recursive: true });
});

interface Made {
  readonly step: StepResult;
  readonly document: ReportDocument;
  readonly sandbox: Sandbox;
}

/** A job of its own that reports as one of the users; the sandbox is removed afterwards. */
async function report(
  user: string,
  inputs: Readonly<Record<string, string>>,
  look: (made: Made) => Promise<void> | void,
): Promise<void> {
  const sandbox = await makeSandbox();
  try {
    await look(await runJob(sandbox, user, inputs));
  } finally {
    await sandbox.remove();
  }
}

async function runJob(sandbox: Sandbox, user: string, inputs: Readonly<Record<string, string>>): Promise<Made> {
  const keys = { AWS_ACCESS_KEY_ID: keyOf(user), AWS_SECRET_ACCESS_KEY: SECRET };
  const job = new Job(sandbox, { ...emulator.awsEnv, ...keys, ...cache.env });
  const step = await job.uses('report', { domain: REPORT_DOMAIN, endpoint: emulator.endpoint, ...inputs });
  expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : step.log }).toEqual({ exitCode: 0, log: '' });
  const document = JSON.parse(await readFile(step.outputs['json'] ?? '', 'utf8')) as ReportDocument;
  for (const { exitCode, log } of await job.end()) expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
  return { step, document, sandbox };
}

describe('the action', () => {
  it('needs no more than the policy of its mode, and tells its outputs and a summary', async () => {
    await report('full', {}, async ({ step, document, sandbox }) => {
      expect(document.notAvailable).toEqual([]);
      expect(document.storage).toMatchObject({ basis: 'complete', rest: 0 });
      expect(step.outputs).toMatchObject({
        folder: join(sandbox.workspace, 'codeartifact-report'),
        bytes: String(document.storage.headline),
        calls: String(document.calls.total),
        findings: String(document.findings.length),
      });
      expect(step.summary).toMatch(/### CodeArtifact report: `acme`/);
      expect(step.summary).toMatch(/```mermaid\nflowchart LR/);
      const found = await findSecrets(['eyJ2ZXIiOjEs', SECRET], {
        texts: { log: step.log },
        folders: [sandbox.workspace],
      });
      expect(found).toEqual([]);
    });
    await report('inventory', { mode: 'inventory' }, ({ document }) => {
      expect(document.notAvailable).toEqual([]);
      expect(document.storage.basis).toBe('none');
    });
  }, 40_000);

  it('remembers from job to job, by the cache', async () => {
    await report('full', {}, async ({ sandbox, document: first }) => {
      await rm(join(sandbox.workspace, 'codeartifact-report-cache.ndjson.gz'));
      const { document, step } = await runJob(sandbox, 'full', {});
      expect(document.calls.byOperation).not.toHaveProperty('ListPackageVersionAssets');
      expect(document.calls.byOperation).not.toHaveProperty('DescribePackageVersion');
      expect(document.packages).toEqual(first.packages);
      expect(step.log).toMatch(/State of an earlier run: codeartifact-ci-report-cache-/);
    });
    expect([...cache.archives.keys()].every((key) => key.startsWith('codeartifact-ci-report-cache-'))).toBe(true);
  }, 20_000);

  it('says what the role may not read, and reports the rest', async () => {
    await report('blind', { 'cache-file': 'none-yet.gz' }, ({ document }) => {
      expect(document.notAvailable).toEqual([
        { what: 'Sizes', why: expect.stringMatching(/^The role may not list assets: .*ListPackageVersionAssets/) },
      ]);
      expect(document.calls.byOperation['ListPackageVersionAssets']).toBeLessThanOrEqual(32);
      expect(document.storage.basis).toBe('none');
      expect(document.totals.versions).toBeGreaterThan(30);
    });
  }, 20_000);

  it('reads usage and publishes metrics, at the endpoints that it is given', async () => {
    const endpoints = { 'cloudwatch-endpoint': aws.endpoint, 'cloudtrail-endpoint': aws.endpoint };
    await report('metrics', { usage: 'true', 'put-metrics': 'true', ...endpoints }, ({ document, step }) => {
      expect(document.notAvailable).toEqual([]);
      expect(document.usage).toMatchObject({
        operations: [{ operation: 'ReadFromRepository', calls: 3_000_000 }],
        events: { events: 1, packages: [{ package: 'npm:checkout', reads: 1 }] },
      });
      expect(document.cost.requests).toBeCloseTo((3_000_000 / 30 / 10_000) * 0.05 * (365.25 / 12), 6);
      expect(step.log).toMatch(/Published \d+ metrics in the namespace CodeArtifactCI/);
      expect(step.summary).toMatch(/\| `ReadFromRepository` \| 3,000,000 \|/);
    });
    // Of these services the policy names what was asked of them, and nothing else.
    const asked = aws.requests.map(({ target }) => target.replace(/^.*\./, ''));
    const named = (await policyOf('metrics')).Statement.flatMap(({ Action }) => Action).flatMap(
      (action) => /^(?:cloudwatch|cloudtrail):(.*)$/.exec(action)?.[1] ?? [],
    );
    expect([...new Set(asked)].sort()).toEqual([...new Set(named)].sort());
    const [metrics] = aws.requests.filter(({ target }) => target.endsWith('.PutMetricData'));
    expect(metrics).toMatchObject({
      service: 'monitoring',
      region: 'us-east-1',
      input: { Namespace: 'CodeArtifactCI' },
    });
  }, 20_000);

  it('asks nobody but the emulator where it is given no other endpoint', async () => {
    const before = aws.requests.length;
    await report('full', { usage: 'true', 'put-metrics': 'true' }, ({ document, step }) => {
      expect(document.notAvailable.map(({ why }) => why)).toEqual([
        'The emulator has no CloudWatch.',
        'The emulator has no CloudTrail.',
      ]);
      expect(step.annotations.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/'put-metrics' does nothing with the emulator/),
      );
    });
    expect(aws.requests.length).toBe(before);
  }, 20_000);
});
