import type { ServiceReader } from './service.ts';
import type { Actual, ActualGroup, ActualRepository, GroupFacts, OriginType, Restriction } from '../state/state.ts';

/**
 * Reads what exists. `names` are the repositories to look into; 'all' looks into every one, and when `deletable` is
 * given also at which of the repositories outside it hold packages. All calls that need nothing of each other run
 * side by side; the client keeps to the quotas.
 */
export async function readState(
  service: ServiceReader,
  names: ReadonlySet<string> | 'all',
  kept?: ReadonlySet<string>,
): Promise<Actual> {
  const [domain, policy, present, facts] = await Promise.all([
    service.domain(),
    service.policy({ kind: 'domain' }),
    service.repositoryNames(),
    service.groups(),
  ]);
  if (domain === undefined) {
    return { domain, repositories: new Map(), others: [], holdingPackages: new Set(), groups: new Map() };
  }
  const [tags, repositories, groups, holding] = await Promise.all([
    service.tags(domain.arn),
    Promise.all(
      present.filter((name) => names === 'all' || names.has(name)).map((name) => readRepository(service, name)),
    ),
    Promise.all(facts.map((group) => readGroup(service, group))),
    kept === undefined ? [] : holdingPackages(service, present, kept),
  ]);
  return {
    domain: { ...domain, tags, policy },
    repositories: new Map(repositories.filter((entry) => entry !== undefined)),
    others: names === 'all' ? [] : present.filter((name) => !names.has(name)),
    holdingPackages: new Set(holding),
    groups: new Map(groups),
  };
}

/** undefined when it was deleted since it was listed. */
async function readRepository(
  service: ServiceReader,
  name: string,
): Promise<readonly [string, ActualRepository] | undefined> {
  const [facts, policy] = await Promise.all([service.repository(name), service.policy({ kind: 'repository', name })]);
  if (facts === undefined) return undefined;
  return [name, { ...facts, policy, tags: await service.tags(facts.arn) }];
}

async function readGroup(service: ServiceReader, facts: GroupFacts): Promise<readonly [string, ActualGroup]> {
  const { pattern, arn, description, contactInfo, modes, listed } = facts;
  const restriction = async (type: OriginType): Promise<Restriction> => ({
    mode: modes[type],
    repositories: listed.includes(type) ? await service.allowedRepositories(pattern, type) : [],
  });
  const [tags, publish, external, internal] = await Promise.all([
    service.tags(arn),
    restriction('PUBLISH'),
    restriction('EXTERNAL_UPSTREAM'),
    restriction('INTERNAL_UPSTREAM'),
  ]);
  const restrictions = { PUBLISH: publish, EXTERNAL_UPSTREAM: external, INTERNAL_UPSTREAM: internal };
  return [pattern, { arn, description, contactInfo, tags, restrictions }];
}

async function holdingPackages(
  service: ServiceReader,
  present: readonly string[],
  kept: ReadonlySet<string>,
): Promise<string[]> {
  const candidates = present.filter((name) => !kept.has(name));
  const holds = await Promise.all(candidates.map((name) => service.holdsPackages(name)));
  return candidates.filter((_, index) => holds[index]);
}
