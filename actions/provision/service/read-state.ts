import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { ServiceReader } from './service.ts';
import type {
  Actual,
  ActualGroup,
  ActualRepository,
  GroupFacts,
  OriginType,
  Part,
  Restriction,
} from '../state/state.ts';

/**
 * Reads what exists. `names` are the repositories to look into, and what they draw from; 'all' looks into every one, and when `kept` is given
 * also at which of the repositories outside it hold packages. All calls that need nothing of each other run side by
 * side; the client keeps to the quotas. A part that the caller may not read is noted and left out: the rest can be
 * planned. The domain itself and the names of its repositories must be readable.
 */
export async function readState(
  service: ServiceReader,
  names: ReadonlySet<string> | 'all',
  kept?: ReadonlySet<string>,
): Promise<Actual> {
  const unread = new Map<Part, string>();
  const reader = new PartReader(service, unread);
  const [domain, policy, present, facts] = await Promise.all([
    service.domain(),
    reader.read('permissions policy of the domain', service.policy({ kind: 'domain' }), undefined),
    service.repositoryNames(),
    reader.read('package groups', service.groups(), []),
  ]);
  if (domain === undefined) {
    const nothing = { repositories: new Map(), others: [], holdingPackages: new Set<string>(), groups: new Map() };
    return { domain, ...nothing, unread: new Map() };
  }
  const [tags, repositories, groups, holding] = await Promise.all([
    reader.read('tags of the domain', service.tags(domain.arn), new Map()),
    reader.repositories(present, names),
    Promise.all(facts.map((group) => reader.group(group))),
    kept === undefined ? [] : holdingPackages(reader, present, kept),
  ]);
  return {
    domain: { ...domain, tags, policy },
    repositories,
    others: present.filter((name) => names !== 'all' && !names.has(name) && !repositories.has(name)),
    holdingPackages: new Set(holding),
    groups: new Map(groups.filter((entry) => entry !== undefined)),
    unread,
  };
}

/** Reads single parts and notes those that are refused. */
class PartReader {
  readonly service: ServiceReader;
  readonly #unread: Map<Part, string>;

  constructor(service: ServiceReader, unread: Map<Part, string>) {
    this.service = service;
    this.#unread = unread;
  }

  async read<T>(part: Part, answer: Promise<T>, instead: T): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AccessDeniedException') throw error;
      this.#unread.set(part, messageOf(error));
      return instead;
    }
  }

  /** Those that were asked for, and of what they draw from its own sources: they serve what it lets in. */
  async repositories(
    present: readonly string[],
    names: ReadonlySet<string> | 'all',
  ): Promise<ReadonlyMap<string, ActualRepository>> {
    const asked = present.filter((name) => names === 'all' || names.has(name));
    const read = await Promise.all(asked.map((name) => this.repository(name)));
    const found = new Map(read.filter((entry) => entry !== undefined));
    const seen = new Set(asked);
    for (;;) {
      const above = [...new Set([...found.values()].flatMap(({ upstreams }) => upstreams))].filter(
        (name) => !seen.has(name),
      );
      if (above.length === 0) return found;
      for (const name of above) seen.add(name);
      const facts = await Promise.all(
        above.map((name) => this.read(`repository ${name}`, this.service.repository(name), undefined)),
      );
      for (const [index, one] of facts.entries()) {
        if (one !== undefined) found.set(above[index] ?? '', { ...one, policy: undefined, tags: new Map() });
      }
    }
  }

  /** undefined when it was deleted since it was listed, or may not be read. */
  async repository(name: string): Promise<readonly [string, ActualRepository] | undefined> {
    const [facts, policy] = await Promise.all([
      this.read(`repository ${name}`, this.service.repository(name), undefined),
      this.read(
        `permissions policy of repository ${name}`,
        this.service.policy({ kind: 'repository', name }),
        undefined,
      ),
    ]);
    if (facts === undefined) return undefined;
    const tags = await this.read(`tags of repository ${name}`, this.service.tags(facts.arn), new Map());
    return [name, { ...facts, policy, tags }];
  }

  async group(facts: GroupFacts): Promise<readonly [string, ActualGroup] | undefined> {
    const { pattern, arn, description, contactInfo, modes, listed } = facts;
    const restriction = async (type: OriginType): Promise<Restriction> => ({
      mode: modes[type],
      repositories: listed.includes(type) ? await this.service.allowedRepositories(pattern, type) : [],
    });
    const restrictions = async () => {
      const [publish, external, internal] = await Promise.all([
        restriction('PUBLISH'),
        restriction('EXTERNAL_UPSTREAM'),
        restriction('INTERNAL_UPSTREAM'),
      ]);
      return { PUBLISH: publish, EXTERNAL_UPSTREAM: external, INTERNAL_UPSTREAM: internal };
    };
    const [tags, origin] = await Promise.all([
      this.read(`tags of package group ${pattern}`, this.service.tags(arn), new Map()),
      this.read(`package group ${pattern}`, restrictions(), undefined),
    ]);
    if (origin === undefined) return undefined;
    return [pattern, { arn, description, contactInfo, tags, restrictions: origin }];
  }
}

async function holdingPackages(
  reader: PartReader,
  present: readonly string[],
  kept: ReadonlySet<string>,
): Promise<string[]> {
  const candidates = present.filter((name) => !kept.has(name));
  // What may not be looked into counts as full: it is not deleted.
  const holds = await Promise.all(
    candidates.map((name) => reader.read(`repository ${name}`, reader.service.holdsPackages(name), true)),
  );
  return candidates.filter((_, index) => holds[index]);
}
