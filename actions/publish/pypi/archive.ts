import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
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
  if (found === undefined) return undefined;
  const metadata = parse(asset, found);
  return { metadata, lack: localRequirement(metadata) };
}

async function readWheel(asset: LocalAsset): Promise<PythonArchive> {
  const { paths, files } = await readZip(asset, 'wheel', (path) =>
    /^[^/]+\.dist-info\/(METADATA|RECORD|top_level\.txt|entry_points\.txt)$/.test(path) ? METADATA_BYTES : -1,
  );
  const file = (name: string): Buffer | undefined =>
    [...files].find(([path]) => path.endsWith(`.dist-info/${name}`))?.[1];
  const text = file('METADATA');
  if (text === undefined) throw new InputError(`${asset.path} is no wheel: it holds no METADATA`);
  const metadata = parse(asset, text);
  const about = {
    record: file('RECORD')?.toString('utf8') ?? '',
    topLevel: file('top_level.txt')?.toString('utf8') ?? '',
    entryPoints: file('entry_points.txt')?.toString('utf8') ?? '',
  };
  return { metadata, lack: lackOf(paths, about, metadata) ?? localRequirement(metadata) };
}

/** A requirement by a URL of the machine that built it (PEP 508), which nobody else can install. */
function localRequirement(metadata: CoreMetadata): string | undefined {
  const local = (metadata.get('requires_dist') ?? []).find((requirement) => /@\s*file:/i.test(requirement));
  return local === undefined ? undefined : `needs ${safeText(local)}, which only the machine that built it has`;
}

const MOST_NAMED = 3;

function lackOf(
  paths: readonly string[],
  about: { readonly record: string; readonly topLevel: string; readonly entryPoints: string },
  metadata: CoreMetadata,
): string | undefined {
  const held = new Set(paths);
  const absent = recorded(about.record).filter(
    (path) => !held.has(path) && !/\.dist-info\/RECORD(\.jws|\.p7s)?$/.test(path),
  );
  if (absent.length > 0) {
    const more = absent.length > MOST_NAMED ? ` and ${absent.length - MOST_NAMED} more` : '';
    return `does not hold ${absent.slice(0, MOST_NAMED).join(', ')}${more}, which its RECORD lists`;
  }
  const installed = paths
    .filter((path) => !/^[^/]+\.dist-info\//.test(path))
    .map((path) => path.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, ''));
  const modules = about.topLevel.split(/\s+/).filter((name) => name !== '');
  if (modules.length > 0 && !modules.some((name) => holdsModule(installed, name)))
    return `holds none of its modules (${modules.join(', ')})`;
  // A wheel that only brings other wheels along is one; one that brings nothing is none.
  if (installed.length === 0) return field(metadata, 'requires_dist') === undefined ? 'holds no module' : undefined;
  const [broken] = commands(about.entryPoints).filter(({ module }) => {
    const [top = '', ...rest] = module.split('.');
    // Of a namespace other packages may bring the rest.
    const isOurs = rest.length > 0 && installed.some((path) => path.startsWith(`${top}/__init__.`));
    return isOurs && !holdsModule(installed, module);
  });
  return broken && `does not hold ${broken.module}, the module that its command ${broken.name} starts`;
}

/** As a file, compiled, or as a folder: a namespace needs no `__init__.py`. */
function holdsModule(installed: readonly string[], module: string): boolean {
  const path = module.replaceAll('.', '/');
  return installed.some(
    (one) => one.startsWith(`${path}/`) || (one.startsWith(`${path}.`) && !one.slice(path.length).includes('/')),
  );
}

/** What `entry_points.txt` has under console_scripts and gui_scripts (Python packaging, "Entry points specification"). */
function commands(text: string): { readonly name: string; readonly module: string }[] {
  let section = '';
  return text.split(/\r?\n/).flatMap((line) => {
    section = /^\s*\[(.*)\]\s*$/.exec(line)?.[1]?.trim() ?? section;
    const match = /^\s*([^=#;\s][^=]*?)\s*=\s*([\w.]+)\s*(?::|\[|$)/.exec(line);
    if (!/^(console|gui)_scripts$/.test(section) || match?.[1] === undefined || match[2] === undefined) return [];
    return [{ name: match[1], module: match[2] }];
  });
}

/** The paths in a RECORD (PEP 376): the first column of a CSV file. */
function recorded(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line))
    .flatMap((match) => match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? [])
    .filter((path) => path !== '' && !path.endsWith('/'));
}
