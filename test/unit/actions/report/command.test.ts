import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/library.ts';
import { report } from '../../../../actions/report/command.ts';
import type { ReportDocument } from '../../../../actions/report/document.ts';
import { startJsonService } from '../../../support/json-service.ts';
import {
  CREDENTIALS,
  makeWorkspace,
  testHost,
  useCredentials,
  type TestHost,
  type Workspace,
} from '../../../support/publish.ts';
import { bytesOnce, recount, type Recount } from '../../../support/report-recount.ts';
import { fillReportStore, REPORT_DOMAIN } from '../../../support/report-store.ts';

const OWNER = '111122223333';

let folder: string;
let emulator: Emulator;
let counted: readonly Recount[];
let place: Workspace;
let host: TestHost;
let saved: Record<string, string>;

beforeAll(async () => {
  useCredentials();
  folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-report-unit-'));
  fillReportStore(join(folder, 'data'), { packages: 12, versions: 30 });
  const external = { 'public:npmjs': 'off', 'public:pypi': 'off' };
  emulator = await startEmulator({ dataFolder: join(folder, 'data'), external });
  counted = await recount(emulator, REPORT_DOMAIN);
});
afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(() => place.remove());

async function run(inputs: Readonly<Record<string, string>> = {}): Promise<ReportDocument> {
  saved = {};
  host = Object.assign(testHost(place.workspace, place.temp, emulator.env), {
    saveState: (name: string, value: string) => (saved[name] = value),
  });
  const { endpoint, region } = emulator;
  await report.execute({ domain: REPORT_DOMAIN, endpoint, region, ...inputs }, host);
  const path = join(place.workspace, 'codeartifact-report/report.json');
  return JSON.parse(await readFile(path, 'utf8')) as ReportDocument;
}

const all = (): Recount['assets'] => counted.flatMap(({ assets }) => assets);
const versions = (): number => counted.reduce((sum, one) => sum + one.versions, 0);
const CALLS_OF_SETTINGS = 1 + 1 + 1 + 1 + 5 * 2;

describe('report', () => {
  it('counts what an independent recount counts, says it in every way, and remembers it for the next run', async () => {
    const first = await run();
    expect(first.totals).toMatchObject({ repositories: 5, packages: counted.length, versions: versions() });
    expect(first.storage).toMatchObject({ basis: 'complete', rest: 0, physical: bytesOnce(all()) });
    expect(first.calls.byOperation).toMatchObject({
      ...{ ListPackages: 5, ListPackageVersions: counted.length, ListRepositoriesInDomain: 1, DescribeDomain: 1 },
    });
    expect(host.outputs).toMatchObject({
      folder: join(place.workspace, 'codeartifact-report'),
      html: join(place.workspace, 'codeartifact-report/report.html'),
      json: join(place.workspace, 'codeartifact-report/report.json'),
      sarif: join(place.workspace, 'codeartifact-report/report.sarif'),
      bytes: String(bytesOnce(all())),
      'monthly-cost': ((bytesOnce(all()) / 1e9) * 0.05).toFixed(6),
      saves: '',
      findings: String(first.findings.length),
      errors: String(first.findings.filter(({ level }) => level === 'error').length),
      calls: String(first.calls.total),
    });
    expect(first.calls.total).toBe(
      Object.values(first.calls.byOperation).reduce((sum, calls) => sum + calls, 0) + first.calls.registry,
    );
    expect(host.lines).toEqual(
      expect.arrayContaining([
        `Domain ${REPORT_DOMAIN} of account 111122223333 in us-east-1`,
        `${versions()} versions of ${counted.length} packages in 5 repositories`,
        expect.stringMatching(/^Stored: [\d.]+ MB, \$[\d.]+ a month$/),
        expect.stringMatching(/^builds +\d+ +\d+ /),
        expect.stringMatching(/^warning: Internal packages open to a public registry: \d+, such as: npm:/),
        expect.stringMatching(/^\d+ calls \(.*\)\. The report is in .*codeartifact-report\.$/),
      ]),
    );
    expect(host.summaries).toEqual([expect.stringContaining(`### CodeArtifact report: \`${REPORT_DOMAIN}\``)]);
    expect(saved).toEqual({ kept: '' });

    const second = await run();
    expect(second.storage).toEqual({ ...first.storage, asked: 0 });
    expect(second.packages).toEqual(first.packages);
    expect(second.calls.total).toBe(CALLS_OF_SETTINGS + 5 + counted.length);
    const worst = first.findings.map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
    expect(worst).toEqual([...worst].sort());
  });

  it('looks at the repositories that are asked for, and lists alone where that is the mode', async () => {
    const document = await run({ mode: 'inventory', repositories: 'builds, st*', files: 'json' });
    expect(document.repositories.map(({ name }) => name)).toEqual(['builds', 'staging']);
    expect(document.domain.looksAt).toBe('some repositories');
    expect(document.storage.basis).toBe('none');
    expect(document.totals.ages).toBeNull();
    expect(document.repositories.map(({ newest }) => newest)).toEqual([null, null]);
    expect(Object.keys(document.calls.byOperation)).not.toContain('ListPackageVersionAssets');
    expect(await readdir(join(place.workspace, 'codeartifact-report'))).toEqual(['report.json']);
    expect(host.outputs['html']).toBe('');
    await expect(run({ repositories: 'nothing-*' })).rejects.toThrow("No repository matches 'nothing-*'.");
    await expect(run({ repositories: 'a b' })).rejects.toThrow(/'repositories' must be repository names/);
    await expect(run({ 'storage-price': '5 cents' })).rejects.toThrow(/must be a price in US dollars/);
    await expect(run({ cooldown: 'soon' })).rejects.toThrow(/'cooldown' must be none, or/);
  });

  it('forecasts what a retention policy frees, and what that saves', async () => {
    await place.write({
      'retention.yml': [
        'version: 1',
        'defaults: { action: { internal: delete }, min-newest: 1 }',
        'guards: { run: { max-count: 9999, max-percent: 100 }, repository: { max-count: 9999, max-percent: 100 }, package: { max-percent: 100 } }',
        'scopes: [{ id: all, select: { repositories: ["*"] }, delete: [{ id: old, older-than: 1d }] }]',
      ].join('\n'),
    });
    const { forecast, storage, repositories } = await run({ policy: 'retention.yml', 'storage-price': '2' });
    expect(forecast?.frees).toBeGreaterThan(0);
    expect(forecast?.physicalAfter).toBe((storage.physical ?? 0) - (forecast?.frees ?? 0));
    expect(forecast?.saves).toBeCloseTo(((forecast?.frees ?? 0) / 1e9) * 2, 9);
    expect(host.outputs['saves']).toBe(forecast?.saves?.toFixed(6));
    expect(forecast?.policy).toBe('retention.yml');
    expect(forecast?.guards).toEqual([]);
    expect(forecast?.versions).toBe(forecast?.repositories.reduce((sum, one) => sum + one.versions, 0));
    for (const { name, frees } of forecast?.repositories ?? []) {
      const own = repositories.find((one) => one.name === name)?.storage.attributed ?? 0;
      expect(frees).toBeGreaterThanOrEqual(0);
      expect(frees).toBeLessThanOrEqual(own);
    }
  });

  it('keeps to the calls that it may make: a sample, or nothing of it, or an error that says what it takes', async () => {
    const least = CALLS_OF_SETTINGS + 5 + counted.length;
    const few = await run({ 'max-calls': String(least + 1), 'cache-file': 'a.gz', cooldown: 'none' });
    expect(few.storage.basis).toBe('none');
    expect(few.totals.ages).toBeNull();
    expect(few.notAvailable.map(({ what }) => what)).toEqual(['Ages of versions']);
    const cooled = await run({ 'max-calls': String(least + 1), 'cache-file': 'b.gz' });
    expect(cooled.notAvailable.map(({ what }) => what)).toEqual([
      'Ages of versions',
      'Public versions younger than the cooldown',
    ]);
    expect(cooled.calls.total).toBeLessThanOrEqual(least + 1);
    await expect(run({ 'max-calls': String(least - 1), 'cache-file': 'c.gz' })).rejects.toThrow(
      `'max-calls' does not reach for the list of versions, which takes a call for each of ${counted.length} packages. Set it to ${counted.length + 100} or more`,
    );
  });

  it('fails on findings where it is asked to, once the files are written', async () => {
    await expect(run({ 'fail-on': 'error' })).rejects.toThrow(/^\d+ findings of level error, such as: npm:@acme\//);
    const { findings } = JSON.parse(await readFile(host.outputs['json'] ?? '', 'utf8')) as ReportDocument;
    const counts = (...levels: string[]) => findings.filter(({ level }) => levels.includes(level)).length;
    await expect(run({ 'fail-on': 'warning' })).rejects.toThrow(
      new RegExp(`^${counts('error', 'warning')} findings of level warning or error, such as: `),
    );
    await expect(run({ 'fail-on': 'none' })).resolves.toBeDefined();
  });

  it('asks CloudWatch and CloudTrail where it is told to, and the owner of the domain for the rest', async () => {
    const replies: Readonly<Record<string, unknown>> = {
      GetMetricData: { MetricDataResults: [{ Label: 'ListPackages', Timestamps: [1_800_000_000], Values: [40] }] },
      LookupEvents: { Events: [] },
    };
    const aws = await startJsonService(CREDENTIALS.AWS_SECRET_ACCESS_KEY, ({ target }) => ({
      body: replies[target.replace(/^.*\./, '')] ?? {},
    }));
    try {
      const inputs = { mode: 'inventory', 'domain-owner': OWNER, 'put-metrics': 'true', usage: 'true' };
      const { usage, notAvailable, cost } = await run({
        ...{ ...inputs, 'cloudwatch-endpoint': aws.endpoint, 'cloudtrail-endpoint': aws.endpoint },
      });
      expect(usage).toMatchObject({ operations: [{ operation: 'ListPackages', calls: 40 }], events: null });
      expect(notAvailable.map(({ what }) => what)).toEqual(['Who reads and changes what']);
      expect(cost.requests).toBeCloseTo((40 / 30) * (365.25 / 12) * (0.05 / 10_000), 12);
      expect(aws.requests.map(({ target }) => target.replace(/^.*\./, ''))).toEqual([
        ...['GetMetricData', 'LookupEvents', 'PutMetricData'],
      ]);
    } finally {
      await aws.close();
    }
    await expect(run({ mode: 'inventory', 'domain-owner': '222222222222' })).rejects.toThrow(
      /Domain not found|no domain/i,
    );
  });

  it('says what the emulator cannot tell of usage, and keeps the cache after a job that was stopped', async () => {
    const { notAvailable, usage } = await run({ usage: 'true', 'put-metrics': 'true' });
    expect(notAvailable).toEqual([
      { what: 'Calls by operation', why: 'The emulator has no CloudWatch.' },
      { what: 'Who reads and changes what', why: 'The emulator has no CloudTrail.' },
    ]);
    expect(usage).toEqual({ days: 30, operations: null, daily: null, events: null });
    expect(host.lines).toContain("warning: 'put-metrics' does nothing with the emulator, which has no CloudWatch.");
    const kept: unknown[] = [];
    const cache = {
      restore: () => Promise.resolve(undefined),
      save: (paths: readonly string[], key: string) => Promise.resolve(void kept.push([paths, key])),
    };
    const stopped = Object.assign(testHost(place.workspace, place.temp), { cache });
    const path = join(place.workspace, 'codeartifact-report-cache.ndjson.gz');
    const state = { path, cached: 'codeartifact-report-cache.ndjson.gz', prefix: 'codeartifact-ci-report-cache-x-' };
    await report.cleanup?.({ kept: JSON.stringify(state) }, stopped);
    await report.cleanup?.({ kept: '' }, stopped);
    await report.cleanup?.({}, stopped);
    expect(kept).toEqual([[[state.cached], expect.stringMatching(/^codeartifact-ci-report-cache-x-\d+$/)]]);
  });
});
