import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ServiceError } from '../../errors.ts';
import { isManifest, MANIFEST, toolsVersion, type Manifest } from './manifest.ts';

/** An archive may unfold to this many bytes, or beyond to so many times its own size: no source code packs better. */
const UNPACKED_BYTES = 64 * 1024 * 1024;
const UNPACKED_RATIO = 200;
const MAX_ENTRIES = 100_000;
const MAX_MANIFEST_BYTES = 1024 * 1024;
const MAX_MANIFESTS = 64;
/** A path's length on any system. */
const MAX_LINK_BYTES = 4096;

/** A release that cannot be taken for what is in it (SE-0292, "source archive"). */
export function unprocessable(message: string): ServiceError {
  return new ServiceError('ValidationException', 422, message, { reason: 'FIELD_VALIDATION_FAILED' });
}

/**
 * The manifests in a source archive, `Package.swift` among them. Only these are unpacked, and nothing is written. An
 * archive that the package manager could not unpack, or that would write outside of its folder, is refused (422).
 */
export async function readManifests(path: string, size: number): Promise<Manifest[]> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      return await manifestsIn(zip, size);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    // Nothing but these bytes went in, so whatever went wrong is their fault.
    throw unprocessable(`The source archive cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function manifestsIn(zip: ZipFile, size: number): Promise<Manifest[]> {
  const manifests = new Map<string, Manifest>();
  const limit = Math.max(UNPACKED_BYTES, size * UNPACKED_RATIO);
  if (zip.entryCount > MAX_ENTRIES) throw unprocessable(`The source archive has more than ${MAX_ENTRIES} entries`);
  let top: string | undefined;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > limit) throw unprocessable(`The source archive unfolds to more than ${limit} bytes`);
    const [folder = '', ...inner] = entry.fileName.split('/');
    top ??= folder;
    if (folder !== top || inner.length === 0) {
      throw unprocessable(
        'The source archive must hold one folder with everything in it, as swift package archive-source makes it',
      );
    }
    const file = inner.join('/');
    if (isLink(entry)) await assertStaysInside(zip, entry, inner);
    if (!isManifest(file)) continue;
    if (manifests.has(file)) throw unprocessable(`The source archive has ${file} twice`);
    if (manifests.size === MAX_MANIFESTS)
      throw unprocessable(`The source archive has more than ${MAX_MANIFESTS} manifests`);
    manifests.set(file, await readManifest(zip, entry, file));
  }
  if (!manifests.has(MANIFEST)) throw unprocessable(`The source archive has no ${MANIFEST} in its folder`);
  return [...manifests.values()];
}

async function readManifest(zip: ZipFile, entry: Entry, file: string): Promise<Manifest> {
  if (isLink(entry)) throw unprocessable(`${file} in the source archive is a symbolic link`);
  const text = decode(await content(zip, entry, MAX_MANIFEST_BYTES));
  const version = text === undefined ? undefined : toolsVersion(text);
  if (text === undefined || version === undefined) {
    throw unprocessable(
      `${file} in the source archive is no manifest: it must be UTF-8 and begin with // swift-tools-version:MAJOR.MINOR`,
    );
  }
  return { file, toolsVersion: version, text };
}

/** What an entry says of its size binds its stream: no more than that is unpacked. */
async function content(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.uncompressedSize > limit) throw unprocessable(`${entry.fileName} is larger than ${limit} bytes`);
  return await buffer(await zip.openReadStreamPromise(entry));
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The mode that Unix zips keep in the upper half of the attributes. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** An archive's later files would be written through a link that leads out of its folder. */
async function assertStaysInside(zip: ZipFile, entry: Entry, inner: readonly string[]): Promise<void> {
  const target = (await content(zip, entry, MAX_LINK_BYTES)).toString('utf8');
  const resolved = posix.normalize(posix.join(...inner.slice(0, -1), target));
  if (posix.isAbsolute(target) || resolved === '..' || resolved.startsWith('../')) {
    throw unprocessable('The source archive has a symbolic link that leads out of its folder');
  }
}
