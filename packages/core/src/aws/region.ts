import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  nodeDualstackConfigSelectors,
  nodeFipsConfigSelectors,
} from '@smithy/core/config';
import { InputError } from '../errors.ts';
import { apiHosts } from './partition.ts';

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

/** The Region of the variables, the profile or the instance, as the SDK finds it; rejects where there is none. */
async function configuredRegion(): Promise<string> {
  return await loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS)();
}

/**
 * The service's own endpoint in a Region, FIPS and dual stack as the environment and the profile have them: the rules of
 * the SDK's endpoint rule set for CodeArtifact.
 */
export async function serviceEndpoint(region: string): Promise<string> {
  const [fips, dualStack] = await Promise.all([
    loadConfig(nodeFipsConfigSelectors)(),
    loadConfig(nodeDualstackConfigSelectors)(),
  ]);
  const hosts = apiHosts(region);
  if ((fips && !hosts.hasFips) || (dualStack && !hosts.hasDualStack)) {
    const asked = [fips ? 'FIPS' : '', dualStack ? 'dual stack' : ''].filter((word) => word !== '').join(' and ');
    throw new InputError(
      `The partition of ${region} has no endpoints with ${asked}. Unset AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT, and what says so in the profile.`,
    );
  }
  return `https://codeartifact${fips ? '-fips' : ''}.${region}.${dualStack ? hosts.dualStack : hosts.ipv4}`;
}
