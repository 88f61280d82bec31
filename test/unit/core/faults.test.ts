import { describe, expect, it } from '@jest/globals';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { badReply, faultOf, retryAfter, StatusError } from '@codeartifact-ci/core/faults.ts';

const sdkError = (name: string, status: number, more: object = {}): Error =>
  Object.assign(new Error('refused'), { name, $fault: 'client', $metadata: { httpStatusCode: status }, ...more });
const systemError = (code: string): Error => Object.assign(new Error(`it failed: ${code}`), { code });
const status = (code: number, headers = {}): Error =>
  new StatusError({ status: code, reason: '', headers, body: Buffer.alloc(0) });
/** What the SDK throws for a reply that it cannot parse. */
const unreadableAt = (statusCode: number): Error =>
  Object.assign(new SyntaxError('Unexpected end of JSON input\n  Deserialization error: to see …'), {
    $response: { statusCode, headers: {} },
    $metadata: { httpStatusCode: statusCode },
  });
const unreadable = unreadableAt(200);
const keysNotRead = sdkError('InvalidIdentityToken', 400, {
  message: "Couldn't retrieve verification key from your identity provider,  please reference … for requirements",
});

describe('The retries that a failure is worth', () => {
  it.each<[string, unknown, number]>([
    ['a refusal', sdkError('AccessDeniedException', 403), 0],
    ['a refusal by a service whose clock differs', sdkError('SignatureDoesNotMatch', 403, skewed(403)), 1],
    ['throttling', sdkError('ThrottlingException', 429), Infinity],
    ['throttling by a service whose clock differs', sdkError('ThrottlingException', 429, skewed(429)), Infinity],
    ['a failure of a service whose clock differs', sdkError('InternalServerException', 503, skewed(503)), Infinity],
    ['an identity provider that is out of reach', sdkError('IDPCommunicationError', 400), Infinity],
    ["an issuer's keys that STS could not read", keysNotRead, 3],
    ['a token that STS does not take', sdkError('InvalidIdentityToken', 400), 0],
    ['a reply that was cut off', unreadable, Infinity],
    ['a reply of our own that was cut off', badReply('no JSON'), Infinity],
    ['a refusal that was cut off, or is no JSON', unreadableAt(400), 3],
    ['throttling that is no JSON', unreadableAt(429), Infinity],
    ['a failure that is no JSON', unreadableAt(503), Infinity],
    ['408', status(408), Infinity],
    ['429', status(429), Infinity],
    ['500', status(500), Infinity],
    ['a redirect', status(302), 3],
    ['401', status(401), 0],
    ['a reset', systemError('ECONNRESET'), Infinity],
    ['silence', systemError('ETIMEDOUT'), Infinity],
    ['a refused connection', systemError('ECONNREFUSED'), 3],
    ['an unknown host', systemError('ENOTFOUND'), 3],
    ['https to a plain port', systemError('EPROTO'), 3],
    ['an answer that is no HTTP', systemError('HPE_INVALID_CONSTANT'), 3],
    ['a certificate that is not trusted', systemError('SELF_SIGNED_CERT_IN_CHAIN'), 0],
    ['a mistake of the user', new InputError('wrong'), 0],
    ['a bug', new TypeError('x is not a function'), 0],
  ])('for %s', (_name, error, retries) => {
    expect(faultOf(error).retries).toBe(retries);
  });

  it('come with the pause that the server asks for', () => {
    expect(faultOf(status(429, { 'retry-after': '7' }))).toEqual({ retries: Infinity, retryAfterMs: 7_000 });
    const $response = { statusCode: 503, headers: { 'retry-after': '2' } };
    expect(faultOf(sdkError('InternalServerException', 503, { $response })).retryAfterMs).toBe(2_000);
  });
});

describe('The explanation of a failure', () => {
  const via = { proxy: 'p:1', proxyStatus: 407 };
  it.each([
    ['a reply that was cut off', unreadable, /^The reply of the service cannot be read \(200\)\. .*run again/],
    ['a refusal that was cut off', unreadableAt(400), /^The reply of the service cannot be read \(400\)\. .*run again/],
    ['a failure that is no JSON', unreadableAt(503), /It failed for as long as it was tried: run again/],
    ['a redirect', sdkError('UnknownError', 302), /A redirect is not followed/],
    ['a status that nobody knows', sdkError('TeapotException', 418), /refused\. Check the endpoint/],
    ['a silent server', systemError('ETIMEDOUT'), /no answer in time/],
    ['https to a plain port', systemError('EPROTO'), /does not speak TLS/],
    ['another failure of TLS', systemError('ERR_SSL_WRONG_VERSION_NUMBER'), /does not speak TLS/],
    [
      'a handshake that is ended',
      new Error('write EPROTO 0:error:0A00042E:SSL routines:f:tlsv1 alert x:a.c:1:'),
      /ends the TLS/,
    ],
    [
      'a proxy that wants a password',
      Object.assign(systemError('ERR_PROXY_TUNNEL'), via),
      /The proxy p:1 wants credentials/,
    ],
    ['a certificate of tomorrow', systemError('CERT_NOT_YET_VALID'), /not valid at this time/],
    ['a certificate of a weak key', systemError('UNSPECIFIED'), /The certificate cannot be used/],
    ['a certificate for other purposes', systemError('INVALID_PURPOSE'), /The certificate cannot be used/],
    ['an answer that is no HTTP', systemError('HPE_INVALID_CONSTANT'), /connection broke/],
    ['408', status(408), /HTTP 408\. It failed for as long as it was tried/],
  ])('is one for the user: %s', (_name, error, message) => {
    const explained = explain(error);
    expect(explained).toBeInstanceOf(InputError);
    expect((explained as Error).message).toMatch(message);
    expect((explained as Error).message).not.toMatch(/Deserialization/);
  });

  it('is none for a bug of ours', () => {
    const bug = new TypeError('x is not a function');
    expect(explain(bug)).toBe(bug);
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 1970 00:01:40 GMT', 90_000],
    ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('of %j is read', (header, expected) => {
    expect(retryAfter(header, 10_000)).toBe(expected);
  });
});

function skewed(httpStatusCode: number): object {
  return { $metadata: { httpStatusCode, clockSkewCorrected: true } };
}
