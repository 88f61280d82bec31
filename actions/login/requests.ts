import { CLIENT_NAMES, loadClient, type ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import {
  planRegistries,
  type RegistryEntries,
  type RegistryRequest,
} from '@codeartifact-ci/core/clients/registries.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { detectClients } from './detect.ts';

/** The inputs that say what is to be configured. */
export interface RequestInputs {
  readonly tools: readonly (ClientName | 'auto')[];
  readonly registries: string | undefined;
  readonly repository: string | undefined;
  readonly minReleaseAge: number | undefined;
}

/** What each client shall use, from the inputs and, for `auto`, from the workspace. */
export async function requestRegistries(inputs: RequestInputs, host: Host): Promise<RegistryRequest[]> {
  const entries: RegistryEntries = inputs.registries === undefined ? new Map() : await readEntries(inputs.registries);
  // Scopes are for packages of one's own, which a minimum age would hold back only for their owner.
  const scopedGate = inputs.minReleaseAge === undefined ? 'keep' : 'off';
  const names = new Set([...(await chooseClients(inputs.tools, entries, host)), ...entries.keys()]);
  const clients = await Promise.all([...names].map(loadClient));
  return planRegistries(clients, entries, inputs.repository, scopedGate);
}

/** The parser of YAML and the shapes of the entries are loaded for those who use them. */
async function readEntries(registries: string): Promise<RegistryEntries> {
  const { readRegistries } = await import('@codeartifact-ci/core/clients/registries-input.ts');
  return await readRegistries(registries);
}

/** The clients by name, and for `auto`, or where nothing is named, those of the project. */
async function chooseClients(
  given: readonly (ClientName | 'auto')[],
  entries: RegistryEntries,
  host: Host,
): Promise<ClientName[]> {
  const named = given.filter((tool) => tool !== 'auto');
  if (!given.includes('auto') && (given.length > 0 || entries.size > 0)) return named;
  const { clients: found, cut } = await detectClients(host.workspace);
  if (cut) {
    host.warn(
      "The workspace has more folders than are searched for package managers, those near its top first. Name the missing ones in 'tools', beside auto.",
    );
  }
  if (found.size === 0 && named.length === 0 && entries.size === 0) {
    throw new InputError(
      `No lock file or manifest of a package manager is in ${host.workspace}. Check the project out first, or name the tools in 'tools': ${CLIENT_NAMES.join(', ')}`,
    );
  }
  const shown = [...found].map(([name, path]) => safeText(`${name} (${path})`));
  host.info(`Found in the workspace: ${shown.join(', ') || 'no package manager'}`);
  return [...named, ...found.keys()];
}
