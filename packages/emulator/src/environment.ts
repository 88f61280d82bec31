/** Where a running emulator is, as its ready line and `/health` tell. */
export interface RunningAt {
  /** `http://127.0.0.1:4999` */
  readonly endpoint: string;
  readonly region: string;
  /** With TLS: where, and the PEM file of the authority to trust. */
  readonly secure?: { readonly endpoint: string; readonly ca: string } | undefined;
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** The key pair of AWS's own examples, which the emulator takes for its administrator's. */
export const EXAMPLE_KEY = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

/**
 * Variables that lead the AWS SDKs, the AWS CLI and this CLI to an emulator with credentials that mean nothing
 * elsewhere, and past any proxy; whatever would bring in others, or lead elsewhere, is undefined, to be taken away. `before` are those that
 * are set already.
 */
export function emulatorVariables(running: RunningAt, before: Variables): Variables {
  const { endpoint, region, secure } = running;
  return {
    AWS_ENDPOINT_URL_CODEARTIFACT: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...EXAMPLE_KEY,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    // Each makes some SDK pass over the endpoint, or refuse it.
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    AWS_USE_FIPS_ENDPOINT: undefined,
    AWS_USE_DUALSTACK_ENDPOINT: undefined,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...withoutProxy(before),
    ...(secure === undefined ? {} : tlsVariables(secure, before)),
  };
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Programs read one spelling or the other, and some both. */
function withoutProxy(before: Variables): Variables {
  const listed = (before['NO_PROXY'] ?? before['no_proxy'] ?? '').split(',').map((name) => name.trim());
  const all = [...new Set([...listed, ...LOOPBACK])].filter((name) => name !== '').join(',');
  return { NO_PROXY: all, no_proxy: all };
}

/**
 * Where TLS is served and the authority's certificate. Node takes that one beside those it has; every other client's
 * variable (PIP_CERT, SSL_CERT_FILE, AWS_CA_BUNDLE …) replaces all it trusts and would cut it off from everything else,
 * so whoever wants one sets it from ours.
 */
function tlsVariables(secure: { readonly endpoint: string; readonly ca: string }, before: Variables): Variables {
  return {
    CODEARTIFACT_EMULATOR_HTTPS_ENDPOINT: secure.endpoint,
    CODEARTIFACT_EMULATOR_CA: secure.ca,
    // One that is set already may be a company's, without which nothing works.
    ...(before['NODE_EXTRA_CA_CERTS'] ? {} : { NODE_EXTRA_CA_CERTS: secure.ca }),
  };
}
