import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodeartifactClient, DescribeDomainCommand } from '@aws-sdk/client-codeartifact';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { ReportDocument } from '../../actions/report/document.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { bytesOnce, recount, type Recount } from '../support/report-recount.ts';
import { oddPages } from '../support/report-pages.ts';
import { fillReportStore, REPORT_DOMAIN } from '../support/report-store.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DAY = 86_400_000;
const domain = REPORT_DOMAIN;

let folder: string;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-report-'));
  fillReportStore(join(folder, 'data'), { packages: 40, versions: 160 });
  emulator = await startTestEmulator([
    '--data',
    join(folder, 'data'),
    '--external=public:npmjs=off',
    '--external=public:pypi=off',
  ]);
  client = new CodeartifactClient({
    endpoint: emulator.endpoint,
    region: emulator.region,
    credentials: {
      accessKeyId: emulator.awsEnv['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: emulator.awsEnv['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  sandbox = await makeSandbox();
});
afterAll(async () => {
  await sandbox.remove();
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

async function cli(command: string, ...flags: readonly string[]): Promise<Outcome> {
  return await run(node, [`${dist}/cli.js`, command, '--domain', domain, '--endpoint', emulator.endpoint, ...flags], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv },
  });
}

async function report(...flags: readonly string[]): Promise<{ outcome: Outcome; document: ReportDocument }> {
  const outcome = await cli('report', ...flags);
  expect({ exitCode: outcome.exitCode, said: outcome.exitCode === 0 ? '' : outcome.stderr }).toEqual({
    exitCode: 0,
    said: '',
  });
  const text = await readFile(join(sandbox.workspace, 'codeartifact-report/report.json'), 'utf8');
  return { outcome, document: JSON.parse(text) as ReportDocument };
}

describe('a report of a domain with five repositories and all formats', () => {
  let first: ReportDocument;
  let counted: Recount[];
  beforeAll(async () => {
    ({ document: first } = await report());
    counted = await recount(emulator, domain);
  }, 60_000);

  it('has the numbers of an independent recount through the API', async () => {
    expect(Object.keys(first.totals.byFormat).sort()).toEqual([
      'cargo',
      'generic',
      'maven',
      'npm',
      'nuget',
      'pypi',
      'ruby',
      'swift',
    ]);
    expect(first.totals).toMatchObject({
      repositories: 5,
      packages: counted.length,
      versions: counted.reduce((sum, { versions }) => sum + versions, 0),
    });
    const all = counted.flatMap(({ assets }) => assets);
    const { domain: described } = await client.send(new DescribeDomainCommand({ domain }));
    expect(first.storage).toMatchObject({
      basis: 'complete',
      headline: described?.assetSizeBytes,
      logical: all.reduce((sum, { size }) => sum + size, 0),
      physical: bytesOnce(all),
      rest: 0,
      contents: new Set(all.map(({ sha256 }) => sha256)).size,
    });
    const physical = bytesOnce(all);
    for (const one of first.repositories) {
      const own = counted.filter(({ repository }) => repository === one.name);
      const others = counted.filter(({ repository }) => repository !== one.name).flatMap(({ assets }) => assets);
      const assets = own.flatMap((of) => of.assets);
      expect({ ...one, storage: { ...one.storage } }).toMatchObject({
        packages: own.length,
        versions: own.reduce((sum, { versions }) => sum + versions, 0),
        storage: {
          logical: assets.reduce((sum, { size }) => sum + size, 0),
          physical: bytesOnce(assets),
          exclusive: physical - bytesOnce(others),
        },
      });
      const statuses = own.flatMap((of) => of.statuses);
      for (const [status, count] of Object.entries(one.byStatus)) {
        expect(count).toBe(statuses.filter((other) => other === status).length);
      }
    }
    const attributed = first.repositories.reduce((sum, { storage }) => sum + (storage.attributed ?? 0), 0);
    expect(attributed).toBeCloseTo(physical, 3);
    expect(first.cost.storage).toBeCloseTo((physical / 1e9) * 0.05, 9);
  });

  it('has the figures of every package, and the ages of its versions', () => {
    const now = Date.parse(first.generated);
    for (const one of first.packages) {
      const own = counted.find(
        (other) =>
          other.repository === one.repository && other.package === `${one.format} ${one.namespace} ${one.name}`,
      );
      const assets = own?.assets ?? [];
      expect(one).toMatchObject({
        versions: own?.versions,
        storage: { logical: assets.reduce((sum, { size }) => sum + size, 0), physical: bytesOnce(assets) },
      });
      const days = (own?.published ?? []).map((time) => (now - time) / DAY);
      const bounds = [0, 30, 90, 180, 365, 730, Infinity];
      expect(one.ages).toEqual(
        bounds.slice(1).map((to, index) => days.filter((age) => age <= to && age > (bounds[index] ?? 0)).length),
      );
    }
  });

  it('asks for nothing of a version again in the next run, from the file that it has left', async () => {
    const { document } = await report();
    expect(Object.keys(document.calls.byOperation).sort()).toEqual([
      ...['DescribeDomain', 'DescribeRepository', 'GetDomainPermissionsPolicy', 'GetRepositoryPermissionsPolicy'],
      ...['ListPackageGroups', 'ListPackageVersions', 'ListPackages', 'ListRepositoriesInDomain'],
    ]);
    expect({ ...document.storage, asked: 0 }).toEqual({ ...first.storage, asked: 0 });
    expect(document.packages).toEqual(first.packages);
  });

  it('finds what is wrong in it, and nothing that is not', () => {
    const found = new Set(first.findings.map(({ rule }) => rule));
    expect([...found].sort()).toEqual([
      'dependency-substitution',
      'package-without-origin-controls',
      'repository-without-policy',
      'version-without-metadata',
    ]);
    const names = first.findings
      .filter(({ rule }) => rule === 'version-without-metadata')
      .map(({ package: name }) => name);
    expect(names.every((name) => name?.startsWith('maven:'))).toBe(true);
  });

  it('opens from disk in Chromium, offline, without a fault in light, in dark and on a phone', async () => {
    const page = await openPage();
    try {
      for (const [colorScheme, width, isLookedInto] of [
        ['light', 1280, true],
        ['dark', 1280, false],
        ['light', 375, false],
        ['dark', 375, true],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`file://${sandbox.workspace}/codeartifact-report/report.html`);
        // Axe takes its time: once for each scheme and each width; the contrast of all colours is a unit test.
        if (isLookedInto) expect(await violations()).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        // Of each chart one drawing is seen, and no text of it is cut off at the side.
        expect(await page.evaluate(CUT_OFF)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<input>")');
      expect(await violations('["cat.forms"]')).toEqual([expect.stringMatching(/^label: <input>/)]);
    } finally {
      await page.context().close();
    }
  }, 60_000);

  it('is without a fault as well for domains unlike most: empty, with a giant, with names that no page expects', async () => {
    const page = await openPage();
    complaints.length = 0;
    const found: Record<string, unknown> = {};
    try {
      for (const [index, [name, text]] of Object.entries(oddPages()).entries()) {
        await writeFile(join(sandbox.workspace, 'odd.html'), text);
        const isDark = index % 2 === 1;
        await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
        await page.setViewportSize({ width: isDark ? 1280 : 375, height: 900 });
        await page.goto(`file://${sandbox.workspace}/odd.html`);
        const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
        // Axe takes its time, and what the pages differ in is names.
        const faults = name === 'odd names' ? await violations() : [];
        found[name] = { faults, fits, cut: await page.evaluate(CUT_OFF) };
      }
    } finally {
      await page.context().close();
    }
    expect(found).toEqual(
      Object.fromEntries(Object.keys(oddPages()).map((name) => [name, { faults: [], fits: true, cut: [] }])),
    );
    expect(complaints).toEqual([]);
  }, 60_000);

  it('measures a sample where the calls do not reach for all, with an interval that holds the truth', async () => {
    const calls = Math.round(first.calls.total / 2);
    const { document } = await report('--cache-file', 'other.gz', '--max-calls', String(calls));
    expect(document.calls.total).toBeLessThanOrEqual(calls);
    expect(document.storage.basis).toBe('sample');
    const { low = 0, high = 0 } = document.storage.interval ?? {};
    expect(low).toBeLessThan(first.storage.logical ?? 0);
    expect(high).toBeGreaterThan(first.storage.logical ?? 0);
  }, 30_000);

  it('forecasts what a policy frees, as prune then frees it', async () => {
    await writeFile(
      join(sandbox.workspace, 'retention.yml'),
      [
        'version: 1',
        'defaults: { action: { internal: delete }, min-newest: 1 }',
        'guards: { run: { max-count: 9999, max-percent: 100 }, repository: { max-count: 9999, max-percent: 100 }, package: { max-percent: 100 } }',
        'scopes:',
        '  - id: builds',
        '    select: { repositories: [builds] }',
        '    delete: [{ id: old, older-than: 90d }]',
      ].join('\n'),
    );
    const { document } = await report('--policy', 'retention.yml');
    const { forecast, storage } = document;
    expect(forecast?.versions).toBeGreaterThan(20);
    expect(forecast?.guards).toEqual([]);
    const pruned = await cli('prune', '--policy', 'retention.yml', '--mode', 'apply');
    expect({ exitCode: pruned.exitCode, said: pruned.stderr }).toEqual({ exitCode: 0, said: '' });
    const { document: after } = await report();
    expect(after.totals.versions).toBe(document.totals.versions - (forecast?.versions ?? 0));
    expect(after.storage.headline).toBe(forecast?.physicalAfter);
    expect((storage.physical ?? 0) - (after.storage.physical ?? 0)).toBe(forecast?.frees);
    // What was to be saved a month is what the service bills less.
    expect(forecast?.saves).toBeGreaterThan(0);
    expect((document.cost.storage ?? 0) - (after.cost.storage ?? 0)).toBeCloseTo(forecast?.saves ?? 0, 12);
  }, 60_000);
});

/** Texts of the drawings that are seen whose end lies outside of their drawing. */
const CUT_OFF = `[...document.querySelectorAll('svg text')].filter((text) => {
  const svg = text.ownerSVGElement.getBoundingClientRect();
  const box = text.getBoundingClientRect();
  return box.width > 0 && (box.right > svg.right + 2 || box.left < svg.left - 2);
}).map((text) => text.textContent)`;

const complaints: string[] = [];
/** Tags of the rules of axe that are asked for. */
const EVERY_RULE = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
let violations: (runOnly?: string) => Promise<string[]>;

async function openPage() {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    offline: true,
  });
  context.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const page = await context.newPage();
  violations = async (runOnly = EVERY_RULE) => {
    await page.evaluate(AXE);
    const results = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
      `axe.run({ runOnly: ${runOnly} }).then((result) => result.violations)`,
    );
    return results.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  };
  return page;
}
