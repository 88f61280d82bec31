import { compareLists, comparePrereleases, order, type Scheme } from './scheme.ts';

interface GenericVersion {
  readonly numbers: readonly bigint[];
  readonly prerelease: readonly string[];
}

const FORM = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** A day as ISO 8601 has it: its hyphens make no prerelease of it. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?=$|[.+-])/;

/**
 * Generic packages have no rules of their own. SemVer 2.0.0 is understood, with any number of numbers and a leading
 * `v`, so that dates (`2027.01.31`, `2027-01-31`) and build numbers (`1842`) have their place; anything else is no version.
 */
export const generic: Scheme<GenericVersion> = {
  parse(version) {
    const found = FORM.exec(version.replace(DATE, '$1.$2.$3'));
    if (found === null) return undefined;
    return { numbers: (found[1] ?? '').split('.').map(BigInt), prerelease: found[2]?.split('.') ?? [] };
  },
  compare: (a, b) =>
    compareLists(a.numbers, b.numbers, (left = 0n, right = 0n) => order(left, right)) ||
    comparePrereleases(a.prerelease, b.prerelease),
  channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};
