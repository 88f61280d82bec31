import { join } from 'node:path';
import { InputError } from '../../errors.ts';
import type { SlotEdit } from '../../files/edit.ts';
import { emptyContainer } from '../../files/nuget-config.ts';
import { nugetElementName } from '../../files/quoting.ts';
import { attributeOf, escapeXml, parseXml } from '../../files/xml-spans.ts';
import type {
  CachePlace,
  ClientConfiguration,
  ClientContext,
  ClientFile,
  Folders,
  NameRule,
  Registry,
} from '../client.ts';
import { givenFolder } from './cache-folder.ts';

/** The name that nuget.org's source has in the file that NuGet makes for a user. */
export const PUBLIC = 'nuget.org';

/** AWS's own tools name a source DOMAIN/REPOSITORY. */
export const nugetNames: NameRule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}$/,
  expected:
    'a letter or digit, then letters, digits, spaces, dots, slashes, hyphens and underscores (100 characters at most)',
};

export function nugetCache(folders: Folders): CachePlace {
  return {
    paths: [givenFolder(folders, 'NUGET_PACKAGES') ?? join(folders.home, '.nuget/packages')],
    locks: /^(packages\.lock\.json|packages\.config|.*\.(cs|fs|vb)proj|Directory\.Packages\.props)$/,
  };
}

/**
 * Sources with credentials (nuget.config reference). NuGet expands `%VARIABLE%` on every platform. Under a default,
 * nuget.org is disabled, wherever it is declared: a `<clear />` would only take away what stands before it, and a
 * source of ours by its name would have its credentials sent to nuget.org by a project that declares it again.
 */
export function nugetConfigFile(path: string, context: ClientContext): ClientFile {
  const { registries, exists } = context;
  assertDistinct(registries);
  const replaced = registries.some(({ mode }) => mode === 'default');
  const names = registries.map(({ name }) => `'${name}'`).join(', ');
  return {
    path,
    format: 'nuget-config',
    purpose: `source${registries.length > 1 ? 's' : ''} ${names}`,
    slots: [
      container('configuration'),
      container('packageSources'),
      container('packageSourceCredentials'),
      ...registries.flatMap((registry) => sourceSlots(registry, context)),
      ...registries.flatMap(({ name }) => mended(name)),
      ...(replaced ? [container('disabledPackageSources'), add('disabledPackageSources', PUBLIC, 'true')] : []),
      // A file that is made anew lists all sources; NuGet adds nuget.org to one of its own making only.
      ...(replaced || exists(path)
        ? []
        : [add('packageSources', PUBLIC, 'https://api.nuget.org/v3/index.json', ' protocolVersion="3"')]),
    ],
  };
}

/**
 * Credentials by a variable go before those of any file (NuGet, "Consuming packages from authenticated feeds"): one that
 * is set for a source of the login gets the login's, or, where no variable is to hold the token, is told of.
 */
export function nugetCredentialVariables(
  path: string,
  context: ClientContext,
): Pick<ClientConfiguration, 'variables' | 'warnings'> {
  const { registries, env, token, tokenIn } = context;
  const set = registries
    .map(({ name }) => `NuGetPackageSourceCredentials_${name}`)
    .filter((name) => (env[name] ?? '') !== '');
  const isMended = (name: string): boolean => tokenIn === 'environment' && /^\w+$/.test(name);
  return {
    variables: Object.fromEntries(
      set
        .filter(isMended)
        .map((name) => [name, { value: `Username=aws;Password=${token}`, purpose: 'credentials, in place of others' }]),
    ),
    warnings: [
      ...set
        .filter((name) => !isMended(name))
        .map((name) => `${name} in the environment wins over the credentials in ${path}: unset it for NuGet.`),
      ...(registries.some(({ mode }) => mode === 'default')
        ? [...restoreVariables(env), ...otherSources(path, context)]
        : []),
    ],
  };
}

/** Variables of the environment are MSBuild's properties, in any case of their letters (MSBuild, "environment variables"). */
function restoreVariables(env: ClientContext['env']): string[] {
  return Object.keys(env)
    .filter((name) => /^Restore(?:Sources|AdditionalProjectSources|ConfigFile)$/i.test(name) && env[name] !== '')
    .map((name) => `${name} in the environment says where a restore takes packages from: unset it for NuGet.`);
}

/** What else the user has in the file, which NuGet asks beside the repository. */
function otherSources(path: string, { registries, read }: ClientContext): string[] {
  try {
    const text = read(path) ?? '';
    if (text.trim() === '') return [];
    const keys = (section: string): readonly (readonly [string, string])[] =>
      parseXml(text, path)
        .children.filter(({ name }) => name === section)
        .flatMap(({ children }) => children.filter(({ name }) => name === 'add'))
        .map((element) => [attributeOf(text, element, 'key') ?? '', attributeOf(text, element, 'value') ?? '']);
    const passedOver = [
      PUBLIC,
      ...registries.map(({ name }) => name),
      ...keys('disabledPackageSources').map(([key]) => key),
    ];
    return keys('packageSources')
      .filter(([key, value]) => /^https?:/i.test(value) && !passedOver.some((each) => sameName(each, key)))
      .map(
        ([key]) =>
          `${path}: NuGet takes packages from the source '${key}' too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`,
      );
  } catch (error) {
    // The edit of the file will say what is wrong with it.
    if (!(error instanceof InputError)) throw error;
    return [];
  }
}

/** NuGet compares the names of sources without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sourceSlots({ name, endpoint }: Registry, { token, tokenIn, tokenVariable }: ClientContext): SlotEdit[] {
  const password = tokenIn === 'file' ? token : `%${tokenVariable}%`;
  const element = nugetElementName(name);
  // Only this machine is reached over http; from .NET 9 on that is an error for a source that does not say so.
  const insecure = endpoint.protocol === 'http:' ? ' allowInsecureConnections="true"' : '';
  return [
    add('packageSources', name, new URL('v3/index.json', endpoint).href, ` protocolVersion="3"${insecure}`),
    {
      slot: `packageSourceCredentials/${name}`,
      content: [
        `<${element}>`,
        '  <add key="Username" value="aws" />',
        `  <add key="ClearTextPassword" value="${escapeXml(password)}" />`,
        `</${element}>`,
      ].join('\n'),
      container: false,
    },
  ];
}

/** A source that the user has disabled, or that a mapping of packages to sources does not name, is never asked. */
function mended(name: string): SlotEdit[] {
  return [
    { slot: `disabledPackageSources/${name}`, content: undefined, container: false },
    {
      slot: `packageSourceMapping/${name}`,
      ifPresent: 'packageSourceMapping',
      content: `<packageSource key="${escapeXml(name)}"><package pattern="*" /></packageSource>`,
      container: false,
    },
  ];
}

function container(slot: string): SlotEdit {
  return { slot, content: emptyContainer(slot), container: true };
}

function add(section: string, key: string, value: string, more = ''): SlotEdit {
  const content = `<add key="${escapeXml(key)}" value="${escapeXml(value)}"${more} />`;
  return { slot: `${section}/${key}`, content, container: false };
}

function assertDistinct(registries: readonly Registry[]): void {
  const twice = registries.find(
    ({ name }, index) => registries.findIndex((each) => sameName(each.name, name)) !== index,
  );
  const taken = registries.find(({ name }) => sameName(name, PUBLIC));
  if (twice === undefined && taken === undefined) return;
  throw new InputError(
    `NuGet cannot have another source by the name '${(twice ?? taken)?.name ?? ''}': it does not tell upper from lower case. Choose another 'name' in 'registries'.`,
  );
}
