import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { readTar } from '../files/tar.ts';
import { readZip } from '../files/zip.ts';
import { field, parseCoreMetadata, type CoreMetadata, type Distribution } from './metadata.ts';

const METADATA_BYTES = 16 * 1024 * 1024;

export interface PythonArchive {
  readonly metadata: CoreMetadata;
  /** What it lacks that somebody who installs it will miss, as the rest of a sentence; undefined when nothing. */
  readonly lack: string | undefined;
}

/** What a wheel or an sdist says of itself; undefined for a tar archive that is no sdist. */
export async function readPython(asset: LocalAsset, { filetype }: Distribution): Promise<PythonArchive | undefined> {
  return filetype === 'bdist_wheel' ? await readWheel(asset) : await readSdist(asset);
}

function parse(asset: LocalAsset, text: Buffer): CoreMetadata {
  try {
    return parseCoreMetadata(text.toString('utf8'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${asset.path}: its metadata ${error.message}`);
  }
}

async function readSdist(asset: LocalAsset): Promise<PythonArchive | undefined> {
  const wanted = (path: string): boolean => /^(?:\.\/)?[^/]+\/PKG-INFO$/.test(path);
  const { files } = await readTar(asset, (path) => (wanted(path) ? METADATA_BYTES : -1));
  const [found] = files.values();
  return found === undefined ? undefined : { metadata: parse(asset, found), lack: undefined };
}

async function readWheel(asset: LocalAsset): Promise<PythonArchive> {
  const { paths, files } = await readZip(asset, 'wheel', (path) =>
    /^[^/]+\.dist-info\/(METADATA|RECORD|top_level\.txt)$/.test(path) ? METADATA_BYTES : -1,
  );
  const file = (name: string): Buffer | undefined =>
    [...files].find(([path]) => path.endsWith(`.dist-info/${name}`))?.[1];
  const text = file('METADATA');
  if (text === undefined) throw new InputError(`${asset.path} is no wheel: it holds no METADATA`);
  const metadata = parse(asset, text);
  return {
    metadata,
    lack: lackOf(paths, file('RECORD')?.toString('utf8'), file('top_level.txt')?.toString('utf8'), metadata),
  };
}

const MOST_NAMED = 3;

function lackOf(
  paths: readonly string[],
  record: string | undefined,
  topLevel: string | undefined,
  metadata: CoreMetadata,
): string | undefined {
  const held = new Set(paths);
  const absent = recorded(record ?? '').filter(
    (path) => !held.has(path) && !/\.dist-info\/RECORD(\.jws|\.p7s)?$/.test(path),
  );
  if (absent.length > 0) {
    const more = absent.length > MOST_NAMED ? ` and ${absent.length - MOST_NAMED} more` : '';
    return `does not hold ${absent.slice(0, MOST_NAMED).join(', ')}${more}, which its RECORD lists`;
  }
  // A wheel that only brings other wheels along is one; one that brings nothing is none.
  if (paths.some((path) => !/^[^/]+\.dist-info\//.test(path))) return undefined;
  if ((topLevel ?? '').trim() !== '')
    return `holds none of its modules (${(topLevel ?? '').trim().replace(/\s+/g, ', ')})`;
  return field(metadata, 'requires_dist') === undefined ? 'holds no module' : undefined;
}

/** The paths in a RECORD (PEP 376): the first column of a CSV file. */
function recorded(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line))
    .flatMap((match) => match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? [])
    .filter((path) => path !== '' && !path.endsWith('/'));
}
