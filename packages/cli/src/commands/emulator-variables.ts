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

/**
 * With TLS: where it is served and the authority's certificate. Node takes that one beside those it has; every other
 * client's variable (PIP_CERT, SSL_CERT_FILE, AWS_CA_BUNDLE …) replaces all it trusts and would cut it off from
 * everything else, so whoever wants one sets it from ours.
 */
export function tlsVariables(
  { secure }: Pick<Emulator, 'secure'>,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  if (secure === undefined) return {};
  return {
    CODEARTIFACT_EMULATOR_HTTPS_ENDPOINT: secure.endpoint,
    CODEARTIFACT_EMULATOR_CA: secure.ca,
    // One that is set already may be a company's, without which nothing works.
    ...(env['NODE_EXTRA_CA_CERTS'] ? {} : { NODE_EXTRA_CA_CERTS: secure.ca }),
  };
}
