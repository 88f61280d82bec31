import { buffer } from 'node:stream/consumers';
import { fromFdPromise } from 'yauzl';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { readTar } from '../files/tar.ts';
import { parseCoreMetadata, type CoreMetadata, type Distribution } from './metadata.ts';

const METADATA_BYTES = 16 * 1024 * 1024;

/** The core metadata within a wheel or an sdist. Throws an InputError that names the file. */
export async function readMetadata(asset: LocalAsset, { filetype }: Distribution): Promise<CoreMetadata> {
  const text = filetype === 'bdist_wheel' ? await wheelMetadata(asset) : await sdistMetadata(asset);
  try {
    return parseCoreMetadata(text.toString('utf8'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${asset.path}: its metadata ${error.message}`);
  }
}

async function sdistMetadata(asset: LocalAsset): Promise<Buffer> {
  const wanted = (path: string): boolean => /^(?:\.\/)?[^/]+\/PKG-INFO$/.test(path);
  const { files } = await readTar(asset, (path) => (wanted(path) ? METADATA_BYTES : -1));
  const [found] = files.values();
  if (found === undefined) throw new InputError(`${asset.path} is no Python sdist: it holds no PKG-INFO`);
  return found;
}

async function wheelMetadata(asset: LocalAsset): Promise<Buffer> {
  try {
    // The descriptor stays ours: the same one is uploaded from.
    const zip = await fromFdPromise(asset.handle.fd, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (!/^[^/]+\.dist-info\/METADATA$/.test(entry.fileName)) continue;
      if (entry.uncompressedSize > METADATA_BYTES) break;
      return await buffer(await zip.openReadStreamPromise(entry));
    }
  } catch (error) {
    throw new InputError(`${asset.path} is no wheel: ${messageOf(error)}`, { cause: error });
  }
  throw new InputError(`${asset.path} is no wheel: it holds no METADATA`);
}
