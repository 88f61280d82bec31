import { partition as partitionOf } from '@codeartifact-ci/core/aws/partition.ts';
import { connect, connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { flag, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { ACCOUNT, domainInput, repositoryInput } from '@codeartifact-ci/core/names.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { parseCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { desiredState } from '../file/desired.ts';
import { parseFile } from '../file/parse.ts';
import { readText } from '../file/read-text.ts';
import { ACTIONS } from '../policy/actions.ts';
import { askedOn, policiesFor } from '../policy/asked-on.ts';
import { actionsOf, MACROS } from '../policy/macros.ts';
import type { Caller } from '../policy/evaluate.ts';
import { parsePolicy, type AccessStatement } from '../policy/policy.ts';
import { codeartifactService } from '../service/codeartifact.ts';
import { readState } from '../service/read-state.ts';
import { groupsAfter } from '../state/outcome.ts';
import type { Actual } from '../state/state.ts';
import { answer, overall, type CanAnswer, type Grounds, type Verdict } from './answer.ts';

const inputs = {
  ...connectionInputs,
  domain: text({ description: 'Name of the domain. Default: the one that the file names.', ...domainInput }),
  repository: text({ description: 'Repository in question.', required: true, ...repositoryInput }),
  file: text({
    description:
      'Answer from this codeartifact.yml alone, without a call; needs the owner (domain-owner, there or here). Default: from what exists.',
  }),
  json: flag({ description: 'Print {verdict, answers} as JSON, for programs, and nothing else.' }),
} as const;

type CanInputs = Values<typeof inputs>;

const WORDS: Readonly<Record<Verdict, string>> = {
  yes: 'yes',
  no: 'no',
  identity: 'if its identity policy allows it',
  condition: 'it depends on a condition',
};

/** What it takes to answer from what exists. */
const CAN_ACTIONS = [
  'codeartifact:DescribeDomain',
  'codeartifact:GetDomainPermissionsPolicy',
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:DescribeRepository',
  'codeartifact:GetRepositoryPermissionsPolicy',
  'codeartifact:ListPackageGroups',
  'codeartifact:ListAllowedRepositoriesForGroup',
  'codeartifact:ListTagsForResource',
] as const;

export const can = defineCommand({
  name: 'can',
  summary: 'Say whether somebody may do something with a package, and by which statement.',
  inputs,
  outputs: {
    verdict: "'yes', 'no', 'identity' (if an identity policy allows it) or 'condition' (if a condition holds).",
    answers: 'By action, as JSON: a list of {action, verdict, because}.',
  },
  permissions: { can: { when: 'without `file`', actions: CAN_ACTIONS, trust: 'any' } },
  operands: { label: 'PRINCIPAL DO [PACKAGE]', after: 'name' },
  examples: [
    {
      title: 'May the role publish a package, by the file under review',
      inputs: { repository: 'my-packages', file: 'codeartifact.yml', 'domain-owner': '123456789012' },
      operands: ['CI-PublishRole', 'publish', 'npm:@acme/web'],
    },
    {
      title: 'May another account read, by what exists',
      inputs: { domain: 'my-org', repository: 'my-packages', region: 'us-east-1' },
      operands: ['222222222222', 'read'],
    },
  ],

  async run(given, host, operands) {
    const asked = parseOperands(operands);
    const { grounds, partition, region, domain } = await groundsFor(given, host);
    const caller = callerOf(asked.principal, grounds.owner, partition);
    const arn = (kind: string, rest: string): string =>
      `arn:${partition}:codeartifact:${region}:${grounds.owner}:${kind}/${rest}`;
    const answers = asked.actions.map((action) =>
      answer(
        {
          caller,
          action,
          resource: resourceOf(action, arn, domain, given.repository, asked.package),
          ...asked,
          repository: given.repository,
        },
        groundsOf(action, caller, grounds),
      ),
    );
    report(asked, answers, given.json, host);
  },
});

interface Asked {
  readonly principal: string;
  readonly doing: string;
  readonly actions: readonly string[];
  readonly package: Coordinates | undefined;
}

function parseOperands(operands: readonly string[]): Asked {
  const [principal, doing, coordinates, ...rest] = operands;
  if (principal === undefined || doing === undefined || rest.length > 0) {
    throw new InputError(
      'Give a principal, what it would do, and perhaps a package: can CI-PublishRole publish npm:@acme/web',
    );
  }
  const found = coordinates === undefined ? undefined : parseCoordinates(coordinates);
  if (coordinates !== undefined && found === undefined) {
    throw new InputError(
      `'${coordinates}' names no package: write FORMAT:NAME, such as npm:@acme/web or maven:com.acme:lib`,
    );
  }
  return { principal, doing, actions: actionsFor(doing), package: found };
}

/** A word of the file's `can:`, or one action of the service. */
function actionsFor(doing: string): readonly string[] {
  const macro = MACROS.find((name) => name === doing);
  if (macro !== undefined) return actionsOf(macro, 'repository') ?? actionsOf(macro, 'domain') ?? [];
  const name = doing.replace(/^codeartifact:/i, '');
  const action = ACTIONS.find((known) => known.toLowerCase() === name.toLowerCase());
  if (action !== undefined) return [`codeartifact:${action}`];
  throw new InputError(
    `'${doing}' is nothing that can be asked${suggest(name, [...MACROS, ...ACTIONS])}: give ${MACROS.join(', ')}, or an action such as codeartifact:DeletePackage`,
  );
}

function callerOf(principal: string, owner: string, partition: string): Caller {
  if (ACCOUNT.test(principal)) return { account: principal, arn: `arn:${partition}:iam::${principal}:root` };
  const [, account] = /^arn:[a-z-]+:(?:iam|sts)::([0-9]{12}):(?:role|user|assumed-role|root)/.exec(principal) ?? [];
  if (account !== undefined) return { account, arn: principal };
  if (/^[A-Za-z0-9_+=,.@-][A-Za-z0-9_+=,.@/-]*$/.test(principal)) {
    return { account: owner, arn: `arn:${partition}:iam::${owner}:role/${principal}` };
  }
  throw new InputError(
    `'${principal}' is no principal: give an account ID, a role's name, or the ARN of a role or user`,
  );
}

/** The ARN of what an action is asked on; every package, or package group, where the question names none. */
function resourceOf(
  action: string,
  arn: (kind: string, rest: string) => string,
  domain: string,
  repository: string,
  found: Coordinates | undefined,
): string {
  switch (askedOn(action)) {
    case 'domain':
      return arn('domain', domain);
    case 'package-group':
      return arn('package-group', `${domain}/*`);
    case 'package': {
      const rest = found === undefined ? '*' : `${found.format}/${found.namespace}/${found.name}`;
      return arn('package', `${domain}/${repository}/${rest}`);
    }
    default:
      return arn('repository', `${domain}/${repository}`);
  }
}

/** The grounds without the policies that have no say in an action. */
function groundsOf(action: string, { account }: Caller, grounds: Grounds): Grounds {
  const say = policiesFor(action);
  return {
    ...grounds,
    // What is asked on an account is asked on the caller's own, whoever owns the domain.
    owner: askedOn(action) === 'account' ? account : grounds.owner,
    domain: say.domain ? grounds.domain : [],
    repository: say.repository ? grounds.repository : [],
  };
}

interface Source {
  readonly grounds: Grounds;
  readonly domain: string;
  readonly region: string;
  readonly partition: string;
}

async function groundsFor(given: CanInputs, host: Host): Promise<Source> {
  return given.file === undefined ? await existing(given, host) : await fromFile(given.file, given, host);
}

/** By the file alone: what it does not say is taken for nothing. */
async function fromFile(
  name: string,
  { repository, domain, domainOwner, region }: CanInputs,
  host: Host,
): Promise<Source> {
  const file = parseFile(name, await readText(host.workspace, name));
  const owner = domainOwner ?? file['domain-owner'];
  if (owner === undefined) throw new InputError("Give 'domain-owner': the names in the file are those of its account.");
  if (domain !== undefined && domain !== file.domain) {
    throw new InputError(`The input 'domain' is ${domain}, and ${name} says ${file.domain}. Leave the input out.`);
  }
  const partition = partitionOf(region);
  const desired = desiredState(file, { owner, partition });
  const entry = desired.repositories.get(repository);
  if (entry === undefined) {
    const names = [...desired.repositories.keys()];
    throw new InputError(
      `${name} describes no repository '${repository}'${suggest(repository, names)}. It describes: ${names.join(', ')}.`,
    );
  }
  return {
    grounds: {
      owner,
      domain: statements(desired.domain.policy, 'the domain'),
      repository: statements(entry.policy, `repository ${repository}`),
      groups: groupsAfter(desired, NOTHING, new Set()),
    },
    domain: file.domain,
    region: region ?? 'us-east-1',
    partition,
  };
}

const NOTHING: Actual = {
  domain: undefined,
  repositories: new Map(),
  others: [],
  holdingPackages: new Set(),
  groups: new Map(),
  unread: new Map(),
};

async function existing(given: CanInputs, host: Host): Promise<Source> {
  const { domain, repository } = given;
  if (domain === undefined) throw new InputError("Give 'domain', or 'file' to answer from a file.");
  const connection = await connect({ ...given, domain }, host, CAN_ACTIONS);
  const [{ account }, region] = await Promise.all([
    connection.caller(),
    connection.client.config.region(),
    connection.checkAccount(),
  ]);
  const service = await codeartifactService(connection.client, domain, given.domainOwner);
  const actual = await readState(service, new Set([repository]));
  const owner = given.domainOwner ?? account;
  if (actual.domain === undefined || (!actual.repositories.has(repository) && actual.unread.size === 0)) {
    throw new InputError(
      `Account ${owner} has no repository ${repository} in a domain ${domain} in ${region}. Check 'domain', 'domain-owner', 'repository' and 'region'.`,
    );
  }
  if (actual.unread.size > 0) {
    throw new InputError(
      `It cannot be answered, for what could not be read: ${[...actual.unread].map((line) => line.join(': ')).join('; ')}`,
    );
  }
  return {
    grounds: {
      owner: actual.domain.owner,
      domain: statements(actual.domain.policy?.document, 'the domain'),
      repository: statements(actual.repositories.get(repository)?.policy?.document, `repository ${repository}`),
      groups: actual.groups,
    },
    domain,
    region,
    partition: partitionOf(region),
  };
}

function statements(document: string | null | undefined, of: string): readonly AccessStatement[] {
  return typeof document === 'string' ? parsePolicy(document, of) : [];
}

function report({ principal, doing }: Asked, answers: readonly CanAnswer[], json: boolean, host: Host): void {
  const verdict = overall(answers);
  if (json) {
    host.print(`${JSON.stringify({ verdict, answers }, null, 2)}\n`);
  } else {
    host.info(safeText(`${principal} ${doing}: ${WORDS[verdict]}`));
    for (const { action, verdict: one, because } of answers) {
      host.info(safeText(`  ${action.replace(/^codeartifact:/i, '')}: ${WORDS[one]}; ${because}`));
    }
    if (verdict !== 'no') {
      host.info(
        'A token also takes sts:GetServiceBearerToken in an identity policy, which no resource policy can give.',
      );
    }
  }
  host.setOutput('verdict', verdict);
  host.setOutput('answers', JSON.stringify(answers));
  if (verdict === 'no') host.setExitCode(1);
}
