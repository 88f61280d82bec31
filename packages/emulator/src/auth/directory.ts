import { createHash } from 'node:crypto';
import type { PolicyDocument } from './policy.ts';

/** The users and roles that exist, and what they may do: IAM as far as the emulator needs it. */
export interface Directory {
  /** Value of aws:PrincipalOrgID for every principal. */
  readonly organization: string | undefined;
  /** Value of aws:PrincipalOrgPaths for the principals of an account: `ORGANIZATION/ROOT/OU/…/`. */
  organizationPath(account: string): string | undefined;
  /** Tags of the user or role with this ARN. */
  tagsOf(arn: string): Readonly<Record<string, string>>;
  /** The user whose access key this is. `secretAccessKey` undefined: unknown here, and so not to be checked. */
  accessKey(id: string): { readonly user: User; readonly secretAccessKey: string | undefined } | undefined;
  /** By ARN, path included. */
  role(arn: string): Role | undefined;
  /** Policies of the user or role with this ARN: none when it is gone. */
  policiesOf(arn: string): readonly string[] | 'all';
  /** The OpenID Connect provider that an account knows for an issuer (without its scheme). */
  provider(account: string, issuer: string): Provider | undefined;
}

export interface User {
  readonly arn: string;
  readonly account: string;
  readonly userId: string;
}

export interface Role {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
  /** Who may assume it; 'anybody' leaves it to the policies of whoever asks. */
  readonly trust: PolicyDocument | 'anybody';
  readonly maxSessionSeconds: number;
}

export interface Provider {
  readonly arn: string;
  /** The audiences it takes; undefined: the trust policies alone decide. */
  readonly audiences: readonly string[] | undefined;
}

/** The longest session that STS gives to any role. */
export const LONGEST_SESSION_SECONDS = 43_200;

/** The pair of AWS's own documentation. */
const BUILT_IN = { id: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const ADMINISTRATOR = 'administrator';
/** Nobody's: AWS's identifiers have no such form. Lets policies that ask for an organization be tried. */
const ORGANIZATION = 'o-emulator00';
/** The root of an organization whose accounts are in no organizational unit. */
const ROOT = 'r-0000';

/** Where in the organization an account is that nothing else is said of. */
export function rootPath(organization: string): string {
  return `${organization}/${ROOT}/`;
}

/**
 * `--auth any-key`: every access key is the administrator's, of whom only the built-in key's secret is known; every role
 * of every account exists, may do everything in its account, and may be assumed by anybody whose policies allow it.
 * Roles of other accounts are there so that resource policies across accounts can be tried without a principals file.
 */
export function openDirectory(account: string): Directory {
  const user = userOf(account, '/', ADMINISTRATOR);
  return {
    organization: ORGANIZATION,
    organizationPath: () => rootPath(ORGANIZATION),
    tagsOf: () => ({}),
    accessKey: (id) => ({ user, secretAccessKey: id === BUILT_IN.id ? BUILT_IN.secretAccessKey : undefined }),
    role: (arn) => {
      const parts = parseRoleArn(arn);
      return parts && { arn, ...parts, trust: 'anybody', maxSessionSeconds: LONGEST_SESSION_SECONDS };
    },
    policiesOf: () => 'all',
    provider: (owner, issuer) => ({ arn: providerArn(owner, issuer), audiences: undefined }),
  };
}

export function parseRoleArn(arn: string): { readonly account: string; readonly name: string } | undefined {
  const match = /^arn:aws[a-z-]*:iam::(\d{12}):role(?:\/[\x21-\x2e\x30-\x7e]+)*\/([\w+=,.@-]{1,64})$/.exec(arn);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { account: match[1], name: match[2] };
}

export function userOf(account: string, path: string, name: string): User {
  const arn = `arn:aws:iam::${account}:user${path}${name}`;
  return { arn, account, userId: uniqueId('AIDA', arn) };
}

export function providerArn(account: string, issuer: string): string {
  return `arn:aws:iam::${account}:oidc-provider/${issuer}`;
}

/** IAM's unique identifiers: a prefix that tells users (AIDA) from roles (AROA), then 17 letters and digits. */
export function uniqueId(prefix: 'AIDA' | 'AROA', arn: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const digest = createHash('sha256').update(arn).digest();
  const letters = [...digest.subarray(0, 9)].map((byte) => alphabet[byte % alphabet.length]);
  return `${prefix}EMULATOR${letters.join('')}`;
}
