import { glob, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { braceExpansions } from './braces.ts';
import { isWithin, realPathWithin, type Root } from './root.ts';

/** Folders that hold what others made, or what Git keeps. */
const FOREIGN = new Set(['node_modules', '.git']);

/**
 * What an entry of the input `packages` means: a path as it stands if there is one, else a glob. Absolute paths, in
 * order; nothing found is an InputError, and so is what leads out of the workspace.
 */
export async function expand(root: Root, entry: string): Promise<string[]> {
  const literal = resolve(root.path, entry);
  if ((await kindOf(literal)) !== undefined) return [await realPathWithin(root, literal)];
  if (!/[*?[\]{}]/.test(entry)) throw new InputError(`${entry} does not exist. Correct 'packages'.`);
  const found = await match(root, root.path, [entry]);
  if (found.length === 0) throw new InputError(`${entry} matches nothing. Correct 'packages'.`);
  return found;
}

/** The paths below `folder` that any of the patterns matches, sorted; those after `!` are taken away again. */
export async function match(
  root: Root,
  folder: string,
  patterns: readonly string[],
  kind?: 'file' | 'folder',
): Promise<string[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const [found, taken] = await Promise.all([globAll(root, folder, wanted), globAll(root, folder, unwanted)]);
  const paths = [...found].filter((path) => !taken.has(path)).sort();
  const real = [...new Set(await Promise.all(paths.map((path) => realPathWithin(root, join(folder, path)))))];
  if (kind === undefined) return real;
  const kinds = await Promise.all(real.map(kindOf));
  return real.filter((_, index) => kinds[index] === kind);
}

/** Bounds on what a pattern may ask for: a checkout's own manifests can hold patterns, too. */
const MOST_EXPANSIONS = 1_000;
const LONGEST_PATTERN = 1_000;
const MOST_STARS = 3;
/** In one name: a wheel's has five parts. Each more multiplies what is tried by the length of the name. */
const MOST_STARS_IN_NAME = 5;
const MOST_PATHS = 100_000;

async function globAll(root: Root, cwd: string, patterns: readonly string[]): Promise<Set<string>> {
  for (const pattern of patterns) assertBounded(pattern);
  for (const pattern of patterns) assertWithin(root, cwd, pattern);
  const found = new Set<string>();
  for await (const path of glob([...patterns], { cwd, exclude: (name) => FOREIGN.has(name) })) {
    if (!FOREIGN.has(basename(path))) found.add(path);
    if (found.size > MOST_PATHS) {
      throw new InputError(`${patterns.join(', ')} matches more than ${MOST_PATHS} paths. Give a narrower pattern.`);
    }
  }
  return found;
}

function assertBounded(pattern: string): void {
  const why = unbounded(pattern);
  if (why !== undefined) throw new InputError(`The pattern ${shownPattern(pattern)} ${why}. Give a simpler one.`);
}

/** What would keep somebody busy without end who compares names with a pattern; undefined for nothing. */
export function unbounded(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return `has more than ${LONGEST_PATTERN} characters`;
  if (braceExpansions(pattern, MOST_EXPANSIONS) > MOST_EXPANSIONS) {
    return `stands for more than ${MOST_EXPANSIONS} patterns`;
  }
  const segments = pattern.split('/');
  if (segments.filter((segment) => segment.includes('**')).length > MOST_STARS) {
    return `has more than ${MOST_STARS} times **`;
  }
  if (segments.some((segment) => segment.split(/\*+/).length - 1 > MOST_STARS_IN_NAME)) {
    return `has more than ${MOST_STARS_IN_NAME} stars in a name`;
  }
  return /[@!+?*]\([^)]*[(*+]/.test(pattern) ? 'nests patterns in parentheses' : undefined;
}

/** A pattern that leads out of the workspace would have the whole machine looked through before anything is refused. */
function assertWithin(root: Root, cwd: string, pattern: string): void {
  const fixed = /^(?:[^*?[\]{}()!+@|\\/]*\/)*/.exec(pattern)?.[0] ?? '';
  const up = /(?:^|[/{,(|])\.\.(?:$|[/},)|])/.test(pattern.slice(fixed.length));
  if (!up && isWithin(root.path, resolve(cwd, fixed))) return;
  throw new InputError(
    `The pattern ${shownPattern(pattern)} leads out of the workspace. Only files within it are published: copy them there.`,
  );
}

function shownPattern(pattern: string): string {
  return pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
}

/** What is at the path, links followed: a regular file or a folder; undefined for devices, pipes and nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return 'folder';
  return found?.isFile() === true ? 'file' : undefined;
}
