import {
  NO_CONNECTION,
  type AccessEntry,
  type GroupEntry,
  type Grant,
  type ProvisionFile,
  type RepositoryEntry,
} from './shape.ts';
import { actionsOf, type Level } from '../policy/macros.ts';
import { policyDocument, statementFrom, type AccessStatement } from '../policy/policy.ts';
import {
  ORIGIN_TYPES,
  type Desired,
  type DesiredGroup,
  type DesiredRepository,
  type OriginKey,
  type Restriction,
  type Tags,
} from '../state/state.ts';

/** What names in the file are relative to. */
export interface DomainAccount {
  /** Account ID of the domain's owner. */
  readonly owner: string;
  /** `aws`, or another partition's name, as in ARNs. */
  readonly partition: string;
}

/** What a file means for the domain of this owner. */
export function desiredState(file: ProvisionFile, account: DomainAccount): Desired {
  return {
    domain: {
      name: file.domain,
      existing: file.existing === true,
      encryptionKey: file['encryption-key'],
      tags: tagMap(file.tags),
      policy: policyOf(file.access, 'domain', account),
    },
    repositories: new Map(
      (file.repositories ?? []).flatMap(({ name, value }) =>
        value === undefined || value.existing === true ? [] : [[name, desiredRepository(value, account)]],
      ),
    ),
    existing: existingNames(file.repositories),
    groups: new Map(
      (file['package-groups'] ?? []).flatMap(({ name, value }) =>
        value === undefined || value.existing === true ? [] : [[name, desiredGroup(value)]],
      ),
    ),
    existingGroups: existingNames(file['package-groups']),
  };
}

function existingNames(
  entries: readonly {
    readonly name: string;
    readonly value: { readonly existing?: boolean | undefined } | undefined;
  }[] = [],
): ReadonlySet<string> {
  return new Set(entries.flatMap(({ name, value }) => (value?.existing === true ? [name] : [])));
}

function desiredRepository(entry: RepositoryEntry, account: DomainAccount): DesiredRepository {
  return {
    description: entry.description,
    tags: tagMap(entry.tags),
    upstreams: entry.upstreams?.value.map(({ value }) => value),
    connection: entry['external-connection']?.value === NO_CONNECTION ? null : entry['external-connection']?.value,
    policy: policyOf(entry.access, 'repository', account),
  };
}

function desiredGroup(entry: GroupEntry): DesiredGroup {
  const restriction = (key: OriginKey): Restriction | undefined => {
    const given = entry[key]?.value;
    if (given === undefined) return undefined;
    if (typeof given === 'string') return { mode: MODES[given], repositories: [] };
    return {
      mode: 'ALLOW_SPECIFIC_REPOSITORIES',
      repositories: [...new Set(given.map(({ value }) => value))].sort(),
    };
  };
  return {
    description: entry.description,
    contactInfo: entry['contact-info'],
    tags: tagMap(entry.tags),
    restrictions: {
      [ORIGIN_TYPES.publish]: restriction('publish'),
      [ORIGIN_TYPES['external-upstream']]: restriction('external-upstream'),
      [ORIGIN_TYPES['internal-upstream']]: restriction('internal-upstream'),
    },
  };
}

const MODES = { allow: 'ALLOW', block: 'BLOCK', inherit: 'INHERIT' } as const;

function tagMap(entries: ProvisionFile['tags']): Tags | undefined {
  return entries === undefined ? undefined : new Map(entries.map(({ name, value }) => [name, value ?? '']));
}

type Access = ProvisionFile['access'];

function policyOf(access: Access, level: Level, account: DomainAccount): string | null | undefined {
  if (access === undefined) return undefined;
  return access.value.length === 0 ? null : accessDocument(access.value, level, account);
}

/** The policy document of an `access` list. */
export function accessDocument(
  entries: readonly { readonly value: AccessEntry }[],
  level: Level,
  account: DomainAccount,
): string {
  return policyDocument(entries.flatMap(({ value }) => statementsOf(value, level, account)));
}

function statementsOf(entry: AccessEntry, level: Level, account: DomainAccount): AccessStatement[] {
  if (!('can' in entry)) return [rawStatement(entry)];
  const action = entry.can.flatMap((macro) => actionsOf(macro, level) ?? []);
  if (action.length === 0) return [];
  const allow = { Effect: 'Allow', Action: action, Resource: '*' };
  const principals = principalsOf(entry, account);
  const organizations = entry.organizations ?? [];
  return [
    ...(principals.length === 0 ? [] : [statementFrom({ ...allow, Principal: { AWS: principals } })]),
    ...(organizations.length === 0
      ? []
      : [
          statementFrom({
            ...allow,
            Principal: '*',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': organizations } },
          }),
        ]),
  ];
}

function principalsOf({ accounts = [], roles = [], users = [] }: Grant, { owner, partition }: DomainAccount): string[] {
  const arn = (kind: string, name: string): string =>
    name.startsWith('arn:') ? name : `arn:${partition}:iam::${owner}:${kind}/${name}`;
  return [...accounts, ...roles.map((name) => arn('role', name)), ...users.map((name) => arn('user', name))];
}

/** Entries of the file carry their conditions as lists of names; IAM's grammar has objects. */
export function rawStatement({ Condition, ...members }: Exclude<AccessEntry, Grant>): AccessStatement {
  const condition = Object.fromEntries(
    (Condition ?? []).map(({ name, value }) => [
      name,
      Object.fromEntries((value ?? []).map((key) => [key.name, key.value ?? []])),
    ]),
  );
  return statementFrom({ ...members, ...(Condition === undefined ? {} : { Condition: condition }) });
}
