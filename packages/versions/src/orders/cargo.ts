import { compareLists, comparePrereleases, order, type Scheme } from './scheme.ts';

interface CargoVersion {
  readonly numbers: readonly bigint[];
  readonly prerelease: readonly string[];
}

const NUMBER = '(?:0|[1-9]\\d*)';
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const FORM = new RegExp(
  `^(${NUMBER}(?:\\.${NUMBER}){2})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);
/** The three numbers are Rust's u64 (the crate `semver`, `Version`); npm's are whole numbers of a double. */
const GREATEST = 2n ** 64n - 1n;

/** SemVer 2.0.0 as Cargo reads it; build metadata makes no difference. */
export const cargo: Scheme<CargoVersion> = {
  parse(version) {
    const found = FORM.exec(version);
    if (found === null) return undefined;
    const numbers = (found[1] ?? '').split('.').map(BigInt);
    if (numbers.some((one) => one > GREATEST)) return undefined;
    return { numbers, prerelease: found[2]?.split('.') ?? [] };
  },
  compare: (a, b) =>
    compareLists(a.numbers, b.numbers, (left = 0n, right = 0n) => order(left, right)) ||
    comparePrereleases(a.prerelease, b.prerelease),
  channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};
