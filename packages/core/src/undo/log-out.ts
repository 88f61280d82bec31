import type { Host } from '../host.ts';
import { openLedger } from './home.ts';
import { isUntouched, undoLogin, type Undone } from './undo-login.ts';

/**
 * Undoes a login: its files, and in a shell its variables, which get back what they had before. Warns of what is left,
 * and returns it. Offline; the token itself ends by its own time.
 */
export async function logOut(host: Host, id: string): Promise<Undone> {
  const undone = await undoLogin(openLedger(host), id);
  for (const variable of undone.variables) {
    if (!isUntouched(variable, host.env[variable.name])) continue;
    if (variable.previous === null) host.unsetVariable(variable.name);
    else host.exportVariable(variable.name, variable.previous);
  }
  for (const problem of undone.problems) host.warn(problem);
  if (!undone.known) host.info('This login is not recorded any more: it has been undone before.');
  else if (undone.problems.length === 0) host.info('The CodeArtifact configuration of this login is taken back.');
  else host.info('The CodeArtifact configuration of this login is taken back, but for what the warnings name.');
  return undone;
}
