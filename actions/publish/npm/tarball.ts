import { parseObject } from '../files/json.ts';
import type { LocalAsset } from '../files/asset.ts';
import { readTar } from '../files/tar.ts';
import type { Packed } from './manifest.ts';

/** What the registry shows of a package is small; what is larger than this is not meant. */
const MANIFEST_BYTES = 8 * 1024 * 1024;
const README_BYTES = 1024 * 1024;

/**
 * Reads an npm tarball: everything in it lies in one folder, `package/` by custom. Undefined for an archive of another
 * kind, which has no package.json there; an InputError for one that cannot be read.
 */
export async function readNpmTarball(asset: LocalAsset): Promise<Packed | undefined> {
  const inner = (path: string): string => path.replace(/^(?:\.\/)?[^/]+\//, '');
  const { paths, executables, files } = await readTar(asset, (path) => {
    if (inner(path) === 'package.json') return MANIFEST_BYTES;
    return isReadme(inner(path)) ? README_BYTES : -1;
  });
  const byPath = new Map([...files].map(([path, content]) => [inner(path), content.toString('utf8')]));
  const manifest = byPath.get('package.json');
  if (manifest === undefined) return undefined;
  const readmes = [...byPath.keys()].filter(isReadme);
  const filename = readmes.find((path) => /\.(md|markdown)$/i.test(path)) ?? readmes[0];
  const text = filename === undefined ? undefined : byPath.get(filename);
  return {
    manifest: parseObject(manifest, `package.json in ${asset.path}`),
    files: paths.map(inner),
    executables: executables.map(inner),
    readme: filename === undefined || text === undefined ? undefined : { filename, text },
  };
}

function isReadme(path: string): boolean {
  return /^readme(\.\w+)?$/i.test(path);
}
