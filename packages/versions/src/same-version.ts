import { eq as pep440Equal, valid as pep440Valid } from '@renovatebot/pep440';
import semver from 'semver';
import type { Format } from './format.ts';
import { versionOrders } from './order.ts';

/**
 * Whether two spellings name the same version: by SemVer for npm, Cargo and Swift (npm's build metadata is no part of
 * a version), by PEP 440 for Python (`1.0-rc.1` is `1.0rc1`), by their own orders for NuGet (`1.0` is `1.0.0.0`) and
 * Ruby, letter by letter for Maven and generic packages, whose repositories know no other rule.
 */
export function sameVersion(format: Format, a: string, b: string): boolean {
  if (a === b) return true;
  switch (format) {
    case 'npm':
    case 'cargo':
    case 'swift':
      return semver.valid(a) !== null && semver.valid(a) === semver.valid(b);
    case 'pypi':
      return pep440Valid(a) !== null && pep440Valid(b) !== null && pep440Equal(a, b);
    case 'nuget':
    case 'ruby':
      return versionOrders[format].compare(a, b) === 0;
    case 'maven':
    case 'generic':
      return false;
  }
}

/**
 * Whether a release's tag says this version: the same one, or as people write it there. Maven's `1.0.0-RC1` has the tag
 * `v1.0.0-rc1`, `1.0.0.Final` the tag `v1.0.0`, and the gem 1.0.0.rc1 `v1.0.0-rc1`.
 */
export function isTaggedAs(format: Format, version: string, tagged: string): boolean {
  if (sameVersion(format, version, tagged)) return true;
  const plain = (text: string): string => text.toLowerCase().replace(/[.-](?:final|ga|release)$/, '');
  if (format === 'maven') return plain(version) === plain(tagged);
  return format === 'ruby' && sameVersion(format, version, tagged.replaceAll('-', '.'));
}

/** The version as npm's registries know it: build metadata and a leading `v` dropped; undefined when it is none. */
export function npmVersion(version: string): string | undefined {
  return semver.valid(version) ?? undefined;
}

/** Whether PEP 440 knows the version. */
export function isPythonVersion(version: string): boolean {
  return pep440Valid(version) !== null;
}
