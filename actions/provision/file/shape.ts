import {
  ACCOUNT,
  DOMAIN,
  REPOSITORY,
  accountInput,
  domainInput,
  repositoryInput,
} from '@codeartifact-ci/core/names.ts';
import { MACROS } from '../policy/macros.ts';
import type { DocumentNode } from '@codeartifact-ci/core/shape/node.ts';
import { list, mapping, object, oneOrMore, required } from '@codeartifact-ci/core/shape/collections.ts';
import { either, located, type JsonSchema, type ShapeOf } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, scalar, text } from '@codeartifact-ci/core/shape/values.ts';
import { EXTERNAL_CONNECTIONS } from '../state/state.ts';

/*
 * The one description of codeartifact.yml: what is read, what is refused and the JSON Schema all follow from it.
 * Lengths and patterns are those of the API reference.
 */

/** Says that there shall be no external connection; without the key there may be one. */
export const NO_CONNECTION = 'none';
const connectionNames = [...Object.keys(EXTERNAL_CONNECTIONS), NO_CONNECTION];

const description = text({
  description: 'What it is for.',
  expected: 'one line of at most 1000 characters',
  pattern: /^\P{C}*$/u,
  max: 1000,
});

const tags = mapping({
  description: 'Tags. Where they are given, tags that do not stand here are taken away (but for those of AWS, aws:…).',
  key: text({
    description: "A tag's key.",
    expected: "a tag's key of 1 to 128 characters that does not begin with 'aws:'",
    pattern: /^(?![aA][wW][sS]:)\P{C}+$/u,
    min: 1,
    max: 128,
  }),
  value: text({
    description: "A tag's value.",
    expected: "a tag's value of at most 256 characters",
    pattern: /^\P{C}*$/u,
    max: 256,
  }),
});

const account = text({ description: 'An account ID.', pattern: ACCOUNT, expected: accountInput.expected });

function iamName(kind: 'role' | 'user') {
  return text({
    description: `A ${kind}'s name in the account of the domain's owner (with its path, if it has one), or its ARN.`,
    expected: `a ${kind}'s name or ARN (arn:aws:iam::123456789012:${kind}/NAME)`,
    pattern: new RegExp(`^(arn:aws[a-z-]*:iam::[0-9]{12}:${kind}/)?[A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*$`),
    max: 600,
  });
}

const grant = object({
  description: 'Who may do what. The actions are the fewest that do the job.',
  whole: true,
  keys: {
    accounts: list({ description: 'All that these accounts let do it by policies of their own.', items: account }),
    roles: list({ description: 'Roles.', items: iamName('role') }),
    users: list({ description: 'Users.', items: iamName('user') }),
    organizations: list({
      description: 'Every account of these organizations.',
      items: text({
        description: 'An organization ID.',
        expected: 'an organization ID such as o-a1b2c3d4e5',
        pattern: /^o-[a-z0-9]{10,32}$/,
      }),
    }),
    can: required(list({ description: 'What they may do.', items: choice('Stands for a set of actions.', MACROS) })),
  },
});

const words = oneOrMore({
  description: 'A text or a list of texts.',
  items: text({ description: 'A text.', expected: 'a text without spaces', pattern: /^\S+$/, min: 1 }),
});

const principals = object({
  description: 'Principals by kind.',
  keys: { AWS: words, Service: words, Federated: words },
});
const everybody = text({
  description: 'Everybody.',
  expected: "'*' or a mapping such as {AWS: arn:aws:iam::123456789012:role/NAME}",
  pattern: /^\*$/,
});
const principal = either((node) => node.kind === 'scalar', everybody, principals);

const statementKeys = {
  Sid: text({ description: 'A name for the statement.', expected: 'one line', pattern: /^\P{C}+$/u }),
  Effect: required(choice('Whether it allows or denies.', ['Allow', 'Deny'])),
  Principal: principal,
  NotPrincipal: principal,
  Action: words,
  NotAction: words,
  Resource: words,
  NotResource: words,
  Condition: mapping({
    description: 'When it counts.',
    key: text({ description: 'An operator.', expected: 'an operator such as StringEquals', pattern: /^[A-Za-z:]+$/ }),
    value: mapping({
      description: 'Keys and values.',
      key: text({
        description: 'A key.',
        expected: 'a condition key such as aws:PrincipalOrgID',
        pattern: /^\P{C}+$/u,
      }),
      value: oneOrMore({ description: 'A value or a list.', items: scalar('A value.') }),
    }),
  }),
} as const;

const statement = object({
  description: 'A statement as in a policy document, for what the words of `can` do not say.',
  whole: true,
  keys: statementKeys,
});

/** A raw statement is known by IAM's members. */
function looksRaw(node: DocumentNode): boolean {
  return node.kind === 'map' && node.entries.some(({ key }) => Object.hasOwn(statementKeys, key.source));
}

const access = located(
  list({
    description: 'The permissions policy, as grants and raw statements. An empty list: none.',
    items: located(either(looksRaw, statement, grant)),
  }),
);

const restriction = located(
  either(
    (node) => node.kind === 'list',
    list({
      description: 'Only for these repositories.',
      items: located(
        text({ description: 'A repository of this file.', pattern: REPOSITORY, expected: repositoryInput.expected }),
      ),
    }),
    choice('allow, block, or inherit from the group above.', ['allow', 'block', 'inherit']),
  ),
);

const repositoryName = text({
  description: 'A repository.',
  pattern: REPOSITORY,
  expected: repositoryInput.expected,
});

const repository = object({
  description: 'A repository. What is not said of it stays as it is.',
  orNothing: true,
  keys: {
    existing: flag('true: something else owns it. It must exist, and is never changed.'),
    description,
    tags,
    upstreams: located(
      list({
        description: 'Upstream repositories of this file, in search order. An empty list: none.',
        items: located(repositoryName),
        max: 10,
      }),
    ),
    'external-connection': located(
      choice('The public registry behind it, or none; not together with upstreams.', connectionNames),
    ),
    access,
  },
});

const packageGroup = object({
  description:
    'A package group: where packages may come from. A way in that is not named stays as it is: inherited, when the group is new.',
  orNothing: true,
  keys: {
    existing: flag('true: something else owns it. It must exist, and is never changed.'),
    description,
    'contact-info': text({
      description: 'Whom to ask.',
      expected: 'one line of at most 1000 characters',
      pattern: /^\P{C}*$/u,
      max: 1000,
    }),
    tags,
    publish: restriction,
    'external-upstream': restriction,
    'internal-upstream': restriction,
  },
});

export const fileShape = object({
  description: 'A CodeArtifact domain: its repositories, where they get packages from, and who may do what.',
  keys: {
    domain: required(text({ description: 'Name of the domain.', pattern: DOMAIN, expected: domainInput.expected }), ''),
    'domain-owner': text({
      description: "Account ID that owns the domain. Default: the caller's account.",
      pattern: ACCOUNT,
      expected: accountInput.expected,
    }),
    existing: flag(
      'true: something else owns the domain. It must exist, and what it is set to is never changed: tags, permissions policy, and whatever this file does not name.',
    ),
    'encryption-key': text({
      description:
        "ARN, ID or alias of a KMS key; counts when the domain is created. Default: the account's key for CodeArtifact.",
      expected: 'the ARN, ID or alias of a KMS key',
      pattern: /^(?:arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(?:key|alias)\/\S+|alias\/\S+|[A-Za-z0-9-]+)$/,
      max: 1011,
    }),
    tags,
    access,
    repositories: mapping({ description: 'Repositories by name.', key: repositoryName, value: repository }),
    'package-groups': mapping({
      description: 'Package groups by pattern, such as /npm/acme/*.',
      key: text({
        description: 'A pattern.',
        expected: 'a pattern of 2 to 520 characters without spaces',
        pattern: /^\S+$/,
        min: 2,
        max: 520,
      }),
      value: packageGroup,
    }),
  },
});

export type ProvisionFile = ShapeOf<typeof fileShape>;
export type RepositoryEntry = ShapeOf<typeof repository>;
export type GroupEntry = ShapeOf<typeof packageGroup>;
export type AccessEntry = ShapeOf<typeof access>['value'][number]['value'];
export type Grant = ShapeOf<typeof grant>;

/** For editors. */
export function fileSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'codeartifact.yml',
    ...fileShape.schema,
  };
}
