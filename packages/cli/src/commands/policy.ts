import {
  GITHUB_ISSUER,
  githubRepository,
  githubTrustPolicy,
  isEnterpriseServer,
  type GithubTrust,
} from '@codeartifact-ci/core/aws/github-trust.ts';
import { identityPolicy } from '@codeartifact-ci/core/aws/iam-policy.ts';
import { defineCommand, type Command, type CommandList, type Permissions } from '@codeartifact-ci/core/command.ts';
import { InputError, UsageError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, flag, list, text } from '@codeartifact-ci/core/inputs.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { accountInput, domain, githubRepositoryInput, regionInput, REPOSITORY } from '@codeartifact-ci/core/names.ts';

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
  'github-repository': text({ ...githubRepositoryInput, default: 'your-org/your-repo' }),
  'github-subject': text({
    description:
      'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production. Default: tags for publish, the branch main for the others, pull requests too for login.',
    pattern: /^[\x21-\x7e]{1,200}$/,
    expected: 'the end of a subject, such as ref:refs/heads/main',
  }),
  'github-environment': text({
    description:
      'Environment of its jobs, in place of github-subject: the subject of a job with an environment ends with that, and names no branch or tag.',
    pattern: /^[^:*?"\x00-\x1f]{1,255}$/,
    expected: 'the name of an environment',
  }),
  'github-ids': flag({
    description:
      "Ask for GitHub's numbers of repository and owner too (the claims repository_id and repository_owner_id), so that nobody else gets in by a name that was given up.",
  }),
  issuer: text({
    description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
    pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
    expected: 'a host, and a path if there is one, without https://',
    default: GITHUB_ISSUER,
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
      const jobs = jobsOf(command, given);
      const { repository, ids } = githubRepository(given.githubRepository, host.env);
      if (given.print !== 'identity') tellOfIds({ ...given, repository, ids }, host);
      const trust = githubTrustPolicy({
        ...given,
        repository,
        ids,
        requiresIds: given.githubIds,
        jobs,
        account: given.account ?? given.domainOwner,
      });
      const wanted = { both: { identity, trust }, identity, trust }[given.print];
      host.print(`${JSON.stringify(wanted, null, 2)}\n`);
      return Promise.resolve();
    },
  });
}

/** The jobs that a command is for, unless others are named: a release is a tag, and what changes a domain runs on main. */
const JOBS: Readonly<Record<string, readonly string[]>> = {
  publish: ['ref:refs/tags/*'],
  login: ['ref:refs/heads/main', 'pull_request'],
};
const DEFAULT_JOBS = ['ref:refs/heads/main'];

function jobsOf(
  command: string,
  given: { readonly githubSubject: string | undefined; readonly githubEnvironment: string | undefined },
): readonly string[] {
  const { githubSubject: subject, githubEnvironment: environment } = given;
  if (subject !== undefined && environment !== undefined) {
    throw new UsageError(
      "'github-subject' and 'github-environment' are the same end of the subject: give one of them.",
    );
  }
  if (environment !== undefined) return [`environment:${environment}`];
  return subject === undefined ? (JOBS[command] ?? DEFAULT_JOBS) : [subject];
}

/** How to get the numbers where they are not known, and what it means to trust any. */
function tellOfIds(
  {
    repository,
    ids,
    issuer,
    githubIds,
  }: Pick<GithubTrust, 'repository' | 'ids' | 'issuer'> & { readonly githubIds: boolean },
  host: Pick<Host, 'info' | 'warn'>,
): void {
  const isAny = ids?.owner === '*' || ids?.repository === '*';
  if (githubIds && (ids === undefined || isAny)) {
    throw new UsageError(`'github-ids' needs the numbers: ${howToKnow(repository)}.`);
  }
  if (isAny) {
    host.warn(
      `The trust policy has * in the place of GitHub's numbers: whoever comes to have the name ${repository} is trusted. Put the numbers there: ${howToKnow(repository)}.`,
    );
  }
  if (ids !== undefined || isEnterpriseServer(issuer)) return;
  host.info(
    `The trust policy has the subject by names alone, and does not match repositories that were created, renamed or transferred since 15 July 2026. For both forms: ${howToKnow(repository)}.`,
  );
}

function howToKnow(repository: string): string {
  return `gh api repos/${repository} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"' prints what --github-repository takes`;
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
