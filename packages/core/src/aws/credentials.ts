import type { STSClientConfig } from '@aws-sdk/client-sts';
import { InputError, isError, messageOf } from '../errors.ts';
import { badReply, faultOf } from '../faults.ts';
import type { Host } from '../host.ts';
import { retry } from '../retry.ts';
import { clientEndpoint } from './endpoint.ts';
import { transport } from './transport.ts';

export interface RoleRequest {
  readonly roleToAssume: string;
  readonly roleSessionName: string | undefined;
  readonly roleDurationSeconds: number;
  readonly audience: string;
  /** Assume it with the SDK's default credentials even where the job has an OpenID Connect token. */
  readonly chaining: boolean;
  readonly externalId: string | undefined;
  /** IAM actions that the session is for: an inline session policy takes away everything else. */
  readonly actions: readonly string[];
}

export interface StsSettings {
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
  readonly caBundle: string | undefined;
}

/** Credentials of an assumed role; they are masked already. */
export interface RoleSession {
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
    readonly expiration: Date;
  };
  readonly caller: Caller;
}

/** Who the requests come from. */
export interface Caller {
  readonly account: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, `arn:aws:iam::ACCOUNT:user/NAME` */
  readonly arn: string;
}

/**
 * Assumes a role within this process: with the job's OpenID Connect token where it has one and no chaining is asked for,
 * else with the credentials of the SDK's default chain. Nothing is exported; the credentials end with the process.
 */
export async function assumeRole(request: RoleRequest, sts: StsSettings, host: Host): Promise<RoleSession> {
  const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
  const { sessionPolicy } = await import('./iam-policy.ts');
  const { fetchIdToken } = await import('../github-id-token.ts');
  const common = {
    RoleArn: request.roleToAssume,
    RoleSessionName: request.roleSessionName ?? defaultSessionName(host),
    DurationSeconds: request.roleDurationSeconds,
    Policy: sessionPolicy(request.actions),
  };
  const client = new STSClient(await clientSettings(sts, host));
  return await retry(
    async ({ signal }) => {
      // Each attempt gets a fresh token: GitHub's are valid for minutes, and a retry may come after a long pause.
      const jwt = request.chaining ? undefined : await fetchIdToken(request.audience, host);
      if (jwt !== undefined && request.externalId !== undefined) throw new InputError(EXTERNAL_ID);
      const { Credentials: credentials, AssumedRoleUser } =
        jwt === undefined
          ? await byRole(
              () =>
                client.send(new AssumeRoleCommand({ ...common, ExternalId: request.externalId }), {
                  abortSignal: signal,
                }),
              request,
              host.env,
            )
          : await byJob(jwt, request.roleToAssume, () =>
              client.send(new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: jwt }), {
                abortSignal: signal,
              }),
            );
      const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
      if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw badReply('no credentials in it');
      host.mask(SecretAccessKey);
      host.mask(SessionToken);
      return {
        credentials: {
          accessKeyId: AccessKeyId,
          secretAccessKey: SecretAccessKey,
          sessionToken: SessionToken,
          expiration: Expiration,
        },
        caller: callerOf(AssumedRoleUser?.Arn ?? request.roleToAssume),
      };
    },
    { what: `Assuming ${request.roleToAssume}` },
  );
}

const EXTERNAL_ID =
  "The input 'role-external-id' is not for the job's OpenID Connect token, with which STS takes none. Set 'role-chaining' to assume the role with the credentials that are there, or leave the external ID out.";

/** A refusal of the job's token, with what the token says and what the trust policy would have to say. */
async function byJob<T>(jwt: string, role: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isError(error) || !/^(AccessDenied|InvalidIdentityToken)/.test(error.name)) throw error;
    const { claimsOf, explainRefusedJob } = await import('./github-trust.ts');
    const claims = claimsOf(jwt);
    // What passes is tried again before it is explained.
    if (claims === undefined || faultOf(error).retries > 0) throw error;
    throw new InputError(explainRefusedJob(claims, role, messageOf(error)), { cause: error });
  }
}

/**
 * On GitHub, where no credentials are found, it is the job's token that is missing; and where other credentials are, of
 * the runner's machine for one, it may be.
 */
async function byRole<T>(
  call: () => Promise<T>,
  { chaining }: Pick<RoleRequest, 'chaining'>,
  env: Host['env'],
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isError(error) || env['GITHUB_ACTIONS'] !== 'true') throw error;
    if (error.name === 'CredentialsProviderError') throw new InputError(NO_ID_TOKEN, { cause: error });
    if (chaining || !/^AccessDenied/.test(error.name)) throw error;
    throw new InputError(`${messageOf(error)}. ${NOT_THE_JOB}`, { cause: error });
  }
}

const NOT_THE_JOB =
  "This job has no id-token: write, so the role was asked for with the machine's own credentials, which it does not trust. Add to the job in the workflow: permissions: { id-token: write, contents: read }; or set 'role-chaining' if these credentials are meant, and let the role trust them.";

const NO_ID_TOKEN =
  'This job has no id-token: write, so that it cannot show who it is, and there are no other AWS credentials. Add to the job in the workflow: permissions: { id-token: write, contents: read }. A pull request from a fork never has it.';

/** STS wants 2 to 64 characters of `[\w+=,.@-]`; CloudTrail then tells which run did what. */
function defaultSessionName(host: Host): string {
  const run = host.env['GITHUB_RUN_ID'] ?? host.env['CODEBUILD_BUILD_ID'] ?? '';
  return `codeartifact-ci-${run}`
    .replace(/[^\w+=,.@-]/g, '-')
    .replace(/-$/, '')
    .slice(0, 64);
}

function callerOf(arn: string): Caller {
  return { arn, account: arn.split(':')[4] ?? '' };
}

/** Who stands behind the SDK's default credentials. */
export async function defaultCaller(sts: StsSettings, host: Host): Promise<Caller> {
  const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const client = new STSClient(await clientSettings(sts, host));
  return await retry(
    async ({ signal }) => {
      const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
      if (Account === undefined || Arn === undefined) throw badReply('no account in it');
      return { account: Account, arn: Arn };
    },
    { what: 'GetCallerIdentity' },
  );
}

async function clientSettings({ region, endpoint, caBundle }: StsSettings, host: Host): Promise<STSClientConfig> {
  return {
    ...(region === undefined ? {} : { region }),
    ...clientEndpoint(endpoint),
    ...(await transport({ caBundle, env: host.env })),
  };
}
