import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/editor.ts';
import { tomlKey, tomlString } from '../files/quoting.ts';
import type { Registry, Tool, ToolConfiguration, ToolContext, ToolFile, ToolVariable } from './tool.ts';

/**
 * Cargo, as the Cargo book has it ("Configuration", "Registry Authentication", "Source Replacement"): each registry by
 * variables, with the token in one of them. `default` and `mirror` answer for crates.io, for which there is no
 * variable: config.toml in CARGO_HOME says so. `default` is where `cargo publish` goes, too; `extra` is used by name,
 * as in `cargo add --registry NAME`.
 *
 * A registry that wants a token for reading is refused without a credential provider of its own. The provider that
 * runs a program stands in config.toml in any case: a variable would be split at spaces.
 */
export const cargo: Tool = {
  name: 'cargo',
  format: 'cargo',
  modes: ['default', 'extra', 'mirror'],
  scoped: false,
  asksHelper: true,
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
        : [table('[source.crates-io]'), value('[source.crates-io]', 'replace-with', tomlString(replacement.name))];
    return context.tokenIn === 'file' ? byFiles(context, source) : byVariables(context, source);
  },
};

function byVariables(context: ToolContext, source: readonly SlotEdit[]): ToolConfiguration {
  const { registries, helper, token } = context;
  const variables: Record<string, ToolVariable> = {};
  for (const { name, mode, endpoint } of registries) {
    const start = `CARGO_REGISTRIES_${variablePart(name)}`;
    variables[`${start}_INDEX`] = { value: indexOf(endpoint), purpose: `registry '${name}'` };
    if (helper === undefined) {
      variables[`${start}_CREDENTIAL_PROVIDER`] = { value: 'cargo:token', purpose: 'credential provider' };
      variables[`${start}_TOKEN`] = { value: `Bearer ${token}`, purpose: 'token' };
    }
    if (mode === 'default') variables['CARGO_REGISTRY_DEFAULT'] = { value: name, purpose: 'registry to publish to' };
  }
  return { files: configFile(context, [...source, ...(helper === undefined ? [] : providers(context))]), variables };
}

function byFiles(context: ToolContext, source: readonly SlotEdit[]): ToolConfiguration {
  const { registries, helper, token } = context;
  const main = registries.find(({ mode }) => mode === 'default');
  const slots = [
    ...source,
    ...(main === undefined ? [] : [table('[registry]'), value('[registry]', 'default', tomlString(main.name))]),
    ...providers(context),
    ...registries.map(({ name, endpoint }) => value(header(name), 'index', tomlString(indexOf(endpoint)))),
  ];
  const credentials: ToolFile = {
    path: cargoFile(context, 'credentials'),
    format: 'toml',
    purpose: 'token',
    slots: registries.flatMap(({ name }) => [
      table(header(name)),
      value(header(name), 'token', tomlString(`Bearer ${token}`)),
    ]),
  };
  return { files: [...configFile(context, slots), ...(helper === undefined ? [credentials] : [])], variables: {} };
}

/** The provider of each registry, in its table. */
function providers({ registries, helper }: ToolContext): SlotEdit[] {
  // The plain token is what CodeArtifact's user guide has a provider print.
  const provider =
    helper === undefined
      ? tomlString('cargo:token')
      : `[${['cargo:token-from-stdout', ...helper.command].map(tomlString).join(', ')}]`;
  return registries.flatMap(({ name }) => [table(header(name)), value(header(name), 'credential-provider', provider)]);
}

function configFile(context: ToolContext, slots: readonly SlotEdit[]): ToolFile[] {
  if (slots.length === 0) return [];
  return [{ path: cargoFile(context, 'config'), format: 'toml', purpose: 'registries', slots }];
}

/** Where both are there, Cargo reads the file of older days, without an extension ("Hierarchical structure"). */
function cargoFile(context: ToolContext, name: string): string {
  const old = join(cargoHome(context), name);
  return context.exists(old) ? old : `${old}.toml`;
}

/** Cargo's own default is below HOME; a relative path would be one below wherever it is started. */
function cargoHome({ env, home }: ToolContext): string {
  const given = env['CARGO_HOME'] ?? '';
  if (given === '') return join(home, '.cargo');
  if (isAbsolute(given)) return given;
  throw new InputError(`CARGO_HOME is the relative path ${JSON.stringify(given)}. Make it absolute.`);
}

/** The trailing slash belongs to a sparse index's URL. */
function indexOf(endpoint: URL): string {
  return `sparse+${endpoint.href}`;
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
