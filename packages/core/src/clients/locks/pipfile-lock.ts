import type { LockedPackage } from '../client.ts';
import { entriesAt, itemsAt, textAt } from '../support/values.ts';

/**
 * Pipfile.lock: `_meta.sources`, and the name of one of them as the `index` of a package; the first is where those
 * without one come from. A `file` or `git` is what the project names itself.
 */
export function packagesOfPipfileLock(value: unknown): LockedPackage[] {
  const sources = itemsAt(value, '_meta', 'sources');
  const urlOf = (name: string | undefined): string | undefined =>
    textAt(sources.find((source) => textAt(source, 'name') === name) ?? sources[0], 'url');
  return entriesAt(value)
    .filter(([group]) => group !== '_meta')
    .flatMap(([, group]) => entriesAt(group))
    .flatMap(([, entry]) => {
      if (textAt(entry, 'version') === undefined) return [];
      const url = urlOf(textAt(entry, 'index'));
      return url === undefined ? [] : [{ url }];
    });
}
