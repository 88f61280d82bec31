import semver from 'semver';
import type { FormatNames } from '../../store/format.ts';
import type { PackageKey } from '../../store/types.ts';
import { plainNames } from '../plain-names.ts';

/**
 * Of crates that differ in case or in `-` and `_` only, a registry has one; of versions that differ in their build
 * metadata only, too (The Cargo Book, "Name restrictions", "Version uniqueness").
 */
export const names: FormatNames = {
  ...plainNames,
  identity: (name) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('_', '-'),
  versionIdentity,
};

/** A version without its build metadata. */
export function versionIdentity(version: string): string {
  return version.replace(/\+.*$/s, '');
}

/** Cargo's own rule, less the letters beyond ASCII, with crates.io's limit of length. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

/** The coordinates of a crate; undefined for what cannot be one's name. */
export function crateAt(name: string): PackageKey | undefined {
  return NAME.test(name) ? { format: 'cargo', namespace: '', name } : undefined;
}

/** Whether this is a semantic version as Cargo writes it: no `v` in front, no part missing. */
export function isCrateVersion(version: string): boolean {
  const parsed = version.length <= 255 ? semver.parse(version) : null;
  if (parsed === null) return false;
  const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`;
  return `${parsed.version}${build}` === version;
}

/** Where a crate stands in an index (The Cargo Book, "Index files"): in lower case, as Cargo asks for it. */
export function indexPath(name: string): string {
  const lower = name.toLowerCase();
  return `${indexFolders(lower)}/${lower}`;
}

/** The folders alone: `{prefix}` in a registry's download URL, or `{lowerprefix}` of the name in lower case. */
export function indexFolders(name: string): string {
  if (name.length <= 2) return String(name.length);
  return name.length === 3 ? `3/${name.slice(0, 1)}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}

/** The one asset of a crate's version. */
export function crateFile(name: string, version: string): string {
  return `${name}-${version}.crate`;
}
