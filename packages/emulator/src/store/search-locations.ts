import { hash } from 'node:crypto';
import { UpstreamError } from '../errors.ts';
import type { ExternalPackage, ExternalSource, Sources } from './external-source.ts';
import { groupAllows, type RestrictionType } from './groups.ts';
import { derived } from './derived.ts';
import { findPackage } from './packages.ts';
import { externalConnection, searchOrder } from './repositories.ts';
import type { Store } from './store.ts';
import type { ServiceVariants } from '../variants.ts';
import type { PackageKey, PackageRow, RepositoryRow } from './types.ts';

/** What a search for a package reaches: what is kept here, and the public registries. */
export interface ResolutionContext {
  readonly store: Store;
  readonly sources: Sources;
  readonly variants?: ServiceVariants;
}

/** One location to look in: a repository, or the public registry behind one. */
export type SearchLocation =
  | { readonly kind: 'repository'; readonly repository: RepositoryRow }
  | {
      readonly kind: 'external';
      readonly repository: RepositoryRow;
      readonly connection: string;
      readonly source: ExternalSource;
    };

/**
 * Where to look for a package, in order: the repository itself, then what its origin controls and package group let
 * through, depth first; the registry behind an external connection comes right after the repository that has it. What
 * comes from that registry enters the domain there, and comes from an upstream repository to those below (user guide,
 * "Package group origin controls", the example of one repository that ingests).
 * Made as it is asked for: most searches end at the first location.
 */
export function* searchLocations(
  { store, sources }: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
): Generator<SearchLocation> {
  yield { kind: 'repository', repository };
  for (const row of searchOrder(store, repository)) {
    if (row.id !== repository.id) {
      if (!upstreamOpen(store, repository, at, 'INTERNAL_UPSTREAM')) continue;
      yield { kind: 'repository', repository: row };
    }
    const connection = externalConnection(store, row);
    const source = connection === undefined ? undefined : sources.get(connection);
    if (connection === undefined || source?.format !== at.format) continue;
    if (upstreamOpen(store, row, at, 'EXTERNAL_UPSTREAM')) {
      yield { kind: 'external', repository: row, connection, source };
    }
  }
}

function upstreamOpen(store: Store, repository: RepositoryRow, at: PackageKey, type: RestrictionType): boolean {
  if (findPackage(store, repository, at)?.upstream === 'BLOCK') return false;
  return groupAllows(store, repository, at, type);
}

/**
 * What a package's view from a repository is made from. As long as the members of two such lists are the same (`===`),
 * so is all that `visiblePackage` answers; to know it costs a few index look-ups and no parsing, and between two changes
 * of the store not even those.
 */
export async function packageState(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
): Promise<readonly unknown[]> {
  const key = JSON.stringify([repository.id, at.format, at.namespace, at.name]);
  const parts = parted(context.store, key, () => [...stateParts(context, repository, at)]);
  const state: unknown[] = [];
  for (const part of parts) state.push(typeof part === 'object' ? await described(part, at) : part);
  return state;
}

/** Enough for all that one installation asks for. */
const parted = derived<readonly (string | number | ExternalSource)[]>(5_000);

/** What is held, as text, and the registries that are still to be asked. */
function* stateParts(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
): Generator<string | number | ExternalSource> {
  for (const location of searchLocations(context, repository, at)) {
    yield location.repository.id;
    if (location.kind === 'external') {
      yield location.source;
    } else {
      const row = findPackage(context.store, location.repository, at);
      if (row !== undefined) yield heldState(context.store, row);
    }
  }
}

/**
 * A change of a version's content gives it a new revision; its status and its tags are beside that. A digest, since of
 * a package of thousands of versions the text has megabytes, and states are kept.
 */
function heldState(store: Store, row: PackageRow): string {
  const { versions, tags } = store.db.get<{ versions: string | null; tags: string | null }>(
    `SELECT
       (SELECT group_concat(id || ' ' || revision || ' ' || status || ' ' || COALESCE(published, ''), char(10)) FROM versions WHERE package_id = ?1) AS versions,
       (SELECT group_concat(tag || ' ' || version, char(10)) FROM dist_tags WHERE package_id = ?1) AS tags`,
    row.id,
  ) ?? { versions: null, tags: null };
  return hash('sha256', `${versions ?? ''}\n\n${tags ?? ''}`, 'base64');
}

/** A name for each description, so that a state does not keep what it stands for in memory. */
const names = new WeakMap<ExternalPackage, symbol>();

/** A source hands out the same object until its registry says something else. */
async function described(source: ExternalSource, at: PackageKey): Promise<unknown> {
  try {
    const description = await source.describe(at);
    if (description === undefined) return undefined;
    const name = names.get(description) ?? Symbol(at.name);
    names.set(description, name);
    return name;
  } catch (error) {
    if (error instanceof UpstreamError) return error.name;
    throw error;
  }
}
