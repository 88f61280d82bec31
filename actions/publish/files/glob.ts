import { glob, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
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

async function globAll(cwd: string, patterns: readonly string[]): Promise<Set<string>> {
  if (patterns.length === 0) return new Set();
  const found = new Set<string>();
  for await (const path of glob([...patterns], { cwd, exclude: (name) => FOREIGN.has(name) })) found.add(path);
  return found;
}

/** What is at the path, links followed; undefined when nothing is. */
export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
