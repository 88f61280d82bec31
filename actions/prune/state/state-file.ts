import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { FirstSeen } from '../plan/first-seen.ts';
import { packageKey } from '../service/listing.ts';
import type { ListedVersion, PackageAt } from '../service/version-service.ts';
import type { Entry, Journal, MovedTags, Standing } from './journal.ts';
import { lineText, parseLine, type Line } from './lines.ts';

/** A plan that a run began to apply. */
export interface OpenPlan<P> {
  readonly id: string;
  readonly plan: P;
}

/** How a command's plans stand in its state file: a line for what is said once, and one for each package. */
export interface StoredForm<P> {
  head(plan: P): unknown;
  packages(plan: P): readonly unknown[];
  /** The plan, checked as one that comes from a file. */
  read(head: unknown, packages: readonly unknown[]): P;
}

/**
 * What runs leave for the next one: plans that were begun, what was done about them, and when unfinished versions were
 * first seen. A file of newline-delimited JSON that is only ever appended to.
 */
export interface State<P> {
  /** Whether the file was there. */
  readonly existed: boolean;
  readonly firstSeen: FirstSeen;
  /** The plans that were begun and not closed, the oldest first. */
  unfinished(): readonly OpenPlan<P>[];
  /** Every plan that was begun, the oldest first. */
  begun(): readonly OpenPlan<P>[];
  /** Takes the plan down, with all that is needed to finish it without its file; nothing if that was done before. */
  begin(id: string, plan: P): Promise<Journal>;
  journal(id: string): Journal;
  close(id: string): Promise<void>;
  /** Whether a run archived the version. */
  explains(at: PackageAt, version: string): boolean;
  /** Writes down what was newly seen. */
  saveSeen(): Promise<void>;
  end(): Promise<void>;
}

export async function openState<P>(path: string, now: () => Date, form: StoredForm<P>): Promise<State<P>> {
  const { file, text, existed } = await openFile(path);
  const memory = new Memory(form);
  for (const line of text.split('\n')) {
    const parsed = parseLine(line);
    if (parsed !== undefined) memory.take(parsed);
  }
  const append = appender(file);
  if (text !== '' && !text.endsWith('\n')) await append('\n');
  const write = async (lines: readonly Line[]): Promise<void> => {
    lines.forEach((line) => memory.take(line));
    if (lines.length > 0) await append(lines.map(lineText).join(''));
  };
  const time = (): string => now().toISOString();
  const fresh = new Map<string, Extract<Line, { kind: 'seen' }>>();
  const journal = (plan: string): Journal => ({
    standing: (at, version) => memory.standing(plan, at, version),
    tags: (at) => memory.tags(plan, at),
    record: (entries) =>
      write(
        entries
          .filter(({ versions, tags }) => versions.length > 0 || tags !== undefined)
          .map((entry): Line => ({ kind: 'event', plan, time: time(), ...entry })),
      ),
  });
  return {
    existed,
    firstSeen: {
      of: (at, version, revision) => memory.seen.get(seenKey(at, version, revision)),
      changed: (at, version, revision) => memory.changed.get(seenKey(at, version, revision)),
      note(at, versions) {
        const revisions = Object.fromEntries(
          unfinishedOf(versions).filter(([version, revision]) => !memory.seen.has(seenKey(at, version, revision))),
        );
        if (Object.keys(revisions).length > 0) fresh.set(keyOf(at), { kind: 'seen', time: time(), at, revisions });
      },
    },
    unfinished: () => memory.open((id) => !memory.closed.has(id)),
    begun: () => memory.open(() => true),
    async begin(id, plan) {
      if (!memory.plans.has(id)) {
        await write([
          ...form.packages(plan).map((one): Line => ({ kind: 'planned', plan: id, package: one })),
          { kind: 'opened', plan: id, time: time(), head: form.head(plan) },
        ]);
      }
      return journal(id);
    },
    journal,
    close: (id) => write(memory.closed.has(id) ? [] : [{ kind: 'closed', plan: id, time: time() }]),
    explains: (at, version) => memory.explained.has(versionKey(at, version)),
    async saveSeen() {
      const lines = [...fresh.values()];
      fresh.clear();
      await write(lines);
    },
    end: () => file.close(),
  };
}

/** What the lines say, taken one after the other. */
class Memory<P> {
  readonly plans = new Map<string, { readonly head: unknown; readonly packages: readonly unknown[] }>();
  readonly closed = new Set<string>();
  readonly explained = new Set<string>();
  /** By version and revision. */
  readonly seen = new Map<string, string>();
  /** By version and the revision that a removal of ours gave it: when. */
  readonly changed = new Map<string, string>();
  readonly #form: StoredForm<P>;
  readonly #packages = new Map<string, unknown[]>();
  readonly #standing = new Map<string, Standing>();
  readonly #tags = new Map<string, MovedTags>();

  constructor(form: StoredForm<P>) {
    this.#form = form;
  }

  take(line: Line): void {
    switch (line.kind) {
      case 'planned':
        this.#packagesOf(line.plan).push(line.package);
        return;
      case 'opened':
        this.plans.set(line.plan, { head: line.head, packages: this.#packagesOf(line.plan) });
        return;
      case 'closed':
        this.closed.add(line.plan);
        return;
      case 'seen':
        for (const [version, revision] of Object.entries(line.revisions)) {
          const key = seenKey(line.at, version, revision);
          if (!this.seen.has(key)) this.seen.set(key, line.time);
        }
        return;
      case 'event':
        this.#takeEvent(line.plan, line, line.time);
    }
  }

  #packagesOf(plan: string): unknown[] {
    const packages = this.#packages.get(plan) ?? [];
    this.#packages.set(plan, packages);
    return packages;
  }

  #takeEvent(plan: string, { at, event, versions, revisions = {}, tags }: Entry, time: string): void {
    if (event === 'failed') return;
    if (tags !== undefined) this.#takeTags(`${plan} ${keyOf(at)}`, event, new Map(Object.entries(tags)));
    if (event === 'tagging' || event === 'tagged') return;
    for (const version of versions) {
      const revision = Object.hasOwn(revisions, version) ? revisions[version] : undefined;
      this.#standing.set(`${plan} ${versionKey(at, version)}`, { event, revision });
      if (event === 'archiving' || event === 'removed') this.explained.add(versionKey(at, version));
      if (event === 'removed' && revision !== undefined) this.changed.set(seenKey(at, version, revision), time);
    }
  }

  standing(plan: string, at: PackageAt, version: string): Standing | undefined {
    return this.#standing.get(`${plan} ${versionKey(at, version)}`);
  }

  #takeTags(key: string, event: Entry['event'], tags: ReadonlyMap<string, string>): void {
    const known = this.#tags.get(key);
    if (event === 'tagging') this.#tags.set(key, { original: known?.original ?? tags, before: tags, after: undefined });
    else if (event === 'tagged' && known !== undefined) this.#tags.set(key, { ...known, after: tags });
    else if (event === 'restored') this.#tags.delete(key);
  }

  tags(plan: string, at: PackageAt): MovedTags | undefined {
    return this.#tags.get(`${plan} ${keyOf(at)}`);
  }

  /** The plans that are wanted, each checked as one that comes from a file. */
  open(isWanted: (id: string) => boolean): readonly OpenPlan<P>[] {
    const wanted = [...this.plans].filter(([id]) => isWanted(id));
    return wanted.map(([id, { head, packages }]) => ({ id, plan: this.#form.read(head, packages) }));
  }
}

function unfinishedOf(versions: readonly ListedVersion[]): [string, string][] {
  return versions.flatMap(({ version, status, revision }): [string, string][] =>
    status === 'Unfinished' && revision !== undefined ? [[version, revision]] : [],
  );
}

function keyOf({ repository, coordinates }: PackageAt): string {
  return JSON.stringify([repository, packageKey(coordinates)]);
}

function versionKey(at: PackageAt, version: string): string {
  return `${keyOf(at)} ${version}`;
}

function seenKey(at: PackageAt, version: string, revision: string): string {
  return `${versionKey(at, version)} ${revision}`;
}

async function openFile(path: string): Promise<{ file: FileHandle; text: string; existed: boolean }> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const before = await readFile(path, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    return { file: await open(path, 'a'), text: before ?? '', existed: before !== undefined };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new InputError(`The state file cannot be opened: ${messageOf(error)}. Check 'state'.`);
  }
}

/**
 * On the disk when it resolves. What comes while the disk is busy is gathered and goes there together: packages that are
 * worked on at the same time wait for one synchronisation instead of one each, and their lines do not mix.
 */
function appender(file: FileHandle): (text: string) => Promise<void> {
  let gathered = '';
  let turn: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (text) => {
    gathered += text;
    next ??= turn = turn.then(async () => {
      const together = gathered;
      gathered = '';
      next = undefined;
      await file.appendFile(together);
      await file.datasync();
    });
    return next;
  };
}
