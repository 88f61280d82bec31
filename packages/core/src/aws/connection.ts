import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { httpAgents } from '../http.ts';
import { custom, flag, integer, list, text, type Values } from '../inputs.ts';
import { ACCOUNT, accountInput, domain, regionInput } from '../names.ts';
import { resolve } from 'node:path';
import { assumeRole, defaultCaller, type Caller, type StsSettings } from './credentials.ts';
import { clientEndpoint, parseEndpoint, parseRepositoryEndpoint, resolveEndpoint, stsEndpoint } from './endpoint.ts';
import { Quotas } from './quota.ts';
import { defaultCredentials } from './default-credentials.ts';
import { codeArtifactApi, type CodeArtifactApi } from './codeartifact-api.ts';
import { checkedRegion, regionProvider } from './region.ts';
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
  'role-chaining': flag({
    description:
      "Assume the role with the credentials that are there already, such as those of a role that an earlier step has assumed, rather than with the job's OpenID Connect token.",
  }),
  'role-external-id': text({
    description: "External ID that the role's trust policy asks for; only without the job's OpenID Connect token.",
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    expected: '2 to 1,224 letters, digits or characters of _+=,.@:/-',
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
  'repository-endpoint': custom(
    {
      description:
        'URL of a VPC endpoint for repositories without private DNS, by which package managers reach them: https://vpce-….d.codeartifact.REGION.vpce.amazonaws.com.',
    },
    parseRepositoryEndpoint,
  ),
  'sts-endpoint': custom({ description: "URL of STS: a VPC endpoint. Default: the Region's own." }, parseEndpoint),
  'ca-bundle': text({ description: 'PEM file of a certificate authority to trust beside the usual ones.' }),
} as const;

export type ConnectionInputs = Values<typeof connectionInputs>;

/** Credentials, and CodeArtifact's API without the SDK's client: all that a login and the looks of publish need. */
export interface ApiConnection {
  readonly service: CodeArtifactApi;
  /** Those of the role that was assumed, else of the default chain. */
  readonly credentials: AwsCredentialIdentityProvider;
  readonly domain: string;
  /** As given; undefined leaves it to the service: the caller's account. */
  readonly domainOwner: string | undefined;
  readonly region: string | undefined;
  /** The API endpoint in use where it is not the service's own: a VPC endpoint or the emulator. */
  readonly endpoint: URL | undefined;
  /** The VPC endpoint by which package managers reach the repositories; undefined: as the service says. */
  readonly repositoryEndpoint: URL | undefined;
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

/** The SDK's client beside it. */
export interface Connection extends ApiConnection {
  readonly client: CodeartifactClient;
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
  const region = inputs.region ?? nonEmpty(host.env['AWS_REGION']) ?? nonEmpty(host.env['AWS_DEFAULT_REGION']);
  return {
    region: region === undefined ? undefined : checkedRegion(region),
    endpoint: resolveEndpoint(inputs.endpoint, host.env),
    caBundle: inputs.caBundle === undefined ? undefined : resolve(host.workspace, inputs.caBundle),
  };
}

/** Credentials, API and the SDK's client; `shards` jobs share the request rates. See `connectToApi`. */
export async function connect(
  inputs: ConnectionInputs,
  host: Host,
  actions: readonly string[],
  shards = 1,
): Promise<Connection> {
  const quotas = new Quotas(shards);
  return await withClient(await connectToApi(inputs, host, actions, quotas), inputs, host, quotas);
}

/** The connection with the SDK's client, which is loaded here. */
export async function withClient(
  connection: ApiConnection,
  inputs: ConnectionInputs,
  host: Host,
  quotas = new Quotas(),
): Promise<Connection> {
  const { CodeartifactClient } = await import('./sdk.ts');
  const { region, endpoint, caBundle } = destination(inputs, host);
  const client = new CodeartifactClient({
    ...(region === undefined ? {} : { region }),
    ...clientEndpoint(endpoint),
    credentials: connection.credentials,
    ...(await transport({ caBundle, env: host.env })),
  });
  return { ...connection, client: withRetries(client, quotas) };
}

/**
 * Credentials and API, without the SDK's client. A role that is assumed is held to the IAM actions that the command
 * needs.
 */
export async function connectToApi(
  inputs: ConnectionInputs,
  host: Host,
  actions: readonly string[],
  quotas = new Quotas(),
): Promise<ApiConnection> {
  const { region, endpoint, caBundle } = destination(inputs, host);
  // Asked only where STS is: a variable that points elsewhere hurts nobody before.
  const sts = (): StsSettings => ({ region, caBundle, endpoint: stsEndpoint(inputs, host.env) });
  const session =
    inputs.roleToAssume === undefined
      ? undefined
      : await assumeRole(
          {
            roleToAssume: inputs.roleToAssume,
            roleSessionName: inputs.roleSessionName,
            roleDurationSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            chaining: inputs.roleChaining,
            externalId: inputs.roleExternalId,
            actions,
          },
          sts(),
          host,
        );
  const regionOf = regionProvider(region);
  const credentials: AwsCredentialIdentityProvider =
    session === undefined
      ? defaultCredentials(regionOf, caBundle, host.env)
      : () => Promise.resolve(session.credentials);
  const url = endpoint === undefined ? undefined : new URL(endpoint);
  const agents = await httpAgents(caBundle, host.env);
  let known = session === undefined ? undefined : Promise.resolve(session.caller);
  const caller = (): Promise<Caller> => (known ??= defaultCaller(sts(), host));
  return {
    service: codeArtifactApi({ region: regionOf, endpoint: url, credentials, agents, quotas }),
    credentials,
    domain: inputs.domain,
    domainOwner: inputs.domainOwner,
    region,
    endpoint: url,
    repositoryEndpoint: inputs.repositoryEndpoint,
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
