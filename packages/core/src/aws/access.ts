import { choice } from '../inputs.ts';

const TOKEN = ['codeartifact:GetAuthorizationToken', 'codeartifact:GetRepositoryEndpoint'] as const;

/** What the holder of a token may do, as IAM actions: the least that package managers need for it. */
export const ACCESS = {
  read: [...TOKEN, 'codeartifact:ReadFromRepository'],
  publish: [
    ...TOKEN,
    'codeartifact:ReadFromRepository',
    'codeartifact:DescribePackage',
    'codeartifact:DescribePackageVersion',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:PublishPackageVersion',
    'codeartifact:PutPackageMetadata',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Access = keyof typeof ACCESS;

/** The input `access` of the commands that get a token for others. */
export const accessInput = choice(['read', 'publish'], {
  description: 'What the session of role-to-assume may do: an inline session policy takes away the rest.',
  default: 'read',
});
