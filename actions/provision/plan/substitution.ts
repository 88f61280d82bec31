import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { PackageName } from '../service/service.ts';
import { effectiveForPackage, type Groups } from '../state/groups.ts';
import { reachable } from '../state/order.ts';
import type { Sources } from '../state/outcome.ts';
import { EXTERNAL_CONNECTIONS, type Restriction } from '../state/state.ts';

/** An external connection, and the repository that has it. */
export interface Source {
  readonly repository: string;
  readonly connection: string;
}

/** The external connections that a repository reaches, its own and those of the repositories above it. */
export function sourcesOf(repository: string, sources: (of: string) => Sources | undefined): Source[] {
  const above = reachable(repository, (of) => sources(of)?.upstreams ?? []);
  return [...new Set([repository, ...above])].flatMap((one) =>
    (sources(one)?.connections ?? []).map((connection) => ({ repository: one, connection })),
  );
}

/** The external connections through which versions of a package may come into a repository, as package groups have it. */
export function openConnections(
  groups: Groups,
  repository: string,
  name: PackageName,
  sources: readonly Source[],
): readonly string[] {
  const external = effectiveForPackage(groups, name, 'EXTERNAL_UPSTREAM');
  const through = sources.filter(
    (source) => formatOf(source.connection) === name.format && letsIn(external, [repository, source.repository]),
  );
  return [...new Set(through.map(({ connection }) => connection))];
}

/** The format of a public registry, by the name of the connection to it. */
export function formatOf(connection: string): Format | undefined {
  return Object.entries(EXTERNAL_CONNECTIONS).find(([known]) => known === connection)?.[1];
}

/** Whether a restriction lets one of the repositories take a version in. */
export function letsIn({ mode, repositories }: Restriction, names: readonly string[]): boolean {
  if (mode === 'ALLOW_SPECIFIC_REPOSITORIES') return repositories.some((repository) => names.includes(repository));
  return mode !== 'BLOCK';
}
