import { rootAt, shown, type Root } from '../files/root.ts';
import { stringAt } from '../files/json.ts';
import type { CollectContext } from '../publish-format.ts';
import { clientName, type Release } from '../release.ts';
import type { NpmSource } from './discover.ts';
import { packFolders } from './pack.ts';
import { npmRelease, TARBALL } from './release.ts';
import { readNpmTarball } from './tarball.ts';
import type { PackageFolder } from './workspaces.ts';

/** Reads tarballs, and packs the folders that no tarball stands for. */
export async function collect(sources: readonly NpmSource[], context: CollectContext): Promise<readonly Release[]> {
  const { root } = context;
  const tarballs = sources.filter(({ folder }) => folder === undefined);
  const ready = await Promise.all(tarballs.map(({ path }) => read(context, root, path, shown(root, path))));
  const releases = ready.filter((release) => release !== undefined);

  // What the build has packed stands for the folder that it was packed from.
  const names = new Set(releases.map(clientName));
  const folders = sources
    .map(({ folder }) => folder)
    .filter((folder) => folder !== undefined)
    .filter(({ manifest }) => !names.has(stringAt(manifest, 'name') ?? ''));
  return folders.length === 0 ? releases : [...releases, ...(await packed(context, folders))];
}

async function packed(context: CollectContext, folders: readonly PackageFolder[]): Promise<readonly Release[]> {
  const { root, host } = context;
  const place = await rootAt(await context.scratch('npm'), 'npm pack');
  const files = await context.attempt(() => packFolders(host, root, folders, place.path));
  const fresh = await Promise.all(
    (files ?? []).map((path, index) => read(context, place, path, shown(root, folders[index]?.path ?? root.path))),
  );
  host.debug(`packed ${fresh.length} folders with npm`);
  return fresh.filter((release) => release !== undefined);
}

async function read(context: CollectContext, from: Root, path: string, source: string): Promise<Release | undefined> {
  return await context.attempt(async () => {
    const asset = await context.open(from, path, TARBALL);
    return npmRelease(asset, await readNpmTarball(asset), source, context.distTag);
  });
}
