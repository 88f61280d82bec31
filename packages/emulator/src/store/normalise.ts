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

/** A version as it is stored. NuGet drops leading zeros, a fourth part of 0 and build metadata. */
export function normaliseVersion(format: Format, version: string): string {
  if (format !== 'nuget') return version;
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[^+]*)?(?:\+.*)?$/.exec(version);
  if (match === null) return version;
  const [, major = '0', minor = '0', patch = '0', fourth = '0', prerelease = ''] = match;
  const numbers = [major, minor, patch, ...(Number(fourth) === 0 ? [] : [fourth])].map((part) => String(Number(part)));
  return `${numbers.join('.')}${prerelease.toLowerCase()}`;
}
