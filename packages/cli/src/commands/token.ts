import { ACCESS, accessInput, type Access } from '@codeartifact-ci/core/aws/access.ts';
import {
  connectToApi,
  connectionInputs,
  destination,
  type ConnectionInputs,
} from '@codeartifact-ci/core/aws/connection.ts';
import { sourceCredential } from '@codeartifact-ci/core/aws/source-credential.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, flag } from '@codeartifact-ci/core/inputs.ts';
import { cachedToken, type CacheRequest } from '@codeartifact-ci/core/token-cache.ts';
import { durationInput, getToken, tokenSeconds, type Token } from '@codeartifact-ci/core/token.ts';

/** What goes to standard output. */
const FORMS = {
  token: ({ token }) => token,
  bearer: ({ token }) => `Bearer ${token}`,
  basic: ({ token }) => `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`,
  json: ({ token, expires }) => JSON.stringify({ token, expiresAt: expires.toISOString() }),
} as const satisfies Record<string, (token: Token) => string>;

export const token = defineCommand({
  name: 'token',
  summary: "Print a token for the domain, for scripts and for package managers' credential helpers; nothing else.",
  stdout: 'data',
  inputs: {
    ...connectionInputs,
    access: accessInput,
    'duration-seconds': durationInput,
    format: choice(Object.keys(FORMS) as (keyof typeof FORMS)[], {
      description:
        'What to print: the token; the value of an Authorization header, bearer or basic; or JSON with token and expiresAt.',
      default: 'token',
    }),
    cache: flag({
      description:
        'Keep the token, encrypted under the credentials it was asked for with, for other calls until five minutes before its end. --no-cache asks for a new one.',
      default: 'true',
    }),
  },
  outputs: {},
  examples: [
    { title: 'Print a token', inputs: { domain: 'my-org' } },
    { title: 'Print the value of an Authorization header', inputs: { domain: 'my-org', format: 'bearer' } },
  ],
  async run(inputs, host) {
    const fetch = async (): Promise<Token> => {
      const connection = await connectToApi(inputs, host, ACCESS[inputs.access]);
      const [fresh] = await Promise.all([
        getToken(connection, host, tokenSeconds(inputs.durationSeconds, connection)),
        connection.checkAccount(),
      ]);
      return fresh;
    };
    const found = inputs.cache ? await cachedToken(await cacheRequest(inputs, host), host, fetch) : await fetch();
    host.print(`${FORMS[inputs.format](found)}\n`);
  },
});

/** All that two calls must have in common to share a token. */
async function cacheRequest(
  inputs: ConnectionInputs & { readonly access: Access; readonly durationSeconds: number },
  host: Host,
): Promise<CacheRequest> {
  const { region, endpoint } = destination(inputs, host);
  return {
    secret: await sourceCredential(inputs, host),
    key: {
      domain: inputs.domain,
      owner: inputs.domainOwner,
      region,
      endpoint,
      profile: host.env['AWS_PROFILE'],
      role: inputs.roleToAssume,
      externalId: inputs.roleExternalId,
      sts: inputs.stsEndpoint?.href,
      session: inputs.roleSessionName,
      roleSeconds: inputs.roleDurationSeconds,
      audience: inputs.audience,
      access: inputs.access,
      seconds: inputs.durationSeconds,
      accounts: [...inputs.allowedAccountIds].sort().join(','),
    },
  };
}
