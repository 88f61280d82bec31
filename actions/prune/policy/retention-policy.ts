import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { matchesGlob } from '@codeartifact-ci/versions/glob.ts';
import type { Channel } from '@codeartifact-ci/versions/order.ts';
import { matchesSelector, parseSelector } from '@codeartifact-ci/versions/selector.ts';

/** What may be done with a version. Archive keeps its assets; dispose keeps its record; delete frees its number. */
export const ACTIONS = ['archive', 'dispose', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** A version's status, as the service spells it (API reference, PackageVersionStatus). */
export const STATUSES = ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a version came from (API reference, PackageVersionOriginType). */
export const ORIGINS = ['internal', 'external', 'unknown'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * What is kept and what goes. Conditions of a rule are ANDed and rules ORed; a keep rule wins over every delete rule;
 * an attribute that is not known keeps. Nothing depends on the order of rules or scopes.
 */
export interface RetentionPolicy {
  /** By what `newest` and `rank-greater-than` count: the time of publication, or the format's own version order. */
  readonly order: 'published' | 'version';
  /** So many versions of a package are kept: the newest by time of publication and the highest by version order. */
  readonly minNewest: number;
  readonly action: Readonly<Record<Origin, Action | 'none'>>;
  readonly guards: Guards;
  /** A package in two scopes gets the keep rules and the delete rules of both. */
  readonly scopes: readonly Scope[];
}

export interface Scope {
  readonly id: string;
  readonly select: Select;
  /** Whether ranks are counted over all versions of a package, or over those of each channel. */
  readonly cohort: 'none' | 'channel';
  readonly keep: readonly KeepRule[];
  readonly delete: readonly DeleteRule[];
}

export interface Select {
  /** Globs over repository names. */
  readonly repositories: readonly string[];
  /** Empty for all. */
  readonly formats: readonly Format[];
  /** Selectors of packages (`npm:@acme/*`); empty for all. */
  readonly packages: readonly string[];
  readonly status: readonly Status[];
}

export interface KeepRule {
  readonly id: string;
  readonly newest?: number;
  /** Seconds since publication. */
  readonly newerThan?: number;
  readonly channels?: readonly Channel[];
}

export interface DeleteRule {
  readonly id: string;
  /** Seconds since publication. */
  readonly olderThan?: number;
  readonly rankGreaterThan?: number;
  readonly channels?: readonly Channel[];
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
      select.repositories.some((glob) => matchesGlob(glob, repository)) &&
      (select.formats.length === 0 || select.formats.includes(coordinates.format)) &&
      (select.packages.length === 0 ||
        select.packages.some((text) => {
          const selector = parseSelector(text);
          return selector !== undefined && matchesSelector(selector, coordinates);
        })),
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

/** Refuses a delete rule without a bound: one that only names a channel would take all there is, and all to come. */
export function checkPolicy(policy: RetentionPolicy): void {
  for (const scope of policy.scopes) {
    for (const rule of scope.delete) {
      if (rule.olderThan === undefined && rule.rankGreaterThan === undefined) {
        throw new InputError(
          `The delete rule '${rule.id}' of scope '${scope.id}' has no bound. Add older-than or rank-greater-than.`,
        );
      }
    }
  }
}
