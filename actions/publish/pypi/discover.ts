import { InputError } from '@codeartifact-ci/core/errors.ts';
import { match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { pythonProjects, type PythonProject } from './project.ts';

export interface PythonSource extends Source {
  /** The user named this file, rather than a pattern of ours having met it. */
  readonly named: boolean;
  /** The projects whose build may have left it; undefined where it was not looked for in a project. */
  readonly projects: readonly PythonProject[] | undefined;
}

/** Where builds leave what they made: `build`, Poetry, uv and Hatch, maturin, cibuildwheel. */
const OUTPUT = ['dist/', 'target/wheels/', 'wheelhouse/'];

/**
 * Wheels and sdists: in a project those of its own build and of the projects below it. A job that only publishes may have
 * them without the sources.
 */
export async function discover(root: Root, { path, kind, named }: SearchPlace): Promise<Discovery<PythonSource>> {
  if (kind === 'file') {
    const source: PythonSource = { path, named, projects: undefined };
    return { sources: /(\.whl|\.tar\.gz)$/.test(path) ? [source] : [], leftOut: [] };
  }
  if (kind === 'folder') return await inFolder(root, path, [''], undefined);
  const projects = await pythonProjects(root, path);
  const places = [...new Set([path, ...projects.map((one) => one.path)])];
  const parts = await Promise.all(places.map((place) => inFolder(root, place, OUTPUT, projects)));
  const found = {
    sources: parts.flatMap(({ sources }) => sources),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
  if (named && projects.some((one) => one.path === path) && found.sources.length === 0) {
    throw new InputError(`${shown(root, path)} has no wheel or sdist in dist/. Build it first: python -m build.`);
  }
  return found;
}

/** Kinds of distributions that nobody uploads any more (PEP 527, PEP 715). */
const OLD_KINDS = ['*.egg', '*-py[23]*.exe', '*.tar.bz2'];

async function inFolder(
  root: Root,
  folder: string,
  below: readonly string[],
  projects: readonly PythonProject[] | undefined,
): Promise<Discovery<PythonSource>> {
  const all = (kinds: readonly string[]): string[] => below.flatMap((place) => kinds.map((kind) => place + kind));
  const [files, old] = await Promise.all([
    match(root, folder, all(['*.whl', '*.tar.gz']), 'file'),
    match(root, folder, all(OLD_KINDS), 'file'),
  ]);
  return {
    sources: files.map((path) => ({ path, named: false, projects })),
    leftOut: old.map(
      (path) =>
        `${shown(root, path)} is left out: it is neither a wheel nor an sdist (.tar.gz), which is what pip installs.`,
    ),
  };
}
