import { glob, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { braceExpansions } from './braces.ts';
import { realPathWithin, type Root } from './root.ts';

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
  const [found, taken] = await Promise.all([globAll(folder, wanted), globAll(folder, unwanted)]);
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
const MOST_PATHS = 100_000;

async function globAll(cwd: string, patterns: readonly string[]): Promise<Set<string>> {
  patterns.forEach(assertBounded);
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
  const shownPattern = pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
  const refuse = (why: string): never => {
    throw new InputError(`The pattern ${shownPattern} ${why}. Give a simpler one.`);
  };
  if (pattern.length > LONGEST_PATTERN) refuse(`has more than ${LONGEST_PATTERN} characters`);
  if (braceExpansions(pattern, MOST_EXPANSIONS) > MOST_EXPANSIONS) {
    refuse(`stands for more than ${MOST_EXPANSIONS} patterns`);
  }
  if (pattern.split('/').filter((segment) => segment.includes('**')).length > MOST_STARS) {
    refuse(`has more than ${MOST_STARS} times **`);
  }
  if (/[@!+?*]\([^)]*[(*+]/.test(pattern)) refuse('nests patterns in parentheses');
}

/** What is at the path, links followed: a regular file or a folder; undefined for devices, pipes and nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return 'folder';
  return found?.isFile() === true ? 'file' : undefined;
}
