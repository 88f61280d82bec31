import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * A login, its clients and its logout on whatever system this is, by the committed dist and without jest: `node
 * test/platforms/login.ts`. `--without-clients` leaves npm and pip out, where they are not to be had.
 */
const withClients = !process.argv.includes('--without-clients');
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'codeartifact-platform-'));
const home = join(folder, 'home of mine');
const workspace = join(folder, 'workspace');
const cli = join(root, 'dist/cli.js');

const file = 'domain: my-org\nrepositories:\n  my-packages: { description: For a try }\n';
writeFileSync(join(folder, 'codeartifact.yml'), file);
mkdirSync(home);
mkdirSync(workspace);

const provisioned = ['emulator', '--port', '0', '--provision', join(folder, 'codeartifact.yml')];
const emulator = spawn(process.execPath, [cli, ...provisioned], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const line = await new Promise<string>((found) => createInterface({ input: emulator.stdout }).once('line', found));
  const { endpoint } = JSON.parse(line) as { endpoint: string };
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|pip_|aws_)/i.test(name))),
    ...{ HOME: home, USERPROFILE: home, AWS_REGION: 'us-east-1', AWS_EC2_METADATA_DISABLED: 'true' },
    // Java has the user's home from the system.
    MAVEN_OPTS: `-Duser.home="${home}"`,
    ...{ AWS_ENDPOINT_URL_CODEARTIFACT: endpoint, AWS_ENDPOINT_URL_STS: endpoint },
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  const before = '# mine\r\nfund=false\r\n';
  writeFileSync(join(home, '.npmrc'), before);

  // As on GitHub: a main step, what it exports, and a post step.
  const files = Object.fromEntries(
    ['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)]),
  );
  for (const path of Object.values(files)) writeFileSync(path, '');
  const job = { ...env, ...files, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: folder };
  const inputs = { INPUT_DOMAIN: 'my-org', INPUT_REPOSITORY: 'my-packages', INPUT_TOOLS: 'npm,pip,maven,nuget' };
  run(process.execPath, [join(root, 'dist/login.js')], { ...job, ...inputs });
  const exported = { ...env, ...variables(readFileSync(join(folder, 'ENV'), 'utf8')) };
  assert.match(exported['CODEARTIFACT_AUTH_TOKEN'] ?? '', /^eyJ/);
  assert.match(readFileSync(join(home, '.npmrc'), 'utf8'), /_authToken=\$\{[^]*\r\n# mine\r\nfund=false\r\n$/);
  if (withClients) {
    assert.equal(run('npm', ['ping'], exported, true).status, 0);
    assert.match(run('pip', ['config', 'debug'], exported, true).stdout, /PIP_INDEX_URL/);
  }
  const state = variables(readFileSync(join(folder, 'STATE'), 'utf8'));
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  run(process.execPath, [join(root, 'dist/login-post.js')], { ...job, ...saved });
  assert.equal(readFileSync(join(home, '.npmrc'), 'utf8'), before);

  // From a shell, to the end of all logins.
  run(
    process.execPath,
    [cli, 'login', '--domain', 'my-org', '--repository', 'my-packages', '--tools', 'npm,maven', '--token-in', 'file'],
    env,
  );
  run(process.execPath, [cli, 'doctor', '--domain', 'my-org', '--repository', 'my-packages', '--formats', 'npm'], env);
  run(process.execPath, [cli, 'provision', '--file', join(folder, 'codeartifact.yml'), '--mode', 'check'], env);
  run(process.execPath, [cli, 'logout', '--all'], env);
  assert.equal(readFileSync(join(home, '.npmrc'), 'utf8'), before);
  const left = readdirSync(home, { recursive: true })
    .map(String)
    .filter((name) => /settings\.xml|NuGet\.Config/i.test(name));
  assert.deepEqual(left, []);
  console.log(`login, its clients and logout work on ${process.platform}`);
} finally {
  emulator.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Clients are started by a shell, since on Windows they are scripts. */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  shell = false,
): { status: number | null; stdout: string } {
  const options = { env, cwd: workspace, encoding: 'utf8', shell } as const;
  const { status, stdout, stderr } = shell
    ? spawnSync([program, ...args].join(' '), options)
    : spawnSync(program, args, options);
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return { status, stdout };
}

/** `NAME=VALUE`, or `NAME<<DELIMITER` and lines up to the delimiter, as the runner reads them. */
function variables(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', , many, one] of text.matchAll(/^([^=<\r\n]+)(?:<<(.+)\r?\n([^]*?)\r?\n\2|=(.*))\r?$/gm)) {
    found[name] = many ?? one ?? '';
  }
  return found;
}
