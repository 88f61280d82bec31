import { existsSync } from 'node:fs';
import { digestOf } from './digest.ts';
import {
  aroundParts,
  ledgerFolder,
  readRecords,
  type Ledger,
  type LoginRecord,
  type VariableRecord,
  sweepUnfinished,
} from './ledger.ts';
import { removeFolders, UnwritableError } from '../files/user-file.ts';
import { withLock, withLocks } from './lock.ts';
import { undoRecord } from './rollback.ts';

export interface Undone {
  /** Whether the login was recorded. */
  readonly known: boolean;
  /** The variables that the login had exported and that no other login of the same session has set too. */
  readonly variables: readonly VariableRecord[];
  /** What is left of the login, each with file, key and remedy. */
  readonly problems: readonly string[];
  /** Files that somebody has written anew since the login, which then had no effect. */
  readonly overwritten: readonly string[];
}

/**
 * Undoes a login; one that is not recorded (any more) is no error. Throws an UnwritableError where nothing could be
 * undone; then, as with the problems of a disk, the login is still recorded, and the undo can be repeated.
 */
export async function undoLogin(ledger: Ledger, id: string): Promise<Undone> {
  try {
    return await undoParts(ledger, id);
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    throw new UnwritableError(
      `${error.message} The login is still configured: repeat the logout when that is mended.`,
      { cause: error },
    );
  }
}

async function undoParts(ledger: Ledger, id: string): Promise<Undone> {
  const home = ledgerFolder(ledger);
  const parts = (await readRecords(home)).find((record) => record.id === id)?.parts ?? [];
  const made = new Set<string>();
  const undone = await withLocks([home, ...parts], async () => {
    const problems: string[] = [];
    const overwritten: string[] = [];
    const own: LoginRecord[] = [];
    let others: LoginRecord[] = [];
    let isKept = false;
    // The record in the home directory goes last: it knows of the others.
    for (const folder of [...parts, home]) {
      await sweepUnfinished(folder);
      const records = await readRecords(folder);
      const record = records.find((candidate) => candidate.id === id);
      if (folder === home) others = records.filter((other) => other.id !== id);
      if (record === undefined) continue;
      own.push(record);
      for (const path of record.files.flatMap(({ folders }) => folders)) made.add(path);
      const found = await undoRecord(ledger, folder, record, records, isKept);
      isKept ||= !found.isDone;
      problems.push(...found.problems);
      overwritten.push(...found.overwritten);
    }
    const session = others.filter((other) => other.session === own.at(-1)?.session);
    const shared = new Set(session.flatMap(({ variables }) => variables.map(({ name }) => name)));
    const variables = own.flatMap((record) => record.variables).filter(({ name }) => !shared.has(name));
    return { known: own.length > 0, variables, problems: [...new Set(problems)], overwritten };
  });
  await removeFolders(aroundParts([...made], parts)).catch(() => undefined);
  return undone;
}

/** Removes what a process left in the home directory's ledger that was killed when no login was recorded in it any more. */
export async function sweepLedger(ledger: Ledger): Promise<void> {
  const folder = ledgerFolder(ledger);
  if (existsSync(folder)) await withLock(folder, () => sweepUnfinished(folder));
}

/** Whether a variable still has the value that the login gave it. */
export function isUntouched({ written }: VariableRecord, value: string | undefined): boolean {
  return value === undefined || digestOf(value) === written;
}
