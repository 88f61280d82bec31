import { InputError } from '../errors.ts';

/** Editors know texts, not where they come from: an InputError of theirs gets the path in front. */
export function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError && !error.message.startsWith(path)) {
      throw new InputError(`${path}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
