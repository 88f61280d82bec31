import type { LockedPackage } from '../client.ts';
import { itemsAt, textAt } from '../support/values.ts';

/**
 * pdm.lock (PDM, "Lock file"): files have their names, and under the strategy `static_urls` their URLs. A package that
 * the project names by its URL or repository has it itself.
 */
export function packagesOfPdmLock(value: unknown): LockedPackage[] {
  return itemsAt(value, 'package').flatMap((entry) => {
    if (textAt(entry, 'url') !== undefined || textAt(entry, 'git') !== undefined) return [];
    const [url, ...others] = itemsAt(entry, 'files').flatMap((file) => textAt(file, 'url') ?? []);
    return url === undefined ? [] : [{ url, others }];
  });
}
