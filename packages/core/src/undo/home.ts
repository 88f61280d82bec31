import { realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
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
  // By their real paths: one folder by two names, as /home is often a link, would have two records of one login.
  return {
    home: realPath(resolve(home)),
    systemHome: realPath(systemHome()),
    workspace: realPath(resolve(host.workspace)),
    now: host.now().getTime(),
  };
}

/** With links followed; of what does not exist, as far as it does. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** The user's home in the system's user database; a user without an entry there has none but HOME's. */
export function systemHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    return homedir();
  }
}
