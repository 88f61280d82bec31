import { isAbsolute, join, resolve } from 'node:path';
import type { Folders } from '../client.ts';

type Where = Pick<Folders, 'env' | 'home'>;

/** The folder in the first of these variables that is set; a relative one, and `~/`, is below the home directory. */
export function givenFolder({ env, home }: Where, ...variables: readonly string[]): string | undefined {
  const value = variables.map((name) => env[name] ?? '').find((text) => text !== '');
  if (value === undefined) return undefined;
  return isAbsolute(value) ? value : resolve(home, value.replace(/^~\//, ''));
}

/** XDG_CACHE_HOME or ~/.cache; ~/Library/Caches on macOS. */
export function cacheHome(where: Where, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(where.home, 'Library/Caches');
  return givenFolder(where, 'XDG_CACHE_HOME') ?? join(where.home, '.cache');
}

/** XDG_DATA_HOME or ~/.local/share; ~/Library on macOS. */
export function dataHome(where: Where, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(where.home, 'Library');
  return givenFolder(where, 'XDG_DATA_HOME') ?? join(where.home, '.local/share');
}
