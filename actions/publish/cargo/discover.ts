import { join, resolve } from 'node:path';
import { match } from '../files/glob.ts';
import { isWithin, shown, type Root } from '../files/root.ts';
import { isObject, objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';
import { notForPublishing, pathDependencies, readManifest } from './manifest.ts';

/** A .crate, or a crate's folder to package. */
export interface CargoSource extends Source {
  /** The crate of a folder; undefined for a .crate. */
  readonly crate: CrateFolder | undefined;
  /** The user named this file, rather than a pattern of ours having met it. */
  readonly named: boolean;
  /** Crates of the same workspace that are not published, and why. */
  readonly hidden: ReadonlyMap<string, string>;
  /** Crates that others have by their path and that are not of the same workspace. */
  readonly apart: readonly Pick<CrateFolder, 'name' | 'version'>[];
}

export interface CrateFolder {
  readonly name: string;
  readonly version: string;
  /** Of the folder, relative to the root. */
  readonly title: string;
  /** The workspace's folder, or its own; absolute. */
  readonly workspace: string;
  /** It is the workspace's root, whose name stands for all of its members. */
  readonly isRoot: boolean;
}

/** The crates of a package or a workspace that are for publishing; elsewhere `.crate` files. */
export async function discover(root: Root, { path, kind, named }: SearchPlace): Promise<Discovery<CargoSource>> {
  const hidden = new Map<string, string>();
  const files = (found: readonly string[]): CargoSource[] =>
    found.map((file) => ({ path: file, crate: undefined, named: named && kind === 'file', hidden, apart: [] }));
  if (kind === 'file') return { sources: files(path.endsWith('.crate') ? [path] : []), leftOut: [] };
  if (kind === 'folder') return { sources: files(await match(root, path, ['*.crate'])), leftOut: [] };
  const sources: CargoSource[] = [];
  const leftOut: string[] = [];
  const manifest = await readManifest(root, path);
  if (manifest === undefined) return { sources, leftOut };
  const { inside, outside } = await members(root, path, manifest);
  const others = await Promise.all(outside.map((folder) => readManifest(root, folder)));
  const apart = others.flatMap((other) => {
    const own = objectAt(other ?? {}, 'package');
    const [name, version] = [stringAt(own, 'name'), stringAt(own, 'version')];
    return name === undefined ? [] : [{ name, version: version ?? '' }];
  });
  for (const folder of inside) {
    const found = folder === path ? manifest : await readManifest(root, folder);
    if (found === undefined || !isObject(found['package'])) continue;
    const crate = readCrate(found, manifest, shown(root, folder), path);
    if ('why' in crate) {
      leftOut.push(`${shown(root, folder)} is left out: ${crate.why}.`);
      hidden.set(crate.name, crate.why);
    } else sources.push({ path: folder, crate: { ...crate, isRoot: folder === path }, named, hidden, apart });
  }
  return { sources, leftOut };
}

/**
 * Folders of a workspace's members, its own among them, and those of other crates that members have by their path. What
 * is had by a path within a workspace is a member as well (The Cargo Book, "The members and exclude fields").
 */
async function members(
  root: Root,
  folder: string,
  manifest: JsonObject,
): Promise<{ readonly inside: readonly string[]; readonly outside: readonly string[] }> {
  const workspace = objectAt(manifest, 'workspace');
  const patterns = stringsIn(workspace['members']);
  const excluded = stringsIn(workspace['exclude']);
  const without = excluded.map((pattern) => `!${pattern}/Cargo.toml`);
  const found = await match(root, folder, [...patterns.map((pattern) => `${pattern}/Cargo.toml`), ...without], 'file');
  const inside = new Set([folder, ...found.map((file) => join(file, '..'))]);
  const outside = new Set<string>();
  // What is added on the way is gone through as well.
  for (const member of inside) {
    const own = member === folder ? manifest : await readManifest(root, member);
    for (const path of pathDependencies(own ?? {}, workspace)) {
      const at = resolve(path.inherited ? folder : member, path.path);
      if (inside.has(at) || !isWithin(root.path, at)) continue;
      const isMember =
        isObject(manifest['workspace']) &&
        isWithin(folder, at) &&
        !excluded.some((one) => isWithin(resolve(folder, one), at));
      (isMember ? inside : outside).add(at);
    }
  }
  return { inside: [...inside], outside: [...outside] };
}

function readCrate(
  manifest: JsonObject,
  rootManifest: JsonObject,
  title: string,
  workspace: string,
): Omit<CrateFolder, 'isRoot'> | { readonly name: string; readonly why: string } {
  const inherited = objectAt(objectAt(rootManifest, 'workspace'), 'package');
  const own = objectAt(manifest, 'package');
  const value = (key: string): unknown => (isObject(own[key]) ? inherited[key] : own[key]);
  const [name, version] = [stringAt(own, 'name'), value('version')];
  const why = notForPublishing(value('publish'));
  if (why !== undefined) return { name: name ?? '', why };
  if (name === undefined || typeof version !== 'string') {
    return { name: name ?? '', why: 'its Cargo.toml has no version' };
  }
  return { name, version, title, workspace };
}
