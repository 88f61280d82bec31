import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from '../errors.ts';
import type { HttpRequest } from '../http/request.ts';

/** A signature is good for this long before and after its time (IAM user guide, "AWS Signature Version 4"). */
const SKEW_MS = 15 * 60 * 1000;
const ALGORITHM = 'AWS4-HMAC-SHA256';

/** What an Authorization header claims. */
export interface SignatureClaims {
  readonly accessKeyId: string;
  /** The scope's day: YYYYMMDD. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** In lower case, as they were signed. */
  readonly signedHeaders: readonly string[];
  /** 64 hexadecimal digits. */
  readonly signature: string;
  /** x-amz-date: YYYYMMDDTHHMMSSZ. */
  readonly timestamp: string;
  /** The same, in milliseconds since the epoch. */
  readonly signedAt: number;
  readonly sessionToken: string | undefined;
}

const incomplete = (message: string): ServiceError => new ServiceError('IncompleteSignatureException', 400, message);
const refused = (message: string): ServiceError => new ServiceError('InvalidSignatureException', 403, message);

/**
 * Reads the Authorization header; nothing is checked yet but its form. Throws MissingAuthenticationTokenException or
 * IncompleteSignatureException.
 */
export function parseSignature(request: HttpRequest): SignatureClaims {
  const header = headerOf(request, 'authorization') ?? '';
  if (header === '') {
    throw new ServiceError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
  }
  if (!header.startsWith(`${ALGORITHM} `)) {
    throw incomplete(
      `Authorization header must be of the form '${ALGORITHM} Credential=…, SignedHeaders=…, Signature=…'`,
    );
  }
  const parts = partsOf(header.slice(ALGORITHM.length));
  const part = (name: string): string => {
    const value = parts.get(name);
    if (value === undefined || value === '') throw incomplete(`Authorization header requires '${name}' parameter`);
    return value;
  };
  const scope = part('Credential').split('/');
  const [accessKeyId = '', date = '', region = '', service = '', terminal] = scope;
  if (scope.length !== 5 || terminal !== 'aws4_request' || scope.includes('')) {
    throw incomplete(`Credential must have exactly 5 slash-delimited elements: KEY/DATE/REGION/SERVICE/aws4_request`);
  }
  if (!/^\w{1,128}$/.test(accessKeyId)) throw incomplete('The access key of Credential is malformed');
  const signedHeaders = part('SignedHeaders').toLowerCase().split(';');
  if (!signedHeaders.includes('host')) throw incomplete("'Host' must be a 'SignedHeader' in the Authorization header");
  const signature = part('Signature').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(signature)) throw incomplete('Signature must be 64 hexadecimal digits');
  const timestamp = headerOf(request, 'x-amz-date') ?? '';
  const signedAt = timeOf(timestamp);
  if (signedAt === undefined) {
    throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header: YYYYMMDDTHHMMSSZ");
  }
  if (!timestamp.startsWith(`${date}T`)) {
    throw refused(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: ${date} != ${timestamp}`,
    );
  }
  const sessionToken = headerOf(request, 'x-amz-security-token');
  return { accessKeyId, date, region, service, signedHeaders, signature, timestamp, signedAt, sessionToken };
}

function partsOf(text: string): Map<string, string> {
  return new Map(
    text.split(',').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

function timeOf(timestamp: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** Throws an InvalidSignatureException for a signature made too long ago, or by a clock that is ahead. */
export function checkTime({ timestamp, signedAt }: SignatureClaims, now: number): void {
  const limit = (bound: number): string => `${stamp(bound)} (${stamp(now)}`;
  if (signedAt < now - SKEW_MS) {
    throw refused(`Signature expired: ${timestamp} is now earlier than ${limit(now - SKEW_MS)} - 15 min.)`);
  }
  if (signedAt > now + SKEW_MS) {
    throw refused(`Signature not yet current: ${timestamp} is still later than ${limit(now + SKEW_MS)} + 15 min.)`);
  }
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * Checks the signature against the secret key. `body` is the whole body, or undefined where the request names its
 * digest in x-amz-content-sha256 and is still to be read: whoever reads it compares. Throws an
 * InvalidSignatureException.
 */
export function verifySignature(
  request: HttpRequest,
  claims: SignatureClaims,
  secretKey: string,
  body: Buffer | undefined,
): void {
  const { date, region, service, timestamp, signedHeaders } = claims;
  const canonical = [
    request.method,
    canonicalPath(request.prefix + request.path),
    canonicalQuery(request.rawQuery),
    ...signedHeaders.map((name) => `${name}:${(headerOf(request, name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash(request, body),
  ].join('\n');
  const scope = [date, region, service, 'aws4_request'];
  const toSign = [ALGORITHM, timestamp, scope.join('/'), sha256(canonical)].join('\n');
  const key = scope.reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${secretKey}`));
  if (!timingSafeEqual(hmac(key, toSign), Buffer.from(claims.signature, 'hex'))) {
    throw refused(
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
}

/** The declared digest, once it is known to be the body's, or the body's own. */
function payloadHash(request: HttpRequest, body: Buffer | undefined): string {
  const declared = headerOf(request, 'x-amz-content-sha256');
  if (declared === undefined) {
    if (body === undefined) throw incomplete("The request requires existence of an 'X-Amz-Content-Sha256' header");
    return sha256(body);
  }
  if (declared === 'UNSIGNED-PAYLOAD') {
    // Where nothing else protects the body, its digest must be signed.
    if (!request.origin.startsWith('https:')) throw refused('UNSIGNED-PAYLOAD is accepted over HTTPS only');
  } else if (!/^[0-9a-f]{64}$/.test(declared) || (body !== undefined && sha256(body) !== declared)) {
    throw refused("The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  return declared;
}

/** Each segment is encoded once more than it is on the wire: the rule of every service but S3. */
function canonicalPath(path: string): string {
  return path.split('/').map(encode).join('/');
}

/** Sorted by name, then by value, both in RFC 3986's encoding. */
function canonicalQuery(rawQuery: string): string {
  return rawQuery
    .split('&')
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [encode(decode(name)), encode(decode(value))];
    })
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** All but RFC 3986's unreserved characters; encodeURIComponent leaves five more as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // No valid percent-encoding: whoever signed it took it as it stands.
    return text;
  }
}

/** A client names the headers it signed: names like `constructor` must not reach what objects inherit. */
function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return typeof value === 'string' ? value : value?.join(',');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
