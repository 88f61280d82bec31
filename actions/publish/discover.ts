import { basename, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { isWithin, shown, type Root } from './files.ts';
import { stagingRoots } from './maven/staging.ts';
import { notForPublishing, packageFolders, type PackageFolder } from './npm/folders.ts';
import type { PublishFormat } from './release.ts';
import { expand, kindOf, match } from './workspace.ts';

/** What is to be published, by what has to be done with it. Paths are absolute. */
export interface Sources {
  readonly npmFolders: readonly PackageFolder[];
  readonly npmTarballs: readonly string[];
  readonly pythonFiles: readonly string[];
  readonly mavenFolders: readonly string[];
  readonly mavenProjects: readonly string[];
  /** What was found and is left out, and why. */
  readonly leftOut: readonly string[];
}

interface Search {
  readonly root: Root;
  readonly formats: ReadonlySet<PublishFormat>;
}

const NONE: Sources = {
  npmFolders: [],
  npmTarballs: [],
  pythonFiles: [],
  mavenFolders: [],
  mavenProjects: [],
  leftOut: [],
};

const PYTHON_MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/**
 * Finds what to publish: where `entries` say, or in the whole checkout by its manifests and what builds leave in
 * `dist/`, `target/` and `build/`. All problems come in one InputError.
 */
export async function discover(
  root: Root,
  entries: readonly string[],
  formats: readonly PublishFormat[],
): Promise<Sources> {
  const search: Search = { root, formats: new Set(formats) };
  if (entries.length === 0) {
    const found = await inProject(search, root.path, false);
    if (isEmpty(found)) {
      throw new InputError(
        `There is nothing to publish: no package.json with a name and a version, no wheel or sdist in dist/, no pom.xml and no Maven repository folder below target/ or build/${formats.length === 3 ? '' : ` (looked for ${formats.join(', ')})`}. Build first, or say where it is with 'packages'.${reasons(found)}`,
      );
    }
    return found;
  }
  const problems: string[] = [];
  const parts: Sources[] = [];
  const paths = new Map<string, boolean>();
  const unwanted = await Promise.all(
    entries.filter((entry) => entry.startsWith('!')).map((entry) => match(root, root.path, [entry.slice(1)])),
  );
  const excluded = new Set(unwanted.flat());
  for (const entry of entries.filter((one) => !one.startsWith('!'))) {
    try {
      const found = await expand(root, entry);
      for (const path of found)
        if (!excluded.has(path)) paths.set(path, found.length === 1 || paths.get(path) === true);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error.message);
    }
  }
  for (const [path, named] of paths) {
    try {
      parts.push(await inPath(search, path, named));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error.message);
    }
  }
  const found = merge(parts);
  if (problems.length === 0 && isEmpty(found)) {
    problems.push(`'packages' leads to nothing that can be published as ${formats.join(', ')}.${reasons(found)}`);
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return found;
}

/** @param named the user wrote this very path: what cannot be published there is an error, not something to pass by */
async function inPath(search: Search, path: string, named: boolean): Promise<Sources> {
  if ((await kindOf(path)) === 'file') return fileSource(search, path, named);
  const manifests = ['package.json', 'pom.xml', ...PYTHON_MANIFESTS];
  const kinds = await Promise.all(manifests.map((name) => kindOf(join(path, name))));
  const isProject = kinds.some((kind) => kind === 'file');
  const found = isProject ? await inProject(search, path, named) : await inFolder(search, path);
  if (isEmpty(found) && named) {
    throw new InputError(
      `${shown(search.root, path)} holds nothing that can be published as ${[...search.formats].join(', ')}.${reasons(found)} Build first, or correct 'packages'.`,
    );
  }
  return found;
}

function fileSource({ root, formats }: Search, path: string, named: boolean): Sources {
  const name = basename(path);
  if (/\.tgz$/.test(name) && formats.has('npm')) return { ...NONE, npmTarballs: [path] };
  if (/(\.whl|\.tar\.gz)$/.test(name) && formats.has('pypi')) return { ...NONE, pythonFiles: [path] };
  if (!named) return NONE;
  throw new InputError(
    `${shown(root, path)} is nothing that can be published as ${[...formats].join(', ')}: give a folder, an npm .tgz, a wheel or an sdist. For Maven give the repository folder that it was deployed to.`,
  );
}

/** A folder with a manifest: what the build made of it, or the project itself where the format packs it. */
async function inProject(search: Search, folder: string, named: boolean): Promise<Sources> {
  const { root, formats } = search;
  const is = async (name: string): Promise<boolean> => (await kindOf(join(folder, name))) === 'file';
  const leftOut: string[] = [];
  const npmFolders: PackageFolder[] = [];
  if (formats.has('npm')) {
    for (const one of await packageFolders(root, folder)) {
      const why = notForPublishing(one.manifest);
      if (why === undefined) npmFolders.push(one);
      else leftOut.push(`${shown(root, one.path)} is left out: ${why}.`);
    }
  }
  const npmTarballs = formats.has('npm')
    ? await match(root, folder, ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz'])
    : [];
  const isPython = (await Promise.all(PYTHON_MANIFESTS.map(is))).includes(true);
  const sdists = isPython ? ['dist/*.tar.gz'] : [];
  const pythonFiles = formats.has('pypi') ? await match(root, folder, ['dist/*.whl', ...sdists]) : [];
  const mavenFolders = formats.has('maven') ? await stagingRoots(root, folder, ['target/', 'build/']) : [];
  const mavenProjects = formats.has('maven') && mavenFolders.length === 0 && (await is('pom.xml')) ? [folder] : [];
  const found = { npmFolders, npmTarballs, pythonFiles, mavenFolders, mavenProjects, leftOut };
  if (named && isEmpty(found) && isPython && formats.has('pypi')) {
    throw new InputError(`${shown(root, folder)} has no wheel or sdist in dist/. Build it first: python -m build.`);
  }
  return found;
}

/** A folder without a manifest: what lies in it. */
async function inFolder({ root, formats }: Search, folder: string): Promise<Sources> {
  const npmTarballs = formats.has('npm') ? await match(root, folder, ['*.tgz']) : [];
  const pythonFiles = formats.has('pypi') ? await match(root, folder, ['*.whl', '*.tar.gz']) : [];
  if (!formats.has('maven')) return { ...NONE, npmTarballs, pythonFiles };
  const roots = await stagingRoots(root, folder, ['']);
  // Without metadata the folder itself must be the repository's root.
  const poms = roots.length === 0 ? await match(root, folder, ['*/**/*.pom']) : [];
  const mavenFolders = poms.length > 0 ? [folder] : roots.filter((path) => isWithin(folder, path));
  return { ...NONE, npmTarballs, pythonFiles, mavenFolders };
}

function merge(parts: readonly Sources[]): Sources {
  const all = (pick: (part: Sources) => readonly string[]): string[] => [...new Set(parts.flatMap(pick))];
  const folders = new Map(parts.flatMap((part) => part.npmFolders).map((one) => [one.path, one]));
  return {
    npmFolders: [...folders.values()],
    npmTarballs: all((part) => part.npmTarballs),
    pythonFiles: all((part) => part.pythonFiles),
    mavenFolders: all((part) => part.mavenFolders),
    mavenProjects: all((part) => part.mavenProjects),
    leftOut: all((part) => part.leftOut),
  };
}

function isEmpty({ npmFolders, npmTarballs, pythonFiles, mavenFolders, mavenProjects }: Sources): boolean {
  return [npmFolders, npmTarballs, pythonFiles, mavenFolders, mavenProjects].every((list) => list.length === 0);
}

function reasons({ leftOut }: Sources): string {
  return leftOut.length === 0 ? '' : `\n${leftOut.join('\n')}`;
}
