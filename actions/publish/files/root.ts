import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';

/** A folder whose files may be published: the workspace, or a folder of our own in the temporary folder. */
export interface Root {
  /** Without symbolic links in it. */
  readonly path: string;
  /** How messages speak of it; '' for the workspace. */
  readonly title: string;
}

export async function rootAt(path: string, title = ''): Promise<Root> {
  return { path: await realpath(path), title };
}

/** Whether `path`, absolute, is the folder or lies below it; both without symbolic links. */
export function isWithin(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest === '' || (rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest));
}

/** The path as messages give it: relative to its root. */
export function shown(root: Root, path: string): string {
  return join(root.title, relative(root.path, path)) || '.';
}

/** The path behind all symbolic links; an InputError unless it exists and lies within the root. */
export async function realPathWithin(root: Root, path: string): Promise<string> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new InputError(`${shown(root, path)} does not exist`);
    throw new InputError(`${shown(root, path)} cannot be read: ${messageOf(error)}`);
  }
  if (!isWithin(root.path, real)) {
    throw new InputError(
      `${shown(root, path)} leads out of the workspace, to ${real}. Only files within it are published: copy it there.`,
    );
  }
  return real;
}
