import type { FormatNames } from '../../store/format.ts';
import type { PackageKey } from '../../store/types.ts';
import { plainNames } from '../plain-names.ts';

/** IDs, and the labels of versions, are the same in any case. */
export const names: FormatNames = {
  ...plainNames,
  normalise: (key) => ({ ...key, name: key.name.toLowerCase() }),
  normaliseVersion,
};

/**
 * A version as it is stored: three numbers without leading zeros, a fourth one unless it is 0, no build metadata, and
 * prerelease labels in lower case (NuGet docs, "Normalized version numbers").
 */
function normaliseVersion(version: string): string {
  const match = /^(\d+(?:\.\d+){0,3})(-[^+]*)?(?:\+.*)?$/.exec(version);
  if (match === null) return version;
  const [, written = '', prerelease = ''] = match;
  const [major = '0', minor = '0', patch = '0', fourth = '0'] = written
    .split('.')
    .map((number) => number.replace(/^0+(?=\d)/, ''));
  const numbers = [major, minor, patch, ...(fourth === '0' ? [] : [fourth])];
  return `${numbers.join('.')}${prerelease.toLowerCase()}`;
}

/** NuGet's own rule for package IDs (PackageIdValidator), in which letters are those of any script. */
const WORD = '[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]+';
const ID = new RegExp(`^${WORD}(?:[.-]${WORD})*$`, 'u');
const MAX_ID_LENGTH = 100;

const LABELS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const VERSION = new RegExp(`^(\\d+(?:\\.\\d+){0,3})(?:-(${LABELS}))?(?:\\+(${LABELS}))?$`);
/** Of a version, in the service's model. */
const MAX_VERSION_LENGTH = 255;
/** The numbers are Int32 in every client. */
const MAX_NUMBER = 2n ** 31n - 1n;

export interface NugetVersion {
  /** As it is stored and asked for: the same for all spellings of the version. */
  readonly normalised: string;
  /** With normalised numbers, but the prerelease labels as spelled, and the build metadata. */
  readonly full: string;
  readonly prerelease: boolean;
  /** Old clients, which know SemVer 1.0.0 only, must not see it (NuGet docs, "SemVer 2.0.0 specific versions"). */
  readonly semVer2: boolean;
}

/** Where a package is kept, whatever the case of its ID; undefined for what is no ID. */
export function nugetPackage(id: string): PackageKey | undefined {
  return id.length <= MAX_ID_LENGTH && ID.test(id)
    ? names.normalise({ format: 'nuget', namespace: '', name: id })
    : undefined;
}

/**
 * A version of one to four numbers with prerelease labels and build metadata (NuGet docs, "Package versioning");
 * undefined for what is none.
 */
export function parseNugetVersion(text: string): NugetVersion | undefined {
  const version = text.trim();
  const found = version.length <= MAX_VERSION_LENGTH ? VERSION.exec(version) : null;
  if (found === null) return undefined;
  const [, numbers = '', labels, metadata] = found;
  if (numbers.split('.').some((number) => BigInt(number) > MAX_NUMBER)) return undefined;
  const release = labels === undefined ? '' : `-${labels}`;
  return {
    normalised: normaliseVersion(version),
    full: normaliseVersion(numbers) + release + (metadata === undefined ? '' : `+${metadata}`),
    prerelease: labels !== undefined,
    semVer2: metadata !== undefined || labels?.includes('.') === true,
  };
}

/** The name of the one asset that a version has (user guide, "NuGet package name … normalization"). */
export function nugetAsset({ name }: PackageKey, version: string): string {
  return `${name}.${version}.nupkg`;
}

/** SemVer 2.0.0's order, with up to four numbers, for `sort`; of normalised versions. */
export function compareNugetVersions(a: string, b: string): number {
  const [[numbers, labels], [otherNumbers, otherLabels]] = [parts(a), parts(b)];
  for (let at = 0; at < 4; at++) {
    const order = Number((numbers[at] ?? 0n) - (otherNumbers[at] ?? 0n));
    if (order !== 0) return order;
  }
  if (labels.length === 0 || otherLabels.length === 0) return otherLabels.length - labels.length;
  for (let at = 0; at < Math.min(labels.length, otherLabels.length); at++) {
    const order = compareLabels(labels[at] ?? '', otherLabels[at] ?? '');
    if (order !== 0) return order;
  }
  return labels.length - otherLabels.length;
}

function parts(version: string): [bigint[], string[]] {
  const [, numbers = '', labels] = VERSION.exec(version) ?? [];
  return [numbers.split('.').map(BigInt), labels?.toLowerCase().split('.') ?? []];
}

/** Numbers come before words. */
function compareLabels(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(BigInt(a) - BigInt(b));
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const RANGE = /^([[(])([^,[\]()]*)(?:(,)([^,[\]()]*))?([\])])$/;

export interface NugetRange {
  /** In the form with brackets that the registration has: `[1.0.0, )`. */
  readonly text: string;
  readonly semVer2: boolean;
}

/**
 * A dependency's range of versions: `1.0` is a minimum, the rest is mathematicians' notation (NuGet docs, "Version
 * ranges"); none is any version. Undefined for what no client could read.
 */
export function parseNugetRange(text: string | undefined): NugetRange | undefined {
  const range = (text ?? '').trim();
  if (range === '') return { text: '(, )', semVer2: false };
  const single = parseNugetVersion(range);
  if (single !== undefined) return { text: `[${single.full}, )`, semVer2: single.semVer2 };
  const [, open = '', lower = '', comma, upper = '', close = ''] = RANGE.exec(range) ?? [];
  const bounds = [lower, upper].map((bound) => (bound.trim() === '' ? undefined : parseNugetVersion(bound)));
  const [min, max] = bounds;
  const unreadable = [lower, upper].some((bound, index) => bound.trim() !== '' && bounds[index] === undefined);
  if (open === '' || unreadable || (comma === undefined && min === undefined)) return undefined;
  const semVer2 = bounds.some((bound) => bound?.semVer2 === true);
  if (comma === undefined) return open === '[' && close === ']' ? { text: `[${min?.full ?? ''}]`, semVer2 } : undefined;
  return { text: `${open}${min?.full ?? ''}, ${max?.full ?? ''}${close}`, semVer2 };
}
