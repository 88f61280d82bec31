import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { labelOf } from '../service/listing.ts';
import type { ListedVersion, PackageAt } from '../service/version-service.ts';
import type { State } from '../state/state-file.ts';

const SHOWN = 10;

/**
 * Takes note of versions that are Archived without a journal that says so. Without the state of earlier runs nobody can
 * tell whether they are what a run left that was to delete them.
 */
export function archivedBefore(state: Pick<State<never>, 'existed' | 'explains'>): {
  note(at: PackageAt, versions: readonly ListedVersion[]): void;
  report(host: Host): void;
} {
  const shown: string[] = [];
  let count = 0;
  return {
    note(at, versions) {
      for (const { version, status } of versions) {
        if (status !== 'Archived' || state.explains(at, version)) continue;
        count++;
        if (shown.length < SHOWN) shown.push(`${labelOf(at)} ${version}`);
      }
    },
    report(host) {
      if (state.existed) return;
      host.info("There is no state of an earlier run ('state'): whether one was interrupted cannot be seen.");
      if (count === 0) return;
      const more = count > shown.length ? `, and ${count - shown.length} more` : '';
      host.info(safeText(`Archived, and by no run that is known: ${shown.join(', ')}${more}.`));
    },
  };
}
