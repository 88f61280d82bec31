import type { LockedPackage, LockFile, Problem, ProjectDocument, SurveyedLogin } from '../clients/client.ts';
import {
  isBelow,
  mainRegistry,
  namesToken,
  ownRegistry,
  registryFor,
  registryUrl,
  scopeOf,
} from '../clients/support/agreement.ts';

/** What every CodeArtifact token starts with: the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/;
/** A password in a URL that is no reference to a variable. */
const CREDENTIALS = /https?:\/\/[^\s/@"':]*:(?![$%])[^\s/@"']+@/;

/** Packages from one place. */
interface Source {
  readonly first: LockedPackage;
  /** As the file has it. */
  readonly text: string;
  readonly url: URL;
  /** On the login's own host. */
  readonly own: boolean;
  readonly packages: Set<LockedPackage>;
  namesToken: boolean;
}

/**
 * What a lock file has that goes against the login: packages that it takes from elsewhere, one problem for each place,
 * and tokens or passwords. Nothing where it names no address, or the one that the client would ask anyway. Pure.
 */
export function checkLockFile(lock: LockFile, document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const { text, values } = document;
  const sources = new Map<string, Source>();
  for (const each of (lock.syntax === 'lines' ? [undefined] : values).flatMap((value) => lock.packages(value, text))) {
    for (const address of [each.url, ...(each.others ?? [])]) {
      const url = registryUrl(address);
      if (url === undefined || agrees(url, each, lock, login)) continue;
      const repository = repositoryOnOurHost(url, login);
      const place = repository ?? url.host;
      const own = repository !== undefined;
      const source = sources.get(place) ?? {
        first: each,
        text: address,
        url,
        own,
        packages: new Set(),
        namesToken: false,
      };
      source.packages.add(each);
      source.namesToken ||= namesToken(address, login);
      sources.set(place, source);
    }
  }
  return [...secrets(text), ...[...sources].map(([place, source]) => problemOf(place, source, lock, text, login))];
}

function problemOf(
  place: string,
  { first, text: address, url, own, packages: { size }, namesToken: hasToken }: Source,
  lock: LockFile,
  text: string,
  login: SurveyedLogin,
): Problem {
  const packages = size === 1 ? 'a package' : `${size} packages`;
  const ours = (mainRegistry(login) ?? login.registries[0])?.endpoint.href ?? '';
  const theirs = own ? `${url.protocol}//${place}` : prefixOf(url, first.name);
  const effect = own ? lock.otherRepository : lock.elsewhere;
  const costsToken = !own && (lock.costsToken === true || hasToken);
  return {
    line: lineOf(text, first.written ?? address),
    kind: costsToken ? 'token' : 'warning',
    host: url.host,
    message: `takes ${packages} from ${place}: ${effect}. ${remedyOf(lock, theirs, ours)}`,
  };
}

/** The command with both addresses, between single quotes of a shell, which what a lock file holds must not end. */
function remedyOf({ remedy }: LockFile, theirs: string, ours: string): string {
  const inQuotes = (text: string): string => text.replaceAll("'", "'\\''");
  return remedy.replaceAll('URL', () => inQuotes(theirs)).replaceAll('OURS', () => inQuotes(ours));
}

/** What stands before the package's name in the URL of its tarball. */
function prefixOf(url: URL, name: string | undefined): string {
  const at = name === undefined ? -1 : url.pathname.indexOf(`/${name}/-/`);
  return `${url.origin}${url.pathname.slice(0, at < 0 ? 1 : at + 1)}`;
}

function agrees(url: URL, { name }: LockedPackage, lock: LockFile, login: SurveyedLogin): boolean {
  const expected = registryFor(login, scopeOf(name));
  // The login says nothing of this package: it comes from where it came from before.
  if (expected === undefined)
    return ownRegistry(url, login) !== undefined || repositoryOnOurHost(url, login) === undefined;
  if (lock.replaced?.includes(url.host) === true) return expected === mainRegistry(login);
  return lock.strict === true ? isBelow(url, expected.endpoint) : ownRegistry(url, login) !== undefined;
}

/** `HOST/npm/other/`, where a URL is on a host of the login's registries and in none of them. */
function repositoryOnOurHost(url: URL, { registries }: SurveyedLogin): string | undefined {
  const sibling = registries.find(({ endpoint }) => endpoint.origin === url.origin);
  if (sibling === undefined) return undefined;
  const depth = sibling.endpoint.pathname.split('/').length - 1;
  return `${url.host}${url.pathname.split('/').slice(0, depth).join('/')}/`;
}

/** One for each line, as many as people will look at. */
function secrets(text: string): Problem[] {
  return linesWithSecrets(text)
    .slice(0, 10)
    .map((line) => ({
      line,
      kind: 'warning',
      message: 'holds a token or password: whoever sees the file can use it. Remove it, and write the lock file anew',
    }));
}

/** The lines, from 1, that hold a token of CodeArtifact or a password in a URL. */
export function linesWithSecrets(text: string): number[] {
  if (!TOKEN.test(text) && !CREDENTIALS.test(text)) return [];
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((content, index) => (TOKEN.test(content) || CREDENTIALS.test(content) ? [index + 1] : []));
}

/** The first line that holds a text; the first of the file where it is written in another way. */
function lineOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  return at < 0 ? 1 : text.slice(0, at).split(/\r\n|\n|\r/).length;
}
