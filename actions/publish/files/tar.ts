import { Readable } from 'node:stream';
import { Parser } from 'tar';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { read, type LocalAsset } from './asset.ts';

/**
 * Files of a tar archive, gzipped or not, by their path, as far as `wanted` gives them a size up to which they are read.
 * An InputError, with `kind` for what the archive should be, when it cannot be read.
 */
export async function readTar(
  asset: LocalAsset,
  wanted: (path: string) => number,
  kind = 'gzipped tar archive',
): Promise<TarContents> {
  try {
    return await parse(read(asset), wanted);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const said = messageOf(error);
    throw new InputError(`${asset.path} is no ${kind}${said === '' ? '' : ` (${said})`}`);
  }
}

/** The paths of the files in a tar archive that is in memory, gzipped or not; undefined when it cannot be read. */
export async function tarPaths(archive: Buffer): Promise<readonly string[] | undefined> {
  return await parse(Readable.from([archive]), () => -1).then(
    ({ paths }) => paths,
    () => undefined,
  );
}

interface TarContents {
  readonly paths: readonly string[];
  /** Those of them that may be run. */
  readonly executables: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
}

async function parse(chunks: AsyncIterable<Buffer>, wanted: (path: string) => number): Promise<TarContents> {
  const paths: string[] = [];
  const executables: string[] = [];
  const files = new Map<string, Buffer>();
  let broken: Error | undefined;
  const parser = new Parser({
    onReadEntry(entry) {
      if (entry.type !== 'File' && entry.type !== 'OldFile') {
        entry.resume();
        return;
      }
      paths.push(entry.path);
      if (((entry.mode ?? 0) & 0o111) !== 0) executables.push(entry.path);
      if (entry.size > wanted(entry.path)) {
        entry.resume();
        return;
      }
      const chunks: Buffer[] = [];
      entry.on('data', (chunk) => chunks.push(chunk));
      entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
    },
    onwarn(warning, message) {
      if (warning !== 'TAR_ENTRY_UNSUPPORTED') broken ??= new Error(message);
    },
  });
  const done = new Promise<void>((resolve) => {
    parser.on('end', () => resolve());
    parser.on('close', () => resolve());
    parser.on('error', (error: Error) => {
      broken ??= error;
      resolve();
    });
  });
  for await (const chunk of chunks) {
    if (broken !== undefined) break;
    parser.write(chunk);
  }
  if (broken === undefined) {
    parser.end();
    await done;
  }
  if (broken !== undefined) throw broken;
  if (paths.length === 0) throw new Error('');
  return { paths, executables, files };
}
