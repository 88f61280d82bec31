import { word } from '../../shell.ts';
import { attributeOf, parseXml, type Element } from '../../files/xml-spans.ts';
import type { Problem, ProjectDocument, ProjectFile, Registry, SurveyedLogin } from '../client.ts';
import { handedOver, mainRegistry, named, ownRegistry, registryUrl, shown } from './agreement.ts';
import { PUBLIC } from './nuget-config.ts';
import { lineFinder, linesOf } from './values.ts';

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
 * MSBuild's properties that say where a restore takes packages from, in the project or in a file that every project
 * below it reads (NuGet documentation, "restore properties"): they take the place of nuget.config, or add to it.
 */
export const msbuildFile: ProjectFile = {
  file: /^(?:.*\.(?:cs|fs|vb)proj|Directory\.(?:Build\.(?:props|targets)|Packages\.props))$/,
  syntax: 'lines',
  check: ({ text }, login) =>
    linesOf(text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '))).flatMap(
      ({ line, text: content }) => restoreSources(line, content, login),
    ),
};

function restoreSources(line: number, text: string, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  if (main === undefined) return [];
  const found = [...text.matchAll(/<(RestoreSources|RestoreAdditionalProjectSources)\b[^>]*>([^<]*)/g)];
  return found.flatMap(([, property = '', list = '']) =>
    list.split(';').flatMap((source): Problem[] => {
      const url = registryUrl(source);
      if (url === undefined || ownRegistry(url, login) !== undefined) return [];
      const effect =
        property === 'RestoreSources'
          ? `NuGet takes packages from there, and not from ${main.repository}`
          : `NuGet takes packages from there too, and not from ${main.repository} alone`;
      const remedy = 'Remove it: the login says where packages come from';
      return [named({ line, what: `<${property}>`, url, effect, remedy })];
    }),
  );
}

interface Source {
  readonly key: string;
  readonly url: URL | undefined;
  readonly line: number;
}

function checkNugetConfig({ text, path }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const root = parseXml(text, path);
  const section = (name: string): readonly Element[] =>
    root.children.filter((child) => child.name === name).flatMap(({ children }) => children);
  const lineAt = lineFinder(text);
  const lineOf = (element: Element): number => lineAt(element.start);
  const sources = section('packageSources')
    .filter(({ name }) => name === 'add')
    .map((element): Source => ({
      key: attributeOf(text, element, 'key') ?? '',
      url: registryUrl(attributeOf(text, element, 'value')),
      line: lineOf(element),
    }));
  const cleared = section('packageSources').findLast(({ name }) => name === 'clear');
  const mapping = section('packageSourceMapping').filter(({ name }) => name === 'packageSource');
  const mapped = mapping.map((element) => attributeOf(text, element, 'key') ?? '');
  const isEnabled = section('disabledPackageSources').some(({ name }) => name === 'clear');
  return [
    ...sources.flatMap((source) => sourceProblems(source, isEnabled, login)),
    ...(cleared === undefined ? [] : withoutOurs(lineOf(cleared), sources, login)),
    ...(mapping[0] === undefined ? [] : unmapped(lineOf(mapping[0]), mapped, sources, login)),
  ];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function sourceProblems({ key, url, line }: Source, isPublicEnabled: boolean, login: SurveyedLogin): Problem[] {
  if (url === undefined) return [];
  const known = login.registries.find(({ name }) => sameName(name, key));
  const own = ownRegistry(url, login);
  if (own !== undefined) {
    // Credentials are found by the very name (seen with .NET 3.1), and sources by one in any case.
    if (known?.name === key) return [];
    const message = `The source '${key}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or its own to the login: registries: { dotnet: { repository: ${own.repository}, name: '${key}' } }`;
    return [{ line, kind: 'warning', message }];
  }
  if (known !== undefined) {
    const message = `The source '${key}' has the name of the login's: NuGet sends the token of the login to ${shown(url)}. Give it another name`;
    return [handedOver(line, url, message, login)];
  }
  const main = mainRegistry(login);
  // Under a default the login disables nuget.org by its name, wherever it is declared.
  if (main === undefined || (sameName(key, PUBLIC) && !isPublicEnabled)) return [];
  const effect = `NuGet takes packages from there too, and not from ${main.repository} alone`;
  return [
    named({ line, what: `The source '${key}'`, url, effect, remedy: `Run: dotnet nuget remove source ${word(key)}` }),
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
