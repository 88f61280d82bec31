import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { compare, decide, differs, type Decision, type Found, type IfExists } from './decide.ts';
import type { Here, Inventory } from './here.ts';
import { dependencies } from './order.ts';
import type { Registry } from './registry.ts';
import { label, type LocalAsset, type PublishFormat, type Release, type Seen } from './release.ts';

export interface Destination {
  readonly inventory: Inventory;
  readonly registry: (format: PublishFormat) => Registry;
}

/** What is to be done, and what the decision was made from. */
export interface Planned {
  readonly release: Release;
  readonly found: Found;
  readonly decision: Decision;
  readonly notes: readonly string[];
}

/**
 * Looks at the repository once for each release and decides. What stands against publishing comes back as problems,
 * a failing look among them: nothing is sent while there is one.
 */
export async function plan(
  releases: readonly Release[],
  destination: Destination,
  ifExists: IfExists,
): Promise<{ readonly planned: readonly Planned[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const looks = await Promise.all(
    releases.map(async (release) => {
      try {
        return await look(release, destination);
      } catch (error) {
        problems.push(inputError(error).message);
        return undefined;
      }
    }),
  );
  const planned: Planned[] = [];
  for (const [index, release] of releases.entries()) {
    const found = looks[index];
    if (found === undefined) continue;
    const decision = decide(release, found, ifExists);
    const preview = release.preview?.(withSiblings(release, found.seen, releases), found.here !== undefined);
    if (decision.kind === 'problem') problems.push(decision.problem);
    if (decision.kind === 'send') problems.push(...(preview?.problems ?? []));
    planned.push({ release, found, decision, notes: preview?.notes ?? [] });
  }
  return { planned, problems: [...new Set(problems)] };
}

async function look(release: Release, { inventory, registry }: Destination): Promise<Found> {
  const [here, publishBlocked, seen] = await Promise.all([
    inventory.version(release, false),
    inventory.isPublishBlocked(release),
    release.see(registry(release.format)),
  ]);
  return { here, publishBlocked, seen };
}

/** Two versions of one package in the same run must know of each other: only one of them can be the latest. */
function withSiblings(release: Release, seen: Seen, releases: readonly Release[]): Seen {
  const siblings = releases.filter(
    (other) => other.format === release.format && other.namespace === release.namespace && other.name === release.name,
  );
  return { ...seen, versions: [...new Set([...seen.versions, ...siblings.map(({ version }) => version)])] };
}

/** What became of a release. */
export interface Outcome {
  readonly release: Release;
  /**
   * `published`: it was not there before; `completed`: what was missing of it was added; `unchanged`: all of it was
   * there; `skipped`: left as it is, unseen; `failed`; `withheld`: what it needs was not published.
   */
  readonly kind: 'published' | 'completed' | 'unchanged' | 'skipped' | 'failed' | 'withheld';
  /** The version as it is in the repository now. */
  readonly here: Here | undefined;
  readonly notes: readonly string[];
  /** Of `failed` and `withheld`. */
  readonly problem?: string;
}

/**
 * Carries the plan out, what is needed first: a release is sent when what it needs is there. One release's failure
 * stops only those that need it; nothing is thrown but bugs, and those when all the others are done.
 */
export async function carryOut(
  planned: readonly Planned[],
  destination: Destination,
  waitMs: number,
): Promise<Outcome[]> {
  const releases = planned.map(({ release }) => release);
  const needs = dependencies(releases);
  // Whether each is there, as soon as its last upload was taken; the looks afterwards hold nobody up.
  const there = new Map(releases.map((release) => [release, Promise.withResolvers<boolean>()]));
  const bugs: unknown[] = [];

  const carryOutOne = async (item: Planned): Promise<Outcome> => {
    const { release } = item;
    const isThere = there.get(release);
    try {
      for (const need of needs.get(release) ?? []) {
        if ((await there.get(need)?.promise) === false) {
          isThere?.resolve(false);
          return withheld(item, need);
        }
      }
      await send(item, releases, destination);
      isThere?.resolve(true);
      return await confirm(item, destination, waitMs);
    } catch (error) {
      isThere?.resolve(false);
      const explained = explain(error);
      if (!(explained instanceof InputError)) bugs.push(error);
      return { release, kind: 'failed', here: undefined, notes: [], problem: messageOf(explained) };
    }
  };
  const outcomes = await Promise.all(planned.map(carryOutOne));
  if (bugs.length > 0) throw bugs[0];
  return outcomes;
}

function withheld({ release, found }: Planned, missing: Release): Outcome {
  const problem = `${label(release)} was not sent, because it needs ${label(missing)}, which was not published.`;
  return { release, kind: 'withheld', here: found.here, notes: [], problem };
}

async function send(
  { release, found, decision }: Planned,
  releases: readonly Release[],
  { inventory, registry }: Destination,
): Promise<void> {
  if (decision.kind !== 'send') return;
  await release.send(registry(release.format), {
    missing: decision.missing,
    before: withSiblings(release, found.seen, releases),
    arrived: (asset) => arrived(release, asset, inventory),
  });
}

/** Looks at what is there now, and does what can only be done then. */
async function confirm(
  { release, found, decision, notes }: Planned,
  destination: Destination,
  waitMs: number,
): Promise<Outcome> {
  const { here, seen } = found;
  if (decision.kind === 'skipped') return { release, kind: 'skipped', here, notes: [] };
  const sent = decision.kind === 'send';
  const after =
    !sent && here !== undefined && seen.complete ? { here, seen } : await verify(release, destination, waitMs);
  const settled = (await release.settle?.(destination.registry(release.format), seen, after.seen, sent)) ?? [];
  const kind = !sent ? 'unchanged' : here === undefined ? 'published' : 'completed';
  return { release, kind, here: after.here, notes: [...(sent ? notes : []), ...settled] };
}

/** Whether the repository holds the asset with these bytes; other bytes under its name are an InputError. */
async function arrived(release: Release, asset: LocalAsset, inventory: Inventory): Promise<boolean> {
  const here = await inventory.version(release, false);
  if (here === undefined) return false;
  const { missing, different } = compare([asset], here.assets);
  if (different.length > 0) {
    throw new InputError(
      `${label(release)} was published by somebody else meanwhile, with other content. ${different.map(differs).join(' ')} Publish another version.`,
    );
  }
  return missing.length === 0;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;

/** Looks until the version is Published, holds exactly these bytes, and clients can see it. */
async function verify(
  release: Release,
  { inventory, registry }: Destination,
  waitMs: number,
): Promise<{ readonly here: Here; readonly seen: Seen }> {
  const end = performance.now() + waitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    const [here, seen] = await Promise.all([inventory.version(release, true), release.see(registry(release.format))]);
    const { missing, different } = compare(release.assets, here?.assets ?? new Map());
    if (different.length > 0) {
      throw new InputError(
        `${label(release)} holds other content than was sent. ${different.map(differs).join(' ')} Somebody else may have published it at the same time: do not use this version.`,
      );
    }
    if (here?.status === 'Published' && missing.length === 0 && seen.complete) return { here, seen };
    if (performance.now() + pause > end) {
      const state = here === undefined ? 'the repository does not show it yet' : `its status is ${here.status}`;
      const lacking = missing.length === 0 ? '' : `, ${missing.map(({ name }) => name).join(', ')} not listed`;
      const unseen = seen.complete ? '' : ', clients do not see it';
      throw new InputError(
        `${label(release)} was sent, but could not be confirmed within ${waitMs / 1000} s (${state}${lacking}${unseen}). Run the same command again, with a longer 'wait'.`,
      );
    }
    await sleep(pause);
  }
}

/** An error that the user can mend; anything else is thrown on. */
function inputError(error: unknown): InputError {
  const explained = explain(error);
  if (explained instanceof InputError) return explained;
  throw error;
}
