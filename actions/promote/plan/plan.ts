import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { canonicalJson, sha256 } from '../../prune/plan/canonical.ts';
import type { KeptRun } from '../../prune/plan/plan.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Origin } from '../../prune/policy/retention-policy.ts';

/** The version of the plan file's form. */
export const PLAN_VERSION = 1;

/**
 * A plan: what is promoted and why, and what is not and why. As a file it is canonical JSON with a line for each package;
 * its id is the SHA-256 of the file. The packages stand in the order in which they go: what is needed first.
 */
export interface PromotionPlan {
  readonly head: PromotionHead;
  readonly request: PromotionRequest;
  readonly packages: readonly PlannedPromotion[];
  readonly result: PromotionResult;
}

export interface RepositoryLocation {
  readonly domain: string;
  readonly domainOwner: string;
  readonly region: string;
  readonly repository: string;
}

export interface PromotionHead {
  /** The account of the credentials with which it was made. */
  readonly account: string;
  /** The moment from which ages are counted (ISO 8601). */
  readonly asOf: string;
  /** When it may no longer be applied (ISO 8601). */
  readonly expires: string;
  readonly source: RepositoryLocation;
  readonly destination: RepositoryLocation;
}

export const METHODS = ['copy', 'publish'] as const;

/** What was asked for, with every default written out. */
export interface PromotionRequest {
  /** `copy` within a domain and Region; else `publish`: the assets are downloaded and published again. */
  readonly method: (typeof METHODS)[number];
  /** The release manifest, by its hash. */
  readonly release?: { readonly sha256: string; readonly tag?: string };
  /** `npm:@acme/core@1.0.0` */
  readonly coordinates: readonly string[];
  readonly selection?: RequestedSelection;
  readonly dependencies: boolean;
  /** Which of npm's dist-tags stays where both repositories have it: the destination's, or the source's. */
  readonly tagRule: 'keep' | 'carry';
  /** Tags to set on the highest promoted version of each npm package. */
  readonly tags: readonly string[];
  readonly removeFromSource: 'none' | 'archive' | 'delete';
  readonly guards: PromotionGuards;
}

export interface RequestedSelection {
  readonly packages: readonly string[];
  readonly versions: readonly string[];
  readonly formats: readonly Format[];
  readonly channels: readonly string[];
  /** Seconds. */
  readonly olderThan?: number;
  readonly origin: readonly Origin[];
}

export interface PromotionGuards {
  readonly maxVersions: number;
  readonly maxPackages: number;
}

export interface PlannedPromotion extends Coordinates {
  /** In the order of the source's list, the newest publication first. */
  readonly copy: readonly PlannedCopy[];
  /** What the destination holds already, byte for byte, with the revision at the source. */
  readonly unchanged: readonly { readonly version: string; readonly revision: string }[];
  /** What was looked at and stays where it is. */
  readonly left: readonly KeptRun[];
  /** Packages of this plan that go first, `npm:@acme/core`: one that is not promoted holds this one back. */
  readonly needs: readonly string[];
  /** npm's dist-tags at the destination, where some change. */
  readonly tags?: PlannedTags;
}

export interface PlannedCopy {
  readonly version: string;
  /** At the source: no other content is promoted. */
  readonly revision: string;
  readonly origin: Origin;
  /** Whether it is a release, rather than a prerelease or a snapshot; left out where it is not. */
  readonly release?: boolean;
  /** Why it is promoted: `asked for`, `selected`, `needed by npm:@acme/app 2.0.0 (^1.0.0)`. */
  readonly reason: string;
  /** Of all its assets. */
  readonly bytes: number;
  /** SHA-256 over the names and hashes of its assets: what the destination has to hold afterwards. */
  readonly content: string;
}

export interface PlannedTags {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

export interface PromotionResult {
  readonly packages: number;
  /** Versions to promote. */
  readonly planned: number;
  /** How many of them are there because something else needs them. */
  readonly needed: number;
  readonly unchanged: number;
  readonly left: number;
  /** npm packages whose dist-tags change. */
  readonly tagged: number;
  readonly bytes: number;
  readonly trips: readonly PromotionTrip[];
}

/** A guard that is exceeded. */
export interface PromotionTrip {
  readonly guard: 'max-versions' | 'max-packages';
  readonly limit: number;
  readonly planned: number;
}

/** The text of the plan file, and its id. */
export function planFile({ head, request, packages, result }: PromotionPlan): {
  readonly text: string;
  readonly id: string;
} {
  const { account, asOf, destination, expires, source } = head;
  const before = canonicalJson({ account, asOf, destination, expires });
  const after = canonicalJson({ request, result, source, version: PLAN_VERSION });
  const lines = packages.map(canonicalJson).join(',\n');
  const text = `${before.slice(0, -1)},"packages":[\n${lines}\n],${after.slice(1)}\n`;
  return { text, id: sha256(text) };
}

/** Whether anything is to be done about the package. */
export function hasWork({ copy, tags }: PlannedPromotion): boolean {
  return copy.length > 0 || tags !== undefined;
}
