import { effectiveForPackage, type Groups } from '../state/groups.ts';
import { sourcesAfter } from '../state/outcome.ts';
import type { PackageName, ServiceReader } from '../service/service.ts';
import type { Actual, Desired } from '../state/state.ts';
import { formatOf, letsIn, openConnections, sourcesOf } from './substitution.ts';

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
  const sources = sourcesOf(name, (of) => sourcesAfter(of, desired, actual));
  const formats = [...new Set(sources.map(({ connection }) => formatOf(connection)))].filter(
    (format) => format !== undefined,
  );
  const open = await Promise.all(formats.map((format) => service.openPackages(name, format)));
  const candidates = open.flat().flatMap((found) => {
    const connections = openConnections(groups, name, found, sources);
    const publish = effectiveForPackage(groups, found, 'PUBLISH');
    return connections.length === 0 || !letsIn(publish, [name])
      ? []
      : [{ repository: name, package: found, connections }];
  });
  const published = await Promise.all(candidates.map((risk) => service.publishedHere(name, risk.package)));
  return candidates.filter((_, index) => published[index]);
}

/** `npm:@acme/web` as its users write it: the scope with @, a Maven group with a colon. */
export function packageLabel({ format, namespace, name }: PackageName): string {
  if (namespace === '') return `${format}:${name}`;
  if (format === 'npm') return `npm:@${namespace}/${name}`;
  return `${format}:${namespace}${format === 'maven' ? ':' : '/'}${name}`;
}
