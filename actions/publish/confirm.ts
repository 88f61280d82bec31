import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { compare, differs } from './decide.ts';
import type { LocalAsset } from './files/asset.ts';
import type { Destination } from './plan.ts';
import { label, type ClientView, type Release } from './release.ts';
import type { RepositoryApi, StoredVersion } from './stored-version.ts';

/** Whether the repository holds the asset with these bytes; other bytes under its name are an InputError. */
export async function arrived(release: Release, asset: LocalAsset, api: RepositoryApi): Promise<boolean> {
  const stored = await api.version(release, false);
  if (stored === undefined) return false;
  const { missing, different } = compare(release, [asset], stored.assets);
  if (different.length > 0) {
    throw new InputError(
      `${label(release)} was published by somebody else meanwhile, with other content. ${different.map(differs).join(' ')} Publish another version.`,
    );
  }
  return missing.length === 0;
}

/** Whether the version is Published with exactly these bytes: then it is there, whatever an upload's reply was. */
export function isPublished(release: Release, stored: StoredVersion | undefined): stored is StoredVersion {
  if (stored?.status !== (release.finalStatus ?? 'Published')) return false;
  const { missing, different } = compare(release, release.assets, stored.assets);
  return missing.length + different.length === 0;
}

/** What a look has shown of a version whose upload failed, as a sentence. */
export function stateOf(release: Release, stored: StoredVersion | undefined): string {
  if (stored === undefined) return 'The repository does not hold it.';
  const { missing } = compare(release, release.assets, stored.assets);
  const held = release.assets.length - missing.length;
  return `The repository holds ${held} of its ${release.assets.length} files; its status is ${safeText(stored.status)}.`;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;

/** Looks until the version is Published, holds exactly these bytes, and clients can see it. */
export async function verify(
  release: Release,
  { api, client }: Destination,
  waitMs: number,
): Promise<{ readonly stored: StoredVersion; readonly seen: ClientView }> {
  const end = performance.now() + waitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    const [stored, seen] = await Promise.all([api.version(release, true), release.see(client(release.format))]);
    const { missing, different } = compare(release, release.assets, stored?.assets ?? new Map());
    if (different.length > 0) {
      throw new InputError(
        `${label(release)} holds other content than was sent. ${different.map(differs).join(' ')} Somebody else may have published it at the same time: do not use this version.`,
      );
    }
    if (isPublished(release, stored) && seen.complete) return { stored, seen };
    if (performance.now() + pause > end) {
      const state = stored === undefined ? 'the repository does not show it yet' : `its status is ${stored.status}`;
      const lacking = missing.length === 0 ? '' : `, ${missing.map(({ name }) => name).join(', ')} not listed`;
      const unseen = seen.complete ? '' : ', clients do not see it';
      throw new InputError(
        `${label(release)} was sent, but could not be confirmed within ${waitMs / 1000} s (${state}${lacking}${unseen}). Run the same command again, with a longer 'wait'.`,
      );
    }
    await sleep(pause);
  }
}
