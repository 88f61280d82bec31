import { InputError } from '../errors.ts';
import { configuredRegion } from './sdk-config.ts';

/**
 * The Region of the inputs or the environment, else of the profile or the instance, as the SDK finds it. The promise is
 * rejected where there is none.
 */
export function regionProvider(given: string | undefined): () => Promise<string> {
  let found: Promise<string> | undefined;
  return async () => checkedRegion(given ?? (await (found ??= configuredRegion())));
}

/** A Region becomes part of a host's name: an InputError where it cannot be one. */
export function checkedRegion(region: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(region)) return region;
  throw new InputError(
    `The Region '${region}' is none: it must be a name such as eu-west-1. Check AWS_REGION and the profile.`,
  );
}
