import { open, readdir, realpath, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../clock.ts';
import { codeOf, UpstreamError } from '../../errors.ts';
import { CHECKSUMS, isSnapshot, METADATA, parseBuild } from './paths.ts';
import { listedVersions, MAX_XML_BYTES } from './pom.ts';
import type { PackageKey, Hashes } from '../../store/types.ts';
import { fetchUrl, readFetched } from '../../upstream/fetch.ts';
import { remembered } from '../../upstream/remembered.ts';
import type { ExternalAsset, ExternalFile, ExternalSource, ExternalVersion } from '../../store/external-source.ts';

const FRESH_MS = 60_000;
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/**
 * Maven Central, another repository in its layout, or a local folder in that layout. Which files a version has is
 * not listed anywhere: each is asked for by name. Snapshots are never fetched (user guide, "Maven snapshots").
 */
export function mavenSource(_connection: string, location: string, clock: Clock): ExternalSource {
  const layout = location.startsWith('file:') ? folder(fileURLToPath(location)) : repository(location, clock);
  return {
    format: 'maven',
    async describe(at) {
      const versions = await layout.versions(at);
      if (versions === undefined) return undefined;
      const shown = versions.filter(({ version }) => !isSnapshot(version) && parseBuild(version) === undefined);
      return { versions: new Map(shown.map((version) => [version.version, version])), tags: {} };
    },
    async fetchAsset(at, version, asset) {
      if (isSnapshot(version) || parseBuild(version) !== undefined) return undefined;
      return await layout.file(at, version, asset);
    },
    async findAssets(at, version, known) {
      const standard = STANDARD_SUFFIXES.map((suffix) => `${at.name}-${version}${suffix}`);
      const names = standard.filter((name) => name !== known);
      const found = names.map(async (name) => {
        try {
          return await layout.look(at, version, name);
        } catch (error) {
          if (error instanceof UpstreamError) return undefined;
          throw error;
        }
      });
      return (await Promise.all(found)).filter((asset) => asset !== undefined);
    },
  };
}

/** The names that the service tries, as a Maven repository has no list of a version's files (user guide, as above). */
const STANDARD_SUFFIXES = ['.pom', '.jar', '-javadoc.jar', '-sources.jar'];

interface MavenLayout {
  /** A file as far as its repository tells without sending it; undefined where there is none. */
  look(at: PackageKey, version: string, asset: string): Promise<ExternalAsset | undefined>;
  versions(at: PackageKey): Promise<readonly ExternalVersion[] | undefined>;
  file(at: PackageKey, version: string, asset: string): Promise<ExternalFile | undefined>;
}

function version(name: string, published: number): ExternalVersion {
  return { version: name, published, metadata: {}, assets: [] };
}

/** The parts of coordinates come from checked paths: none is empty, `..`, or holds a separator. */
function folders({ namespace, name }: PackageKey): string[] {
  return [...namespace.split('.'), name];
}

function folder(root: string): MavenLayout {
  /**
   * Where a path leads, through links too; undefined where nothing is. Debian's folder is full of links to the one
   * beside it, so links may lead that far, but no farther: what lies elsewhere was not meant to be served.
   */
  const locate = async (...segments: string[]): Promise<string | undefined> => {
    const limit = dirname(await readable(root, realpath(root)));
    const path = join(root, ...segments);
    const real = await ifPresent(path, realpath(path));
    return real?.startsWith(limit.endsWith(sep) ? limit : `${limit}${sep}`) === true ? real : undefined;
  };
  return {
    async versions(at) {
      const path = await locate(...folders(at));
      const entries = path === undefined ? undefined : await ifPresent(path, readdir(path, { withFileTypes: true }));
      const found: ExternalVersion[] = [];
      for (const { name } of entries?.filter((entry) => !entry.isFile()) ?? []) {
        const pom = await locate(...folders(at), name, `${at.name}-${name}.pom`);
        if (pom !== undefined) found.push(version(name, Math.floor((await readable(pom, stat(pom))).mtimeMs)));
      }
      return found.length === 0 ? undefined : found;
    },
    async look(at, name, asset) {
      const path = await locate(...folders(at), name, asset);
      const found = path === undefined ? undefined : await readable(path, stat(path));
      return found?.isFile() === true ? { name: asset, url: '', size: found.size } : undefined;
    },
    async file(at, name, asset) {
      const path = await locate(...folders(at), name, asset);
      if (path === undefined) return undefined;
      const found = await readable(path, stat(path));
      if (!found.isFile()) return undefined;
      const handle = await readable(path, open(path));
      return { body: handle.createReadStream(), version: version(name, Math.floor(found.mtimeMs)) };
    },
  };
}

async function readable<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new UpstreamError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function ifPresent<T>(path: string, work: Promise<T>): Promise<T | undefined> {
  return await readable(
    path,
    work.catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }),
  );
}

function repository(location: string, clock: Clock): MavenLayout {
  if (!URL.canParse(location)) throw new Error(`${location} is no URL of a Maven repository`);
  const base = location.endsWith('/') ? location : `${location}/`;
  const address = (segments: readonly string[]): URL => new URL(segments.map(encodeURIComponent).join('/'), base);
  const metadata = remembered<readonly ExternalVersion[]>({
    clock,
    freshFor: FRESH_MS,
    capacity: REMEMBERED_BYTES,
    ask: async (key, etag) => {
      const fetched = await fetchUrl(address([...key.split('/'), METADATA]), {
        headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
      });
      if (fetched === undefined) return { value: undefined, etag: undefined, weight: 100 };
      if (fetched.status === 304) return 'unchanged';
      const document = await readFetched(fetched, MAX_XML_BYTES);
      const names = listedVersions(document.toString('utf8'));
      if (names === undefined) throw new UpstreamError(`${fetched.url.host} sent a ${METADATA} that cannot be read`);
      // When each version came is told by its own files only; the artifact's last change stands for all of them.
      const changed = time(fetched.headers['last-modified'], clock);
      return {
        value: names.map((name) => version(name, changed)),
        etag: fetched.headers.etag,
        weight: document.length,
      };
    },
  });
  return {
    versions: async (at) => await metadata(folders(at).join('/')),
    async look(at, name, asset) {
      const url = address([...folders(at), name, asset]);
      const fetched = await fetchUrl(url, { method: 'HEAD' });
      if (fetched === undefined) return undefined;
      fetched.body.destroy();
      const size = Number(fetched.headers['content-length'] ?? NaN);
      return {
        name: asset,
        url: url.href,
        hashes: statedHashes(fetched.headers),
        ...(Number.isSafeInteger(size) ? { size } : {}),
      };
    },
    async file(at, name, asset) {
      const fetched = await fetchUrl(address([...folders(at), name, asset]));
      if (fetched === undefined) return undefined;
      return {
        body: fetched.body,
        version: version(name, time(fetched.headers['last-modified'], clock)),
        hashes: statedHashes(fetched.headers),
      };
    },
  };
}

function time(header: string | undefined, clock: Clock): number {
  const parsed = Date.parse(header ?? '');
  return Number.isNaN(parsed) ? clock.now() : parsed;
}

/** Maven Central and the usual repository managers tell the checksums along with the file. */
function statedHashes(headers: IncomingHttpHeaders): Partial<Hashes> {
  const stated = CHECKSUMS.flatMap((checksum): [string, string][] => {
    const value = headers[`x-checksum-${checksum}`];
    return typeof value === 'string' && /^[0-9a-f]+$/i.test(value) ? [[checksum, value.toLowerCase()]] : [];
  });
  return Object.fromEntries(stated);
}
