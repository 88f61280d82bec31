import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { normalisePart } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { isTaggedAs, sameVersion } from '@codeartifact-ci/versions/same-version.ts';

/** A package of the project, as far as its manifest says what it is: the rest only its build knows. */
export interface ProjectMember {
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** What stands in a manifest whose version the build puts in. */
const PLACEHOLDER = /^0+(\.0+)*([-.]?(a|dev|post)\.?\d*)?$|-SNAPSHOT$|[$#{]/i;

/**
 * Why an archive that a pattern of ours has met is not of the project, as the rest of a sentence; undefined when it is,
 * or when that cannot be known. What a build left an hour ago, and what it fetched for itself, is no release.
 *
 * @param tagVersion the version of the release's tag, which counts for more than a manifest
 */
export function notOfProject(
  { format, name, version }: { readonly format: Format; readonly name: string; readonly version: string },
  members: readonly ProjectMember[],
  tagVersion: string | undefined,
): string | undefined {
  const isSame = (one: string): boolean => normalisePart(format, one) === normalisePart(format, name);
  const own = members.find((member) => member.name !== undefined && isSame(member.name));
  if (own === undefined) {
    const allKnown = members.length > 0 && members.every((member) => member.name !== undefined);
    return allKnown ? `it is ${safeText(name)}, which is no package of this project` : undefined;
  }
  const now = own.version;
  if (now === undefined || PLACEHOLDER.test(now) || sameVersion(format, now, version)) return undefined;
  if (tagVersion !== undefined && isTaggedAs(format, version, tagVersion)) return undefined;
  return `it is ${safeText(name)} ${safeText(version)}, and the project is at ${safeText(now)}`;
}
