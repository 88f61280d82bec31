import type { Emulator } from '@codeartifact-ci/emulator/server.ts';

/** The key pair of AWS's own examples, which the emulator takes for its administrator's. */
export const EXAMPLE_KEY = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

/**
 * Variables that lead the AWS SDKs, the AWS CLI and this CLI to an emulator with credentials that mean nothing
 * elsewhere; whatever would bring in others is taken away.
 */
export function emulatorVariables({
  endpoint,
  region,
}: Pick<Emulator, 'endpoint' | 'region'>): Record<string, string | undefined> {
  return {
    AWS_ENDPOINT_URL_CODEARTIFACT: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...EXAMPLE_KEY,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
