import { randomUUID } from 'node:crypto';
import { mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../errors.ts';
import { limited } from '../http/limits.ts';
import { listenOnLoopback } from '../http/loopback.ts';
import { createAuthority, issueLeaf, usable, type KeyPair } from './certificates.ts';

/** A server with TLS. */
export interface Secure {
  /** `https://127.0.0.1:PORT` */
  readonly endpoint: string;
  /** Path of the PEM file of the authority that clients have to trust. */
  readonly ca: string;
  close(): Promise<void>;
}

const CERTIFICATE = 'ca.pem';
const KEY = 'ca-key.pem';
/** With a data folder the authority stays the same, so that it need not be trusted anew at every start. */
const KEPT_DAYS = 730;
const TEMPORARY_DAYS = 91;

/**
 * Listens on a port of 127.0.0.1 (0 takes a free one) with a certificate of our own authority. The authority's key is
 * written only into a data folder (0600), where the next start finds it; otherwise it ends with the process, and only
 * the certificate stands in a temporary folder until `close`.
 */
export async function serveSecurely(
  options: ServerOptions,
  onRequest: RequestListener,
  port: number,
  dataFolder: string | undefined,
): Promise<Secure> {
  const now = Date.now();
  const authority =
    dataFolder === undefined ? await createAuthority(now, TEMPORARY_DAYS) : await keptAuthority(dataFolder, now);
  const leaf = await issueLeaf(authority, now);
  const makeServer = (): Server =>
    limited(createServer({ ...options, cert: leaf.certificate, key: leaf.key }, onRequest));
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'codeartifact-emulator-ca-')));
  const ca = join(folder, CERTIFICATE);
  const removeFolder = async (): Promise<void> => {
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    if (dataFolder === undefined) await writeWhole(ca, authority.certificate, 0o644);
    const servers = await listenOnLoopback(makeServer, port);
    return {
      endpoint: `https://127.0.0.1:${servers.port}`,
      ca,
      close: async () => {
        await servers.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** The data folder's authority, or a new one where there is none, or one that is damaged or about to expire. */
async function keptAuthority(folder: string, now: number): Promise<KeyPair> {
  const [certificate, key] = await Promise.all([CERTIFICATE, KEY].map((name) => readIfThere(join(folder, name))));
  if (certificate !== undefined && key !== undefined && usable({ certificate, key }, now)) return { certificate, key };
  const authority = await createAuthority(now, KEPT_DAYS);
  await writeWhole(join(folder, KEY), authority.key, 0o600);
  await writeWhole(join(folder, CERTIFICATE), authority.certificate, 0o644);
  return authority;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A reader sees the old file or the new one, and a key has its mode from the first byte. */
async function writeWhole(path: string, content: string, mode: number): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
