import { isAbsolute, join } from 'node:path';
import { InputError } from '../../errors.ts';
import type { ClientContext } from '../client.ts';
import { configHome } from './config-folder.ts';
import { byMode, otherSources } from './python-index.ts';

/**
 * What pip asks beside the repository: extra indexes and pages of links, which stay what they are: of the places where they can stand, the strongest
 * counts alone ("Precedence / override order"), the machine's own file among them.
 */
export function extraSources({ registries, env, home, read, tokenIn }: ClientContext): string[] {
  const config = env['PIP_CONFIG_FILE'] ?? '';
  const files = [
    ...((env['VIRTUAL_ENV'] ?? '') === '' ? [] : [join(env['VIRTUAL_ENV'] ?? '', 'pip.conf')]),
    ...(config === '' ? [pipConfigFile(env, home), legacyFile(home)] : isAbsolute(config) ? [config] : []),
    ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
  ];
  return [
    ...otherSources('pip', registries, linksIn(env['PIP_FIND_LINKS'], 'PIP_FIND_LINKS', files, read)),
    ...otherIndexesOf({ registries, env, read, tokenIn }, files),
  ];
}

/** Pages of links beside the index, in the strongest place; a folder is nobody else's. */
function linksIn(
  variable: string | undefined,
  name: string,
  files: readonly string[],
  read: ClientContext['read'],
): { readonly place: string; readonly urls: string }[] {
  const places = [
    { place: name, urls: variable ?? '' },
    ...files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'find-links') })),
  ];
  return places
    .filter(({ urls }) => urls.trim() !== '')
    .slice(0, 1)
    .map(({ place, urls }) => ({ place, urls: (urls.match(/https?:\S+/gi) ?? []).join(' ') }));
}

function otherIndexesOf(
  { registries, env, read, tokenIn }: Pick<ClientContext, 'registries' | 'env' | 'read' | 'tokenIn'>,
  files: readonly string[],
): string[] {
  const inVariable = { place: 'PIP_EXTRA_INDEX_URL', urls: env['PIP_EXTRA_INDEX_URL'] ?? '' };
  // With the token in a file, the login has told of the variable already.
  if (inVariable.urls !== '') return tokenIn === 'file' ? [] : otherSources('pip', registries, [inVariable]);
  // The variable of the login would hide them.
  if (tokenIn === 'environment' && byMode(registries).extra.length > 0) return [];
  const inFiles = files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'extra-index-url') }));
  return otherSources('pip', registries, inFiles.filter(({ urls }) => urls.trim() !== '').slice(0, 1));
}

/** The older file of the user's, before which the newer one goes. */
export function legacyFile(home: string): string {
  return join(home, '.pip', 'pip.conf');
}

/** The words of a list in a pip.conf, in whatever section: one line, or the indented ones below it. */
function listIn(text: string, key: 'extra-index-url' | 'find-links'): string {
  const list = new RegExp(`^[ \\t]*${key.replaceAll('-', '[-_]')}\\s*[=:](.*(?:\\r?\\n[ \\t]+\\S.*)*)`, 'gim');
  return [...text.matchAll(list)].map(([, words = '']) => words).join(' ');
}

/**
 * The file that pip reads last of the user's ("Location": the legacy ~/.pip/pip.conf comes before it, so that this one
 * wins), and that `pip config --user` writes. PIP_CONFIG_FILE takes the place of both.
 */
export function pipConfigFile(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env['PIP_CONFIG_FILE'];
  if (given === undefined || given === '') {
    return join(configHome({ env, home }, platform), 'pip', platform === 'win32' ? 'pip.ini' : 'pip.conf');
  }
  // os.devnull: "pip will not load any configuration files at all".
  if (given === '/dev/null' || given.toLowerCase() === 'nul') {
    throw new InputError(
      `PIP_CONFIG_FILE is ${given}, so pip reads no file that could hold the token. Unset it, or choose 'token-in: environment'.`,
    );
  }
  if (!isAbsolute(given)) {
    throw new InputError(
      `PIP_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`,
    );
  }
  return given;
}
