import type { PackageAt, VersionReader } from '../../prune/service/version-service.ts';
import { completeList } from '../plan/listings.ts';
import type { PlannedCopy } from '../plan/plan.ts';
import { versionFiles } from '../plan/version-files.ts';

/** Whether a repository holds a version as planned, Published and byte for byte; else what stands in its place. */
export type Presence = 'absent' | 'same' | { readonly other: string };

/** Looks at versions of a package: the list, and the assets of those that are there with another revision than planned. */
export async function presence(
  service: VersionReader,
  at: PackageAt,
  items: readonly Pick<PlannedCopy, 'version' | 'revision' | 'content'>[],
): Promise<ReadonlyMap<string, Presence>> {
  const current = new Map((await completeList(service, at)).map((listed) => [listed.version, listed]));
  const found = new Map<string, Presence>();
  for (const item of items) {
    const now = current.get(item.version);
    if (now === undefined) found.set(item.version, 'absent');
    else if (now.status !== 'Published') {
      found.set(item.version, { other: `it is in ${at.repository} with the status ${now.status}` });
    } else {
      const same =
        now.revision === item.revision || (await versionFiles(service, at, item.version))?.hash === item.content;
      found.set(item.version, same ? 'same' : { other: `it is in ${at.repository} with other files` });
    }
  }
  return found;
}
