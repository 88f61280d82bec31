import { givenFolder } from './support/cache-folder.ts';
import { isAbsolute, join, posix } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { tomlKey, tomlString } from '../files/quoting.ts';
import { parseProjectFile } from '../project/document.ts';
import { packagesOfCargoLock } from './locks/cargo-lock.ts';
import { handedOver, mainRegistry, named, ownRegistry, registryUrl, shown } from './support/agreement.ts';
import { onTheWay, type Setting } from './support/transport-security.ts';
import { entriesAt, itemsAt, textAt } from './support/values.ts';
import type {
  Registry,
  Client,
  ClientConfiguration,
  ClientContext,
  ClientFile,
  ClientVariable,
  Problem,
  ProjectDocument,
  ReadProjectFile,
  SurveyedLogin,
} from './client.ts';

/**
 * Cargo, as the Cargo book has it ("Configuration", "Registry Authentication", "Source Replacement"): each registry by
 * variables, with the token in one of them. `default` and `mirror` answer for crates.io, for which there is no
 * variable: config.toml in CARGO_HOME says so. `default` is where `cargo publish` goes, too; `extra` is used by name,
 * as in `cargo add --registry NAME`.
 *
 * A registry that wants a token for reading is refused without a credential provider of its own. The provider that
 * runs a program stands in config.toml in any case: a variable would be split at spaces.
 */
export const cargo: Client<'cargo'> = {
  name: 'cargo',
  title: 'Cargo',
  documentation: 'https://doc.rust-lang.org/cargo/reference/registries.html',
  format: 'cargo',
  modes: ['default', 'extra', 'mirror'],
  scoped: false,
  asksHelper: true,
  readme: {
    configured: '`CARGO_REGISTRIES_…`; `$CARGO_HOME/config.toml` in the place of crates.io',
    token: 'in the variable, or a helper fetches it',
  },
  signs: [{ file: /^Cargo\.(toml|lock)$/ }],
  projectFiles: [{ folder: '.cargo', file: /^config(?:\.toml)?$/, syntax: 'toml', above: true, check: checkConfig }],
  lockFiles: [
    {
      file: /^Cargo\.lock$/,
      syntax: 'toml',
      packages: packagesOfCargoLock,
      // Source replacement keeps the names of crates.io.
      replaced: ['github.com', 'index.crates.io'],
      elsewhere: 'Cargo asks that index for them, and not the repository of the login',
      otherRepository: 'Cargo has no token for that index: 401',
      remedy: "Name the login's registry in Cargo.toml, and run: cargo update",
    },
  ],
  cache: (folders) => {
    const folder = givenFolder(folders, 'CARGO_HOME') ?? join(folders.home, '.cargo');
    return {
      paths: ['registry/index', 'registry/cache', 'git/db'].map((part) => join(folder, part)),
      locks: /^Cargo\.lock$/,
    };
  },
  configure(context) {
    const { registries } = context;
    checkNames(registries);
    const replacing = registries.filter(({ mode }) => mode !== 'extra');
    const [replacement, second] = replacing;
    if (second !== undefined) {
      throw new InputError(
        `'registries' lets ${replacing.map(({ repository }) => repository).join(' and ')} answer for crates.io; only one can. Give the others the mode 'extra'.`,
      );
    }
    const source =
      replacement === undefined
        ? []
        : [
            table('[source.crates-io]'),
            value('[source.crates-io]', 'replace-with', tomlString(replacement.name)),
            // A source of the user's by our name would go before our registry.
            ...sourceOf(replacement),
          ];
    return context.tokenIn === 'file' ? byFiles(context, source) : byVariables(context, source);
  },
};

function byVariables(context: ClientContext, source: readonly SlotEdit[]): ClientConfiguration {
  const { registries, helper, token } = context;
  const variables: Record<string, ClientVariable> = {};
  for (const { name, mode, endpoint } of registries) {
    const start = `CARGO_REGISTRIES_${variablePart(name)}`;
    variables[`${start}_INDEX`] = { value: indexOf(endpoint), purpose: `registry '${name}'` };
    if (helper === undefined) {
      variables[`${start}_CREDENTIAL_PROVIDER`] = { value: 'cargo:token', purpose: 'credential provider' };
      variables[`${start}_TOKEN`] = { value: `Bearer ${token}`, purpose: 'token' };
    }
    if (mode === 'default') variables['CARGO_REGISTRY_DEFAULT'] = { value: name, purpose: 'registry to publish to' };
  }
  return {
    files: configFile(context, [...source, ...(helper === undefined ? [] : providers(context))]),
    variables,
    warnings: otherProviders(context),
  };
}

/** A program stands in the file alone: a variable would be split at spaces. */
function otherProviders({ registries, env, helper }: ClientContext): string[] {
  if (helper === undefined) return [];
  return registries
    .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`)
    .filter((name) => (env[name] ?? '') !== '')
    .map((name) => `${name} in the environment wins over the helper in config.toml: unset it for Cargo.`);
}

function byFiles(context: ClientContext, source: readonly SlotEdit[]): ClientConfiguration {
  const { registries, helper, token } = context;
  const main = registries.find(({ mode }) => mode === 'default');
  const slots = [
    ...source,
    ...(main === undefined ? [] : [table('[registry]'), value('[registry]', 'default', tomlString(main.name))]),
    ...providers(context),
    ...registries.map(({ name, endpoint }) => value(header(name), 'index', tomlString(indexOf(endpoint)))),
  ];
  const credentials: ClientFile = {
    path: cargoFile(context, 'credentials'),
    format: 'toml',
    purpose: 'token',
    slots: registries.flatMap(({ name }) => [
      table(header(name)),
      value(header(name), 'token', tomlString(`Bearer ${token}`)),
    ]),
  };
  return {
    files: [...configFile(context, slots), ...(helper === undefined ? [credentials] : [])],
    variables: mendedVariables(context),
    warnings: [
      ...otherProviders(context),
      ...registries
        .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_TOKEN`)
        .filter((name) => (context.env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over ${credentials.path}: unset it for Cargo.`),
    ],
  };
}

/** Variables go before the files: those that are set and say something else get the repository of the login. */
function mendedVariables({ registries, env, helper }: ClientContext): Record<string, ClientVariable> {
  const wanted = registries.flatMap(({ name, mode, endpoint }): [string, string][] => [
    [`CARGO_REGISTRIES_${variablePart(name)}_INDEX`, indexOf(endpoint)],
    ...(helper === undefined
      ? [[`CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`, 'cargo:token'] satisfies [string, string]]
      : []),
    ...(mode === 'default' ? [['CARGO_REGISTRY_DEFAULT', name] satisfies [string, string]] : []),
  ]);
  return Object.fromEntries(
    wanted
      .filter(([name, value]) => (env[name] ?? '') !== '' && env[name] !== value)
      .map(([name, value]) => [name, { value, purpose: 'registry, in place of another' }]),
  );
}

/** The provider of each registry, in its table. */
function providers({ registries, helper }: ClientContext): SlotEdit[] {
  // The plain token is what CodeArtifact's user guide has a provider print.
  const provider =
    helper === undefined
      ? tomlString('cargo:token')
      : `[${['cargo:token-from-stdout', ...helper.command].map(tomlString).join(', ')}]`;
  return registries.flatMap(({ name }) => [table(header(name)), value(header(name), 'credential-provider', provider)]);
}

function configFile(context: ClientContext, slots: readonly SlotEdit[]): ClientFile[] {
  if (slots.length === 0) return [];
  return [{ path: cargoFile(context, 'config'), format: 'toml', purpose: 'registries', slots }];
}

/** Where both are there, Cargo reads the file of older days, without an extension ("Hierarchical structure"). */
function cargoFile(context: ClientContext, name: string): string {
  const old = join(cargoHome(context), name);
  return context.exists(old) ? old : `${old}.toml`;
}

/** Cargo's own default is below HOME; a relative path would be one below wherever it is started. */
function cargoHome({ env, home }: ClientContext): string {
  const given = env['CARGO_HOME'] ?? '';
  if (given === '') return join(home, '.cargo');
  if (isAbsolute(given)) return given;
  throw new InputError(`CARGO_HOME is the relative path ${JSON.stringify(given)}. Make it absolute.`);
}

/** The trailing slash belongs to a sparse index's URL. */
function indexOf(endpoint: URL): string {
  return `sparse+${endpoint.href}`;
}

function sourceOf({ name, endpoint }: Registry): SlotEdit[] {
  const edit = value(`[source.${tomlKey(name)}]`, 'registry', tomlString(indexOf(endpoint)));
  return [{ ...edit, ifPresent: edit.slot }];
}

function header(name: string): string {
  return `[registries.${tomlKey(name)}]`;
}

function table(slot: string): SlotEdit {
  return { slot, content: slot, container: true };
}

function value(slot: string, key: string, content: string): SlotEdit {
  return { slot: `${slot} ${key}`, content: `${key} = ${content}`, container: false };
}

/** As Cargo makes a variable's name from a key. */
function variablePart(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

function checkNames(registries: readonly Registry[]): void {
  const taken = new Map<string, string>([['CRATES_IO', 'crates-io']]);
  for (const { name } of registries) {
    const other = taken.get(variablePart(name));
    if (other !== undefined) {
      throw new InputError(
        `'registries' has the name '${name}' for cargo, which cannot be told from '${other}'. Choose another 'name'.`,
      );
    }
    taken.set(variablePart(name), name);
  }
}

/**
 * The project's config.toml goes before the one in CARGO_HOME, and behind the variables ("Hierarchical structure"). A
 * replacement that leads to a folder in the project, such as `cargo vendor` makes, is none that anything is fetched from.
 */
async function checkConfig(document: ProjectDocument, login: SurveyedLogin, read: ReadProjectFile): Promise<Problem[]> {
  const included = await Promise.all(includesOf(document).map(async (path) => await readConfig(path, read)));
  return [document, ...included.flatMap((each) => each ?? [])].flatMap((each) =>
    checkSettings(each, login).map((problem) => ({ ...problem, path: each.path })),
  );
}

/** `include`, from Cargo 1.94 on: files beside the one that names them, each a path or a table with one. */
function includesOf({ path, values }: ProjectDocument): string[] {
  return itemsAt(values[0], 'include').flatMap((item) => {
    const name = typeof item === 'string' ? item : textAt(item, 'path');
    return name === undefined ? [] : [posix.normalize(posix.join(posix.dirname(path), name))];
  });
}

async function readConfig(path: string, read: ReadProjectFile): Promise<ProjectDocument | undefined> {
  const text = await read(path);
  return text === undefined ? undefined : await parseProjectFile(path, 'toml', text);
}

function checkSettings(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  const setting = (key: string): Setting | undefined => {
    const value = textAt(settings, 'http', key);
    return value === undefined ? undefined : { line: document.lineOf(['http', key]), key: `http.${key}`, value };
  };
  return [
    ...onTheWay('Cargo', login, {
      unchecked: undefined,
      authority: setting('cainfo') ?? setting('proxy-cainfo'),
      proxy: setting('proxy'),
    }),
    ...replacement(document, settings, login),
    ...(login.tokenIn === 'file'
      ? [...ourNames(document, settings, login), ...defaultName(document, settings, login)]
      : []),
  ];
}

function replacement(document: ProjectDocument, settings: unknown, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  if (main === undefined) return [];
  const given = textAt(settings, 'source', 'crates-io', 'replace-with');
  // A source by the name of the login's registry goes before that registry.
  const name = given ?? main.name;
  const text =
    textAt(settings, 'source', name, 'registry') ??
    textAt(settings, 'source', name, 'git') ??
    (name === main.name ? undefined : textAt(settings, 'registries', name, 'index'));
  const url = registryUrl(text);
  if (url === undefined || ownRegistry(url, login) !== undefined) return [];
  const line = document.lineOf(
    given === undefined ? ['source', name, 'registry'] : ['source', 'crates-io', 'replace-with'],
  );
  const effect = `Cargo takes the crates of crates.io from there, and not from ${main.repository}`;
  return [
    named({
      line,
      what: `The replacement of crates.io, '${name}',`,
      url,
      effect,
      remedy: 'Remove the line: the login has one',
    }),
  ];
}

/** With the token in credentials.toml it goes by the registry's name to whatever index that has. */
function ourNames(document: ProjectDocument, settings: unknown, login: SurveyedLogin): Problem[] {
  return entriesAt(settings, 'registries').flatMap(([name, entry]): Problem[] => {
    const url = registryUrl(textAt(entry, 'index'));
    if (url === undefined || ownRegistry(url, login) !== undefined) return [];
    if (!login.registries.some((registry) => registry.name === name)) return [];
    const message = `The registry '${name}' has the name of the login's: Cargo sends the token of the login to ${shown(url)}. Give it another name`;
    return [handedOver(document.lineOf(['registries', name, 'index']), url, message, login)];
  });
}

function defaultName(document: ProjectDocument, settings: unknown, login: SurveyedLogin): Problem[] {
  const main = login.registries.find(({ mode }) => mode === 'default');
  const name = textAt(settings, 'registry', 'default');
  if (main === undefined || name === undefined || name === main.name) return [];
  const message = `'registry.default' is '${name}': cargo publish goes there, and not to ${main.repository}. Remove the line: the login says where to publish`;
  return [
    {
      line: document.lineOf(['registry', 'default']),
      kind: login.access === 'publish' ? 'warning' : 'note',
      message,
    },
  ];
}
