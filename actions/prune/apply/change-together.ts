import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { isForeseen, isNotFound, isServiceFault, MOST_PER_CALL, type Reply } from '../service/version-service.ts';

/** The outcome for one version of a call on several; with `changed` the caller looks at what stands there now. */
export type CallResult =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'changed'; readonly detail: string }
  | { readonly outcome: 'failed'; readonly detail: string };

/** The detail of a version that a reply does not mention. */
export const NO_OUTCOME = 'the service gave no outcome for it';

interface Together {
  readonly results: ReadonlyMap<string, CallResult>;
  /** By version, the revision that the change gave it, where the service said. */
  readonly revisions: ReadonlyMap<string, string>;
  readonly error?: Error;
}

/** In lists of a hundred, as many as a call takes. */
export function batches<T>(items: readonly T[]): T[][] {
  const result: T[][] = [];
  for (let index = 0; index < items.length; index += MOST_PER_CALL)
    result.push(items.slice(index, index + MOST_PER_CALL));
  return result;
}

/**
 * Changes versions that the service changes together or not at all. It reports an error within a successful reply, by
 * version: the culprits with their own codes, the others as SKIPPED. Those are submitted again without the culprits,
 * so that one changed version does not hold up 99 others. A version that the reply does not mention has failed: nothing
 * is taken for done that is not said to be. When the service fails, the versions that are left have failed as far as is
 * known; `error` is any other refusal or fault of the network, which would come again for every package.
 *
 * @param versions at most a hundred, each once
 */
export async function changeTogether(
  versions: readonly string[],
  call: (versions: readonly string[]) => Promise<Reply>,
): Promise<Together> {
  const results = new Map<string, CallResult>();
  const revisions = new Map<string, string>();
  let pending = versions;
  while (pending.length > 0) {
    let reply: Reply;
    try {
      reply = await call(pending);
    } catch (error) {
      if (!isForeseen(error)) throw error;
      const result: CallResult = isNotFound(error)
        ? { outcome: 'gone' }
        : { outcome: 'failed', detail: messageOf(error) };
      for (const version of pending) results.set(version, result);
      if (!isNotFound(error) && !isServiceFault(error)) return { results, revisions, error };
      break;
    }
    for (const [version, revision] of reply.successful) if (revision !== undefined) revisions.set(version, revision);
    const skipped: string[] = [];
    for (const version of pending) {
      const result = resultOf(reply, version);
      if (result === 'skipped') skipped.push(version);
      else results.set(version, result);
    }
    if (skipped.length === pending.length) {
      for (const version of skipped) {
        results.set(version, { outcome: 'failed', detail: 'SKIPPED, though nothing stood against it' });
      }
      break;
    }
    pending = skipped;
  }
  return { results, revisions };
}

function resultOf({ successful, failed }: Reply, version: string): CallResult | 'skipped' {
  const failure = failed.get(version);
  if (failure === undefined) {
    return successful.has(version) ? { outcome: 'done' } : { outcome: 'failed', detail: NO_OUTCOME };
  }
  const detail = failure.message === '' ? failure.code : `${failure.code}: ${failure.message}`;
  switch (failure.code) {
    case 'SKIPPED':
      return 'skipped';
    case 'NOT_FOUND':
      return { outcome: 'gone' };
    case 'MISMATCHED_REVISION':
    case 'MISMATCHED_STATUS':
      return { outcome: 'changed', detail };
    default:
      return { outcome: 'failed', detail };
  }
}
