import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { shown, type Root } from '../files/root.ts';
import { isObject, parseObject, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { kindOf, match } from '../files/glob.ts';

/** A folder with a package.json. */
export interface PackageFolder {
  /** Absolute. */
  readonly path: string;
  readonly manifest: JsonObject;
}

/** The package in a folder and, when it is the root of workspaces, theirs; a private package is one of them. */
export async function packageFolders(root: Root, folder: string): Promise<PackageFolder[]> {
  const own = await readFolder(root, folder);
  if (own === undefined) return [];
  const patterns = [...workspacePatterns(own.manifest), ...(await pnpmPatterns(root, folder))];
  const files = await match(
    root,
    folder,
    patterns.map((pattern) => `${pattern.replace(/\/+$/, '')}/package.json`),
  );
  const members = await Promise.all(files.map((file) => readFolder(root, dirname(file))));
  return [own, ...members.filter((member) => member !== undefined && member.path !== folder)].filter(
    (found) => found !== undefined,
  );
}

/** Why a folder's package is not for publishing; undefined when it is. */
export function notForPublishing(manifest: JsonObject): string | undefined {
  if (manifest['private'] === true) return 'its package.json says private';
  if (stringAt(manifest, 'name') === undefined) return 'its package.json has no name';
  if (stringAt(manifest, 'version') === undefined) return 'its package.json has no version';
  return undefined;
}

async function readFolder(root: Root, folder: string): Promise<PackageFolder | undefined> {
  const file = join(folder, 'package.json');
  if ((await kindOf(file)) !== 'file') return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError(`${shown(root, file)} cannot be read: ${messageOf(error)}`);
  });
  return { path: folder, manifest: parseObject(text, shown(root, file)) };
}

/** npm and Yarn: a list, or an object with one. */
function workspacePatterns({ workspaces }: JsonObject): string[] {
  return stringsIn(isObject(workspaces) ? workspaces['packages'] : workspaces);
}

async function pnpmPatterns(root: Root, folder: string): Promise<string[]> {
  const file = join(folder, 'pnpm-workspace.yaml');
  if ((await kindOf(file)) !== 'file') return [];
  let document: unknown;
  try {
    document = parseYaml(await readFile(file, 'utf8'));
  } catch (error) {
    throw new InputError(`${shown(root, file)} cannot be read: ${messageOf(error)}`);
  }
  return isObject(document) ? stringsIn(document['packages']) : [];
}
