import { randomInt } from 'node:crypto';
import { pack, unpack, type Seal } from './seal.ts';
import type { Principal, SessionFacts } from './types.ts';

/** What a sealed text carries of a principal; its identity policies are looked up again at each use. */
export type Bearer = Omit<Principal, 'identityPolicies'>;

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Marks session tokens and their access keys as the emulator's own; AWS makes neither of this form. */
const TOKEN_MARK = 'EMULATOR.';
const KEY_MARK = 'ASIAEMULATOR';

/** Credentials of a role session. The session token says everything about it, the secret key follows from the token. */
export function sealSession(seal: Seal, bearer: Bearer): SessionCredentials {
  const accessKeyId = `${KEY_MARK}${randomKeyPart()}`;
  const content = pack(bearer);
  const mac = seal.mac(`session ${accessKeyId}`, content);
  const sessionToken = `${TOKEN_MARK}${content}.${mac}`;
  return { accessKeyId, secretAccessKey: secretKeyOf(seal, sessionToken), sessionToken };
}

/** Whether a key or token claims to come from here, and is therefore good only with the other one. */
export function isOwnSession(accessKeyId: string, sessionToken: string | undefined): boolean {
  return accessKeyId.startsWith(KEY_MARK) || sessionToken?.startsWith(TOKEN_MARK) === true;
}

/** Undefined unless this emulator made the token for this access key. Its end is not looked at. */
export function openSession(
  seal: Seal,
  accessKeyId: string,
  sessionToken: string | undefined,
): { readonly bearer: Bearer; readonly secretAccessKey: string } | undefined {
  const match = /^EMULATOR\.([\w-]+)\.([\w-]+)$/.exec(sessionToken ?? '');
  const [token, content = '', mac = ''] = match ?? [];
  if (token === undefined || !seal.verifies(`session ${accessKeyId}`, content, mac)) return undefined;
  const bearer = readBearer(unpack(content));
  return bearer === undefined ? undefined : { bearer, secretAccessKey: secretKeyOf(seal, token) };
}

/** Undefined when the text was sealed by a version of the emulator that wrote other fields. */
export function readBearer(fields: ReadonlyMap<string, unknown>): Bearer | undefined {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const number = (name: string): number | undefined => {
    const value = fields.get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const [arn, account, userId] = [text('arn'), text('account'), text('userId')];
  if (arn === undefined || account === undefined || userId === undefined) return undefined;
  return {
    arn,
    account,
    userId,
    roleArn: text('roleArn'),
    expires: number('expires'),
    issued: number('issued'),
    sessionPolicy: text('sessionPolicy'),
    session: sessionFacts(fields.get('session')),
  };
}

/** What `pack` made of SessionFacts. */
function sessionFacts(value: unknown): SessionFacts | undefined {
  return typeof value === 'object' && value !== null ? (value as SessionFacts) : undefined;
}

/** 40 characters, as secret keys have. */
function secretKeyOf(seal: Seal, sessionToken: string): string {
  return seal.mac('secret key', sessionToken).slice(0, 40);
}

function randomKeyPart(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
