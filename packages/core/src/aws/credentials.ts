import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';

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
  const { budgetedRetry } = await import('./retry.ts');
  const { requestHandler } = await import('./endpoint.ts');
  const { sessionPolicy } = await import('./iam-policy.ts');
  const { fetchIdToken } = await import('../github-id-token.ts');
  const common = {
    RoleArn: request.roleToAssume,
    RoleSessionName: request.roleSessionName ?? defaultSessionName(host),
    DurationSeconds: request.roleDurationSeconds,
    Policy: sessionPolicy(request.actions),
  };
  const client = new STSClient({
    ...(sts.region === undefined ? {} : { region: sts.region }),
    ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
    requestHandler: await requestHandler(sts.caBundle, host.env),
    retryStrategy: budgetedRetry(),
  });
  const jwt = await fetchIdToken(request.audience, host);
  if (jwt !== undefined) {
    // Each attempt gets a fresh token: GitHub's are valid for minutes, and a retry may come after a long pause.
    let used = false;
    client.middlewareStack.add(
      (next) => async (args) => {
        const token = used ? await fetchIdToken(request.audience, host) : jwt;
        used = true;
        return await next(withToken(args, jwt, token ?? jwt));
      },
      { step: 'finalizeRequest', name: 'freshIdToken', priority: 'low' },
    );
  }
  const { Credentials, AssumedRoleUser } =
    jwt === undefined
      ? await client.send(new AssumeRoleCommand(common))
      : await client.send(new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: jwt }));
  if (
    Credentials?.AccessKeyId === undefined ||
    Credentials.SecretAccessKey === undefined ||
    Credentials.SessionToken === undefined ||
    Credentials.Expiration === undefined
  ) {
    throw new InputError(`STS answered without credentials for ${request.roleToAssume}. Check the endpoint.`);
  }
  host.mask(Credentials.SecretAccessKey);
  host.mask(Credentials.SessionToken);
  return {
    credentials: {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
      expiration: Credentials.Expiration,
    },
    caller: callerOf(AssumedRoleUser?.Arn ?? request.roleToAssume),
  };
}

/** The form body of the request carries the token URL-encoded. */
function withToken<A extends { request: unknown }>(args: A, before: string, after: string): A {
  const { request } = args;
  if (before === after || typeof request !== 'object' || request === null || !('body' in request)) return args;
  if (typeof request.body === 'string') {
    request.body = request.body.replaceAll(encodeURIComponent(before), encodeURIComponent(after));
  }
  return args;
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
  const { budgetedRetry } = await import('./retry.ts');
  const { requestHandler } = await import('./endpoint.ts');
  const client = new STSClient({
    ...(sts.region === undefined ? {} : { region: sts.region }),
    ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
    requestHandler: await requestHandler(sts.caBundle, host.env),
    retryStrategy: budgetedRetry(),
  });
  const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
  if (Account === undefined || Arn === undefined) {
    throw new InputError('STS did not say whose credentials these are. Check the endpoint.');
  }
  return { account: Account, arn: Arn };
}
