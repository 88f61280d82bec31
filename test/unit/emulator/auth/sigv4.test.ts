import { GetPackageVersionAssetCommand } from '@aws-sdk/client-codeartifact';
import { parseSignature, verifySignature, checkTime } from '@codeartifact-ci/emulator/auth/sigv4.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startBench, type Bench } from '../api/client.ts';
import { httpRequest, outcome } from './support.ts';

/** The key and time of AWS's published Signature Version 4 test suite. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const TIME = Date.parse('2015-08-30T12:36:00Z');
const BASE = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' };
const authorization = (signature: string, headers = 'host;x-amz-date'): string =>
  `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${headers}, Signature=${signature}`;

const VANILLA = '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31';

function verify(request: ReturnType<typeof httpRequest>, body: Buffer | undefined = Buffer.alloc(0)): string {
  return outcome(() => verifySignature(request, parseSignature(request), SECRET, body));
}

describe('the published test suite', () => {
  it('accepts get-vanilla', () => {
    expect(verify(httpRequest({ headers: { ...BASE, authorization: authorization(VANILLA) } }))).toBe('allowed');
  });

  it('accepts get-vanilla-query-order-key-case: parameters are sorted', () => {
    const signature = 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500';
    const headers = { ...BASE, authorization: authorization(signature) };
    expect(verify(httpRequest({ rawQuery: 'Param2=value2&Param1=value1', headers }))).toBe('allowed');
  });

  it('accepts post-x-www-form-urlencoded: the body counts', () => {
    const signature = 'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a';
    const headers = {
      ...BASE,
      'content-type': 'application/x-www-form-urlencoded',
      authorization: authorization(signature, 'content-type;host;x-amz-date'),
    };
    const request = httpRequest({ method: 'POST', headers });
    expect(verify(request, Buffer.from('Param1=value1'))).toBe('allowed');
    expect(verify(request, Buffer.from('Param1=value2'))).toMatch(/^InvalidSignatureException: The request signature/);
  });
});

describe('what was signed', () => {
  const headers = { ...BASE, authorization: authorization(VANILLA) };

  it.each([
    ['the method', { method: 'POST', headers }],
    ['the path', { path: '/other', headers }],
    ['the query', { rawQuery: 'a=b', headers }],
    ['a signed header', { headers: { ...headers, host: 'other.example' } }],
    ['the signature', { headers: { ...BASE, authorization: authorization(VANILLA.replace('5', '6')) } }],
  ])('is refused when %s is another', (_what, changed) => {
    expect(verify(httpRequest(changed))).toMatch(/^InvalidSignatureException: The request signature/);
  });

  it("is refused when a digest is declared that is not the body's", () => {
    const declared = { ...headers, 'x-amz-content-sha256': '0'.repeat(64) };
    expect(verify(httpRequest({ headers: declared }))).toMatch(/x-amz-content-sha256/);
  });

  it('may leave the body open over HTTPS only', () => {
    const unsigned = { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    expect(verify(httpRequest({ headers: unsigned }))).toMatch(/over HTTPS only/);
    expect(verify(httpRequest({ headers: unsigned, origin: 'https://127.0.0.1:4999' }))).toMatch(/does not match/);
  });

  it('needs a digest where the body is still to be read', () => {
    const request = httpRequest({ headers });
    expect(outcome(() => verifySignature(request, parseSignature(request), SECRET, undefined))).toMatch(
      /^IncompleteSignatureException: .*X-Amz-Content-Sha256/,
    );
    for (const digest of [`${'0'.repeat(64)}x`, `x${'0'.repeat(64)}`, '0'.repeat(63), 'A'.repeat(64)]) {
      const declared = httpRequest({ headers: { ...headers, 'x-amz-content-sha256': digest } });
      expect(outcome(() => verifySignature(declared, parseSignature(declared), SECRET, undefined))).toMatch(
        /x-amz-content-sha256/,
      );
    }
  });

  it('may name headers that objects inherit', () => {
    const named = { ...BASE, authorization: authorization(VANILLA, 'constructor;host;toString;x-amz-date') };
    expect(verify(httpRequest({ headers: named }))).toMatch(/^InvalidSignatureException/);
  });
});

describe('the form of the header', () => {
  const claimsOf = (header: string | undefined, more: Record<string, string> = {}): string =>
    outcome(() => parseSignature(httpRequest({ headers: { ...BASE, ...more, authorization: header } })));

  it('must be there', () => {
    expect(claimsOf(undefined)).toBe('MissingAuthenticationTokenException: Missing Authentication Token');
  });

  it.each([
    'Bearer token',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=AKID',
    authorization(VANILLA).replace('SHA256', 'SHA512'),
    authorization(VANILLA).replace('SHA256 ', 'SHA256,'),
    authorization(`${VANILLA}0`),
    authorization(`0${VANILLA}`),
    authorization(VANILLA).replace('aws4_request', 'aws4_request/more'),
    authorization(VANILLA).replace('aws4_request', 'aws5_request'),
    authorization(VANILLA).replace('AKIDEXAMPLE', 'A'.repeat(129)),
    authorization('abc'),
    authorization(VANILLA, 'x-amz-date'),
    authorization(VANILLA).replace('/aws4_request', ''),
    authorization(VANILLA).replace('us-east-1', ''),
    authorization(VANILLA).replace('AKIDEXAMPLE', 'AK ID'),
  ])('is refused: %s', (header) => {
    expect(claimsOf(header)).toMatch(/^IncompleteSignatureException: /);
  });

  it.each([
    '',
    '20150830',
    '20151330T123600Z',
    'x20150830T123600Z',
    '20150830T123600Zx',
    '2015-08-30T12:36:00Z',
    '120150830T123600Z',
  ])('needs a date, not %p', (date) => {
    expect(claimsOf(authorization(VANILLA), { 'x-amz-date': date })).toMatch(
      /^IncompleteSignatureException: .*X-Amz-Date/,
    );
  });

  it('must name the day of the date', () => {
    expect(claimsOf(authorization(VANILLA), { 'x-amz-date': '20150831T123600Z' })).toMatch(
      /^InvalidSignatureException: Date in Credential scope/,
    );
  });

  it('never makes the parser fail otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (header, date) => {
        const result = claimsOf(`AWS4-HMAC-SHA256 ${header}`, { 'x-amz-date': date });
        expect(result).toMatch(/^(allowed$|IncompleteSignatureException|InvalidSignatureException)/);
      }),
    );
  });
});

describe('the time of a signature', () => {
  const claims = parseSignature(httpRequest({ headers: { ...BASE, authorization: authorization(VANILLA) } }));
  const MINUTE = 60_000;

  it.each([
    [15 * MINUTE, 'allowed'],
    [15 * MINUTE + 1000, 'Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z'],
    [-15 * MINUTE, 'allowed'],
    [-15 * MINUTE - 1000, 'Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z'],
  ])('counts: %d ms later', (offset, expected) => {
    expect(outcome(() => checkTime(claims, TIME + offset))).toContain(expected);
  });
});

describe('the JavaScript SDK', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(async () => await bench.close());

  it('signs any query as it is verified', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (asset) => {
        const command = new GetPackageVersionAssetCommand({
          domain: 'absent',
          repository: 'absent',
          format: 'generic',
          namespace: "it's (a) +*! test",
          package: 'päckage',
          packageVersion: '1.0',
          asset,
        });
        await expect(bench.client.send(command)).rejects.toThrow(
          expect.objectContaining({ name: expect.stringMatching(/^(ResourceNotFound|Validation)Exception$/) }),
        );
      }),
      { numRuns: 40 },
    );
  });
});
