import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDocument } from '../../actions/report/document.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { bytesOnce, recount } from '../support/report-recount.ts';
import { fillReportStore, REPORT_DOMAIN } from '../support/report-store.ts';

const DAY = 86_400_000;

let folder: string;
let emulator: TestEmulator;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-report-large-'));
  // What is promoted or kept below an upstream counts as well: 2,000 packages and 100,000 versions in all.
  fillReportStore(join(folder, 'data'), { packages: 1170, versions: 83_000 });
  emulator = await startTestEmulator([
    ...['--data', join(folder, 'data'), '--external=public:npmjs=off', '--external=public:pypi=off'],
  ]);
}, 600_000);
afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true });
});

/** At its own rates, half of the published quotas, it would take a quarter of an hour: here its clock runs faster. */
async function report(): Promise<ReportDocument> {
  const preload = ['--import', join(import.meta.dirname, '../support/fast-clock-preload.ts')];
  const args = ['report', '--domain', REPORT_DOMAIN, '--endpoint', emulator.endpoint];
  await runOk(node, [...preload, `${dist}/cli.js`, ...args], {
    cwd: folder,
    env: { ...emulator.awsEnv, HOME: folder, PATH: process.env['PATH'] ?? '' },
  });
  return JSON.parse(await readFile(join(folder, 'codeartifact-report/report.json'), 'utf8')) as ReportDocument;
}

describe('a report of 2,000 packages and 100,000 versions', () => {
  it('has the numbers of a recount through the API, and the next run makes under 3 % of the calls', async () => {
    const first = await report();
    const second = await report();
    const counted = await recount(emulator, REPORT_DOMAIN);
    const all = counted.flatMap(({ assets }) => assets);
    expect(first.totals.packages).toBe(counted.length);
    expect(first.totals.versions).toBe(counted.reduce((sum, { versions }) => sum + versions, 0));
    expect(first.totals.versions).toBeGreaterThan(95_000);
    expect(first.storage).toMatchObject({
      ...{ basis: 'complete', rest: 0, physical: bytesOnce(all) },
      logical: all.reduce((sum, { size }) => sum + size, 0),
    });
    const now = Date.parse(first.generated);
    const days = counted.flatMap(({ published }) => published).map((time) => (now - time) / DAY);
    const bounds = [0, 30, 90, 180, 365, 730, Infinity];
    expect(first.totals.ages).toEqual(
      bounds.slice(1).map((to, index) => days.filter((age) => age <= to && age > (bounds[index] ?? 0)).length),
    );
    expect({ ...second.storage, asked: 0 }).toEqual({ ...first.storage, asked: 0 });
    const { packages, versions } = first.totals;
    process.stdout.write(
      `${packages} packages, ${versions} versions; calls: ${first.calls.total}, then ${second.calls.total}\n`,
    );
    expect(second.calls.total / first.calls.total).toBeLessThan(0.03);
  }, 1_800_000);
});
