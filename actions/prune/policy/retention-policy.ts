import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { matchesPatterns, patternFault } from '@codeartifact-ci/versions/pattern.ts';
import { matchesSelectors } from '@codeartifact-ci/versions/selector.ts';

/** What may be done with a version. Archive keeps its assets; dispose keeps its record; delete frees its number. */
export const ACTIONS = ['archive', 'dispose', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** A version's status, as the service spells it (API reference, PackageVersionStatus). */
export const STATUSES = ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a version came from (API reference, PackageVersionOriginType). */
export const ORIGINS = ['internal', 'external', 'unknown'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ORDERS = ['published', 'version'] as const;
export const COHORTS = ['none', 'channel'] as const;
export const LINES = ['major', 'minor'] as const;
export const TAG_RULES = ['protect', 'ignore'] as const;

/**
 * What is kept and what goes. Conditions of a rule are ANDed and rules ORed; a keep rule wins over every delete rule;
 * an attribute that is not known keeps. Nothing depends on the order of rules or scopes.
 */
export interface RetentionPolicy {
  /** By what `newest` and `rank-greater-than` count: the time of publication, or the format's own version order. */
  readonly order: (typeof ORDERS)[number];
  /**
   * So many versions of each channel of a package are kept: the newest by time of publication and the highest by
   * version order. The highest of each channel is kept in any case.
   */
  readonly minNewest: number;
  readonly action: Readonly<Record<Origin, Action | 'none'>>;
  readonly guards: Guards;
  /** Whether a version that an npm dist-tag names is kept, and a package whose tags cannot be read left alone. */
  readonly distTags: (typeof TAG_RULES)[number];
  /** Versions that are kept whatever the scopes say. */
  readonly protect: readonly Protection[];
  /** A package in two scopes gets the keep rules and the delete rules of both. */
  readonly scopes: readonly Scope[];
  /** What becomes later of versions that runs archived or disposed of. */
  readonly lifecycle?: readonly LifecycleStep[];
  /** Faults rather than warnings: a package in two scopes, a pattern of versions that matches nothing. */
  readonly strict: boolean;
}

/** Versions to keep; all that it names must hold. */
export interface Protection {
  /** Selectors of packages; empty for all. */
  readonly packages: readonly string[];
  /** Globs over version numbers; empty for all. */
  readonly versions: readonly string[];
  /** Globs over repositories that hold the version too; empty for no such condition. */
  readonly presentIn: readonly string[];
  /** Globs over files (lock files, SBOMs) that name the version; empty for no such condition. */
  readonly referencedBy: readonly string[];
  /** What it does not protect. */
  readonly except: readonly { readonly packages: readonly string[]; readonly versions: readonly string[] }[];
}

/** A version that a run gave the status, and that nobody has touched since, goes further after a while. */
export interface LifecycleStep {
  readonly status: (typeof LIFECYCLE_STATUSES)[number];
  /** Seconds since then. */
  readonly after: number;
  readonly action: Extract<Action, 'dispose' | 'delete'>;
}
export const LIFECYCLE_STATUSES = ['Archived', 'Disposed'] as const satisfies readonly Status[];

export interface Scope {
  readonly id: string;
  readonly select: Select;
  /** Whether ranks are counted over all versions of a package, or over those of each channel. */
  readonly cohort: (typeof COHORTS)[number];
  readonly keep: readonly KeepRule[];
  readonly delete: readonly DeleteRule[];
}

export interface Select {
  /** Globs over repository names; those with `!` leave out. */
  readonly repositories: readonly string[];
  /** Empty for all. */
  readonly formats: readonly Format[];
  /** Selectors of packages (`npm:@acme/*`), those with `!` leaving out; empty for all. */
  readonly packages: readonly string[];
  /** Globs over version numbers: only these are removed, but all count in ranks. Empty for all. */
  readonly versions: readonly string[];
  /** Only versions of these origins are removed, but all count in ranks. Empty for all. */
  readonly origin: readonly Origin[];
  /** Only versions with these statuses are looked at, and count in ranks. */
  readonly status: readonly Status[];
}

export interface KeepRule {
  readonly id: string;
  readonly newest?: number;
  /** The newest `count` of each line of releases by the format's own order: of 2.x, or of 2.4.x. */
  readonly newestPer?: (typeof LINES)[number];
  readonly count?: number;
  /** Seconds since publication. */
  readonly newerThan?: number;
  /** Names of channels (`prerelease`), or globs over version numbers (`*-PR-*`). */
  readonly channels?: readonly string[];
  /** Globs over version numbers. */
  readonly versions?: readonly string[];
}

export interface DeleteRule {
  readonly id: string;
  /** Seconds since publication; for an unfinished version, since it was first seen. */
  readonly olderThan?: number;
  readonly rankGreaterThan?: number;
  readonly status?: readonly Status[];
  /** Globs over repositories that hold the version too. */
  readonly presentIn?: readonly string[];
  readonly channels?: readonly string[];
  readonly versions?: readonly string[];
}

/** What one run may remove at most; when one of them is exceeded, nothing at all is removed. */
export interface Guards {
  readonly run: Guard;
  readonly repository: Guard;
  readonly package: Guard;
}
export const GUARD_LEVELS = ['run', 'repository', 'package'] as const;
export type GuardLevel = (typeof GUARD_LEVELS)[number];

export interface Guard {
  readonly maxCount?: number;
  /** Of the versions that the policy looks at. */
  readonly maxPercent?: number;
}

/** The scopes that a package in a repository belongs to. */
export function scopesOf(policy: RetentionPolicy, repository: string, coordinates: Coordinates): readonly Scope[] {
  return policy.scopes.filter(
    ({ select }) =>
      matchesPatterns(select.repositories, repository) &&
      (select.formats.length === 0 || select.formats.includes(coordinates.format)) &&
      matchesSelectors(select.packages, coordinates),
  );
}

/** The ages, in seconds and ascending, that some rule of the scopes asks about. */
export function agesIn(scopes: readonly Scope[]): readonly number[] {
  const ages = scopes.flatMap((scope) => [
    ...scope.keep.map((rule) => rule.newerThan),
    ...scope.delete.map((rule) => rule.olderThan),
  ]);
  return [...new Set(ages.filter((age) => age !== undefined))].sort((a, b) => a - b);
}

/**
 * Refuses a delete rule without a bound, because one that only names versions would take all there is and all to come,
 * and a pattern that is none.
 */
export function checkPolicy(policy: RetentionPolicy): void {
  for (const pattern of patternsOf(policy)) {
    const fault = patternFault(pattern);
    if (fault !== undefined) throw new InputError(`The pattern '${pattern}' of the policy cannot be used: ${fault}.`);
  }
  for (const scope of policy.scopes) {
    for (const rule of scope.delete) {
      if (!isBounded(rule)) throw new InputError(unbounded(scope.id, rule.id));
    }
  }
}

function patternsOf({ protect, scopes }: RetentionPolicy): readonly string[] {
  return [
    ...protect.flatMap(({ versions, presentIn, except }) => [
      ...[...versions, ...presentIn, ...except.flatMap((one) => one.versions)],
    ]),
    ...scopes.flatMap(({ select, keep, delete: remove }) => [
      ...[...select.repositories, ...select.versions],
      ...[...keep, ...remove].flatMap(({ channels = [], versions = [] }) => [...channels, ...versions]),
      ...remove.flatMap(({ presentIn = [] }) => presentIn),
    ]),
  ];
}

export function isBounded({ olderThan, rankGreaterThan, status, presentIn }: Omit<DeleteRule, 'id'>): boolean {
  return [olderThan, rankGreaterThan, status, presentIn].some((bound) => bound !== undefined);
}

export function unbounded(scope: string, rule: string): string {
  return `The delete rule '${rule}' of scope '${scope}' has no bound. Add older-than, rank-greater-than, status or present-in.`;
}
