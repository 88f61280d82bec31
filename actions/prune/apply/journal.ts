import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { packageKey } from '../service/listing.ts';
import type { PackageAt } from '../service/version-service.ts';

/**
 * What happened to a version. `archiving` is written before the call that archives what shall be deleted: when the
 * answer never came, it tells that the archived version is our own doing.
 */
export type Event = 'archiving' | 'removed' | 'stale' | 'failed';

export interface Entry {
  readonly at: PackageAt;
  readonly event: Event;
  readonly versions: readonly string[];
  readonly detail?: string;
}

/** What was done about a plan so far, across runs. */
export interface Journal {
  /** Where a version stands; undefined when nothing was done about it yet. What failed stands where it stood before. */
  standing(at: PackageAt, version: string): Exclude<Event, 'failed'> | undefined;
  /** Is on the disk when it resolves. */
  record(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a journal file, newline-delimited JSON, and reads what it says about the plan. Lines about other plans, and a
 * last line that a crash cut off, are passed over. It is only ever appended to.
 */
export async function openJournal(path: string, plan: string, now: () => Date): Promise<Journal> {
  const standing = new Map<string, Exclude<Event, 'failed'>>();
  const stand = ({ at, event, versions }: Entry): void => {
    if (event !== 'failed') for (const version of versions) standing.set(keyOf(at, version), event);
  };
  let text: string;
  let file: FileHandle;
  try {
    await mkdir(dirname(path), { recursive: true });
    file = await open(path, 'a+');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new InputError(`The journal cannot be opened: ${messageOf(error)}. Check 'journal'.`);
  }
  for (const line of text.split('\n')) {
    const entry = readLine(line, plan);
    if (entry !== undefined) stand(entry);
  }
  if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n');

  // One at a time, so that lines of packages that are worked on together do not mix.
  let turn: Promise<void> = Promise.resolve();
  return {
    standing: (at, version) => standing.get(keyOf(at, version)),
    record(entries) {
      const time = now().toISOString();
      const lines = entries
        .filter(({ versions }) => versions.length > 0)
        .map(({ at: { repository, coordinates }, event, versions, detail }) =>
          JSON.stringify({
            plan,
            time,
            event,
            repository,
            ...coordinates,
            versions,
            ...(detail === undefined ? {} : { detail }),
          }),
        );
      entries.forEach(stand);
      if (lines.length > 0) {
        turn = turn.then(async () => {
          await file.appendFile(`${lines.join('\n')}\n`);
          await file.datasync();
        });
      }
      return turn;
    },
    close: () => file.close(),
  };
}

function keyOf({ repository, coordinates }: PackageAt, version: string): string {
  return JSON.stringify([repository, packageKey(coordinates), version]);
}

function readLine(line: string, plan: string): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isLine(value) && value.plan === plan
    ? { at: { repository: value.repository, coordinates: value }, event: value.event, versions: value.versions }
    : undefined;
}

interface Line extends Coordinates {
  readonly plan: string;
  readonly event: Event;
  readonly repository: string;
  readonly versions: readonly string[];
}

const EVENTS: readonly unknown[] = ['archiving', 'removed', 'stale', 'failed'] satisfies Event[];

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const line: Partial<Record<keyof Line, unknown>> = value;
  return (
    EVENTS.includes(line.event) &&
    [line.plan, line.repository, line.format, line.namespace, line.name].every((part) => typeof part === 'string') &&
    Array.isArray(line.versions) &&
    line.versions.every((version) => typeof version === 'string')
  );
}
