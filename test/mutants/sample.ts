import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** How many mutants to try, and from which the draw begins: what run.ts was asked for. */
export const SAMPLE = 'MUTANTS_SAMPLE';
export const SEED = 'MUTANTS_SEED';
/** Which tests to run, as a glob from the repository's root: jest.config.js reads it. */
export const TESTS = 'MUTANTS_TESTS';

/**
 * Stryker's name for a step that may rule mutants out: this one rules out all but a seeded sample. Groups are the only
 * word that one worker can pass to another, so the rest travels as one group, and each of the sample as its own.
 */
class Sample implements Checker {
  init(): Promise<void> {
    return Promise.resolve();
  }

  group(mutants: Mutant[]): Promise<string[][]> {
    const count = Number(process.env[SAMPLE]);
    const ranked = [...mutants].sort((a, b) => rank(a) - rank(b) || Number(a.id) - Number(b.id));
    const rest = ranked.slice(count).map(({ id }) => id);
    const chosen = ranked.slice(0, count).map(({ id }) => [id]);
    return Promise.resolve(rest.length > 1 ? [...chosen, rest] : [...chosen, ...rest.map((id) => [id])]);
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const result: CheckResult =
      mutants.length === 1
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, result])));
  }
}

/** A number that the seed and the mutant alone decide (FNV-1a over both). */
function rank({ fileName, location, replacement }: Mutant): number {
  const text = `${process.env[SEED] ?? ''} ${fileName} ${JSON.stringify(location)} ${replacement}`;
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', () => new Sample())];
