import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import { repositoryEndpoint, type EndpointType } from '@codeartifact-ci/core/endpoints.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { RegistryRequest } from '@codeartifact-ci/core/clients/registries.ts';
import type { Registry, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import type { AnyClient, ClientName } from '@codeartifact-ci/core/clients/clients.ts';

/** A registry of a tool whose endpoint is known. */
export interface ClientRegistry extends Registry {
  readonly client: AnyClient;
}

export interface ConfiguredClient extends ClientConfiguration {
  readonly client: AnyClient;
  readonly registries: readonly [Registry, ...Registry[]];
}

/** The endpoints of all registries: one call for each repository and format, all at once. */
export async function findEndpoints(
  connection: ApiConnection,
  requests: readonly RegistryRequest[],
  type: EndpointType,
): Promise<ClientRegistry[]> {
  const asked = new Map<string, Promise<URL>>();
  return await Promise.all(
    requests.map(async (request) => {
      const { format } = request.client;
      const key = `${format}/${request.repository}`;
      const endpoint = asked.get(key) ?? repositoryEndpoint(connection, request.repository, format, type);
      asked.set(key, endpoint);
      return { ...request, endpoint: await endpoint };
    }),
  );
}

/** The edits and variables of each tool; nothing is written yet. */
export function configureClients(
  registries: readonly ClientRegistry[],
  context: Omit<ClientContext, 'registries'>,
): ConfiguredClient[] {
  const configured: ConfiguredClient[] = [];
  for (const [client, [first, ...others]] of Map.groupBy(registries, (registry) => registry.client)) {
    if (first === undefined) continue;
    const own = [first, ...others] as const;
    configured.push({ client, registries: own, ...client.configure({ ...context, registries: own }) });
  }
  assertAgreement(configured);
  return configured;
}

/** Several clients may share a file; where they want different things at one place, one of them would lose. */
function assertAgreement(configured: readonly ConfiguredClient[]): void {
  const wanted = new Map<string, { readonly tool: ClientName; readonly content: string }>();
  for (const { client, files } of configured) {
    const tool = client.name;
    for (const { path, slots } of files) {
      for (const { slot, content } of slots) {
        if (typeof content !== 'string') continue;
        const key = `${path}\0${slot}`;
        const other = wanted.get(key) ?? { tool, content };
        if (other.content !== content) {
          throw new InputError(
            `${other.tool} and ${tool} want different values of '${slot}' in ${path}, which they share. Give them the same repositories, or name one of them in 'tools'.`,
          );
        }
        wanted.set(key, other);
      }
    }
  }
}

/** All variables by name. Throws an InputError where two tools want different values for one. */
export function mergeVariables(configured: readonly ConfiguredClient[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const { client, variables } of configured) {
    for (const [name, { value }] of Object.entries(variables)) {
      if ((merged[name] ?? value) !== value) {
        throw new InputError(
          `${client.name} and another tool want different values of ${name}. Give them the same repositories.`,
        );
      }
      merged[name] = value;
    }
  }
  return merged;
}
