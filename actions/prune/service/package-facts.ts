import { matchesPatterns } from '@codeartifact-ci/versions/pattern.ts';
import type { PackageFacts } from '../policy/facts.ts';
import { scopesOf, type RetentionPolicy } from '../policy/retention-policy.ts';
import { listVersions, repositoryNames } from './listing.ts';
import type { References } from './references.ts';
import type { PackageAt, VersionReader } from './version-service.ts';

/** Gathers what rules ask about a package beside the list of its versions. */
export interface FactFinder {
  find(
    at: PackageAt,
    defaultVersion: string | undefined,
    inStatusFor: PackageFacts['inStatusFor'],
  ): Promise<PackageFacts>;
}

/**
 * Calls: none for a policy without `present-in`; else one ListRepositoriesInDomain for a thousand repositories, and a
 * ListPackageVersions for each package and each repository that such a rule names.
 */
export function factFinder(service: VersionReader, policy: RetentionPolicy, references: References): FactFinder {
  let names: Promise<readonly string[]> | undefined;
  return {
    async find(at, defaultVersion, inStatusFor) {
      const lists = presenceLists(policy, at);
      const holders = new Map<string, ReadonlySet<string> | undefined>();
      if (lists.length > 0) {
        names ??= all(repositoryNames(service));
        for (const repository of await names) {
          if (repository === at.repository || !lists.some((list) => matchesPatterns(list, repository))) continue;
          const { versions, incomplete } = await listVersions(service, { ...at, repository });
          const held = versions.filter(({ status }) => status === 'Published' || status === 'Unlisted');
          holders.set(repository, incomplete === undefined ? new Set(held.map(({ version }) => version)) : undefined);
        }
      }
      return {
        defaultVersion,
        inStatusFor,
        isHeldBy(repositories, version) {
          const asked = [...holders].filter(([repository]) => matchesPatterns(repositories, repository));
          if (asked.some(([, held]) => held?.has(version) === true)) return 'yes';
          return asked.some(([, held]) => held === undefined) ? 'unknown' : 'no';
        },
        isReferenced: (files, version) => references.names(files, at.coordinates, version),
      };
    },
  };
}

function presenceLists(policy: RetentionPolicy, at: PackageAt): readonly (readonly string[])[] {
  const scopes = scopesOf(policy, at.repository, at.coordinates);
  return [
    ...policy.protect.map(({ presentIn }) => presentIn),
    ...scopes.flatMap((scope) => scope.delete.map(({ presentIn = [] }) => presentIn)),
  ].filter((list) => list.length > 0);
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
