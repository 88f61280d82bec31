import { parseClientJson, StructureTooLarge } from '../../reading/client-json.ts';
import type { VersionMetadata } from '../../store/types.ts';
import { unprocessable } from './archive.ts';
import type { Manifest } from './manifest.ts';
import type { SwiftPackage } from './names.ts';

/** What a version's `native` metadata holds for Swift. */
export interface SwiftNative {
  /** As the publisher spelled them. */
  readonly scope: string;
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** The publisher's own, or empty. */
  readonly release: Readonly<Record<string, unknown>>;
  readonly signing?: { readonly signatureBase64Encoded: string; readonly signatureFormat: string };
}

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const time: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(value) &&
  !Number.isNaN(Date.parse(value));
const strings: Check = (value) => Array.isArray(value) && value.every(text);
const object =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]));

const PERSON = { name: text, email: optional(text), description: optional(text), url: optional(text) };
/** SE-0292, "package release metadata JSON schema". The package manager cannot read a release whose types differ. */
const RELEASE: Readonly<Record<string, Check>> = {
  author: optional(object({ ...PERSON, organization: optional(object(PERSON)) })),
  description: optional(text),
  licenseURL: optional(text),
  originalPublicationTime: optional(time),
  readmeURL: optional(text),
  repositoryURLs: optional(strings),
};

/** The part `metadata` of a form; a 422 for what is not a PackageRelease. Members that the schema lacks are kept. */
export function parseRelease(bytes: Buffer | undefined): Json {
  if (bytes === undefined) return {};
  let value: unknown;
  try {
    value = parseClientJson(bytes);
  } catch (error) {
    throw unprocessable(error instanceof StructureTooLarge ? error.message : 'The metadata is not JSON');
  }
  if (!isObject(value)) throw unprocessable('The metadata is not a JSON object');
  for (const [member, check] of Object.entries(RELEASE)) {
    if (!check(value[member]))
      throw unprocessable(`The metadata's ${member} is not as the schema of PackageRelease has it`);
  }
  return value;
}

export function describeRelease(
  { scope, name, at }: SwiftPackage,
  manifests: readonly Manifest[],
  release: Json,
  signing: SwiftNative['signing'],
): VersionMetadata {
  const { description, licenseURL, repositoryURLs } = release as {
    readonly description?: string | null;
    readonly licenseURL?: string | null;
    readonly repositoryURLs?: readonly string[] | null;
  };
  const [repository] = repositoryURLs ?? [];
  const native: SwiftNative = { scope, name, manifests, release, ...(signing && { signing }) };
  return {
    ...(name !== at.name && { displayName: name }),
    ...(typeof description === 'string' && { summary: description }),
    ...(typeof licenseURL === 'string' && { licenses: [{ url: licenseURL }] }),
    ...(repository !== undefined && { sourceCodeRepository: repository }),
    native,
  };
}

/** The publisher's metadata as the package manager can read it: its dates have no fractions of a second. */
export function shownRelease({ originalPublicationTime, ...rest }: Json): Json {
  if (typeof originalPublicationTime !== 'string') return rest;
  return { ...rest, originalPublicationTime: shownTime(Date.parse(originalPublicationTime)) };
}

/** ISO 8601 in whole seconds: older decoders of the package manager refuse a finer one. */
export function shownTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+(?=Z$)/, '');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
