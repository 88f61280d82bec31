import { access, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { InputError, messageOf } from '../errors.ts';
import type { Host } from '../host.ts';
import { destination, type ConnectionInputs } from './connection.ts';
import { defaultCredentials } from './default-credentials.ts';
import { regionProvider } from './region.ts';

/**
 * The secret with which requests begin, before any role is assumed, and which stays the same from one process to the
 * next: GitHub's request token where it is what `connect` would use, else what the SDK's default chain finds. Only
 * where the environment does not hold it, the chain itself is asked: a call for SSO, IMDS and container credentials.
 */
export async function sourceCredential(inputs: ConnectionInputs, host: Host): Promise<string> {
  const { env } = host;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: request } = env;
  if (inputs.roleToAssume !== undefined && !inputs.roleChaining && isSet(url) && isSet(request))
    return joined('github', request);
  if (!isSet(env['AWS_PROFILE'])) {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = env;
    if (isSet(id) && isSet(secret)) return joined('keys', id, secret, session ?? '');
    const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role } = env;
    // Each process would get a session of its own for this token. Profiles come before it, if there are any.
    if (isSet(file) && isSet(role) && !(await hasProfiles(env))) return joined('web', role, await readToken(file));
  }
  const { region, caBundle } = destination(inputs, host);
  const credentials = defaultCredentials(regionProvider(region), caBundle, env);
  const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
  return joined('keys', accessKeyId, secretAccessKey, sessionToken ?? '');
}

/** No part can pass for another. */
function joined(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

async function hasProfiles(env: Host['env']): Promise<boolean> {
  const folder = join(env['HOME'] ?? env['USERPROFILE'] ?? homedir(), '.aws');
  const files = [
    env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(folder, 'credentials'),
    env['AWS_CONFIG_FILE'] ?? join(folder, 'config'),
  ];
  const present = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return present.includes(true);
}

async function readToken(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(`The file that AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read: ${messageOf(error)}.`);
  }
}
