import { word } from '../shell.ts';
import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { tomlKey, tomlString } from '../files/quoting.ts';
import { platformConfigHome } from './support/config-folder.ts';
import { simpleIndex } from './support/python-index.ts';
import { packagesOfPoetryLock } from './locks/poetry-lock.ts';
import { handedOver, mainRegistry, named, ownRegistry, registryUrl, shown } from './support/agreement.ts';
import { atLeast, wholeDays } from './support/release-age.ts';
import { unverified } from './support/transport-security.ts';
import { itemsAt, textAt, valueAt } from './support/values.ts';
import type {
  Registry,
  Client,
  ClientConfiguration,
  ClientContext,
  ClientFile,
  ClientVariable,
  Problem,
  ProjectDocument,
  SurveyedLogin,
} from './client.ts';

/**
 * Poetry: where to publish, and credentials by the repositories' names (Poetry, "Repositories"). Where packages come
 * from is the project's alone ("package sources are local to a project"): the note has what to add to pyproject.toml,
 * and the credentials hold for a source of the same name.
 *
 * Before it publishes, Poetry asks Python's keyring for a PyPI token. Login does not turn the keyring off for that:
 * what else the user has in it would be out of reach too.
 */
export const poetry: Client<'poetry'> = {
  name: 'poetry',
  title: 'Poetry',
  documentation: 'https://python-poetry.org/docs/repositories/',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  releaseAge: 'solver.min-release-age, from Poetry 2.4',
  readme: {
    configured: '`POETRY_REPOSITORIES_…_URL`, `POETRY_HTTP_BASIC_…`; the source itself is the project’s',
    token: 'in the variable',
  },
  signs: [{ file: /^poetry\.lock$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.poetry\b/m }],
  projectFiles: [
    { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
    { file: /^poetry\.toml$/, syntax: 'toml', check: checkSettings },
  ],
  lockFiles: [
    {
      file: /^poetry\.lock$/,
      syntax: 'toml',
      packages: packagesOfPoetryLock,
      elsewhere: 'Poetry fetches them from there, where a source of the project has that URL',
      otherRepository: 'Poetry fetches them from there, and not from the repository of the login',
      remedy: "Run, with the source's URL in pyproject.toml: poetry lock",
    },
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'POETRY_CACHE_DIR') ?? join(cacheHome(folders), 'pypoetry')],
    locks: /^poetry\.lock$/,
  }),
  configure(context) {
    const { registries, tokenIn } = context;
    assertNames(registries);
    const credentials = tokenIn === 'file' ? { files: [authFile(context)], variables: {} } : byVariables(context);
    // One variable of this kind makes Poetry forget all repositories of the file, the user's own too: the file it is,
    // unless it is forgotten already.
    const forgotten = Object.keys(context.env).some((name) => REPOSITORY_VARIABLE.test(name));
    const inFile = tokenIn === 'file' || !forgotten || !registries.every(({ name }) => isReadBack(name));
    return {
      files: [...(inFile ? [repositoriesFile(context)] : []), ...credentials.files, ...ageGate(context)],
      // Credentials of an earlier day in it go before the variables, for Poetry 1.3.
      mends: [...(tokenIn === 'file' ? [] : [whereSet(authFile(context))]), withoutPypiTokens(context)],
      variables: { ...(inFile ? {} : repositoryVariables(registries)), ...credentials.variables },
      notes: registries.map(source),
      warnings: [...(inFile ? overrides(context) : []), ...pypiTokens(context)],
    };
  },
};

/**
 * "The environment variables must be prefixed by POETRY_ and are comprised of the uppercase name of the setting and with
 * dots and dashes replaced by underscore" (Poetry, "Configuration"; since Poetry 1.0).
 */
export function poetryVariablePart(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/**
 * Whether Poetry finds credentials under this name when the repository is known by a variable alone: it takes the names
 * from the variables' by `[A-Z_]+`, in lower case and with dashes (Config._get_environment_repositories, 1.0 to 2.4).
 */
function isReadBack(name: string): boolean {
  return /^[a-z-]+$/.test(name);
}

function assertNames(registries: readonly Registry[]): void {
  for (const [part, [first, second]] of Map.groupBy(registries, ({ name }) => poetryVariablePart(name))) {
    if (part === 'PYPI') {
      throw new InputError("Poetry's repository pypi is PyPI itself. Give the registry of poetry another 'name'.");
    }
    if (first !== undefined && second !== undefined) {
      throw new InputError(
        `Poetry's variables cannot tell ${first.name} from ${second.name}. Give one of them another 'name'.`,
      );
    }
  }
}

function repositoryVariables(registries: readonly Registry[]): Record<string, ClientVariable> {
  return Object.fromEntries(
    registries.map(({ name, endpoint }) => [
      `POETRY_REPOSITORIES_${poetryVariablePart(name)}_URL`,
      { value: endpoint.href, purpose: 'repository to publish to' },
    ]),
  );
}

function byVariables({ registries, token }: ClientContext): Pick<ClientConfiguration, 'files' | 'variables'> {
  const variables = registries.flatMap(({ name }): [string, ClientVariable][] => {
    const prefix = `POETRY_HTTP_BASIC_${poetryVariablePart(name)}`;
    return [
      [`${prefix}_USERNAME`, { value: 'aws', purpose: 'user name' }],
      [`${prefix}_PASSWORD`, { value: token, purpose: 'password' }],
    ];
  });
  return { files: [], variables: Object.fromEntries(variables) };
}

function repositoriesFile({ registries, env, home }: ClientContext): ClientFile {
  return {
    path: join(poetryConfigFolder(env, home), 'config.toml'),
    format: 'toml',
    purpose: 'repository to publish to',
    slots: registries.flatMap(({ name, endpoint }) => table('repositories', name, { url: endpoint.href })),
  };
}

/** Days; a project's poetry.toml goes before it. */
function ageGate({ env, home, minReleaseAge }: ClientContext): ClientFile[] {
  if (minReleaseAge === undefined) return [];
  return [
    {
      path: join(poetryConfigFolder(env, home), 'config.toml'),
      format: 'toml',
      purpose: 'minimum age of releases',
      slots: [
        { slot: '[solver]', content: '[solver]', container: true },
        atLeast('[solver] min-release-age', 'min-release-age = ', wholeDays(minReleaseAge)),
      ],
    },
  ];
}

/** Where Poetry itself puts credentials when there is no keyring ("Configuring Credentials"). */
function authFile({ registries, token, env, home }: ClientContext): ClientFile {
  return {
    path: join(poetryConfigFolder(env, home), 'auth.toml'),
    format: 'toml',
    purpose: 'credentials',
    slots: registries.flatMap(({ name }) => table('http-basic', name, { password: token, username: 'aws' })),
  };
}

/** A token of PyPI's kind by the name of a repository goes before user name and password (Poetry, Publisher). */
function withoutPypiTokens({ registries, env, home }: ClientContext): ClientFile {
  return {
    path: join(poetryConfigFolder(env, home), 'auth.toml'),
    format: 'toml',
    purpose: 'credentials, in place of others',
    slots: registries.map(({ name }) => ({
      slot: `[pypi-token] ${tomlKey(name)}`,
      content: undefined,
      container: false,
    })),
  };
}

function pypiTokens({ registries, env }: ClientContext): string[] {
  return registries
    .map(({ name }) => `POETRY_PYPI_TOKEN_${poetryVariablePart(name)}`)
    .filter((name) => (env[name] ?? '') !== '')
    .map((name) => `${name} in the environment wins over the token of the login: unset it for Poetry.`);
}

/** Only what is there already is edited. */
function whereSet(file: ClientFile): ClientFile {
  const slots = file.slots.filter(({ container }) => !container).map((edit) => ({ ...edit, ifPresent: edit.slot }));
  return { ...file, purpose: 'credentials, in place of others', slots };
}

function table(section: string, name: string, values: Readonly<Record<string, string>>): SlotEdit[] {
  const header = `[${section}.${tomlKey(name)}]`;
  return [
    { slot: header, content: header, container: true },
    ...Object.entries(values).map(([key, value]) => ({
      slot: `${header} ${key}`,
      content: `${key} = ${tomlString(value)}`,
      container: false,
      ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
    })),
  ];
}

/** "Default Directories": Config Directory. */
export function poetryConfigFolder(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env['POETRY_CONFIG_DIR'];
  if (given === undefined || given === '') {
    return join(platformConfigHome({ env, home }, { roaming: true }, platform), 'pypoetry');
  }
  if (isAbsolute(given)) return given;
  throw new InputError(
    `POETRY_CONFIG_DIR is ${JSON.stringify(given)}, which is another folder in every folder. Make it an absolute path.`,
  );
}

/**
 * What to add to a project ("Package Sources"). A primary source takes PyPI's place in Poetry 2; the others did so by
 * other words. Of an extra source only packages that name it are taken, as the documentation asks for against
 * dependency confusion.
 */
function source(registry: Registry): string {
  const { name, mode, repository } = registry;
  const priority = mode === 'default' ? 'primary' : 'explicit';
  return (
    `Poetry takes packages from the sources of the project alone. For ${repository} add to pyproject.toml:\n` +
    `[[tool.poetry.source]]\nname = ${tomlString(name)}\nurl = ${tomlString(simpleIndex(registry).href)}\npriority = "${priority}"\n` +
    (mode === 'default'
      ? 'Before Poetry 2 the priority is "default", before 1.5 the line is: default = true. '
      : `Then add packages with: poetry add --source ${name} … `) +
    `Publish with: poetry publish --repository ${name}`
  );
}

const REPOSITORY_VARIABLE = /^POETRY_REPOSITORIES_[A-Z_]+_URL/;

function overrides({ env }: ClientContext): string[] {
  const set = Object.keys(env).filter((name) => REPOSITORY_VARIABLE.test(name));
  if (set.length === 0) return [];
  return [
    `Because of ${set.sort().join(', ')} Poetry does not see the repositories of config.toml, and publishes to them without credentials: unset the variable.`,
  ];
}

/**
 * The sources of a project, which are all that Poetry knows: one of ours must have the name of the login's registry, by
 * which Poetry finds the credentials, and no other may have it.
 */
function checkSources(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  return itemsAt(document.values[0], 'tool', 'poetry', 'source').flatMap((source, at): Problem[] => {
    const name = textAt(source, 'name') ?? '';
    // PyPI itself, by its name alone.
    const isPublic = /^pypi$/i.test(name) && textAt(source, 'url') === undefined;
    const url = registryUrl(isPublic ? 'https://pypi.org/simple/' : textAt(source, 'url'));
    if (url === undefined) return [];
    const line = document.lineOf(['tool', 'poetry', 'source', at, isPublic ? 'name' : 'url']);
    const own = ownRegistry(url, login);
    const known = login.registries.find((registry) => poetryVariablePart(registry.name) === poetryVariablePart(name));
    if (own !== undefined) {
      if (known !== undefined) return [];
      const message = `The source '${name}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or 'name: ${name}' to the registry of poetry in 'registries'`;
      return [{ line, kind: 'warning', message }];
    }
    if (known !== undefined) {
      const message = `The source '${name}' has the name of the login's registry: Poetry sends the token of the login to ${shown(url)}. Give it another name`;
      return [handedOver(line, url, message, login)];
    }
    const priority = textAt(source, 'priority') ?? 'primary';
    if (main === undefined || priority === 'explicit') return [];
    return [
      named({
        line,
        what: `The source '${name}'`,
        url,
        effect: `Poetry takes packages from there too, and not from ${main.repository} alone`,
        remedy: `Run: poetry source remove ${word(name)}`,
      }),
    ];
  });
}

/** A project's poetry.toml goes before the user's files, behind the variables (Poetry, "Local configuration"). */
function checkSettings(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  return login.registries.flatMap(({ name, repository }): Problem[] => {
    const url = registryUrl(textAt(settings, 'repositories', name, 'url'));
    const line = document.lineOf(['repositories', name, 'url']);
    if (url !== undefined && ownRegistry(url, login) === undefined) {
      const message = `The repository '${name}' has the name of the login's: Poetry sends the token of the login to ${shown(url)}. Give it another name`;
      return [handedOver(line, url, message, login)];
    }
    const certificate = ['certificates', name, 'cert'];
    if (valueAt(settings, ...certificate) === false) {
      return unverified('Poetry', login, { line: document.lineOf(certificate), key: certificate.join('.') });
    }
    return ['http-basic', 'pypi-token'].flatMap((table): Problem[] => {
      const given = valueAt(settings, table, name);
      if (given === undefined || (table === 'http-basic' && login.tokenIn === 'environment')) return [];
      const message = `'${table}.${name}' wins over the token of the login, which ${repository} alone takes. Run: poetry config --local ${word(`${table}.${name}`)} --unset`;
      return [{ line: document.lineOf([table, name]), kind: 'warning', message }];
    });
  });
}
