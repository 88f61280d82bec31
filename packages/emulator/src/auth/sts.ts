import { randomUUID } from 'node:crypto';
import { ServiceError } from '../errors.ts';
import { readBody, type HttpReply, type HttpRequest } from '../http.ts';
import type { Services } from '../services.ts';
import type { StsAuthority } from './authority.ts';
import { checkPolicyDocument } from './policy.ts';
import type { Role } from './principals.ts';
import { issueSession, type SealedPrincipal, type SessionCredentials } from './sessions.ts';
import { trusts, type WebIdentity } from './trust.ts';
import type { Principal } from './types.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const LARGEST_BODY = 256 * 1024;

/** STS as far as CodeArtifact's users need it: awsQuery in, XML out. */
export async function handleSts(services: Services, request: HttpRequest): Promise<HttpReply> {
  try {
    const body = await readBody(request, LARGEST_BODY);
    const form = new URLSearchParams(body.toString('utf8'));
    const action = form.get('Action') ?? '';
    const handler = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (handler === undefined) throw stsError('InvalidAction', 400, `Could not find operation ${action}`);
    const result = handler(services.authority, request, body, form);
    return xml(
      200,
      `<${action}Response xmlns="${NAMESPACE}">${element(`${action}Result`, result)}${metadata()}</${action}Response>`,
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Query services name errors without the suffix that the JSON services give them.
    const code = STS_NAMES[error.name] ?? error.name;
    const details = element('Error', { Type: 'Sender', Code: code, Message: error.message });
    return xml(
      error.status,
      `<ErrorResponse xmlns="${NAMESPACE}">${details}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
    );
  }
}

const STS_NAMES: Readonly<Record<string, string>> = {
  UnrecognizedClientException: 'InvalidClientTokenId',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  MissingAuthenticationTokenException: 'MissingAuthenticationToken',
  IncompleteSignatureException: 'IncompleteSignature',
  ExpiredTokenException: 'ExpiredToken',
};

type Result = { readonly [name: string]: string | Result };
type Action = (authority: StsAuthority, request: HttpRequest, body: Buffer, form: URLSearchParams) => Result;

const ACTIONS: Readonly<Record<string, Action>> = {
  GetCallerIdentity(authority, request, body) {
    const { arn, userId, account } = authority.authenticate(request, 'sts', body);
    return { Arn: arn, UserId: userId, Account: account };
  },

  AssumeRole(authority, request, body, form) {
    const caller = authority.authenticate(request, 'sts', body);
    const asked = parseRequest(form);
    const role = findRole(authority, asked.arn);
    if (
      role !== undefined &&
      !trusts(role.trust, { action: 'sts:AssumeRole', caller, externalId: form.get('ExternalId') ?? undefined })
    ) {
      throw refused('AssumeRole', asked.arn, caller);
    }
    return session(authority, asked, role);
  },

  AssumeRoleWithWebIdentity(authority, _request, _body, form) {
    const asked = parseRequest(form);
    const identity = parseJwt(form.get('WebIdentityToken') ?? '', authority.clock.now());
    const role = findRole(authority, asked.arn);
    if (role !== undefined && !trusts(role.trust, { action: 'sts:AssumeRoleWithWebIdentity', identity })) {
      throw refused('AssumeRoleWithWebIdentity', asked.arn, undefined);
    }
    return {
      ...session(authority, asked, role),
      SubjectFromWebIdentityToken: identity.subject,
      Audience: identity.audience,
      Provider: identity.issuer,
    };
  },
};

interface RoleRequest {
  readonly arn: string;
  readonly account: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly policy: string | undefined;
}

function parseRequest(form: URLSearchParams): RoleRequest {
  const arn = form.get('RoleArn') ?? '';
  const sessionName = form.get('RoleSessionName') ?? '';
  const seconds = form.get('DurationSeconds') ?? '3600';
  const policy = form.get('Policy') ?? undefined;
  const match = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)$/.exec(arn);
  if (match?.[1] === undefined || match[2] === undefined) throw stsError('ValidationError', 400, `${arn} is invalid`);
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
    throw stsError(
      'ValidationError',
      400,
      `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  if (!/^\d+$/.test(seconds) || Number(seconds) < 900 || Number(seconds) > 43_200) {
    throw stsError(
      'ValidationError',
      400,
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`,
    );
  }
  const problem = policy === undefined ? undefined : checkPolicyDocument(policy, 'identity');
  if (problem !== undefined) throw stsError('MalformedPolicyDocument', 400, problem);
  if ((policy?.length ?? 0) > 2048) {
    throw stsError(
      'PackedPolicyTooLarge',
      400,
      'Packed size of session policy consumes more than 100% of the allotted space.',
    );
  }
  return { arn, account: match[1], roleName: match[2], sessionName, seconds: Number(seconds), policy };
}

/** The role in the principals file. Without such a file every role exists and trusts everybody. */
function findRole({ principals, mode }: StsAuthority, arn: string): Role | undefined {
  const [, , , , account, path = ''] = arn.split(':');
  const name = path.split('/').at(-1);
  const role = principals.roles.find((candidate) => candidate.account === account && candidate.name === name);
  if (role === undefined && mode === 'strict') throw refused('AssumeRole', arn, undefined);
  return role;
}

function session(authority: StsAuthority, asked: RoleRequest, role: Role | undefined): Result {
  if (role !== undefined && asked.seconds > role.maxSessionSeconds) {
    throw stsError(
      'ValidationError',
      400,
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const roleId = `AROA${asked.roleName
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .padEnd(17, 'X')
    .slice(0, 17)}`;
  const principal: SealedPrincipal & { expires: number } = {
    arn: `arn:aws:sts::${asked.account}:assumed-role/${asked.roleName}/${asked.sessionName}`,
    account: asked.account,
    userId: `${roleId}:${asked.sessionName}`,
    expires: authority.clock.now() + asked.seconds * 1000,
    sessionPolicy: asked.policy ?? null,
    source: `role/${asked.account}/${asked.roleName}`,
  };
  return {
    Credentials: credentials(issueSession(authority.seal, principal)),
    AssumedRoleUser: { Arn: principal.arn, AssumedRoleId: principal.userId },
  };
}

function credentials({ accessKeyId, secretAccessKey, sessionToken, expires }: SessionCredentials): Result {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** Claims of a token; its signature is not looked at, for there is no provider whose keys could be asked for. */
function parseJwt(token: string, now: number): WebIdentity {
  const [, body] = token.split('.');
  let claims: Record<string, unknown>;
  try {
    claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    throw stsError(
      'InvalidIdentityToken',
      400,
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  const { iss, sub, aud, exp, nbf } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof aud !== 'string') {
    throw stsError('InvalidIdentityToken', 400, 'Missing a required claim: iss, sub and aud');
  }
  if (typeof exp === 'number' && exp * 1000 <= now) {
    throw stsError(
      'ExpiredTokenException',
      400,
      `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${exp}`,
    );
  }
  if (typeof nbf === 'number' && nbf * 1000 > now + 300_000) {
    throw stsError('InvalidIdentityToken', 400, 'The ID Token is not valid yet');
  }
  return { issuer: iss.replace(/^https:\/\//, ''), subject: sub, audience: aud };
}

function refused(action: string, arn: string, caller: Principal | undefined): ServiceError {
  const who = caller === undefined ? 'Not authorized' : `User: ${caller.arn} is not authorized`;
  return stsError('AccessDenied', 403, `${who} to perform sts:${action} on resource: ${arn}`);
}

function stsError(code: string, status: number, message: string): ServiceError {
  return new ServiceError(code, status, message);
}

function element(name: string, value: string | Result): string {
  const content =
    typeof value === 'string'
      ? escape(value)
      : Object.entries(value)
          .map(([child, inner]) => element(child, inner))
          .join('');
  return `<${name}>${content}</${name}>`;
}

function metadata(): string {
  return element('ResponseMetadata', { RequestId: randomUUID() });
}

function escape(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function xml(status: number, body: string): HttpReply {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
