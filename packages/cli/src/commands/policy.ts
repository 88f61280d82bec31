import { identityPolicy, partition } from '@codeartifact-ci/core/aws/iam-policy.ts';
import { defineCommand, type Command, type CommandList, type Permissions } from '@codeartifact-ci/core/command.ts';
import { InputError, UsageError } from '@codeartifact-ci/core/errors.ts';
import { choice, list, text } from '@codeartifact-ci/core/inputs.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { accountInput, domain, regionInput, REPOSITORY } from '@codeartifact-ci/core/names.ts';

const inputs = {
  domain,
  'domain-owner': text({ description: 'Account ID that owns the domain.', required: true, ...accountInput }),
  region: text({ description: 'AWS Region of the domain.', required: true, ...regionInput }),
  repositories: list({ description: 'Repositories it may be about.', default: '*' }, (item) => {
    if (item !== '*' && !REPOSITORY.test(item)) throw new InputError("must be repositories' names, or *");
    return item;
  }),
  mode: text({
    description:
      'Which of its modes it is for, as in its README: read or publish for login, plan or apply for prune. Default: login reads, the others may do all that they can.',
  }),
  print: choice(['both', 'identity', 'trust'], {
    description: "The role's identity policy, its trust policy, or one object with both.",
    default: 'both',
  }),
  account: text({ description: "Account ID of the role. Default: the domain's.", ...accountInput }),
  'github-repository': text({
    description: 'GitHub repository whose jobs may assume the role.',
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
    expected: 'OWNER/NAME',
    default: 'your-org/your-repo',
  }),
  'github-subject': text({
    description:
      'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production.',
    pattern: /^[\x21-\x7e]{1,200}$/,
    expected: 'the end of a subject, such as ref:refs/heads/main',
    default: '*',
  }),
  issuer: text({
    description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
    pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
    expected: 'a host, and a path if there is one, without https://',
    default: 'token.actions.githubusercontent.com',
  }),
  audience: text({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
} as const;

/** `policy login`, `policy publish`, …: what a role needs for one of the listed commands, and who may assume it. */
export async function policyCommand(list: CommandList): Promise<Command> {
  const permissions = await permissionsOf(list);
  return defineCommand({
    name: 'policy',
    summary:
      "Print the least-privilege identity policy of a role for one command, and a trust policy for GitHub's jobs.",
    stdout: 'data',
    operands: { label: 'COMMAND', after: 'name', values: [...permissions.keys()] },
    inputs,
    outputs: {},
    examples: [
      {
        title: 'The policies of a role that publishes to one repository when a tag is pushed',
        operands: ['publish'],
        inputs: {
          domain: 'my-org',
          'domain-owner': '111122223333',
          region: 'us-east-1',
          repositories: 'my-packages',
          'github-repository': 'your-org/your-repo',
          'github-subject': 'ref:refs/tags/*',
        },
      },
    ],
    run(given, host, [command = '']) {
      const modes = permissions.get(command) ?? {};
      const identity = identityPolicy(modeOf(command, modes, given.mode).actions, {
        domain: given.domain,
        owner: given.domainOwner,
        region: given.region,
        repositories: given.repositories,
      });
      const trust = trustPolicy(given);
      const wanted = { both: { identity, trust }, identity, trust }[given.print];
      host.print(`${JSON.stringify(wanted, null, 2)}\n`);
      return Promise.resolve();
    },
  });
}

type Modes = Readonly<Record<string, Permissions>>;

/** The commands that need permissions, by name. */
async function permissionsOf(list: CommandList): Promise<ReadonlyMap<string, Modes>> {
  const loaded = await Promise.all(Object.values(list).map((load) => load()));
  return new Map(loaded.flatMap(({ name, permissions }) => (permissions === undefined ? [] : [[name, permissions]])));
}

function modeOf(command: string, modes: Modes, asked: string | undefined): Permissions {
  const names = Object.keys(modes);
  const found = modes[asked ?? names[0] ?? ''];
  if (found !== undefined) return found;
  throw new UsageError(
    `'--mode' of policy ${command} must be one of ${names.join(', ')}${suggest(asked ?? '', names)}, not ${JSON.stringify(asked)}`,
  );
}

interface Trust {
  readonly region: string;
  readonly domainOwner: string;
  readonly account: string | undefined;
  readonly githubRepository: string;
  readonly githubSubject: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Who may assume the role (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
function trustPolicy(given: Trust): object {
  const { issuer } = given;
  const provider = `arn:${partition(given.region)}:iam::${given.account ?? given.domainOwner}:oidc-provider/${issuer}`;
  const subject = `repo:${given.githubRepository}:${given.githubSubject}`;
  const exact = !/[*?]/.test(subject);
  const audience = { [`${issuer}:aud`]: given.audience };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: exact
          ? { StringEquals: { ...audience, [`${issuer}:sub`]: subject } }
          : { StringEquals: audience, StringLike: { [`${issuer}:sub`]: subject } },
      },
    ],
  };
}
