import { InputError, UsageError } from '../errors.ts';
import { REPOSITORY } from '../names.ts';
import { object, oneOrMore } from '../shape/collections.ts';
import { either, mapped, type Shape } from '../shape/shape.ts';
import { choice, text } from '../shape/values.ts';
import { readYaml } from '../shape/yaml.ts';
import { MODES, type Client, type NameRule } from './client.ts';
import { isClientName, loadClients, type Clients } from './clients.ts';
import { EMPTY_ENTRY, type RegistryEntries, type RegistryEntry } from './registries.ts';

/** Names end up as XML IDs, TOML keys and parts of variables. */
const NAME: NameRule = {
  pattern: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
  expected: 'a letter, then letters, digits, hyphens and underscores (64 characters at most)',
};
/** npm's rule for scopes; the leading `@` may be left out. Swift's scopes are a subset. */
const SCOPE = /^@?[a-z0-9][a-z0-9._-]{0,213}$/i;

const repository = text({ description: 'Repository.', pattern: REPOSITORY, expected: "a repository's name" });
const scope = text({ description: 'Scope.', pattern: SCOPE, expected: "a scope such as '@acme'" });

/** A list of entries for each client, or one entry alone. */
function registriesShape(clients: Clients): Shape<Partial<Record<string, readonly RegistryEntry[]>>> {
  return object({
    description: 'Repositories by client.',
    keys: Object.fromEntries(
      Object.values(clients).map((client) => [
        client.name,
        oneOrMore({ description: `What ${client.name} uses.`, items: entryShape(client) }),
      ]),
    ),
  });
}

/** A repository's name, or a map of fields, those of the client alone among them. */
function entryShape({ fields = [], names = NAME }: Client): Shape<RegistryEntry> {
  const own = fields.map(
    ({ name, pattern, expected }) => [name, text({ description: name, pattern, expected })] as const,
  );
  const map = object({
    description: 'A repository and how it is used.',
    keys: {
      repository,
      scope: oneOrMore({ description: 'Scopes.', items: scope }),
      mode: choice('What it is for the client.', MODES),
      name: text({ description: 'Its name in the client.', pattern: names.pattern, expected: names.expected }),
      'release-age-gate': choice("Whether the client's minimum age of releases holds.", ['keep', 'off']),
      ...(Object.fromEntries(own) as Readonly<Record<string, Shape<string>>>),
    },
  });
  return either(
    (node) => node.kind === 'scalar',
    mapped(repository, (name) => ({ ...EMPTY_ENTRY, repository: name })),
    mapped(map, (given) => ({
      repository: given.repository,
      mode: given.mode,
      name: given.name,
      scopes: (given.scope ?? []).map((one) => one.replace(/^@/, '')),
      own: Object.fromEntries(
        own.flatMap(([name]) => {
          const value: unknown = Reflect.get(given, name);
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      ),
      releaseAgeGate: given['release-age-gate'],
    })),
  );
}

/**
 * Reads the input `registries`: YAML with a list of entries for each client. Throws one UsageError with every fault, by
 * line and column, and what may stand there.
 */
export async function readRegistries(document: string): Promise<RegistryEntries> {
  const shape = registriesShape(await loadClients());
  const entries = Object.entries(asUsage(() => readYaml("'registries'", document, shape)));
  return new Map(
    entries.flatMap(([name, list]) => (isClientName(name) && list !== undefined ? [[name, list] as const] : [])),
  );
}

/** What is wrong with an input is wrong with the call. */
function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message) : error;
  }
}
