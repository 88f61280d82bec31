import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Store } from '../store/store.ts';

/**
 * Tells the texts that this emulator made (session tokens, authorization tokens) from all others. They hold what they
 * stand for, so that nothing needs to be remembered and they stay good across a restart with the same data.
 */
export interface Seal {
  /** A MAC in base64url over a text; `purpose` keeps what was made for one end from serving another. */
  mac(purpose: string, text: string): string;
  /** In constant time. */
  verifies(purpose: string, text: string, mac: string): boolean;
}

const KEY = 'seal';

/** The seal of this data folder; its key is made at the first start and kept in the database. */
export function openSeal(store: Store): Seal {
  store.db.run('INSERT OR IGNORE INTO secrets VALUES (?, ?)', KEY, randomBytes(32).toString('base64'));
  const row = store.db.get<{ value: string }>('SELECT value FROM secrets WHERE name = ?', KEY);
  if (row === undefined) throw new Error('the database did not keep the key of the seal');
  return createSeal(Buffer.from(row.value, 'base64'));
}

export function createSeal(key: Buffer): Seal {
  const mac = (purpose: string, text: string): string =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
  return {
    mac,
    // Compared as texts: base64url has several spellings of the same bytes, and only ours is ours.
    verifies: (purpose, text, given) => {
      const [expected, actual] = [Buffer.from(mac(purpose, text)), Buffer.from(given)];
      return expected.length === actual.length && timingSafeEqual(expected, actual);
    },
  };
}

/** An object as base64url; compressed, because a session's policy may be in it. */
export function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

/** The fields of a packed object, which must be one whose seal was verified. */
export function unpack(text: string): ReadonlyMap<string, unknown> {
  const value: unknown = JSON.parse(inflateRawSync(Buffer.from(text, 'base64url')).toString('utf8'));
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
