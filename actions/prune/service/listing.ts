import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { isPattern, matchesPattern, matchesPatterns } from '@codeartifact-ci/versions/pattern.ts';
import { matchesSelector, parseSelector, type PackageSelector } from '@codeartifact-ci/versions/selector.ts';
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
  /** The version that the service shows for the package. */
  readonly defaultVersion: string | undefined;
  /** Why the list may lack something; then nothing can be concluded from it. */
  readonly incomplete: string | undefined;
}

/** What the policy selects of repositories, and the patterns that match nothing. */
export interface Selected {
  /** Sorted. */
  readonly repositories: readonly string[];
  readonly unmatched: readonly string[];
  /** Exceptions (`!ci-keep`) that leave nothing out, as far as the repositories were listed. */
  readonly idle: readonly string[];
}

/** The repositories that the policy selects; if only names without wildcards are asked for, they cost no call. */
export async function selectRepositories(service: VersionReader, policy: RetentionPolicy): Promise<Selected> {
  const lists = policy.scopes.map(({ select }) => select.repositories);
  const wanted = [...new Set(lists.flat())].filter((glob) => !glob.startsWith('!'));
  const globs = wanted.filter(isPattern);
  const onlyNames = globs.length === 0 && lists.every((list) => list.some((glob) => !glob.startsWith('!')));
  const names = new Set(wanted.filter((name) => !isPattern(name)));
  const matched = new Set<string>();
  const exceptions = onlyNames ? [] : [...new Set(lists.flat())].filter((glob) => glob.startsWith('!'));
  if (!onlyNames) {
    for await (const name of repositoryNames(service)) {
      if (lists.some((list) => matchesPatterns(list, name))) names.add(name);
      for (const glob of globs) if (matchesPattern(glob, name)) matched.add(glob);
      for (const glob of exceptions) if (matchesPattern(glob.slice(1), name)) matched.add(glob);
    }
  }
  const selected = [...names].filter((name) => lists.some((list) => matchesPatterns(list, name)));
  const open = (glob: string): boolean => !matched.has(glob);
  return { repositories: selected.sort(), unmatched: globs.filter(open), idle: exceptions.filter(open) };
}

/** The names of all repositories of the domain: one call for a thousand. */
export async function* repositoryNames(service: VersionReader): AsyncGenerator<string> {
  for await (const { items } of pages('repositories', (token) => service.repositories(token))) yield* items;
}

/** The selectors of packages in a policy; takes note of which of them match. */
export class PackagePatterns {
  readonly #selectors: ReadonlyMap<string, PackageSelector>;
  readonly #wanted: readonly string[];
  readonly #matched = new Set<string>();

  constructor({ scopes, protect }: Pick<RetentionPolicy, 'scopes' | 'protect'>) {
    const selected = scopes.flatMap(({ select }) => select.packages);
    const texts = [...selected, ...protect.flatMap(({ packages }) => packages)];
    const parsed = texts.map((text): [string, PackageSelector | undefined] => [text, parseSelector(text)]);
    this.#selectors = new Map(parsed.filter((entry): entry is [string, PackageSelector] => entry[1] !== undefined));
    this.#wanted = selected.filter((text) => !text.startsWith('!'));
  }

  see(coordinates: Coordinates): void {
    for (const [text, selector] of this.#selectors) {
      if (!this.#matched.has(text) && matchesSelector(selector, coordinates)) this.#matched.add(text);
    }
  }

  /** Of those that select. */
  get unmatched(): readonly string[] {
    return this.#open.filter((text) => this.#wanted.includes(text));
  }

  /** Of those that leave out (`!npm:@acme/core`), or protect. */
  get idle(): readonly string[] {
    return this.#open.filter((text) => !this.#wanted.includes(text));
  }

  get #open(): readonly string[] {
    return [...this.#selectors.keys()].filter((text) => !this.#matched.has(text));
  }
}

/** The packages that the policy selects in a repository, as the service lists them, a page at a time. */
export async function* selectPackages(
  service: VersionReader,
  policy: RetentionPolicy,
  repository: string,
  patterns: PackagePatterns,
): AsyncGenerator<PackageAt> {
  const format = onlyFormat(policy);
  const fetch = (token: string | undefined) => service.packages(repository, format, token);
  // A package that is created meanwhile pushes the last ones of a page on to the next.
  let previous = new Set<string>();
  for await (const { items } of pages(`the packages of ${repository}`, fetch)) {
    const current = new Set<string>();
    for (const coordinates of items) {
      const key = packageKey(coordinates);
      patterns.see(coordinates);
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
    const wanted = select.packages.map(parseSelector).filter((selector) => selector?.exclude !== true);
    if (select.formats.length > 0) select.formats.forEach((format) => formats.add(format));
    else if (wanted.length > 0) wanted.forEach((selector) => formats.add(selector?.format));
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
  let defaultVersion: string | undefined;
  try {
    for await (const { items, defaultVersion: shown } of pages('versions', (token) => service.versions(at, token))) {
      defaultVersion ??= shown;
      for (const listed of items) {
        const before = versions.get(listed.version);
        if (before === undefined) versions.set(listed.version, listed);
        else if (before.revision !== listed.revision || before.status !== listed.status) {
          incomplete = `version ${listed.version} changed while it was listed`;
        }
      }
    }
  } catch (error) {
    if (isNotFound(error)) return { versions: [], defaultVersion: undefined, incomplete: undefined };
    // A page token that comes again is reported by `pages` as an InputError.
    if (!isServiceFault(error) && !(error instanceof InputError)) throw error;
    incomplete = messageOf(error);
  }
  return { versions: [...versions.values()], defaultVersion, incomplete };
}

/** `npm:@acme/core in ci-npm`, for messages. */
export function labelOf({ repository, coordinates }: PackageAt): string {
  return `${formatCoordinates(coordinates)} in ${repository}`;
}

/** A text that no other package has, whatever its name. */
export function packageKey({ format, namespace, name }: Coordinates): string {
  return JSON.stringify([format, namespace, name]);
}
