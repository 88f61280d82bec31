import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BoundedCache } from '../../bounded-cache.ts';
import { codeOf, UpstreamError } from '../../errors.ts';
import { nugetAsset, nugetPackage, parseNugetVersion } from './names.ts';
import { readNupkg, type NugetPackage } from './nuspec.ts';
import type { PackageKey } from '../../store/types.ts';
import { BadArchive } from '../../reading/zip.ts';
import type { ExternalPackage, ExternalVersion } from '../../store/external-source.ts';

const REMEMBERED_PACKAGES = 10_000;

/**
 * A folder as NuGet's own local feeds are laid out: .nupkg files flat, or as `ID/VERSION/ID.VERSION.nupkg`. It is read
 * anew each time, as it is there to be changed; the packages in it only once, until they change.
 */
export function nugetFolder(root: string): (at: PackageKey) => Promise<ExternalPackage | undefined> {
  const packages = new BoundedCache<string, { readonly nupkg: NugetPackage | undefined }>(REMEMBERED_PACKAGES);

  const read = async (path: string, at: PackageKey): Promise<ExternalVersion | undefined> => {
    const found = await ifPresent(stat(path));
    if (found?.isFile() !== true) return undefined;
    const key = `${path}\n${found.size}\n${found.mtimeMs}\n${found.ino}`;
    const known = packages.get(key);
    const nupkg = known === undefined ? await ifPackage(path) : known.nupkg;
    if (known === undefined) packages.set(key, { nupkg }, 1);
    // `a.1.2.0.0.nupkg` may be version 2.0.0.0 of `a.1`: the nuspec inside knows.
    if (nupkg === undefined || nupkg.at.name !== at.name) return undefined;
    const { version, metadata } = nupkg;
    return {
      version: version.normalised,
      displayName: version.full,
      published: found.mtime.getTime(),
      metadata,
      assets: [{ name: nugetAsset(at, version.normalised), url: pathToFileURL(path).href, size: found.size }],
    };
  };

  return async (at) => {
    const versions = new Map<string, ExternalVersion>();
    for (const path of await candidates(root, at)) {
      const version = await read(path, at);
      if (version !== undefined && !versions.has(version.version)) versions.set(version.version, version);
    }
    return versions.size === 0 ? undefined : { versions, tags: {} };
  };
}

/** The files that are named like versions of the package. */
async function candidates(root: string, { name }: PackageKey): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    throw new UpstreamError(`The folder ${root} cannot be read: ${messageOf(error)}`);
  });
  const own = entries.filter((entry) => !entry.isFile() && nugetPackage(entry.name)?.name === name);
  const paths = entries.map((entry) => join(root, entry.name));
  for (const folder of own.map((entry) => join(root, entry.name))) {
    for (const inner of (await ifPresent(readdir(folder))) ?? []) {
      const path = join(folder, inner);
      paths.push(path);
      if (parseNugetVersion(inner) === undefined) continue;
      paths.push(...((await ifPresent(readdir(path))) ?? []).map((file) => join(path, file)));
    }
  }
  return paths.filter((path) => {
    const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const version = file.startsWith(`${name}.`) && file.endsWith('.nupkg') ? file.slice(name.length + 1, -6) : '';
    return parseNugetVersion(version) !== undefined;
  });
}

/** Undefined for what is no package: it cannot be installed, and hides no other. */
async function ifPackage(path: string): Promise<NugetPackage | undefined> {
  try {
    return await readNupkg(path);
  } catch (error) {
    if (error instanceof BadArchive) return undefined;
    throw new UpstreamError(`${path} cannot be read: ${messageOf(error)}`);
  }
}

/** Undefined for what is not there: removed in the meantime, or a link that leads nowhere. */
async function ifPresent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UpstreamError(`The folder cannot be read: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
