import { InputError } from '@codeartifact-ci/core/errors.ts';
import { expand, kindOf, match } from './files/glob.ts';
import { shown, type Root } from './files/root.ts';
import type { FormatOptions, PublishFormat, SearchPlace, Source } from './publish-format.ts';

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
}

interface Search {
  readonly root: Root;
  readonly formats: readonly PublishFormat[];
  /** Every format's manifests, whichever are asked for: what makes a folder a project. */
  readonly manifests: readonly string[];
}

/**
 * Finds what to publish: where `entries` say, or in the whole checkout by its manifests and what builds leave in
 * `dist/`, `target/` and `build/`. All problems come in one InputError.
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
  if (isEmpty(given)) return await inPlaces(search, entries);
  // Files that are named are what is meant, unless packages are named beside them.
  return entries.length === 0 ? given : merge(formats, [await inPlaces(search, entries), given]);
}

async function givenSources({ root, formats }: Search, options: FormatOptions): Promise<Sources> {
  const found = await Promise.all(
    formats.map(async (format) => ({ format, ...(await format.discoverGiven?.(root, options)) })),
  );
  return { byFormat: found.map(({ format, sources = [] }) => ({ format, sources })), leftOut: [] };
}

async function inPlaces(search: Search, entries: readonly string[]): Promise<Sources> {
  const { root, formats } = search;
  if (entries.length === 0) {
    const found = await inPlace(search, { path: root.path, kind: 'project', named: false });
    if (!isEmpty(found)) return found;
    const lookedFor = formats.map((format) => `no ${format.lookedFor}`).join(', ');
    throw new InputError(
      `There is nothing to publish: ${lookedFor}. Build first, or say where it is with 'packages'.${reasons(found)}`,
    );
  }
  return await inEntries(search, entries);
}

async function inEntries(search: Search, entries: readonly string[]): Promise<Sources> {
  const { root } = search;
  const problems: string[] = [];
  const attempt = async <T>(task: Promise<T>): Promise<T | undefined> => {
    try {
      return await task;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const unwanted = await Promise.all(
    entries.filter((entry) => entry.startsWith('!')).map((entry) => match(root, root.path, [entry.slice(1)])),
  );
  const excluded = new Set(unwanted.flat());
  const paths = new Map<string, boolean>();
  for (const entry of entries.filter((one) => !one.startsWith('!'))) {
    const found = (await attempt(expand(root, entry))) ?? [];
    for (const path of found.filter((one) => !excluded.has(one))) {
      paths.set(path, found.length === 1 || paths.get(path) === true);
    }
  }
  const parts: Sources[] = [];
  for (const [path, named] of paths) {
    const part = await attempt(inPath(search, path, named));
    if (part !== undefined) parts.push(part);
  }
  const found = merge(search.formats, parts);
  if (problems.length === 0 && isEmpty(found)) {
    problems.push(`'packages' leads to nothing that can be published as ${names(search)}.${reasons(found)}`);
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return found;
}

async function inPath(search: Search, path: string, named: boolean): Promise<Sources> {
  const { root, manifests } = search;
  const isFile = (await kindOf(path)) === 'file';
  const isProject = !isFile && (await match(root, path, manifests, 'file')).length > 0;
  const kind = isFile ? 'file' : isProject ? 'project' : 'folder';
  const found = await inPlace(search, { path, kind, named });
  if (!isEmpty(found) || !named) return found;
  throw new InputError(
    isFile
      ? `${shown(root, path)} is nothing that can be published as ${names(search)}: give a folder, an npm .tgz, a wheel or an sdist, a .nupkg, .crate or .gem. For Maven give the repository folder that it was deployed to.`
      : `${shown(root, path)} holds nothing that can be published as ${names(search)}.${reasons(found)} Build first, or correct 'packages'.`,
  );
}

async function inPlace({ root, formats }: Search, place: SearchPlace): Promise<Sources> {
  const found = await Promise.all(formats.map(async (format) => ({ format, ...(await format.discover(root, place)) })));
  return { byFormat: found, leftOut: found.flatMap(({ leftOut }) => leftOut) };
}

/** One list per format; what is found in two places counts once. */
function merge(formats: readonly PublishFormat[], parts: readonly Sources[]): Sources {
  const all = parts.flatMap(({ byFormat }) => byFormat);
  const byFormat = formats.map((format) => {
    const sources = all.filter((one) => one.format === format).flatMap((one) => one.sources);
    return { format, sources: [...new Map(sources.map((source) => [source.path, source])).values()] };
  });
  return { byFormat, leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))] };
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
