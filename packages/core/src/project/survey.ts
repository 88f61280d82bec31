import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';
import type { LockFile, Problem, ProjectFile, SurveyedLogin } from '../clients/client.ts';
import { loadClient, type AnyClient, type ClientName } from '../clients/clients.ts';
import { InputError, codeOf } from '../errors.ts';
import { parseProjectFile } from './document.ts';
import type { Finding } from './finding.ts';
import { checkLockFile } from './lock-file.ts';
import { splitPath, walkProject } from './walk.ts';

/** Bytes. A lock file of a monorepo has a few megabytes; what is larger is named and not read. */
const LARGEST = 16 * 1024 * 1024;
/** No manifest or configuration has so much. */
const LARGEST_CONFIGURATION = 1024 * 1024;
/** Of all files together; behind them a project is seen in part. */
const LARGEST_PROJECT = 64 * 1024 * 1024;
/** More problems of one file than this help nobody; the rest is counted. */
const SHOWN = 20;
/** From this size on a file is parsed only where it may hold something: parsers of YAML take 0.4 s for a megabyte. */
const LARGE = 64 * 1024;

export type SurveyedLogins = ReadonlyMap<ClientName, SurveyedLogin>;

/** Folders whose names begin with a dot, and which hold configuration of the clients. */
function configurationFolders(clients: readonly AnyClient[]): ReadonlySet<string> {
  const folders = clients.flatMap(({ projectFiles }) => projectFiles.map(({ folder = '' }) => folder));
  return new Set(folders.flatMap((folder) => folder.split('/')).filter((name) => name.startsWith('.')));
}

/**
 * Reads the configuration, manifests and lock files of a project as far as the clients of the login read them, and says
 * what goes against it; of hosts in `allowed` nothing is said. A file that is broken or too large is a finding, one that
 * is not there or not to be read is none. Some clients read configuration in the folders above a project too; that of
 * `home` is the user's own. No client is started.
 */
export async function surveyProject(
  workspace: string,
  logins: SurveyedLogins,
  { allowed = [], home }: { readonly allowed?: readonly string[]; readonly home?: string } = {},
): Promise<Finding[]> {
  const clients = await Promise.all([...logins.keys()].map(loadClient));
  const { files, links } = await walkProject(workspace, configurationFolders(clients));
  const found: Finding[] = [];
  const budget = { left: LARGEST_PROJECT };
  // One after the other: a project of hostile files must not fill the memory.
  for (const file of [...files, ...links]) {
    const rules = clients.flatMap((client) => rulesFor(client, file));
    if (rules.length > 0) found.push(...(await surveyFile(workspace, file, rules, logins, budget)));
  }
  const top = await realpath(workspace).catch(() => workspace);
  for (let folder = dirname(top); ; folder = dirname(folder)) {
    if (folder !== home && folder !== top) found.push(...(await surveyAbove(folder, clients, logins, budget)));
    if (folder === dirname(folder)) break;
  }
  return mergeFindings(found).filter(({ host }) => host === undefined || !allowed.includes(host));
}

/** The files of one folder above a project, by their absolute paths. */
async function surveyAbove(
  folder: string,
  clients: readonly AnyClient[],
  logins: SurveyedLogins,
  budget: Budget,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { name: tool, projectFiles } of clients) {
    for (const config of projectFiles.filter(({ above }) => above === true)) {
      const names = await readdir(join(folder, config.folder ?? '')).catch(() => []);
      for (const name of names.filter((each) => config.file.test(each))) {
        const file = join(config.folder ?? '', name);
        const findings = await surveyFile(folder, file, [{ tool, rule: { config }, message: '' }], logins, budget);
        found.push(...findings.map((finding) => ({ ...finding, file: join(folder, file) })));
      }
    }
  }
  return found;
}

interface Budget {
  left: number;
}

async function surveyFile(
  workspace: string,
  file: string,
  rules: readonly ClientRule[],
  logins: SurveyedLogins,
  budget: Budget,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { tool, rule, message } of rules) {
    const login = logins.get(tool);
    if (login === undefined) continue;
    const problems: readonly Problem[] =
      rule === undefined
        ? [{ line: 1, kind: 'note', message }]
        : shorten(await applyRule(workspace, file, rule, login, budget));
    findings.push(...problems.map(({ path = file, ...problem }) => ({ file: path, tools: [tool], ...problem })));
  }
  return findings;
}

/** Those that cost the token are never left out. */
function shorten(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= SHOWN) return problems;
  const leaks = problems.filter(({ kind }) => kind === 'token').slice(0, SHOWN);
  const others = problems.filter(({ kind }) => kind !== 'token').slice(0, SHOWN);
  const more = problems.length - leaks.length - others.length;
  const [first] = problems;
  return [
    ...leaks,
    ...others,
    { line: first?.line ?? 1, kind: 'warning', message: `has ${String(more)} more places that go against the login` },
  ];
}

type Rule = { readonly lock: LockFile } | { readonly config: ProjectFile };

interface ClientRule {
  readonly tool: ClientName;
  /** Undefined for a file that is only to be named. */
  readonly rule: Rule | undefined;
  readonly message: string;
}

function rulesFor({ name: tool, lockFiles, projectFiles, unreadable = [] }: AnyClient, file: string): ClientRule[] {
  const [folder, name] = splitPath(file);
  const isIn = (wanted: string | undefined): boolean =>
    wanted === undefined ? true : folder === wanted || folder.endsWith(`/${wanted}`);
  const rules: Rule[] = [
    ...lockFiles.filter((lock) => lock.file.test(name)).map((lock) => ({ lock })),
    ...projectFiles.filter((config) => config.file.test(name) && isIn(config.folder)).map((config) => ({ config })),
  ];
  return [
    ...rules.map((rule) => ({ tool, rule, message: '' })),
    ...unreadable.filter((each) => each.file.test(name)).map(({ message }) => ({ tool, rule: undefined, message })),
  ];
}

async function applyRule(
  workspace: string,
  file: string,
  rule: Rule,
  login: SurveyedLogin,
  budget: Budget,
): Promise<readonly Problem[]> {
  const { syntax } = 'lock' in rule ? rule.lock : rule.config;
  const largest = Math.min('lock' in rule ? LARGEST : LARGEST_CONFIGURATION, budget.left);
  const text = await readProjectFile(workspace, file, largest);
  if (text === undefined) return [];
  if (text === 'too large') {
    // What could hand the token over is not let through because nobody looked.
    const kind = 'lock' in rule && rule.lock.costsToken === true ? 'token' : 'note';
    return [{ line: 1, kind, message: 'is too large to be looked into, alone or with the other files of the project' }];
  }
  budget.left -= text.content.length;
  if ('lock' in rule) {
    if (rule.lock.text?.test(text.content) === false || isHarmless(text.content, rule.lock, login)) return [];
  }
  try {
    const document = await parseProjectFile(file, syntax, text.content);
    if ('lock' in rule) return checkLockFile(rule.lock, document, login);
    return await rule.config.check(document, login, async (path) => {
      const other = await readProjectFile(workspace, path, LARGEST_CONFIGURATION);
      return other === undefined || other === 'too large' ? undefined : other.content;
    });
  } catch (error) {
    // A RangeError is a file so deep that no stack is high enough.
    if (!(error instanceof InputError || error instanceof RangeError)) throw error;
    const message = `cannot be read, so nobody knows what its client will do: ${error.message.replace(/\.$/, '')}`;
    return [{ line: lineIn(error.message), kind: 'warning', message }];
  }
}

/** A large file that names nothing but what agrees, and hides nothing behind escapes, need not be parsed. */
function isHarmless(text: string, lock: LockFile, { registries }: SurveyedLogin): boolean {
  if (text.length < LARGE || lock.syntax === 'lines' || lock.syntax === 'json' || /[\\%]/.test(text)) return false;
  const starts = [
    ...registries.map(({ endpoint }) => endpoint.href),
    ...(lock.replaced ?? []).flatMap((host) => [`https://${host}/`, `http://${host}/`]),
  ];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 1)) {
    const from = text.slice(Math.max(0, at - 5), at).toLowerCase();
    const start = at - (from.endsWith('https') ? 5 : 4);
    if (!from.endsWith('http') && !from.endsWith('https')) continue;
    if (!starts.some((known) => text.startsWith(known, start))) return false;
  }
  return true;
}

/**
 * The text of a file in the workspace, or what is wrong with it. A path that leads out of the workspace, by dots or by a
 * link, is not the project's.
 */
async function readProjectFile(
  workspace: string,
  path: string,
  largest: number,
): Promise<{ readonly content: string } | 'too large' | undefined> {
  if (normalize(path).split(sep).includes('..')) return undefined;
  try {
    const [root, real] = await Promise.all([realpath(workspace), realpath(join(workspace, path))]);
    if (relative(root, real).split(sep)[0] === '..') return undefined;
    const { size, ...kind } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!kind.isFile) return undefined;
    return size > largest ? 'too large' : { content: await readFile(real, 'utf8') };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

function lineIn(message: string): number {
  return Number(/at line (\d+)/.exec(message)?.[1] ?? 1);
}

/** Several clients may read one file, and the same is to be said of each. */
function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.line, finding.kind, finding.message]);
    const same = merged.get(key);
    merged.set(key, same === undefined ? finding : { ...same, tools: [...new Set([...same.tools, ...finding.tools])] });
  }
  return [...merged.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
