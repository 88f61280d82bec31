import { describe, expect, it } from '@jest/globals';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { accessDocument, desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { domainAccount } from '../arbitrary.ts';

/** The first fault of a file of these lines; undefined: it is taken. */
function fault(lines: string, domain = 'my-org'): string | undefined {
  try {
    parseFile('f.yml', `domain: ${domain}\n${lines}`);
    return undefined;
  } catch (error) {
    return messageOf(error).split('\n')[0];
  }
}

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index}`);
const upstreams = (count: number): string => {
  const names = many(count);
  return `repositories: {top: {upstreams: [${names.join(', ')}]}, ${names.map((name) => `${name}: `).join(', ')}}`;
};
const group = (pattern: string): string => `package-groups: {"${pattern}": {}}`;
const x = (count: number): string => 'x'.repeat(count);

describe('what a file may say at most is taken, and one more is refused', () => {
  it.each<[string, string, string]>([
    ['direct upstreams', upstreams(10), upstreams(11)],
    ['characters of a repository’s name', `repositories: {${x(100)}: }`, `repositories: {${x(101)}: }`],
    [
      'characters of a description',
      `repositories: {aa: {description: ${x(1000)}}}`,
      `repositories: {aa: {description: ${x(1001)}}}`,
    ],
    [
      'characters of a contact',
      `package-groups: {"/*": {contact-info: ${x(1000)}}}`,
      `package-groups: {"/*": {contact-info: ${x(1001)}}}`,
    ],
    ["characters of a tag's key", `tags: {${x(128)}: a}`, `tags: {${x(129)}: a}`],
    ["characters of a tag's value", `tags: {a: ${x(256)}}`, `tags: {a: ${x(257)}}`],
    ['characters of a pattern', group(`/npm/acme/${x(509)}$`), group(`/npm/acme/${x(510)}$`)],
    [
      'characters of a role',
      `access: [{roles: [${x(600)}], can: [read]}]`,
      `access: [{roles: [${x(601)}], can: [read]}]`,
    ],
  ])('%s', (_, most, more) => {
    expect(fault(most)).toBeUndefined();
    expect(fault(more)).toMatch(/^f\.yml:\d+:\d+: must (be|have)/);
  });

  it('characters of a domain’s name, two at least', () => {
    expect(fault('', 'ab')).toBeUndefined();
    expect(fault('', 'a')).toMatch(/must be a domain name/);
    expect(fault('', `a${'b'.repeat(49)}`)).toBeUndefined();
    expect(fault('', `a${'b'.repeat(50)}`)).toMatch(/must be a domain name/);
  });

  it('characters of a permissions policy', () => {
    const statement = (sid: number): string =>
      `{Sid: ${x(sid)}, Effect: Allow, Principal: "*", Action: "codeartifact:*"}`;
    const length = (sid: number): number => {
      const { access } = parseFile('f.yml', `domain: my-org\naccess: [${statement(sid)}]`);
      return accessDocument(access?.value ?? [], 'domain', domainAccount).length;
    };
    const most = 7168 - length(1) + 1;
    expect(length(most)).toBe(7168);
    expect(fault(`access: [${statement(most + 1)}]`)).toMatch(/would have 7169 characters, and the service takes 7168/);
  });
});

describe('what a file leaves open or takes away', () => {
  const repository = (entry: string) =>
    desiredState(parseFile('f.yml', `domain: my-org\nrepositories: {aa: ${entry}}`), domainAccount).repositories.get(
      'aa',
    );

  it('is undefined where it is not said, and nothing where that is said', () => {
    expect(repository('{}')).toEqual({
      ...{ description: undefined, tags: undefined, upstreams: undefined, connection: undefined, policy: undefined },
    });
    expect(repository('{description: "", tags: {}, upstreams: [], external-connection: none, access: []}')).toEqual({
      ...{ description: '', tags: new Map(), upstreams: [], connection: null, policy: null },
    });
    expect(repository('{existing: true}')).toBeUndefined();
    expect(repository('{existing: false, description: x}')).toMatchObject({ description: 'x' });
  });

  it('is a way in by its mode, and by the repositories of a list, each once and sorted', () => {
    const file =
      'repositories: {bb: , aa: }\npackage-groups: {"/*": {publish: allow, external-upstream: block, internal-upstream: [bb, aa, bb]}, /npm/*: {publish: inherit}}';
    const { groups } = desiredState(parseFile('f.yml', `domain: my-org\n${file}`), domainAccount);
    expect(groups.get('/*')?.restrictions).toEqual({
      PUBLISH: { mode: 'ALLOW', repositories: [] },
      EXTERNAL_UPSTREAM: { mode: 'BLOCK', repositories: [] },
      INTERNAL_UPSTREAM: { mode: 'ALLOW_SPECIFIC_REPOSITORIES', repositories: ['aa', 'bb'] },
    });
    expect(groups.get('/npm/*')?.restrictions).toEqual({
      ...{ PUBLISH: { mode: 'INHERIT', repositories: [] }, EXTERNAL_UPSTREAM: undefined, INTERNAL_UPSTREAM: undefined },
    });
  });

  it('lets in whom the file names, in the domain’s own partition', () => {
    const policy = (entry: string): unknown => {
      const file = parseFile('f.yml', `domain: my-org\naccess: [${entry}]`);
      const statements = JSON.parse(
        accessDocument(file.access?.value ?? [], 'domain', { owner: '123456789012', partition: 'aws-cn' }),
      ) as {
        Statement: { Principal: unknown; Condition: unknown }[];
      };
      return statements.Statement.map(({ Principal, Condition }) => [Principal, Condition]);
    };
    expect(policy('{roles: [a/b], users: [ann], accounts: ["222222222222"], can: [get-token]}')).toEqual([
      [
        { AWS: ['222222222222', 'arn:aws-cn:iam::123456789012:role/a/b', 'arn:aws-cn:iam::123456789012:user/ann'] },
        undefined,
      ],
    ]);
    expect(policy('{roles: ["arn:aws:iam::333333333333:role/x"], organizations: [o-a1b2c3d4e5], can: [read]}')).toEqual(
      [
        ['*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
        [{ AWS: 'arn:aws:iam::333333333333:role/x' }, undefined],
      ],
    );
  });
});
