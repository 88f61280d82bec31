import type { Store } from './store.ts';
import type { PackageRow, RepositoryRow } from './types.ts';

/** Part of a WHERE clause with the values of its places. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * That a package's `NAMESPACE/NAME`, with or without `@`, or Maven's `GROUP:NAME`, has the text in it; ASCII letters in
 * any case. Undefined for a text that every name has. `prefix` of the columns: `p.`.
 */
export function nameContains(text: string, prefix = ''): Condition | undefined {
  const wanted = asciiLower(text.trim().replace(/^@/, ''));
  if (wanted === '') return undefined;
  const separators = wanted.includes(':') ? ['/', ':'] : ['/'];
  const parts = separators.map((separator) => `instr(lower(${prefix}namespace || '${separator}' || ${prefix}name), ?)`);
  return { sql: `(${parts.join(' OR ')})`, values: separators.map(() => wanted) };
}

/** SQLite's `lower` knows ASCII only; the text that is looked for must be treated the same way. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export type FoundPackage = PackageRow & { readonly domain_id: number; readonly repository: string };

/** Up to `limit` packages of all repositories by part of their name; those that have just this name, or begin so, first. */
export function searchPackages(store: Store, text: string, limit: number): FoundPackage[] {
  const contains = nameContains(text, 'p.');
  if (contains === undefined) return [];
  const last = asciiLower(text.trim().replace(/^.*[/:@]/, ''));
  return store.db.all<FoundPackage>(
    `SELECT p.*, r.domain_id, r.name AS repository FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE ${contains.sql}
     ORDER BY lower(p.name) = ? DESC, instr(lower(p.name), ?) = 1 DESC, p.name, p.namespace, p.format, r.name, p.id
     LIMIT ?`,
    ...contains.values,
    last,
    last,
    limit,
  );
}

/** Up to `limit` repositories of all domains by part of their name, by name. */
export function searchRepositories(store: Store, text: string, limit: number): RepositoryRow[] {
  const wanted = asciiLower(text.trim());
  if (wanted === '') return [];
  return store.db.all<RepositoryRow>(
    'SELECT * FROM repositories WHERE instr(lower(name), ?) ORDER BY name, id LIMIT ?',
    wanted,
    limit,
  );
}
