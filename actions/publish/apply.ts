import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { arrived, isPublished, stateOf, verify } from './confirm.ts';
import { dependencies } from './dependencies.ts';
import { withSiblings, type Destination, type Planned } from './plan.ts';
import { label, type Release } from './release.ts';
import type { StoredVersion } from './stored-version.ts';

/** How publishing a release ended. */
export interface Outcome {
  readonly release: Release;
  /**
   * `published`: it was not there before; `completed`: what was missing of it was added; `unchanged`: all of it was
   * there; `skipped`: left as it is, unseen; `failed`; `withheld`: what it needs was not published.
   */
  readonly kind: 'published' | 'completed' | 'unchanged' | 'skipped' | 'failed' | 'withheld';
  /** The version as it is in the repository now. */
  readonly stored: StoredVersion | undefined;
  readonly notes: readonly string[];
  /** Of `failed` and `withheld`. */
  readonly problem?: string;
}

export interface Applied {
  readonly outcomes: readonly Outcome[];
  /** Errors that are no user's, network's or service's: they are thrown once everything is reported. */
  readonly bugs: readonly unknown[];
}

/**
 * Carries the plan out, what is needed first: a release is sent when what it needs is there. One release's failure
 * stops only those that need it, and no failure is told before the repository has been looked at.
 */
export async function apply(planned: readonly Planned[], destination: Destination, waitMs: number): Promise<Applied> {
  const releases = planned.map(({ release }) => release);
  const needs = dependencies(releases);
  // Whether each is there, as soon as its last upload was taken; the looks afterwards hold nobody up.
  const there = new Map(releases.map((release) => [release, Promise.withResolvers<boolean>()]));
  const bugs: unknown[] = [];

  const publishOne = async (item: Planned): Promise<Outcome> => {
    const { release } = item;
    const isThere = there.get(release);
    try {
      for (const need of needs.get(release) ?? []) {
        if ((await there.get(need)?.promise) !== false) continue;
        isThere?.resolve(false);
        return withheld(item, need);
      }
      await send(item, releases, destination);
      isThere?.resolve(true);
      return await confirm(item, destination, waitMs);
    } catch (error) {
      isThere?.resolve(false);
      const { cause, looked } =
        error instanceof NotSent ? error : { cause: error, looked: await look(item, destination) };
      const explained = explain(cause);
      if (!(explained instanceof InputError)) bugs.push(cause);
      return failed(item, messageOf(explained), looked);
    }
  };
  return { outcomes: await Promise.all(planned.map(publishOne)), bugs };
}

function withheld({ release, found }: Planned, missing: Release): Outcome {
  const problem = `${label(release)} was not sent, because it needs ${label(missing)}, which was not published.`;
  return { release, kind: 'withheld', stored: found.stored, notes: [], problem };
}

interface Look {
  readonly stored: StoredVersion | undefined;
  /** Why it could not be looked at. */
  readonly failure?: string;
}

async function look({ release }: Planned, { api }: Destination): Promise<Look> {
  try {
    return { stored: await api.version(release, true) };
  } catch (error) {
    return { stored: undefined, failure: messageOf(explain(error)) };
  }
}

function failed({ release }: Planned, reason: string, { stored, failure }: Look): Outcome {
  const state = failure === undefined ? stateOf(release, stored) : `Its state cannot be read: ${failure}`;
  return { release, kind: 'failed', stored, notes: [], problem: `${reason} ${state}` };
}

/** Why a release was not sent, and what the repository has shown of it then: it is not looked at twice. */
class NotSent extends Error {
  readonly looked: Look;

  constructor(cause: unknown, looked: Look) {
    super('not sent', { cause });
    this.looked = looked;
  }
}

/**
 * Sends what is missing; throws NotSent. An upload that failed is none if the repository holds the version nevertheless.
 */
async function send(item: Planned, releases: readonly Release[], destination: Destination): Promise<void> {
  const { release, found, decision } = item;
  const { api, client } = destination;
  if (decision.kind !== 'send') return;
  try {
    await release.send(client(release.format), {
      missing: decision.missing,
      before: withSiblings(release, found.seen, releases),
      arrived: (asset) => arrived(release, asset, api),
      publishAsset: (asset, finishes) => api.publishAsset(release, asset, finishes),
    });
  } catch (error) {
    const looked = await look(item, destination);
    if (!isPublished(release, looked.stored)) throw new NotSent(error, looked);
  }
}

/** Looks at what is there now, and does what can only be done then. */
async function confirm(
  { release, found, decision, notes }: Planned,
  destination: Destination,
  waitMs: number,
): Promise<Outcome> {
  const { stored, seen } = found;
  if (decision.kind === 'skipped') return { release, kind: 'skipped', stored, notes: [] };
  const sent = decision.kind === 'send';
  const after =
    !sent && stored !== undefined && seen.complete ? { stored, seen } : await verify(release, destination, waitMs);
  const settled = (await release.settle?.(destination.client(release.format), seen, after.seen, sent)) ?? [];
  const kind = !sent ? 'unchanged' : stored === undefined ? 'published' : 'completed';
  return { release, kind, stored: after.stored, notes: [...(sent ? notes : []), ...settled] };
}
