import { isRecord } from './json.ts';

/** When each version was published, by what a registry's own documents say; what has no time is left out. */
type Times = Map<string, Date>;

/** npm: the `time` member of a packument. */
export function npmTimes(packument: unknown): Times {
  const times = isRecord(packument) ? packument['time'] : undefined;
  return collect(isRecord(times) ? Object.entries(times) : []);
}

/** npm: the `dist-tags` member of a packument. */
export function npmDistTags(packument: unknown): Map<string, string> {
  const tags = isRecord(packument) ? packument['dist-tags'] : undefined;
  return new Map(
    isRecord(tags)
      ? Object.entries(tags).flatMap(([tag, version]) => (typeof version === 'string' ? [[tag, version] as const] : []))
      : [],
  );
}

/** PyPI: `upload-time` of the files of a project page (PEP 700); of several files the last one counts. */
export function pypiTimes(page: unknown): Times {
  const files = isRecord(page) && Array.isArray(page['files']) ? page['files'] : [];
  return collect(
    files.filter(isRecord).map((file): [string, unknown] => [pypiVersion(file) ?? '', file['upload-time']]),
  );
}

/** CodeArtifact's links are `VERSION/FILE`; elsewhere the file name has the version behind the name. */
function pypiVersion({ url, filename }: Readonly<Record<string, unknown>>): string | undefined {
  const folder =
    typeof url === 'string' ? /^(?:.*\/)?([^/]+)\/[^/]+$/.exec(url.replace(/[?#].*$/, ''))?.[1] : undefined;
  if (folder !== undefined) {
    try {
      return decodeURIComponent(folder);
    } catch {
      // No version has a sign that is none.
      return undefined;
    }
  }
  if (typeof filename !== 'string') return undefined;
  return /^[^-]+-([^-]+?)(?:-.*\.whl|\.tar\.gz|\.zip)$/.exec(filename)?.[1];
}

/** NuGet: `published` of a registration's catalog entries; the year 1900 stands for unlisted, which is no time. */
export function nugetTimes(pages: readonly unknown[]): Times {
  return collect(
    nugetEntries(pages).flatMap(({ version, published }): [string, unknown][] => {
      const unlisted = typeof published === 'string' && published.startsWith('1900-');
      return typeof version === 'string' && !unlisted ? [[nugetKey(version), published]] : [];
    }),
  );
}

/** The catalog entries in the pages of a NuGet registration: one for each version. */
export function nugetEntries(pages: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  const items = pages.flatMap((page): unknown[] =>
    isRecord(page) && Array.isArray(page['items']) ? page['items'] : [],
  );
  return items.filter(isRecord).flatMap(({ catalogEntry }) => (isRecord(catalogEntry) ? [catalogEntry] : []));
}

/** A NuGet version without what makes no other version of it: capitals and build metadata. */
export function nugetKey(version: string): string {
  return version.toLowerCase().replace(/\+.*$/, '');
}

/** Cargo: `created_at` of a crate's versions. */
export function cargoTimes(document: unknown): Times {
  const versions = isRecord(document) && Array.isArray(document['versions']) ? document['versions'] : [];
  return collect(
    versions
      .filter(isRecord)
      .map(({ num, created_at: created }): [string, unknown] => [typeof num === 'string' ? num : '', created]),
  );
}

function collect(entries: readonly (readonly [string, unknown])[]): Times {
  const times: Times = new Map();
  for (const [version, text] of entries) {
    const time = typeof text === 'string' ? Date.parse(text) : NaN;
    if (version === '' || Number.isNaN(time)) continue;
    const known = times.get(version);
    if (known === undefined || known.getTime() < time) times.set(version, new Date(time));
  }
  return times;
}
