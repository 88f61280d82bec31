import type {
  AllowedRepository,
  PackageName,
  PolicyHolder,
  Service,
} from '../../../../actions/provision/service/service.ts';
import { reachable } from '../../../../actions/provision/state/order.ts';
import {
  ORIGIN_TYPES,
  ROOT_GROUP,
  type GroupFacts,
  type OriginMode,
  type OriginType,
  type PermissionsPolicy,
  type Tags,
} from '../../../../actions/provision/state/state.ts';

/** A CodeArtifact domain in memory, with the rules of the service that provisioning depends on. */
export interface Model {
  domain: { encryptionKey: string; tags: Tags; policy: PermissionsPolicy | undefined } | undefined;
  readonly repositories: Map<string, ModelRepository>;
  readonly groups: Map<string, ModelGroup>;
}
export interface ModelRepository {
  description: string;
  upstreams: readonly string[];
  connections: readonly string[];
  tags: Tags;
  policy: PermissionsPolicy | undefined;
  packages: readonly (PackageName & { readonly open: boolean; readonly publishedHere: boolean })[];
}
export interface ModelGroup {
  description: string;
  contactInfo: string;
  tags: Tags;
  modes: Record<OriginType, OriginMode>;
  allowed: Record<OriginType, readonly string[]>;
}

export const OWNER = '123456789012';
export const CALLER = { account: OWNER, arn: `arn:aws:sts::${OWNER}:assumed-role/ci-provision/run-1` };

export function freshDomain(): Model {
  return {
    domain: { encryptionKey: `arn:aws:kms:us-east-1:${OWNER}:key/abc-123`, tags: new Map(), policy: undefined },
    repositories: new Map(),
    groups: new Map([
      [ROOT_GROUP, modelGroup({ PUBLISH: 'ALLOW', EXTERNAL_UPSTREAM: 'ALLOW', INTERNAL_UPSTREAM: 'ALLOW' })],
    ]),
  };
}

export function modelRepository(given: Partial<ModelRepository> = {}): ModelRepository {
  return {
    description: '',
    upstreams: [],
    connections: [],
    tags: new Map(),
    policy: undefined,
    packages: [],
    ...given,
  };
}

export function modelGroup(
  modes: ModelGroup['modes'] = { PUBLISH: 'INHERIT', EXTERNAL_UPSTREAM: 'INHERIT', INTERNAL_UPSTREAM: 'INHERIT' },
): ModelGroup {
  return {
    description: '',
    contactInfo: '',
    tags: new Map(),
    modes,
    allowed: { PUBLISH: [], EXTERNAL_UPSTREAM: [], INTERNAL_UPSTREAM: [] },
  };
}

export function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
const conflict = (message: string): Error => named('ConflictException', message);
const missing = (message: string): Error => named('ResourceNotFoundException', message);
const invalid = (message: string): Error => named('ValidationException', message);

export interface ModelService extends Service {
  readonly model: Model;
  /** Names of the mutating calls, in the order in which they came. */
  readonly mutations: string[];
}

/** The service over a model. `before` runs ahead of each mutating call, `after` behind it: they may throw or wait. */
export function modelService(
  model: Model,
  hooks: {
    readonly before?: (call: string) => void | Promise<void>;
    readonly after?: (call: string) => void | Promise<void>;
  } = {},
): ModelService {
  const mutations: string[] = [];
  let revisions = 0;
  const mutate = async (call: string, work: () => void): Promise<void> => {
    await hooks.before?.(call);
    mutations.push(call);
    if (model.domain === undefined && call !== 'createDomain') throw missing('Domain not found');
    work();
    await hooks.after?.(call);
  };
  const repositoryOf = (name: string): ModelRepository => {
    const found = model.repositories.get(name);
    if (found === undefined) throw missing(`Repository not found: ${name}`);
    return found;
  };
  const groupOf = (pattern: string): ModelGroup => {
    const found = model.groups.get(pattern);
    if (found === undefined) throw missing(`Package group not found: ${pattern}`);
    return found;
  };
  const domainOf = (): NonNullable<Model['domain']> => {
    if (model.domain === undefined) throw missing('Domain not found');
    return model.domain;
  };
  const holder = (of: PolicyHolder): { policy: PermissionsPolicy | undefined } =>
    of.kind === 'domain' ? domainOf() : repositoryOf(of.name);
  const tagged = (arn: string): { tags: Tags } => {
    if (arn.startsWith('arn:domain')) return domainOf();
    if (arn.startsWith('arn:repository/')) return repositoryOf(arn.slice('arn:repository/'.length));
    return groupOf(arn.slice('arn:group'.length));
  };
  const checkSources = (name: string, upstreams: readonly string[]): void => {
    if (upstreams.length > 10) throw named('ServiceQuotaExceededException', 'too many upstreams');
    if (new Set(upstreams).size < upstreams.length) throw invalid('twice');
    for (const upstream of upstreams) repositoryOf(upstream);
    const next = (of: string): readonly string[] =>
      of === name ? upstreams : (model.repositories.get(of)?.upstreams ?? []);
    if (reachable(name, next).has(name)) throw invalid(`a cycle through ${name}`);
    if (upstreams.length > 0 && (model.repositories.get(name)?.connections.length ?? 0) > 0) {
      throw conflict('upstreams or an external connection');
    }
  };
  const checkRevision = (policy: PermissionsPolicy | undefined, revision: string | undefined): void => {
    if (revision !== undefined && policy?.revision !== revision) throw conflict('The policy revision does not match');
  };

  return {
    model,
    mutations,
    domain: () =>
      Promise.resolve(model.domain && { owner: OWNER, arn: 'arn:domain', encryptionKey: model.domain.encryptionKey }),
    repositoryNames: () => Promise.resolve([...model.repositories.keys()].sort()),
    repository: (name) => {
      const found = model.repositories.get(name);
      return Promise.resolve(found && { ...found, arn: `arn:repository/${name}` });
    },
    policy: (of) => {
      if (of.kind === 'domain') return Promise.resolve(model.domain?.policy);
      return Promise.resolve(model.repositories.get(of.name)?.policy);
    },
    tags: async (arn) => await Promise.resolve(new Map(tagged(arn).tags)),
    groups: () =>
      Promise.resolve(
        [...model.groups].map(([pattern, group]): GroupFacts => ({
          pattern,
          arn: `arn:group${pattern}`,
          description: group.description,
          contactInfo: group.contactInfo,
          modes: { ...group.modes },
          listed: Object.values(ORIGIN_TYPES).filter((type) => group.allowed[type].length > 0),
        })),
      ),
    allowedRepositories: (pattern, type) => Promise.resolve(groupOf(pattern).allowed[type]),
    holdsPackages: (name) => Promise.resolve(repositoryOf(name).packages.length > 0),
    openPackages: (name, format) =>
      Promise.resolve(repositoryOf(name).packages.filter((one) => one.format === format && one.open)),
    publishedHere: (name, wanted) =>
      Promise.resolve(
        repositoryOf(name).packages.some(
          (one) => one.name === wanted.name && one.namespace === wanted.namespace && one.publishedHere,
        ),
      ),

    createDomain: (encryptionKey, tags) =>
      mutate('createDomain', () => {
        if (model.domain !== undefined) throw conflict('Domain already exists');
        const fresh = freshDomain();
        model.domain = { encryptionKey: encryptionKey ?? 'arn:default', tags: new Map(tags), policy: undefined };
        for (const [pattern, group] of fresh.groups) model.groups.set(pattern, group);
      }),
    createRepository: ({ name, description, upstreams, tags }) =>
      mutate('createRepository', () => {
        if (model.repositories.has(name)) throw conflict(`Repository already exists: ${name}`);
        checkSources(name, upstreams);
        model.repositories.set(
          name,
          modelRepository({ description: description ?? '', upstreams, tags: new Map(tags) }),
        );
      }),
    updateRepository: (name, { description, upstreams }) =>
      mutate('updateRepository', () => {
        const repository = repositoryOf(name);
        if (upstreams !== undefined) {
          checkSources(name, upstreams);
          repository.upstreams = upstreams;
        }
        if (description !== undefined) repository.description = description;
      }),
    deleteRepository: (name) =>
      mutate('deleteRepository', () => {
        repositoryOf(name);
        const user = [...model.repositories].find(([, { upstreams }]) => upstreams.includes(name));
        if (user !== undefined) throw conflict(`${name} is upstream of ${user[0]}`);
        model.repositories.delete(name);
      }),
    connect: (name, connection) =>
      mutate('connect', () => {
        const repository = repositoryOf(name);
        if (repository.connections.length > 0) throw named('ServiceQuotaExceededException', 'one external connection');
        if (repository.upstreams.length > 0) throw conflict('upstreams or an external connection');
        repository.connections = [connection];
      }),
    disconnect: (name, connection) =>
      mutate('disconnect', () => {
        const repository = repositoryOf(name);
        if (!repository.connections.includes(connection)) throw missing(`External connection not found: ${connection}`);
        repository.connections = [];
      }),
    putPolicy: (of, document, revision) =>
      mutate('putPolicy', () => {
        const held = holder(of);
        checkRevision(held.policy, revision);
        held.policy = { document, revision: `r${++revisions}` };
      }),
    deletePolicy: (of, revision) =>
      mutate('deletePolicy', () => {
        const held = holder(of);
        if (held.policy === undefined) throw missing('Resource policy not found');
        checkRevision(held.policy, revision);
        held.policy = undefined;
      }),
    tag: (arn, tags) =>
      mutate('tag', () => {
        const held = tagged(arn);
        held.tags = new Map([...held.tags, ...tags]);
      }),
    untag: (arn, keys) =>
      mutate('untag', () => {
        const held = tagged(arn);
        held.tags = new Map([...held.tags].filter(([key]) => !keys.includes(key)));
      }),
    createGroup: ({ pattern, description, contactInfo }, tags) =>
      mutate('createGroup', () => {
        if (model.groups.has(pattern)) throw conflict(`Package group already exists: ${pattern}`);
        const texts = { description: description ?? '', contactInfo: contactInfo ?? '' };
        model.groups.set(pattern, { ...modelGroup(), ...texts, tags: new Map(tags) });
      }),
    updateGroup: ({ pattern, description, contactInfo }) =>
      mutate('updateGroup', () => {
        const group = groupOf(pattern);
        group.description = description ?? group.description;
        group.contactInfo = contactInfo ?? group.contactInfo;
      }),
    setOrigin: ({ pattern, modes, add, remove }) =>
      mutate('setOrigin', () => {
        const group = groupOf(pattern);
        group.modes = { ...group.modes, ...modes };
        const change = (list: readonly AllowedRepository[], edit: (names: Set<string>, name: string) => void): void => {
          for (const { type, repository } of list) {
            repositoryOf(repository);
            const names = new Set(group.allowed[type]);
            edit(names, repository);
            group.allowed[type] = [...names].sort();
          }
        };
        change(remove, (names, name) => names.delete(name));
        change(add, (names, name) => names.add(name));
      }),
    deleteGroup: (pattern) =>
      mutate('deleteGroup', () => {
        if (pattern === ROOT_GROUP) throw invalid('The root package group cannot be deleted');
        groupOf(pattern);
        model.groups.delete(pattern);
      }),
  };
}
