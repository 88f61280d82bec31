import { homedir, userInfo } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Ledger } from './ledger.ts';

/**
 * The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. Throws an
 * InputError for one that is another folder wherever a client runs: the token would land in the workspace.
 */
export function openLedger(host: Host): Ledger {
  const { HOME, USERPROFILE } = host.env;
  const name = HOME === undefined && USERPROFILE !== undefined ? 'USERPROFILE' : 'HOME';
  const home = HOME ?? USERPROFILE ?? systemHome();
  if (!isAbsolute(home)) {
    throw new InputError(
      `The variable ${name} is ${JSON.stringify(home)}, another folder for each client and each step. Make it an absolute path, or unset it.`,
    );
  }
  return {
    home: resolve(home),
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
