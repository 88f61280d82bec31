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
  for (const path of undone.overwritten) {
    host.warn(
      `${path} was written anew after the login, so what read it since went elsewhere. Let steps that write it, such as setup-java or setup-node with registry-url, run before the login.`,
    );
  }
  if (!undone.known) host.info('This login is not recorded any more: it has been undone before.');
  else if (undone.problems.length === 0) host.info('The CodeArtifact configuration of this login is taken back.');
  else host.info('The CodeArtifact configuration of this login is taken back, but for what the warnings name.');
  return undone;
}
