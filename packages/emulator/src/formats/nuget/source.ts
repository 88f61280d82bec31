import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../clock.ts';
import { codeOf, UpstreamError } from '../../errors.ts';
import { nugetPackage } from './names.ts';
import type { PackageKey } from '../../store/types.ts';
import { fetchUrl, parseJson, readFetched, readJson, type Fetched } from '../../upstream/fetch.ts';
import { nugetFolder } from './source-folder.ts';
import {
  pageItems,
  registeredVersions,
  registrationBase,
  registrationPages,
  type RegistrationItem,
} from './source-index.ts';
import { remembered, type RegistryAnswer } from '../../upstream/remembered.ts';
import type { ExternalPackage, ExternalSource, ExternalVersion } from '../../store/external-source.ts';

const FRESH_MS = 60_000;
/** A service index says where things are; that changes once in years. */
const INDEX_FRESH_MS = 60 * 60_000;
const MAX_INDEX_BYTES = 1024 * 1024;
/** Of all the documents of a registration. */
const MAX_REGISTRATION_BYTES = 64 * 1024 * 1024;
const REMEMBERED_BYTES = 16 * 1024 * 1024;
const HEADERS = { accept: 'application/json', 'accept-encoding': 'gzip' };

/** nuget.org, or what stands in for it: the URL of a service index (version 3), or a folder of .nupkg files. */
export function nugetSource(connection: string, location: string, clock: Clock): ExternalSource {
  const isFolder = location.startsWith('file:');
  const describe = isFolder ? nugetFolder(fileURLToPath(location)) : registry(connection, location, clock);
  return {
    format: 'nuget',
    describe,
    async fetchAsset(at, version, asset) {
      const described = (await describe(at))?.versions.get(version);
      const file = described?.assets.find(({ name }) => name === asset);
      if (described === undefined || file === undefined) return undefined;
      if (isFolder) {
        const handle = await open(fileURLToPath(file.url)).catch((error: unknown) => {
          throw new UpstreamError(`${connection} cannot read ${asset}: ${codeOf(error) ?? String(error)}`);
        });
        return { body: handle.createReadStream(), version: described };
      }
      const fetched = await fetchUrl(file.url);
      if (fetched === undefined) throw new UpstreamError(`${connection} lists ${asset} but does not have it`);
      return { body: fetched.body, version: described };
    },
  };
}

function registry(
  connection: string,
  location: string,
  clock: Clock,
): (at: PackageKey) => Promise<ExternalPackage | undefined> {
  if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
    throw new Error(`${connection} needs the http or https URL of a NuGet service index, not '${location}'`);
  }
  const serviceIndex = remembered<URL>({
    clock,
    freshFor: INDEX_FRESH_MS,
    capacity: MAX_INDEX_BYTES,
    ask: async (url) => {
      const fetched = await fetchUrl(url, { headers: HEADERS });
      if (fetched === undefined) throw new UpstreamError(`${connection}: there is no service index at ${url}`);
      const value = registrationBase(await readJson(fetched, MAX_INDEX_BYTES), fetched.url);
      return { value, etag: undefined, weight: value.href.length };
    },
  });
  const packages = remembered<ExternalPackage>({
    clock,
    freshFor: FRESH_MS,
    capacity: REMEMBERED_BYTES,
    ask: async (name, etag) => {
      const base = await serviceIndex(location);
      const at = nugetPackage(name);
      if (base === undefined || at === undefined) return { value: undefined, etag: undefined, weight: name.length };
      return await askRegistration(new URL(`${encodeURIComponent(name)}/index.json`, base), at, etag);
    },
  });
  return async (at) => await packages(at.name);
}

/**
 * A package's registration: the index and those of its pages that are documents of their own. The index changes
 * whenever one of its pages does, so its ETag stands for all of them.
 */
async function askRegistration(
  url: URL,
  at: PackageKey,
  etag: string | undefined,
): Promise<RegistryAnswer<ExternalPackage> | 'unchanged'> {
  const index = await fetchUrl(url, {
    headers: { ...HEADERS, ...(etag === undefined ? {} : { 'if-none-match': etag }) },
  });
  if (index === undefined) return { value: undefined, etag: undefined, weight: at.name.length };
  if (index.status === 304) return 'unchanged';
  const versions = new Map<string, ExternalVersion>();
  const take = (items: readonly RegistrationItem[], from: URL): void => {
    for (const version of registeredVersions(items, at, from)) versions.set(version.version, version);
  };
  let weight = 0;
  const read = async (fetched: Fetched): Promise<RegistrationItem> => {
    const bytes = await readFetched(fetched, MAX_REGISTRATION_BYTES - weight);
    weight += bytes.length;
    return parseJson(bytes, fetched.url);
  };
  for (const page of registrationPages(await read(index), index.url)) {
    if ('items' in page) {
      take(page.items, index.url);
      continue;
    }
    const fetched = await fetchUrl(page.url, { headers: HEADERS });
    if (fetched === undefined) throw new UpstreamError(`${page.url.host} lists a page that it does not have`);
    take(pageItems(await read(fetched), fetched.url), fetched.url);
  }
  const value = versions.size === 0 ? undefined : { versions, tags: {} };
  return { value, etag: index.headers.etag, weight };
}
