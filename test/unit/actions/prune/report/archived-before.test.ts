import { describe, expect, it } from '@jest/globals';
import { archivedBefore } from '../../../../../actions/prune/report/archived-before.ts';
import { testHost } from '../../../../support/publish.ts';

const AT = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;

/** What is said of so many archived versions, beside one that a run explains and one that is not archived. */
function said(count: number, existed = false): string[] {
  const archived = archivedBefore({ existed, explains: (_, version) => version === 'ours' });
  const version = (name: string, status = 'Archived') => ({
    ...{ version: name, status, revision: 'r', origin: 'internal' as const },
  });
  const numbers = Array.from({ length: count }, (_, index) => version(`1.${index}.0`));
  archived.note(AT, [version('ours'), version('live', 'Published'), ...numbers]);
  const host = testHost('/', '/');
  archived.report(host);
  return host.lines;
}

const MISSING = "There is no state of an earlier run ('state'): whether one was interrupted cannot be seen.";

describe('versions that are archived by nobody knows whom', () => {
  it('are listed where there is no state, the first of them with how many more there are', () => {
    expect(said(2)).toEqual([
      MISSING,
      'Archived, and by no run that is known: npm:core in ci 1.0.0, npm:core in ci 1.1.0.',
    ]);
    expect(said(10)[1]).toMatch(/ 1\.9\.0\.$/);
    expect(said(12)[1]).toMatch(/ 1\.9\.0, and 2 more\.$/);
  });

  it('are none of what a run explains, and nothing is said where the state was there', () => {
    expect(said(0)).toEqual([MISSING]);
    expect(said(2, true)).toEqual([]);
  });
});
