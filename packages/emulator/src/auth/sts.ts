import { randomUUID } from 'node:crypto';
import { ServiceError } from '../errors.ts';
import type { HttpReply } from '../http/reply.ts';
import { BodyTooLarge, readBody, type HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import { uniqueId, type Directory, type Role } from './directory.ts';
import { because, type Refusal } from './evaluation.ts';
import { readWebIdentity } from './jwt.ts';
import { channelKeys, tagKeys } from './request-keys.ts';
import { parseSignature } from './sigv4.ts';
import { parseRoleRequest, roleRequestKeys, type RoleRequest } from './sts-request.ts';
import { mayAssume, mayAssumeByToken, type Assumption } from './trust.ts';
import type { Principal, SessionFacts } from './types.ts';
import { xmlElements, type XmlElements } from './xml.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const VERSION = '2011-06-15';
const LARGEST_BODY = 256 * 1024;
/** "Role chaining limits your … session to a maximum of one hour" (IAM user guide, "Roles terms and concepts"). */
const LONGEST_CHAINED_SECONDS = 3600;

/**
 * STS as far as CodeArtifact's users need it: GetCallerIdentity, AssumeRole and AssumeRoleWithWebIdentity, awsQuery in
 * and XML out.
 */
export async function handleSts(services: Services, request: HttpRequest): Promise<HttpReply> {
  const requestId = randomUUID();
  try {
    const body = await readBody(request, LARGEST_BODY);
    const form = new URLSearchParams(body.toString('utf8'));
    const [action, version] = [form.get('Action') ?? '', form.get('Version') ?? 'NO_VERSION_SPECIFIED'];
    const run = version === VERSION ? ACTIONS.get(action) : undefined;
    if (run === undefined) {
      throw stsError('InvalidAction', 400, `Could not find operation ${action} for version ${version}`);
    }
    const result = run({ services, request, body, form });
    const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
    return xml(200, `${action}Response`, content, requestId);
  } catch (error) {
    return stsErrorReply(error, requestId);
  }
}

/** The query protocol's form of an error; anything but a ServiceError or a BodyTooLarge is thrown on. */
export function stsErrorReply(error: unknown, requestId: string = randomUUID()): HttpReply {
  const { status, code, message } = faultOf(error);
  const content = { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: requestId };
  return xml(status, 'ErrorResponse', content, requestId);
}

interface StsCall {
  readonly services: Services;
  readonly request: HttpRequest;
  readonly body: Buffer;
  readonly form: URLSearchParams;
}

const ACTIONS: ReadonlyMap<string, (call: StsCall) => XmlElements> = new Map([
  ['GetCallerIdentity', getCallerIdentity],
  ['AssumeRole', assumeRole],
  ['AssumeRoleWithWebIdentity', assumeRoleWithWebIdentity],
]);

function getCallerIdentity({ services, request, body }: StsCall): XmlElements {
  const { arn, userId, account } = services.authority.authenticate(request, 'sts', body);
  return { Arn: arn, UserId: userId, Account: account };
}

function assumeRole({ services, request, body, form }: StsCall): XmlElements {
  const { authority } = services;
  const caller = authority.authenticate(request, 'sts', body);
  const asked = parseRoleRequest(form);
  const role = authority.directory.role(asked.roleArn) ?? refuse(caller, 'sts:AssumeRole', asked.roleArn, undefined);
  const { region } = parseSignature(request);
  const keys = new Map([
    ...authority.keysOf(caller, request, region, asked.tags),
    ...roleRequestKeys(asked),
    ...roleKeys(authority.directory, role),
  ]);
  for (const action of actionsOf('sts:AssumeRole', asked)) {
    const refusal = mayAssume({ role, action, keys }, caller, (wish) => authority.opinionsOf(caller, wish));
    if (refusal !== undefined) refuse(caller, action, role.arn, refusal);
  }
  // Only a session has a role: it is the caller's own.
  if (caller.roleArn !== undefined && asked.seconds > LONGEST_CHAINED_SECONDS) {
    throw stsError(
      'ValidationError',
      400,
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  return {
    ...openedSession(services, asked, role, chained(asked, caller.session)),
    ...(asked.sourceIdentity === undefined ? {} : { SourceIdentity: asked.sourceIdentity }),
  };
}

/** Unsigned: the token is all the caller has. */
function assumeRoleWithWebIdentity({ services, request, form }: StsCall): XmlElements {
  const { authority, clock } = services;
  const asked = parseRoleRequest(form);
  const identity = readWebIdentity(form.get('WebIdentityToken') ?? '', clock.now());
  // The token alone says what the session is tagged with.
  const wanted: RoleRequest = { ...asked, ...identity.session };
  const role = authority.directory.role(asked.roleArn) ?? refuseToken();
  const provider = authority.directory.provider(role.account, identity.issuer);
  if (provider === undefined) {
    throw stsError(
      'InvalidIdentityToken',
      400,
      `No OpenIDConnect provider found in your account for https://${identity.issuer}`,
    );
  }
  if (provider.audiences?.includes(identity.audience) === false) {
    throw stsError('InvalidIdentityToken', 400, 'Incorrect token audience');
  }
  const region = request.region ?? services.region;
  const keys = new Map([
    ...channelKeys(request, region, clock.now()),
    ...tagKeys(wanted.tags),
    ...roleRequestKeys(wanted),
    ...roleKeys(authority.directory, role),
  ]);
  keys.set('aws:federatedprovider', [provider.arn]);
  for (const [name, values] of identity.claims) keys.set(`${identity.issuer}:${name}`.toLowerCase(), values);
  for (const action of actionsOf('sts:AssumeRoleWithWebIdentity', wanted)) {
    if (mayAssumeByToken({ role, action, keys }, provider.arn) !== undefined) refuseToken();
  }
  return {
    ...openedSession(services, wanted, role, { ...chained(wanted, undefined), provider: provider.arn }),
    ...(wanted.sourceIdentity === undefined ? {} : { SourceIdentity: wanted.sourceIdentity }),
    SubjectFromWebIdentityToken: identity.subject,
    Audience: identity.audience,
    Provider: provider.arn,
  };
}

/** The role's own tags, under both of the names that conditions have for them (IAM user guide, "Available keys for IAM"). */
function roleKeys(directory: Directory, role: Role): [string, readonly string[]][] {
  return Object.entries(directory.tagsOf(role.arn)).flatMap(([key, value]) =>
    ['iam', 'aws'].map((prefix): [string, readonly string[]] => [
      `${prefix}:resourcetag/${key.toLowerCase()}`,
      [value],
    ]),
  );
}

/** Session tags and a source identity are permissions of their own (IAM user guide, "Passing session tags"). */
function actionsOf(action: Assumption['action'], { tags, sourceIdentity }: RoleRequest): Assumption['action'][] {
  return [
    action,
    ...(tags.length > 0 ? (['sts:TagSession'] as const) : []),
    ...(sourceIdentity === undefined ? [] : (['sts:SetSourceIdentity'] as const)),
  ];
}

/** Transitive tags and the source identity go from session to session (IAM user guide, "Chaining roles with session tags"). */
function chained(
  { tags, transitiveTagKeys, sourceIdentity }: RoleRequest,
  before: SessionFacts | undefined,
): SessionFacts {
  const inherited = (before?.transitive ?? []).map((key) => [key, before?.tags[key] ?? ''] as const);
  return {
    tags: { ...Object.fromEntries(tags.map(({ key, value }) => [key, value])), ...Object.fromEntries(inherited) },
    transitive: [...new Set([...(before?.transitive ?? []), ...transitiveTagKeys])],
    sourceIdentity: before?.sourceIdentity ?? sourceIdentity,
  };
}

function openedSession(
  { authority, clock }: Services,
  asked: RoleRequest,
  role: Role,
  session: SessionFacts,
): XmlElements {
  if (asked.seconds > role.maxSessionSeconds) {
    throw stsError(
      'ValidationError',
      400,
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const { account, name, arn: roleArn } = role;
  // In whole seconds, so that it ends when the reply says.
  const issued = clock.now();
  const expires = Math.floor(issued / 1000) * 1000 + asked.seconds * 1000;
  // The ARN of a session leaves the path of the role out.
  const arn = `arn:aws:sts::${account}:assumed-role/${name}/${asked.sessionName}`;
  const userId = `${uniqueId('AROA', roleArn)}:${asked.sessionName}`;
  const { sessionPolicy } = asked;
  const credentials = authority.issueSession({
    arn,
    roleArn,
    account,
    userId,
    expires,
    issued,
    sessionPolicy,
    session,
  });
  return {
    Credentials: {
      AccessKeyId: credentials.accessKeyId,
      SecretAccessKey: credentials.secretAccessKey,
      SessionToken: credentials.sessionToken,
      Expiration: new Date(expires).toISOString().replace('.000Z', 'Z'),
    },
    AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
  };
}

/** Without a reason where the role does not exist: STS does not tell which do. */
function refuse(caller: Principal, action: string, resource: string, refusal: Refusal | undefined): never {
  const reason = refusal === undefined ? '' : ` ${because(refusal, action)}`;
  throw stsError(
    'AccessDenied',
    403,
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}${reason}`,
  );
}

function refuseToken(): never {
  throw stsError('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
}

function stsError(code: string, status: number, message: string): ServiceError {
  return new ServiceError(code, status, message);
}

/** The query protocol has names of its own for what the others call …Exception. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  ['IncompleteSignatureException', 'IncompleteSignature'],
  ['InvalidSignatureException', 'SignatureDoesNotMatch'],
  ['UnrecognizedClientException', 'InvalidClientTokenId'],
  ['ThrottlingException', 'Throttling'],
]);

function faultOf(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof BodyTooLarge) return { status: 413, code: 'RequestEntityTooLarge', message: error.message };
  if (!(error instanceof ServiceError)) throw error;
  const { status, name, message } = error;
  // ExpiredTokenException, status 400, is the name that a web identity token's end has in STS's model; the end of
  // credentials, status 403, is the query protocol's ExpiredToken.
  const code = name === 'ExpiredTokenException' && status === 403 ? 'ExpiredToken' : (CODES.get(name) ?? name);
  return { status, code, message };
}

function xml(status: number, root: string, content: XmlElements, requestId: string): HttpReply {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<${root} xmlns="${NAMESPACE}">${xmlElements(content)}</${root}>`,
  };
}
