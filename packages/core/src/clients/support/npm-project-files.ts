import { word } from '../../shell.ts';
import type { Problem, ProjectDocument, ProjectFile, Registry, SurveyedLogin } from '../client.ts';
import { schemeless } from '../client.ts';
import {
  asWritten,
  expandVariables,
  handedOver,
  isBelow,
  named,
  namesToken,
  ownRegistry,
  registryFor,
  registryUrl,
  scopeOf,
  shown,
} from './agreement.ts';
import { onTheWay } from './transport-security.ts';
import { entriesAt, linesOf, textAt, valueAt } from './values.ts';

/** How a client reads a project's .npmrc, into which all of them put variables (pnpm before 10.34.2 and 11.5.3). */
export interface NpmrcReader {
  /** As people call it. */
  readonly title: string;
  /** Variables that win over the file; of several lists, which versions of the client know each, one of every list. */
  readonly variables: readonly (readonly string[])[];
}

/** A project's .npmrc wins over the user's, line by line (npm-config, "npmrc"). */
export function npmrcProjectFile(reader: NpmrcReader): ProjectFile {
  return {
    file: /^\.npmrc$/,
    syntax: 'lines',
    check({ text }, login) {
      const all = npmrcLines(text, reader.title);
      // Of several lines for one key the last counts.
      const lines = all.filter(({ key }, at) => all.findLastIndex((other) => other.key === key) === at);
      return [
        ...lines.flatMap(({ line, key, value }) => [
          ...registryLine(line, key, value, reader, login),
          ...credentialLine(line, key, value, reader, login),
          ...replacementLine(line, key, value, reader, login),
          ...userFileLine(line, key, value, reader),
        ]),
        ...openedOnTheWay(reader.title, lines, login),
      ];
    },
  };
}

interface NpmrcEntry {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

/**
 * What lets somebody between the client and the repository read the token: TLS that is not checked, or checked against
 * an authority of the project's, and the proxy that the project names for it (npm-config, "strict-ssl", "cafile",
 * "https-proxy").
 */
function openedOnTheWay(title: string, lines: readonly NpmrcEntry[], login: SurveyedLogin): Problem[] {
  const valueOf = (...keys: readonly string[]): NpmrcEntry | undefined =>
    lines.findLast(({ key, value }) => keys.includes(key) && value !== '' && value !== 'null' && value !== 'false');
  const unchecked = lines.find(({ key, value }) => key === 'strict-ssl' && value === 'false');
  return onTheWay(title, login, {
    unchecked: unchecked && { line: unchecked.line, key: unchecked.key },
    authority: valueOf('ca', 'ca[]', 'cafile'),
    proxy: valueOf('https-proxy', 'proxy', 'http-proxy'),
  });
}

/**
 * `key = value` above any section of an ini file as npm reads it: without quotes, or without a comment behind. pnpm 12
 * passes over the headers alone.
 */
function npmrcLines(text: string, title: string): readonly NpmrcEntry[] {
  const all = linesOf(text);
  const section = title === 'pnpm' ? -1 : all.findIndex(({ text: content }) => /^\s*\[/.test(content));
  return all.slice(0, section < 0 ? undefined : section).map(({ line, text: content }) => {
    // Of a comment the key is empty, and so it is of a line without a value.
    const at = Math.max(content.indexOf('='), 0);
    return { line, key: plain(content.slice(0, at).trim()), value: plain(content.slice(at + 1).trim()) };
  });
}

function plain(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text.replace(/^((?:\\.|[^;#\\])*).*/s, '$1').trim();
}

function registryLine(
  line: number,
  key: string,
  value: string,
  { title, variables }: NpmrcReader,
  login: SurveyedLogin,
): Problem[] {
  // Yarn 1 takes the one element of a list, too.
  const [found, scope] = /^(?:(@[^:\s]+):)?registry(?:\[\])?$/.exec(expandVariables(key, login)) ?? [];
  if (found === undefined) return [];
  const url = registryUrl(expandVariables(value, login));
  if (namesToken(value, login)) return handsItselfOver(title, line, `'${key}'`, url, value, login);
  const expected = registryFor(login, scope);
  if (expected === undefined || url === undefined || isBelow(url, expected.endpoint)) return [];
  const isSet = (names: readonly string[]): boolean => names.some((name) => (login.env[name] ?? '') !== '');
  if (scope === undefined && variables.every(isSet)) return [];
  return [
    named({
      line,
      what: `'${key}'`,
      url: asWritten(url, value),
      effect: `${title} asks there for ${scope === undefined ? 'packages' : `packages of ${scope}`}, and not in ${expected.repository}`,
      remedy: 'Remove the line: the login says where packages come from',
    }),
  ];
}

/** Whose credentials: `//HOST/PATH/:_authToken`, or without a URL those of any registry. */
function credentialLine(
  line: number,
  key: string,
  value: string,
  { title }: NpmrcReader,
  login: SurveyedLogin,
): Problem[] {
  // Variables stand in keys as well.
  const [, place, name] =
    /^(?:(\/\/[^\s]+):)?(_auth|_authToken|_password|username|tokenHelper)$/.exec(expandVariables(key, login)) ?? [];
  if (name === undefined) return [];
  const message = (what: string): string => `'${key}' ${what}. Remove the line: the login has the credentials`;
  const ours = login.registries.find(({ endpoint }) => place !== undefined && isSamePlace(place, endpoint));
  if (ours !== undefined) {
    // pnpm passes over a variable in a project's file, and takes the token of the user's.
    if (namesToken(value, login) && name === '_authToken') return [];
    return [
      { line, kind: 'warning', message: message('wins over the token of the login, which CodeArtifact alone takes') },
    ];
  }
  if (!namesToken(value, login)) return [];
  if (place === undefined) {
    const refused = 'is for no registry in particular, so npm 9 and later refuse the file';
    return [{ line, kind: 'warning', message: message(refused) }];
  }
  const host = (place.slice(2).split('/')[0] ?? '').replace(/:443$/, '');
  if (login.registries.some(({ endpoint }) => endpoint.host === host)) return [];
  return [{ line, kind: 'token', host, message: message(`lets ${title} send the token of the login to ${host}`) }];
}

/** npm looks for credentials under the URL and the folders above it; a shorter one than ours is not found first. */
function isSamePlace(place: string, endpoint: URL): boolean {
  const ours = schemeless(endpoint);
  const port = ours.replace(/^\/\/[^/:]+(?=\/)/, (host) => `${host}:443`);
  const given = `${place.replace(/\/$/, '')}/`;
  return given === ours || given === port || given.startsWith(ours);
}

function replacementLine(
  line: number,
  key: string,
  value: string,
  { title }: NpmrcReader,
  login: SurveyedLogin,
): Problem[] {
  if (title !== 'npm' || key !== 'replace-registry-host' || value !== 'never') return [];
  if (registryFor(login, undefined) === undefined) return [];
  const message =
    "'replace-registry-host' is never: npm takes what the lock file has from registry.npmjs.org from there, and not from the login's repository. Remove the line";
  return [{ line, kind: 'warning', message }];
}

/** npm, and pnpm before 10, look for the user's file where the project's says (npm-config, "userconfig"). */
function userFileLine(line: number, key: string, value: string, { title }: NpmrcReader): Problem[] {
  if (key !== 'userconfig' || !['npm', 'pnpm'].includes(title) || /^(?:~|\$\{HOME\})\/\.npmrc$/.test(value)) return [];
  const message = `'userconfig' makes ${title} read ${value} in place of the user's .npmrc, where the login is. Remove the line`;
  return [{ line, kind: 'warning', message }];
}

/**
 * `publishConfig` of a package.json, which wins over every configuration when a package is published. It is only told of
 * where the login is one to publish with: to publish elsewhere than one installs from is nothing unusual.
 */
export function publishConfigFile(title: string): ProjectFile {
  return {
    file: /^package\.json$/,
    syntax: 'json',
    check(document, login) {
      const [manifest] = document.values;
      if (valueAt(manifest, 'private') === true) return [];
      const scope = scopeOf(textAt(manifest, 'name'));
      const expected = registryFor(login, scope);
      return expected === undefined ? [] : publishedElsewhere(title, document, expected, scope, login);
    },
  };
}

function publishedElsewhere(
  title: string,
  document: ProjectDocument,
  { endpoint, repository }: Registry,
  scope: string | undefined,
  login: SurveyedLogin,
): Problem[] {
  // npm takes the scope's own first.
  const keys = ['registry', ...(scope === undefined ? [] : [`${scope}:registry`])];
  return entriesAt(document.values[0], 'publishConfig').flatMap(([key, value]) => {
    const url = keys.includes(key) && typeof value === 'string' ? registryUrl(value) : undefined;
    if (url === undefined || isBelow(url, endpoint)) return [];
    return [
      named({
        line: document.lineOf(['publishConfig', key]),
        what: `publishConfig's '${key}'`,
        url,
        kind: login.access === 'publish' ? 'warning' : 'note',
        effect: `${title} publishes there, where the login has no token (ENEEDAUTH), and not to ${repository}`,
        remedy: `To publish to it, run: npm pkg delete ${word(`publishConfig.${key}`)}`,
      }),
    ];
  });
}

/** A registry of a scope, or, for undefined, of all packages, as a file of the project has it. */
export interface NamedRegistry {
  readonly scope: string | undefined;
  readonly text: string | undefined;
  readonly path: readonly string[];
}

/** What settings in a YAML or TOML file say of registries, where that is not what the login says. */
export function namedRegistries(
  title: string,
  document: ProjectDocument,
  login: SurveyedLogin,
  registries: readonly NamedRegistry[],
  remedy: string,
): Problem[] {
  return registries.flatMap(({ scope, text, path }) => {
    const expected = registryFor(login, scope);
    if (text === undefined) return [];
    const url = registryUrl(expandVariables(text, login));
    const [line, what] = [document.lineOf(path), `'${path.join('.')}'`];
    if (namesToken(text, login)) return handsItselfOver(title, line, what, url, text, login);
    if (expected === undefined || url === undefined || isBelow(url, expected.endpoint)) return [];
    return [
      named({
        line,
        what,
        url: asWritten(url, text),
        effect: `${title} asks there${scope === undefined ? '' : ` for packages of ${scope}`}, and not in ${expected.repository}`,
        remedy,
      }),
    ];
  });
}

/** A registry with the token in its own address: right in ours, and given away in any other. */
function handsItselfOver(
  title: string,
  line: number,
  what: string,
  url: URL | undefined,
  text: string,
  login: SurveyedLogin,
): Problem[] {
  if (url === undefined) return [handsOver(title, line, what, url, login)];
  return ownRegistry(url, login) === undefined ? [handsOver(title, line, what, asWritten(url, text), login)] : [];
}

/** A place that is given the token of the login, and is none of its registries; undefined for the client's own default. */
export function handsOver(
  title: string,
  line: number,
  what: string,
  url: URL | undefined,
  login: SurveyedLogin,
): Problem {
  const elsewhere = url === undefined ? 'to whatever registry it asks' : `to ${shown(url)}`;
  const message = `${what} lets ${title} send the token of the login ${elsewhere}. Remove the line: the login has the credentials`;
  return url === undefined ? { line, kind: 'token', message } : handedOver(line, url, message, login);
}
