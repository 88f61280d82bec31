import { buffer } from 'node:stream/consumers';
import { fromFdPromise } from 'yauzl';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from './asset.ts';

export interface ZipContents {
  /** All files, without folders. */
  readonly paths: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
}

const MOST_ENTRIES = 500_000;

/**
 * Files of a zip by their path, as far as `wanted` gives them a size up to which they are read. An InputError, with
 * `kind` for what the archive should be, when it cannot be read.
 */
export async function readZip(asset: LocalAsset, kind: string, wanted: (path: string) => number): Promise<ZipContents> {
  const paths: string[] = [];
  const files = new Map<string, Buffer>();
  try {
    // The descriptor stays ours: the same one is uploaded from.
    const zip = await fromFdPromise(asset.handle.fd, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName;
      if (path.endsWith('/')) continue;
      paths.push(path);
      if (paths.length > MOST_ENTRIES) throw new Error(`it has more than ${MOST_ENTRIES} files`);
      if (entry.uncompressedSize > wanted(path)) continue;
      files.set(path, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    throw new InputError(`${asset.path} is no ${kind}: ${messageOf(error)}`, { cause: error });
  }
  return { paths, files };
}
