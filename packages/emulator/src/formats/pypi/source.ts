import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Clock } from '../../clock.ts';
import { codeOf, UpstreamError } from '../../errors.ts';
import type { PypiFile, PypiNative } from './native.ts';
import { parseFileName, projectAt, versionInFileName } from './names.ts';
import { fetchUrl, readFetched } from '../../upstream/fetch.ts';
import { parseIndexHtml, parseIndexJson, type IndexFile } from './simple-index.ts';
import { remembered } from '../../upstream/remembered.ts';
import type { ExternalAsset, ExternalPackage, ExternalSource, ExternalVersion } from '../../store/external-source.ts';

const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const FRESH_MS = 60_000;
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/**
 * PyPI, or what stands in for it: a simple index (PEP 691 JSON, else PEP 503 HTML), or a folder with the files, flat
 * or in a folder for each project.
 */
export function pypiSource(connection: string, location: string, clock: Clock): ExternalSource {
  const describe = location.startsWith('file:') ? folder(fileURLToPath(location)) : simpleIndex(location, clock);
  return {
    format: 'pypi',
    describe: async (at) => await describe(at.name),
    async fetchAsset(at, version, asset) {
      const described = (await describe(at.name))?.versions.get(version);
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      const { url, hashes = {} } = file;
      if (location.startsWith('file:')) {
        const handle = await open(fileURLToPath(url)).catch((error: unknown) => {
          throw new UpstreamError(`${connection} cannot read ${asset}: ${codeOf(error) ?? String(error)}`);
        });
        return { body: handle.createReadStream(), version: described, hashes };
      }
      const fetched = await fetchUrl(url);
      if (fetched === undefined) throw new UpstreamError(`${connection} lists ${asset} but does not have it`);
      return { body: fetched.body, version: described, hashes };
    },
  };
}

/** A project by its normalised name. */
type Describe = (project: string) => Promise<ExternalPackage | undefined>;

function simpleIndex(location: string, clock: Clock): Describe {
  if (!URL.canParse(location)) throw new Error(`${location} is no URL of a simple index`);
  const base = location.endsWith('/') ? location : `${location}/`;
  return remembered<ExternalPackage>({
    clock,
    freshFor: FRESH_MS,
    capacity: REMEMBERED_BYTES,
    ask: async (project, etag) => {
      const fetched = await fetchUrl(new URL(`${encodeURIComponent(project)}/`, base), {
        headers: {
          accept: 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1',
          'accept-encoding': 'gzip',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
      });
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 100 };
      if (fetched.status === 304) return 'unchanged';
      const page = await readFetched(fetched, MAX_PAGE_BYTES);
      const parse = /json/i.test(fetched.headers['content-type'] ?? '') ? parseIndexJson : parseIndexHtml;
      const value = byVersion(parse(page.toString('utf8'), fetched.url), project);
      return { value, etag: fetched.headers.etag, weight: page.length };
    },
  });
}

/** A folder is read anew each time: it is there to be changed. */
function folder(root: string): Describe {
  return async (project) => {
    const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
      throw new UpstreamError(
        `The folder ${root} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    const own = entries.filter((entry) => !entry.isFile() && projectAt(entry.name)?.name === project);
    const files = new Map<string, IndexFile>();
    for (const directory of [root, ...own.map((entry) => join(root, entry.name))]) {
      for (const name of await namesIn(directory)) {
        if (files.has(name) || versionInFileName(name, project) === undefined) continue;
        const path = join(directory, name);
        const found = await ifPresent(stat(path));
        if (found?.isFile() !== true) continue;
        const uploadTime = found.mtime.toISOString();
        files.set(name, { name, url: pathToFileURL(path), size: found.size, uploadTime, hashes: {} });
      }
    }
    return byVersion([...files.values()], project);
  };
}

async function namesIn(path: string): Promise<string[]> {
  return (await ifPresent(readdir(path))) ?? [];
}

/** Undefined for what is not there: removed in the meantime, or a link that leads nowhere. */
async function ifPresent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UpstreamError(`The folder cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a file belongs to is in its name; files whose names tell nothing (old installers) are left out. */
function byVersion(files: readonly IndexFile[], project: string): ExternalPackage | undefined {
  const groups = new Map<string, IndexFile[]>();
  for (const file of files) {
    const version = versionInFileName(file.name, project);
    if (version === undefined) continue;
    const group = groups.get(version);
    if (group === undefined) groups.set(version, [file]);
    else group.push(file);
  }
  if (groups.size === 0) return undefined;
  return {
    versions: new Map([...groups].map(([version, group]) => [version, describeVersion(version, group, project)])),
    tags: {},
  };
}

function describeVersion(version: string, files: readonly IndexFile[], project: string): ExternalVersion {
  const facts = files.map(({ name, requiresPython, uploadTime, yanked }): [string, PypiFile] => [
    name,
    {
      uploadTime,
      ...(requiresPython === undefined ? {} : { requiresPython }),
      ...(yanked === undefined ? {} : { yanked }),
    },
  ]);
  return {
    version,
    published: files.reduce((first, { uploadTime }) => Math.min(first, Date.parse(uploadTime)), Infinity),
    metadata: {
      displayName: spelling(files, project),
      native: { files: Object.fromEntries(facts) } satisfies PypiNative,
    },
    assets: files.map(({ name, url, size, hashes }): ExternalAsset => ({
      name,
      url: url.href,
      hashes,
      ...(size === undefined ? {} : { size }),
    })),
  };
}

/** The project's name as its files are named: the index has it normalised, and a wheel writes hyphens as `_`. */
function spelling(files: readonly IndexFile[], project: string): string {
  const [first] = files
    .toSorted((a, b) => Number(a.name.endsWith('.whl')) - Number(b.name.endsWith('.whl')))
    .map(({ name }) => parseFileName(name, project)?.name.replaceAll('_', '-'));
  return first ?? project;
}
