import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Plan } from '../plan/plan.ts';

/** The jobs that may share a plan: as many as GitHub runs in a matrix. */
export const MOST_SHARDS = 256;

/** One of several jobs that share the work of a plan. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** Reads `2/4`, the second of four. */
export function parseShard(text: string): Shard {
  const [, index, count] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index > count || count > MOST_SHARDS) {
    throw new InputError(`must be of the form INDEX/COUNT, such as 2/4 for the second of four, ${MOST_SHARDS} at most`);
  }
  return { index, count };
}

export function shardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** What a matrix of jobs is made of: `["1/4","2/4","3/4","4/4"]`. */
export function shardMatrix(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, index) => shardName({ index: index + 1, count })));
}

/**
 * The part of a plan that is one shard's: the packages that lose something are dealt out in the plan's order, so that
 * every job knows its own without asking another. Its totals are those of the part, its rules the whole plan's.
 */
export function partOf(plan: Plan, { index, count }: Shard): Plan {
  const packages = plan.packages
    .filter(({ remove }) => remove.length > 0)
    .filter((_, position) => position % count === index - 1);
  const sum = (of: (planned: Plan['packages'][number]) => number): number =>
    packages.reduce((total, planned) => total + of(planned), 0);
  return {
    ...plan,
    packages,
    result: {
      ...plan.result,
      planned: sum(({ remove }) => remove.length),
      reclaimable: sum(({ reclaimable }) => reclaimable),
    },
  };
}
