import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import fc from 'fast-check';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { root } from '../../../../support/paths.ts';
import { OWNER } from '../model-service.ts';

const domainAccount = { owner: OWNER, partition: 'aws' };

function faults(text: string): string[] {
  try {
    parseFile('f.yml', text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return messageOf(error).split('\n');
  }
  return [];
}

/** A file of one domain with these lines behind it. */
const withDomain = (...lines: readonly string[]): string => ['domain: my-org', ...lines].join('\n');

describe('codeartifact.yml', () => {
  it('is read as the example says', async () => {
    const text = await readFile(join(root, 'actions/provision/example.codeartifact.yml'), 'utf8');
    const desired = desiredState(parseFile('example.codeartifact.yml', text), domainAccount);
    expect([...desired.repositories.keys()]).toEqual(['npm-store', 'pypi-store', 'maven-store', 'my-packages']);
    expect(desired.repositories.get('npm-store')).toMatchObject({ connection: 'public:npmjs', upstreams: undefined });
    expect(desired.repositories.get('my-packages')?.upstreams).toEqual(['npm-store', 'pypi-store', 'maven-store']);
    const policy = JSON.parse(desired.repositories.get('my-packages')?.policy ?? '') as unknown;
    expect(policy).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '111122223333' },
          Action: [
            'codeartifact:DescribePackageVersion',
            'codeartifact:DescribeRepository',
            'codeartifact:GetPackageVersionReadme',
            'codeartifact:GetRepositoryEndpoint',
            'codeartifact:ListPackageVersionAssets',
            'codeartifact:ListPackageVersionDependencies',
            'codeartifact:ListPackageVersions',
            'codeartifact:ListPackages',
            'codeartifact:ReadFromRepository',
          ],
          Resource: '*',
        },
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OWNER}:role/CI-PublishRole` },
          Action: [
            'codeartifact:DescribePackage',
            'codeartifact:DescribePackageVersion',
            'codeartifact:GetRepositoryEndpoint',
            'codeartifact:ListPackageVersionAssets',
            'codeartifact:PublishPackageVersion',
            'codeartifact:PutPackageMetadata',
            'codeartifact:ReadFromRepository',
          ],
          Resource: '*',
        },
      ],
    });
    expect(desired.groups.get('/npm/acme/*')?.restrictions.EXTERNAL_UPSTREAM?.mode).toBe('BLOCK');
  });

  it('is a repository without anything when nothing stands behind its name', () => {
    const { repositories } = desiredState(parseFile('f.yml', withDomain('repositories:', '  plain:')), domainAccount);
    expect(repositories.get('plain')).toEqual({
      description: undefined,
      tags: undefined,
      upstreams: undefined,
      connection: undefined,
      policy: undefined,
    });
  });

  it('names every fault at once, with its line and column', () => {
    const lines = faults(
      [
        'domian: my-org',
        'repositories:',
        '  aa:',
        '    upstream: [bb]',
        '  bb: {upstreams: [cc, bb, missing-one]}',
        '  cc: {upstreams: [bb], external-connection: public:npm}',
        '  missing-one-: {}',
        '  "-x": {}',
        'access:',
        '  - {accounts: [123456789012], can: [read]}',
        '  - {roles: [x], can: [raad]}',
        'package-groups:',
        '  "/npm/acme": {publish: [nowhere]}',
      ].join('\n'),
    );
    expect(lines).toEqual([
      'f.yml:1:1: unknown key "domian" (did you mean \'domain\'?); the keys here are domain, domain-owner, existing, encryption-key, tags, access, repositories, package-groups',
      "f.yml:1:1: the key 'domain' is missing: add it",
      'f.yml:4:5: unknown key "upstream" (did you mean \'upstreams\'?); the keys here are existing, description, tags, upstreams, external-connection, access',
      "f.yml:5:24: 'bb' cannot be its own upstream: take it out of the list",
      "f.yml:5:28: there is no repository 'missing-one' in this file (did you mean 'missing-one-'?); add it under 'repositories', with 'existing: true' where something else owns it",
      'f.yml:6:20: upstreams go in a circle: bb → cc → bb; take one of these out',
      expect.stringMatching(
        /^f\.yml:6:46: must be one of public:npmjs, .*, not "public:npm" \(did you mean 'public:npmjs'\?\)$/,
      ),
      'f.yml:8:3: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores, not "-x"',
      'f.yml:10:17: must be an AWS account ID of 12 digits: write "123456789012" in quotes',
      'f.yml:11:24: must be one of read, publish, get-token, promote, prune, admin, not "raad" (did you mean \'read\'?)',
      'f.yml:13:3: "/npm/acme" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (what begins so)',
      "f.yml:13:27: there is no repository 'nowhere' in this file; add it under 'repositories', with 'existing: true' where something else owns it",
    ]);
  });

  it.each([
    ['', 'f.yml:1:1: the file is empty'],
    ['domain: [', 'f.yml:1:10: '],
    ['domain: my-org\ndomain: other', 'f.yml:2:1: Map keys must be unique'],
    ['domain: my-org\n---\ndomain: x2', 'f.yml:2:1: '],
    [withDomain('repositories: {aa: {external-connection: public:npmjs, upstreams: [bb]}, bb: }'), 'has upstreams too'],
    [withDomain('repositories: {aa: {upstreams: [bb, bb]}, bb: }'), "upstream 'bb' is listed twice"],
    [
      withDomain(`repositories: {aa: {upstreams: [${Array.from({ length: 11 }, (_, i) => `r${i}`).join(', ')}]}}`),
      'must have at most 10 entries, not 11',
    ],
    [
      withDomain('repositories: {aa: {access: [{accounts: ["123456789012"], can: [get-token]}]}}'),
      'in the access of the domain only',
    ],
    [withDomain('access: [{can: [read]}]'), 'nobody is named'],
    [withDomain('access: [{Effect: Allow, Action: "codeartifact:*"}]'), "the key 'Principal' is missing"],
    [
      withDomain('access: [{Effect: Allow, Principal: "*", NotPrincipal: "*", Action: x}]'),
      "'Principal' and 'NotPrincipal' exclude each other",
    ],
    [withDomain('access: [{roles: ["arn:aws:iam::1:role/x"], can: [read]}]'), "must be a role's name or ARN"],
    [withDomain('tags: {aws:x: y}'), "must be a tag's key"],
    [withDomain('tags: {cost: 1e3}'), 'write "1e3" in quotes'],
    [withDomain('package-groups: {"/*": {publish: inherit}}'), 'there is no group above it'],
    [withDomain('package-groups: {"/pypi/x/y$": {}}'), 'pypi has no namespaces: write /pypi//y$'],
    [withDomain('encryption-key:'), "f.yml:2:1: 'encryption-key' has no value"],
    [withDomain('repositories: {aa: {description: "a\\nb"}}'), 'must be one line of at most 1000 characters'],
  ])('refuses %j', (text, message) => {
    expect(faults(text).join('\n')).toContain(message);
  });

  it('refuses a policy that the service would find too long, before the first call', () => {
    const roles = Array.from({ length: 150 }, (_, index) => `"a-role-with-a-name-${index}"`).join(', ');
    expect(faults(withDomain(`access: [{roles: [${roles}], can: [read]}]`)).join()).toMatch(
      /f\.yml:2:9: the policy would have 8\d{3} characters, and the service takes 7168/,
    );
  });

  it('reports each of several circles once', () => {
    const text = withDomain(
      'repositories: {a1: {upstreams: [a2]}, a2: {upstreams: [a1]}, b1: {upstreams: [b2, a1]}, b2: {upstreams: [b1]}}',
    );
    expect(faults(text).map((line) => line.replace(/^.*?: /, ''))).toEqual([
      'upstreams go in a circle: a1 → a2 → a1; take one of these out',
      'upstreams go in a circle: b1 → b2 → b1; take one of these out',
    ]);
  });

  it('follows aliases, and stops at a file made to exhaust it', () => {
    const desired = desiredState(
      parseFile('f.yml', withDomain('tags: &t {a: b}', 'repositories: {aa: {tags: *t}}')),
      domainAccount,
    );
    expect(desired.repositories.get('aa')?.tags).toEqual(new Map([['a', 'b']]));
    const many = Array.from({ length: 1000 }, () => '"123456789012"').join(', ');
    const bomb = Array.from({ length: 1000 }, () => '*g').join(', ');
    expect(faults(withDomain(`access: [&g {accounts: [${many}], can: [read]}, ${bomb}]`)).join()).toContain(
      'more than',
    );
    expect(faults(`domain: ${'['.repeat(200_000)}`).join()).toMatch(/deep|f\.yml:1/);
  });

  it('keeps keys that mean something to JavaScript as plain names', () => {
    const { domain } = desiredState(
      parseFile('f.yml', withDomain('tags: {__proto__: x, constructor: y}')),
      domainAccount,
    );
    expect([...(domain.tags ?? [])]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(faults(withDomain('constructor: x', '__proto__: y')).length).toBe(2);
  });

  it('answers any text with a value or with faults', () => {
    const fragment = fc.constantFrom(
      'domain: my-org\n',
      'repositories:\n',
      '  aa:\n',
      '  bb: {upstreams: [aa]}\n',
      '    upstreams: [bb]\n',
      'access: ',
      '[{can: [read]}]',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '? ',
      ': ',
      '!!binary x',
      '|\n',
      '"',
      "'",
      '\t',
      '#x\n',
      '%YAML 1.1\n',
      '---\n',
      'null',
      '\u202e',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const line of faults(text)) expect(line).toMatch(/^f\.yml:\d+:\d+: ./);
        },
      ),
      { numRuns: 500 },
    );
  });
});
