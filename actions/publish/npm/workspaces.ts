import { dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { isObject, parseObject, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { kindOf, match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import { readText } from '../files/text.ts';

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
  const patterns = await memberPatterns(root, folder, own.manifest);
  const files = await match(
    root,
    folder,
    patterns.map((pattern) => `${pattern.replace(/^(!?)\.\//, '$1').replace(/\/+$/, '')}/package.json`),
    'file',
  );
  const members = await Promise.all(files.map((file) => readFolder(root, dirname(file))));
  return [own, ...members.filter((member) => member !== undefined && member.path !== folder)].filter(
    (found) => found !== undefined,
  );
}

/** Whether npm refuses to publish it: whatever is true to JavaScript counts, as `"private": "true"` does. */
export function isPrivate(manifest: JsonObject): boolean {
  return Boolean(manifest['private']);
}

/** Why a folder's package is not for publishing; undefined when it is. */
export function notForPublishing(manifest: JsonObject): string | undefined {
  if (isPrivate(manifest)) return 'its package.json says private';
  if (stringAt(manifest, 'name') === undefined) return 'its package.json has no name';
  if (stringAt(manifest, 'version') === undefined) return 'its package.json has no version';
  return undefined;
}

/** The package in a folder; undefined when it has no package.json. */
export async function readFolder(root: Root, folder: string): Promise<PackageFolder | undefined> {
  const file = join(folder, 'package.json');
  if ((await kindOf(file)) !== 'file') return undefined;
  return { path: folder, manifest: parseObject(await readText(root, file), shown(root, file)) };
}

/** npm and Yarn have a list or an object with one, pnpm a file of its own; Lerna's counts where there is neither. */
async function memberPatterns(root: Root, folder: string, { workspaces }: JsonObject): Promise<string[]> {
  const npm = stringsIn(isObject(workspaces) ? workspaces['packages'] : workspaces);
  const pnpm = await pnpmPatterns(root, folder);
  return npm.length + pnpm.length > 0 ? [...npm, ...pnpm] : await lernaPatterns(root, folder);
}

async function pnpmPatterns(root: Root, folder: string): Promise<string[]> {
  const file = join(folder, 'pnpm-workspace.yaml');
  if ((await kindOf(file)) !== 'file') return [];
  const text = await readText(root, file);
  let document: unknown;
  try {
    document = parseYaml(text);
  } catch (error) {
    throw new InputError(`${shown(root, file)} cannot be read: ${messageOf(error)}`);
  }
  return isObject(document) ? stringsIn(document['packages']) : [];
}

/** Without a list Lerna takes `packages/*` (Lerna, "lerna.json"). */
async function lernaPatterns(root: Root, folder: string): Promise<string[]> {
  const file = join(folder, 'lerna.json');
  if ((await kindOf(file)) !== 'file') return [];
  const { packages } = parseObject(await readText(root, file), shown(root, file));
  return packages === undefined ? ['packages/*'] : stringsIn(packages);
}
