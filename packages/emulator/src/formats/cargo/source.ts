import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../clock.ts';
import { codeOf, UpstreamError } from '../../errors.ts';
import { crateFolder } from './source-folder.ts';
import { sparseIndex } from './source-sparse.ts';
import { fetchUrl } from '../../upstream/fetch.ts';
import type { ExternalSource } from '../../store/external-source.ts';

/** crates.io, or what stands in for it: a sparse index, or a folder with .crate files. */
export function cargoSource(connection: string, location: string, clock: Clock): ExternalSource {
  const isFolder = location.startsWith('file:');
  const describe = isFolder ? crateFolder(fileURLToPath(location)) : sparseIndex(connection, location, clock);
  return {
    format: 'cargo',
    describe: async (at) => await describe(at.name.toLowerCase()),
    async fetchAsset(at, version, asset) {
      const described = (await describe(at.name.toLowerCase()))?.versions.get(version);
      // Its name has the crate's spelling in it, so that a crate is kept under no other.
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      const { url, hashes = {} } = file;
      if (isFolder) {
        const handle = await open(fileURLToPath(url)).catch((error: unknown) => {
          throw new UpstreamError(`${connection} cannot read ${asset}: ${codeOf(error) ?? String(error)}`);
        });
        return { body: handle.createReadStream(), version: described, hashes };
      }
      const fetched = await fetchUrl(url);
      if (fetched === undefined) throw new UpstreamError(`${connection} lists ${asset} but does not have it`);
      return { body: fetched.body, version: described, hashes };
    },
  };
}
