import { compareLists, comparePrereleases, order, type Scheme } from './scheme.ts';

interface NuGetVersion {
  readonly numbers: readonly bigint[];
  readonly prerelease: readonly string[];
}

const FORM = /^(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * NuGetVersion: SemVer 2.0.0 with one to four numbers, of which missing ones are 0, and with prerelease labels whose
 * case does not count (NuGet docs, "Package versioning", "Normalized version numbers").
 */
export const nuget: Scheme<NuGetVersion> = {
  parse(version) {
    const found = FORM.exec(version);
    if (found === null) return undefined;
    return {
      numbers: (found[1] ?? '').split('.').map(BigInt),
      prerelease: found[2]?.toLowerCase().split('.') ?? [],
    };
  },
  compare: (a, b) =>
    compareLists(a.numbers, b.numbers, (left = 0n, right = 0n) => order(left, right)) ||
    comparePrereleases(a.prerelease, b.prerelease),
  channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};
