import type { Mutant } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** A text that users read is quoted by the tests that care for it; the guards are what counts here. */
export const EXCLUDED = ['StringLiteral'];
const ROOT = resolve(import.meta.dirname, '../..');

export interface Draw {
  /** How many mutants to draw. */
  readonly sample: number;
  readonly seed: string;
  /** Which part of the sample, as `2/3`: the second third in the order of the files. */
  readonly share: string;
}

/** Sources below the repository's root, `FILE.ts` or `FILE.ts:10-20`, where lines count from 1. */
export async function draw(sources: readonly string[], { sample, seed, share }: Draw): Promise<Mutant[]> {
  const all = (await Promise.all(sources.map(mutantsOf))).flat();
  const ranked = all
    .map((mutant) => ({
      mutant,
      rank: createHash('sha256')
        .update(`${seed} ${keyOf(mutant)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, sample)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line);
  const [part = 1, parts = 1] = share.split('/').map(Number);
  const edge = (index: number): number => Math.round((ranked.length * index) / parts);
  return ranked.slice(edge(part - 1), edge(part));
}

/** What a mutant is, in this checkout and in any other. */
export function keyOf({ fileName, location, mutatorName, replacement }: Mutant): string {
  const { start, end } = location;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${relative(ROOT, fileName)}:${place} ${mutatorName} ${replacement}`;
}

/** The mutant's place as Stryker's option `mutate` takes it: lines from 1, columns from 0. */
export function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  return `${relative(ROOT, fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

async function mutantsOf(source: string): Promise<Mutant[]> {
  const [path = '', first, last] = source.split(/[:-](?=\d+(?:-|$))/);
  const name = join(ROOT, path);
  const content = await readFile(name, 'utf8');
  const options = { plugins: null, excludedMutations: EXCLUDED, ignorers: [] };
  const { mutants } = await new Instrumenter(SILENT).instrument([{ name, content, mutate: true }], options);
  return mutants.filter(
    ({ status, location: { start } }) =>
      status === undefined &&
      start.line + 1 >= Number(first ?? 0) &&
      start.line + 1 <= Number(last ?? first ?? Number.POSITIVE_INFINITY),
  );
}

const nothing = (): void => undefined;
const SILENT: Logger = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};
