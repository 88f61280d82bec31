import { Parser } from 'tar';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { read, type LocalAsset } from './asset.ts';

/** Files of a gzipped tar by their path, as far as `wanted` gives them a size up to which they are read. */
export async function readTar(
  asset: LocalAsset,
  wanted: (path: string) => number,
): Promise<{ readonly paths: readonly string[]; readonly files: ReadonlyMap<string, Buffer> }> {
  const paths: string[] = [];
  const files = new Map<string, Buffer>();
  let broken: Error | undefined;
  const parser = new Parser({
    onReadEntry(entry) {
      if (entry.type !== 'File' && entry.type !== 'OldFile') {
        entry.resume();
        return;
      }
      paths.push(entry.path);
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
  for await (const chunk of read(asset)) {
    if (broken !== undefined) break;
    parser.write(chunk);
  }
  if (broken === undefined) {
    parser.end();
    await done;
  }
  if (broken !== undefined || paths.length === 0) {
    throw new InputError(
      `${asset.path} is no gzipped tar archive${broken === undefined ? '' : ` (${broken.message})`}`,
    );
  }
  return { paths, files };
}
