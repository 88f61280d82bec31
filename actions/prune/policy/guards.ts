import { InputError } from '@codeartifact-ci/core/errors.ts';
import { GUARD_LEVELS, type Guard, type GuardLevel, type Guards } from './retention-policy.ts';

/** A guard that is exceeded. */
export interface Trip {
  readonly level: GuardLevel;
  /** The repository, or the package in its repository; '' for the run. */
  readonly name: string;
  readonly kind: 'count' | 'percent';
  readonly limit: number;
  readonly removed: number;
  /** Versions that the policy looks at. */
  readonly of: number;
}

export interface GuardCounter {
  /** Counts a package; its memory grows with the number of repositories only, and with the trips. */
  add(repository: string, label: string, removed: number, of: number): void;
  /** How many removals there are already. */
  removed(): number;
  trips(): readonly Trip[];
}

export function guardCounter(guards: Guards): GuardCounter {
  const run = { removed: 0, of: 0 };
  const repositories = new Map<string, { removed: number; of: number }>();
  const packages: Trip[] = [];
  return {
    add(repository, label, removed, of) {
      const counts = repositories.get(repository) ?? { removed: 0, of: 0 };
      for (const count of [run, counts]) {
        count.removed += removed;
        count.of += of;
      }
      repositories.set(repository, counts);
      packages.push(...check('package', label, guards.package, removed, of));
    },
    removed: () => run.removed,
    trips: () => [
      ...check('run', '', guards.run, run.removed, run.of),
      ...[...repositories].flatMap(([name, { removed, of }]) =>
        check('repository', name, guards.repository, removed, of),
      ),
      ...packages,
    ],
  };
}

function check(level: GuardLevel, name: string, guard: Guard, removed: number, of: number): Trip[] {
  const trips: Trip[] = [];
  const { maxCount, maxPercent } = guard;
  if (maxCount !== undefined && removed > maxCount) {
    trips.push({ level, name, kind: 'count', limit: maxCount, removed, of });
  }
  if (maxPercent !== undefined && removed * 100 > maxPercent * of) {
    trips.push({ level, name, kind: 'percent', limit: maxPercent, removed, of });
  }
  return trips;
}

/** `repository ci-npm: 5 of 12 versions (41%) exceed max-percent 30` */
export function describeTrip({ level, name, kind, limit, removed, of }: Trip): string {
  const where = level === 'run' ? 'this run' : `${level} ${name}`;
  const share = of === 0 ? '' : ` (${Math.floor((100 * removed) / of)}%)`;
  return `${where}: ${removed} of ${of} versions${share} exceed max-${kind} ${level}=${limit}`;
}

/**
 * `500` for every level, or `run=2000, repository=500`; a level that is not named keeps its default. Throws an
 * InputError without the input's name.
 */
export function parseLimits(text: string, most: number): Readonly<Partial<Record<GuardLevel, number>>> {
  const expected = `must be a whole number up to ${most}, or a list such as run=${Math.min(most, 2000)}, repository=50, package=10`;
  const number = (digits: string): number => {
    if (!/^\d{1,9}$/.test(digits) || Number(digits) > most) throw new InputError(expected);
    return Number(digits);
  };
  if (/^\s*\d+\s*$/.test(text)) {
    const limit = number(text.trim());
    return { run: limit, repository: limit, package: limit };
  }
  const limits: Partial<Record<GuardLevel, number>> = {};
  for (const part of text.split(/[,\n]/)) {
    const [name = '', value = '', ...rest] = part.split('=').map((word) => word.trim());
    const level = GUARD_LEVELS.find((known) => known === name);
    if (level === undefined || rest.length > 0 || limits[level] !== undefined) throw new InputError(expected);
    limits[level] = number(value);
  }
  return limits;
}
