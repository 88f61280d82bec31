import type { Client } from './client.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { pip } from './pip.ts';

/**
 * The clients that login can configure, in the order of help and README, each under its own name; a new one is a file
 * here and a line in this list. npm, pip and Maven, which most projects have, come with the list, and with them what the
 * others build on; these are loaded when one is asked for, as a login is for few of them. Those of one language share a
 * chunk, so that looking which clients a project is for does not take a file for each.
 */
const LIST = listOf({
  npm: () => npm,
  yarn: async () => (await import(/* webpackChunkName: "core-clients-javascript" */ './yarn.ts')).yarn,
  'yarn-berry': async () =>
    (await import(/* webpackChunkName: "core-clients-javascript" */ './yarn-berry.ts')).yarnBerry,
  pnpm: async () => (await import(/* webpackChunkName: "core-clients-javascript" */ './pnpm.ts')).pnpm,
  bun: async () => (await import(/* webpackChunkName: "core-clients-javascript" */ './bun.ts')).bun,
  deno: async () => (await import(/* webpackChunkName: "core-clients-javascript" */ './deno.ts')).deno,
  pip: () => pip,
  twine: async () => (await import(/* webpackChunkName: "core-clients-python" */ './twine.ts')).twine,
  uv: async () => (await import(/* webpackChunkName: "core-clients-python" */ './uv.ts')).uv,
  poetry: async () => (await import(/* webpackChunkName: "core-clients-python" */ './poetry.ts')).poetry,
  pdm: async () => (await import(/* webpackChunkName: "core-clients-python" */ './pdm.ts')).pdm,
  pipenv: async () => (await import(/* webpackChunkName: "core-clients-python" */ './pipenv.ts')).pipenv,
  maven: () => maven,
  gradle: async () => (await import(/* webpackChunkName: "core-clients-others" */ './gradle.ts')).gradle,
  sbt: async () => (await import(/* webpackChunkName: "core-clients-others" */ './sbt.ts')).sbt,
  nuget: async () => (await import(/* webpackChunkName: "core-clients-others" */ './nuget.ts')).nuget,
  dotnet: async () => (await import(/* webpackChunkName: "core-clients-others" */ './dotnet.ts')).dotnet,
  cargo: async () => (await import(/* webpackChunkName: "core-clients-others" */ './cargo.ts')).cargo,
  gem: async () => (await import(/* webpackChunkName: "core-clients-others" */ './gem.ts')).gem,
  bundler: async () => (await import(/* webpackChunkName: "core-clients-others" */ './bundler.ts')).bundler,
  swift: async () => (await import(/* webpackChunkName: "core-clients-others" */ './swift.ts')).swift,
  generic: async () => (await import(/* webpackChunkName: "core-clients-others" */ './generic.ts')).generic,
  renovate: async () => (await import(/* webpackChunkName: "core-clients-others" */ './renovate.ts')).renovate,
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
