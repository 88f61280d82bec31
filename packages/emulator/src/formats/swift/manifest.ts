/** A manifest of a release: `Package.swift`, or a variant for one version of Swift (`Package@swift-5.9.swift`). */
export interface Manifest {
  readonly file: string;
  /** `5.9` for `// swift-tools-version:5.9`. */
  readonly toolsVersion: string;
  readonly text: string;
}

export const MANIFEST = 'Package.swift';
/** SE-0292, "fetch manifest for a package release". */
const VARIANT = /^Package@swift-(\d+)(?:\.(\d+))?(?:\.(\d+))?\.swift$/;

export function isManifest(file: string): boolean {
  return file === MANIFEST || VARIANT.test(file);
}

/**
 * The version in a manifest's own words; undefined where there is none that the package manager could read: two
 * numbers at least, on the first line before 6.0, on any since.
 */
export function toolsVersion(text: string): string | undefined {
  return /^[ \t]*\/\/[ \t]*swift-tools-version[ \t]*:[ \t]*(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?)(?![\d.])/im.exec(text)?.[1];
}

/**
 * The manifest for a version of Swift. The package manager asks for all three numbers (`5.9.0`), whatever the file's
 * name has; undefined where there is no such file.
 */
export function manifestFor(manifests: readonly Manifest[], swiftVersion: string | undefined): Manifest | undefined {
  if (swiftVersion === undefined) return manifests.find(({ file }) => file === MANIFEST);
  const wanted = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(swiftVersion);
  return manifests.find(({ file }) => {
    const named = VARIANT.exec(file);
    return wanted !== null && named !== null && [1, 2, 3].every((part) => number(named[part]) === number(wanted[part]));
  });
}

/** The version that a variant's name has, as its address asks for it. */
export function variantVersion(file: string): string {
  return file.slice('Package@swift-'.length, -'.swift'.length);
}

function number(part: string | undefined): number {
  return Number(part ?? '0');
}
