import { match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { notForPublishing, packageFolders, type PackageFolder } from './workspaces.ts';

/** A tarball, or a folder to pack. */
export interface NpmSource extends Source {
  /** The package of a folder; undefined for a tarball. */
  readonly folder: PackageFolder | undefined;
  /** Whether the user named this file or its folder, rather than a pattern of ours having met it. */
  readonly named: boolean;
}

/** Folders of a project and its workspaces, and the tarballs that its build has left; in other folders, tarballs. */
export async function discover(root: Root, place: SearchPlace): Promise<Discovery<NpmSource>> {
  const { path, kind, named } = place;
  const tarball = (file: string, byName: boolean): NpmSource => ({ path: file, folder: undefined, named: byName });
  if (kind === 'file') return { sources: path.endsWith('.tgz') ? [tarball(path, named)] : [], leftOut: [] };
  if (kind === 'folder') {
    return { sources: (await match(root, path, ['*.tgz'])).map((file) => tarball(file, false)), leftOut: [] };
  }
  const sources: NpmSource[] = [];
  const leftOut: string[] = [];
  for (const folder of await packageFolders(root, path)) {
    const why = notForPublishing(folder.manifest);
    if (why === undefined) sources.push({ path: folder.path, folder, named });
    else leftOut.push(`${shown(root, folder.path)} is left out: ${why}.`);
  }
  const tarballs = await match(root, path, ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz']);
  sources.push(...tarballs.map((file) => tarball(file, false)));
  return { sources, leftOut };
}
