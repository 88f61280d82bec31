import { hostSuffixes } from '@codeartifact-ci/core/aws/partition.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { choices, text } from '@codeartifact-ci/core/inputs.ts';
import { accountInput, domain, regionInput, repositoryInput } from '@codeartifact-ci/core/names.ts';

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

/**
 * Prints the `registries:` of a dependabot.yml by which Dependabot reads a repository with an identity of its own
 * (GitHub, "Configuring access to private registries for Dependabot", AWS CodeArtifact): no secret is kept.
 */
export const dependabot = defineCommand({
  name: 'dependabot',
  summary: 'Print the registries of a dependabot.yml for a repository, with OpenID Connect in the place of a secret.',
  stdout: 'data',
  inputs: {
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
  },
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
    const server = `${given.domain}-${given.domainOwner}.d.codeartifact.${given.region}.${hostSuffixes(given.region).ipv4}`;
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
    const where = `--domain ${given.domain} --domain-owner ${given.domainOwner} --region ${given.region} --repositories ${given.repository}`;
    host.info(
      `The role's policy, and whom it trusts: codeartifact-ci policy login ${where} --github-repository OWNER/NAME`,
    );
    host.print(`${['registries:', ...lines].join('\n')}\n`);
    return Promise.resolve();
  },
});
