import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { isGlob, matchesGlob } from '@codeartifact-ci/versions/glob.ts';
import { parseSelector } from '@codeartifact-ci/versions/selector.ts';
import { scopesOf, type RetentionPolicy } from '../policy/retention-policy.ts';
import {
  isNotFound,
  isServiceFault,
  type ListedVersion,
  type PackageAt,
  type VersionReader,
} from './version-service.ts';

/** A package's versions of every status, the newest publication first. */
export interface Listing {
  readonly versions: readonly ListedVersion[];
  /** Why the list may lack something; then nothing can be concluded from it. */
  readonly incomplete: string | undefined;
}

/**
 * The names of the repositories that the policy selects, sorted; names without wildcards cost no call. `unmatched` are
 * the globs that no repository matches.
 */
export async function selectRepositories(
  service: VersionReader,
  policy: RetentionPolicy,
): Promise<{ repositories: readonly string[]; unmatched: readonly string[] }> {
  const wanted = [...new Set(policy.scopes.flatMap(({ select }) => select.repositories))];
  const names = new Set(wanted.filter((name) => !isGlob(name)));
  const globs = wanted.filter(isGlob);
  const matched = new Set<string>();
  if (globs.length > 0) {
    for await (const page of pages('repositories', (token) => service.repositories(token))) {
      for (const name of page.items) {
        const by = globs.filter((glob) => matchesGlob(glob, name));
        if (by.length > 0) names.add(name);
        for (const glob of by) matched.add(glob);
      }
    }
  }
  return { repositories: [...names].sort(), unmatched: globs.filter((glob) => !matched.has(glob)) };
}

/** The packages that the policy selects in a repository, as the service lists them, a page at a time. */
export async function* selectPackages(
  service: VersionReader,
  policy: RetentionPolicy,
  repository: string,
): AsyncGenerator<PackageAt> {
  const format = onlyFormat(policy);
  const fetch = (token: string | undefined) => service.packages(repository, format, token);
  // A package that is created meanwhile pushes the last ones of a page on to the next.
  let previous = new Set<string>();
  for await (const { items } of pages(`the packages of ${repository}`, fetch)) {
    const current = new Set<string>();
    for (const coordinates of items) {
      const key = packageKey(coordinates);
      if (!previous.has(key) && !current.has(key) && scopesOf(policy, repository, coordinates).length > 0) {
        yield { repository, coordinates };
      }
      current.add(key);
    }
    previous = current;
  }
}

/** The one format that the policy can select, by which the service can filter; undefined when there are several. */
function onlyFormat(policy: RetentionPolicy): Format | undefined {
  const formats = new Set<Format | undefined>();
  for (const { select } of policy.scopes) {
    if (select.formats.length > 0) select.formats.forEach((format) => formats.add(format));
    else if (select.packages.length > 0) select.packages.forEach((text) => formats.add(parseSelector(text)?.format));
    else formats.add(undefined);
  }
  return formats.size === 1 ? [...formats][0] : undefined;
}

/**
 * Lists a package: ⌈V/1000⌉ calls. A package that is gone has no versions. A fault of the service, and a list that
 * contradicts itself, make it incomplete; everything else that goes wrong is thrown, because it would go wrong for
 * every package.
 */
export async function listVersions(service: VersionReader, at: PackageAt): Promise<Listing> {
  const versions = new Map<string, ListedVersion>();
  let incomplete: string | undefined;
  try {
    for await (const { items } of pages('versions', (token) => service.versions(at, token))) {
      for (const listed of items) {
        const before = versions.get(listed.version);
        if (before === undefined) versions.set(listed.version, listed);
        else if (before.revision !== listed.revision || before.status !== listed.status) {
          incomplete = `version ${listed.version} changed while it was listed`;
        }
      }
    }
  } catch (error) {
    if (isNotFound(error)) return { versions: [], incomplete: undefined };
    // A page token that comes again is reported by `pages` as an InputError.
    if (!isServiceFault(error) && !(error instanceof InputError)) throw error;
    incomplete = messageOf(error);
  }
  return { versions: [...versions.values()], incomplete };
}

/** `npm:@acme/core in ci-npm`, for messages. */
export function labelOf({ repository, coordinates }: PackageAt): string {
  return `${formatCoordinates(coordinates)} in ${repository}`;
}

/** A text that no other package has, whatever its name. */
export function packageKey({ format, namespace, name }: Coordinates): string {
  return JSON.stringify([format, namespace, name]);
}
