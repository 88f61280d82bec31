import semver, { type SemVer } from 'semver';
import type { Scheme } from './scheme.ts';

/** SemVer 2.0.0 as npm and Swift use it; build metadata makes no difference. */
export const semantic: Scheme<SemVer> = {
  parse: (version) => semver.parse(version) ?? undefined,
  compare: (a, b) => semver.compare(a, b),
  channel: (version) => (version.prerelease.length > 0 ? 'prerelease' : 'release'),
};
