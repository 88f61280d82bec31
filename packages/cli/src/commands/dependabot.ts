import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { GITHUB_ISSUER, githubRepository, githubTrustPolicy } from '@codeartifact-ci/core/aws/github-trust.ts';
import { identityPolicy } from '@codeartifact-ci/core/aws/iam-policy.ts';
import { partition } from '@codeartifact-ci/core/aws/partition.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import {
  accountInput,
  domain,
  githubRepositoryInput,
  regionInput,
  repositoryInput,
} from '@codeartifact-ci/core/names.ts';

/** Dependabot's type of registry for each format that it can read, and where its URL ends. */
const REGISTRIES = {
  npm: { type: 'npm-registry', end: '' },
  pypi: { type: 'python-index', end: 'simple/' },
  maven: { type: 'maven-repository', end: '' },
  nuget: { type: 'nuget-feed', end: 'v3/index.json' },
  cargo: { type: 'cargo-registry', end: '' },
  ruby: { type: 'rubygems-server', end: '' },
} as const;

type DependabotFormat = keyof typeof REGISTRIES;
const FORMATS = Object.keys(REGISTRIES) as readonly DependabotFormat[];

const inputs = {
  domain,
  'domain-owner': text({ description: 'Account ID that owns the domain.', required: true, ...accountInput }),
  region: text({ description: 'AWS Region of the domain.', required: true, ...regionInput }),
  repository: text({ description: 'Repository that Dependabot shall read.', required: true, ...repositoryInput }),
  formats: choices(FORMATS, { description: 'Package formats in use.', default: 'npm' }),
  'role-name': text({
    description: 'Name of the IAM role that Dependabot assumes, without its path.',
    required: true,
    pattern: /^[\w+=,.@-]{1,64}$/,
    expected: "a role's name: 1 to 64 letters, digits or characters of _+=,.@-",
  }),
  account: text({ description: "Account ID of the role. Default: the domain's.", ...accountInput }),
  audience: text({
    description: "Audience of Dependabot's OpenID Connect token.",
    pattern: /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/,
    expected: 'plain characters, such as sts.amazonaws.com',
    default: 'sts.amazonaws.com',
  }),
  print: choice(['registries', 'identity', 'trust'], {
    description:
      "The registries of dependabot.yml, or of the role the identity policy or the trust policy: Dependabot's jobs are jobs of the default branch.",
    default: 'registries',
  }),
  'github-repository': text({ ...githubRepositoryInput, default: 'your-org/your-repo' }),
  'default-branch': text({
    description: 'Default branch of that repository.',
    pattern: /^[^\s~^:?*[\\]{1,200}$/,
    expected: "a branch's name",
    default: 'main',
  }),
} as const;
type Given = Values<typeof inputs>;

/**
 * Prints the `registries:` of a dependabot.yml by which Dependabot reads a repository with an identity of its own
 * (GitHub, "Configuring access to private registries for Dependabot", AWS CodeArtifact): no secret is kept.
 */
export const dependabot = defineCommand({
  name: 'dependabot',
  summary: 'Print the registries of a dependabot.yml for a repository, with OpenID Connect in the place of a secret.',
  stdout: 'data',
  inputs,
  outputs: {},
  examples: [
    {
      title: 'For npm and Python packages of one repository',
      inputs: {
        domain: 'my-org',
        'domain-owner': '111122223333',
        region: 'us-east-1',
        repository: 'my-packages',
        formats: 'npm, pypi',
        'role-name': 'codeartifact-read',
      },
    },
  ],
  run(given, host) {
    assertReachable(given.region);
    host.print(PRINT[given.print](given, host.env));
    if (given.print === 'registries') {
      host.info("The role's policies: the same command with --print identity, and with --print trust.");
    }
    return Promise.resolve();
  },
});

/** Dependabot assumes `arn:aws:iam::…` by sts.amazonaws.com (dependabot/proxy, internal/oidc/actions_oidc.go). */
function assertReachable(region: string): void {
  const found = partition(region);
  if (found === 'aws') return;
  throw new InputError(
    `Dependabot assumes roles of the partition aws alone, and ${region} is in ${found}. Give it a token as a Dependabot secret, renewed every 12 hours at most by a scheduled workflow.`,
  );
}

const PRINT: Readonly<Record<'registries' | 'identity' | 'trust', (given: Given, env: Host['env']) => string>> = {
  registries: registriesOf,
  identity: ({ domain: name, domainOwner, region, repository }) => {
    const at = { domain: name, owner: domainOwner, region, repositories: [repository] };
    return json(identityPolicy(ACCESS.read, at));
  },
  trust: (given, env) =>
    json(
      githubTrustPolicy({
        ...githubRepository(given.githubRepository, env),
        jobs: [`ref:refs/heads/${given.defaultBranch}`],
        issuer: GITHUB_ISSUER,
        audience: given.audience,
        account: given.account ?? given.domainOwner,
        region: given.region,
      }),
    ),
};

function registriesOf(given: Given): string {
  const server = `${given.domain}-${given.domainOwner}.d.codeartifact.${given.region}.amazonaws.com`;
  const lines = given.formats.flatMap((format) => {
    const { type, end } = REGISTRIES[format];
    return [
      `  codeartifact-${format}:`,
      `    type: ${type}`,
      `    url: https://${server}/${format}/${given.repository}/${end}`,
      `    aws-region: ${given.region}`,
      `    account-id: "${given.account ?? given.domainOwner}"`,
      `    role-name: "${given.roleName}"`,
      `    domain: ${given.domain}`,
      `    domain-owner: "${given.domainOwner}"`,
      `    audience: "${given.audience}"`,
    ];
  });
  return `${['registries:', ...lines].join('\n')}\n`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
