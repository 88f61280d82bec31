import { InputError, messageOf } from '../errors.ts';
import { REPOSITORY } from '../names.ts';
import { suggest } from '../suggest.ts';
import { MODES, type Mode, type Client, type NameRule, type Registry } from './client.ts';
import { CLIENT_NAMES, clients, type ClientName } from './clients.ts';

/** A registry whose endpoint is still to be asked for. */
export interface RegistryRequest extends Omit<Registry, 'endpoint'> {
  readonly tool: ClientName;
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

/** Names end up as XML IDs, TOML keys and parts of variables. */
const NAME: NameRule = {
  pattern: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
  expected: 'a letter, then letters, digits, hyphens and underscores (64 characters at most)',
};
/** npm's rule for scopes; the leading `@` may be left out. Swift's scopes are a subset. */
const SCOPE = /^@?[a-z0-9][a-z0-9._-]{0,213}$/i;
const FIELDS = ['repository', 'scope', 'mode', 'name', 'release-age-gate'] as const;

/**
 * Reads the input `registries`: YAML with a list of entries for each tool. An entry is a repository's name or a map of
 * fields. Throws an InputError that names the entry and what may stand there.
 */
export async function readRegistries(text: string): Promise<RegistryEntries> {
  const { parse } = await import('yaml');
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    throw new InputError(`'registries' is not YAML: ${messageOf(error).split('\n')[0] ?? ''}`);
  }
  if (!isMap(document)) {
    throw new InputError(
      "'registries' must be a map of tools, such as\nnpm:\n  - { repository: internal, scope: '@acme' }",
    );
  }
  return new Map(
    Object.entries(document).map(([tool, entries]) => {
      const client = oneOf(CLIENT_NAMES, tool, "'registries' names a tool that");
      return [
        client,
        (Array.isArray(entries) ? (entries as unknown[]) : [entries]).map((entry, index) =>
          readEntry(entry, clients[client], `registries.${tool}[${index}]`),
        ),
      ];
    }),
  );
}

function readEntry(entry: unknown, { fields: own = [], names = NAME }: Client, place: string): RegistryEntry {
  const known = [...FIELDS, ...own.map(({ name }) => name)];
  const fields = typeof entry === 'string' ? { repository: entry } : entry;
  if (!isMap(fields)) throw new InputError(`'${place}' must be a repository's name or a map of ${known.join(', ')}`);
  for (const field of Object.keys(fields)) oneOf(known, field, `'${place}' has a field that`);
  const text = (field: string, pattern: RegExp, expected: string): string | undefined => {
    const value = fields[field];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new InputError(`'${place}.${field}' must be ${expected}, not ${JSON.stringify(value)}`);
  };
  const mode = text('mode', /^/, 'a mode');
  const gate = text('release-age-gate', /^/, 'keep or off');
  const scope = fields['scope'];
  return {
    repository: text('repository', REPOSITORY, "a repository's name"),
    mode: mode === undefined ? undefined : oneOf(MODES, mode, `'${place}.mode'`),
    name: text('name', names.pattern, names.expected),
    scopes: (scope === undefined ? [] : Array.isArray(scope) ? (scope as unknown[]) : [scope]).map((item) => {
      if (typeof item === 'string' && SCOPE.test(item)) return item.replace(/^@/, '');
      throw new InputError(`'${place}.scope' must be a scope such as '@acme', not ${JSON.stringify(item)}`);
    }),
    own: Object.fromEntries(
      own.flatMap(({ name, pattern, expected }) => {
        const value = text(name, pattern, expected);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    releaseAgeGate:
      gate === undefined ? undefined : oneOf(['keep', 'off'] as const, gate, `'${place}.release-age-gate'`),
  };
}

/**
 * What each tool shall use: the entries of `registries`, and for a tool without any the repository of the step. Throws
 * an InputError for what the tool cannot do, or what contradicts itself. Pure.
 */
export function planRegistries(
  names: readonly ClientName[],
  entries: RegistryEntries,
  repository: string | undefined,
): RegistryRequest[] {
  return [...new Set([...names, ...entries.keys()])].flatMap((tool) => {
    const given = entries.get(tool) ?? [];
    const taken = new Set(given.map(({ name }) => name));
    const planned = (given.length === 0 ? [EMPTY] : given).map((entry, index) =>
      planEntry(tool, entry, repository, taken, given.length === 0 ? `tool ${tool}` : `registries.${tool}[${index}]`),
    );
    assertDistinct(tool, planned);
    return planned;
  });
}

const EMPTY: RegistryEntry = {
  repository: undefined,
  mode: undefined,
  name: undefined,
  scopes: [],
  own: {},
  releaseAgeGate: undefined,
};

function planEntry(
  tool: ClientName,
  entry: RegistryEntry,
  fallback: string | undefined,
  taken: Set<string | undefined>,
  place: string,
): RegistryRequest {
  const { modes, scoped, format, fields = [] } = clients[tool];
  const repository = entry.repository ?? fallback;
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
    tool,
    repository,
    mode,
    scopes: entry.scopes.map((scope) => (format === 'npm' ? `@${scope}` : scope)),
    name: entry.name ?? defaultName(repository, mode === 'default' && entry.scopes.length === 0, taken),
    own: entry.own,
    releaseAgeGate: entry.releaseAgeGate ?? 'keep',
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

function assertDistinct(tool: ClientName, planned: readonly RegistryRequest[]): void {
  const mains = planned.filter(({ mode, scopes }) => mode === 'default' && scopes.length === 0);
  if (mains.length > 1) {
    const others = clients[tool].scoped ? "; give the others a 'scope'" : "; give the others the mode 'extra'";
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

function oneOf<V extends string>(values: readonly V[], word: string, subject: string): V {
  const found = values.find((value) => value === word);
  if (found !== undefined) return found;
  throw new InputError(
    `${subject} must be one of ${values.join(', ')}${suggest(word, values)}, not ${JSON.stringify(word)}`,
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
