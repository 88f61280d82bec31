import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import type { MetadataReader } from '../../prune/service/metadata-reader.ts';
import type { VersionReader } from '../../prune/service/version-service.ts';
import type { Gap } from '../document.ts';
import { datedVersions, publicationTimes } from '../read/ages.ts';
import type { ListedPackage } from '../read/inventory.ts';
import type { VersionMemory } from '../read/memory.ts';
import { countOf } from '../write/numbers.ts';
import { finding, type Finding } from './rules.ts';

const AT_ONCE = 8;

export interface YoungVersionSources {
  readonly service: Pick<VersionReader, 'publishedTime'>;
  readonly metadata: MetadataReader;
  readonly memory: VersionMemory;
  readonly now: Date;
  /** Seconds. */
  readonly cooldown: number;
}

/**
 * Versions from a public registry that it published less than the cooldown ago. The service's time is that of its own
 * last change, so it can be too late and not too early: only what is young by it is asked of the registry, one request
 * for a package (Maven: for a version). Of what the registry tells no time, nothing is found, and it is said.
 */
export async function findYoungVersions(
  packages: readonly ListedPackage[],
  sources: YoungVersionSources,
  gaps: Gap[],
): Promise<Finding[]> {
  const external = packages.filter(({ versions }) => versions.some(({ origin }) => origin === 'external'));
  const found: Finding[] = [];
  let unknown = 0;
  for await (const one of mapOrdered(external, AT_ONCE, (one) => youngOf(one, sources))) {
    found.push(...one.found);
    unknown += one.unknown;
  }
  if (unknown > 0) {
    const why = `Of ${countOf(unknown, 'version')} new here the public registry's own time is not known; the role needs ReadFromRepository and GetAuthorizationToken to ask for it.`;
    gaps.push({ what: 'Age of some public versions', why });
  }
  return found;
}

async function youngOf(
  one: ListedPackage,
  { service, metadata, memory, now, cooldown }: YoungVersionSources,
): Promise<{ found: Finding[]; unknown: number }> {
  const limit = now.getTime() - cooldown * 1000;
  const times = publicationTimes(service, memory, one);
  const candidates: string[] = [];
  for (const [index, { version, origin, status }] of datedVersions(one.versions).entries()) {
    const changed = await times.at(index);
    if (changed !== null && changed < limit) break;
    if (origin === 'external' && (status === 'Published' || status === 'Unlisted')) candidates.push(version);
  }
  if (candidates.length === 0) return { found: [], unknown: 0 };
  const published = await metadata.package(one.at).publicationTimes(candidates);
  const { repository, coordinates } = one.at;
  const name = formatCoordinates(coordinates);
  const found = candidates.flatMap((version) => {
    const time = published.get(version);
    if (time === undefined || time.getTime() < limit) return [];
    const message = `${name} ${version} in ${repository} came out on ${time.toISOString().slice(0, 10)}, less than ${Math.round(cooldown / 86_400)} days ago.`;
    return [finding('young-external-version', { repository, package: name, version, message })];
  });
  return { found, unknown: candidates.filter((version) => !published.has(version)).length };
}
