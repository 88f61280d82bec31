import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { DomainAccount } from './desired.ts';
import { macrosWithin, type Level } from '../policy/macros.ts';
import { parsePolicy, statementMembers, type AccessStatement } from '../policy/policy.ts';
import {
  ORIGIN_KEYS,
  ORIGIN_TYPES,
  ROOT_GROUP,
  type Actual,
  type ActualGroup,
  type ActualRepository,
  type PermissionsPolicy,
  type Restriction,
  type Tags,
} from '../state/state.ts';

/**
 * The text of a file that asks for what exists: planned against the same state it gives no change. `domain` is the
 * name of a domain that exists; `isForeign` says that it is not the caller's: the file names its owner then.
 */
export function exportFile(domain: string, actual: Actual, account: DomainAccount, isForeign = false): string {
  const repositories = [...actual.repositories].map(([name, repository]) => [
    name,
    repositoryEntry(name, repository, account),
  ]);
  const groups = [...actual.groups]
    .map(([pattern, group]) => [pattern, groupEntry(pattern, group)] as const)
    .filter(([pattern, entry]) => pattern !== ROOT_GROUP || Object.keys(entry).length > 0);
  const document = new Document({
    domain,
    ...(isForeign ? { 'domain-owner': account.owner } : {}),
    ...(actual.domain?.encryptionKey === undefined ? {} : { 'encryption-key': actual.domain.encryptionKey }),
    ...tagEntry(actual.domain?.tags),
    ...accessEntry(actual.domain?.policy, 'domain', 'the domain', account),
    repositories: Object.fromEntries(repositories) as unknown,
    ...(groups.length === 0 ? {} : { 'package-groups': Object.fromEntries(groups) as unknown }),
  });
  document.commentBefore = ` Domain ${domain} of account ${account.owner}, written by codeartifact-ci provision (mode: export).`;
  visit(document, {
    // Short lists and grants read best on one line.
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
    Map: (_, node) => {
      if (node.items.length === 0 || node.has('can')) node.flow = true;
      for (const { key, value } of node.items) {
        if (isScalar(key) && key.value === 'tags' && isMap(value)) value.flow = value.items.length <= 3;
        if (isSeq(value) && value.items.length === 0) value.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}

function repositoryEntry(
  name: string,
  repository: ActualRepository,
  account: DomainAccount,
): Readonly<Record<string, unknown>> {
  const { description, upstreams, tags, policy } = repository;
  const [connection] = repository.connections;
  return {
    ...(description === '' ? {} : { description }),
    ...tagEntry(tags),
    ...(upstreams.length === 0 ? {} : { upstreams }),
    ...(connection === undefined ? {} : { 'external-connection': connection }),
    ...accessEntry(policy, 'repository', `repository ${name}`, account),
  };
}

function groupEntry(pattern: string, group: ActualGroup): Readonly<Record<string, unknown>> {
  const { description, contactInfo, tags, restrictions } = group;
  const unsaid = pattern === ROOT_GROUP ? 'ALLOW' : 'INHERIT';
  const ways = ORIGIN_KEYS.map((key) => [key, restrictions[ORIGIN_TYPES[key]]] as const);
  return {
    ...(description === '' ? {} : { description }),
    ...(contactInfo === '' ? {} : { 'contact-info': contactInfo }),
    ...tagEntry(tags),
    ...Object.fromEntries(
      ways.filter(([, { mode }]) => mode !== unsaid).map(([key, restriction]) => [key, restrictionEntry(restriction)]),
    ),
  };
}

function restrictionEntry({ mode, repositories }: Restriction): string | readonly string[] {
  return mode === 'ALLOW_SPECIFIC_REPOSITORIES' ? repositories : mode.toLowerCase();
}

function tagEntry(tags: Tags | undefined): { tags?: Readonly<Record<string, string>> } {
  const own = [...(tags ?? [])].filter(([key]) => !key.startsWith('aws:'));
  return own.length === 0 ? {} : { tags: Object.fromEntries(own) };
}

function accessEntry(
  policy: PermissionsPolicy | undefined,
  level: Level,
  of: string,
  account: DomainAccount,
): { access?: unknown } {
  if (policy === undefined) return {};
  return {
    access: parsePolicy(policy.document, of).map(
      (statement) => grantOf(statement, level, account) ?? statementMembers(statement),
    ),
  };
}

/** The statement in the file's own words, or undefined where they do not say exactly the same. */
function grantOf(
  statement: AccessStatement,
  level: Level,
  account: DomainAccount,
): Readonly<Record<string, unknown>> | undefined {
  const { sid, effect, principals, actions, resources } = statement;
  if (sid !== undefined || effect === 'Deny' || principals.not || actions.not || resources.not) return undefined;
  if (resources.values.length !== 1 || resources.values[0] !== '*') return undefined;
  const { macros, rest } = macrosWithin(actions.values, level);
  if (macros.length === 0 || rest.length > 0) return undefined;
  const who = whoOf(statement, account);
  return who === undefined ? undefined : { ...who, can: macros };
}

function whoOf(
  { principals, condition }: AccessStatement,
  domain: DomainAccount,
): Readonly<Record<string, unknown>> | undefined {
  const organizations = condition['StringEquals']?.['aws:PrincipalOrgID'];
  if (principals.values.length === 1 && principals.values[0] === '*') {
    const alone =
      JSON.stringify(condition) === JSON.stringify({ StringEquals: { 'aws:PrincipalOrgID': organizations } });
    const sound = organizations?.every((id) => /^o-[a-z0-9]{10,32}$/.test(id)) === true;
    return alone && sound ? { organizations } : undefined;
  }
  if (Object.keys(condition).length > 0) return undefined;
  const found: Record<'accounts' | 'roles' | 'users', string[]> = { accounts: [], roles: [], users: [] };
  for (const principal of principals.values) {
    const [, account] = /^AWS:(\d{12})$/.exec(principal) ?? [];
    if (account !== undefined) {
      found.accounts.push(account);
      continue;
    }
    const [, partition, owner, kind, name = ''] =
      /^AWS:arn:(aws[a-z-]*):iam::(\d{12}):(role|user)\/([A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*)$/.exec(principal) ?? [];
    if (kind === undefined) return undefined;
    const isHome = partition === domain.partition && owner === domain.owner;
    found[kind === 'role' ? 'roles' : 'users'].push(isHome ? name : principal.slice('AWS:'.length));
  }
  return Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0));
}
