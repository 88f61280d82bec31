import { posix } from 'node:path';
import { InputError } from '../../errors.ts';
import { parseXml, textOf, type Element } from '../../files/xml-spans.ts';
import type { Problem, ProjectDocument, ProjectFile, ReadProjectFile, Registry, SurveyedLogin } from '../client.ts';
import { handedOver, named, namesToken, ownRegistry, registryUrl, shown } from './agreement.ts';
import { unverified } from './transport-security.ts';
import { lineFinder, linesOf } from './values.ts';

/** .mvn/maven.config can name another settings.xml in place of the user's (Maven, "Configuring Apache Maven"). */
export const mavenConfig: ProjectFile = {
  folder: '.mvn',
  file: /^maven\.config$/,
  syntax: 'lines',
  async check(document, login, read) {
    const found = settingsOptions(document.text).map(async ({ line, option, value }): Promise<Problem[]> => {
      // Below the folder that holds .mvn.
      const path = posix.normalize(posix.join(posix.dirname(posix.dirname(document.path)), value));
      const text = (await read(path)) ?? '';
      const leaks = path.startsWith('.mvn/settings.') ? [] : passwords(path, text, login);
      if (option !== '-s' && option !== '--settings') {
        return [...leaks, ...mirrorsOfCentral(path, text, login)].map((problem) => ({ ...problem, path }));
      }
      if (leaks.length > 0) return leaks.map((problem) => ({ ...problem, path }));
      const problem = await settingsProblem(path, login, read);
      if (problem === undefined) return [];
      const message = `'${option}' makes Maven read ${value} in place of the user's settings.xml, ${problem}. Name the file with -gs instead: the user's then goes before it`;
      return [{ line, kind: 'warning', message }];
    });
    return (await Promise.all(found)).flat();
  },
};

/** The settings of a project, which come after the user's (Maven 4, "What's new"). */
export const mavenProjectSettings: ProjectFile = {
  folder: '.mvn',
  file: /^settings\.xml$/,
  syntax: 'lines',
  check: ({ path, text }, login) => [...passwords(path, text, login), ...mirrorsOfCentral(path, text, login)],
};

/** Servers in a project's settings with the token as their password, where they have the ID of somebody else's repository. */
function passwords(path: string, text: string, login: SurveyedLogin): Problem[] {
  if (!namesToken(text, login)) return [];
  const root = parseXml(text, path);
  const lineAt = lineFinder(text);
  const servers = elementsOf(root, 'server').filter((element) =>
    namesToken(text.slice(element.start, element.end), login),
  );
  const ids = servers.map((element) => childText(text, element, 'id'));
  return ['mirror', 'repository', 'pluginRepository'].flatMap((tag) =>
    elementsOf(root, tag).flatMap((element): Problem[] => {
      const { id, url, line } = repositoryIn(text, element, lineAt);
      if (url === undefined || ownRegistry(url, login) !== undefined || !ids.includes(id)) return [];
      const message = `The server '${id}' has Maven send the token of the login to ${shown(url)}. Remove it`;
      return [handedOver(line, url, message, login)];
    }),
  );
}

/** Mirrors of Maven Central by its ID, in settings after the user's: an exact ID goes before the pattern of the login. */
function mirrorsOfCentral(path: string, text: string, login: SurveyedLogin): Problem[] {
  const main = login.registries.find(({ mode, own }) => mode === 'default' && own['mirror-of'] === undefined);
  if (main === undefined || text === '') return [];
  const lineAt = lineFinder(text);
  return elementsOf(parseXml(text, path), 'mirror').flatMap((element) => {
    const valueOf = (tag: string): string => childText(text, element, tag);
    const url = valueOf('mirrorOf') === 'central' ? registryUrl(valueOf('url')) : undefined;
    if (url === undefined || ownRegistry(url, login) !== undefined) return [];
    const effect = `Maven takes what is Maven Central's from there, and not from ${main.repository}`;
    const what = `The mirror '${valueOf('id')}' of central`;
    return [named({ line: lineAt(element.start), what, url, effect, remedy: 'Make it a mirror of external:*' })];
  });
}

/** One argument a line, up to Maven 3.8 several: `-s FILE`, `--settings=FILE`, and the option and its value on two lines. */
function settingsOptions(text: string): { readonly line: number; readonly option: string; readonly value: string }[] {
  const words = linesOf(text).flatMap(({ line, text: content }) =>
    (content.trim().startsWith('#') ? '' : content)
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => ({ line, word })),
  );
  return words.flatMap(({ line, word }, at) => {
    const [, option, attached] =
      /^(--(?:(?:global|install|project)-)?settings|-[gip]?s)(?:=(.+))?$/.exec(word) ??
      /^(-s)(?![e-])(.+)$/.exec(word) ??
      [];
    const value = attached ?? words[at + 1]?.word;
    return option === undefined || value === undefined ? [] : [{ line, option, value }];
  });
}

/** Properties, also as options, in a project's own files (Maven, "Configuring Apache Maven"; Maven 4, conf/maven-*.properties). */
export const mavenProperties: ProjectFile = {
  folder: '.mvn',
  file: /^(?:maven\.config|jvm\.config|maven(?:-user|-system)?\.properties)$/,
  syntax: 'lines',
  check: ({ text }, login) =>
    linesOf(text).flatMap(({ line, text: content }): Problem[] => {
      const [, key, value = ''] =
        /(?:^|\s|-D)(user\.home|maven\.user\.(?:settings|conf)|maven\.wagon\.http\.ssl\.insecure|aether\.connector\.https\.securityMode)\s*[=:]\s*(\S+)/.exec(
          /^\s*[#!]/.test(content) ? '' : content,
        ) ?? [];
      if (key === undefined) return [];
      if (!/insecure|securityMode/.test(key)) {
        const message = `'${key}' makes Maven look for the user's settings.xml in ${value}, and the login is not there. Remove it`;
        return [{ line, kind: 'warning', message }];
      }
      return unverified('Maven', login, value === 'true' || value === 'insecure' ? { line, key } : undefined);
    }),
};

/** What is amiss with the project's own settings.xml: nothing where it leads to the login's repository. */
async function settingsProblem(path: string, login: SurveyedLogin, read: ReadProjectFile): Promise<string | undefined> {
  const text = await read(path);
  if (text === undefined) return 'where the login is';
  try {
    const urls = elementsOf(parseXml(text, path), 'url').map((element) => registryUrl(textOf(text, element)));
    if (urls.some((url) => url !== undefined && ownRegistry(url, login) !== undefined)) return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return 'where the login is, and it does not lead to its repository';
}

/** A pom.xml that gives the ID of the login, by which Maven finds the credentials, to another repository. */
export const pom: ProjectFile = { file: /^pom\.xml$/, syntax: 'lines', check: checkPom };

function checkPom({ text, path }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const root = parseXml(text, path);
  const lineAt = lineFinder(text);
  const under = (container: string, ...tags: readonly string[]): Element[] =>
    elementsOf(root, container).flatMap(({ children }) => children.filter(({ name }) => tags.includes(name)));
  const sources = [...under('repositories', 'repository'), ...under('pluginRepositories', 'pluginRepository')];
  const targets = under('distributionManagement', 'repository', 'snapshotRepository');
  // A mirror of everything, or of the very ID, is asked in the place of a source; nothing is in that of a target.
  const unmirrored = login.registries.filter(({ mode, own }) => mode === 'mirror' || own['mirror-of'] !== undefined);
  return [
    ...sources.flatMap((element) => misled(repositoryIn(text, element, lineAt), unmirrored, login)),
    ...targets.flatMap((element) => [
      ...misled(repositoryIn(text, element, lineAt), login.registries, login),
      ...(namesToken(childText(text, element, 'url'), login)
        ? [{ line: lineAt(element.start), kind: 'token' as const, message: TOKEN_IN_URL }]
        : []),
      ...unknown(repositoryIn(text, element, lineAt), login),
    ]),
  ];
}

const TOKEN_IN_URL =
  "The URL of a repository to deploy to has the token of the login in it, and Maven would send it there. Take it out: by the repository's ID Maven finds the credentials";

/** Has the ID of one of these registries, and the URL of none of the login's. */
function misled({ id, url, line }: Repository, registries: readonly Registry[], login: SurveyedLogin): Problem[] {
  if (url === undefined || ownRegistry(url, login) !== undefined) return [];
  if (!registries.some(({ name }) => name === id)) return [];
  const message = `The repository '${id}' has the ID of the login's: Maven sends the token of the login to ${shown(url)}. Give it another ID`;
  return [handedOver(line, url, message, login)];
}

/** Has the URL of a registry of the login, and an ID without credentials. */
function unknown({ id, url, line }: Repository, login: SurveyedLogin): Problem[] {
  const own = url === undefined ? undefined : ownRegistry(url, login);
  if (own === undefined || login.registries.some(({ name }) => name === id)) return [];
  const message = `The repository '${id}' is the login's ${own.repository}, whose credentials have the ID '${own.name}': 401. Give it that ID`;
  return [{ line, kind: login.access === 'publish' ? 'warning' : 'note', message }];
}

interface Repository {
  readonly id: string;
  readonly url: URL | undefined;
  readonly line: number;
}

function repositoryIn(text: string, element: Element, lineAt: (offset: number) => number): Repository {
  const valueOf = (tag: string): string => childText(text, element, tag);
  const given = valueOf('url');
  return {
    id: valueOf('id'),
    // What a property stands for is not known here.
    url: given.includes('${') ? undefined : registryUrl(given),
    line: lineAt(element.start),
  };
}

function childText(text: string, element: Element, tag: string): string {
  const child = element.children.find(({ name }) => name === tag);
  return child === undefined ? '' : textOf(text, child);
}

/** All elements of this name, however deep. */
function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}
