import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDebianPackages } from './clients/debian.ts';
import { installRegistryClients } from './clients/registries.ts';
import type { Missing } from './clients/suites.ts';

/**
 * `npm test` and, with `--proof`, `npm run proof`: makes sure that the clients the suites drive are there, runs the
 * suites, and closes with the ten slowest and the plain line of counts. Suites whose clients are not to be had are left
 * out and named; with CI=true that is a failure for what the registries offer. What comes after the options is jest's.
 *
 * `--proof` runs what is long (test/proof), and each property with many seeds: `--seed N` repeats a run, `--rounds N`
 * says how many seeds from there on. `--record` has the matrix of clients note in test/clients/driven.json which versions
 * it drove, from which the README's table is made.
 */
interface Suite {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
}

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly Suite[];
}

const root = resolve(import.meta.dirname, '..');
const resultsFile = join(root, '.cache/test-results.json');
const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    proof: { type: 'boolean', default: false },
    seed: { type: 'string' },
    rounds: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

process.exitCode = main();

function main(): number {
  const leftOut = suitesToLeaveOut([...installDebianPackages(), ...installRegistryClients(options)]);
  if (leftOut === undefined) return 1;
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(resultsFile, { force: true });
  const status = options.proof ? runProof(leftOut) : runJest(['unit', 'e2e'], patterns, leftOut, {});
  if (!existsSync(resultsFile)) {
    console.error('jest ended without results; see what it printed above.');
    return status || 1;
  }
  return report(JSON.parse(readFileSync(resultsFile, 'utf8')) as Results) ? status : status || 1;
}

function suitesToLeaveOut(missing: readonly Missing[]): string[] | undefined {
  for (const { what, remedy } of missing) console.log(`Not on this machine: ${what} (from ${remedy})`);
  const due = missing.filter(({ offered }) => offered);
  if (due.length > 0 && process.env['CI'] === 'true') {
    console.error('CI=true leaves out nothing that a registry offers.');
    return undefined;
  }
  const leftOut = [...new Set(missing.flatMap(({ suites }) => suites))];
  if (leftOut.length > 0) console.log(`Left out for that: ${leftOut.join(', ')}`);
  return leftOut;
}

function runProof(leftOut: readonly string[]): number {
  const seed = options.seed ?? String(randomInt(2 ** 31));
  const rounds = options.rounds ?? '20';
  console.log(`Seed ${seed}, ${rounds} rounds. The same again: npm run proof -- --seed ${seed} --rounds ${rounds}`);
  const withProperties = globSync('test/unit/**/*.test.ts', { cwd: root }).filter((path) =>
    readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"),
  );
  const chosen = patterns.length > 0 ? patterns : ['test/proof/', ...withProperties];
  return runJest(['unit', 'proof'], chosen, leftOut, {
    PROPERTY_SEED: seed,
    PROPERTY_ROUNDS: rounds,
    ...(options.record ? { DRIVEN_RECORD: join(root, 'test/clients/driven.json') } : {}),
  });
}

function runJest(
  projects: readonly string[],
  chosen: readonly string[],
  leftOut: readonly string[],
  more: Readonly<Record<string, string>>,
): number {
  const ignored =
    leftOut.length === 0 ? [] : [`--testPathIgnorePatterns=/(e2e|proof)/(${leftOut.join('|')})\\.test\\.ts$`];
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')],
      ...['--json', `--outputFile=${resultsFile}`, ...ignored, '--selectProjects', ...projects],
      ...(chosen.length > 0 ? ['--testPathPatterns', ...chosen] : []),
    ],
    // The sweeps of a proof print their counts there.
    {
      cwd: root,
      stdio: ['ignore', options.proof ? 'inherit' : 'ignore', 'inherit'],
      env: { ...cleanEnvironment(), ...more },
    },
  );
  return status ?? 1;
}

/** Prints the ten slowest suites and the counts. False where there was nothing to run. */
function report({ testResults, ...counts }: Results): boolean {
  const ran = testResults.map(({ name, startTime, endTime }) => ({
    path: relative(root, name),
    seconds: (endTime - startTime) / 1_000,
  }));
  const slowest = ran.sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  console.log('The slowest suites:');
  for (const { path, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${path}`);
  const kinds = options.proof ? ['unit', 'proof'] : ['unit', 'e2e'];
  const empty = patterns.length > 0 ? [] : kinds.filter((kind) => !ran.some(({ path }) => path.includes(`/${kind}/`)));
  if (empty.length > 0) console.error(`jest found no test of ${empty.join(' and of ')}.`);
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + empty.length;
  const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
  console.log(`${counts.numPassedTests} passed, ${failed} failed${skipped}`);
  return empty.length === 0 && counts.numPassedTests > 0;
}

/** npm hands its configuration to scripts as variables, and would hand it on to the clients under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_config_|npm_package_|npm_lifecycle_|pip_|twine_)/i.test(name) ||
      name.toLowerCase() === 'npm_config_registry',
  );
  return Object.fromEntries(kept);
}
