import type { Coordinates, Format } from './types.ts';

/** A package's coordinates as they are stored: PEP 503 for Python, lower case where names ignore it. */
export function normaliseName({ format, namespace, name }: Coordinates): Coordinates {
  switch (format) {
    case 'pypi':
      return { format, namespace, name: name.toLowerCase().replace(/[-_.]+/g, '-') };
    case 'nuget':
      return { format, namespace, name: name.toLowerCase() };
    case 'swift':
      return { format, namespace: namespace.toLowerCase(), name: name.toLowerCase() };
    case 'npm':
    case 'maven':
    case 'generic':
    case 'ruby':
    case 'cargo':
      return { format, namespace, name };
  }
}

/**
 * A version as it is stored. NuGet has three numbers without leading zeros, a fourth one unless it is 0, no build
 * metadata, and prerelease labels whose case does not count (NuGet docs, "Normalized version numbers").
 */
export function normaliseVersion(format: Format, version: string): string {
  if (format !== 'nuget') return version;
  const match = /^(\d+(?:\.\d+){0,3})(-[^+]*)?(?:\+.*)?$/.exec(version);
  if (match === null) return version;
  const [, written = '', prerelease = ''] = match;
  const [major = '0', minor = '0', patch = '0', fourth = '0'] = written
    .split('.')
    .map((number) => number.replace(/^0+(?=\d)/, ''));
  const numbers = [major, minor, patch, ...(fourth === '0' ? [] : [fourth])];
  return `${numbers.join('.')}${prerelease.toLowerCase()}`;
}

/**
 * What two names of one package have in common. Of crates that differ in case or in `-` and `_` only, a registry has
 * one (The Cargo Book, "Name restrictions"). ASCII alone, as SQLite's `lower`, with which it is compared.
 */
export function nameIdentity({ format, name }: Coordinates): string {
  if (format !== 'cargo') return name;
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('_', '-');
}

/** What two spellings of one version have in common: for crates all but the build metadata (as above, "Version uniqueness"). */
export function versionIdentity(format: Format, version: string): string {
  return format === 'cargo' ? version.replace(/\+.*$/s, '') : version;
}
