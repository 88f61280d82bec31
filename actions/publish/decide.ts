import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { LocalAsset } from './files/asset.ts';
import { label, type ClientView, type Release } from './release.ts';
import type { StoredVersion } from './stored-version.ts';

export const IF_EXISTS = ['verify', 'skip', 'fail'] as const;
export type IfExists = (typeof IF_EXISTS)[number];

/** What the looks before the first upload have shown. */
export interface Found {
  readonly stored: StoredVersion | undefined;
  readonly seen: ClientView;
  readonly publishBlocked: boolean;
}

/** What is to be done with a release. */
export type Decision =
  | { readonly kind: 'send'; readonly missing: readonly LocalAsset[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Versions are immutable: what is there is compared by SHA-256 and never replaced. An Unfinished version is not
 * published yet, so it is finished whatever `ifExists` says.
 */
export function decide(
  release: Pick<
    Release,
    'format' | 'namespace' | 'name' | 'version' | 'assets' | 'takesFurtherAssets' | 'finalStatus' | 'hasOneFile'
  >,
  found: Found,
  ifExists: IfExists,
): Decision {
  const { stored, seen, publishBlocked } = found;
  const what = label(release);
  const problem = (text: string): Decision => ({ kind: 'problem', problem: `${what} ${text}` });
  const send = (missing: readonly LocalAsset[]): Decision =>
    publishBlocked
      ? problem(
          "may not be published: the package's origin controls say publish BLOCK. Allow it with PutPackageOriginConfiguration, if the package is yours.",
        )
      : { kind: 'send', missing };

  if (stored === undefined) {
    if (!seen.visible) return send(release.assets);
    if (ifExists === 'skip') return { kind: 'skipped' };
    return problem(
      "is not in this repository, but can be had from one of its upstreams, and CodeArtifact takes no second version of it. Publish another version, or block upstream versions in the package's origin controls.",
    );
  }

  const { different, missing } = compare(release, release.assets, stored.assets);
  if (stored.status !== 'Unfinished') {
    if (ifExists === 'skip') return { kind: 'skipped' };
    if (ifExists === 'fail') return problem("exists already, and 'if-exists' is fail. Publish another version.");
    if (stored.status !== (release.finalStatus ?? 'Published')) {
      return problem(
        `exists already with status ${safeText(stored.status)}: somebody has withdrawn it. Set it Published again (UpdatePackageVersionsStatus), or publish another version.`,
      );
    }
  }
  if (different.length > 0) {
    const origin = stored.origin === undefined ? '' : ` (it came from ${safeText(stored.origin)})`;
    const remedy =
      stored.status === 'Unfinished'
        ? 'An earlier run left it unfinished with another build: publish that build, or delete the unfinished version (DeletePackageVersions) and run again.'
        : "Versions are immutable: publish another version, or the files of the first build; with 'if-exists: skip' this one is left as it is and the rest is published.";
    return problem(`exists already${origin} with other content. ${different.map(differs).join(' ')} ${remedy}`);
  }
  if (stored.status === 'Unfinished') return send(missing);
  if (missing.length === 0) return { kind: 'unchanged' };
  if (!release.takesFurtherAssets) {
    return problem(`exists already without ${missing.map(({ name }) => name).join(', ')}. Publish another version.`);
  }
  return send(missing);
}

export interface Difference {
  readonly name: string;
  readonly local: string;
  readonly remote: string;
}

/**
 * Which local assets are not there, and which are there with another SHA-256. Further assets there are no matter.
 */
export function compare(
  { hasOneFile = false }: Pick<Release, 'hasOneFile'>,
  assets: readonly LocalAsset[],
  there: ReadonlyMap<string, string>,
): { readonly missing: readonly LocalAsset[]; readonly different: readonly Difference[] } {
  const [only, ...further] = there.values();
  const alone = hasOneFile && further.length === 0 ? only : undefined;
  const held = (name: string): string | undefined => there.get(name) ?? alone;
  return {
    missing: assets.filter(({ name }) => held(name) === undefined),
    different: assets.flatMap(({ name, hashes }) => {
      const remote = held(name);
      return remote === undefined || remote === hashes.sha256 ? [] : [{ name, local: hashes.sha256, remote }];
    }),
  };
}

/** `x.jar: SHA-256 … here, … in the repository.` */
export function differs({ name, local, remote }: Difference): string {
  return `${safeText(name)}: SHA-256 ${local} here, ${remote === '' ? 'unknown' : safeText(remote)} in the repository.`;
}
