import { compareLists, order, type Scheme } from './scheme.ts';

interface NuGetVersion {
  readonly numbers: readonly bigint[];
  readonly prerelease: readonly string[];
}

const LABEL = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const FORM = new RegExp(
  `^(\\d+(?:\\.\\d+){0,3})(?:-(${LABEL}(?:\\.${LABEL})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);
/** Numbers are .NET's Int32. */
const [LEAST, GREATEST] = [-(2n ** 31n), 2n ** 31n - 1n];

/**
 * NuGetVersion: SemVer 2.0.0 with one to four numbers, of which missing ones are 0, and with prerelease labels whose
 * case does not count (NuGet docs, "Package versioning", "Normalized version numbers").
 */
export const nuget: Scheme<NuGetVersion> = {
  parse(version) {
    const found = FORM.exec(version);
    if (found === null) return undefined;
    const numbers = (found[1] ?? '').split('.').map(BigInt);
    if (numbers.some((one) => one > GREATEST)) return undefined;
    return { numbers, prerelease: found[2]?.toLowerCase().split('.') ?? [] };
  },
  compare: (a, b) =>
    compareLists(a.numbers, b.numbers, (left = 0n, right = 0n) => order(left, right)) ||
    compareLabels(a.prerelease, b.prerelease),
  channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};

function compareLabels(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return order(b.length, a.length);
  return compareLists(a, b, (left, right) => {
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const [leftNumber, rightNumber] = [numberOf(left), numberOf(right)];
    if (leftNumber !== undefined && rightNumber !== undefined) return order(leftNumber, rightNumber);
    if (leftNumber === undefined && rightNumber === undefined) return order(left, right);
    return leftNumber === undefined ? 1 : -1;
  });
}

/** As NuGet's comparer takes a label: what is no Int32 is a word, a time in digits such as `20261130120000` for one. */
function numberOf(label: string): bigint | undefined {
  if (!/^-?\d+$/.test(label)) return undefined;
  const number = BigInt(label);
  return number >= LEAST && number <= GREATEST ? number : undefined;
}
