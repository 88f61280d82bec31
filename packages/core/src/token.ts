import type { Connection } from './aws/connection.ts';
import { InputError } from './errors.ts';
import type { Host } from './host.ts';

export interface Token {
  /** The authorization token; every form of it is masked already. */
  readonly token: string;
  readonly expires: Date;
}

/**
 * An authorization token for the domain: one call. `seconds` is 0 (as long as the role session lasts) or 900 to
 * 43,200 (API reference, GetAuthorizationToken). The token is masked before anybody can see it.
 */
export async function getToken(connection: Connection, host: Host, seconds: number): Promise<Token> {
  const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-codeartifact');
  const { authorizationToken, expiration } = await connection.client.send(
    new GetAuthorizationTokenCommand({
      domain: connection.domain,
      domainOwner: connection.domainOwner,
      durationSeconds: seconds,
    }),
  );
  if (authorizationToken === undefined || expiration === undefined) {
    throw new InputError('CodeArtifact answered without a token. Check the endpoint.');
  }
  host.mask(authorizationToken);
  // A token goes into headers, variables and files: what is no plain word could break out of any of them.
  if (!/^[\x21-\x7e]+$/.test(authorizationToken)) {
    throw new InputError('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
  }
  return { token: authorizationToken, expires: expiration };
}

/** When a token ends, as its readable header says; undefined where it does not say. */
export function tokenEnd(token: string): Date | undefined {
  const [header = ''] = token.split('.');
  try {
    const { exp } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { exp?: unknown };
    return typeof exp === 'number' ? new Date(exp * 1000) : undefined;
  } catch {
    return undefined;
  }
}
