import type { Format } from '@codeartifact-ci/versions/format.ts';
import { effectiveForPackage, type Groups } from '../state/groups.ts';
import { reachable } from '../state/order.ts';
import { sourcesAfter } from '../state/outcome.ts';
import type { PackageName, ServiceReader } from '../service/service.ts';
import { EXTERNAL_CONNECTIONS, type Actual, type Desired, type Restriction } from '../state/state.ts';

/** A package that is published here and that a public registry may serve too: dependency substitution. */
export interface Risk {
  readonly repository: string;
  readonly package: PackageName;
  /** The external connections that it could come through. */
  readonly connections: readonly string[];
}

/**
 * The packages published here whose origin controls let in versions of the same name from a public registry, once the
 * file is applied. By default the service blocks that for a package that is published first (user guide, "package
 * origin controls"); it is open where somebody, or a package group, opened it.
 */
export async function findRisks(
  service: ServiceReader,
  desired: Desired,
  actual: Actual,
  groups: Groups,
): Promise<Risk[]> {
  const risks = await Promise.all(
    [...desired.repositories.keys()]
      .filter((name) => actual.repositories.has(name))
      .map((name) => risksOf(name, service, desired, actual, groups)),
  );
  return risks.flat();
}

async function risksOf(
  name: string,
  service: ServiceReader,
  desired: Desired,
  actual: Actual,
  groups: Groups,
): Promise<Risk[]> {
  const upstreams = (of: string): readonly string[] => sourcesAfter(of, desired, actual).upstreams;
  const sources = [name, ...reachable(name, upstreams)].flatMap((repository) =>
    sourcesAfter(repository, desired, actual).connections.map((connection) => ({ repository, connection })),
  );
  const formats = [...new Set(sources.map(({ connection }) => formatOf(connection)))].filter(
    (format) => format !== undefined,
  );
  const open = await Promise.all(formats.map((format) => service.openPackages(name, format)));
  const candidates = open.flat().flatMap((found) => {
    const external = effectiveForPackage(groups, found, 'EXTERNAL_UPSTREAM');
    const publish = effectiveForPackage(groups, found, 'PUBLISH');
    const through = sources.filter(
      ({ repository, connection }) => formatOf(connection) === found.format && letsIn(external, [name, repository]),
    );
    return through.length === 0 || !letsIn(publish, [name])
      ? []
      : [{ repository: name, package: found, connections: [...new Set(through.map(({ connection }) => connection))] }];
  });
  const published = await Promise.all(candidates.map((risk) => service.publishedHere(name, risk.package)));
  return candidates.filter((_, index) => published[index]);
}

function formatOf(connection: string): Format | undefined {
  return Object.entries(EXTERNAL_CONNECTIONS).find(([known]) => known === connection)?.[1];
}

function letsIn({ mode, repositories }: Restriction, names: readonly string[]): boolean {
  if (mode === 'ALLOW_SPECIFIC_REPOSITORIES') return repositories.some((repository) => names.includes(repository));
  return mode !== 'BLOCK';
}

/** `npm:@acme/web` as its users write it: the scope with @, a Maven group with a colon. */
export function packageLabel({ format, namespace, name }: PackageName): string {
  if (namespace === '') return `${format}:${name}`;
  if (format === 'npm') return `npm:@${namespace}/${name}`;
  return `${format}:${namespace}${format === 'maven' ? ':' : '/'}${name}`;
}
