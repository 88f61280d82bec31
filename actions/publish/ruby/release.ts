import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { fileBody, type LocalAsset } from '../files/asset.ts';
import { label, NOTHING_SEEN, type ClientView, type PackageVersion, type Release } from '../release.ts';
import { isSameRepository } from '../same-repository.ts';
import type { Gem } from './gem.ts';

export interface GemFile {
  readonly asset: LocalAsset;
  readonly gem: Gem;
  /** See Release. */
  readonly isMet: boolean;
}

/** The gems of one version, one for each platform, by RubyGems' push protocol. */
export function gemRelease(files: readonly GemFile[]): Release {
  const assets = files.map(({ asset }) => asset);
  const { name = '', version = '' } = files[0]?.gem ?? {};
  const at: PackageVersion = { format: 'ruby', namespace: '', name, version };
  return {
    ...at,
    source: assets.map(({ path }) => path).join(', '),
    assets,
    takesFurtherAssets: true,
    isMet: files.every(({ isMet }) => isMet),
    needs: [...new Set(files.flatMap(({ gem }) => gem.needs))],
    see: async (client) => {
      const parse = (body: string): ClientView => view(body, version, assets);
      const read = { path: `info/${encodeURIComponent(name)}`, accept: 'text/plain, */*', what: `ruby ${name}`, parse };
      return (await client.read(read)) ?? NOTHING_SEEN;
    },
    preview: (client) => ({
      problems: files.flatMap(({ asset, gem }) => {
        const { onlyHost } = gem;
        if (onlyHost === undefined || isSameRepository(onlyHost, client.endpoint)) return [];
        return [
          `${label(at)}: the metadata of ${asset.path} has ${safeText(onlyHost)} as allowed_push_host, and this repository is ${client.endpoint.href}. Take that line away, or publish it there.`,
        ];
      }),
      notes: [],
    }),
    send: async (client, { missing, arrived }) => {
      const send = (asset: LocalAsset): Promise<void> =>
        client.write({
          method: 'POST',
          path: 'api/v1/gems',
          headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
          body: fileBody(asset),
          what: `${label(at)}: ${asset.path}`,
          action: 'codeartifact:PublishPackageVersion',
          asset,
          arrived: () => arrived(asset),
        });
      const [first, ...rest] = missing;
      // The first makes the version; the others then find it there.
      if (first !== undefined) await send(first);
      await Promise.all(rest.map(send));
    },
  };
}

/** A line of the compact index: `VERSION[-PLATFORM] dependencies|checksum:SHA256,…`. */
function view(body: string, version: string, assets: readonly LocalAsset[]): ClientView {
  const lines = body.split('\n').filter((line) => /^\d/.test(line));
  const checksums = new Set(lines.flatMap((line) => /\bchecksum:([0-9a-f]{64})/.exec(line)?.[1] ?? []));
  const versions = [...new Set(lines.map((line) => /[^ -]+/.exec(line)?.[0] ?? ''))];
  const complete = assets.every(({ hashes }) => checksums.has(hashes.sha256));
  return { visible: versions.includes(version), complete, versions, tags: new Map() };
}
