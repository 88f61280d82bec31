import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a walk through a project has found. */
export interface ProjectFiles {
  /** Paths of the regular files, relative to the workspace and with slashes, nearer ones first. */
  readonly files: readonly string[];
  /** Paths of symbolic links, to files or folders, in the same order. */
  readonly links: readonly string[];
  /** Whether there were more folders than a walk goes through. */
  readonly cut: boolean;
}

/** A monorepo with more folders than this is seen in part; those near the top come first. */
const MOST_FOLDERS = 2_000;
const DEEPEST = 8;

/** What is not the project's own, or no project at all: dependencies, copies, environments, what tests are fed with. */
const SKIPPED =
  /^(?:node_modules|bower_components|jspm_packages|vendor|third[-_]?party|site-packages|__pycache__|venv|fixtures?|__fixtures__|test[-_]?data)$/i;
/** What tools put beside the manifest of a project. */
const OUTPUT = /^(?:dist|build|out|target|bin|obj)$/i;
const MANIFEST =
  /^(?:package\.json|pyproject\.toml|setup\.py|pom\.xml|build\.(?:gradle(?:\.kts)?|sbt)|Cargo\.toml|.*\.(?:cs|fs|vb)proj|Package\.swift)$/;
/** Where Java's and its relatives' sources are: many folders, and no manifest among them, as there is in `src/main/webapp`. */
const SOURCES = /(?:^|\/)src\/(?:test|main\/(?:java|kotlin|scala|groovy|resources))$/;

/**
 * The files of a project, level by level. Not followed are symbolic links, which may lead anywhere, and folders whose
 * names begin with a dot, but for those in `dotted`. What cannot be read is passed over.
 */
export async function walkProject(workspace: string, dotted: ReadonlySet<string> = new Set()): Promise<ProjectFiles> {
  const files: string[] = [];
  const links: string[] = [];
  let level: readonly string[] = [''];
  let seen = 0;
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const visited = level.slice(0, MOST_FOLDERS - seen);
    seen += visited.length;
    const found = await Promise.all(visited.map(async (folder) => await readFolder(workspace, folder, dotted)));
    for (const folder of found) {
      for (const file of folder.files) files.push(file);
      for (const link of folder.links) links.push(link);
    }
    if (visited.length < level.length) return { files, links, cut: true };
    level = found.flatMap(({ folders }) => folders);
  }
  return { files, links, cut: false };
}

async function readFolder(
  workspace: string,
  folder: string,
  dotted: ReadonlySet<string>,
): Promise<{ readonly files: string[]; readonly links: string[]; readonly folders: string[] }> {
  const entries = await readdir(join(workspace, folder), { withFileTypes: true }).catch(() => []);
  const hasManifest = entries.some(({ name }) => MANIFEST.test(name));
  const files: string[] = [];
  const links: string[] = [];
  const folders: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) files.push(path);
    else if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory() && isEntered(path, entry.name, hasManifest, dotted)) folders.push(path);
  }
  return { files, links, folders };
}

function isEntered(path: string, name: string, hasManifest: boolean, dotted: ReadonlySet<string>): boolean {
  if (name.startsWith('.')) return dotted.has(name);
  return !SKIPPED.test(name) && !SOURCES.test(path) && !(hasManifest && OUTPUT.test(name));
}

/** The folder that a path lies in, '' for the top, and its name. */
export function splitPath(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}
