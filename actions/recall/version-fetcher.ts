import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';
import type { PackageAt } from '../prune/service/version-service.ts';
import type { Fetch } from '../prune/service/data-plane.ts';
import { isRecord, parseReply } from '../prune/service/json.ts';

/** Makes a repository take a version from its external connection, as a client that installs it does. */
export interface VersionFetcher {
  /** `missing` when neither the repository nor its connection has it. */
  fetch(at: PackageAt, version: string): Promise<'fetched' | 'missing' | { readonly unknown: string }>;
}

export function versionFetcher(fetch: Fetch): VersionFetcher {
  return {
    async fetch(at, version) {
      const path = await assetPath(fetch, at, version);
      if (typeof path === 'object') return path;
      if (path === undefined) return 'missing';
      const fetched = await fetch(at, 'GET', path, '*/*');
      if ('unknown' in fetched) return fetched;
      return fetched.value === undefined ? 'missing' : 'fetched';
    },
  };
}

/** One asset of the version, by the paths of each format's client; undefined when the format has none, or it is not there. */
async function assetPath(
  fetch: Fetch,
  at: PackageAt,
  version: string,
): Promise<string | undefined | { readonly unknown: string }> {
  const { format, namespace, name } = at.coordinates;
  const [n, v] = [encodeURIComponent(name), encodeURIComponent(version)];
  switch (format) {
    case 'npm': {
      const whole = namespace === '' ? n : `@${encodeURIComponent(namespace)}/${n}`;
      return `${whole}/-/${n}-${v}.tgz`;
    }
    case 'maven':
      return `${[...namespace.split('.'), name, version].map(encodeURIComponent).join('/')}/${n}-${v}.pom`;
    case 'nuget': {
      const [id, number] = [n.toLowerCase(), v.toLowerCase()];
      return `v3/flatcontainer/${id}/${number}/${id}.${number}.nupkg`;
    }
    case 'cargo':
      return `api/v1/crates/${n}/${v}/download`;
    case 'ruby':
      return `gems/${n}-${v}.gem`;
    case 'pypi':
      return await pypiFile(fetch, at, version);
    case 'swift':
    case 'generic':
      return undefined;
  }
}

async function pypiFile(
  fetch: Fetch,
  at: PackageAt,
  version: string,
): Promise<string | undefined | { readonly unknown: string }> {
  const folder = `simple/${encodeURIComponent(at.coordinates.name)}/`;
  const page = await fetch(at, 'GET', folder, 'application/vnd.pypi.simple.v1+json');
  if ('unknown' in page) return page;
  if (page.value === undefined) return undefined;
  let document: unknown;
  try {
    document = parseReply(page.value.body.toString('utf8'), folder);
  } catch (error) {
    return { unknown: messageOf(error) };
  }
  const files = isRecord(document) && Array.isArray(document['files']) ? document['files'].filter(isRecord) : [];
  const urls = files.flatMap(({ url }) => (typeof url === 'string' ? [url.replace(/[?#].*$/, '')] : []));
  const url = urls.find((one) => sameVersion('pypi', one.split('/').at(-2) ?? '', version));
  return url === undefined ? undefined : `${folder}${url.split('/').slice(-2).join('/')}`;
}
