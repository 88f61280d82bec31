import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { dependencies } from '../../publish/dependencies.ts';
import { clientName } from '../../publish/release.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { Need } from './closure.ts';

/**
 * Puts packages into the order in which they go, what is needed first, each with the packages that it waits for. In a
 * circle of needs nobody could go first: the need that closes it is left out.
 */
export function ordered<T extends Coordinates>(
  packages: readonly T[],
  needs: readonly Need[],
): { readonly item: T; readonly needs: readonly string[] }[] {
  const byPackage = Map.groupBy(needs, ({ from }) => packageKey(from));
  const nodes = packages
    .toSorted((a, b) => (formatCoordinates(a) < formatCoordinates(b) ? -1 : 1))
    .map((item) => ({
      ...{ format: item.format, namespace: item.namespace, name: item.name, version: '', item },
      needs: (byPackage.get(packageKey(item)) ?? []).map(({ to }) => clientName(to)).sort(),
    }));
  const waits = dependencies(nodes);
  const placed = new Set<(typeof nodes)[number]>();
  const result: { item: T; needs: string[] }[] = [];
  for (const start of nodes) {
    const stack = [start];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const open = (waits.get(top) ?? []).filter((other) => !placed.has(other));
      if (open.length > 0) {
        stack.push(...open);
        continue;
      }
      stack.pop();
      if (placed.has(top)) continue;
      placed.add(top);
      result.push({
        item: top.item,
        needs: [...new Set((waits.get(top) ?? []).map((other) => formatCoordinates(other)))].sort(),
      });
    }
  }
  return result;
}
