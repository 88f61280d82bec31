import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';
import { clientName, label, type PackageVersion } from './release.ts';

/** What a Git tag says about a release. */
export interface ReleaseTag {
  /** The package it names, as its author wrote it; undefined when it speaks of all of them. */
  readonly name: string | undefined;
  readonly version: string;
}

const DOTTED = /^v?(\d+(?:\.\d+)+.*|\d+)$/;

/**
 * `v1.2.3`, `1.2.3`, `name@1.2.3` (Changesets, Lerna) and `name-v1.2.3` (Release Please), with `refs/tags/` as GitHub
 * has it and `tag/` as CodeBuild has it. Throws an InputError without the tag, for the input's own message.
 */
export function parseTag(text: string): ReleaseTag {
  const tag = text.replace(/^refs\/tags\//, '').replace(/^tag\//, '');
  const at = tag.lastIndexOf('@');
  if (at > 0) {
    const version = /^v?(\d.*)$/.exec(tag.slice(at + 1))?.[1];
    if (version !== undefined) return { name: tag.slice(0, at), version };
  }
  const plain = DOTTED.exec(tag)?.[1];
  if (plain !== undefined) return { name: undefined, version: plain };
  // A name may hold `-v2` itself and a version may end in `-v1`: the first that a dotted version follows is meant.
  const named = /^(.+?)-v(\d+(?:\.\d+)+.*)$/.exec(tag) ?? /^(.+)-v(\d.*)$/.exec(tag);
  if (named?.[1] !== undefined && named[2] !== undefined && at <= 0) return { name: named[1], version: named[2] };
  throw new InputError('must be of the form v1.2.3, name@1.2.3 or name-v1.2.3');
}

/** The tag as given, else the tag that the workflow runs for, else none. */
export function releaseTag(given: ReleaseTag | undefined, env: Host['env']): ReleaseTag | undefined {
  if (given !== undefined) return given;
  const ref = env['GITHUB_REF'] ?? '';
  if (env['GITHUB_REF_TYPE'] !== 'tag' || ref === '') return undefined;
  try {
    return parseTag(ref);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `The workflow runs for the tag ${JSON.stringify(ref)}, which names no version: it ${error.message}. Give the version as the input 'tag', or set 'check-version' to false.`,
    );
  }
}

/**
 * The packages that the tag speaks of: all of them, or the one that it names. Every version must be the tag's; what is
 * wrong comes back as problems.
 */
export function matchTag<T extends PackageVersion>(
  tag: ReleaseTag,
  releases: readonly T[],
): { readonly releases: readonly T[]; readonly leftOut: readonly T[]; readonly problems: readonly string[] } {
  const meant = tag.name === undefined ? releases : named(tag.name, releases);
  if (meant.length === 0 && tag.name !== undefined) {
    const names = [...new Set(releases.map(clientName))].sort();
    return {
      releases,
      leftOut: [],
      problems: [
        `The tag names the package '${tag.name}', which is not among those found (${names.join(', ')}). Correct the tag, or set 'check-version' to false.`,
      ],
    };
  }
  const problems = meant
    .filter((release) => !sameVersion(release.format, release.version, tag.version))
    .map(
      (release) =>
        `${label(release)} is not the version of the tag, ${tag.version}. Correct the version or the tag, or set 'check-version' to false.`,
    );
  return { releases: meant, leftOut: releases.filter((release) => !meant.includes(release)), problems };
}

/** By the whole name first; a name without its scope or groupId will do where no whole name is the same. */
function named<T extends PackageVersion>(name: string, releases: readonly T[]): T[] {
  const whole = releases.filter((release) => clientName(release) === name);
  if (whole.length > 0) return whole;
  const pythonName = name.toLowerCase().replace(/[-_.]+/g, '-');
  return releases.filter((release) => release.name === (release.format === 'pypi' ? pythonName : name));
}
