import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { splitPath, walkProject } from '@codeartifact-ci/core/project/walk.ts';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Folders } from '@codeartifact-ci/core/clients/client.ts';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import type { ConfiguredClient } from './configure.ts';

/** What the clean-up needs to know of a client's cache. */
export interface CacheRecord {
  readonly tool: ClientName;
  readonly paths: readonly string[];
  readonly key: string;
  /** Whether this very key was found: then there is nothing new to keep. */
  readonly hit: boolean;
}

/** What every authorization token starts with; see `holdsToken`. */
const TOKEN_START = Buffer.from('eyJ2ZXIiOjEs');

/**
 * Brings back what the clients downloaded in an earlier run. The key names the platform, the client, the repositories
 * and the project's lock files; what was kept for other lock files of the same repositories will do for a start.
 * A cache that does not come is no failure.
 */
export async function restoreCaches(
  host: Host,
  configured: readonly ConfiguredClient[],
  folders: Folders,
): Promise<CacheRecord[]> {
  const { cache } = host;
  if (cache === undefined) {
    host.info("No cache is kept here: there is no cache service (CodeBuild has its own: 'cache' in the buildspec).");
    return [];
  }
  const { files } = await walkProject(host.workspace);
  const records: CacheRecord[] = [];
  for (const { client, registries } of configured) {
    const tool = client.name;
    const place = client.cache?.(folders);
    if (place === undefined) continue;
    const locks = files.filter((file) => place.locks.test(splitPath(file)[1])).sort();
    if (locks.length === 0) {
      host.info(`${tool}: no cache, as nothing in the workspace says what it will download.`);
      continue;
    }
    const repositories = digest(registries.map(({ endpoint, mode }) => `${endpoint.href} ${mode}`).join('\n'));
    const prefix = `codeartifact-ci-${platform()}-${arch()}-${tool}-${repositories}-`;
    const key = prefix + (await digestFiles(host.workspace, locks));
    try {
      const found = await cache.restore(place.paths, key, [prefix]);
      host.info(`${tool}: ${found === undefined ? 'no cache yet' : `cache ${found}`}`);
      records.push({ tool, paths: place.paths, key, hit: found === key });
    } catch (error) {
      host.warn(`The cache for ${tool} was not restored: ${messageOf(error)}`);
    }
  }
  return records;
}

/** Keeps what the clients downloaded, where the key is new. What holds a token is not kept. */
export async function saveCaches(host: Host, records: readonly CacheRecord[]): Promise<void> {
  const { cache } = host;
  if (cache === undefined) return;
  for (const { tool, paths, key, hit } of records) {
    if (hit) continue;
    try {
      const leak = await holdsToken(paths);
      if (leak === undefined) {
        if (await isFilled(paths)) await cache.save(paths, key);
      } else host.warn(`The cache for ${tool} is not kept: ${leak} holds an authorization token.`);
    } catch (error) {
      host.warn(`The cache for ${tool} was not kept: ${messageOf(error)}`);
    }
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function digestFiles(workspace: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`).update(await readFile(join(workspace, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

async function isFilled(paths: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(paths.map(async (path) => (await readdir(path).catch(() => [])).length));
  return sizes.some((size) => size > 0);
}

/** The first file below the paths with a token in it: a client's log, or an index that names its address in full. */
async function holdsToken(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && (await contains(file, TOKEN_START))) return file;
    }
  }
  return undefined;
}

const CHUNK = 256 * 1024;

async function contains(file: string, wanted: Buffer): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK + wanted.length);
    for (let kept = 0; ;) {
      const { bytesRead } = await handle.read(buffer, kept, CHUNK);
      if (bytesRead === 0) return false;
      const end = kept + bytesRead;
      if (buffer.subarray(0, end).includes(wanted)) return true;
      // It may lie across two chunks.
      kept = Math.min(end, wanted.length - 1);
      buffer.copyWithin(0, end - kept, end);
    }
  } finally {
    await handle.close();
  }
}
