import type { Plan } from '../plan/plan.ts';
import type { MetadataReader } from '../service/metadata-reader.ts';
import type { VersionService } from '../service/version-service.ts';
import type { Journal } from '../state/journal.ts';

/** What it takes to carry a plan out. */
export interface Application {
  readonly service: VersionService;
  readonly metadata: MetadataReader;
  readonly plan: Plan;
  readonly journal: Journal;
  /** Only what an earlier run began may be finished: the plan has expired. */
  readonly onlyBegun?: boolean;
  /** Takes the outcome of each version that was not removed. */
  readonly note: (label: string, version: string, outcome: 'stale' | 'failed', detail: string) => void;
  /** Removals settled, of those of the plan. */
  readonly progress: (done: number, total: number, label: string) => void;
}
