import type { STSClientConfig } from '@aws-sdk/client-sts';
import { badReply } from '../faults.ts';
import type { Host } from '../host.ts';
import { retry } from '../retry.ts';
import { transport } from './transport.ts';

export interface RoleRequest {
  readonly roleToAssume: string;
  readonly roleSessionName: string | undefined;
  readonly roleDurationSeconds: number;
  readonly audience: string;
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
 * Assumes a role within this process: with the job's OpenID Connect token where the host offers one, else with the
 * credentials of the SDK's default chain. Nothing is exported; the credentials end with the process.
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
      const jwt = await fetchIdToken(request.audience, host);
      const { Credentials: credentials, AssumedRoleUser } =
        jwt === undefined
          ? await client.send(new AssumeRoleCommand(common), { abortSignal: signal })
          : await client.send(new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: jwt }), {
              abortSignal: signal,
            });
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
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(await transport({ caBundle, env: host.env })),
  };
}
