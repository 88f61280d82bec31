import type { LocalAsset } from '../files/asset.ts';
import { NOTHING_SEEN, type ClientView, type Release } from '../release.ts';

/** What the service takes for names of generic packages (user guide, "generic packages overview"). */
const NAME = /^(?:[\p{L}\p{Nd}~!@^&()\-_+[\]{};,.]|(?<=[^ ]) (?=[^ ])){1,255}$/u;

/** Why a name cannot be one of a generic package's; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  if (NAME.test(name) && name !== '.' && name !== '..') return undefined;
  return `${JSON.stringify(name)} is no name for a generic package or a file of one: letters, digits, single spaces and ~!@^&()-_+[]{};,. are taken. Rename it.`;
}

/** Clients see a generic version when the API does. */
const SEEN: ClientView = { ...NOTHING_SEEN, complete: true };

/** A version of a generic package: it stays open for further files until the last one is sent. */
export function genericRelease(
  at: { readonly namespace: string; readonly name: string; readonly version: string },
  assets: readonly LocalAsset[],
): Release {
  return {
    format: 'generic',
    ...at,
    source: assets.map(({ path }) => path).join(', '),
    assets,
    takesFurtherAssets: false,
    needs: [],
    see: () => Promise.resolve(SEEN),
    send: async (_client, { missing, publishAsset }) => {
      // Of a version that has all its files and was not finished, the smallest is sent again to finish it.
      const bySize = [...(missing.length > 0 ? missing : assets.slice())].sort((a, b) => b.size - a.size);
      const last = bySize.pop();
      if (last === undefined) return;
      const [first, ...rest] = missing.length > 0 ? bySize : [];
      // The first makes the version; the others then find it there.
      if (first !== undefined) await publishAsset(first, false);
      await Promise.all(rest.map((asset) => publishAsset(asset, false)));
      await publishAsset(last, true);
    },
  };
}
