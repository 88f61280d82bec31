import { posix } from 'node:path';
import type { Problem, ProjectFile, ReadProjectFile, SurveyedLogin } from '../client.ts';
import {
  expandVariables,
  handedOver,
  mainRegistry,
  named,
  namesToken,
  ownRegistry,
  registryUrl,
  shown,
} from './agreement.ts';
import { linesOf } from './values.ts';

/** More files than this, one naming the next, are no requirements of a project. */
const MOST_FILES = 50;

/**
 * Requirement and constraint files, with or without hashes, as pip and uv read them (pip, "Requirements File Format"):
 * their options win over the variables and the user's file, and `-r` and `-c` bring in further files, by whatever name.
 */
export function requirementsFile(title: string): ProjectFile {
  return {
    file: /^(?:.*requirements.*\.(?:txt|in)|.*constraints.*\.txt)$/,
    syntax: 'lines',
    check: async ({ path, text }, login, read) => {
      const problems: Problem[] = [];
      await collect(title, path, text, login, read, new Set([path]), problems);
      return problems;
    },
  };
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
    const [, option, value] =
      /^\s*(--?[a-z][a-z-]*)(?:\s*=\s*|\s+)(\S+)/.exec(plain.replace(/^(\s*-[rcif])(?=[^\s=-])/, '$1 ')) ?? [];
    if (option !== undefined && value !== undefined) options.push({ line: start, option, value });
  }
  return options;
}

function optionProblems(title: string, line: number, option: string, value: string, login: SurveyedLogin): Problem[] {
  const isMain = option === '-i' || option === '--index-url' || option === '--pypi-url';
  if (!isMain && !['--extra-index-url', '-f', '--find-links'].includes(option)) return [];
  const url = registryUrl(expandVariables(value, login));
  if (url === undefined || ownRegistry(url, login) !== undefined) return [];
  const remedy = 'Remove the option: the login says where packages come from';
  if (namesToken(value, login)) {
    const message = `'${option}' lets ${title} send the token of the login to ${shown(url)}. ${remedy}`;
    return [handedOver(line, url, message, login)];
  }
  const main = mainRegistry(login);
  if (main === undefined) return [];
  const effect = isMain
    ? `${title} asks there, and not in ${main.repository}, whatever the login says`
    : `${title} asks there beside ${main.repository}, and takes the higher version of the two`;
  return [named({ line, what: `'${option}'`, url, effect, remedy })];
}
