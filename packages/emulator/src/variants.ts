import { createHash } from 'node:crypto';

/**
 * How the service is taken to behave where it is known, or reported, to behave in more ways than one: what a user sets
 * to see how tools fare with each.
 */
export interface ServiceVariants {
  /**
   * Of versions from a public registry, what `publishedTime` tells: the registry's time, or, as the service falls back to
   * without a word when it could not learn that, when its own record was last updated; `mixed`: some the one, some the
   * other, always the same ones.
   */
  readonly publishedTime?: 'upstream' | 'updated' | 'mixed' | undefined;
  /** Port that the URLs of npm's tarballs carry whatever the registry's does: at AWS `:443`, which its own lacks. */
  readonly tarballPort?: number | undefined;
  /** Whether npm's metadata of packages from a public registry have the `dist.integrity` that this tells. */
  readonly npmIntegrity?: 'keep' | 'omit' | undefined;
  /**
   * How gems are looked up: by the Compact Index with its lists and by the Dependencies API, or, as the service had it
   * earlier, without the lists: Bundler makes do with that, and so does RubyGems up to 3.5.18.
   */
  readonly rubyIndex?: 'dependencies' | 'compact' | undefined;
}

/** Whether a version's `publishedTime` falls back to the time of its record. `key` names the version. */
export function fallsBack({ publishedTime = 'upstream' }: ServiceVariants, key: readonly string[]): boolean {
  if (publishedTime !== 'mixed') return publishedTime === 'updated';
  return ((createHash('sha256').update(JSON.stringify(key)).digest()[0] ?? 0) & 1) === 1;
}
