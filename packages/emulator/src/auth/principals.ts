import { readFile } from 'node:fs/promises';
import {
  LONGEST_SESSION_SECONDS,
  providerArn,
  rootPath,
  userOf,
  type Directory,
  type Provider,
  type Role,
  type User,
} from './directory.ts';
import { parsePolicy, PolicyProblem, type PolicyKind } from './policy.ts';
import { isOwnSession } from './sessions.ts';

/**
 * Reads the principals file of `--auth strict`: the users and roles that exist, and nobody else. It is JSON:
 *
 *     {
 *       "organization": "o-exampleorgid",
 *       "organizationPaths": { "111122223333": "o-exampleorgid/r-ab12/ou-ab12-11111111/" },
 *       "users": [
 *         {
 *           "name": "developer",
 *           "accessKeyId": "AKIADEVELOPER0000001",
 *           "secretAccessKey": "…",
 *           "tags": { "team": "web" },
 *           "policies": [{ "Version": "2012-10-17", "Statement": [ … ] }]
 *         }
 *       ],
 *       "roles": [
 *         {
 *           "name": "publish",
 *           "trust": {
 *             "Version": "2012-10-17",
 *             "Statement": [{
 *               "Effect": "Allow",
 *               "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
 *               "Action": "sts:AssumeRoleWithWebIdentity",
 *               "Condition": {
 *                 "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
 *                 "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo/app:*" }
 *               }
 *             }]
 *           },
 *           "policies": [ … ],
 *           "maxSessionSeconds": 3600
 *         }
 *       ],
 *       "oidcProviders": [
 *         { "url": "https://token.actions.githubusercontent.com", "audiences": ["sts.amazonaws.com"] }
 *       ]
 *     }
 *
 * - `organization`: what aws:PrincipalOrgID is for all of them; without it the key is absent.
 * - `organizationPaths`: aws:PrincipalOrgPaths by account; an account that is not named is at the root.
 * - `users`, `roles`: `tags` are what aws:PrincipalTag/KEY is; `policies` are identity policies as IAM has them, in full; `path` is `/` and `account` the
 *   emulator's unless given. Principals of other accounts need resource policies beside their own.
 * - `trust`: the role's trust policy. The action is sts:AssumeRole with Principal {"AWS": …}, or
 *   sts:AssumeRoleWithWebIdentity with {"Federated": …}; session tags need sts:TagSession and a source identity
 *   sts:SetSourceIdentity besides. `maxSessionSeconds` is 3600 to 43200, by default 3600.
 * - `oidcProviders`: the issuers whose tokens are taken, and for which audiences; `account` as above. Without the
 *   list, every issuer that a trust policy names is taken.
 *
 * Throws an Error that names the file, the place in it and what is expected there.
 */
export async function readDirectory(file: string, account: string): Promise<Directory> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`the principals file ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  try {
    return strictDirectory(parsePrincipals(content, account));
  } catch (error) {
    if (error instanceof PrincipalsProblem)
      throw new Error(`the principals file ${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

export interface Principals {
  readonly organization: string | undefined;
  readonly organizationPaths: ReadonlyMap<string, string>;
  readonly users: readonly KnownUser[];
  readonly roles: readonly KnownRole[];
  readonly providers: readonly Provider[] | undefined;
}

interface KnownUser extends User {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly policies: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

interface KnownRole extends Role {
  readonly policies: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** What is wrong with a principals file, with its place: `roles[0].trust: …`. */
export class PrincipalsProblem extends Error {
  override readonly name = 'PrincipalsProblem';
}

export function strictDirectory({ organization, organizationPaths, users, roles, providers }: Principals): Directory {
  const keys = new Map(users.map((user) => [user.accessKeyId, user]));
  const rolesByArn = new Map(roles.map((role) => [role.arn, role]));
  const entries = new Map([...users, ...roles].map((entry) => [entry.arn, entry]));
  const providersByArn = providers && new Map(providers.map((provider) => [provider.arn, provider]));
  return {
    organization,
    organizationPath: (account) =>
      organizationPaths.get(account) ?? (organization === undefined ? undefined : rootPath(organization)),
    tagsOf: (arn) => entries.get(arn)?.tags ?? {},
    accessKey: (id) => {
      const user = keys.get(id);
      return user && { user, secretAccessKey: user.secretAccessKey };
    },
    role: (arn) => rolesByArn.get(arn),
    policiesOf: (arn) => entries.get(arn)?.policies ?? [],
    provider: (owner, issuer) => {
      const arn = providerArn(owner, issuer);
      return providersByArn === undefined ? { arn, audiences: undefined } : providersByArn.get(arn);
    },
  };
}

/** Throws a PrincipalsProblem. `account` is that of entries that name none. */
export function parsePrincipals(content: string, account: string): Principals {
  const root = fieldsOf(parseJson(content), 'the whole', [
    'organization',
    'organizationPaths',
    'users',
    'roles',
    'oidcProviders',
  ]);
  const organization = optional(root.get('organization'), (value) =>
    textOf(value, 'organization', /^o-[a-z0-9]{10,32}$/, 'an organization ID such as o-exampleorgid'),
  );
  const organizationPaths = textsByKey(
    root.get('organizationPaths'),
    'organizationPaths',
    /^\d{12}$/,
    /^o-[a-z0-9]{10,32}\/r-[a-z0-9]{4,32}\/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}\/)*$/,
    'an account ID with a path such as o-exampleorgid/r-ab12/ou-ab12-11111111/',
  );
  const users = listOf(root.get('users'), 'users').map((item, index) => parseUser(item, `users[${index}]`, account));
  const roles = listOf(root.get('roles'), 'roles').map((item, index) => parseRole(item, `roles[${index}]`, account));
  const providers = optional(root.get('oidcProviders'), (value) =>
    listOf(value, 'oidcProviders').map((item, index) => parseProvider(item, `oidcProviders[${index}]`, account)),
  );
  refuseTwins(users, 'users', 'accessKeyId', (user) => user.accessKeyId);
  // IAM's names are unique within an account, whatever the path and the case.
  refuseTwins(users, 'users', 'name', (user) => nameKey(user.arn));
  refuseTwins(roles, 'roles', 'name', (role) => nameKey(role.arn));
  return { organization, organizationPaths, users, roles, providers };
}

const ENTITY = ['name', 'path', 'account', 'policies', 'tags'] as const;

function parseUser(value: unknown, at: string, account: string): KnownUser {
  const fields = fieldsOf(value, at, [...ENTITY, 'accessKeyId', 'secretAccessKey']);
  const { name, path, owner, policies, tags } = parseEntity(fields, at, account);
  const keyAt = `${at}.accessKeyId`;
  const accessKeyId = textOf(fields.get('accessKeyId'), keyAt, /^\w{16,128}$/, '16 to 128 letters and digits');
  if (isOwnSession(accessKeyId, undefined)) {
    return fail(keyAt, `'${accessKeyId}' has the form of a session's key; a user's begins with AKIA`);
  }
  return {
    ...userOf(owner, path, name),
    accessKeyId,
    secretAccessKey: textOf(fields.get('secretAccessKey'), `${at}.secretAccessKey`, /^\S+$/, 'a text without spaces'),
    policies,
    tags,
  };
}

function parseRole(value: unknown, at: string, account: string): KnownRole {
  const fields = fieldsOf(value, at, [...ENTITY, 'trust', 'maxSessionSeconds']);
  const { name, path, owner, policies, tags } = parseEntity(fields, at, account);
  if (fields.get('trust') === undefined) fail(`${at}.trust`, 'is missing: a trust policy says who may assume the role');
  const trust = documentOf(fields.get('trust'), `${at}.trust`, 'trust');
  const seconds = fields.get('maxSessionSeconds') ?? 3600;
  if (
    typeof seconds !== 'number' ||
    !Number.isInteger(seconds) ||
    seconds < 3600 ||
    seconds > LONGEST_SESSION_SECONDS
  ) {
    return fail(`${at}.maxSessionSeconds`, `must be a whole number from 3600 to ${LONGEST_SESSION_SECONDS}`);
  }
  return {
    arn: `arn:aws:iam::${owner}:role${path}${name}`,
    account: owner,
    name,
    trust: parsePolicy(trust, 'trust'),
    maxSessionSeconds: seconds,
    policies,
    tags,
  };
}

function parseEntity(
  fields: ReadonlyMap<string, unknown>,
  at: string,
  account: string,
): { name: string; path: string; owner: string; policies: string[]; tags: Readonly<Record<string, string>> } {
  return {
    name: textOf(
      fields.get('name'),
      `${at}.name`,
      /^[\w+=,.@-]{1,64}$/,
      'a name as IAM has them: 1 to 64 of A-Z a-z 0-9 _+=,.@-',
    ),
    path: textOf(
      fields.get('path') ?? '/',
      `${at}.path`,
      /^\/([\x21-\x2e\x30-\x7e]+\/)*$/,
      "a path such as '/' or '/ci/'",
    ),
    owner: accountOf(fields, at, account),
    policies: listOf(fields.get('policies'), `${at}.policies`).map((policy, index) =>
      documentOf(policy, `${at}.policies[${index}]`, 'identity'),
    ),
    tags: Object.fromEntries(
      textsByKey(
        fields.get('tags'),
        `${at}.tags`,
        /^.{1,128}$/s,
        /^.{0,256}$/s,
        'a tag: a key of 1 to 128 and a text of up to 256 characters',
      ),
    ),
  };
}

function parseProvider(value: unknown, at: string, account: string): Provider {
  const fields = fieldsOf(value, at, ['url', 'audiences', 'account']);
  const url = textOf(
    fields.get('url'),
    `${at}.url`,
    /^https?:\/\/[^\s/?#]+[^\s?#]*$/,
    "an issuer's URL: https://HOST/PATH",
  );
  const audiences = listOf(fields.get('audiences'), `${at}.audiences`).map((item, index) =>
    textOf(item, `${at}.audiences[${index}]`, /^.{1,255}$/, 'a text of 1 to 255 characters'),
  );
  if (audiences.length === 0) fail(`${at}.audiences`, 'must name at least one audience, such as sts.amazonaws.com');
  return { arn: providerArn(accountOf(fields, at, account), url.replace(/^https?:\/\//, '')), audiences };
}

function accountOf(fields: ReadonlyMap<string, unknown>, at: string, account: string): string {
  return textOf(fields.get('account') ?? account, `${at}.account`, /^\d{12}$/, 'an account ID of 12 digits, as a text');
}

/** A policy document within the file, as the text that the rest of the emulator takes policies in. */
function documentOf(value: unknown, at: string, kind: PolicyKind): string {
  const document = JSON.stringify(value);
  try {
    parsePolicy(document, kind);
    return document;
  } catch (error) {
    if (error instanceof PolicyProblem) return fail(at, error.message);
    throw error;
  }
}

function fieldsOf(value: unknown, at: string, known: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, 'must be an object');
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined) fail(at, `has a field '${other}'; known here are ${known.join(', ')}`);
  return new Map(Object.entries(value));
}

/** An object of texts, empty where there is none. */
function textsByKey(
  value: unknown,
  at: string,
  keys: RegExp,
  values: RegExp,
  expected: string,
): ReadonlyMap<string, string> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, 'must be an object');
  return new Map(
    Object.entries(value).map(([key, text]) => {
      if (!keys.test(key)) fail(at, `has '${key}', which is not ${expected}`);
      return [key, textOf(text, `${at}.${key}`, values, expected)];
    }),
  );
}

function listOf(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : fail(at, 'must be a list');
}

function textOf(value: unknown, at: string, pattern: RegExp, expected: string): string {
  // The value itself may be a secret.
  return typeof value === 'string' && pattern.test(value) ? value : fail(at, `must be ${expected}`);
}

function optional<T>(value: unknown, parse: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : parse(value);
}

function refuseTwins<T>(list: readonly T[], at: string, field: string, keyOf: (item: T) => string): void {
  const seen = new Map<string, number>();
  list.forEach((item, index) => {
    const first = seen.get(keyOf(item));
    if (first !== undefined) fail(`${at}[${index}].${field}`, `is that of ${at}[${first}] too`);
    seen.set(keyOf(item), index);
  });
}

function nameKey(arn: string): string {
  const [account, name] = [arn.split(':')[4] ?? '', arn.slice(arn.lastIndexOf('/') + 1)];
  return `${account}/${name.toLowerCase()}`;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    // Only the place: the rest of the parser's message quotes the file, secrets included.
    const place = /at position \d+ \(line \d+ column \d+\)/.exec(messageOf(error))?.[0];
    throw new PrincipalsProblem(`the whole is not JSON${place === undefined ? '' : ` (${place})`}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(at: string, problem: string): never {
  throw new PrincipalsProblem(`${at} ${problem}`);
}
