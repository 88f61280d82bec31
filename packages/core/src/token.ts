import type { ApiConnection } from './aws/connection.ts';
import { timeOf } from './aws/codeartifact-api.ts';
import { InputError } from './errors.ts';
import { badReply } from './faults.ts';
import type { Host } from './host.ts';
import { custom } from './inputs.ts';

export interface Token {
  /** The authorization token; every form of it is masked already. */
  readonly token: string;
  readonly expires: Date;
}

/** How long a token may live: API reference, GetAuthorizationToken. */
export const durationInput = custom(
  {
    description: 'How long the token lives: 900 to 43200 seconds, or 0 for as long as the role session.',
    default: '0',
  },
  (text) => {
    const seconds = Number(text.trim());
    if (/^\d{1,6}$/.test(text.trim()) && (seconds === 0 || (seconds >= 900 && seconds <= 43_200))) return seconds;
    throw new InputError('must be 0, or a whole number from 900 to 43200 seconds');
  },
);

/**
 * What to ask for. With 0 the token ends with the role's session. Without a role the credentials may be long-lived,
 * for which the service refuses 0: the service's own default, 12 hours, is asked for then.
 */
export function tokenSeconds(asked: number, { sessionExpires }: ApiConnection): number {
  return asked === 0 && sessionExpires === undefined ? 43_200 : asked;
}

/**
 * An authorization token for the domain: one call. `seconds` is 0 (as long as the role session lasts) or 900 to
 * 43,200 (API reference, GetAuthorizationToken). The token is masked before anybody can see it.
 */
export async function getToken(connection: ApiConnection, host: Host, seconds: number): Promise<Token> {
  const { domain, domainOwner, service } = connection;
  const asked = { domain, domainOwner, durationSeconds: seconds };
  const { authorizationToken, expiration } = await service.getAuthorizationToken(asked);
  if (authorizationToken === undefined || expiration === undefined) {
    throw badReply('no token in it');
  }
  host.mask(authorizationToken);
  if (!isPlainWord(authorizationToken)) {
    throw new InputError('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
  }
  return { token: authorizationToken, expires: expiration };
}

const SOURCE_SECONDS = 3_600;
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * One token for a long run: another is asked for before it ends, once, whoever needs one meanwhile. With a role the token
 * ends with its session, so another would not help; 0 seconds, which says so, is refused for credentials that do not end.
 */
export function tokenSource(connection: ApiConnection, host: Host): () => Promise<Token> {
  const renewable = connection.sessionExpires === undefined;
  let current: Promise<Token> | undefined;
  const ask = (): Promise<Token> => {
    const asked = getToken(connection, host, renewable ? SOURCE_SECONDS : 0);
    current = asked;
    // Who comes later asks anew.
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  };
  return async () => {
    const asked = current ?? ask();
    const token = await asked;
    if (!renewable || token.expires.getTime() - host.now().getTime() > RENEW_BEFORE_MS) return token;
    // Somebody who waited for the same one may have asked already.
    return await (current === undefined || current === asked ? ask() : current);
  };
}

/** A token goes into headers, variables and files: what is no plain word could break out of any of them. */
function isPlainWord(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** When a token ends, as its readable header says; undefined where it does not say. */
export function tokenEnd(token: string): Date | undefined {
  const [header = ''] = token.split('.');
  try {
    const { exp } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { exp?: unknown };
    return timeOf(exp);
  } catch {
    return undefined;
  }
}
