import { posix } from 'node:path';
import type { Problem, ProjectFile, ReadProjectFile, SurveyedLogin } from '../client.ts';
import {
  asWritten,
  expandVariables,
  handedOver,
  mainRegistry,
  named,
  namesToken,
  ownRegistry,
  registryUrl,
  shown,
} from './agreement.ts';
import { unverified } from './transport-security.ts';
import { linesOf } from './values.ts';

/** More files than this, one naming the next, are no requirements of a project. */
const MOST_FILES = 50;

/**
 * Requirement and constraint files, with or without hashes, as pip and uv read them (pip, "Requirements File Format"):
 * their options win over the variables and the user's file, and `-r` and `-c` bring in further files, by whatever name.
 */
export function requirementsFiles(title: string): ProjectFile[] {
  const check: ProjectFile['check'] = async ({ path, text }, login, read) => {
    const problems: Problem[] = [];
    await collect(title, path, text, login, read, new Set([path]), problems);
    return problems;
  };
  return [
    { file: /^(?:.*requirements.*\.(?:txt|in)|.*constraints.*\.txt)$/, syntax: 'lines', check },
    { folder: 'requirements', file: /^(?!.*(?:requirements|constraints)).*\.(?:txt|in)$/, syntax: 'lines', check },
  ];
}

async function collect(
  title: string,
  path: string,
  text: string,
  login: SurveyedLogin,
  read: ReadProjectFile,
  seen: Set<string>,
  problems: Problem[],
): Promise<void> {
  for (const { line, option, value } of optionsOf(text)) {
    if (option === '-r' || option === '--requirement' || option === '-c' || option === '--constraint') {
      const other = posix.normalize(posix.join(posix.dirname(path), value));
      if (seen.has(other) || seen.size >= MOST_FILES) continue;
      seen.add(other);
      const included = await read(other);
      if (included !== undefined) await collect(title, other, included, login, read, seen, problems);
      continue;
    }
    problems.push(...optionProblems(title, line, option, value, login).map((problem) => ({ ...problem, path })));
  }
}

interface Option {
  readonly line: number;
  readonly option: string;
  readonly value: string;
}

/** A backslash at the end of a line goes on with the next; hashes of a requirement are behind it. */
function optionsOf(text: string): Option[] {
  const options: Option[] = [];
  let start = 0;
  let joined = '';
  for (const { line, text: content } of linesOf(text)) {
    if (joined === '') start = line;
    joined += content.replace(/\\$/, ' ');
    if (content.endsWith('\\') && !/^\s*#/.test(content)) continue;
    const plain = joined.replace(/(?:^|\s)#.*$/, '');
    joined = '';
    options.push(...optionsIn(plain).map((option) => ({ line: start, ...option })));
  }
  return options;
}

/** What pip reads of a line (pip, req_file.SUPPORTED_OPTIONS), and what of them leads elsewhere, by their shorter names. */
const LONG = [
  '--index-url',
  '--pypi-url',
  '--extra-index-url',
  '--no-index',
  '--constraint',
  '--requirement',
  '--editable',
  '--find-links',
  '--no-binary',
  '--only-binary',
  '--prefer-binary',
  '--require-hashes',
  '--pre',
  '--trusted-host',
  '--use-feature',
];

/** All options of a line, as a shell parts its words, and with names cut short where only one can be meant (optparse). */
function optionsIn(line: string): Omit<Option, 'line'>[] {
  const words = [...line.matchAll(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(
      /"((?:[^"\\]|\\.)*)"|'([^']*)'/g,
      (_quoted, double?: string, single?: string) => double ?? single ?? '',
    ),
  );
  return words.flatMap((word, at): Omit<Option, 'line'>[] => {
    const [, name = '', attached] = /^(--[a-z][a-z-]*)(?:=(.*))?$/.exec(word) ?? /^(-[rcif])(.+)?$/.exec(word) ?? [];
    // A requirement that is an address.
    if (name === '' && words[at - 1]?.startsWith('-') !== true && word.includes('://')) {
      return [{ option: '', value: word.replace(/^.*?(?=https?:)/, '') }];
    }
    const value = attached?.replace(/^=/, '') ?? words[at + 1];
    if (name === '' || value === undefined || value === '') return [];
    const [option, second] = LONG.filter((known) => known.startsWith(name));
    return [{ option: LONG.includes(name) || second !== undefined ? name : (option ?? name), value }];
  });
}

function optionProblems(title: string, line: number, option: string, value: string, login: SurveyedLogin): Problem[] {
  if (option === '--trusted-host') {
    const isOurs = login.registries.some(({ endpoint }) => [endpoint.host, endpoint.hostname].includes(value));
    return unverified(title, login, isOurs ? { line, key: option } : undefined);
  }
  const isMain = option === '-i' || option === '--index-url' || option === '--pypi-url';
  const isSource = isMain || ['--extra-index-url', '-f', '--find-links'].includes(option);
  if (!isSource && !namesToken(value, login)) return [];
  const url = registryUrl(expandVariables(value, login));
  if (url === undefined) return [];
  const own = ownRegistry(url, login);
  if (own !== undefined) {
    // uv goes by the address alone; pip by the one with the credentials, in whose place this is.
    if (title !== 'pip' || !isMain || own !== mainRegistry(login) || /@/.test(value)) return [];
    const message = `'${option}' is the login's ${own.repository} without the credentials, which pip then has nowhere: 401. Remove the option (pip-compile leaves it out with --no-emit-index-url)`;
    return [{ line, kind: 'warning', message }];
  }
  const remedy = `Remove ${option === '' ? 'it' : 'the option'}: the login says where packages come from`;
  if (namesToken(value, login)) {
    const message = `${option === '' ? 'The requirement' : `'${option}'`} lets ${title} send the token of the login to ${shown(asWritten(url, value))}. ${remedy}`;
    return [handedOver(line, url, message, login)];
  }
  const main = mainRegistry(login);
  if (main === undefined) return [];
  const effect = isMain
    ? `${title} asks there, and not in ${main.repository}, whatever the login says`
    : `${title} asks there beside ${main.repository}, and takes the higher version of the two`;
  return [named({ line, what: `'${option}'`, url: asWritten(url, value), effect, remedy })];
}
