import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { Quotas } from '@codeartifact-ci/core/aws/quota.ts';
import { repositoryEndpoint } from '@codeartifact-ci/core/endpoints.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { StatusError } from '@codeartifact-ci/core/faults.ts';
import {
  agentsFor,
  exchange,
  HTTP_LIMITS,
  type Agents,
  type HttpLimits,
  type HttpReply,
} from '@codeartifact-ci/core/http.ts';
import { messageIn } from '@codeartifact-ci/core/http-message.ts';
import { retry } from '@codeartifact-ci/core/retry.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { tokenSource } from '@codeartifact-ci/core/token.ts';
import { isRecord, parseReply } from './json.ts';
import type { Known, MetadataReader, PackageMetadata } from './metadata-reader.ts';
import { cargoTimes, npmDistTags, npmTimes, nugetKey, nugetTimes, pypiTimes } from './publication-times.ts';
import { npmRequirements, nugetRequirements } from './requirements.ts';
import type { PackageAt } from './version-service.ts';

const LIMITS: HttpLimits = { ...HTTP_LIMITS, idleMs: 60_000, maxBytes: 256 * 1024 * 1024 };

/** What came back for a path: a reply of 200 or 404, or why there is none. */
export type Fetched = Known<HttpReply | undefined>;
export type Fetch = (at: PackageAt, method: 'GET' | 'HEAD', path: string, accept: string) => Promise<Fetched>;

export interface DataPlane extends MetadataReader {
  readonly fetch: Fetch;
}

/**
 * Reads repositories' own endpoints with an authorization token, which is asked for when it is first needed. Refusals,
 * and a registry that fails for as long as it is tried, are values: they concern one package.
 */
export function dataPlane(connection: Connection, host: Host, caBundle: string | undefined): DataPlane {
  const counter = { requests: 0 };
  const fetch = fetcher(connection, host, caBundle, counter);
  return {
    get requests() {
      return counter.requests;
    },
    package: (at) => packageMetadata(fetch, at),
    fetch,
  };
}

function packageMetadata(fetch: Fetch, at: PackageAt): PackageMetadata {
  const { format, namespace, name } = at.coordinates;
  const json = async (path: string, accept = 'application/json'): Promise<Known<unknown>> => {
    const fetched = await fetch(at, 'GET', path, accept);
    if ('unknown' in fetched) return fetched;
    if (fetched.value === undefined) return { value: undefined };
    try {
      return { value: parseReply(fetched.value.body.toString('utf8'), path) };
    } catch (error) {
      return { unknown: messageOf(error) };
    }
  };
  // Tags and times stand in one document.
  let packument: Promise<Known<unknown>> | undefined;
  const npm = (): Promise<Known<unknown>> =>
    (packument ??= json(encodeURIComponent(namespace === '' ? name : `@${namespace}/${name}`).replace(/^%40/, '@')));
  return {
    async distTags() {
      if (format !== 'npm') return { value: new Map() };
      const read = await npm();
      return 'unknown' in read ? read : { value: npmDistTags(read.value) };
    },

    async requirements() {
      if (format === 'nuget') {
        const pages = await nugetPages(json, name);
        return 'unknown' in pages ? pages : { value: nugetRequirements(pages.value) };
      }
      const read = await npm();
      return 'unknown' in read ? read : { value: npmRequirements(read.value) };
    },

    async publicationTimes(versions) {
      const valueOf = (read: Known<unknown>): unknown => ('unknown' in read ? undefined : read.value);
      const encoded = encodeURIComponent(name);
      switch (format) {
        case 'npm':
          return npmTimes(valueOf(await npm()));
        case 'pypi':
          return pypiTimes(valueOf(await json(`simple/${encoded}/`, 'application/vnd.pypi.simple.v1+json')));
        case 'cargo':
          return cargoTimes(valueOf(await json(`api/v1/crates/${encoded}/versions`)));
        case 'nuget': {
          const pages = await nugetPages(json, name);
          return 'unknown' in pages ? new Map() : byVersion(nugetTimes(pages.value), versions);
        }
        case 'maven':
          return await mavenTimes(fetch, at, versions);
        default:
          return new Map();
      }
    },
  };
}

/** A registration's index has its pages within it, or their addresses; CodeArtifact's base is `v3/registration4/`. */
async function nugetPages(
  json: (path: string) => Promise<Known<unknown>>,
  name: string,
): Promise<Known<readonly unknown[]>> {
  const base = `v3/registration4/${encodeURIComponent(name.toLowerCase())}/`;
  const index = await json(`${base}index.json`);
  if ('unknown' in index) return index;
  const { value } = index;
  const listed = isRecord(value) && Array.isArray(value['items']) ? value['items'].filter(isRecord) : [];
  const pages: unknown[] = [];
  for (const page of listed) {
    const id = page['@id'];
    if (Array.isArray(page['items']) || typeof id !== 'string') pages.push(page);
    else {
      const read = await json(`${base}${id.slice(id.lastIndexOf(base) + base.length).replace(/[?#].*$/, '')}`);
      if ('unknown' in read) return read;
      pages.push(read.value);
    }
  }
  return { value: pages };
}

/** The service may list a version with capitals that the registration has without. */
function byVersion(times: ReadonlyMap<string, Date>, versions: readonly string[]): Map<string, Date> {
  return new Map(
    versions.flatMap((version): [string, Date][] => {
      const time = times.get(nugetKey(version));
      return time === undefined ? [] : [[version, time]];
    }),
  );
}

async function mavenTimes(fetch: Fetch, at: PackageAt, versions: readonly string[]): Promise<Map<string, Date>> {
  const { namespace, name } = at.coordinates;
  const folder = [...namespace.split('.'), name].map(encodeURIComponent).join('/');
  const times = new Map<string, Date>();
  for (const version of versions) {
    const file = `${encodeURIComponent(version)}/${encodeURIComponent(`${name}-${version}.pom`)}`;
    const fetched = await fetch(at, 'HEAD', `${folder}/${file}`, '*/*');
    const header = 'unknown' in fetched ? undefined : fetched.value?.headers['last-modified'];
    const time = typeof header === 'string' ? Date.parse(header) : NaN;
    if (!Number.isNaN(time)) times.set(version, new Date(time));
  }
  return times;
}

function fetcher(
  connection: Connection,
  host: Host,
  caBundle: string | undefined,
  counter: { requests: number },
): Fetch {
  const endpoints = new Map<string, Promise<URL>>();
  const bucket = new Quotas().bucket('GetPackage');
  let agents: Promise<Agents> | undefined;
  const token = tokenSource(connection, host);
  return async (at, method, path, accept) => {
    const { repository, coordinates } = at;
    const key = `${repository} ${coordinates.format}`;
    let endpoint: URL;
    let headers: Readonly<Record<string, string>>;
    try {
      const known = endpoints.get(key) ?? repositoryEndpoint(connection, repository, coordinates.format);
      endpoints.set(key, known);
      endpoint = await known;
      headers = { accept, authorization: `Bearer ${(await token()).token}` };
    } catch (error) {
      if (!isDenied(error)) throw error;
      return { unknown: messageOf(error) };
    }
    const url = new URL(endpoint.href + path);
    if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
      return { unknown: 'its name leads out of the repository' };
    }
    agents ??= agentsFor(caBundle, host);
    const connections = await agents;
    try {
      return await retry(
        async ({ signal }) => {
          counter.requests++;
          const reply = await exchange(connections, { method, url, headers }, LIMITS, signal);
          if (reply.status === 429) bucket.throttled();
          if (reply.status === 200) return { value: reply };
          if (reply.status === 404) return { value: undefined };
          throw new StatusError(reply);
        },
        { what: url.pathname, ready: () => bucket.take() },
      );
    } catch (error) {
      // What it says names the action and the policy that are in the way.
      if (error instanceof StatusError && error.reply.status === 403) {
        return { unknown: safeText(`${url.pathname}: refused (403): ${messageIn(error.reply)}`) };
      }
      const explained = explain(error);
      if (explained instanceof InputError) return { unknown: `${url.pathname}: ${explained.message}` };
      throw error;
    }
  };
}

function isDenied(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('AccessDenied');
}
