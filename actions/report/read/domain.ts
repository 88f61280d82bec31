import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { matchesGlobs } from '@codeartifact-ci/versions/glob.ts';
import type { DomainName, ServiceReader } from '../../provision/service/service.ts';
import type { ActualRepository, GroupFacts, OriginType, Restriction } from '../../provision/state/state.ts';
import type { Groups } from '../../provision/state/groups.ts';
import type { Gap } from '../document.ts';
import { unlessDenied } from './denied.ts';

/** A domain as its settings describe it. */
export interface DomainFacts {
  readonly owner: string;
  readonly arn: string;
  /** Bytes as the service counts them; undefined where it does not say. */
  readonly assetSizeBytes: number | undefined;
  /** The document of its permissions policy; undefined for none, and where it may not be read. */
  readonly policy: string | undefined;
  /** All of the domain, by name, sorted. */
  readonly repositories: ReadonlyMap<string, RepositoryFacts>;
  /** Those whose packages are looked at, sorted. */
  readonly selected: readonly string[];
  readonly groups: Groups;
  readonly gaps: readonly Gap[];
}

export interface RepositoryFacts extends Omit<ActualRepository, 'policy'> {
  /** The document of its permissions policy; null where it may not be read. */
  readonly policy: string | undefined | null;
}

/**
 * Reads the settings of a domain and its repositories; the globs select those whose packages are looked at (none given:
 * all). Calls: two for the domain, ⌈R/1000⌉ to list repositories, two for each of them, ⌈G/1000⌉ for package groups and one for each list of
 * allowed repositories. What the role may not read is left out and said; the domain and its repositories' names must be
 * readable.
 */
export async function readDomain(
  client: CodeartifactClient,
  scope: DomainName,
  globs: readonly string[],
): Promise<DomainFacts> {
  const [{ DescribeDomainCommand }, { awsReader }] = await Promise.all([
    import('@codeartifact-ci/core/aws/sdk.ts'),
    import('../../provision/service/aws-reader.ts'),
  ]);
  const service = awsReader(client, scope);
  const gaps: Gap[] = [];
  const [described, names] = await Promise.all([
    client.send(new DescribeDomainCommand(scope)),
    service.repositoryNames(),
  ]);
  const { arn, owner, assetSizeBytes } = described.domain ?? {};
  if (arn === undefined || owner === undefined) {
    throw new InputError("CodeArtifact's answer to DescribeDomain lacks a part that it must have. Check the endpoint.");
  }
  const wanted = globs.length === 0 ? names : names.filter((name) => matchesGlobs(globs, name));
  if (wanted.length === 0 && globs.length > 0) {
    throw new InputError(`No repository matches ${globs.map((glob) => `'${glob}'`).join(', ')}. Check 'repositories'.`);
  }
  const [policy, groups, repositories] = await Promise.all([
    unlessDenied(service.policy({ kind: 'domain' }), 'Permissions policy of the domain', gaps),
    readGroups(service, gaps),
    Promise.all([...names].sort().map((name) => readRepository(service, name, gaps))),
  ]);
  const present = new Map(repositories.filter((entry) => entry !== undefined));
  return {
    owner,
    arn,
    assetSizeBytes,
    policy: policy?.document,
    repositories: present,
    selected: wanted.filter((name) => present.has(name)).sort(),
    groups,
    gaps,
  };
}

/** undefined when it was deleted since it was listed, or may not be read. */
async function readRepository(
  service: ServiceReader,
  name: string,
  gaps: Gap[],
): Promise<readonly [string, RepositoryFacts] | undefined> {
  const before = gaps.length;
  const [facts, policy] = await Promise.all([
    unlessDenied(service.repository(name), `Repository ${name}`, gaps),
    unlessDenied(service.policy({ kind: 'repository', name }), `Permissions policy of ${name}`, gaps),
  ]);
  if (facts === undefined) return undefined;
  const denied = gaps.slice(before).some(({ what }) => what === `Permissions policy of ${name}`);
  return [name, { ...facts, tags: new Map(), policy: denied ? null : policy?.document }];
}

async function readGroups(service: ServiceReader, gaps: Gap[]): Promise<Groups> {
  const facts = (await unlessDenied(service.groups(), 'Package groups', gaps)) ?? [];
  const read = facts.map(
    async (group) => [group.pattern, { restrictions: await restrictionsOf(service, group) }] as const,
  );
  return new Map((await unlessDenied(Promise.all(read), 'Package groups', gaps)) ?? []);
}

async function restrictionsOf(
  service: ServiceReader,
  { pattern, modes, listed }: GroupFacts,
): Promise<Readonly<Record<OriginType, Restriction>>> {
  const restriction = async (type: OriginType): Promise<Restriction> => ({
    mode: modes[type],
    repositories: listed.includes(type) ? await service.allowedRepositories(pattern, type) : [],
  });
  const [publish, external, internal] = await Promise.all([
    restriction('PUBLISH'),
    restriction('EXTERNAL_UPSTREAM'),
    restriction('INTERNAL_UPSTREAM'),
  ]);
  return { PUBLISH: publish, EXTERNAL_UPSTREAM: external, INTERNAL_UPSTREAM: internal };
}
