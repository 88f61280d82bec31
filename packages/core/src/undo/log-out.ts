import type { Host } from '../host.ts';
import { ledgerPlace } from './home.ts';
import { undoLogin } from './ledger.ts';

/** Takes a login back: its files, and in a shell its variables. Offline; the token itself ends by its own time. */
export async function logOut(host: Host, id: string): Promise<void> {
  const { variables, problems } = await undoLogin(ledgerPlace(host), id);
  for (const name of variables) host.unsetVariable(name);
  for (const problem of problems) host.warn(problem);
  host.info('The CodeArtifact configuration of this login is taken back.');
}
