import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a sealed text carries for a principal: enough to know it again without keeping anything. */
export interface SealedPrincipal {
  readonly arn: string;
  readonly account: string;
  readonly userId: string;
  /** When the session ends (milliseconds since the epoch); null for a user with long-lived keys. */
  readonly expires: number | null;
  readonly sessionPolicy: string | null;
  /** Name of the user or role in the principals file, whose policies are looked up at use. */
  readonly source: string;
}

/**
 * Makes and opens texts that only this emulator can have made: session tokens and authorization tokens. They hold
 * what they stand for, so nothing needs to be remembered, and they stay good across a restart with the same data.
 */
export class Seal {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** base64url of payload and MAC, in two parts. */
  close(kind: string, payload: unknown): { payload: string; mac: string } {
    const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
    return { payload: text, mac: this.#mac(kind, text).toString('base64url') };
  }

  /** The payload, or undefined for what this emulator did not make. */
  open(kind: string, payload: string, mac: string): unknown {
    const given = Buffer.from(mac, 'base64url');
    const expected = this.#mac(kind, payload);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  }

  /** The secret key that belongs to a session's access key. */
  secretFor(accessKeyId: string): string {
    return createHmac('sha512', this.#key).update(`secret:${accessKeyId}`).digest('base64').slice(0, 40);
  }

  #mac(kind: string, text: string): Buffer {
    return createHmac('sha256', this.#key).update(`${kind}:${text}`).digest();
  }
}

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expires: number;
}

/** Credentials of a role session, with everything about it in the session token. */
export function issueSession(
  seal: Seal,
  principal: SealedPrincipal & { readonly expires: number },
): SessionCredentials {
  const accessKeyId = `ASIA${randomText(16)}`;
  const { payload, mac } = seal.close(`session:${accessKeyId}`, principal);
  return {
    accessKeyId,
    secretAccessKey: seal.secretFor(accessKeyId),
    sessionToken: `EMULATOR.${payload}.${mac}`,
    expires: principal.expires,
  };
}

export function openSession(seal: Seal, accessKeyId: string, sessionToken: string): SealedPrincipal | undefined {
  const [mark, payload, mac] = sessionToken.split('.');
  if (mark !== 'EMULATOR' || payload === undefined || mac === undefined) return undefined;
  return seal.open(`session:${accessKeyId}`, payload, mac) as SealedPrincipal | undefined;
}

/** Letters and digits as access keys have them. */
function randomText(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

interface TokenPayload {
  readonly domain: string;
  readonly owner: string;
  readonly principal: SealedPrincipal;
  readonly expires: number;
  readonly nonce: string;
}

/**
 * An authorization token of the service's shape: five base64url segments that start with `eyJ2ZXIiOjEs`, as scanners
 * and masks expect, and about as long. The header says that it is no real one.
 */
export function issueToken(
  seal: Seal,
  domain: { name: string; owner: string },
  principal: SealedPrincipal,
  expires: number,
  now: number,
): string {
  const header = {
    ver: 1,
    isu: Math.floor(now / 1000),
    enc: 'A128GCM',
    iss: 'codeartifact-ci emulator: not a real token',
    exp: Math.floor(expires / 1000),
    alg: 'A128GCMKW',
  };
  const content: TokenPayload = {
    domain: domain.name,
    owner: domain.owner,
    principal,
    expires,
    nonce: randomBytes(24).toString('base64url'),
  };
  const { payload, mac } = seal.close('token', content);
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const padding = randomBytes(Math.max(24, 900 - Math.floor(payload.length * 0.75))).toString('base64url');
  return [head, randomBytes(24).toString('base64url'), padding, payload, mac].join('.');
}

/** The caller that the token was made for; undefined when it is not ours, for another domain, or has ended. */
export function openToken(
  seal: Seal,
  domain: { name: string; owner: string },
  token: string,
  now: number,
): SealedPrincipal | undefined {
  const segments = token.split('.');
  const [, , , payload, mac] = segments;
  if (segments.length !== 5 || payload === undefined || mac === undefined) return undefined;
  const content = seal.open('token', payload, mac) as TokenPayload | undefined;
  if (content === undefined || content.domain !== domain.name || content.owner !== domain.owner) return undefined;
  return now < content.expires ? content.principal : undefined;
}
