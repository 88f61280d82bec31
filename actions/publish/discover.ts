import { InputError } from '@codeartifact-ci/core/errors.ts';
import { expand, kindOf, match } from './files/glob.ts';
import { shown, type Root } from './files/root.ts';
import type { Discovery, FormatOptions, PublishFormat, SearchPlace, Source } from './publish-format.ts';

/** What was found for one format. */
export interface FormatSources {
  readonly format: PublishFormat;
  readonly sources: readonly Source[];
}

/** What is to be published, by format, in the formats' order. */
export interface Sources {
  readonly byFormat: readonly FormatSources[];
  /** What was found and is left out, and why. */
  readonly leftOut: readonly string[];
  /** What leads nowhere, and what cannot be what it seems: a sentence each. */
  readonly problems: readonly string[];
}

interface Search {
  readonly root: Root;
  readonly formats: readonly PublishFormat[];
  /** Every format's manifests, whichever are asked for: what makes a folder a project. */
  readonly manifests: readonly string[];
}

/**
 * Finds what to publish: where `entries` say, or in the whole checkout by its manifests and what builds leave in
 * `dist/`, `target/` and `build/`. What is wrong comes back as problems beside what was found.
 *
 * @param formats those that are asked for
 * @param known all that there are
 */
export async function discover(
  root: Root,
  entries: readonly string[],
  formats: readonly PublishFormat[],
  known: readonly PublishFormat[],
  options: FormatOptions,
): Promise<Sources> {
  const search: Search = { root, formats, manifests: known.flatMap(({ manifests }) => manifests) };
  const given = await givenSources(search, options);
  if (isEmpty(given) && given.problems.length === 0) return await inPlaces(search, entries);
  // Files that are named are what is meant, unless packages are named beside them.
  return entries.length === 0 ? given : merge(formats, [await inPlaces(search, entries), given]);
}

async function givenSources({ root, formats }: Search, options: FormatOptions): Promise<Sources> {
  return await ofFormats(formats, async (format) => await format.discoverGiven?.(root, options));
}

async function inPlaces(search: Search, entries: readonly string[]): Promise<Sources> {
  const { root, formats } = search;
  if (entries.length > 0) return await inEntries(search, entries);
  const found = await inPlace(search, { path: root.path, kind: 'project', named: false });
  if (!isEmpty(found) || found.problems.length > 0) return found;
  const lookedFor = formats.map((format) => `no ${format.lookedFor}`).join(', ');
  const problem = `There is nothing to publish: ${lookedFor}. Build first, or say where it is with 'packages'.${reasons(found)}`;
  return { ...found, problems: [problem] };
}

async function inEntries(search: Search, entries: readonly string[]): Promise<Sources> {
  const { formats, root } = search;
  const { paths, problems } = await pathsOf(root, entries);
  const parts: Sources[] = [];
  for (const [path, named] of paths) parts.push(await inPath(search, path, named));
  const found = merge(formats, parts);
  const all = [...problems, ...found.problems];
  if (all.length === 0 && isEmpty(found)) {
    all.push(`'packages' leads to nothing that can be published as ${names(search)}.${reasons(found)}`);
  }
  return { ...found, problems: all };
}

/** What the entries lead to, and whether one names just this; what follows a `!` is taken away. */
async function pathsOf(
  root: Root,
  entries: readonly string[],
): Promise<{ readonly paths: ReadonlyMap<string, boolean>; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const isUnwanted = (entry: string): boolean => entry.startsWith('!');
  const attempts = async (task: (entry: string) => Promise<string[]>, of: readonly string[]): Promise<string[][]> => {
    const found = await Promise.all(of.map((entry) => attempt(() => task(entry))));
    problems.push(...found.flatMap(({ problem }) => problem ?? []));
    return found.map(({ result = [] }) => result);
  };
  const unwanted = await attempts((entry) => match(root, root.path, [entry.slice(1)]), entries.filter(isUnwanted));
  const excluded = new Set(unwanted.flat());
  const wanted = await attempts(
    (entry) => expand(root, entry),
    entries.filter((entry) => !isUnwanted(entry)),
  );
  const paths = new Map<string, boolean>();
  for (const found of wanted) {
    for (const path of found.filter((one) => !excluded.has(one))) {
      paths.set(path, found.length === 1 || paths.get(path) === true);
    }
  }
  return { paths, problems };
}

async function inPath(search: Search, path: string, named: boolean): Promise<Sources> {
  const { root, manifests } = search;
  const isFile = (await kindOf(path)) === 'file';
  const isProject = !isFile && (await match(root, path, manifests, 'file')).length > 0;
  const kind = isFile ? 'file' : isProject ? 'project' : 'folder';
  const found = await inPlace(search, { path, kind, named });
  if (!isEmpty(found) || !named || found.problems.length > 0) return found;
  const problem = isFile
    ? `${shown(root, path)} is nothing that can be published as ${names(search)}: give a folder, an npm .tgz, a wheel or an sdist, a .nupkg, .crate or .gem. For Maven give the repository folder that it was deployed to.${reasons(found)}`
    : `${shown(root, path)} holds nothing that can be published as ${names(search)}.${reasons(found)} Build first, or correct 'packages'.`;
  return { ...found, problems: [problem] };
}

async function inPlace({ root, formats }: Search, place: SearchPlace): Promise<Sources> {
  return await ofFormats(formats, (format) => format.discover(root, place));
}

async function ofFormats(
  formats: readonly PublishFormat[],
  task: (format: PublishFormat) => Promise<Discovery<Source> | undefined>,
): Promise<Sources> {
  const found = await Promise.all(formats.map(async (format) => ({ format, ...(await attempt(() => task(format))) })));
  return {
    byFormat: found.map(({ format, result }) => ({ format, sources: result?.sources ?? [] })),
    leftOut: found.flatMap(({ result }) => result?.leftOut ?? []),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

/** What the task gives, or what its InputError says. */
async function attempt<T>(task: () => Promise<T>): Promise<{ readonly result?: T; readonly problem?: string }> {
  try {
    return { result: await task() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: error.message };
  }
}

/** One list per format; what is found in two places counts once. */
function merge(formats: readonly PublishFormat[], parts: readonly Sources[]): Sources {
  const all = parts.flatMap(({ byFormat }) => byFormat);
  const byFormat = formats.map((format) => {
    const sources = all.filter((one) => one.format === format).flatMap((one) => one.sources);
    return { format, sources: [...new Map(sources.map((source) => [source.path, source])).values()] };
  });
  return {
    byFormat,
    leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))],
    problems: [...new Set(parts.flatMap(({ problems }) => problems))],
  };
}

function isEmpty({ byFormat }: Sources): boolean {
  return byFormat.every(({ sources }) => sources.length === 0);
}

function names({ formats }: Search): string {
  return formats.map(({ id }) => id).join(', ');
}

function reasons({ leftOut }: Sources): string {
  return leftOut.length === 0 ? '' : `\n${leftOut.join('\n')}`;
}
