import type { Client } from './client.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { pip } from './pip.ts';

/**
 * The clients that login can configure, in the order of help and README, each under its own name; a new one is a file
 * here and a line in this list. npm, pip and Maven, which most projects have, come with the list, and with them what the
 * others build on; each of the others is loaded when it is asked for, as a login is for few of them.
 */
const LIST = listOf({
  npm: () => npm,
  yarn: async () => (await import('./yarn.ts')).yarn,
  'yarn-berry': async () => (await import('./yarn-berry.ts')).yarnBerry,
  pnpm: async () => (await import('./pnpm.ts')).pnpm,
  bun: async () => (await import('./bun.ts')).bun,
  deno: async () => (await import('./deno.ts')).deno,
  pip: () => pip,
  twine: async () => (await import('./twine.ts')).twine,
  uv: async () => (await import('./uv.ts')).uv,
  poetry: async () => (await import('./poetry.ts')).poetry,
  pdm: async () => (await import('./pdm.ts')).pdm,
  pipenv: async () => (await import('./pipenv.ts')).pipenv,
  maven: () => maven,
  gradle: async () => (await import('./gradle.ts')).gradle,
  sbt: async () => (await import('./sbt.ts')).sbt,
  nuget: async () => (await import('./nuget.ts')).nuget,
  dotnet: async () => (await import('./dotnet.ts')).dotnet,
  cargo: async () => (await import('./cargo.ts')).cargo,
  gem: async () => (await import('./gem.ts')).gem,
  bundler: async () => (await import('./bundler.ts')).bundler,
  swift: async () => (await import('./swift.ts')).swift,
  generic: async () => (await import('./generic.ts')).generic,
  renovate: async () => (await import('./renovate.ts')).renovate,
});

type List<Name extends string> = { readonly [Each in Name]: () => Client<Each> | Promise<Client<Each>> };

/** Does not compile where a client stands under another name than its own. */
function listOf<Name extends string>(list: List<Name>): List<Name> {
  return list;
}

export type ClientName = keyof typeof LIST;
export const CLIENT_NAMES = Object.keys(LIST) as readonly ClientName[];
export type AnyClient = Client<ClientName>;
export type Clients = Readonly<Record<ClientName, AnyClient>>;

export function isClientName(name: string): name is ClientName {
  return Object.hasOwn(LIST, name);
}

export async function loadClient(name: ClientName): Promise<AnyClient> {
  return await LIST[name]();
}

/** Every client, for what asks which of them a project is for. */
export async function loadClients(): Promise<Clients> {
  const loaded = await Promise.all(CLIENT_NAMES.map(async (name) => [name, await loadClient(name)] as const));
  return Object.fromEntries(loaded) as Clients;
}
