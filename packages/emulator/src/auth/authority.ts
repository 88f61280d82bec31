import { BoundedCache } from '../bounded-cache.ts';
import type { Clock } from '../clock.ts';
import { accessDenied, invalid, ServiceError } from '../errors.ts';
import type { HttpRequest } from '../http/request.ts';
import { findPolicy } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import { allowances } from './allowances.ts';
import { openDirectory, type Directory } from './directory.ts';
import {
  because,
  CONSENT,
  decide,
  evaluate,
  SILENCE,
  type Opinion,
  type PolicyRequest,
  type Refusal,
} from './evaluation.ts';
import { parsePolicy, type PolicyDocument, type PolicyKind } from './policy.ts';
import { readDirectory } from './principals.ts';
import { callerKeys, channelKeys, ownerKeys, tagKeys } from './request-keys.ts';
import { openSeal } from './seal.ts';
import { isOwnSession, openSession, sealSession, type Bearer, type SessionCredentials } from './sessions.ts';
import { checkTime, parseSignature, verifySignature } from './sigv4.ts';
import { policyArns, regionOf, resourceArn, tagsOf } from './targets.ts';
import { isGood, MAC_LENGTH, openToken, sealToken, type TokenContent } from './tokens.ts';
import type { Authority, Principal, RequestTag, Target } from './types.ts';

export interface AuthorityOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  readonly region: string;
  /** `any-key` takes every access key for an administrator of the account; `strict` knows only `principalsFile`. */
  readonly mode: 'any-key' | 'strict';
  /** A JSON file of users and roles with identity and trust policies. */
  readonly principalsFile: string | undefined;
}

/** What STS needs beside the Authority that everybody sees. */
export interface StsAuthority extends Authority {
  readonly directory: Directory;
  issueSession(bearer: Bearer): SessionCredentials;
  /** What the caller's own policies say, without those of the resource. */
  opinionsOf(principal: Principal, request: PolicyRequest): OwnOpinions;
  /** Condition keys that describe the caller, how the request came, and the tags that come with it. */
  keysOf(
    principal: Principal,
    request: HttpRequest,
    region: string,
    tags: readonly RequestTag[],
  ): Map<string, readonly string[]>;
}

interface ReadToken {
  /** The header's value, or the token alone. */
  readonly sent: string;
  readonly content: TokenContent;
  readonly principal: Principal;
}

interface OwnOpinions {
  readonly identity: Opinion;
  readonly session: Opinion | undefined;
}

/** A session whose credentials are not ours says nothing of its end: this long, as AWS's sessions usually last. */
const FOREIGN_SESSION_MS = 3600 * 1000;
/** How many tokens are remembered, each as it is sent. */
const KNOWN_TOKENS = 1_000;
const TOKEN_SECONDS = { shortest: 900, longest: 43_200 };

/** Throws an Error with the remedy when the mode and the principals file do not go together, or the file is wrong. */
export async function createAuthority(options: AuthorityOptions): Promise<StsAuthority> {
  const { store, clock } = options;
  const directory = await chooseDirectory(options);
  const seal = openSeal(store);
  const read = policyReader();

  const restore = (bearer: Bearer): Principal => ({
    ...bearer,
    identityPolicies: directory.policiesOf(bearer.roleArn ?? bearer.arn),
  });

  const opinionsOf = (principal: Principal, request: PolicyRequest): OwnOpinions => {
    const { identityPolicies, sessionPolicy } = principal;
    const identity =
      identityPolicies === 'all'
        ? CONSENT
        : evaluate(
            identityPolicies.map((document) => read(document, 'identity')),
            request,
          );
    const session = sessionPolicy === undefined ? undefined : evaluate([read(sessionPolicy, 'identity')], request);
    return { identity, session };
  };

  // A token says the same each time it is read; who sends thousands of requests sends it with each. Remembered only when
  // it is ours, as the header that it came in, and found by its end, where the MAC is: who has that has the token.
  const tokens = new BoundedCache<string, ReadToken>(KNOWN_TOKENS);
  const readToken = (sent: string, tokenIn: (sent: string) => string): ReadToken | undefined => {
    const end = sent.slice(-MAC_LENGTH);
    const known = tokens.get(end);
    if (known?.sent === sent) return known;
    const content = openToken(seal, tokenIn(sent));
    if (content === undefined) return undefined;
    const read = { sent, content, principal: restore(content.bearer) };
    tokens.set(end, read, 1);
    return read;
  };

  const keysOf: StsAuthority['keysOf'] = (principal, request, region, tags) =>
    new Map([...channelKeys(request, region, clock.now()), ...callerKeys(principal, directory), ...tagKeys(tags)]);

  const authorize = (
    principal: Principal,
    source: HttpRequest,
    action: string,
    target: Target,
    tags: readonly RequestTag[],
  ): void => {
    const keys = keysOf(principal, source, regionOf(target), tags);
    const owner = 'domain' in target ? target.domain.owner : undefined;
    for (const [key, values] of ownerKeys(owner, directory)) keys.set(key, values);
    for (const { key, value } of tagsOf(store, target)) keys.set(`aws:resourcetag/${key.toLowerCase()}`, [value]);
    const request: PolicyRequest = {
      action: `codeartifact:${action}`,
      resource: resourceArn(target, principal.account),
      caller: principal,
      keys,
    };
    const documents = policyArns(action, target).flatMap((arn) => findPolicy(store, arn)?.document ?? []);
    const resource = evaluate(
      documents.map((document) => read(document, 'resource')),
      request,
    );
    const sameAccount = !('domain' in target) || target.domain.owner === principal.account;
    refuse(principal, request, decide({ ...opinionsOf(principal, request), sameAccount, resource }));
  };

  const readers = allowances(store, clock);

  /** GetAuthorizationToken needs this too, and no resource policy can give it (user guide, "Authentication and tokens"). */
  const authorizeBearerToken = (
    principal: Principal,
    source: HttpRequest,
    region: string,
    seconds: number | undefined,
  ): void => {
    const keys = keysOf(principal, source, region, []).set('sts:awsservicename', ['codeartifact.amazonaws.com']);
    if (seconds !== undefined) keys.set('sts:durationseconds', [String(seconds)]);
    const request: PolicyRequest = { action: 'sts:GetServiceBearerToken', resource: '*', caller: principal, keys };
    refuse(principal, request, decide({ ...opinionsOf(principal, request), sameAccount: true, resource: SILENCE }));
  };

  return {
    directory,
    opinionsOf,
    keysOf,
    issueSession: (bearer) => sealSession(seal, bearer),

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
      if (isOwnSession(accessKeyId, sessionToken)) {
        const session = openSession(seal, accessKeyId, sessionToken) ?? unknownKey();
        if (clock.now() >= (session.bearer.expires ?? 0)) {
          throw new ServiceError('ExpiredTokenException', 403, 'The security token included in the request is expired');
        }
        checkTime(claims, clock.nearest(claims.signedAt));
        verifySignature(request, claims, session.secretAccessKey, body);
        return restore(session.bearer);
      }
      const { user, secretAccessKey } = directory.accessKey(accessKeyId) ?? unknownKey();
      // A secret that is known goes with a long-lived key, and long-lived keys have no session token.
      if (secretAccessKey !== undefined && sessionToken !== undefined) unknownKey();
      checkTime(claims, clock.nearest(claims.signedAt));
      if (secretAccessKey !== undefined) verifySignature(request, claims, secretAccessKey, body);
      const expires = sessionToken === undefined ? undefined : clock.now() + FOREIGN_SESSION_MS;
      return restore({ arn: user.arn, account: user.account, userId: user.userId, expires, sessionPolicy: undefined });
    },

    authenticateBearer(request, domain) {
      const { authorization, 'x-nuget-apikey': apiKey } = request.headers;
      const good = (read: ReadToken | undefined): Principal | undefined =>
        read !== undefined && isGood(read.content, domain, clock.now()) ? read.principal : undefined;
      return (
        good(authorization === undefined ? undefined : readToken(authorization, tokenOfAuthorization)) ??
        good(typeof apiKey === 'string' ? readToken(apiKey, (sent) => sent.trim()) : undefined)
      );
    },

    issueToken(principal, domain, seconds) {
      const { shortest, longest } = TOKEN_SECONDS;
      if (seconds !== 0 && !(Number.isInteger(seconds) && seconds >= shortest && seconds <= longest)) {
        throw invalid(`The duration must be 0, or between ${shortest} and ${longest} seconds`);
      }
      if (seconds === 0 && principal.expires === undefined) {
        throw invalid('A duration of 0 needs temporary credentials: the token then ends when they end');
      }
      const issued = Math.floor(clock.now() / 1000) * 1000;
      const expires = seconds === 0 && principal.expires !== undefined ? principal.expires : issued + seconds * 1000;
      return { token: sealToken(seal, { domain, bearer: bearerOf(principal), issued, expires }), expires };
    },

    authorize(principal, request, action, target, { tags = [], seconds } = {}) {
      if (action === 'ReadFromRepository' && target.kind === 'repository') {
        readers.once(principal, target, request, () => authorize(principal, request, action, target, tags));
        return;
      }
      authorize(principal, request, action, target, tags);
      if (action === 'GetAuthorizationToken') authorizeBearerToken(principal, request, regionOf(target), seconds);
    },
  };
}

async function chooseDirectory({ mode, principalsFile, account }: AuthorityOptions): Promise<Directory> {
  if (mode === 'strict') {
    if (principalsFile !== undefined) return await readDirectory(principalsFile, account);
    throw new Error('the mode strict knows only the users and roles of a principals file: name one with --principals');
  }
  if (principalsFile === undefined) return openDirectory(account);
  throw new Error('a principals file counts in the mode strict only: add --auth strict, or leave the file out');
}

/** Policies are asked at every request of the data plane and seldom change: each document is parsed once. */
function policyReader(): (document: string, kind: PolicyKind) => PolicyDocument {
  const known = new Map<string, PolicyDocument>();
  const limit = 500;
  return (document, kind) => {
    const key = `${kind} ${document}`;
    const policy = known.get(key) ?? parsePolicy(document, kind);
    if (known.size >= limit) known.clear();
    known.set(key, policy);
    return policy;
  };
}

function refuse({ arn }: Principal, { action, resource }: PolicyRequest, refusal: Refusal | undefined): void {
  if (refusal === undefined) return;
  throw accessDenied(
    `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because(refusal, action)}`,
  );
}

function unknownKey(): never {
  throw new ServiceError('UnrecognizedClientException', 403, 'The security token included in the request is invalid.');
}

function bearerOf({ arn, account, userId, roleArn, expires, issued, sessionPolicy, session }: Principal): Bearer {
  return { arn, account, userId, roleArn, expires, issued, sessionPolicy, session };
}

/** Bearer, Basic with any user name, the token alone (cargo), and NuGet's API key, in this order. */
export function tokensIn({ headers }: HttpRequest): string[] {
  const apiKey = headers['x-nuget-apikey'];
  return [tokenOfAuthorization(headers.authorization ?? ''), typeof apiKey === 'string' ? apiKey.trim() : ''].filter(
    (token) => token !== '',
  );
}

function tokenOfAuthorization(value: string): string {
  const header = value.trim();
  const gap = header.search(/\s/);
  if (gap < 0) return header;
  const scheme = header.slice(0, gap).toLowerCase();
  const rest = header.slice(gap + 1).trim();
  if (scheme !== 'basic') return scheme === 'bearer' ? rest : '';
  const pair = Buffer.from(rest, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1).trim();
}
