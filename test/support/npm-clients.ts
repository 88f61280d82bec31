import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { GetAuthorizationTokenCommand, ListPackageVersionsCommand } from '@aws-sdk/client-codeartifact';
import { clients, type Client } from './clients.ts';
import { npmPackage, publishDocument } from './npm-package.ts';
import { run, type Outcome } from './process.ts';

/** A client of npm registries, and how it is called. */
export interface NpmClient {
  /** The tool of login that configures it. */
  readonly tool: 'npm' | 'yarn' | 'yarn-berry' | 'pnpm' | 'bun' | 'deno';
  readonly program: Client;
  readonly install: readonly string[];
  /** From the lock file alone. */
  readonly locked: readonly string[];
  /** Deno publishes to JSR alone. */
  readonly publish?: readonly string[];
}

const npm = {
  tool: 'npm',
  install: ['install', '--no-audit', '--no-update-notifier', '--fetch-retries=0'],
  locked: ['ci', '--no-audit', '--no-update-notifier', '--fetch-retries=0'],
  publish: ['publish', '--no-update-notifier'],
} as const;
const pnpm = {
  tool: 'pnpm',
  install: ['install', '--no-frozen-lockfile'],
  locked: ['install', '--frozen-lockfile'],
  publish: ['publish', '--no-git-checks'],
} as const;

export const npmClients = {
  npm10: { ...npm, program: clients.npm10 },
  npm11: { ...npm, program: clients.npm11 },
  npm12: { ...npm, program: clients.npm12 },
  pnpm10: { ...pnpm, program: clients.pnpm10 },
  pnpm11: { ...pnpm, program: clients.pnpm11 },
  pnpm12: { ...pnpm, program: clients.pnpm12 },
  yarn1: {
    tool: 'yarn',
    program: clients.yarn1,
    install: ['install', '--non-interactive', '--no-progress'],
    locked: ['install', '--non-interactive', '--no-progress', '--frozen-lockfile'],
    publish: ['publish', '--non-interactive'],
  },
  yarn4: {
    tool: 'yarn-berry',
    program: clients.yarn4,
    install: ['install', '--no-immutable'],
    locked: ['install', '--immutable'],
    publish: ['npm', 'publish'],
  },
  bun: {
    tool: 'bun',
    program: clients.bun,
    install: ['install'],
    locked: ['install', '--frozen-lockfile'],
    publish: ['publish'],
  },
  deno: { tool: 'deno', program: clients.deno, install: ['install'], locked: ['ci'] },
} as const satisfies Record<string, NpmClient>;

/**
 * What keeps the clients' caches and own folders out of the home directory, apart for each `cache`, and their output
 * free of colours.
 */
export function clientEnvironment(cache: string): Record<string, string> {
  return {
    XDG_CACHE_HOME: join(cache, 'xdg-cache'),
    XDG_DATA_HOME: join(cache, 'xdg-data'),
    XDG_STATE_HOME: join(cache, 'xdg-state'),
    npm_config_cache: join(cache, 'npm'),
    YARN_CACHE_FOLDER: join(cache, 'yarn'),
    YARN_GLOBAL_FOLDER: join(cache, 'yarn-berry'),
    YARN_NODE_LINKER: 'node-modules',
    YARN_ENABLE_TELEMETRY: '0',
    YARN_ENABLE_COLORS: '0',
    BUN_INSTALL: join(cache, 'bun'),
    DENO_DIR: join(cache, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
  };
}

export async function runClient(
  { program: [command, ...first] }: NpmClient,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  return await run(command, [...first, ...args], options);
}

/** A project's folder with its package.json; Yarn 4 takes a folder for a project of its own by its lock file. */
export async function writeProject(
  { tool }: Pick<NpmClient, 'tool'>,
  folder: string,
  manifest: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lock = tool === 'yarn-berry' ? { 'yarn.lock': '' } : {};
  const texts = { 'package.json': JSON.stringify({ license: 'MIT', ...manifest }), ...lock, ...files };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
}

/** The version below node_modules; undefined where there is none. */
export async function installedVersion(folder: string, name: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { version: string }).version;
}

/** Publishes packages over HTTP, without any client. */
export async function publishPackages(
  client: CodeartifactClient,
  endpoint: string,
  packages: readonly (readonly [name: string, version: string])[],
): Promise<void> {
  const { authorizationToken } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  for (const [name, version] of packages) {
    const reply = await fetch(`${endpoint}${name.replace('/', '%2f')}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${authorizationToken ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify(publishDocument(npmPackage(name, version))),
    });
    if (!reply.ok) throw new Error(`${name}@${version}: ${reply.status} ${await reply.text()}`);
  }
}

/** The versions that a repository holds itself. */
export async function versionsIn(client: CodeartifactClient, repository: string, name: string): Promise<string[]> {
  const [, namespace, base = name] = /^@([^/]+)\/(.*)$/.exec(name) ?? [];
  const { versions = [] } = await client.send(
    new ListPackageVersionsCommand({ domain: 'my-org', repository, format: 'npm', package: base, namespace }),
  );
  return versions.map(({ version = '' }) => version);
}
