import { join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { kindOf, match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';

export const PYTHON_MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg'] as const;

export interface PythonSource extends Source {
  /** The user named this file, rather than a pattern of ours having met it. */
  readonly named: boolean;
}

/** A wheel or an sdist: in a project in `dist/`, which a job that only publishes may have without the sources. */
export async function discover(root: Root, { path, kind, named }: SearchPlace): Promise<Discovery<PythonSource>> {
  if (kind === 'file') return { sources: /(\.whl|\.tar\.gz)$/.test(path) ? [{ path, named }] : [], leftOut: [] };
  if (kind === 'folder') return await inFolder(root, path, '');
  const kinds = await Promise.all(PYTHON_MANIFESTS.map((name) => kindOf(join(path, name))));
  const isPython = kinds.includes('file');
  const found = await inFolder(root, path, 'dist/');
  if (named && isPython && found.sources.length === 0) {
    throw new InputError(`${shown(root, path)} has no wheel or sdist in dist/. Build it first: python -m build.`);
  }
  return found;
}

/** Kinds of distributions that nobody uploads any more (PEP 527, PEP 715). */
const OLD_KINDS = ['*.egg', '*-py[23]*.exe', '*.tar.bz2'];

async function inFolder(root: Root, folder: string, below: '' | 'dist/'): Promise<Discovery<PythonSource>> {
  const [files, old] = await Promise.all(
    [['*.whl', '*.tar.gz'], OLD_KINDS].map((kinds) =>
      match(
        root,
        folder,
        kinds.map((kind) => below + kind),
        'file',
      ),
    ),
  );
  return {
    sources: (files ?? []).map((path) => ({ path, named: false })),
    leftOut: (old ?? []).map(
      (path) =>
        `${shown(root, path)} is left out: it is neither a wheel nor an sdist (.tar.gz), which is what pip installs.`,
    ),
  };
}
