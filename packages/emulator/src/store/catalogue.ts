import { UpstreamError } from '../errors.ts';
import type { ExternalCatalogue } from './external-source.ts';
import type { ResolutionContext } from './search-locations.ts';
import { externalConnection, searchOrder } from './repositories.ts';
import type { Format, RepositoryRow } from './types.ts';

/** The packages of one format that a repository may show: what visiblePackage makes of each is another matter. */
export interface Catalogue {
  /** Names of what a repository of the chain has a record of, sorted. */
  readonly held: readonly string[];
  /** What the registries behind the chain list, the nearest first. Their packages may be held, too. */
  readonly external: readonly ExternalCatalogue[];
}

/**
 * Names only, for formats whose clients want them all. A registry that is down is passed over as long as something is
 * held; a registry's list is not held against package groups, name by name: what they block has no page of its own.
 */
export async function visibleNames(
  context: ResolutionContext,
  repository: RepositoryRow,
  format: Format,
): Promise<Catalogue> {
  const { store, sources } = context;
  const held = new Set<string>();
  const external: ExternalCatalogue[] = [];
  let failure: UpstreamError | undefined;
  for (const row of searchOrder(store, repository)) {
    const names = store.db.all<{ name: string }>(
      'SELECT name FROM packages WHERE repository_id = ? AND format = ?',
      row.id,
      format,
    );
    for (const { name } of names) held.add(name);
    const connection = externalConnection(store, row);
    const source = connection === undefined ? undefined : sources.get(connection);
    if (source?.format !== format || source.catalogue === undefined) continue;
    try {
      external.push(await source.catalogue());
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failure = error;
    }
  }
  if (held.size === 0 && external.length === 0 && failure !== undefined) throw failure;
  return { held: [...held].sort(), external };
}
