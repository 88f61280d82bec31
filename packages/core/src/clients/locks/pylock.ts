import type { LockedPackage, LockFile } from '../client.ts';
import { itemsAt, textAt, valueAt } from '../support/values.ts';

/**
 * pylock.toml (PEP 751): a package may have the `index` that it came from, and its files have URLs, which are what is
 * downloaded: each of them, as which one that is depends on the machine. `archive`, `vcs` and `directory` are what the
 * project names itself.
 */
function packagesOfPylock(value: unknown): LockedPackage[] {
  return itemsAt(value, 'packages').flatMap((entry) => {
    const [url = textAt(entry, 'index'), ...others] = filesOf(entry);
    return url === undefined ? [] : [{ url, others }];
  });
}

/** The addresses of a package's `wheels` and of its `sdist`. */
export function filesOf(entry: unknown): string[] {
  return [...itemsAt(entry, 'wheels'), valueAt(entry, 'sdist')].flatMap((file) => textAt(file, 'url') ?? []);
}

/** The file for one of the clients that read it, with the command by which that one makes it. */
export function pylock(title: string, command: string): LockFile {
  return {
    file: /^pylock(?:\.[^.]+)?\.toml$/,
    syntax: 'toml',
    packages: packagesOfPylock,
    elsewhere: `${title} fetches their files from there, and not from the index`,
    otherRepository: `${title} fetches their files from there, and not from the repository of the login`,
    remedy: `Run: ${command}`,
  };
}
