import { join, relative, sep } from 'node:path';
import { kindOf, match } from '../files/glob.ts';
import { isWithin, shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { readProject, type Project } from './modules.ts';
import { stagingFolders, type StagingFolder } from './staging.ts';

/** A repository folder that a build deployed to, or a project to build. */
export interface MavenSource extends Source {
  readonly kind: 'repository' | 'project';
  /** `group:artifact` of the project's modules, to their versions, as far as they can be known. */
  readonly modules: ReadonlyMap<string, string>;
  /** What the project of several modules is called. */
  readonly component: string | undefined;
}

const METADATA = '**/maven-metadata.xml';
/** Below these a build keeps what its tests work with, copies of its sources, and other builds. */
const NOT_STAGED =
  /^(classes|resources|tmp|its?|checkout|target|build|src|m2|invoker)$|(^|[-_.])(tests?|its?|local-?repo(sitory)?)([-_.]|$)/i;

/** Repository folders below the modules' `target/` and `build/`, else the project itself; in other folders, all. */
export async function discover(root: Root, { path, kind }: SearchPlace): Promise<Discovery<MavenSource>> {
  if (kind === 'file') return { sources: [], leftOut: [] };
  if (kind === 'folder') return { sources: repositories(await inFolder(root, path)), leftOut: [] };
  const project = await readProject(root, path);
  const { taken, leftOut } = await staged(root, project);
  const modules = project.artifacts ?? new Map<string, string>();
  const component = project.name;
  if (taken.length > 0) return { sources: repositories(taken, modules, component), leftOut };
  const isProject = (await kindOf(join(path, 'pom.xml'))) === 'file';
  return { sources: isProject ? [{ path, kind: 'project', modules, component }] : [], leftOut };
}

function repositories(
  paths: readonly string[],
  modules: ReadonlyMap<string, string> = new Map<string, string>(),
  component?: string,
): MavenSource[] {
  return paths.map((path) => ({ path, kind: 'repository', modules, component }));
}

async function inFolder(root: Root, folder: string): Promise<string[]> {
  const found = await stagingFolders(root, folder, [METADATA]);
  if (found.length > 0) return found.map(({ path }) => path).filter((path) => isWithin(folder, path));
  // Without metadata the folder itself must be the repository's root.
  const poms = await match(root, folder, ['*/**/*.pom'], 'file');
  return poms.length > 0 ? [folder] : [];
}

async function staged(root: Root, project: Project): Promise<{ taken: string[]; leftOut: string[] }> {
  const taken: string[] = [];
  const leftOut: string[] = [];
  for (const folder of project.folders) {
    for (const output of ['target', 'build']) {
      if ((await kindOf(join(folder, output))) !== 'folder') continue;
      for (const found of await stagingFolders(root, join(folder, output), [METADATA])) {
        const why = notOurs(found, join(folder, output), project);
        if (why === undefined) taken.push(found.path);
        else
          leftOut.push(
            `${shown(root, found.path)} is left out: ${why}. Name it with 'packages' if it is to be published.`,
          );
      }
    }
  }
  return { taken: [...new Set(taken)], leftOut };
}

/** Why a repository folder is none that this project was deployed to; undefined when it is one. */
function notOurs({ path, artifacts }: StagingFolder, output: string, project: Project): string | undefined {
  const inside = relative(output, path).split(sep);
  const odd = inside.find((segment) => NOT_STAGED.test(segment));
  if (odd !== undefined) return `what lies in ${odd}/ belongs to tests or to another build`;
  const own = project.artifacts;
  // Coordinates that only the build knows are not judged.
  const isUnclear = own === undefined || [...own.keys()].some((name) => /\$\{|^:|:$/.test(name));
  if (isUnclear || [...artifacts].some((name) => own.has(name))) return undefined;
  return "it holds none of this project's artifacts";
}
