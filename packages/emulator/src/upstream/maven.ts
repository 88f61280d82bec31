import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import { codeOf, UpstreamError } from '../errors.ts';
import { parseBuild, isSnapshot, METADATA } from '../protocols/maven-path.ts';
import { listedVersions, MAX_XML_BYTES } from '../protocols/maven-pom.ts';
import type { Coordinates } from '../store/types.ts';
import { fetchUrl, readFetched } from './fetch.ts';
import { remembered } from './remembered.ts';
import type { ExternalFile, ExternalSource, ExternalVersion } from './source.ts';

const FRESH_MS = 60_000;
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/**
 * Maven Central, another repository in its layout, or a local folder in that layout. Which files a version has is
 * not listed anywhere: each is asked for by name. Snapshots are never fetched (user guide, "Maven snapshots").
 */
export function mavenSource(_connection: string, location: string, clock: Clock): ExternalSource {
  const place = location.startsWith('file:') ? folder(fileURLToPath(location)) : repository(location, clock);
  return {
    format: 'maven',
    async describe(at) {
      const versions = await place.versions(at);
      if (versions === undefined) return undefined;
      const shown = versions.filter(({ version }) => !isSnapshot(version) && parseBuild(version) === undefined);
      return { versions: new Map(shown.map((version) => [version.version, version])), tags: {} };
    },
    async fetchAsset(at, version, asset) {
      if (isSnapshot(version) || parseBuild(version) !== undefined) return undefined;
      return await place.file(at, version, asset);
    },
  };
}

interface MavenPlace {
  versions(at: Coordinates): Promise<readonly ExternalVersion[] | undefined>;
  file(at: Coordinates, version: string, asset: string): Promise<ExternalFile | undefined>;
}

function version(name: string, published: number): ExternalVersion {
  return { version: name, published, metadata: {}, assets: [] };
}

/** The parts of coordinates come from checked paths: none is empty, `..`, or holds a separator. */
function folders({ namespace, name }: Coordinates): string[] {
  return [...namespace.split('.'), name];
}

function folder(root: string): MavenPlace {
  return {
    async versions(at) {
      const path = join(root, ...folders(at));
      const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
        throw new UpstreamError(
          `The folder ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      const found = await Promise.all(
        entries
          .filter((entry) => !entry.isFile())
          .map(async ({ name }) => {
            const pom = await stat(join(path, name, `${at.name}-${name}.pom`)).catch(() => undefined);
            return pom === undefined ? [] : [version(name, pom.mtimeMs)];
          }),
      );
      const versions = found.flat();
      return versions.length === 0 ? undefined : versions;
    },
    async file(at, name, asset) {
      const path = join(root, ...folders(at), name, asset);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) return undefined;
      return { body: createReadStream(path), version: version(name, Math.floor(found.mtimeMs)) };
    },
  };
}

function repository(location: string, clock: Clock): MavenPlace {
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
    async file(at, name, asset) {
      const fetched = await fetchUrl(address([...folders(at), name, asset]));
      if (fetched === undefined) return undefined;
      return { body: fetched.body, version: version(name, time(fetched.headers['last-modified'], clock)) };
    },
  };
}

function time(header: string | undefined, clock: Clock): number {
  const parsed = Date.parse(header ?? '');
  return Number.isNaN(parsed) ? clock.now() : parsed;
}
