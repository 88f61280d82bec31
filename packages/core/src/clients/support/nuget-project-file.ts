import { word } from '../../shell.ts';
import { nugetElementName } from '../../files/quoting.ts';
import { attributeOf, parseXml, type Element } from '../../files/xml-spans.ts';
import type { Problem, ProjectDocument, ProjectFile, Registry, SurveyedLogin } from '../client.ts';
import {
  asWritten,
  handedOver,
  mainRegistry,
  named,
  namesToken,
  ownRegistry,
  registryUrl,
  shown,
} from './agreement.ts';
import { PUBLIC, sameName } from './nuget-config.ts';
import { unverified } from './transport-security.ts';
import { lineFinder } from './values.ts';

/**
 * A project's nuget.config, which is merged with the user's, the nearest first, each section by its keys; `<clear />`
 * takes away what is further off (NuGet documentation, "How settings are applied"). Credentials go by the source's name.
 */
export const nugetProjectFile: ProjectFile = {
  file: /^nuget\.config$/i,
  syntax: 'lines',
  above: true,
  check: checkNugetConfig,
};

/**
 * MSBuild's properties that say where a restore takes packages from, in the project, in a file that every project below
 * it reads, or in one of options (NuGet documentation, "restore properties"; MSBuild, "response files"): they take the
 * place of nuget.config, or add to it.
 */
export const msbuildFiles: readonly ProjectFile[] = [
  { file: /^.*\.(?:cs|fs|vb)proj$/, syntax: 'lines', check: checkProperties },
  {
    file: /^Directory\.(?:Build\.(?:props|targets|rsp)|Packages\.props)$/,
    syntax: 'lines',
    above: true,
    check: checkProperties,
  },
];

function checkProperties({ text }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const lineAt = lineFinder(text);
  const code = text.replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length));
  return [...code.matchAll(PROPERTY)].flatMap(({ index, 1: element, 2: list, 3: option, 4: quoted, 5: bare }) =>
    restoreSources(lineAt(index), element ?? option ?? '', list ?? quoted ?? bare ?? '', login),
  );
}

const PROPERTY =
  /<(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)\b[^>]*>([^<]*)|[-/]p(?:roperty)?:(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)=(?:"([^"]*)"|(\S*))/gi;

function restoreSources(line: number, property: string, list: string, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  if (main === undefined) return [];
  if (/^RestoreConfigFile$/i.test(property)) {
    const message = `<${property}> makes NuGet read ${list.trim()} in place of the user's NuGet.Config, where the login is. Remove it: a nuget.config beside the project is read, too`;
    return [{ line, kind: 'warning', message }];
  }
  return list.split(';').flatMap((source): Problem[] => {
    const url = registryUrl(source);
    if (url === undefined || ownRegistry(url, login) !== undefined) return [];
    const effect = /^RestoreSources$/i.test(property)
      ? `NuGet takes packages from there, and not from ${main.repository}`
      : `NuGet takes packages from there too, and not from ${main.repository} alone`;
    const remedy = 'Remove it: the login says where packages come from';
    return [named({ line, what: `<${property}>`, url, effect, remedy })];
  });
}

interface Source {
  readonly key: string;
  readonly url: URL | undefined;
  /** As the file has it. */
  readonly value: string;
  readonly line: number;
  readonly isUnverified: boolean;
}

function checkNugetConfig({ text, path }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const root = parseXml(text, path);
  const section = (name: string): readonly Element[] =>
    root.children.filter((child) => child.name === name).flatMap(({ children }) => children);
  const lineAt = lineFinder(text);
  const lineOf = (element: Element): number => lineAt(element.start);
  const sources = section('packageSources')
    .filter(({ name }) => name === 'add')
    .map((element): Source => {
      const value = attributeOf(text, element, 'value') ?? '';
      const expanded = value.replace(/%(\w+)%/g, (whole, name: string) => login.env[name] ?? whole);
      return {
        key: attributeOf(text, element, 'key') ?? '',
        url: registryUrl(expanded),
        value,
        line: lineOf(element),
        isUnverified: /^true$/i.test(attributeOf(text, element, 'disableTLSCertificateValidation') ?? ''),
      };
    });
  const cleared = section('packageSources').findLast(({ name }) => name === 'clear');
  const mapping = section('packageSourceMapping').filter(({ name }) => name === 'packageSource');
  const mapped = mapping.map((element) => attributeOf(text, element, 'key') ?? '');
  const disabled = section('disabledPackageSources').filter(({ name }) => name === 'add');
  const isEnabled = section('disabledPackageSources').some(({ name }) => name === 'clear');
  return [
    ...sources.flatMap((source) => sourceProblems(source, isEnabled, login)),
    ...(cleared === undefined ? [] : withoutOurs(lineOf(cleared), sources, login)),
    ...(mapping[0] === undefined ? [] : unmapped(lineOf(mapping[0]), mapped, sources, login)),
    ...section('packageSourceCredentials').flatMap((element) =>
      credentialProblems(lineOf(element), element.name, text.slice(element.start, element.end), sources, login),
    ),
    ...disabled.flatMap((element): Problem[] => {
      const key = attributeOf(text, element, 'key') ?? '';
      const own = login.registries.find(({ name }) => sameName(name, key));
      if (own === undefined) return [];
      const message = `<disabledPackageSources> has the login's source '${key}', so nothing comes from ${own.repository}. Remove it`;
      return [{ line: lineOf(element), kind: 'warning', message }];
    }),
  ];
}

/** Credentials of a source: the nearest ones count, and NuGet puts variables into them (nuget.config reference). */
function credentialProblems(
  line: number,
  element: string,
  text: string,
  sources: readonly Source[],
  login: SurveyedLogin,
): Problem[] {
  const isOf = (name: string): boolean => nugetElementName(name) === element;
  const source = sources.find(({ key }) => isOf(key));
  const url = source?.url;
  const isOurs =
    url === undefined ? login.registries.some(({ name }) => isOf(name)) : ownRegistry(url, login) !== undefined;
  const what = `<packageSourceCredentials> of '${source?.key ?? element}'`;
  if (namesToken(text, login)) {
    if (isOurs) return [];
    const message = (where: string): string => `${what} let NuGet send the token of the login to ${where}. Remove them`;
    if (source === undefined || url === undefined) return [{ line, kind: 'token', message: message('that source') }];
    return [handedOver(line, url, message(shown(asWritten(url, source.value))), login)];
  }
  if (!isOurs) return [];
  const message = `${what} win over the token of the login, which CodeArtifact alone takes. Remove them`;
  return [{ line, kind: 'warning', message }];
}

function sourceProblems(
  { key, url, value, line, isUnverified }: Source,
  isPublicEnabled: boolean,
  login: SurveyedLogin,
): Problem[] {
  if (url === undefined) return [];
  const written = asWritten(url, value);
  const known = login.registries.find(({ name }) => sameName(name, key));
  const own = ownRegistry(url, login);
  if (own !== undefined) {
    // Credentials are found by the very name (seen with .NET 3.1), and sources by one in any case.
    if (known?.name === key) {
      return unverified('NuGet', login, isUnverified ? { line, key: 'disableTLSCertificateValidation' } : undefined);
    }
    const message = `The source '${key}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or its own to the login: registries: { dotnet: { repository: ${own.repository}, name: '${key}' } }`;
    return [{ line, kind: 'warning', message }];
  }
  if (known !== undefined) {
    const message = `The source '${key}' has the name of the login's: NuGet sends the token of the login to ${shown(written)}. Give it another name`;
    return [handedOver(line, url, message, login)];
  }
  const main = mainRegistry(login);
  // Under a default the login disables nuget.org by its name, wherever it is declared.
  if (main === undefined || (sameName(key, PUBLIC) && !isPublicEnabled)) return [];
  const effect = `NuGet takes packages from there too, and not from ${main.repository} alone`;
  return [
    named({
      line,
      what: `The source '${key}'`,
      url: written,
      effect,
      remedy: `Run: dotnet nuget remove source ${word(key)}`,
    }),
  ];
}

function withoutOurs(line: number, sources: readonly Source[], login: SurveyedLogin): Problem[] {
  return login.registries
    .filter((registry) => !sources.some(({ url }) => url !== undefined && ownRegistry(url, login) === registry))
    .map(({ name, repository, endpoint }) => ({
      line,
      kind: 'warning',
      message: `<clear /> takes away the login's source '${name}', so nothing comes from ${repository}. Remove it, or add: <add key="${name}" value="${new URL('v3/index.json', endpoint).href}" />`,
    }));
}

function unmapped(
  line: number,
  mapped: readonly string[],
  sources: readonly Source[],
  login: SurveyedLogin,
): Problem[] {
  const isMapped = (registry: Registry): boolean => {
    const own = sources.filter(({ url }) => url !== undefined && ownRegistry(url, login) === registry);
    return [registry.name, ...own.map(({ key }) => key)].some((name) => mapped.some((key) => sameName(key, name)));
  };
  return login.registries
    .filter((registry) => !isMapped(registry))
    .map(({ name, repository }) => ({
      line,
      kind: 'warning',
      message: `The mapping of packages to sources does not name '${name}', so nothing comes from ${repository}. Add: <packageSource key="${name}"><package pattern="*" /></packageSource>`,
    }));
}
