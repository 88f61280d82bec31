import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { isError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { retry } from '@codeartifact-ci/core/retry.ts';
import { changeTogether, NO_OUTCOME } from '../../prune/apply/change-together.ts';
import {
  isForeseen,
  isNotFound,
  isServiceFault,
  type PackageAt,
  type VersionReader,
} from '../../prune/service/version-service.ts';
import type { PlannedCopy } from '../plan/plan.ts';
import type { CopyVersions } from '../service/copier.ts';
import { presence } from './presence.ts';

/** How a version ended. `copied`: by this call; `present`: it was there before, identical. */
export type CopyResult =
  { readonly kind: 'copied' | 'present' } | { readonly kind: 'stale' | 'failed'; readonly detail: string };

export interface Copied {
  readonly results: ReadonlyMap<string, CopyResult>;
  /** What would come again for every package. */
  readonly error?: Error;
}

export interface CopyTask {
  readonly copy: CopyVersions;
  readonly service: VersionReader;
  readonly to: PackageAt;
  /** The source repository. */
  readonly from: string;
  /** At most a hundred. */
  readonly items: readonly PlannedCopy[];
}

/**
 * Copies versions of one package by their revisions: one call, and further ones for the innocent where some were refused.
 * After a call without an answer the destination is looked at before anything is sent again, so that what the first call
 * did is known to be ours; the reply to a second one would not mention it.
 */
export async function copyVersions(task: CopyTask): Promise<Copied> {
  const pending = new Map(task.items.map((item) => [item.version, item]));
  const results = new Map<string, CopyResult>();
  const settle = (version: string, result: CopyResult): void => {
    results.set(version, result);
    pending.delete(version);
  };
  /** What is there after a call of ours that nobody answered came by that call: it was not there before. */
  const takeArrived = async (kind: 'copied' | 'present'): Promise<void> => {
    for (const [version, there] of await presence(task.service, task.to, [...pending.values()])) {
      if (there === 'same') settle(version, { kind });
      else if (there !== 'absent') settle(version, { kind: 'stale', detail: there.other });
    }
  };
  try {
    await retry(
      async ({ number }) => {
        if (number > 1) await takeArrived('copied');
        if (pending.size > 0) await callOnce(task, pending, settle);
      },
      { what: 'CopyPackageVersions' },
    );
    // Neither a success nor a failure: the destination has it already, identical (API reference).
    if (pending.size > 0) await takeArrived('present');
    for (const version of pending.keys()) {
      settle(version, { kind: 'failed', detail: 'the service gave no outcome for it, and it is not there' });
    }
    return { results };
  } catch (error) {
    if (!isForeseen(error)) throw error;
    const explained = explain(error);
    return await afterFailure(error, messageOf(explained), { takeArrived, pending, settle, results });
  }
}

interface Pending {
  readonly takeArrived: (kind: 'copied') => Promise<void>;
  readonly pending: ReadonlyMap<string, PlannedCopy>;
  readonly settle: (version: string, result: CopyResult) => void;
  readonly results: ReadonlyMap<string, CopyResult>;
}

/** No failure is reported before the destination has been looked at. */
async function afterFailure(
  error: Error,
  message: string,
  { takeArrived, pending, settle, results }: Pending,
): Promise<Copied> {
  let detail = message;
  try {
    await takeArrived('copied');
  } catch (look) {
    if (!isForeseen(look)) throw look;
    detail = `${message} What the destination holds now cannot be seen: ${messageOf(look)}`;
  }
  for (const version of [...pending.keys()]) settle(version, { kind: 'failed', detail });
  return isServiceFault(error) ? { results } : { results, error };
}

/** One submission; throws what a further one may mend, and what none will. */
async function callOnce(
  { copy, to, from }: CopyTask,
  pending: ReadonlyMap<string, PlannedCopy>,
  settle: (version: string, result: CopyResult) => void,
): Promise<void> {
  let failure: Error | undefined;
  const { results, error } = await changeTogether([...pending.keys()], async (versions) => {
    const revisions = new Map(versions.map((version) => [version, pending.get(version)?.revision ?? '']));
    try {
      return await copy(to, from, revisions);
    } catch (thrown) {
      if (isError(thrown)) failure = thrown;
      throw thrown;
    }
  });
  for (const [version, result] of results) {
    if (result.outcome === 'done') settle(version, { kind: 'copied' });
    else if (failure !== undefined && !isNotFound(failure)) continue;
    else if (result.outcome === 'gone') settle(version, { kind: 'stale', detail: 'it is gone at the source' });
    else if (result.outcome === 'changed') settle(version, { kind: 'stale', detail: result.detail });
    else if (result.detail !== NO_OUTCOME) settle(version, { kind: 'failed', detail: result.detail });
  }
  if (failure !== undefined && !isNotFound(failure)) throw failure;
  if (error !== undefined) throw error;
}
