import { INVALID_GROUPS } from './invalid-groups.ts';

/** Files that people may write, each with the place and the beginning of the first message. */
export const INVALID: readonly (readonly [file: string, message: string])[] = [
  ['{}', "1:1: the key 'domain' is missing"],
  [
    '[]',
    '1:1: must be a mapping with the keys domain, domain-owner, existing, encryption-key, tags, access, repositorie',
  ],
  [
    '- domain: x',
    '1:1: must be a mapping with the keys domain, domain-owner, existing, encryption-key, tags, access, repositorie',
  ],
  [
    'domain',
    '1:1: must be a mapping with the keys domain, domain-owner, existing, encryption-key, tags, access, repositorie',
  ],
  [
    '"x"',
    '1:1: must be a mapping with the keys domain, domain-owner, existing, encryption-key, tags, access, repositorie',
  ],
  [
    'domain: My-Org',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "My-Or',
  ],
  [
    'domain: x',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "x"',
  ],
  [
    'domain: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "aaaaa',
  ],
  [
    'domain: -ab',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "-ab"',
  ],
  [
    'domain: ab-',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "ab-"',
  ],
  [
    'domain: 1ab',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "1ab"',
  ],
  [
    'domain: my_org',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "my_or',
  ],
  [
    'domain: "my org"',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter, not "my or',
  ],
  [
    'domain: [my-org]',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
  ],
  [
    'domain: {a: b}',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
  ],
  [
    'domain: 12',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter: write "12"',
  ],
  [
    'domain: true',
    '1:9: must be a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter: write "tru',
  ],
  ['domain: null', "1:1: 'domain' has no value"],
  ['domain: ~', "1:1: 'domain' has no value"],
  ['domain: my-org\ndomain-owner: 12345', '2:15: must be an AWS account ID of 12 digits: write "12345" in quotes'],
  [
    'domain: my-org\ndomain-owner: 123456789012',
    '2:15: must be an AWS account ID of 12 digits: write "123456789012" in quotes',
  ],
  ['domain: my-org\ndomain-owner: "12345678901"', '2:15: must be an AWS account ID of 12 digits, not "12345678901"'],
  [
    'domain: my-org\ndomain-owner: "1234567890123"',
    '2:15: must be an AWS account ID of 12 digits, not "1234567890123"',
  ],
  ['domain: my-org\ndomain-owner: abc', '2:15: must be an AWS account ID of 12 digits, not "abc"'],
  ['domain: my-org\ndomain-owner: [ "123456789012" ]', '2:15: must be an AWS account ID of 12 digits'],
  [
    'domain: my-org\ndomain-owner: 012345678901',
    '2:15: must be an AWS account ID of 12 digits: write "012345678901" in quotes',
  ],
  ['domain: my-org\nencryption-key: "a b"', '2:17: must be the ARN, ID or alias of a KMS key, not "a b"'],
  ['domain: my-org\nencryption-key: [x]', '2:17: must be the ARN, ID or alias of a KMS key'],
  [
    'domain: my-org\nencryption-key: arn:aws:s3:::bucket',
    '2:17: must be the ARN, ID or alias of a KMS key, not "arn:aws:s3:::bucket"',
  ],
  ['domain: my-org\ntags: [a, b]', '2:7: must be a mapping (name: …)'],
  ['domain: my-org\ntags: {a: }', "2:11: must be a tag's value of at most 256 characters"],
  [
    'domain: my-org\ntags: {"": b}',
    "2:8: must be a tag's key of 1 to 128 characters that does not begin with 'aws:', not \"\"",
  ],
  ['domain: my-org\ntags: {a: [b]}', "2:11: must be a tag's value of at most 256 characters"],
  ['domain: my-org\ntags: {a: 1}', '2:11: must be a tag\'s value of at most 256 characters: write "1" in quotes'],
  ['domain: my-org\ntags: {a: true}', '2:11: must be a tag\'s value of at most 256 characters: write "true" in quotes'],
  [
    'domain: my-org\ntags: {AWS:x: y}',
    "2:8: must be a tag's key of 1 to 128 characters that does not begin with 'aws:', not \"AWS:x\"",
  ],
  [
    'domain: my-org\ntags: {kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: x}',
    "2:8: must be a tag's key of 1 to 128 characters that does not begin with 'aws:', not \"kkkkkkkkkkkkkkkkkkkkkkkk",
  ],
  [
    'domain: my-org\ntags: {k: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv}',
    '2:11: must be a tag\'s value of at most 256 characters, not "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv',
  ],
  ['domain: my-org\nrepositories: [aa]', '2:15: must be a mapping (name: …)'],
  ['domain: my-org\nrepositories: aa', '2:15: must be a mapping (name: …)'],
  [
    'domain: my-org\nrepositories: {a: }',
    '2:16: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores, not "a"',
  ],
  [
    'domain: my-org\nrepositories: {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: }',
    '2:16: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores, not "aaaaaaaaaaaaaaa',
  ],
  [
    'domain: my-org\nrepositories: {"a b": }',
    '2:16: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores, not "a b"',
  ],
  [
    'domain: my-org\nrepositories: {.aa: }',
    '2:16: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores, not ".aa"',
  ],
  [
    'domain: my-org\nrepositories: {aa: [x]}',
    '2:20: must be a mapping with the keys existing, description, tags, upstreams, external-connection, access',
  ],
  [
    'domain: my-org\nrepositories: {aa: x}',
    '2:20: must be a mapping with the keys existing, description, tags, upstreams, external-connection, access',
  ],
  ['domain: my-org\nrepositories:\n  aa: {}\n  aa: {}', '4:3: Map keys must be unique'],
  ['domain: my-org\nrepositories: {aa: {upstreams: bb}, bb: }', '2:32: must be a list: write [bb]'],
  ['domain: my-org\nrepositories: {aa: {upstreams: [bb, bb]}, bb: }', "2:37: upstream 'bb' is listed twice"],
  [
    'domain: my-org\nrepositories: {aa: {upstreams: [cc]}, bb: }',
    "2:33: there is no repository 'cc' in this file; add it under 'repositories', with 'existing: true' where somet",
  ],
  ['domain: my-org\nrepositories: {aa: {upstreams: [aa]}, bb: }', "2:33: 'aa' cannot be its own upstream"],
  ['domain: my-org\nrepositories: {aa: {upstreams: {bb: }}, bb: }', '2:32: must be a list'],
  [
    'domain: my-org\nrepositories: {aa: {upstreams: [[bb]]}, bb: }',
    '2:33: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
  ],
  [
    'domain: my-org\nrepositories: {aa: {upstreams: [null]}, bb: }',
    '2:33: must be a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
  ],
  [
    'domain: my-org\nrepositories: {aa: {upstreams: [bb], external-connection: public:npmjs}, bb: }',
    "2:59: 'aa' has upstreams too: a repository has upstreams or an external connection. Give the connection to a r",
  ],
  [
    'domain: my-org\nrepositories: {aa: {external-connection: npmjs}, bb: }',
    '2:42: must be one of public:npmjs, public:pypi, public:maven-central, public:maven-googleandroid, public:maven',
  ],
  [
    'domain: my-org\nrepositories: {aa: {external-connection: [public:npmjs]}, bb: }',
    '2:42: must be one of public:npmjs, public:pypi, public:maven-central, public:maven-googleandroid, public:maven',
  ],
  [
    'domain: my-org\nrepositories: {aa: {external-connections: [public:npmjs]}, bb: }',
    '2:21: unknown key "external-connections" (did you mean \'external-connection\'?); the keys here are existing, de',
  ],
  [
    'domain: my-org\nrepositories: {aa: {external-connection: true}, bb: }',
    '2:42: must be one of public:npmjs, public:pypi, public:maven-central, public:maven-googleandroid, public:maven',
  ],
  [
    'domain: my-org\nrepositories: {aa: {external-connection: public:maven}, bb: }',
    '2:42: must be one of public:npmjs, public:pypi, public:maven-central, public:maven-googleandroid, public:maven',
  ],
  ['domain: my-org\nrepositories: {aa: {description: [x]}, bb: }', '2:34: must be one line of at most 1000 characters'],
  [
    'domain: my-org\nrepositories: {aa: {description: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}, bb: }',
    '2:34: must be one line of at most 1000 characters, not "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
  [
    'domain: my-org\nrepositories: {aa: {description: "a\\tb"}, bb: }',
    '2:34: must be one line of at most 1000 characters, not "a\\tb"',
  ],
  ['domain: my-org\nrepositories: {aa: {existing: yes}, bb: }', '2:31: must be true or false, not "yes"'],
  ['domain: my-org\nrepositories: {aa: {existing: "true"}, bb: }', '2:31: must be true or false, not "true"'],
  [
    'domain: my-org\nrepositories: {aa: {existing: true, upstreams: [bb]}, bb: }',
    "2:16: 'aa' is 'existing: true', owned by something else, so upstreams cannot be set here",
  ],
  [
    'domain: my-org\nrepositories: {aa: {existing: true, access: []}, bb: }',
    "2:16: 'aa' is 'existing: true', owned by something else, so access cannot be set here",
  ],
  ['domain: my-org\naccess: [{accounts: ["123456789012"]}]', "2:10: the key 'can' is missing"],
  ['domain: my-org\naccess: [{can: [read]}]', '2:10: nobody is named: give accounts, roles, users or organizations'],
  [
    'domain: my-org\naccess: [{accounts: [], can: [read]}]',
    '2:10: nobody is named: give accounts, roles, users or organizations',
  ],
  ['domain: my-org\naccess: [{accounts: ["123456789012"], can: []}]', "2:10: 'can' is empty"],
  ['domain: my-org\naccess: [{accounts: ["123456789012"], can: read}]', '2:44: must be a list: write [read]'],
  ['domain: my-org\naccess: [{accounts: "123456789012", can: [read]}]', '2:21: must be a list: write [123456789012]'],
  ['domain: my-org\naccess: [{accounts: ["*"], can: [read]}]', '2:22: must be an AWS account ID of 12 digits, not "*"'],
  [
    'domain: my-org\naccess: [{account: ["123456789012"], can: [read]}]',
    '2:11: unknown key "account" (did you mean \'accounts\'?); the keys here are accounts, roles, users, organization',
  ],
  [
    'domain: my-org\naccess: [{roles: ["a b"], can: [read]}]',
    '2:19: must be a role\'s name or ARN (arn:aws:iam::123456789012:role/NAME), not "a b"',
  ],
  [
    'domain: my-org\naccess: [{roles: ["*"], can: [read]}]',
    '2:19: must be a role\'s name or ARN (arn:aws:iam::123456789012:role/NAME), not "*"',
  ],
  [
    'domain: my-org\naccess: [{users: ["arn:aws:iam::123456789012:role/x"], can: [read]}]',
    '2:19: must be a user\'s name or ARN (arn:aws:iam::123456789012:user/NAME), not "arn:aws:iam::123456789012:role/',
  ],
  [
    'domain: my-org\naccess: [{organizations: [r-abcd], can: [read]}]',
    '2:27: must be an organization ID such as o-a1b2c3d4e5, not "r-abcd"',
  ],
  [
    'domain: my-org\naccess: [{organizations: ["*"], can: [read]}]',
    '2:27: must be an organization ID such as o-a1b2c3d4e5, not "*"',
  ],
  [
    'domain: my-org\naccess: [{accounts: ["123456789012"], can: [write]}]',
    '2:45: must be one of read, publish, get-token, promote, prune, admin, not "write"',
  ],
  [
    'domain: my-org\naccess: [{accounts: ["123456789012"], can: [Read]}]',
    '2:45: must be one of read, publish, get-token, promote, prune, admin, not "Read" (did you mean \'read\'?)',
  ],
  [
    'domain: my-org\naccess: [read]',
    '2:10: must be a mapping with the keys accounts, roles, users, organizations, can',
  ],
  ['domain: my-org\naccess: [[x]]', '2:10: must be a mapping with the keys accounts, roles, users, organizations, can'],
  ['domain: my-org\naccess: {accounts: ["123456789012"], can: [read]}', '2:9: must be a list'],
  [
    'domain: my-org\naccess: [{Effect: allow, Principal: "*", Action: "codeartifact:*", Resource: "*"}]',
    '2:19: must be one of Allow, Deny, not "allow" (did you mean \'Allow\'?)',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "x", Action: "codeartifact:*", Resource: "*"}]',
    '2:37: must be \'*\' or a mapping such as {AWS: arn:aws:iam::123456789012:role/NAME}, not "x"',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: {aws: "*"}, Action: "codeartifact:*"}]',
    '2:38: unknown key "aws" (did you mean \'AWS\'?); the keys here are AWS, Service, Federated',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: {AWS: "nobody"}, Action: "codeartifact:*"}]',
    '2:10: "nobody" is no principal: write an account ID, the ARN of a role or user, or \'*\'',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: {AWS: []}, Action: "codeartifact:*"}]',
    "2:10: 'Principal' is an empty list",
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "read"}]',
    '2:10: "read" is no action: write codeartifact:NAME, such as codeartifact:ReadFromRepository; a word such as \'r',
  ],
  ['domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: []}]', "2:10: 'Action' is an empty list"],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", NotAction: "codeartifact:x"}]',
    "2:10: 'Action' and 'NotAction' exclude each other",
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", Condition: {Foo: {aws:PrincipalOrgID: x}}}]',
    '2:10: "Foo" is no operator of a condition: write one such as StringEquals',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", Condition: {StringEquals: {nokey: x}}}]',
    '2:10: "nokey" is no condition key, for it has no service\'s prefix: write one',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", Condition: {StringEquals: x}}]',
    '2:94: must be a mapping (name: …)',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", Condition: {IpAddress: {aws:SourceIp: "300.1.1.1/8"}}}]',
    '2:10: the condition IpAddress compares aws:SourceIp with "300.1.1.1/8", which is not an address or a range suc',
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: "*", Action: "codeartifact:*", Condition: {Bool: {aws:SecureTransport: maybe}}}]',
    '2:10: the condition Bool compares aws:SecureTransport with "maybe", which is not true or false',
  ],
  [
    'domain: my-org\nrepository: {aa: }',
    '2:1: unknown key "repository" (did you mean \'repositories\'?); the keys here are domain, domain-owner, existing',
  ],
  ['domain: my-org\n<<: {a: b}', '2:1: YAML 1.2 has no merge keys (<<): write out what shall be here too'],
  [
    'domain: my-org\nrepositories:\n  aa: &base {description: x}\n  bb:\n    <<: *base\n    upstreams: [aa]',
    '5:5: YAML 1.2 has no merge keys (<<): write out what shall be here too',
  ],
  ['domain: my-org\nrepositories: {aa: , "aa": }', '2:22: Map keys must be unique'],
  ['domain: my-org\r\ntags:\r\n  a: [x]\r\n', "3:6: must be a tag's value"],
  [
    'domain: my-org\ndomain-owner: 012345678901',
    '2:15: must be an AWS account ID of 12 digits: write "012345678901" in q',
  ],
  [
    'domain: my-org\naccess: [{accounts: [001122334455], can: [read]}]',
    '2:22: must be an AWS account ID of 12 digits: wr',
  ],
  ['domain: my-org\naccess: [{accounts: "001122334455", can: [read]}]', '2:21: must be a list'],
  [
    'domain: my-org\naccess: [{roles: [AROAEXAMPLEID1234567], can: [read]}]',
    "2:10: 'AROAEXAMPLEID1234567' is a unique ID: give the name or the ARN, or a statement with 'Principal: {AWS: A",
  ],
  [
    'domain: my-org\naccess: [{roles: ["arn:aws:sts::123456789012:assumed-role/ci/run"], can: [read]}]',
    "2:19: must be a role's name or ARN",
  ],
  [
    'domain: my-org\naccess: [{Effect: Allow, Principal: {AWS: "arn:aws:iam::123456789012:role/ci-*"}, Action: "codeartifact:*"}]',
    '2:10: "arn:aws:iam::123456789012:role/ci-*" has a wildcard, which no principal may have',
  ],
  [
    'domain: my-org\naccess: [{Sid: A, Effect: Allow, Principal: "*", Action: "*"}, {Sid: A, Effect: Deny, Principal: "*", Action: "*"}]',
    '2:64: the \'Sid\' "A" is used twice: give each statement of a policy one of its own, or none',
  ],
  [
    'domain: my-org\nexisting: true\ntags: {a: b}\nencryption-key: alias/x',
    "1:1: the domain is 'existing: true', owned by something else, so encryption-key, tags cannot be set here",
  ],
  [
    'domain: my-org\nexisting: true\naccess: []',
    "3:9: the domain is 'existing: true', owned by something else, so access cannot be set here",
  ],
  ['domain: my-org\n\ttags: x', '2:1: Tabs are not allowed as indentation'],
  ['domain: "my-org', '1:16: Missing closing "quote'],
  ['domain: my-org\ntags: {a: b', '2:12: Flow map in block collection must be sufficiently indented and end with a }'],
  [
    'domain: my-org\na: *nope',
    '2:1: unknown key "a"; the keys here are domain, domain-owner, existing, encryption-key, tags, access, reposito',
  ],
  [
    'domain: my-org\naccess: &x [*x]',
    '1:1: the file holds more than 200000 values, aliases counted, or more than 100 levels. Split it.',
  ],
  [
    '\u0000',
    '1:1: must be a mapping with the keys domain, domain-owner, existing, encryption-key, tags, access, repositorie',
  ],
  ['domain: my-org\n...\nfoo', '3:1: a second document begins here: one file is one document'],
  ['!!js/function x', '1:1: Unresolved tag: tag:yaml.org,2002:js/function'],
  ['domain: !!str my-org\nrepositories: !!set {aa}', '2:22: has no value'],
  ...INVALID_GROUPS,
];
