import { resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { match } from '../files/glob.ts';
import { realPathWithin, shown, type Root } from '../files/root.ts';
import { stringAt } from '../files/json.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { publishDirectory } from './publish-config.ts';
import { notForPublishing, packageFolders, readFolder, type PackageFolder } from './workspaces.ts';

/** A tarball, or a folder to pack. */
export interface NpmSource extends Source {
  /** The package of a folder, which is where its publishConfig says; undefined for a tarball. */
  readonly folder: PackageFolder | undefined;
  /** The user named this file, rather than a pattern of ours having met it. */
  readonly named: boolean;
  /** All packages of the project that it was found in; empty when it was found in no project. */
  readonly members: readonly PackageFolder[];
}

/** Folders of a project and its workspaces, and the tarballs that its build has left; in other folders, tarballs. */
export async function discover(root: Root, { path, kind, named }: SearchPlace): Promise<Discovery<NpmSource>> {
  if (kind === 'file') {
    const source: NpmSource = { path, folder: undefined, named, members: [] };
    return { sources: path.endsWith('.tgz') ? [source] : [], leftOut: [] };
  }
  if (kind === 'folder') return { sources: tarballs(await match(root, path, ['*.tgz']), []), leftOut: [] };
  const members = await packageFolders(root, path);
  const sources: NpmSource[] = [];
  const leftOut: string[] = [];
  for (const member of members) {
    const why = notForPublishing(member.manifest);
    if (why === undefined) {
      const folder = await packedFolder(root, member);
      sources.push({ path: folder.path, folder, named, members });
    } else leftOut.push(`${shown(root, member.path)} is left out: ${why}.`);
  }
  const patterns = ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz'];
  const places = [path, ...members.map((member) => member.path)];
  const found = await Promise.all([...new Set(places)].map((place) => match(root, place, patterns, 'file')));
  return { sources: [...sources, ...tarballs([...new Set(found.flat())], members)], leftOut };
}

function tarballs(files: readonly string[], members: readonly PackageFolder[]): NpmSource[] {
  return files.map((path) => ({ path, folder: undefined, named: false, members }));
}

/** The folder itself, or the one that its publishConfig says, which must hold the same package. */
async function packedFolder(root: Root, member: PackageFolder): Promise<PackageFolder> {
  const directory = publishDirectory(member.manifest);
  if (directory === undefined) return member;
  const what = `${shown(root, member.path)}: publishConfig.directory is ${directory}`;
  const path = await realPathWithin(root, resolve(member.path, directory)).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${what}: ${error.message}. Build it first.`);
  });
  const packed = await readFolder(root, path);
  if (packed === undefined) throw new InputError(`${what}, where there is no package.json. Build it first.`);
  for (const key of ['name', 'version'] as const) {
    const [own, other] = [stringAt(member.manifest, key), stringAt(packed.manifest, key)];
    if (own !== other) {
      throw new InputError(
        `${what}, whose ${key} is ${JSON.stringify(other)} and not ${JSON.stringify(own)}. Build it again.`,
      );
    }
  }
  return packed;
}
