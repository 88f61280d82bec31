import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { letsIn, openConnections, sourcesOf } from '../../provision/plan/substitution.ts';
import { effectiveForPackage } from '../../provision/state/groups.ts';
import type { DomainFacts } from '../read/domain.ts';
import type { ListedPackage } from '../read/inventory.ts';
import { nameOf, type VersionMemory } from '../read/memory.ts';
import { finding, type Finding } from './rules.ts';

const DAY = 86_400_000;

/** Notes of each unfinished version when a run saw it for the first time: the service tells no time of them. */
export function rememberUnfinished(packages: readonly ListedPackage[], memory: VersionMemory, now: Date): void {
  for (const { at, versions } of packages) {
    for (const listed of versions) {
      const name = nameOf(at.coordinates, listed);
      if (listed.status === 'Unfinished' && memory.get(name).firstSeen === undefined) {
        memory.learn(name, { firstSeen: now.getTime() });
      }
    }
  }
}

/** Findings in packages and their versions, from what has been read already: no calls. */
export function findInPackages(
  packages: readonly ListedPackage[],
  facts: DomainFacts,
  memory: VersionMemory,
  now: Date,
): Finding[] {
  return packages.flatMap((one) => [...originFindings(one, facts), ...versionFindings(one, memory, now)]);
}

/** One finding at most: that a public registry may serve an internal name, or else that nothing says whence it comes. */
function originFindings({ at, publish, upstream, versions }: ListedPackage, facts: DomainFacts): Finding[] {
  const { repository, coordinates } = at;
  const name = formatCoordinates(coordinates);
  if (upstream !== 'ALLOW') return [];
  const sources = sourcesOf(repository, (of) => facts.repositories.get(of));
  const connections = openConnections(facts.groups, repository, coordinates, sources);
  const isInternal = versions.some(({ origin }) => origin === 'internal');
  if (isInternal && connections.length > 0) {
    const message = `${name} is published in ${repository}, and ${connections.join(', ')} may serve versions of the same name.`;
    return [finding('dependency-substitution', { repository, package: name, message })];
  }
  const mayPublish =
    publish === 'ALLOW' && letsIn(effectiveForPackage(facts.groups, coordinates, 'PUBLISH'), [repository]);
  if (!mayPublish || connections.length === 0) return [];
  const message = `${name} in ${repository} may be published there and come from ${connections.join(', ')} as well.`;
  return [finding('package-without-origin-controls', { repository, package: name, message })];
}

function versionFindings({ at, versions }: ListedPackage, memory: VersionMemory, now: Date): Finding[] {
  const { repository, coordinates } = at;
  const name = formatCoordinates(coordinates);
  return versions.flatMap((listed) => {
    const { version, status } = listed;
    const about = { repository, package: name, version };
    const { firstSeen, assets } = memory.get(nameOf(coordinates, listed));
    if (status === 'Unfinished') {
      if (firstSeen === undefined || now.getTime() - firstSeen < DAY) return [];
      const since = new Date(firstSeen).toISOString().slice(0, 10);
      const message = `${name} ${version} in ${repository} is unfinished, at least since ${since}.`;
      return [finding('unfinished-version', { ...about, message })];
    }
    if ((status !== 'Published' && status !== 'Unlisted') || assets === undefined) return [];
    const lacks =
      assets.length === 0
        ? 'no asset'
        : coordinates.format === 'maven' && !assets.some((asset) => asset.name.endsWith('.pom'))
          ? 'no POM'
          : undefined;
    if (lacks === undefined) return [];
    const message = `${name} ${version} in ${repository} has ${lacks}.`;
    return [finding('version-without-metadata', { ...about, message })];
  });
}
