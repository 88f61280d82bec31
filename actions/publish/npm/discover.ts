import { dirname } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { lernaContents, packedFolder } from './built-folder.ts';
import { notForPublishing, packageFolders, readFolder, type PackageFolder } from './workspaces.ts';

/** A tarball, or a folder to pack. */
export interface NpmSource extends Source {
  /** The package of a folder, which is where its publishConfig says; undefined for a tarball. */
  readonly folder: PackageFolder | undefined;
  /** Why the folder cannot be packed, which is no matter where a tarball stands for it. */
  readonly unbuilt?: string;
  /** The user named this file, rather than a pattern of ours having met it. */
  readonly named: boolean;
  /** See Release. */
  readonly isMet: boolean;
  /** All packages of the project that it was found in; empty when it was found in no project. */
  readonly members: readonly PackageFolder[];
}

/** Where a repository's build puts packages that are ready to be packed, as those of Nx and Angular do. */
const BUILT = ['dist/*/package.json', 'dist/*/*/package.json', 'dist/*/*/*/package.json'];

/** Folders of a project and its workspaces, and the tarballs that its build has left; in other folders, tarballs. */
export async function discover(root: Root, { path, kind, named }: SearchPlace): Promise<Discovery<NpmSource>> {
  if (kind === 'file') {
    const source: NpmSource = { path, folder: undefined, named, isMet: false, members: [] };
    return { sources: path.endsWith('.tgz') ? [source] : [], leftOut: [] };
  }
  if (kind === 'folder') return { sources: tarballs(await match(root, path, ['*.tgz']), false, []), leftOut: [] };
  const members = await packageFolders(root, path);
  const contents = await lernaContents(root, path);
  const leftOut: string[] = [];
  const folders: NpmSource[] = [];
  for (const member of members) {
    const why = notForPublishing(member.manifest);
    if (why === undefined) folders.push({ ...(await built(root, member, contents)), named, isMet: false, members });
    else leftOut.push(`${shown(root, member.path)} is left out: ${why}.`);
  }
  const patterns = ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz'];
  const places = [path, ...members.map((member) => member.path)];
  const found = await Promise.all([...new Set(places)].map((place) => match(root, place, patterns, 'file')));
  const sources = [...folders, ...tarballs([...new Set(found.flat())], members.length > 0, members)];
  if (sources.length > 0 || members.length === 0) return { sources, leftOut };
  return { sources: await inOutput(root, path, named, members), leftOut };
}

function tarballs(files: readonly string[], isMet: boolean, members: readonly PackageFolder[]): NpmSource[] {
  return files.map((path) => ({ path, folder: undefined, named: false, isMet, members }));
}

async function built(
  root: Root,
  member: PackageFolder,
  contents: string | undefined,
): Promise<Pick<NpmSource, 'path' | 'folder' | 'unbuilt'>> {
  try {
    const folder = await packedFolder(root, member, contents);
    return { path: folder.path, folder };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { path: member.path, folder: member, unbuilt: error.message };
  }
}

/** Packages in the output of a repository that has none of its own for publishing. */
async function inOutput(
  root: Root,
  path: string,
  named: boolean,
  members: readonly PackageFolder[],
): Promise<NpmSource[]> {
  const files = await match(root, path, BUILT, 'file');
  const folders = await Promise.all(files.map((file) => readFolder(root, dirname(file))));
  return folders
    .filter((folder) => folder !== undefined)
    .filter(({ manifest }) => notForPublishing(manifest) === undefined)
    .map((folder) => ({ path: folder.path, folder, named, isMet: false, members }));
}
