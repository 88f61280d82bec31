import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { globPaths, shownPattern } from '@codeartifact-ci/core/files/glob.ts';
import { isWithin, realPathWithin, type Root } from './root.ts';

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

async function globAll(root: Root, cwd: string, patterns: readonly string[]): Promise<Set<string>> {
  for (const pattern of patterns) assertWithin(root, cwd, pattern);
  return await globPaths(cwd, patterns);
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

/** What is at the path, links followed: a regular file or a folder; undefined for devices, pipes and nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return 'folder';
  return found?.isFile() === true ? 'file' : undefined;
}
