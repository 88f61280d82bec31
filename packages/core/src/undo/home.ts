import { homedir, userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import type { Ledger } from './ledger.ts';

/** The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. */
export function openLedger(host: Host): Ledger {
  const { HOME: home, USERPROFILE: profile } = host.env;
  return {
    home: resolve(home === undefined || home === '' ? (profile ?? homedir()) : home),
    systemHome: systemHome(),
    workspace: resolve(host.workspace),
    now: host.now().getTime(),
  };
}

/** The user's home in the system's user database; a user without an entry there has none but HOME's. */
export function systemHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    return homedir();
  }
}
