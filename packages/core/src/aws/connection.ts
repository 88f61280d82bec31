import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { custom, integer, list, text, type Values } from '../inputs.ts';
import { ACCOUNT, accountInput, domain, regionInput } from '../names.ts';
import { resolve } from 'node:path';
import { assumeRole, defaultCaller, type Caller, type StsSettings } from './credentials.ts';
import { parseEndpoint, resolveEndpoint } from './endpoint.ts';
import { Quotas } from './quota.ts';
import { transport, withRetries } from './transport.ts';

/** The inputs of every command that talks to CodeArtifact. */
export const connectionInputs = {
  domain,
  'domain-owner': text({
    description: "Account ID that owns the domain. Default: the caller's account.",
    ...accountInput,
  }),
  region: text({ description: 'AWS Region of the domain. Default: the environment (AWS_REGION).', ...regionInput }),
  'role-to-assume': text({
    description:
      "ARN of an IAM role to assume first, with the job's OpenID Connect token on GitHub (needs the permission id-token: write), else with the default credentials.",
    pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[\w+=,.@/-]+$/,
    expected: "a role's ARN: arn:aws:iam::111122223333:role/NAME",
  }),
  'role-session-name': text({
    description: 'Name of the role session, as CloudTrail shows it. Default: codeartifact-ci and the run.',
    pattern: /^[\w+=,.@-]{2,64}$/,
    expected: '2 to 64 letters, digits or characters of _+=,.@-',
  }),
  'role-duration-seconds': integer({
    description: 'How long the role session lasts, in seconds.',
    min: 900,
    max: 43_200,
    unit: 'seconds',
    default: '3600',
  }),
  audience: text({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
  'allowed-account-ids': list({ description: 'Account IDs in which this may run; any other is an error.' }, (item) => {
    if (!ACCOUNT.test(item)) throw new InputError('must be AWS account IDs of 12 digits');
    return item;
  }),
  endpoint: custom(
    { description: 'URL of the CodeArtifact API: a VPC endpoint, or the emulator. Default: the service itself.' },
    parseEndpoint,
  ),
  'ca-bundle': text({ description: 'PEM file of a certificate authority to trust beside the usual ones.' }),
} as const;

export type ConnectionInputs = Values<typeof connectionInputs>;

export interface Connection {
  readonly client: CodeartifactClient;
  readonly domain: string;
  /** As given; undefined leaves it to the service: the caller's account. */
  readonly domainOwner: string | undefined;
  readonly region: string | undefined;
  /** The API endpoint in use where it is not the service's own: a VPC endpoint or the emulator. */
  readonly endpoint: URL | undefined;
  /** When the assumed role's session ends; undefined without a role. */
  readonly sessionExpires: Date | undefined;
  /**
   * Throws an InputError unless the account is among the allowed ones; one call where the account is not known yet,
   * so that it can run beside others. Await it before anything is changed or exported.
   */
  checkAccount(): Promise<void>;
  /** Who the requests come from; one call where no role was assumed. */
  caller(): Promise<Caller>;
}

/** Where requests go; what is undefined is left to the SDK. */
export interface Destination {
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
  /** Absolute path. */
  readonly caBundle: string | undefined;
}

/** The destination that the inputs and the environment give. */
export function destination(inputs: ConnectionInputs, host: Pick<Host, 'env' | 'workspace'>): Destination {
  return {
    region: inputs.region ?? nonEmpty(host.env['AWS_REGION']) ?? nonEmpty(host.env['AWS_DEFAULT_REGION']),
    endpoint: resolveEndpoint('CODEARTIFACT', inputs.endpoint, host.env),
    caBundle: inputs.caBundle === undefined ? undefined : resolve(host.workspace, inputs.caBundle),
  };
}

/**
 * Credentials and a client. A role that is assumed is held to the IAM actions that the command needs; `shards` jobs share
 * the request rates.
 */
export async function connect(
  inputs: ConnectionInputs,
  host: Host,
  actions: readonly string[],
  shards = 1,
): Promise<Connection> {
  const { CodeartifactClient } = await import('@aws-sdk/client-codeartifact');
  const { region, endpoint, caBundle } = destination(inputs, host);
  const sts: StsSettings = { region, caBundle, endpoint: resolveEndpoint('STS', inputs.endpoint, host.env) };
  const session =
    inputs.roleToAssume === undefined
      ? undefined
      : await assumeRole(
          {
            roleToAssume: inputs.roleToAssume,
            roleSessionName: inputs.roleSessionName,
            roleDurationSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            actions,
          },
          sts,
          host,
        );
  const client = withRetries(
    new CodeartifactClient({
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(session === undefined ? {} : { credentials: session.credentials }),
      ...(await transport({ caBundle, env: host.env })),
    }),
    new Quotas(shards),
  );

  let known = session === undefined ? undefined : Promise.resolve(session.caller);
  const caller = (): Promise<Caller> => (known ??= defaultCaller(sts, host));
  return {
    client,
    domain: inputs.domain,
    domainOwner: inputs.domainOwner,
    region,
    endpoint: endpoint === undefined ? undefined : new URL(endpoint),
    sessionExpires: session?.credentials.expiration,
    caller,
    checkAccount: async () => {
      if (inputs.allowedAccountIds.length === 0) return;
      const { account: actual } = await caller();
      if (inputs.allowedAccountIds.includes(actual)) return;
      throw new InputError(
        `The credentials belong to account ${actual}, which is not among 'allowed-account-ids' (${inputs.allowedAccountIds.join(', ')}). Check the role or the profile.`,
      );
    },
  };
}

/** An unset CI variable often arrives as ''. */
function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
