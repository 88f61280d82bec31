import { Stryker } from '@stryker-mutator/core';
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { draw, EXCLUDED, keyOf, rangeOf } from './draw.ts';
import { NEAREST, TESTS } from './runner.ts';
import { CHOSEN } from './sample.ts';

/**
 * `npm run mutants -- PATH…`: changes the sources below the paths one place at a time and runs the unit tests that run
 * it. Each change that no test sees is printed with its place, and each that made them run without end, or the machine
 * too slow. Guards that no test watches are what it is for.
 *
 * `--sample N` tries so many changes, drawn by `--seed N`; `--share 2/4` the second quarter of these, in the order of
 * their files. `--nearest N` tries each with the N suites nearest to its file alone, which is quick and may miss who
 * would have seen it; `--tests GLOB` with those tests alone. A path may end in lines, `FILE.ts:10-20`.
 */
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '1/1' },
    nearest: { type: 'string', default: '1000' },
    tests: { type: 'string', default: 'test/unit/**/*.test.ts' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const WHY: ReadonlyMap<string, string> = new Map([
  ['NoCoverage', ' (no test runs it)'],
  ['Timeout', ' (the tests did not end: seen)'],
]);

process.chdir(root);
process.exitCode = await main();

async function main(): Promise<number> {
  const sources = positionals.flatMap((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
      ? globSync(`${path}/**/*.ts`)
      : [relative(root, resolve(path))],
  );
  if (sources.length === 0) {
    console.error('Which sources? npm run mutants -- packages/versions/src [--sample 200] [--seed 1]');
    return 2;
  }
  const { seed, share, nearest, tests } = values;
  const chosen = await draw(sources, { sample: Number(values.sample), seed, share });
  const keys = new Set(chosen.map(keyOf));
  const list = join(root, '.cache/mutants-chosen.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(list, JSON.stringify([...keys]));
  Object.assign(process.env, { [CHOSEN]: list, [NEAREST]: nearest, [TESTS]: tests });
  const results = await new Stryker({
    mutate: chosen.map(rangeOf),
    testRunner: 'suites',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    mutator: { plugins: null, excludedMutations: EXCLUDED },
    checkers: ['sample'],
    plugins: [join(import.meta.dirname, 'sample.ts'), join(import.meta.dirname, 'runner.ts')],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.workers),
    // jest keeps what it has loaded.
    maxTestRunnerReuse: 40,
    reporters: ['progress-append-only'],
    ignorePatterns: ['.cache', 'test/e2e', 'test/proof', 'test/bench'],
    tempDirName: '.cache/mutants',
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    allowConsoleColors: false,
  }).runMutationTest();
  // Stryker reports lines and columns from 1, its plugins see them from 0.
  const from0 = ({ line, column }: { line: number; column: number }) => ({ line: line - 1, column: column - 1 });
  const tried = results.filter((mutant) => {
    const { start, end } = mutant.location;
    return keys.has(keyOf({ ...mutant, location: { start: from0(start), end: from0(end) } }));
  });
  const of = (...statuses: string[]) => tried.filter(({ status }) => statuses.includes(status));
  const unseen = of('Survived', 'NoCoverage', 'Timeout').sort(
    (a, b) => a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line,
  );
  for (const { fileName, location, status, mutatorName, replacement } of unseen) {
    const { line, column } = location.start;
    console.log(`${relative(root, fileName)}:${line}:${column} ${mutatorName}${WHY.get(status) ?? ''}`);
    console.log(`    ${replacement.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  const seen = of('Killed', 'Timeout').length;
  console.log(`${seen} of ${tried.length} were seen: ${((seen / tried.length) * 100).toFixed(0)} %`);
  return 0;
}
