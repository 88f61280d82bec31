import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cachedToken,
  cacheFolder,
  cacheName,
  openToken,
  sealToken,
  type TokenKey,
} from '@codeartifact-ci/core/token-cache.ts';
import type { Token } from '@codeartifact-ci/core/token.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const HOUR = 60 * 60_000;
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const key: TokenKey = { domain: 'my-org', owner: undefined, region: 'us-east-1', seconds: 0 };

let folder: string;
let now: number;
let masked: string[];
let debug: string[];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'token-cache-')));
  now = START;
  masked = [];
  debug = [];
});
afterEach(async () => await rm(folder, { recursive: true }));

const host = (env: Readonly<Record<string, string>> = {}): Parameters<typeof cachedToken>[1] => ({
  env,
  tempDir: folder,
  now: () => new Date(now),
  mask: (text) => masked.push(text),
  debug: (line) => debug.push(line),
});

let count = 0;
async function ask(more: Partial<{ key: TokenKey; secret: string }> = {}, lifetime = HOUR): Promise<string> {
  const request = { key, secret, ...more };
  const fetch = async (): Promise<Token> =>
    await Promise.resolve({ token: `token-${++count}`, expires: new Date(now + lifetime) });
  return (await cachedToken(request, host(), fetch)).token;
}

const own = (): string => join(folder, `codeartifact-ci-${String(process.getuid?.())}`);
const cachedFile = async (): Promise<string> => join(own(), (await readdir(own()))[0] ?? '');

describe('the token cache', () => {
  it('hands out a token until five minutes before its end, and masks it each time', async () => {
    const first = await ask();
    now = START + HOUR - 5 * 60_000 - 1;
    expect(await ask()).toBe(first);
    expect(masked).toEqual([first]);
    now += 1;
    const second = await ask();
    expect(second).not.toBe(first);
    expect(await ask()).toBe(second);
  });

  it('asks once for all that ask at the same time', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(tokens).size).toBe(1);
  });

  it('fetches where the token cannot be had from the file: damaged, cut off, of another kind, too large', async () => {
    let last = await ask();
    const file = await cachedFile();
    const good = await readFile(file, 'utf8');
    for (const text of ['', 'x', good.slice(0, -4), `${good} `, 'A'.repeat(100_000)]) {
      await writeFile(file, text);
      const next = await ask();
      expect(next).not.toBe(last);
      last = next;
    }
    await rm(file);
    await mkdir(file);
    expect(await ask()).not.toBe(last);
    expect(debug.at(-1)).toMatch(/^The token is not cached: /);
  });

  it('does not follow a symlink in the place of the file', async () => {
    const first = await ask();
    const file = await cachedFile();
    await writeFile(join(folder, 'elsewhere'), await readFile(file));
    await rm(file);
    await symlink(join(folder, 'elsewhere'), file);
    const second = await ask();
    expect(second).not.toBe(first);
    expect(await ask()).toBe(second);
    expect((await lstat(file)).mode & 0o777).toBe(0o600);
  });

  it('passes on what the fetch says, and then is free for the next', async () => {
    const failing = cachedToken({ key, secret }, host(), () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    expect(await ask()).toBe(await ask());
  });

  it('removes what has certainly ended', async () => {
    await ask();
    const old = await cachedFile();
    await utimes(old, new Date(START - 13 * HOUR), new Date(START - 13 * HOUR));
    await ask({ secret: 'another' });
    expect(await readdir(own())).toEqual([expect.stringMatching(/\.token$/)]);
    expect(await cachedFile()).not.toBe(old);
  });
});

describe('the place of the cache', () => {
  it('is XDG_RUNTIME_DIR where that is ours alone, else the temporary folder', async () => {
    const runtime = join(folder, 'run');
    await mkdir(runtime, { mode: 0o700 });
    expect(await cacheFolder(host({ XDG_RUNTIME_DIR: runtime }))).toBe(join(runtime, 'codeartifact-ci'));
    await chmod(runtime, 0o750);
    for (const wrong of [runtime, 'run', join(folder, 'absent'), '']) {
      expect(await cacheFolder(host({ XDG_RUNTIME_DIR: wrong }))).toBe(own());
    }
  });

  it('is refused behind a symlink, as a file, and where others may look in; the token is fetched then', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere, { mode: 0o700 });
    const obstacles: (() => Promise<void>)[] = [
      () => symlink(elsewhere, own()),
      () => writeFile(own(), ''),
      async () => {
        await mkdir(own());
        await chmod(own(), 0o755);
      },
    ];
    for (const obstacle of obstacles) {
      await obstacle();
      expect(await ask()).not.toBe(await ask());
      expect(debug.at(-1)).toMatch(/^No token is cached: /);
      await rm(own(), { recursive: true });
    }
    expect(await readdir(elsewhere)).toEqual([]);
  });
});

describe('what is in the file', () => {
  const keys = fc.dictionary(
    fc.constantFrom('domain', 'owner', 'region', 'endpoint', 'role', 'seconds'),
    fc.oneof(
      fc.constantFrom('', 'a', 'b', '111122223333', 'null'),
      fc.constantFrom(0, 900, 3600),
      fc.constant(undefined),
    ),
  );
  const token: Token = { token: 'eyJ2ZXIiOjEs.T', expires: new Date(START) };

  it('has one name for one request, whatever the order of its parts, and another for any other', () => {
    fc.assert(
      fc.property(keys, keys, fc.string(), fc.string(), (a, b, one, other) => {
        const same = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
        expect(cacheName(a, one) === cacheName(b, one)).toBe(same);
        expect(cacheName(a, one) === cacheName(a, other)).toBe(one === other);
        expect(cacheName(Object.fromEntries(Object.entries(a).reverse()), one)).toBe(cacheName(a, one));
        expect(cacheName(a, one)).toMatch(/^[0-9a-f]{40}$/);
      }),
    );
  });

  it('opens with the same credential for the same request alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (one, other, context, another) => {
        const sealed = sealToken(token, one, context);
        expect(openToken(sealed, one, context)).toEqual(token);
        if (other !== one) expect(openToken(sealed, other, context)).toBeUndefined();
        if (another !== context) expect(openToken(sealed, one, another)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('opens no more once any bit of it was changed, and shows nothing of the token', () => {
    const sealed = sealToken(token, secret, 'context');
    const bytes = Buffer.from(sealed, 'base64');
    expect(bytes.includes(token.token.slice(0, 6))).toBe(false);
    expect(sealToken(token, secret, 'context')).not.toBe(sealed);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(openToken(changed.toString('base64'), secret, 'context')).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
