import { glob, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { braceExpansions } from './glob-braces.ts';

/** Folders that hold what others made, or what Git keeps. */
const FOREIGN = new Set(['node_modules', '.git']);

/** Bounds on what a pattern may ask for: a checkout's own manifests can hold patterns, too. */
const MOST_EXPANSIONS = 1_000;
const LONGEST_PATTERN = 1_000;
const MOST_STARS = 3;
/** In one name: a wheel's has five parts. Each more multiplies what is tried by the length of the name. */
const MOST_STARS_IN_NAME = 5;
const MOST_PATHS = 100_000;

/**
 * The files and folders that any of the patterns matches, as paths from `folder`. An InputError for a pattern that would
 * keep this busy without end, and for more matches than anybody means.
 */
export async function globPaths(folder: string, patterns: readonly string[]): Promise<Set<string>> {
  for (const pattern of patterns) {
    const why = unbounded(pattern);
    if (why !== undefined) throw new InputError(`The pattern ${shownPattern(pattern)} ${why}. Give a simpler one.`);
  }
  const found = new Set<string>();
  for await (const path of glob([...patterns], { cwd: folder, exclude: (name) => FOREIGN.has(name) })) {
    if (!FOREIGN.has(basename(path))) found.add(path);
    if (found.size > MOST_PATHS) {
      throw new InputError(`${patterns.join(', ')} matches more than ${MOST_PATHS} paths. Give a narrower pattern.`);
    }
  }
  return found;
}

/** The regular files that a pattern matches, links followed: absolute paths, sorted. Throws as globPaths does. */
export async function globFiles(folder: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of await globPaths(folder, [pattern])) {
    const absolute = resolve(folder, path);
    if ((await stat(absolute).catch(() => undefined))?.isFile() === true) files.push(absolute);
  }
  return files.sort();
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

export function shownPattern(pattern: string): string {
  return pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
}
