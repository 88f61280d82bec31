import { Stryker } from '@stryker-mutator/core';
import { globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLE, SEED, TESTS } from './sample.ts';

/**
 * `npm run mutants -- PATH…`: changes the sources below the paths one place at a time and runs the unit tests that are
 * related to it. Each change that no test sees is printed with its place, and each that made them run without end, or
 * the machine too slow; `--sample N` tries so many of them, drawn by `--seed N`, and `--tests GLOB` with those tests alone.
 * Guards that no test watches are what it is for.
 */
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: 'test/unit/**/*.test.ts' },
  },
});
const WHY: ReadonlyMap<string, string> = new Map([
  ['NoCoverage', ' (no test runs it)'],
  ['Timeout', ' (the tests did not end: seen)'],
]);

process.chdir(root);
process.exitCode = await main();

async function main(): Promise<number> {
  const files = positionals.flatMap((path) =>
    statSync(path).isDirectory() ? globSync(`${path}/**/*.ts`) : [relative(root, resolve(path))],
  );
  if (files.length === 0) {
    console.error('Which sources? npm run mutants -- packages/versions/src [--sample 200] [--seed 1]');
    return 2;
  }
  Object.assign(process.env, { [SAMPLE]: values.sample, [SEED]: values.seed, [TESTS]: values.tests });
  const results = await new Stryker({
    mutate: files,
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    // A text that users read is quoted by the tests that care for it; the guards are what counts here.
    mutator: { plugins: null, excludedMutations: ['StringLiteral'] },
    jest: { configFile: 'test/mutants/jest.config.js' },
    checkers: ['sample'],
    plugins: ['@stryker-mutator/jest-runner', join(import.meta.dirname, 'sample.ts')],
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    reporters: ['progress-append-only'],
    ignorePatterns: ['.cache', 'test/e2e', 'test/proof', 'test/bench'],
    tempDirName: '.cache/mutants',
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    allowConsoleColors: false,
  }).runMutationTest();
  const of = (...statuses: string[]) => results.filter(({ status }) => statuses.includes(status));
  const [survived, untested, endless] = [of('Survived'), of('NoCoverage'), of('Timeout')];
  const killed = [...of('Killed'), ...endless];
  const unseen = [...survived, ...untested, ...endless].sort(
    (a, b) => a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line,
  );
  for (const mutant of unseen) {
    const { line, column } = mutant.location.start;
    const why = WHY.get(mutant.status) ?? '';
    console.log(`${relative(root, mutant.fileName)}:${line}:${column + 1} ${mutant.mutatorName}${why}`);
    console.log(`    ${mutant.replacement.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  const tried = killed.length + survived.length;
  const covered = results.length - untested.length - of('Ignored').length;
  const rate = tried === 0 ? 0 : ((killed.length / tried) * covered) / (covered + untested.length);
  console.log(
    `${killed.length} of ${tried} tried were seen; ${covered} of ${covered + untested.length} are run by a test: ${(rate * 100).toFixed(0)} % of all`,
  );
  return 0;
}
