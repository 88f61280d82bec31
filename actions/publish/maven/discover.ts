import { join } from 'node:path';
import { kindOf, match } from '../files/glob.ts';
import { isWithin, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { stagingRoots } from './staging.ts';

/** A repository folder that a build deployed to, or a project to build. */
export interface MavenSource extends Source {
  readonly kind: 'repository' | 'project';
}

/** Repository folders below `target/` and `build/`, else the project itself; in other folders, all below. */
export async function discover(root: Root, { path, kind }: SearchPlace): Promise<Discovery<MavenSource>> {
  const repositories = (folders: readonly string[]): Discovery<MavenSource> => ({
    sources: folders.map((folder) => ({ path: folder, kind: 'repository' })),
    leftOut: [],
  });
  if (kind === 'file') return { sources: [], leftOut: [] };
  if (kind === 'folder') {
    const roots = await stagingRoots(root, path, ['']);
    // Without metadata the folder itself must be the repository's root.
    const poms = roots.length === 0 ? await match(root, path, ['*/**/*.pom']) : [];
    return repositories(poms.length > 0 ? [path] : roots.filter((one) => isWithin(path, one)));
  }
  const staged = await stagingRoots(root, path, ['target/', 'build/']);
  if (staged.length > 0) return repositories(staged);
  const isProject = (await kindOf(join(path, 'pom.xml'))) === 'file';
  return { sources: isProject ? [{ path, kind: 'project' }] : [], leftOut: [] };
}
