import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  parseEndpoint,
  resolveEndpoint,
  parseRepositoryEndpoint,
  stsEndpoint,
} from '@codeartifact-ci/core/aws/endpoint.ts';
import { hostSuffixes } from '@codeartifact-ci/core/aws/partition.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { checkEndpoint } from '@codeartifact-ci/core/endpoints.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { REGION } from '@codeartifact-ci/core/names.ts';
import { code, safeMarkdown, safeText } from '@codeartifact-ci/core/safe-text.ts';
import { Redactor } from '@codeartifact-ci/core/secrets.ts';
import { secretForms } from '../../support/secret-scan.ts';

const token = `eyJ2ZXIiOjEs${'aB3-_x9Z'.repeat(40)}.q`;

describe('redaction', () => {
  it('hides the secret in whatever a log may hold it as', () => {
    const redactor = new Redactor();
    redactor.add(token);
    const shown = [
      'raw',
      'URL-encoded',
      'base64',
      'base64url',
      'base64 at offset 1',
      'base64 at offset 2',
      'base64url at offset 1',
      'base64 of aws:secret',
      'base64 of token:secret',
      'hexadecimal',
      'JSON',
    ];
    for (const form of shown) {
      const text = secretForms(token).get(form) ?? '';
      expect(redactor.redact(`before ${text} after`)).not.toContain(text);
    }
  });

  it('hides it in the base64 of any longer text', () => {
    const redactor = new Redactor();
    redactor.add(token);
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const encoded = Buffer.from(`${before}${token}${after}`).toString('base64');
        expect(redactor.redact(encoded).length).toBeLessThan(
          encoded.length / 2 + before.length * 2 + after.length * 2 + 40,
        );
      }),
    );
  });
});

const hostile = [
  '::stop-commands::x',
  '##[add-mask]e',
  '  ::error::x',
  'a\nb',
  'a\r::set-output::',
  '\u001b[2J',
  '\u202Etxt',
  '$(id)',
  '__proto__',
  '-rf',
  '\u2028::x',
];

describe('text from a registry', () => {
  it.each(hostile)('%j is one harmless line in a log', (text) => {
    const safe = safeText(text);
    expect(safe).not.toMatch(/^\s*(::|##\[)/);
    expect(safe).not.toMatch(/[\x00-\x1f\x7f\u202a-\u202e\u2028\u2029]/);
  });

  it('is no markup in a summary', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('<img src=x onerror=y>', '[a](javascript:x)', '| a |', '@user', '`x`', '<!-- '),
        ),
        (text) => {
          const safe = safeMarkdown(text);
          expect(safe).not.toMatch(/[<>]/);
          expect(safe).not.toMatch(/(?<!\\)[|`[\]]/);
          expect(code(text).slice(1)).not.toContain('\n');
        },
      ),
    );
  });
});

describe('endpoints', () => {
  const expected = {
    domain: 'my-org',
    domainOwner: '111122223333',
    region: 'us-east-1',
    repository: 'r',
    format: 'npm',
    declared: undefined,
  } as const;
  it.each([
    'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/r/',
    'https://my-org-111122223333.codeartifact.us-east-1.on.aws/npm/r/',
    'https://vpce-0a-b1.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/my-org-111122223333/r/',
  ])('%s is the service', (url) => {
    expect(() => checkEndpoint(new URL(url), expected)).not.toThrow();
  });

  it.each([
    'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com.evil.example/npm/r/',
    'http://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/r/',
    'https://my-org-999999999999.d.codeartifact.us-east-1.amazonaws.com/npm/r/',
    'https://my-org-111122223333.d.codeartifact.eu-west-1.amazonaws.com/npm/r/',
    'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/pypi/r/',
    'https://evil.example/npm/d/my-org-111122223333/r/',
  ])('%s is not, and gets no token', (url) => {
    expect(() => checkEndpoint(new URL(url), expected)).toThrow(/the token will not be sent there/);
  });

  it('of an emulator may carry the Region in front, if it is the one that is asked for', () => {
    const declared = new URL('http://127.0.0.1:4999');
    const url = new URL('http://127.0.0.1:4999/eu-west-1/npm/d/my-org-111122223333/r/');
    expect(() => checkEndpoint(url, { ...expected, declared, region: 'eu-west-1' })).not.toThrow();
    expect(() => checkEndpoint(url, { ...expected, declared })).toThrow(/the token will not be sent there/);
    expect(() => checkEndpoint(url, { ...expected, region: 'eu-west-1' })).toThrow(/the token will not be sent there/);
  });

  it('from the environment count for this machine alone', () => {
    const none = { endpoint: undefined, stsEndpoint: undefined };
    expect(stsEndpoint(none, { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1' })).toBe('http://127.0.0.1:1');
    expect(() => stsEndpoint(none, { AWS_ENDPOINT_URL: 'https://example.com' })).toThrow(
      /not this machine\. Give the endpoint as the input 'sts-endpoint'/,
    );
    expect(resolveEndpoint(new URL('https://vpce.example/'), { AWS_ENDPOINT_URL: 'http://evil' })).toBe(
      'https://vpce.example/',
    );
  });

  it('of STS is the input, then the emulator, and never a VPC endpoint of CodeArtifact', () => {
    const vpc = new URL('https://vpce-0a.api.codeartifact.us-east-1.vpce.amazonaws.com/');
    const sts = new URL('https://vpce-0b.sts.us-east-1.vpce.amazonaws.com/');
    const emulator = new URL('http://127.0.0.1:4999/');
    expect(stsEndpoint({ endpoint: vpc, stsEndpoint: sts }, {})).toBe(sts.href);
    expect(stsEndpoint({ endpoint: emulator, stsEndpoint: undefined }, {})).toBe(emulator.href);
    expect(stsEndpoint({ endpoint: vpc, stsEndpoint: undefined }, {})).toBeUndefined();
  });

  it.each([
    ['cn-north-1', 'amazonaws.com.cn'],
    ['us-iso-east-1', 'c2s.ic.gov'],
    ['us-isob-east-1', 'sc2s.sgov.gov'],
    ['eusc-de-east-1', 'amazonaws.eu'],
    ['us-gov-west-1', 'amazonaws.com'],
  ])('in %s end with the suffix of the partition', (region, suffix) => {
    const suffixes = hostSuffixes(region);
    const there = { ...expected, region, suffixes };
    const url = (end: string): URL => new URL(`https://my-org-111122223333.d.codeartifact.${region}.${end}/npm/r/`);
    expect(() => checkEndpoint(url(suffix), there)).not.toThrow();
    expect(() => checkEndpoint(url('example.com'), there)).toThrow(/the token will not be sent there/);
  });

  it.each([
    'us-east-1',
    'ap-southeast-2',
    'us-gov-west-1',
    'cn-north-1',
    'us-iso-east-1',
    'eu-isoe-west-1',
    'eusc-de-east-1',
  ])('may be in the Region %s', (region) => {
    expect(region).toMatch(REGION);
  });

  it.each(['https://example.com', 'https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm', 'http://vpce'])(
    '%s is no repository endpoint',
    (text) => {
      expect(() => parseRepositoryEndpoint(text)).toThrow(InputError);
    },
  );

  it.each([
    'http://example.com',
    'https://user:pw@example.com',
    'ftp://127.0.0.1',
    'nonsense',
    'https://example.com/?a',
  ])('%s is refused as an input', (text) => {
    expect(() => parseEndpoint(text)).toThrow(InputError);
  });
});

describe('errors of AWS', () => {
  it.each([
    ['AccessDeniedException', /Add this action to the identity policy/],
    ['ResourceNotFoundException', /'domain-owner'/],
    ['CredentialsProviderError', /id-token: write/],
    ['ExpiredTokenException', /have expired/],
  ])('%s come with a remedy', (name, remedy) => {
    const explained = explain(Object.assign(new Error('message'), { name }));
    expect(explained).toBeInstanceOf(InputError);
    expect((explained as Error).message).toMatch(remedy);
  });

  it('that are bugs stay what they are', () => {
    const bug = new TypeError('x is undefined');
    expect(explain(bug)).toBe(bug);
  });
});
