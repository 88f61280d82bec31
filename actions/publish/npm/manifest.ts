import { posix } from 'node:path';
import { npmVersion } from '@codeartifact-ci/versions/same-version.ts';
import { isObject, objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';

/** What a tarball holds that the registry is told beside its bytes. */
export interface Packed {
  readonly manifest: JsonObject;
  /** The paths in it, relative to the package's folder. */
  readonly files: readonly string[];
  /** Those of them that may be run. */
  readonly executables: readonly string[];
  readonly readme: { readonly filename: string; readonly text: string } | undefined;
}

/** npm's rule for names (package.json, "name"); capitals, which new packages may not have, are those of old ones. */
const NAME = /^(?:@([A-Za-z0-9~-][A-Za-z0-9._~-]*)\/)?([A-Za-z0-9~-][A-Za-z0-9._~-]*)$/;
const LONGEST_NAME = 214;

/** A package's name in CodeArtifact's terms; undefined when npm would not take it. */
export function parseName(name: string): { readonly namespace: string; readonly name: string } | undefined {
  const match = name.length <= LONGEST_NAME ? NAME.exec(name) : null;
  return match?.[2] === undefined ? undefined : { namespace: match[1] ?? '', name: match[2] };
}

const RUNTIME = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** Names of the packages that must be there when this one is installed. */
export function runtimeDependencies(manifest: JsonObject): string[] {
  return [...new Set(RUNTIME.flatMap((kind) => dependencies(manifest, kind).map(({ name }) => name)))];
}

/** Those of them without which it cannot be installed: neither optional nor brought along in the package itself. */
export function requiredDependencies(manifest: JsonObject): string[] {
  const bundled = new Set(bundledNames(manifest));
  const optional = new Set(Object.keys(objectAt(manifest, 'optionalDependencies')));
  const meta = objectAt(manifest, 'peerDependenciesMeta');
  const required = [
    ...dependencies(manifest, 'dependencies').filter(({ key }) => !optional.has(key)),
    ...dependencies(manifest, 'peerDependencies').filter(({ key }) => objectAt(meta, key)['optional'] !== true),
  ];
  return [...new Set(required.filter(({ key }) => !bundled.has(key)).map(({ name }) => name))];
}

/** The dependencies of one kind, by the key that imports have and the name of the package that `npm:NAME@RANGE` installs for it. */
function dependencies(
  manifest: JsonObject,
  kind: (typeof RUNTIME)[number],
): { readonly key: string; readonly name: string }[] {
  return Object.entries(objectAt(manifest, kind)).map(([key, range]) => {
    const alias = typeof range === 'string' ? /^npm:(@?[^@]+)(?:@|$)/.exec(range.trim()) : null;
    return { key, name: alias?.[1] ?? key };
  });
}

/** Protocols of pnpm and Yarn, which they write out when they pack, and paths (npm-package-arg, "folder"). */
const LOCAL = /^(?:workspace|catalog|link|portal|file|patch|exec|jsr):|^\.{1,2}(?:\/|$)|^~\/|^\//;

/** Dependencies that only mean something within the checkout: nobody could install the package. */
export function localDependencies(manifest: JsonObject): { readonly name: string; readonly range: string }[] {
  const bundled = new Set(bundledNames(manifest));
  return RUNTIME.flatMap((kind) => Object.entries(objectAt(manifest, kind)))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .filter(([name, range]) => LOCAL.test(range.trim()) && !bundled.has(name))
    .map(([name, range]) => ({ name, range }));
}

/**
 * The manifest as npm sends it to a registry: what clients install from is written out (npm's read-package-json,
 * "normalize"), what npm's own bookkeeping left in it is dropped.
 */
export function registryManifest({ manifest, files, readme }: Packed): JsonObject {
  const rest = Object.fromEntries(
    Object.entries(manifest).filter(([key]) => !key.startsWith('_') && key !== 'bundledDependencies'),
  );
  const bin = binaries(manifest, files);
  const bundled = bundledNames(manifest);
  const version = npmVersion(stringAt(manifest, 'version') ?? '') ?? '';
  return {
    ...rest,
    version,
    _id: `${stringAt(manifest, 'name') ?? ''}@${version}`,
    ...(bin === undefined ? {} : { bin }),
    ...(bundled.length === 0 ? {} : { bundleDependencies: bundled }),
    ...gyp(manifest, files),
    ...(readme === undefined ? {} : { readme: readme.text, readmeFilename: readme.filename }),
  };
}

/** `bin` as a map of commands to files, whichever of its three forms the author used. */
function binaries(manifest: JsonObject, files: readonly string[]): Record<string, string> | undefined {
  const { bin } = manifest;
  if (typeof bin === 'string') {
    const command = (stringAt(manifest, 'name') ?? '').replace(/^@[^/]*\//, '');
    return { [command]: relativePath(bin) };
  }
  if (isObject(bin)) {
    const entries = Object.entries(bin).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(entries.map(([command, path]) => [posix.basename(command), relativePath(path)]));
  }
  const folder = stringAt(objectAt(manifest, 'directories'), 'bin');
  if (folder === undefined) return undefined;
  const inside = `${relativePath(folder).replace(/\/$/, '')}/`;
  const scripts = files.filter((file) => file.startsWith(inside) && !posix.basename(file).startsWith('.'));
  return Object.fromEntries(scripts.map((file) => [posix.basename(file), file]));
}

/** Within the package, without `./` and without a way out. */
function relativePath(path: string): string {
  return posix.join('/', path.replaceAll('\\', '/')).slice(1);
}

/** Packages that its tarball is to bring along. */
export function bundledNames(manifest: JsonObject): string[] {
  const given = manifest['bundleDependencies'] ?? manifest['bundledDependencies'];
  return given === true ? Object.keys(objectAt(manifest, 'dependencies')) : stringsIn(given);
}

/** A package with a binding.gyp and no install script of its own is built by node-gyp. */
function gyp(manifest: JsonObject, files: readonly string[]): JsonObject {
  const scripts = objectAt(manifest, 'scripts');
  const own = scripts['install'] !== undefined || scripts['preinstall'] !== undefined;
  if (own || manifest['gypfile'] === false || !files.includes('binding.gyp')) return {};
  return { scripts: { ...scripts, install: 'node-gyp rebuild' }, gypfile: true };
}
