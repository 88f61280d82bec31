import type { ResolutionContext } from '../../store/search-locations.ts';
import { listPackages } from '../../store/packages.ts';
import { searchOrder } from '../../store/repositories.ts';
import { visiblePackage } from '../../store/resolve.ts';
import type { PackageKey, RepositoryRow } from '../../store/types.ts';
import type { SwiftNative } from './metadata.ts';

/** The packages (`scope.name`) of which a Published release says that its sources are at a URL. */
export async function identifiersFor(
  context: ResolutionContext,
  repository: RepositoryRow,
  url: string,
): Promise<string[]> {
  const wanted = location(url);
  const found = new Set<string>();
  for (const at of candidates(context, repository)) {
    const { versions } = (await visiblePackage(context, repository, at)) ?? { versions: new Map<never, never>() };
    for (const { status, metadata } of versions.values()) {
      const { scope, name, release } = metadata.native as SwiftNative;
      const urls = (release['repositoryURLs'] ?? []) as readonly string[];
      if (status === 'Published' && urls.some((one) => location(one) === wanted)) found.add(`${scope}.${name}`);
    }
  }
  return [...found].sort();
}

function candidates(context: ResolutionContext, repository: RepositoryRow): PackageKey[] {
  const rows = searchOrder(context.store, repository).flatMap((one) => listPackages(context.store, one, 'swift'));
  return [...new Map(rows.map((row) => [`${row.namespace}.${row.name}`, row])).values()];
}

/** Where a repository is, however it is written: `https://host/a/b.git`, `git@host:a/b`. */
function location(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/^([^/:]+):(?!\d)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
