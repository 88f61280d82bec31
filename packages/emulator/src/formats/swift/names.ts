import semver from 'semver';
import type { PackageKey } from '../../store/types.ts';
import type { FormatNames } from '../../store/format.ts';
import { plainNames } from '../plain-names.ts';

/** Scopes and names are the same in any case (SE-0292, "Package identity"). */
export const names: FormatNames = {
  ...plainNames,
  normalise: ({ format, namespace, name }) => ({
    format,
    namespace: namespace.toLowerCase(),
    name: name.toLowerCase(),
  }),
  full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}.${name}`),
};

/** SE-0292, "package scope" and "package name". */
const SCOPE = /^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,38}$/i;
const NAME = /^[a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){0,99}$/i;

/** An asset's name may have 255 characters, and a release's begins with a name of up to 100. */
const MAX_VERSION_LENGTH = 150;

/** A package as a client spells it, and the coordinates under which it is stored. */
export interface SwiftPackage {
  readonly scope: string;
  readonly name: string;
  readonly at: PackageKey;
}

/** Undefined where a scope or a name can be none. */
export function packageAt(scope: string, name: string): SwiftPackage | undefined {
  if (!SCOPE.test(scope) || !NAME.test(name)) return undefined;
  return { scope, name, at: names.normalise({ format: 'swift', namespace: scope, name }) };
}

/**
 * Whether a text is a version as SemVer 2 has it, to the letter (user guide, "Swift package name and namespace
 * normalization"). One that ends in an extension of the registry's own addresses could not be told from those.
 */
export function isVersion(text: string): boolean {
  const version = semver.parse(text);
  // The parser is lenient about a leading v and spaces.
  return (
    version !== null &&
    text.length <= MAX_VERSION_LENGTH &&
    text === [version.version, version.build.join('.')].filter(Boolean).join('+') &&
    !/\.(?:zip|json)$/.test(text)
  );
}

/** The asset that holds a release. */
export function archiveName({ at }: SwiftPackage, version: string): string {
  return `${at.name}-${version}.zip`;
}
