import { FORMATS, type Format } from './format.ts';

/** What names a package within a repository. `namespace` is '' where there is none; an npm scope is without its `@`. */
export interface Coordinates {
  readonly format: Format;
  readonly namespace: string;
  readonly name: string;
}

/** CodeArtifact's pattern of names, namespaces and versions (API reference, PackageName), anchored. */
const PART = /^[^#/\s]{1,255}$/;

/**
 * The coordinates in each ecosystem's own spelling after the format: `npm:@acme/core`, `npm:left-pad`,
 * `maven:com.acme:lib`, `swift:acme.core`, `generic:acme/tool`, `pypi:requests`, `nuget:acme.core`, `ruby:rake`,
 * `cargo:serde`.
 */
export function formatCoordinates({ format, namespace, name }: Coordinates): string {
  if (namespace === '') return `${format}:${name}`;
  switch (format) {
    case 'npm':
      return `npm:@${namespace}/${name}`;
    case 'maven':
      return `maven:${namespace}:${name}`;
    case 'swift':
      return `swift:${namespace}.${name}`;
    default:
      return `${format}:${namespace}/${name}`;
  }
}

/** Reads what formatCoordinates writes, and normalises it; undefined when it names no package. */
export function parseCoordinates(text: string): Coordinates | undefined {
  const colon = text.indexOf(':');
  const format = FORMATS.find((candidate) => candidate === text.slice(0, colon));
  if (format === undefined) return undefined;
  const parts = split(format, text.slice(colon + 1));
  if (parts === undefined || !PART.test(parts.name)) return undefined;
  if (parts.namespace !== '' && !PART.test(parts.namespace)) return undefined;
  return normaliseCoordinates({ format, ...parts });
}

/**
 * Reads a package and, behind the last `@`, a version of it or a glob over its versions: `npm:@acme/core@1.0.0`,
 * `pypi:requests@2.31.*`. Undefined for what is no version of one package.
 */
export function parseVersionOf(
  text: string,
): { readonly coordinates: Coordinates; readonly version: string } | undefined {
  const at = text.lastIndexOf('@');
  // A scope of npm begins with @ as well: the version's is a later one.
  if (at <= text.indexOf(':') + 1) return undefined;
  const coordinates = parseCoordinates(text.slice(0, at));
  const version = text.slice(at + 1);
  return coordinates === undefined || !PART.test(version) ? undefined : { coordinates, version };
}

function split(format: Format, rest: string): { namespace: string; name: string } | undefined {
  switch (format) {
    case 'npm': {
      const scoped = /^@([^/]+)\/([^/]+)$/.exec(rest);
      if (scoped !== null) return { namespace: scoped[1] ?? '', name: scoped[2] ?? '' };
      return rest.startsWith('@') ? undefined : { namespace: '', name: rest };
    }
    case 'maven':
      return cut(rest, ':');
    case 'swift':
      return cut(rest, '.');
    case 'generic':
      return cut(rest, '/');
    default:
      return { namespace: '', name: rest };
  }
}

/** A namespace is required where it is cut off (user guide: maven, swift and generic). */
function cut(rest: string, separator: string): { namespace: string; name: string } | undefined {
  const at = rest.indexOf(separator);
  return at <= 0 ? undefined : { namespace: rest.slice(0, at), name: rest.slice(at + 1) };
}

/**
 * The spelling that CodeArtifact knows a package by: PyPI names as PEP 503 has them, NuGet IDs and Swift identities in
 * lower case, the others as they are.
 */
export function normaliseCoordinates({ format, namespace, name }: Coordinates): Coordinates {
  return { format, namespace: normalisePart(format, namespace), name: normalisePart(format, name) };
}

/** One part of the coordinates, or a pattern for it, in the format's normal spelling. */
export function normalisePart(format: Format, part: string): string {
  switch (format) {
    case 'pypi':
      return part.toLowerCase().replace(/[-_.]+/g, '-');
    case 'nuget':
    case 'swift':
      return part.toLowerCase();
    default:
      return part;
  }
}
