import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { Host } from '../host.ts';
import { transport } from './transport.ts';

/**
 * The SDK's default chain: variables, profiles (SSO, roles, processes), web identity, containers and instances. Asked when
 * somebody first needs them, and kept until shortly before they end. Its own calls take our transport and the Region.
 */
export function defaultCredentials(
  region: () => Promise<string>,
  caBundle: string | undefined,
  env: Host['env'],
): AwsCredentialIdentityProvider {
  let chain: Promise<AwsCredentialIdentityProvider> | undefined;
  const make = async (): Promise<AwsCredentialIdentityProvider> => {
    const { requestHandler, logger } = await transport({ caBundle, env });
    const parentClientConfig = { region, requestHandler, logger };
    return defaultProvider({ ...parentClientConfig, parentClientConfig });
  };
  return async (options) => await (await (chain ??= make()))(options);
}
