import { partition } from '@aws-sdk/core/client';
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  nodeDualstackConfigSelectors,
  nodeFipsConfigSelectors,
} from '@smithy/core/config';
import { InputError } from '../errors.ts';

/** The Region of the variables, the profile or the instance, as the SDK finds it; rejects where there is none. */
export async function configuredRegion(): Promise<string> {
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
  const { dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack } = partition(region);
  if ((fips && !supportsFIPS) || (dualStack && !supportsDualStack)) {
    const asked = [fips ? 'FIPS' : '', dualStack ? 'dual stack' : ''].filter((word) => word !== '').join(' and ');
    throw new InputError(
      `The partition of ${region} has no endpoints with ${asked}. Unset AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT, and what says so in the profile.`,
    );
  }
  return `https://codeartifact${fips ? '-fips' : ''}.${region}.${dualStack ? dualStackDnsSuffix : dnsSuffix}`;
}
