import type { Guards, RetentionPolicy } from './retention-policy.ts';

/** Limits by level; a level that is left out has none. */
export type Limits = Readonly<Partial<Record<keyof Guards, number>>>;

export const DEFAULT_COUNT: Limits = { run: 2000, repository: 500 };
export const DEFAULT_PERCENT: Limits = { run: 20, repository: 30, package: 90 };
export const DEFAULT_MIN_NEWEST = 3;

/** Archive what was published here, delete what can be fetched again, and leave what is of unknown origin. */
export const DEFAULT_ACTION: RetentionPolicy['action'] = { internal: 'archive', external: 'delete', unknown: 'none' };

export function guardsOf(count: Limits, percent: Limits): Guards {
  const guard = (maxCount: number | undefined, maxPercent: number | undefined) => ({
    ...(maxCount === undefined ? {} : { maxCount }),
    ...(maxPercent === undefined ? {} : { maxPercent }),
  });
  return {
    run: guard(count.run, percent.run),
    repository: guard(count.repository, percent.repository),
    package: guard(count.package, percent.package),
  };
}
