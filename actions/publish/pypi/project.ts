import { dirname, join, relative, sep } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { kindOf, match } from '../files/glob.ts';
import { objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import type { Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import { parseToml } from '../files/toml.ts';
import type { ProjectMember } from '../project-member.ts';

export const PYTHON_MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg'] as const;

/** A folder with a Python package's sources. */
export interface PythonProject extends ProjectMember {
  /** Absolute. */
  readonly path: string;
  /** It is the root of a uv workspace, whose name stands for all of its members. */
  readonly isRoot: boolean;
}

/** Below these lie projects that nobody releases: what tests and documents work with, copies and environments. */
const NOT_RELEASED = /^(\..*|tests?|testdata|fixtures?|examples?|docs?|templates?|vendor|third_party|env|venv)$/;

/** The project of a folder and, in a repository of several, those up to two folders below it or in its uv workspace. */
export async function pythonProjects(root: Root, folder: string): Promise<PythonProject[]> {
  const own = await readPyproject(root, folder);
  const workspace = workspaceOf(own ?? {});
  const members = stringsIn(workspace['members']);
  const excluded = stringsIn(workspace['exclude']).map((pattern) => `!${pattern}/pyproject.toml`);
  const patterns =
    members.length > 0
      ? [...members.map((pattern) => `${pattern}/pyproject.toml`), ...excluded]
      : PYTHON_MANIFESTS.flatMap((name) => [`*/${name}`, `*/*/${name}`]);
  const below = [...new Set((await match(root, folder, patterns, 'file')).map(dirname))].filter(
    (path) =>
      path !== folder &&
      !relative(folder, path)
        .split(sep)
        .some((segment) => NOT_RELEASED.test(segment)),
  );
  const isPython = (await Promise.all(PYTHON_MANIFESTS.map((name) => kindOf(join(folder, name))))).includes('file');
  const others = await Promise.all(below.map(async (path) => project(path, await readPyproject(root, path))));
  return [...(isPython ? [project(folder, own)] : []), ...others];
}

function workspaceOf(manifest: JsonObject): JsonObject {
  return objectAt(objectAt(objectAt(manifest, 'tool'), 'uv'), 'workspace');
}

/** Undefined where there is none, or none that can be read: its build will say so. */
async function readPyproject(root: Root, folder: string): Promise<JsonObject | undefined> {
  const file = join(folder, 'pyproject.toml');
  if ((await kindOf(file)) !== 'file') return undefined;
  try {
    return parseToml(await readText(root, file), file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return undefined;
  }
}

/** The name and the version that `[project]` has (PEP 621), or Poetry's own table; those that are dynamic are not in it. */
function project(path: string, manifest: JsonObject = {}): PythonProject {
  const isRoot = stringsIn(workspaceOf(manifest)['members']).length > 0;
  const standard = objectAt(manifest, 'project');
  const poetry = objectAt(objectAt(manifest, 'tool'), 'poetry');
  const value = (key: string): string | undefined => stringAt(standard, key) ?? stringAt(poetry, key);
  return { path, name: value('name'), version: value('version'), isRoot };
}
