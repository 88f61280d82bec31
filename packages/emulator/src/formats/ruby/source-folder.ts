import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BoundedCache } from '../../bounded-cache.ts';
import { codeOf, ServiceError, UpstreamError } from '../../errors.ts';
import { gemFullName, gemNumber, readFullName } from './names.ts';
import { readGem } from './archive.ts';
import { describeGemspec } from './specification.ts';
import { formatInfo, formatInfoLine, parseInfoLine } from './info.ts';
import { describeGem, type ListedLine } from './source-index.ts';
import type { ExternalCatalogue, ExternalPackage, ExternalSource } from '../../store/external-source.ts';

/** Of what was read from gems: a kilobyte or two for each. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

interface FolderGem extends ListedLine {
  readonly name: string;
}

interface GemPath {
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/**
 * A folder with gems under the names that `gem build` gave them. It is looked at anew each time, because it is there to
 * be changed; a gem is read again only when its file has changed. What is no gem is left out.
 */
export function gemFolder(connection: string, location: string): ExternalSource {
  const root = fileURLToPath(location);
  const gems = new BoundedCache<string, { readonly key: string; readonly gem: FolderGem | undefined }>(
    REMEMBERED_BYTES,
  );
  const packages = new BoundedCache<string, { readonly key: string; readonly described: ExternalPackage | undefined }>(
    REMEMBERED_BYTES,
  );
  let listed: { readonly key: string; readonly catalogue: ExternalCatalogue } | undefined;

  const read = async (found: GemPath): Promise<FolderGem | undefined> => {
    const key = keyOf([found]);
    const known = gems.get(found.path);
    if (known?.key === key) return known.gem;
    const gem = await readFolderGem(found);
    gems.set(found.path, { key, gem }, 500 + 2 * (gem?.text.length ?? 0) + JSON.stringify(gem?.metadata ?? {}).length);
    return gem;
  };
  const readAll = async (paths: readonly GemPath[]): Promise<FolderGem[]> => {
    const found: FolderGem[] = [];
    for (const path of paths) {
      const gem = await read(path);
      if (gem !== undefined) found.push(gem);
    }
    return found;
  };
  const describe = async (name: string): Promise<ExternalPackage | undefined> => {
    // A gem's name is at the beginning of its file's, but which part it is only the gem itself tells.
    const paths = await gemPaths(root, (file) => readingsOf(file).some((reading) => reading.name === name));
    const key = keyOf(paths);
    const known = packages.get(name);
    if (known?.key === key) return known.described;
    const lines = (await readAll(paths)).filter((gem) => gem.name === name);
    const described = describeGem(name, lines);
    packages.set(name, { key, described }, 500 + 1_000 * lines.length);
    return described;
  };
  return {
    format: 'ruby',
    describe: async (at) => await describe(at.name),
    async catalogue() {
      const paths = await gemPaths(root, (file) => readingsOf(file).length > 0);
      const key = keyOf(paths);
      if (listed?.key !== key) listed = { key, catalogue: catalogueOf(await readAll(paths)) };
      return listed.catalogue;
    },
    async fetchAsset(at, version, asset) {
      const described = (await describe(at.name))?.versions.get(version);
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      const handle = await open(fileURLToPath(file.url)).catch((error: unknown) => {
        throw new UpstreamError(`${connection} cannot read ${asset}: ${codeOf(error) ?? String(error)}`);
      });
      return { body: handle.createReadStream(), version: described, hashes: file.hashes ?? {} };
    },
  };
}

function readingsOf(file: string): ReturnType<typeof readFullName> {
  return file.endsWith('.gem') ? readFullName(file.slice(0, -'.gem'.length)) : [];
}

function keyOf(paths: readonly GemPath[]): string {
  return JSON.stringify(paths.map(({ file, size, modified }) => [file, size, modified]));
}

/** Oldest first. */
async function gemPaths(root: string, wanted: (file: string) => boolean): Promise<GemPath[]> {
  const files = await readdir(root).catch((error: unknown) => {
    throw new UpstreamError(
      `The folder ${root} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const paths = await Promise.all(
    files.filter(wanted).map(async (file): Promise<GemPath[]> => {
      const path = join(root, file);
      // Removed in the meantime, or a link that leads nowhere.
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() === true ? [{ file, path, size: found.size, modified: found.mtimeMs }] : [];
    }),
  );
  return paths.flat().sort((a, b) => a.modified - b.modified || (a.file < b.file ? -1 : 1));
}

/** Undefined for what is no gem, or has another name than its gem says. */
async function readFolderGem({ file, path, size, modified }: GemPath): Promise<FolderGem | undefined> {
  try {
    const spec = await readGem(createReadStream(path));
    if (`${gemFullName(spec)}.gem` !== file) return undefined;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const dependencies = spec.dependencies.filter(({ type }) => type === 'runtime');
    const text = formatInfoLine({ ...spec, dependencies, sha256: hash.digest('hex') });
    const line = parseInfoLine(text);
    if (line === undefined) return undefined;
    const { authors, description } = spec;
    return {
      name: spec.name,
      text,
      line,
      url: pathToFileURL(path).href,
      published: Math.floor(modified),
      size,
      facts: { authors, ...(description === undefined ? {} : { description }) },
      metadata: describeGemspec(spec),
    };
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw new UpstreamError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function catalogueOf(gems: readonly FolderGem[]): ExternalCatalogue {
  const groups = new Map<string, FolderGem[]>();
  for (const gem of gems) {
    const group = groups.get(gem.name);
    if (group === undefined) groups.set(gem.name, [gem]);
    else group.push(gem);
  }
  return new Map(
    [...groups].map(([name, group]) => {
      const md5 = createHash('md5').update(formatInfo(group.map(({ text }) => text)));
      return [name, `${group.map(({ line }) => gemNumber(line)).join(',')} ${md5.digest('hex')}`];
    }),
  );
}
