import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { describeRemedy, type Check } from '@codeartifact-ci/core/diagnosis/check.ts';
import { checkPublish, checkRead, type Probe } from '@codeartifact-ci/core/diagnosis/repository.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { agentsFor } from '@codeartifact-ci/core/http.ts';
import type { Token } from '@codeartifact-ci/core/token.ts';
import type { ClientRegistry } from './configure.ts';

/**
 * Asks every repository with the token, each once for a format, all at once; with `access: publish` also what
 * publishing needs. Throws an InputError with cause and remedy of all that is refused.
 */
export async function verifyRegistries(
  connection: Connection,
  registries: readonly ClientRegistry[],
  token: Token,
  { access, caBundle }: { readonly access: 'read' | 'publish'; readonly caBundle: string | undefined },
  host: Host,
): Promise<void> {
  const probe: Probe = {
    agents: await agentsFor(caBundle, host),
    token: token.token,
    expires: token.expires,
    owner: connection.domainOwner,
    now: host.now(),
  };
  const endpoints = new Map(registries.map((registry) => [registry.endpoint.href, registry]));
  const checks = await Promise.all(
    [...endpoints.values()].map(async ({ client, repository, endpoint }): Promise<Check[]> => {
      const { format } = client;
      const read = await checkRead(format, repository, endpoint, probe);
      if (access === 'read' || read.state === 'fails') return [read];
      return [read, ...(await checkPublish(connection, format, repository, endpoint, probe))];
    }),
  );
  const failed = checks.flat().filter(({ state }) => state === 'fails');
  for (const { what, detail, state } of checks.flat()) if (state === 'works') host.info(`✓ ${what}: ${detail}`);
  if (failed.length === 0) return;
  throw new InputError(
    failed
      .flatMap(({ what, detail, remedy }) => [
        `${what}: ${detail}`,
        ...(remedy === undefined ? [] : describeRemedy(remedy)),
      ])
      .join('\n'),
  );
}
