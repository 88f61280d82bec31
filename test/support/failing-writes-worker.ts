import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import type { Login } from '@codeartifact-ci/core/undo/record-login.ts';
import { clientContext } from './client-context.ts';
import { watchDisk, type DiskFault } from './disk-faults.ts';

/**
 * Logs in to the given clients in a home directory while each call that changes the disk fails, one after the other,
 * and undoes logins under the same. Input: a `Task` as JSON; output: a `Report` as JSON.
 */
export interface Task {
  readonly clients: readonly ClientName[];
  readonly tokenIn: 'environment' | 'file';
  /** Whether the user has files of their own. */
  readonly mine: boolean;
  readonly faults: readonly Exclude<DiskFault, 'killed before' | 'killed after'>[];
  /** Every so many of the steps. */
  readonly every: number;
  /** A folder, fast if there is a fast one. */
  readonly folder: string;
}

export interface Report {
  readonly logins: number;
  readonly undos: number;
  /** What was wrong, as sentences. */
  readonly wrong: readonly string[];
}

const disk = watchDisk();
const { loadClients } = await import('@codeartifact-ci/core/clients/clients.ts');
const { recordLogin } = await import('@codeartifact-ci/core/undo/record-login.ts');
const { undoLogin } = await import('@codeartifact-ci/core/undo/undo-login.ts');
const { newLoginId, listLogins } = await import('@codeartifact-ci/core/undo/ledger.ts');
const { InputError, messageOf } = await import('@codeartifact-ci/core/errors.ts');

const TOKEN = `eyJ2ZXIiOjEs${'t'.repeat(60)}`;
/** What a user may have in a file of each format. */
const MINE: Readonly<Record<FormatName, string>> = {
  npmrc: '; mine\nfund=false\n',
  ini: '# mine\n[global]\ntimeout = 60\n',
  toml: '# mine\n[mine]\nvalue = 1\n',
  yaml: '# mine\nmine: true\n',
  json: '{\n  "mine": true\n}\n',
  netrc: 'machine mine.example.com login me password mine\n',
  'nuget-config':
    '<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n  <packageSources>\n    <add key="mine" value="https://mine.example.com/" />\n  </packageSources>\n</configuration>\n',
  'maven-settings':
    '<settings>\n  <!-- mine -->\n  <servers>\n    <server><id>mine</id></server>\n  </servers>\n</settings>\n',
  whole: '// mine\n',
};

const clients = await loadClients();
const task = JSON.parse(process.argv[2] ?? '') as Task;
process.stdout.write(JSON.stringify(await work(task)));

async function work({ tokenIn, mine, faults, every, folder, clients: names }: Task): Promise<Report> {
  const wrong: string[] = [];
  let [logins, undos] = [0, 0];
  const original = await mkdtemp(join(folder, 'original-'));
  for (const { path, format } of mine ? editsFor(names, tokenIn, original) : []) {
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, MINE[format]);
  }
  const before = await contents(original);
  for (const fault of faults) {
    for (const when of ['login', 'undo'] as const) {
      for (let at = 1; ; at += every) {
        const home = await mkdtemp(join(folder, 'home-'));
        await cp(original, home, { recursive: true });
        const title = `${names.join(', ')} with the token in ${tokenIn}, ${mine ? 'files of mine' : 'no files'}: ${when}, ${fault} at ${at}`;
        const found = await trial(home, before, names, tokenIn, when, fault, at);
        wrong.push(...found.wrong.map((text) => `${title}: ${text}`));
        await rm(home, { recursive: true, force: true });
        if (found.steps < at) break;
        if (when === 'login') logins++;
        else undos++;
      }
    }
  }
  await rm(original, { recursive: true, force: true });
  return { logins, undos, wrong };
}

async function trial(
  home: string,
  before: Readonly<Record<string, string>>,
  names: readonly ClientName[],
  tokenIn: Task['tokenIn'],
  when: 'login' | 'undo',
  fault: DiskFault,
  at: number,
): Promise<{ steps: number; wrong: string[] }> {
  const ledger = { home, systemHome: home, workspace: '/nowhere', now: 1_000 };
  const login: Login = {
    id: newLoginId(),
    session: '/',
    expires: 10_000,
    variables: [],
    domain: 'my-org-',
    tokenVariable: undefined,
    endpoints: ['//my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/'],
    files: editsFor(names, tokenIn, home),
  };
  const wrong: string[] = [];
  let said: string | undefined;
  const attempt = async (task: () => Promise<unknown>): Promise<void> => {
    disk.arm(fault, at);
    try {
      await task();
    } catch (error) {
      said = messageOf(error);
      if (!(error instanceof InputError)) wrong.push(`is called a bug: ${said}`);
    }
  };
  if (when === 'login') await attempt(() => recordLogin(ledger, login, TOKEN));
  else {
    await recordLogin(ledger, login, TOKEN);
    await attempt(async () => {
      const { problems } = await undoLogin(ledger, login.id);
      if (problems.length > 0) said = problems.join(' ');
    });
  }
  const steps = disk.steps();
  disk.arm(undefined, 0);
  // A process ends with a failure, and its lock with it.
  for (const name of await readdir(join(home, '.codeartifact-ci')).catch(() => [])) {
    if (name.startsWith('lock')) await rm(join(home, '.codeartifact-ci', name));
  }
  const failed = said !== undefined;
  const message = said ?? '';
  if (when === 'login' && !failed) await undoLogin(ledger, login.id);
  for (const [path, text] of differences(before, await contents(home))) {
    if (failed && message.includes(join(home, path))) continue;
    // The record, and what was being written, goes with the next login or logout.
    if (!text.includes(TOKEN) && path.startsWith('.codeartifact-ci')) continue;
    if (/\.codeartifact-ci-[0-9a-f-]{36}$/.test(path) && failed && !message.includes('Nothing of this login is left'))
      continue;
    if (when === 'undo' && message.includes('The login is still configured')) continue;
    wrong.push(
      `${path} is otherwise and not named${text.includes(TOKEN) ? ', and holds the token' : ''}: ${JSON.stringify(text)}; said was: ${message}`,
    );
  }
  // Once the disk is well again, what is recorded can be undone.
  for (const { id } of await listLogins(ledger)) await undoLogin(ledger, id);
  const again = { ...login, id: newLoginId() };
  await recordLogin(ledger, again, TOKEN);
  await undoLogin(ledger, again.id);
  for (const [path, text] of differences(before, await contents(home))) {
    if (!message.includes(join(home, path)))
      wrong.push(
        `${path} stays otherwise after another login and logout: ${JSON.stringify(text)}; said was: ${message}`,
      );
  }
  return { steps, wrong };
}

function editsFor(names: readonly ClientName[], tokenIn: Task['tokenIn'], home: string): FileEdit[] {
  return names.flatMap((name) => {
    const client = clients[name];
    const context = clientContext(client.format, [{}], {
      tokenIn,
      token: TOKEN,
      home,
      systemHome: home,
      exists: existsSync,
      read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    });
    return [...client.configure(context).files];
  });
}

/** By path; a folder has the text ''. */
async function contents(home: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path.slice(home.length + 1)] = entry.isDirectory() ? '' : await readFile(path, 'utf8');
  }
  return found;
}

function differences(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): [string, string][] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => a[name] !== b[name]).map((name) => [name, b[name] ?? '(gone)']);
}
