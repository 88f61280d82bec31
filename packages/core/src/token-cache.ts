import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { InputError, messageOf } from './errors.ts';
import { withLock } from './undo/lock.ts';
import { replaceFile } from './files/user-file.ts';
import type { Host } from './host.ts';
import type { Token } from './token.ts';

/*
 * What a cached token is worth to whom. The file alone (a backup, an image, another user, a later job on the same
 * machine): nothing, it is encrypted under a key that stands nowhere. Who has the credential from which the key is
 * derived can ask for tokens anyway. Code of the same user in the same job has both, and is out of reach.
 */

/** What a token was asked for, with everything that makes a difference; undefined where it was left open. */
export type TokenKey = Readonly<Record<string, string | number | undefined>>;

export interface CacheRequest {
  readonly key: TokenKey;
  /** The credential that the token is asked for with; the encryption key is derived from it. */
  readonly secret: string;
}

/** A helper hands out no token that may end before the request for which it is asked. */
const MARGIN_MS = 5 * 60_000;
/** The longest that a token lives (API reference, GetAuthorizationToken): what is older can be of no use. */
const LONGEST_MS = 12 * 60 * 60_000;
const LARGEST = 64 * 1024;
const CIPHER = 'aes-256-gcm';
const [SALT, NONCE, TAG] = [16, 12, 16];

/**
 * The cached token of this request, or what `fetch` brings, which is kept. Processes that ask at the same time for the
 * same token wait for the first one. Where there is no safe place for a cache, or it fails, the token is fetched.
 */
export async function cachedToken(
  { key, secret }: CacheRequest,
  host: Pick<Host, 'env' | 'tempDir' | 'now' | 'mask' | 'debug'>,
  fetch: () => Promise<Token>,
): Promise<Token> {
  const name = cacheName(key, secret);
  const context = JSON.stringify(sorted(key));
  let folder: string;
  try {
    folder = await cacheFolder(host);
  } catch (error) {
    host.debug(`No token is cached: ${messageOf(error)}`);
    return await fetch();
  }
  const file = join(folder, `${name}.token`);
  const find = async (): Promise<Token | undefined> => {
    const text = await readOwn(file).catch(() => undefined);
    const token = text === undefined ? undefined : openToken(text, secret, context);
    if (token === undefined || host.now().getTime() >= token.expires.getTime() - MARGIN_MS) return undefined;
    host.mask(token.token);
    host.debug(`The token comes from the cache; it ends at ${token.expires.toISOString()}.`);
    return token;
  };
  const found = await find();
  if (found !== undefined) return found;

  const lock = { held: false };
  try {
    return await withLock(join(folder, name), async () => {
      lock.held = true;
      const other = await find();
      if (other !== undefined) return other;
      const token = await fetch();
      await sweep(folder, host.now().getTime());
      // What stands there may be no file of ours, whose mode could be kept.
      await unlink(file).catch(() => undefined);
      await replaceFile(file, sealToken(token, secret, context)).catch((error: unknown) => {
        host.debug(`The token is not cached: ${messageOf(error)}`);
      });
      return token;
    });
  } catch (error) {
    if (lock.held) throw error;
    host.debug(`No token is cached: ${messageOf(error)}`);
    return await fetch();
  }
}

/** Names the file of a request. Nothing of the credential can be told from it. */
export function cacheName(key: TokenKey, secret: string): string {
  return derive(secret, Buffer.alloc(0), `name ${JSON.stringify(sorted(key))}`)
    .toString('hex')
    .slice(0, 40);
}

/** Encrypts a token: salt, nonce, tag and ciphertext in base64. `context` must be the same to open it. */
export function sealToken({ token, expires }: Token, secret: string, context: string): string {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const cipher = createCipheriv(CIPHER, derive(secret, salt, 'encryption'), nonce);
  cipher.setAAD(Buffer.from(context));
  const text = JSON.stringify({ token, expires: expires.getTime() });
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The token, or undefined where the text was made with another credential or for another request, or is damaged. */
export function openToken(text: string, secret: string, context: string): Token | undefined {
  const bytes = Buffer.from(text, 'base64');
  const start = SALT + NONCE + TAG;
  if (bytes.length <= start || bytes.toString('base64') !== text) return undefined;
  try {
    const key = derive(secret, bytes.subarray(0, SALT), 'encryption');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(SALT, SALT + NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(SALT + NONCE, start));
    const opened = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]);
    const { token, expires } = JSON.parse(opened.toString('utf8')) as { token: string; expires: number };
    return { token, expires: new Date(expires) };
  } catch {
    return undefined;
  }
}

function derive(secret: string, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `codeartifact-ci token cache 1: ${purpose}`, 32));
}

function sorted(key: TokenKey): [string, string | number | undefined][] {
  return Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A folder of ours alone: below XDG_RUNTIME_DIR, which is memory and ends with the user's session (XDG base directory
 * specification), else in the folder for temporary files. Throws for one that somebody else could have a hand in.
 */
export async function cacheFolder(host: Pick<Host, 'env' | 'tempDir'>): Promise<string> {
  const runtime = host.env['XDG_RUNTIME_DIR'] ?? '';
  const usable = isAbsolute(runtime) && (await assertOwn(runtime).then(() => true, () => false)); // prettier-ignore
  const user = process.getuid === undefined ? '' : `-${process.getuid()}`;
  const folder = usable ? join(runtime, 'codeartifact-ci') : join(host.tempDir, `codeartifact-ci${user}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  await assertOwn(folder);
  return folder;
}

async function assertOwn(folder: string): Promise<void> {
  const stats = await lstat(folder);
  if (!stats.isDirectory()) throw new InputError(`${folder} is no folder`);
  // Windows has neither; there the temporary folder is the user's own.
  if (process.getuid === undefined) return;
  if (stats.uid !== process.getuid()) throw new InputError(`${folder} belongs to another user`);
  if ((stats.mode & 0o077) !== 0) throw new InputError(`${folder} is open to other users`);
}

/** A small regular file of ours, not behind a symlink. */
async function readOwn(file: string): Promise<string | undefined> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    const own = process.getuid === undefined || stats.uid === process.getuid();
    return stats.isFile() && own && stats.size <= LARGEST ? await handle.readFile('utf8') : undefined;
  } finally {
    await handle.close();
  }
}

/** Removes what has certainly ended: each job of a machine leaves a file under another credential. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.token') && !name.includes('.token.')) continue;
    const file = join(folder, name);
    const changed = await stat(file).then(({ mtimeMs }) => mtimeMs, () => now); // prettier-ignore
    if (now - changed > LONGEST_MS) await unlink(file).catch(() => undefined);
  }
}
