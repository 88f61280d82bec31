import type { Action } from '../policy/retention-policy.ts';
import type { ListedVersion } from '../service/version-service.ts';

/** The decision about a version, with its reason. */
export type Decision = Removal | Keeping;

export interface Removal {
  readonly listed: ListedVersion;
  readonly action: Action;
  /** What the removal compares with: a version without a revision is never removed. */
  readonly revision: string;
  /** The delete rules that hold, `SCOPE/RULE`, sorted. */
  readonly rules: readonly string[];
}

export interface Keeping {
  readonly listed: ListedVersion;
  readonly action: 'keep';
  readonly reason: string;
  /** It is kept because something is not known: a better reason takes the place of this one. */
  readonly doubtful?: true;
}
