import fc from 'fast-check';
import { accessDocument } from '../../../../actions/provision/file/desired.ts';
import type { AccessEntry } from '../../../../actions/provision/file/shape.ts';
import { actionsOf, MACROS, type Level } from '../../../../actions/provision/policy/macros.ts';
import { LONGEST_POLICY } from '../../../../actions/provision/policy/policy.ts';
import { freshRestrictions } from '../../../../actions/provision/state/outcome.ts';
import {
  EXTERNAL_CONNECTIONS,
  ROOT_GROUP,
  type Desired,
  type DesiredGroup,
  type DesiredRepository,
  type OriginMode,
  type Restriction,
  type Tags,
} from '../../../../actions/provision/state/state.ts';
import { freshDomain, modelGroup, modelRepository, OWNER, type Model } from './model-service.ts';

export const domainAccount = { owner: OWNER, partition: 'aws' };

/** What is made here stands in no document. */
const nowhere = { offset: () => 0 };
const NAMES = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'];
const PATTERNS = [ROOT_GROUP, '/npm/*', '/npm/acme/*', '/npm/acme/web$', '/npm/acme/web~', '/pypi/*'];

const tags: fc.Arbitrary<Tags> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'))
  .map((entries) => new Map(Object.entries(entries)));
const text = fc.constantFrom('one', 'two', 'drei');

const principal = {
  accounts: fc.uniqueArray(fc.constantFrom('111111111111', '222222222222', OWNER), { maxLength: 2 }),
  roles: fc.uniqueArray(fc.constantFrom('CI', 'team/Deploy', 'arn:aws:iam::222222222222:role/X'), { maxLength: 2 }),
  users: fc.uniqueArray(fc.constantFrom('alice'), { maxLength: 1 }),
  organizations: fc.uniqueArray(fc.constantFrom('o-a1b2c3d4e5', 'o-zzzzzzzzzz'), { maxLength: 2 }),
};

function grantEntry(level: Level): fc.Arbitrary<AccessEntry> {
  return fc
    .record({
      ...principal,
      can: fc.subarray(
        MACROS.filter((macro) => actionsOf(macro, level) !== undefined),
        { minLength: 1 },
      ),
    })
    .filter(
      ({ accounts, roles, users, organizations }) =>
        accounts.length + roles.length + users.length + organizations.length > 0,
    );
}

const rawEntry: fc.Arbitrary<AccessEntry> = fc
  .record({
    Sid: fc.constantFrom(undefined, 'One', 'Two'),
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: fc.constantFrom('*' as const, {
      AWS: ['arn:aws:iam::222222222222:root', OWNER],
      Service: undefined,
      Federated: undefined,
    }),
    NotPrincipal: fc.constant(undefined),
    Action: fc.constantFrom(
      undefined,
      ['codeartifact:PublishPackageVersion', 'codeartifact:PutPackageMetadata'],
      ['codeartifact:*'],
      ['codeartifact:ReadFromRepository', 'codeartifact:GetPackage*'],
    ),
    NotAction: fc.constantFrom(['codeartifact:DeleteRepository']),
    Resource: fc.constantFrom(undefined, ['*'], ['arn:aws:codeartifact:us-east-1:123456789012:package/d/r/npm//x']),
    NotResource: fc.constant(undefined),
    Condition: fc.constantFrom(undefined, [
      { name: 'Bool', place: nowhere, value: [{ name: 'aws:SecureTransport', place: nowhere, value: ['true'] }] },
    ]),
  })
  .map(({ NotAction, ...entry }): AccessEntry => ({
    ...entry,
    NotAction: entry.Action === undefined ? NotAction : undefined,
  }));

export function access(level: Level): fc.Arbitrary<readonly AccessEntry[]> {
  return fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: grantEntry(level) }, rawEntry), {
    ...{ minLength: 1, maxLength: 3 },
    // A policy has each Sid once.
    selector: (entry): unknown => ('can' in entry ? undefined : entry.Sid) ?? {},
  });
}

function policy(level: Level): fc.Arbitrary<string> {
  return access(level)
    .map((entries) =>
      accessDocument(
        entries.map((value) => ({ value })),
        level,
        domainAccount,
      ),
    )
    .filter(({ length }) => length <= LONGEST_POLICY);
}

const wantedPolicy = (level: Level): fc.Arbitrary<string | null | undefined> =>
  fc.oneof(policy(level), fc.constant(null), fc.constant(undefined));

/** Where both are undefined, the file says nothing of them. */
interface Sources {
  readonly upstreams: readonly string[] | undefined;
  readonly connection: string | null | undefined;
}

/** Upstreams without circles: names in a random order, each drawing from names before it. */
const sources: fc.Arbitrary<ReadonlyMap<string, Sources>> = fc
  .record({
    names: fc.shuffledSubarray(NAMES),
    picks: fc.array(
      fc.record({
        upstreams: fc.shuffledSubarray(NAMES, { maxLength: 4 }),
        connection: fc.option(fc.constantFrom(...Object.keys(EXTERNAL_CONNECTIONS).slice(0, 3)), { nil: null }),
        unsaid: fc.nat(5).map((number) => number === 0),
      }),
      { minLength: NAMES.length, maxLength: NAMES.length },
    ),
  })
  .map(
    ({ names, picks }) =>
      new Map(
        names.map((name, index): [string, Sources] => {
          const before = names.slice(0, index);
          const { upstreams: picked = [], connection = null, unsaid = false } = picks[index] ?? {};
          if (unsaid) return [name, { upstreams: undefined, connection: undefined }];
          const upstreams = picked.filter((upstream) => before.includes(upstream));
          return [name, { upstreams, connection: upstreams.length > 0 ? null : connection }];
        }),
      ),
  );

function restriction(repositories: readonly string[], pattern: string): fc.Arbitrary<Restriction> {
  const modes: OriginMode[] = ['ALLOW', 'BLOCK', ...(pattern === ROOT_GROUP ? [] : (['INHERIT'] as const))];
  return fc.oneof(
    fc.constantFrom(...modes).map((mode): Restriction => ({ mode, repositories: [] })),
    fc
      .subarray([...repositories].sort())
      .map((names): Restriction => ({ mode: 'ALLOW_SPECIFIC_REPOSITORIES', repositories: names })),
  );
}

function groups(repositories: readonly string[]): fc.Arbitrary<ReadonlyMap<string, DesiredGroup>> {
  return fc.subarray(PATTERNS).chain((patterns) =>
    fc
      .tuple(
        ...patterns.map((pattern) =>
          fc.record({
            description: fc.option(text, { nil: undefined }),
            contactInfo: fc.option(text, { nil: undefined }),
            tags: fc.option(tags, { nil: undefined }),
            restrictions: fc.record({
              PUBLISH: fc.option(restriction(repositories, pattern), { nil: undefined }),
              EXTERNAL_UPSTREAM: fc.option(restriction(repositories, pattern), { nil: undefined }),
              INTERNAL_UPSTREAM: fc.option(restriction(repositories, pattern), { nil: undefined }),
            }),
          }),
        ),
      )
      .map((values) => new Map(patterns.map((pattern, index) => [pattern, values[index]]))),
  ) as fc.Arbitrary<ReadonlyMap<string, DesiredGroup>>;
}

/** What a valid file may ask for. */
export const desired: fc.Arbitrary<Desired> = sources.chain((graph) =>
  fc.record({
    domain: fc.record({
      name: fc.constant('my-org'),
      existing: fc.constant(false),
      encryptionKey: fc.constant(undefined),
      tags: fc.option(tags, { nil: undefined }),
      policy: wantedPolicy('domain'),
    }),
    repositories: fc
      .array(
        fc.record({
          description: fc.option(text, { nil: undefined }),
          tags: fc.option(tags, { nil: undefined }),
          policy: wantedPolicy('repository'),
        }),
        { minLength: graph.size, maxLength: graph.size },
      )
      .map(
        (facts) =>
          new Map(
            [...graph].map(([name, { upstreams, connection }], index): [string, DesiredRepository] => [
              name,
              {
                ...(facts[index] ?? { description: undefined, tags: undefined, policy: undefined }),
                upstreams,
                connection,
              },
            ]),
          ),
      ),
    existing: fc.constant(new Set<string>()),
    groups: groups([...graph.keys()]),
    existingGroups: fc.constant(new Set<string>()),
  }),
);

/** What may exist: nothing, or a domain that somebody made by other means, with packages in some repositories. */
export const model: fc.Arbitrary<Model> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 5, arbitrary: fc.record({ desired, full: fc.subarray(NAMES), allowed: fc.subarray(NAMES) }) },
  )
  .map((given) => {
    if (given === undefined) return { domain: undefined, repositories: new Map(), groups: new Map() };
    const fresh = freshDomain();
    const held = (document: string | null | undefined) =>
      typeof document === 'string' ? { document, revision: 'r0' } : undefined;
    const { domain, repositories, groups: wanted } = given.desired;
    if (fresh.domain !== undefined)
      fresh.domain = { ...fresh.domain, tags: domain.tags ?? new Map(), policy: held(domain.policy) };
    for (const [name, repository] of repositories) {
      fresh.repositories.set(
        name,
        modelRepository({
          description: repository.description ?? '',
          upstreams: repository.upstreams ?? [],
          connections: typeof repository.connection === 'string' ? [repository.connection] : [],
          tags: new Map([...(repository.tags ?? []), ['aws:made-by', 'x']]),
          policy: held(repository.policy),
          packages: given.full.includes(name)
            ? [{ format: 'npm', namespace: '', name: 'x', open: false, publishedHere: true }]
            : [],
        }),
      );
    }
    for (const [pattern, group] of wanted) {
      const unsaid = freshRestrictions(pattern);
      const {
        PUBLISH = unsaid.PUBLISH,
        EXTERNAL_UPSTREAM = unsaid.EXTERNAL_UPSTREAM,
        INTERNAL_UPSTREAM = unsaid.INTERNAL_UPSTREAM,
      } = group.restrictions;
      fresh.groups.set(pattern, {
        ...modelGroup({
          PUBLISH: PUBLISH.mode,
          EXTERNAL_UPSTREAM: EXTERNAL_UPSTREAM.mode,
          INTERNAL_UPSTREAM: INTERNAL_UPSTREAM.mode,
        }),
        description: group.description ?? '',
        contactInfo: group.contactInfo ?? '',
        tags: group.tags ?? new Map(),
        allowed: {
          PUBLISH: PUBLISH.repositories,
          EXTERNAL_UPSTREAM: EXTERNAL_UPSTREAM.repositories,
          INTERNAL_UPSTREAM: INTERNAL_UPSTREAM.repositories,
        },
      });
    }
    return fresh;
  });

export function copyOf(original: Model): Model {
  return {
    domain: original.domain && { ...original.domain },
    repositories: new Map([...original.repositories].map(([name, repository]) => [name, { ...repository }])),
    groups: new Map(
      [...original.groups].map(([pattern, group]) => [pattern, { ...group, allowed: { ...group.allowed } }]),
    ),
  };
}
