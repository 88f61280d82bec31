import { isError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Gap } from '../document.ts';

/** Whether the service says that the role may not do this: it concerns a part of the report alone. */
export function isDenied(error: unknown): error is Error {
  return isError(error) && error.name === 'AccessDeniedException';
}

/** An answer, or undefined and a gap where the role may not have it. */
export async function unlessDenied<T>(answer: Promise<T>, what: string, gaps: Gap[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!isDenied(error)) throw error;
    gaps.push({ what, why: `The role may not read it: ${messageOf(error)}` });
    return undefined;
  }
}
