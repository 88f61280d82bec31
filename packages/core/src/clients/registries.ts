import { InputError } from '../errors.ts';
import type { Mode, Registry } from './client.ts';
import type { AnyClient, ClientName } from './clients.ts';

/** A registry whose endpoint is still to be asked for. */
export interface RegistryRequest extends Omit<Registry, 'endpoint'> {
  readonly client: AnyClient;
}

/** What the input `registries` says of one tool; a field that is not given is undefined. */
export interface RegistryEntry {
  readonly repository: string | undefined;
  readonly mode: Mode | undefined;
  readonly name: string | undefined;
  readonly scopes: readonly string[];
  /** The client's own fields; see `OwnField`. */
  readonly own: Readonly<Record<string, string>>;
  readonly releaseAgeGate: 'keep' | 'off' | undefined;
}

export type RegistryEntries = ReadonlyMap<ClientName, readonly RegistryEntry[]>;

/**
 * What each client shall use: its entries of `registries`, and for one without any the repository of the step. Throws
 * an InputError for what a client cannot do, or what contradicts itself. `scopedGate` is what holds for the releases of
 * scopes of which `registries` does not say it. Pure.
 */
export function planRegistries(
  clients: readonly AnyClient[],
  entries: RegistryEntries,
  repository: string | undefined,
  scopedGate: 'keep' | 'off' = 'keep',
): RegistryRequest[] {
  return clients.flatMap((client) => {
    const given = entries.get(client.name) ?? [];
    const taken = new Set(given.map(({ name }) => name));
    const planned = (given.length === 0 ? [EMPTY_ENTRY] : given).map((entry, index) =>
      planEntry(
        client,
        entry,
        { repository, scopedGate },
        taken,
        given.length === 0 ? `tool ${client.name}` : `registries.${client.name}[${index}]`,
      ),
    );
    assertDistinct(client, planned);
    return planned;
  });
}

/** An entry that says nothing. */
export const EMPTY_ENTRY: RegistryEntry = {
  repository: undefined,
  mode: undefined,
  name: undefined,
  scopes: [],
  own: {},
  releaseAgeGate: undefined,
};

function planEntry(
  client: AnyClient,
  entry: RegistryEntry,
  fallback: { readonly repository: string | undefined; readonly scopedGate: 'keep' | 'off' },
  taken: Set<string | undefined>,
  place: string,
): RegistryRequest {
  const { name: tool, modes, scoped, format, fields = [] } = client;
  const repository = entry.repository ?? fallback.repository;
  if (repository === undefined) throw new InputError(`'repository' is required for ${place}`);
  const mode = entry.mode ?? modes[0];
  if (!modes.includes(mode)) {
    throw new InputError(`'${place}.mode' must be one of ${modes.join(', ')}: ${tool} knows no '${mode}'`);
  }
  if (entry.scopes.length > 0 && !scoped) throw new InputError(`'${place}.scope' is nothing that ${tool} knows`);
  for (const { name, modes: allowed } of fields) {
    if (entry.own[name] !== undefined && !allowed.includes(mode)) {
      throw new InputError(`'${place}.${name}' is for the modes ${allowed.join(' and ')}, not for ${mode}`);
    }
  }
  if (entry.releaseAgeGate === 'off' && entry.scopes.length === 0) {
    throw new InputError(
      `'${place}.release-age-gate' can be off for a 'scope' only: give the scope of your own packages`,
    );
  }
  return {
    client,
    repository,
    mode,
    scopes: entry.scopes.map((scope) => (format === 'npm' ? `@${scope}` : scope)),
    name: entry.name ?? defaultName(repository, mode === 'default' && entry.scopes.length === 0, taken),
    own: entry.own,
    releaseAgeGate: entry.releaseAgeGate ?? (entry.scopes.length > 0 ? fallback.scopedGate : 'keep'),
  };
}

/** The main repository has the same name everywhere, so that a project's own files can refer to it. */
function defaultName(repository: string, main: boolean, taken: Set<string | undefined>): string {
  const base = main ? 'codeartifact' : `codeartifact-${repository.toLowerCase().replaceAll('.', '-')}`;
  let name = base.slice(0, 60);
  for (let count = 2; taken.has(name); count++) name = `${base.slice(0, 60)}-${count}`;
  taken.add(name);
  return name;
}

function assertDistinct({ name: tool, scoped }: AnyClient, planned: readonly RegistryRequest[]): void {
  const mains = planned.filter(({ mode, scopes }) => mode === 'default' && scopes.length === 0);
  if (mains.length > 1) {
    const others = scoped ? "; give the others a 'scope'" : "; give the others the mode 'extra'";
    throw new InputError(
      `'registries' makes ${mains.map(({ repository }) => repository).join(' and ')} the default of ${tool}; only one can be${others}`,
    );
  }
  const twice = (what: string, values: readonly string[]): void => {
    const found = values.find((value, index) => values.indexOf(value) !== index);
    if (found !== undefined) throw new InputError(`'registries' has the ${what} '${found}' twice for ${tool}`);
  };
  twice(
    'name',
    planned.map(({ name }) => name),
  );
  twice(
    'scope',
    planned.flatMap(({ scopes }) => scopes),
  );
}
