import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BoundedCache } from '../../bounded-cache.ts';
import { crateFile, isCrateVersion } from './names.ts';
import { codeOf, ServiceError, UpstreamError } from '../../errors.ts';
import { readCrate } from './crate.ts';
import { indexEntry, metadataFrom } from './metadata.ts';
import { documentFrom } from './manifest.ts';
import type { Describe } from './source-sparse.ts';
import type { ExternalVersion } from '../../store/external-source.ts';

/** Of what is known of the crates, which are read as a whole to know it. */
const REMEMBERED_BYTES = 24 * 1024 * 1024;

/** The indexes that a manifest written for crates.io may mean by it. */
const CRATES_IO = ['https://github.com/rust-lang/crates.io-index', 'sparse+https://index.crates.io/'];

/**
 * A folder with .crate files. It is listed anew each time, for it is there to be changed; a file is read again when its
 * size or time is another.
 */
export function crateFolder(root: string): Describe {
  const known = new BoundedCache<string, { readonly state: string; readonly version: ExternalVersion }>(
    REMEMBERED_BYTES,
  );
  const describeFile = async (path: string, name: string, version: string): Promise<ExternalVersion | undefined> => {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const state = `${found.size} ${found.mtimeMs}`;
    const present = known.get(path);
    if (present?.state === state) return present.version;
    const described = await readFile(path, found.size, name, version, found.mtime);
    known.set(path, { state, version: described }, JSON.stringify(described).length);
    return described;
  };
  return async (name) => {
    const files = await readdir(root).catch((error: unknown) => {
      throw new UpstreamError(`The folder ${root} cannot be read: ${codeOf(error) ?? String(error)}`);
    });
    const versions = new Map<string, ExternalVersion>();
    for (const file of files) {
      const version = /^(.*)\.crate$/s.exec(file)?.[1]?.slice(name.length + 1) ?? '';
      if (!file.toLowerCase().startsWith(`${name}-`) || !isCrateVersion(version)) continue;
      const described = await describeFile(join(root, file), file.slice(0, name.length), version);
      if (described !== undefined) versions.set(version, described);
    }
    return versions.size === 0 ? undefined : { versions, tags: {} };
  };
}

async function readFile(
  path: string,
  size: number,
  name: string,
  version: string,
  published: Date,
): Promise<ExternalVersion> {
  try {
    const document = documentFrom(await readCrate(createReadStream(path), size, name, version));
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
    return {
      version,
      published: published.getTime(),
      metadata: metadataFrom(document, { entry: indexEntry(document, CRATES_IO) }),
      assets: [
        { name: crateFile(name, version), url: pathToFileURL(path).href, size, hashes: { sha256: hash.digest('hex') } },
      ],
    };
  } catch (error) {
    if (!(error instanceof ServiceError) && codeOf(error) === undefined) throw error;
    throw new UpstreamError(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}
