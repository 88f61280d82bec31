import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { accessDenied, invalid, ServiceError } from '../errors.ts';
import type { HttpRequest } from '../http.ts';
import { domainArn, packageArn, packageGroupArn, repositoryArn } from '../store/arns.ts';
import { findPolicy, listTags } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import { combine, evaluate, type PolicyContext, type Verdict } from './policy.ts';
import { readPrincipals, type Principals } from './principals.ts';
import { issueToken, openSession, openToken, Seal, type SealedPrincipal } from './sessions.ts';
import { parseSignature, verifySignature } from './sigv4.ts';
import type { Authority, Principal, Target } from './types.ts';

/** The key pair that AWS's documentation uses throughout; it belongs to an administrator of the emulator's account. */
const BUILT_IN = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

export interface AuthorityOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  readonly region: string;
  /** `any-key` takes every access key for an administrator of the account; `strict` knows only `principalsFile`. */
  readonly mode: 'any-key' | 'strict';
  readonly principalsFile: string | undefined;
}

/** What STS needs beside the Authority that everybody sees. */
export interface StsAuthority extends Authority {
  readonly seal: Seal;
  readonly principals: Principals;
  readonly mode: 'any-key' | 'strict';
  readonly clock: Clock;
}

export async function createAuthority(options: AuthorityOptions): Promise<StsAuthority> {
  const { store, clock, account, mode, principalsFile } = options;
  if (mode === 'strict' && principalsFile === undefined) {
    throw new Error('--auth strict needs a principals file (--principals FILE)');
  }
  const principals =
    principalsFile === undefined ? { users: [], roles: [] } : await readPrincipals(principalsFile, account);
  const seal = new Seal(sealingKey(store));

  const restore = (sealed: SealedPrincipal): Principal => ({
    arn: sealed.arn,
    account: sealed.account,
    userId: sealed.userId,
    expires: sealed.expires ?? undefined,
    identityPolicies: mode === 'any-key' ? 'all' : policiesOf(principals, sealed.source),
    sessionPolicy: sealed.sessionPolicy ?? undefined,
  });

  return {
    seal,
    principals,
    mode,
    clock,

    authenticate(request, service, body) {
      const claims = parseSignature(request);
      if (claims.service !== service) {
        throw new ServiceError(
          'InvalidSignatureException',
          403,
          `Credential should be scoped to correct service: '${service}'.`,
        );
      }
      const { accessKeyId, sessionToken } = claims;
      const check = (secret: string): void => verifySignature(request, claims, secret, body, clock.now());
      if (sessionToken?.startsWith('EMULATOR.') === true) {
        const session = openSession(seal, accessKeyId, sessionToken);
        if (session === undefined) throw unknownKey();
        if (session.expires !== null && clock.now() >= session.expires) {
          throw new ServiceError('ExpiredTokenException', 403, 'The security token included in the request is expired');
        }
        check(seal.secretFor(accessKeyId));
        return restore(session);
      }
      const user = principals.users.find((candidate) => candidate.accessKeyId === accessKeyId);
      if (user !== undefined) {
        check(user.secretAccessKey);
        return restore(sealedUser(user.account, user.name));
      }
      if (mode === 'strict' || accessKeyId.startsWith('ASIA')) throw unknownKey();
      // The secret of any other key is not known here, so its signature cannot be checked: see `--auth strict`.
      if (accessKeyId === BUILT_IN.accessKeyId) check(BUILT_IN.secretAccessKey);
      return restore(sealedUser(account, 'admin'));
    },

    authenticateBearer(request, domain) {
      const token = bearerToken(request);
      const sealed = token === undefined ? undefined : openToken(seal, domain, token, clock.now());
      return sealed === undefined ? undefined : restore(sealed);
    },

    issueToken(principal, domain, seconds) {
      if (seconds !== 0 && (seconds < 900 || seconds > 43_200)) {
        throw invalid('The duration must be 0 or between 900 and 43200 seconds');
      }
      if (seconds === 0 && principal.expires === undefined) {
        throw invalid('A duration of 0 needs temporary credentials, whose end becomes the end of the token');
      }
      const now = clock.now();
      const expires = seconds === 0 ? (principal.expires ?? now) : now + seconds * 1000;
      return { token: issueToken(seal, domain, resealed(principal), expires, now), expires };
    },

    authorize(principal, action, target) {
      authorize(store, principal, `codeartifact:${action}`, target);
      if (action === 'GetAuthorizationToken') authorizeIdentity(principal, 'sts:GetServiceBearerToken');
    },
  };
}

function unknownKey(): ServiceError {
  return new ServiceError('UnrecognizedClientException', 403, 'The security token included in the request is invalid.');
}

/** The key of the emulator's seals, kept with its data so that tokens outlive a restart. */
function sealingKey(store: Store): Buffer {
  const row = store.db.get<{ value: string }>("SELECT value FROM secrets WHERE name = 'seal'");
  if (row !== undefined) return Buffer.from(row.value, 'base64');
  const key = randomBytes(32);
  store.db.run("INSERT INTO secrets VALUES ('seal', ?)", key.toString('base64'));
  return key;
}

export function sealedUser(account: string, name: string): SealedPrincipal {
  return {
    arn: `arn:aws:iam::${account}:user/${name}`,
    account,
    userId: `AIDA${name
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .padEnd(17, 'X')
      .slice(0, 17)}`,
    expires: null,
    sessionPolicy: null,
    source: `user/${account}/${name}`,
  };
}

function resealed(principal: Principal): SealedPrincipal {
  const { arn, account, userId, expires, sessionPolicy } = principal;
  const [kind, name = ''] = (arn.split(':')[5] ?? '').split('/');
  return {
    arn,
    account,
    userId,
    expires: expires ?? null,
    sessionPolicy: sessionPolicy ?? null,
    source: `${kind === 'user' ? 'user' : 'role'}/${account}/${name}`,
  };
}

function policiesOf(principals: Principals, source: string): readonly string[] {
  const [kind, account, name] = source.split('/');
  const list = kind === 'user' ? principals.users : principals.roles;
  return list.find((entry) => entry.account === account && entry.name === name)?.policies ?? [];
}

/** Bearer, Basic with any user name, the bare token (cargo), or NuGet's API key. */
function bearerToken(request: HttpRequest): string | undefined {
  const header = request.headers.authorization?.trim() ?? '';
  const [scheme = '', rest = ''] = header.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return rest;
  if (/^basic$/i.test(scheme)) {
    const decoded = Buffer.from(rest, 'base64').toString('utf8');
    return decoded.slice(decoded.indexOf(':') + 1).trim();
  }
  if (header !== '') return header;
  const key = request.headers['x-nuget-apikey'];
  return typeof key === 'string' && key !== '' ? key.trim() : undefined;
}

/** Operations on which the domain's own policy has no say, beside those on the account (user guide, 4.2 of the contract). */
const WITHOUT_DOMAIN_POLICY = new Set(['codeartifact:PutDomainPermissionsPolicy', 'codeartifact:CreateDomain']);
const WITHOUT_REPOSITORY_POLICY = new Set([
  'codeartifact:PutRepositoryPermissionsPolicy',
  'codeartifact:CreateRepository',
]);

function authorize(store: Store, principal: Principal, action: string, target: Target): void {
  const resource = resourceOf(target, principal);
  const context: PolicyContext = {
    action,
    resource,
    principalArns: arnsOf(principal),
    account: principal.account,
    keys: conditionKeys(store, principal, target),
  };
  const policies: string[] = [];
  if ('domain' in target && !WITHOUT_DOMAIN_POLICY.has(action)) {
    policies.push(...[findPolicy(store, domainArn(target.domain))?.document ?? []].flat());
    const repository = repositoryName(target);
    if (repository !== undefined && !WITHOUT_REPOSITORY_POLICY.has(action)) {
      policies.push(...[findPolicy(store, repositoryArn(target.domain, repository))?.document ?? []].flat());
    }
  }
  const byResource = combine(policies.map((document) => evaluate(document, 'resource', context)));
  const byIdentity = identityVerdict(principal, context);
  const bySession =
    principal.sessionPolicy === undefined ? 'allow' : evaluate(principal.sessionPolicy, 'identity', context);
  const deny = (reason: string): never => {
    throw accessDenied(
      `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
    );
  };
  if (byIdentity === 'deny') deny('with an explicit deny in an identity-based policy');
  if (bySession === 'deny') deny('with an explicit deny in a session policy');
  if (byResource === 'deny') deny('with an explicit deny in a resource-based policy');
  if (bySession === 'none') deny(`because no session policy allows the ${action} action`);
  const foreign = 'domain' in target && target.domain.owner !== principal.account;
  if (byIdentity !== 'allow' && (foreign || byResource !== 'allow')) {
    deny(`because no identity-based policy allows the ${action} action`);
  }
  if (foreign && byResource !== 'allow') deny(`because no resource-based policy allows the ${action} action`);
}

/** For actions on which no resource policy has a say. */
function authorizeIdentity(principal: Principal, action: string): void {
  const context: PolicyContext = {
    action,
    resource: `arn:aws:sts::${principal.account}:self`,
    principalArns: arnsOf(principal),
    account: principal.account,
    keys: { 'sts:awsservicename': ['codeartifact.amazonaws.com'] },
  };
  const session =
    principal.sessionPolicy === undefined ? 'allow' : evaluate(principal.sessionPolicy, 'identity', context);
  const message = `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${context.resource}`;
  if (identityVerdict(principal, context) !== 'allow') {
    throw accessDenied(`${message} because no identity-based policy allows the ${action} action`);
  }
  if (session !== 'allow') throw accessDenied(`${message} because no session policy allows the ${action} action`);
}

function identityVerdict({ identityPolicies }: Principal, context: PolicyContext): Verdict {
  if (identityPolicies === 'all') return 'allow';
  return combine(identityPolicies.map((document) => evaluate(document, 'identity', context)));
}

/** A session goes by its own ARN and by its role's. */
function arnsOf({ arn, account }: Principal): string[] {
  const role = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  return role === undefined ? [arn] : [arn, `arn:aws:iam::${account}:role/${role}`];
}

function repositoryName(target: Target): string | undefined {
  if (target.kind === 'repository') return target.repository;
  return target.kind === 'package' ? target.repository.name : undefined;
}

function resourceOf(target: Target, principal: Principal): string {
  switch (target.kind) {
    case 'account':
      return `arn:aws:codeartifact:*:${principal.account}:*`;
    case 'new-domain':
      return `arn:aws:codeartifact:${target.region}:${principal.account}:domain/${target.name}`;
    case 'domain':
      return domainArn(target.domain);
    case 'package-group':
      return packageGroupArn(target.domain, target.pattern);
    case 'repository':
      return repositoryArn(target.domain, target.repository);
    case 'package':
      return packageArn(target.domain, target.repository.name, target.at);
  }
}

function conditionKeys(store: Store, principal: Principal, target: Target): Record<string, readonly string[]> {
  const keys: Record<string, readonly string[]> = {
    'aws:principalarn': [arnsOf(principal).at(-1) ?? principal.arn],
    'aws:principalaccount': [principal.account],
  };
  const tagged = taggedArn(target);
  for (const { key, value } of tagged === undefined ? [] : listTags(store, tagged)) {
    keys[`aws:resourcetag/${key.toLowerCase()}`] = [value];
  }
  return keys;
}

/** Tags exist on domains, repositories and package groups. */
function taggedArn(target: Target): string | undefined {
  if (!('domain' in target)) return undefined;
  const repository = repositoryName(target);
  if (repository !== undefined) return repositoryArn(target.domain, repository);
  return target.kind === 'package-group' ? packageGroupArn(target.domain, target.pattern) : domainArn(target.domain);
}
