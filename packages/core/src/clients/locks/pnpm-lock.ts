import type { LockedPackage } from '../client.ts';
import { entriesAt, textAt, valueAt } from '../support/values.ts';

/**
 * pnpm-lock.yaml, versions 5 to 9 (pnpm, "lockfile-file"): a package has a `resolution` with an address only where it
 * is not the one that the registry's packages have by rule, or where `lockfileIncludeTarballUrl` asks for all of them.
 * The keys are `/name/1.0.0` (5), `/name@1.0.0` (6) and `name@1.0.0` (9); one with a version is the registry's, whatever
 * its `gitHosted` says. What is there by its URL, as what Git hosts serve is, was asked for by that URL: by the project,
 * whose `specifier` has it, or by a dependency.
 */
export function packagesOfPnpmLock(value: unknown): LockedPackage[] {
  return entriesAt(value, 'packages').flatMap(([key, entry]) => {
    const url = textAt(entry, 'resolution', 'tarball');
    const name = /^\/?((?:@[^/]+\/)?[^/@]+)[/@]/.exec(key)?.[1];
    const isVersion = /^\/?(?:@[^/]+\/)?[^/@]+[/@]\d/.test(key);
    if (url === undefined || (!isVersion && valueAt(entry, 'resolution', 'gitHosted') === true)) return [];
    // A tarball that somebody names by its URL has that for its key.
    if (/^(?:@?[^@]+@)?https?:\/\//.test(key) && !isForced(value, name, url)) return [];
    return [{ name, url }];
  });
}

const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Whether the project asks for a package by a version, and the lock file alone by a URL (lock files of version 6 and 9). */
function isForced(value: unknown, name: string | undefined, url: string): boolean {
  const projects = [value, ...entriesAt(value, 'importers').map(([, project]) => project)];
  return projects.some((project) =>
    DEPENDENCIES.some((group) => {
      const { specifier, version } = {
        specifier: textAt(project, group, name ?? '', 'specifier'),
        version: textAt(project, group, name ?? '', 'version'),
      };
      return specifier !== undefined && version === url && /^[\^~<>=*v\d]|^[a-z]+$/i.test(specifier);
    }),
  );
}
