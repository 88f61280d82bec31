import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from '../errors.ts';
import type { HttpRequest } from '../http.ts';

/** Requests older or newer than this are refused (AWS General Reference, Signature Version 4). */
const SKEW_MS = 15 * 60 * 1000;

export interface SignatureClaims {
  readonly accessKeyId: string;
  /** YYYYMMDD */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** x-amz-date: YYYYMMDDTHHMMSSZ */
  readonly timestamp: string;
  readonly sessionToken: string | undefined;
}

const incomplete = (message: string): ServiceError => new ServiceError('IncompleteSignatureException', 400, message);
const mismatch = (message: string): ServiceError => new ServiceError('InvalidSignatureException', 403, message);

/** What the Authorization header claims; nothing is checked yet but its form. */
export function parseSignature(request: HttpRequest): SignatureClaims {
  const header = request.headers.authorization;
  if (header === undefined || header === '') {
    throw new ServiceError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
  }
  if (!header.startsWith('AWS4-HMAC-SHA256 ')) {
    throw incomplete(`Unsupported Authorization scheme; the emulator takes AWS4-HMAC-SHA256`);
  }
  const parts = new Map(
    header
      .slice('AWS4-HMAC-SHA256 '.length)
      .split(',')
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      }),
  );
  const credential = parts.get('Credential') ?? '';
  const match = /^([\w]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/.exec(credential);
  const signature = parts.get('Signature') ?? '';
  const signedHeaders = (parts.get('SignedHeaders') ?? '').split(';').filter((name) => name !== '');
  const timestamp = firstHeader(request, 'x-amz-date');
  if (match === null) throw incomplete(`Credential must have at least 5 slash-delimited elements, got '${credential}'`);
  if (!/^[0-9a-f]{64}$/.test(signature))
    throw incomplete("Authorization header requires a 'Signature' of 64 hexadecimal digits");
  if (!signedHeaders.includes('host')) throw incomplete("'Host' must be a 'SignedHeader' in the Authorization header");
  if (timestamp === undefined || !/^\d{8}T\d{6}Z$/.test(timestamp)) {
    throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header");
  }
  const [, accessKeyId = '', date = '', region = '', service = ''] = match;
  if (!timestamp.startsWith(date))
    throw mismatch(`Date in Credential scope does not match YYYYMMDD from X-Amz-Date: ${date} != ${timestamp}`);
  const sessionToken = firstHeader(request, 'x-amz-security-token');
  return { accessKeyId, date, region, service, signedHeaders, signature, timestamp, sessionToken };
}

/**
 * Checks a signature against the secret key. `body` is the whole body, or undefined where the request names its
 * digest in x-amz-content-sha256 and is still to be read: then whoever reads it compares.
 */
export function verifySignature(
  request: HttpRequest,
  claims: SignatureClaims,
  secretKey: string,
  body: Buffer | undefined,
  now: number,
): void {
  const signedAt = Date.parse(claims.timestamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(signedAt) || Math.abs(now - signedAt) > SKEW_MS) {
    const current = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    throw mismatch(`Signature expired: ${claims.timestamp} is not within 15 min. of the current time ${current}`);
  }
  const declared = firstHeader(request, 'x-amz-content-sha256');
  const actual = body === undefined ? undefined : sha256(body);
  if (declared !== undefined && declared !== 'UNSIGNED-PAYLOAD' && actual !== undefined && declared !== actual) {
    throw mismatch('The provided x-amz-content-sha256 header does not match what was computed.');
  }
  const payload = declared ?? actual;
  if (payload === undefined) throw incomplete('The request needs an x-amz-content-sha256 header');
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.rawQuery),
    ...claims.signedHeaders.map((name) => `${name}:${(firstHeader(request, name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    claims.signedHeaders.join(';'),
    payload,
  ].join('\n');
  const scope = `${claims.date}/${claims.region}/${claims.service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', claims.timestamp, scope, sha256(canonical)].join('\n');
  const key = [claims.date, claims.region, claims.service, 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${secretKey}`),
  );
  const expected = createHmac('sha256', key).update(toSign).digest();
  if (!timingSafeEqual(expected, Buffer.from(claims.signature, 'hex'))) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
}

/** Each segment encoded once more than it is on the wire: the rule of every service but S3. */
function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((segment) => encode(segment))
    .join('/');
}

function canonicalQuery(rawQuery: string): string {
  if (rawQuery === '') return '';
  return rawQuery
    .split('&')
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [encode(decode(name)), encode(decode(value))];
    })
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** RFC 3986's unreserved characters stay. */
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
    return text;
  }
}

function firstHeader(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
