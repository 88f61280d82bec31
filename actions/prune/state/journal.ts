import type { PackageAt } from '../service/version-service.ts';

/**
 * What happened to a version. `archiving` is written before the call that archives what shall be deleted: when the
 * answer never came, it tells that the archived version is our own doing. `restored` undoes `removed`.
 */
export const EVENTS = ['archiving', 'removed', 'stale', 'failed', 'restored'] as const;
export type Event = (typeof EVENTS)[number];

export interface Entry {
  readonly at: PackageAt;
  readonly event: Event;
  readonly versions: readonly string[];
  /** By version, the revision that the change gave it, where the service said. */
  readonly revisions?: Readonly<Record<string, string>>;
  readonly detail?: string;
}

/** How far a version has come; what failed stands where it stood before. */
export interface Standing {
  readonly event: Exclude<Event, 'failed'>;
  /** The revision that our change gave it. */
  readonly revision: string | undefined;
}

/** What was done about one plan so far, across runs. */
export interface Journal {
  /** Undefined when nothing was done about the version yet. */
  standing(at: PackageAt, version: string): Standing | undefined;
  /** Is on the disk when it resolves. */
  record(entries: readonly Entry[]): Promise<void>;
}
