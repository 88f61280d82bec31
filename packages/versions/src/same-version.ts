import { eq as pep440Equal, valid as pep440Valid } from '@renovatebot/pep440';
import semver from 'semver';

/**
 * Whether two spellings name the same version: by SemVer for npm (build metadata is no part of a version there), by
 * PEP 440 for Python (`1.0-rc.1` is `1.0rc1`), letter by letter for Maven, whose repositories know no other rule.
 */
export function sameVersion(format: 'npm' | 'pypi' | 'maven', a: string, b: string): boolean {
  if (a === b) return true;
  switch (format) {
    case 'npm':
      return semver.valid(a) !== null && semver.valid(a) === semver.valid(b);
    case 'pypi':
      return pep440Valid(a) !== null && pep440Valid(b) !== null && pep440Equal(a, b);
    case 'maven':
      return false;
  }
}

/** The version as npm's registries know it: build metadata and a leading `v` dropped; undefined when it is none. */
export function npmVersion(version: string): string | undefined {
  return semver.valid(version) ?? undefined;
}

/** Whether PEP 440 knows the version. */
export function isPythonVersion(version: string): boolean {
  return pep440Valid(version) !== null;
}
