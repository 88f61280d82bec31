import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import type { LedgerPlace } from './ledger.ts';

/** The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. */
export function ledgerPlace(host: Host): LedgerPlace {
  const { HOME: home, USERPROFILE: profile } = host.env;
  return {
    home: resolve(home === undefined || home === '' ? (profile ?? homedir()) : home),
    workspace: resolve(host.workspace),
    now: host.now().getTime(),
  };
}
