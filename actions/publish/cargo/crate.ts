import { posix } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { npmVersion } from '@codeartifact-ci/versions/same-version.ts';
import type { LocalAsset } from '../files/asset.ts';
import { isObject, objectAt, stringAt, type JsonObject } from '../files/json.ts';
import { readTar } from '../files/tar.ts';
import { parseToml } from '../files/toml.ts';

/** A .crate, and what it says of itself. */
export interface Crate {
  readonly name: string;
  readonly version: string;
  readonly asset: LocalAsset;
  readonly source: string;
  readonly manifest: JsonObject;
  readonly readme: string | undefined;
  /** What it names and does not hold, as the rest of a sentence; undefined when nothing. */
  readonly lack: string | undefined;
}

const MANIFEST_BYTES = 4 * 1024 * 1024;
const README_BYTES = 1024 * 1024;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Reads a .crate: a gzipped tar of one folder, `name-version/`. Throws an InputError that names the file. */
export async function readCrateFile(asset: LocalAsset, source: string): Promise<Crate> {
  const inner = (path: string): string => path.replace(/^[^/]+\//, '');
  const { paths, files } = await readTar(asset, (path) => {
    if (inner(path) === 'Cargo.toml') return MANIFEST_BYTES;
    return /^[^/]+\/readme[^/]*$/i.test(path) ? README_BYTES : -1;
  });
  const [, text] = [...files].find(([path]) => inner(path) === 'Cargo.toml') ?? [];
  if (text === undefined) throw new InputError(`${source} is no crate: it holds no Cargo.toml`);
  const manifest = parseToml(text.toString('utf8'), `Cargo.toml in ${source}`);
  const own = objectAt(manifest, 'package');
  const [name, version] = [stringAt(own, 'name') ?? '', stringAt(own, 'version') ?? ''];
  if (!NAME.test(name))
    throw new InputError(`${source}: its Cargo.toml has the name ${JSON.stringify(name)}, which Cargo does not take`);
  if (npmVersion(version) === undefined) {
    throw new InputError(
      `${source}: its Cargo.toml has the version ${JSON.stringify(version)}, which is no semantic version`,
    );
  }
  if (asset.name !== `${name}-${version}.crate`) {
    throw new InputError(`${source}: its Cargo.toml says that it is ${name}-${version}.crate. Give it that name.`);
  }
  const readmePath = stringAt(own, 'readme');
  const readme = [...files].find(([path]) => inner(path) === readmePath)?.[1].toString('utf8');
  return { name, version, asset, source, manifest, readme, lack: lackOf(new Set(paths.map(inner)), manifest, own) };
}

/** Targets of its users whose source file the manifest names, and a readme or licence that it names. */
function lackOf(held: ReadonlySet<string>, manifest: JsonObject, own: JsonObject): string | undefined {
  // Examples, tests and benches may be left out of a crate: who builds with it needs none.
  const listed: unknown = manifest['bin'];
  const targets: unknown[] = Array.isArray(listed) ? listed : [];
  const named = [objectAt(manifest, 'lib'), ...targets.filter(isObject)].flatMap((one) => stringAt(one, 'path') ?? []);
  const files = [stringAt(own, 'readme'), stringAt(own, 'license-file'), stringAt(own, 'build')];
  const absent = [...named, ...files]
    .filter((path) => path !== undefined)
    .filter((path) => !held.has(posix.normalize(path)));
  if (absent.length > 0) return `does not hold ${absent.join(', ')}, which its Cargo.toml names`;
  const isBuilt =
    named.length > 0 ||
    held.has('src/lib.rs') ||
    held.has('src/main.rs') ||
    [...held].some((path) => path.startsWith('src/bin/'));
  return isBuilt ? undefined : 'holds neither a library nor a program (src/lib.rs, src/main.rs)';
}
