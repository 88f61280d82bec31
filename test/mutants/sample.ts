import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { readFileSync } from 'node:fs';
import { keyOf } from './draw.ts';

/** The file with the keys of the mutants to try, a JSON list: run.ts writes it. */
export const CHOSEN = 'MUTANTS_CHOSEN';

/** Stryker's name for a step that may rule mutants out: this one rules out what lies where one was drawn, and was not. */
class Sample implements Checker {
  #chosen = new Set<string>();

  init(): Promise<void> {
    this.#chosen = new Set(JSON.parse(readFileSync(process.env[CHOSEN] ?? '', 'utf8')) as string[]);
    return Promise.resolve();
  }

  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const check = (mutant: Mutant): CheckResult =>
      this.#chosen.has(keyOf(mutant))
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, check(mutant)])));
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', () => new Sample())];
