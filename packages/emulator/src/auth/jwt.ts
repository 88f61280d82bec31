import { ServiceError } from '../errors.ts';
import { readSessionClaims, type SessionClaims } from './session-claims.ts';

/** What a web identity token says of its bearer. */
export interface WebIdentity {
  /** Without its scheme, as provider ARNs and condition keys have it: `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Every claim that a condition may ask for, as texts. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  readonly session: SessionClaims;
}

/** Clocks of issuers run a little ahead. */
const LEEWAY_SECONDS = 300;
const LONGEST_TOKEN = 20_000;

/**
 * Reads a JSON Web Token. Its signature is not looked at: the emulator asks nobody for an issuer's keys, so a test may
 * make its own tokens. Throws InvalidIdentityToken, or ExpiredTokenException, as STS does.
 */
export function readWebIdentity(token: string, now: number): WebIdentity {
  const [, header = '', payload = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(token) ?? [];
  const claims = token.length <= LONGEST_TOKEN && decode(header) !== undefined ? decode(payload) : undefined;
  if (claims === undefined) {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  const [issuer, subject] = [textClaim(claims, 'iss'), textClaim(claims, 'sub')];
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/.test(issuer)) throw invalidToken('Issuer must be a valid URL');
  checkValidity(claims, Math.floor(now / 1000));
  // A token for several parties names in azp the one that it was given to (OpenID Connect Core, 2).
  const [audience, ...others] = textsOf(claims.get('aud'));
  const party = textsOf(claims.get('azp'))[0] ?? audience;
  if (audience === undefined || party === undefined) throw invalidToken('Missing a required claim: aud');
  if (others.length > 0 && !claims.has('azp')) throw invalidToken('Incorrect token audience');
  return {
    issuer: issuer.replace(/^https?:\/\//, ''),
    subject,
    audience: party,
    claims: new Map([
      ...[...claims].map(([name, value]): [string, readonly string[]] => [name, textsOf(value)]),
      ['aud', [party]],
    ]),
    session: readSessionClaims(claims),
  };
}

function checkValidity(claims: ReadonlyMap<string, unknown>, now: number): void {
  const [end, start] = [numberClaim(claims, 'exp'), numberClaim(claims, 'nbf')];
  if (end === undefined) throw invalidToken('Missing a required claim: exp');
  if (now >= end) {
    throw new ServiceError(
      'ExpiredTokenException',
      400,
      `Token expired: current date/time ${now} must be before the expiration date/time ${end}`,
    );
  }
  if (start !== undefined && now + LEEWAY_SECONDS < start) {
    throw invalidToken(`The token is not valid before ${start}; the current date/time is ${now}`);
  }
}

/** The fields of a segment, or undefined when it is not a JSON object in base64url. */
function decode(segment: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value));
  } catch {
    return undefined;
  }
}

function textClaim(claims: ReadonlyMap<string, unknown>, name: string): string {
  const value = claims.get(name);
  if (typeof value !== 'string' || value === '') throw invalidToken(`Missing a required claim: ${name}`);
  return value;
}

function numberClaim(claims: ReadonlyMap<string, unknown>, name: string): number | undefined {
  const value = claims.get(name);
  if (value !== undefined && typeof value !== 'number') throw invalidToken(`The claim ${name} must be a number`);
  return value;
}

function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? [String(item)] : [],
  );
}

function invalidToken(message: string): ServiceError {
  return new ServiceError('InvalidIdentityToken', 400, message);
}
