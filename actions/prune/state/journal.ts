import type { PackageAt } from '../service/version-service.ts';

/**
 * What happened to a version. `archiving` is written before the call that archives what shall be deleted: when the
 * answer never came, it tells that the archived version is our own doing. `restored` undoes `removed`. In the same way
 * `copying` is written before a version is brought into a repository that lacks it, `copied` when it is there, and
 * `unchanged` when it was there already; `tagging` holds npm's dist-tags of a package before they are moved, `tagged`
 * what they are afterwards, and `restored` with tags undoes that.
 */
const REMOVING = ['archiving', 'removed', 'stale', 'failed', 'restored'] as const;
const COPYING = ['copying', 'copied', 'unchanged', 'tagging', 'tagged'] as const;
export const EVENTS = [...REMOVING, ...COPYING] as const;
export type Event = (typeof EVENTS)[number];

export interface Entry {
  readonly at: PackageAt;
  readonly event: Event;
  readonly versions: readonly string[];
  /** By version, the revision that the change gave it, where the service said. */
  readonly revisions?: Readonly<Record<string, string>>;
  /** npm's dist-tags by name, with `tagging` and `tagged`. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly detail?: string;
}

/** How far a version has come; what failed stands where it stood before. */
export interface Standing {
  readonly event: Exclude<Event, 'failed' | 'tagging' | 'tagged'>;
  /** The revision that our change gave it. */
  readonly revision: string | undefined;
}

/** A package's dist-tags, as a plan has moved them. */
export interface MovedTags {
  /** Before the plan's first run. */
  readonly original: ReadonlyMap<string, string>;
  /** Before its last run. */
  readonly before: ReadonlyMap<string, string>;
  /** As the last run left them; undefined while it is under way. */
  readonly after: ReadonlyMap<string, string> | undefined;
}

/** What was done about one plan so far, across runs. */
export interface Journal {
  /** Undefined when nothing was done about the version yet. */
  standing(at: PackageAt, version: string): Standing | undefined;
  /** Undefined when the package's dist-tags were not moved. */
  tags(at: PackageAt): MovedTags | undefined;
  /** Is on the disk when it resolves. */
  record(entries: readonly Entry[]): Promise<void>;
}
