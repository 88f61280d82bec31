import { InputError } from '@codeartifact-ci/core/errors.ts';
import { normalisePart } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { isTaggedAs } from '@codeartifact-ci/versions/same-version.ts';
import { clientName, label, type Release } from './release.ts';
import { likeliest, readingsOf, type ReleaseTag, type TagSplit } from './tag.ts';

/** What matching needs of a release. */
export type Tagged = Pick<Release, 'format' | 'namespace' | 'name' | 'version' | 'source' | 'isRoot' | 'finalStatus'>;

export interface TagMatch<T> {
  readonly releases: readonly T[];
  readonly leftOut: readonly T[];
  readonly problems: readonly string[];
  /** The tag in one spelling, for the manifest: `1.2.3`, `name@1.2.3`. */
  readonly title: string;
}

/** What a prefix can mean: the releases that it speaks of, and whether all of them must have the tag's version. */
interface Reading<T> {
  readonly split: TagSplit;
  /** For the message: `the package @acme/a`. */
  readonly what: string;
  readonly meant: readonly T[];
  readonly strict: boolean;
}

/**
 * The releases that a tag speaks of. A tag ends in the version; what stands before it is a package's name or the last
 * part of one, a folder, the root of a workspace or a multi-module project, a scope or group, the repository, an
 * ecosystem (`js-v1.2.3`) or a word such as `release`. Readings that differ are a problem that lists them.
 *
 * @param components names of the whole: of the workspace's root, the repository, the checkout's folder
 */
export function matchTag<T extends Tagged>(
  tag: ReleaseTag,
  releases: readonly T[],
  components: { readonly roots: readonly string[]; readonly others: readonly string[] },
): TagMatch<T> {
  let candidates: TagSplit[];
  try {
    candidates = readingsOf(tag);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { releases, leftOut: [], problems: [error.message], title: tag.text };
  }
  const readings = candidates.flatMap((split) => readingsAt(split, releases, components));
  const right = readings.filter(({ meant, split }) => meant.some((release) => carries(release, split)));
  const different = distinct(right);
  const [first = readings.at(-1)] = different;
  if (first === undefined) return unknown(tag, candidates, releases);
  if (different.length > 1) {
    const list = different.map((one) => `${one.what} (${selected(one).map(label).join(', ')})`).join(' or ');
    return {
      ...{ releases, leftOut: [], title: tag.text },
      problems: [`The tag ${tag.text} can mean ${list}. Give 'tag-format', or name what is meant with 'packages'.`],
    };
  }
  return result(first, releases);
}

function carries(release: Tagged, { version }: TagSplit): boolean {
  return isTaggedAs(release.format, release.version, version);
}

/** Where nothing of what is meant has the version, all of it is judged: that is what the problem is about. */
function selected<T extends Tagged>({ meant, strict, split }: Reading<T>): readonly T[] {
  const carrying = meant.filter((release) => carries(release, split));
  return strict || carrying.length === 0 ? meant : carrying;
}

function distinct<T extends Tagged>(readings: readonly Reading<T>[]): Reading<T>[] {
  const seen = new Map<string, Reading<T>>();
  for (const reading of readings) {
    const key = selected(reading).map(label).sort().join('\n');
    if (!seen.has(key)) seen.set(key, reading);
  }
  return [...seen.values()];
}

function result<T extends Tagged>(reading: Reading<T>, releases: readonly T[]): TagMatch<T> {
  const { split } = reading;
  const chosen = selected(reading);
  // A snapshot beside a release is what the next build makes, and not of this tag.
  const isStray = (release: T): boolean => release.finalStatus === 'Unlisted' && !carries(release, split);
  const meant = chosen.every(isStray) ? chosen : chosen.filter((release) => !isStray(release));
  const problems = meant
    .filter((release) => !carries(release, split))
    .map(
      (release) =>
        `${label(release)} is not the version of the tag, ${split.version}. Correct the version or the tag, or set 'check-version' to false.`,
    );
  return {
    releases: meant,
    leftOut: releases.filter((release) => !meant.includes(release)),
    problems,
    title: split.prefix === '' ? split.version : `${split.prefix}@${split.version}`,
  };
}

function unknown<T extends Tagged>(
  tag: ReleaseTag,
  candidates: readonly TagSplit[],
  releases: readonly T[],
): TagMatch<T> {
  const names = [...new Set(releases.map(clientName))].sort();
  const prefix =
    candidates.find((split) => releases.some((release) => carries(release, split))) ?? likeliest(candidates);
  return {
    ...{ releases, leftOut: [], title: tag.text },
    problems: [
      `The tag ${tag.text} names '${prefix?.prefix ?? tag.text}', which is no package, folder or component among those found (${names.join(', ')}). Correct the tag, say how tags are written with 'tag-format' ({name}, {version}), or set 'check-version' to false.`,
    ],
  };
}

/** Words that say nothing of what is released. */
const WORDS = new Set(
  (
    'release releases rel ver version versions v tag tags prod production stable final publish deploy build ' +
    'hotfix nightly canary preview staging candidate'
  ).split(' '),
);

/** What people call an ecosystem in a tag. */
const ECOSYSTEMS: Readonly<Record<string, Format>> = {
  ...{ js: 'npm', npm: 'npm', node: 'npm', nodejs: 'npm', javascript: 'npm', ts: 'npm', typescript: 'npm' },
  ...{ py: 'pypi', python: 'pypi', pypi: 'pypi', pip: 'pypi' },
  ...{ java: 'maven', maven: 'maven', jvm: 'maven', kotlin: 'maven', gradle: 'maven', mvn: 'maven' },
  ...{ dotnet: 'nuget', nuget: 'nuget', csharp: 'nuget' },
  ...{ rust: 'cargo', cargo: 'cargo', crate: 'cargo', crates: 'cargo' },
  ...{ ruby: 'ruby', gem: 'ruby', gems: 'ruby' },
  ...{ swift: 'swift', generic: 'generic' },
};

/** The readings of one split, of the most telling kind that there is. */
function readingsAt<T extends Tagged>(
  split: TagSplit,
  releases: readonly T[],
  components: { readonly roots: readonly string[]; readonly others: readonly string[] },
): Reading<T>[] {
  const all = (what: string, meant: readonly T[], strict: boolean): Reading<T>[] =>
    meant.length === 0 ? [] : [{ split, what, meant, strict }];
  const { prefix } = split;
  if (prefix === '') return all('everything', releases, true);
  const isRoot = releases.some(
    (release) => release.isRoot === true && (isNamed(release, prefix) || isAlike(clientName(release), prefix)),
  );
  if (isRoot || components.roots.some((root) => isAlike(root, prefix))) return all(`all of ${prefix}`, releases, false);
  const specific = [...named(split, releases), ...all(`the folder ${prefix}`, inFolder(prefix, releases), false)];
  if (specific.length > 0) return specific;
  const grouped = releases.filter(({ namespace }) => namespace !== '' && isGroup(namespace, prefix));
  if (grouped.length > 0) return all(`the group ${prefix}`, grouped, false);
  if (components.others.some((other) => isAlike(other, prefix))) return all(`all of ${prefix}`, releases, false);
  const alike = releases.filter((release) => [clientName(release), release.name].some((name) => isAlike(name, prefix)));
  return alike.length > 0 ? readingsOfNames(split, alike) : byWords(split, releases, components);
}

/** Tags and files have names without capitals, and other signs for `@`, `/` and `:`: `acme-api-client`. */
function isAlike(name: string, prefix: string): boolean {
  const [plain, other] = [name, prefix].map((text) =>
    text
      .toLowerCase()
      .replace(/^@/, '')
      .replace(/[^a-z0-9]+/g, '-'),
  );
  return plain === other;
}

/** `release/api-client`, `js/api-client`, `api-client-release`, `js`, `release`: words beside what is meant, or instead of it. */
function byWords<T extends Tagged>(
  split: TagSplit,
  releases: readonly T[],
  components: { readonly roots: readonly string[]; readonly others: readonly string[] },
): Reading<T>[] {
  const { prefix } = split;
  const [, first = '', afterwards = ''] = /^([^-/_]+)[-/_]*(.*)$/.exec(prefix) ?? [];
  const [, before = '', last = ''] = /^(.+?)[-/_]+([^-/_]+)$/.exec(prefix) ?? [];
  for (const [word, rest] of [
    [first, afterwards],
    [last, before],
  ] as const) {
    const lower = word.toLowerCase();
    const format = Object.hasOwn(ECOSYSTEMS, lower) ? ECOSYSTEMS[lower] : undefined;
    if (format === undefined && !WORDS.has(lower)) continue;
    const meant = format === undefined ? releases : releases.filter((release) => release.format === format);
    return readingsAt({ ...split, prefix: rest }, meant, components).map((reading) => ({
      ...reading,
      split,
      what: rest === '' ? `everything of ${prefix}` : reading.what,
    }));
  }
  return [];
}

/** Packages by their whole names, else by their last parts; two of one format are two readings. */
function named<T extends Tagged>(split: TagSplit, releases: readonly T[]): Reading<T>[] {
  const whole = releases.filter((release) => isWhole(release, split.prefix));
  const found = whole.length > 0 ? whole : releases.filter((release) => isNamed(release, split.prefix));
  return readingsOfNames(split, found);
}

function readingsOfNames<T extends Tagged>(split: TagSplit, found: readonly T[]): Reading<T>[] {
  const carrying = found.filter((release) => carries(release, split));
  const meant = carrying.length > 0 ? carrying : found;
  const byFormat = [...Map.groupBy(meant, ({ format }) => format).values()];
  const isUnclear = byFormat.some((some) => new Set(some.map(clientName)).size > 1);
  const groups = isUnclear ? [...Map.groupBy(meant, clientName).values()] : meant.length === 0 ? [] : [meant];
  return groups.map((group) => ({
    split,
    what: `the package ${group[0] === undefined ? '' : clientName(group[0])}`,
    meant: group,
    strict: false,
  }));
}

function isWhole(release: Tagged, name: string): boolean {
  return (
    clientName(release) === name || (release.namespace === '' && release.name === normalisePart(release.format, name))
  );
}

function isNamed(release: Tagged, name: string): boolean {
  return isWhole(release, name) || release.name === normalisePart(release.format, name);
}

function isGroup(namespace: string, prefix: string): boolean {
  return namespace === prefix.replace(/^@/, '') || namespace.split('.').at(-1) === prefix;
}

/** By the folder's whole path or by its end; what a build puts its output into says nothing. */
function inFolder<T extends Tagged>(prefix: string, releases: readonly T[]): T[] {
  const wanted = prefix.replace(/\/+$/, '');
  return releases.filter(({ source }) =>
    source.split(', ').some((path) => {
      const folder = `/${path.replaceAll('\\', '/').replace(/(^|\/)(dist|target|build)\/.*$/, '')}`;
      return folder === `/${wanted}` || folder.startsWith(`/${wanted}/`) || folder.endsWith(`/${wanted}`);
    }),
  );
}
