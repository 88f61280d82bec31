import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { canonicalJson } from './canonical.ts';
import type { Trip } from '../policy/guards.ts';
import type { Action, Origin, RetentionPolicy } from '../policy/retention-policy.ts';

/** The version of the plan file's form. */
export const PLAN_VERSION = 2;

/**
 * A plan: what is removed and why, and what is kept and why. As a file it is canonical JSON with a line for each
 * package; its id is the SHA-256 of the file.
 */
export interface Plan {
  readonly head: PlanHead;
  readonly packages: readonly PlannedPackage[];
  readonly policy: RetentionPolicy;
  readonly result: PlanResult;
}

export interface PlanHead {
  /** The account of the credentials with which it was made. */
  readonly account: string;
  /** The moment from which ages are counted (ISO 8601). */
  readonly asOf: string;
  readonly domain: string;
  readonly domainOwner: string;
  /** When it may no longer be applied (ISO 8601). */
  readonly expires: string;
  readonly region: string;
  /** What a recall was asked for, such as `npm:axios@1.14.1`, sorted. */
  readonly recalled?: readonly string[];
}

export interface PlannedPackage extends Coordinates {
  readonly repository: string;
  /** Versions that the policy looks at. */
  readonly looksAt: number;
  /** Why the package is left alone though it is selected: its list was incomplete, its dist-tags cannot be read. */
  readonly incomplete?: string;
  /** All that is kept, in the order of the list, the newest publication first; runs of the same reason together. */
  readonly keep: readonly KeptRun[];
  readonly remove: readonly PlannedRemoval[];
  /** The highest of each channel that clients can still get; empty where nothing is removed. */
  readonly newest: readonly string[];
  /** Bytes that its removals free at most, those of packages before it not counted again. */
  readonly reclaimable: number;
}

export interface KeptRun {
  readonly reason: string;
  readonly versions: readonly string[];
}

export interface PlannedRemoval {
  readonly version: string;
  /** Its index in the whole list of the package. */
  readonly position: number;
  readonly revision: string;
  readonly status: string;
  readonly origin: Origin;
  readonly action: Action;
  /** Whether it is a release, rather than a prerelease or a snapshot; left out where it is not. */
  readonly release?: boolean;
  /** The delete rules that hold, `SCOPE/RULE`. */
  readonly rules: readonly string[];
  /** The greatest age of the policy, in seconds, that it is known to exceed. */
  readonly olderThan?: number;
  /** For how many seconds it was known to have its status, where its lifecycle decides. */
  readonly inStatusFor?: number;
  /** Size and hash of its assets, where its action takes them away and they could be listed. */
  readonly bytes?: number;
  readonly content?: string;
}

export interface PlanResult {
  readonly packages: number;
  /** All versions listed, and those of them that the policy looks at. */
  readonly versions: number;
  readonly looksAt: number;
  readonly planned: number;
  /** How many of them are releases. */
  readonly releases: number;
  readonly actions: Readonly<Record<Action, number>>;
  /** At most so many bytes are freed. */
  readonly reclaimable: number;
  /** Versions to dispose or delete whose assets could not be listed. */
  readonly unknownSizes: number;
  /** Packages left alone. */
  readonly incomplete: number;
  readonly trips: readonly Trip[];
}

/** The text of a plan file in pieces, so that it can be written as it is made: the keys in their order, what needs totals last. */
export const planText = {
  head: ({ account, asOf, domain, domainOwner, expires }: PlanHead): string =>
    `${canonicalJson({ account, asOf, domain, domainOwner, expires }).slice(0, -1)},"packages":[\n`,
  package: (planned: PlannedPackage, first: boolean): string => `${first ? '' : ',\n'}${canonicalJson(planned)}`,
  tail: ({ recalled, region }: PlanHead, policy: RetentionPolicy, policyHash: string, result: PlanResult): string => {
    const asked = recalled === undefined ? {} : { recalled };
    const members = { policy, policyHash, ...asked, region, result, version: PLAN_VERSION };
    return `\n],${canonicalJson(members).slice(1)}\n`;
  },
};
