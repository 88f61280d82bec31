import type { Config } from '@jest/types';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { runCLI } from 'jest';
import { join, relative } from 'node:path';
import { nearestFirst } from './nearest.ts';
import { begin, newTrial, type Trial } from './trial.ts';

/** How many suites to try at most on one mutant, the nearest first: what run.ts was asked for. */
export const NEAREST = 'MUTANTS_NEAREST';
/** Which tests to run, as a glob from the repository's root. */
export const TESTS = 'MUTANTS_TESTS';

/**
 * Stryker's word for what runs tests, where a "test" is a whole suite: what a suite costs is loading its sources, which
 * jest does anew for each, and Stryker's own runner loads every suite related to a file for each mutant in it. This one
 * runs the suites that have run the mutant, those nearest to its file first, and no more after the first failure.
 */
class Suites implements TestRunner {
  /** The sandbox, where Stryker has put the instrumented sources. */
  readonly #root = process.cwd();

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const trial = newTrial();
    const tests = await this.#run(trial, { _: files, findRelatedTests: true });
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} };
    for (const { mutantCoverage: seen } of trial.contexts.values())
      Object.assign(mutantCoverage.perTest, seen?.perTest);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter = [], hitLimit, sandboxFileName } = options;
    const order = nearestFirst(relative(this.#root, sandboxFileName), testFilter).slice(
      0,
      Number(process.env[NEAREST]),
    );
    const trial = newTrial({ mutant: activeMutant.id, hitLimit, order });
    const variable = INSTRUMENTER_CONSTANTS.ACTIVE_MUTANT_ENV_VARIABLE;
    // For the processes and threads that a suite starts.
    process.env[variable] = activeMutant.id;
    const paths = order.map((suite) => join(this.#root, suite));
    const tests = await this.#run(trial, { _: paths, runTestsByPath: true });
    process.env[variable] = '';
    const endless = [...trial.contexts.values()]
      .map(({ hitCount, hitLimit }) => determineHitLimitReached(hitCount, hitLimit))
      .find((reached) => reached !== undefined);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async #run(trial: Trial, chosen: Record<string, unknown> & { _: string[] }): Promise<TestResult[]> {
    begin(trial);
    const argv = { $0: 'mutants', config: JSON.stringify(await this.#config()), runInBand: true, silent: true };
    const { results } = await runCLI({ ...argv, passWithNoTests: true, reporters: [], ...chosen }, [this.#root]);
    return results.testResults.map((suite) => {
      const id = relative(this.#root, suite.testFilePath);
      const outcome = { id, name: id, fileName: suite.testFilePath, timeSpentMs: suite.perfStats.runtime };
      const failure = suite.failureMessage ?? suite.testExecError?.message;
      return failure === undefined
        ? { ...outcome, status: TestStatus.Success }
        : { ...outcome, status: TestStatus.Failed, failureMessage: failure };
    });
  }

  /** The unit project, in a sandbox where packages are found by path. */
  async #config(): Promise<Config.InitialOptions> {
    const { shared } = (await import(join(this.#root, 'jest.config.js'))) as { shared: Config.InitialOptions };
    return {
      ...shared,
      rootDir: this.#root,
      testEnvironment: join(import.meta.dirname, 'environment.ts'),
      testSequencer: join(import.meta.dirname, 'sequencer.ts'),
      testMatch: [`<rootDir>/${process.env[TESTS]}`],
      moduleNameMapper: { '^@codeartifact-ci/([^/]+)/(.*)$': '<rootDir>/packages/$1/src/$2' },
      cacheDirectory: '<rootDir>/.cache/jest',
      testTimeout: 20_000,
    };
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'suites', () => new Suites())];
