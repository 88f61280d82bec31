import { bun } from './bun.ts';
import { bundler } from './bundler.ts';
import { cargo } from './cargo.ts';
import { deno } from './deno.ts';
import { dotnet } from './dotnet.ts';
import { gem } from './gem.ts';
import { generic } from './generic.ts';
import { gradle } from './gradle.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { pdm } from './pdm.ts';
import { pip } from './pip.ts';
import { pipenv } from './pipenv.ts';
import { pnpm } from './pnpm.ts';
import { poetry } from './poetry.ts';
import { renovate } from './renovate.ts';
import { sbt } from './sbt.ts';
import { swift } from './swift.ts';
import type { Client } from './client.ts';
import { twine } from './twine.ts';
import { uv } from './uv.ts';
import { yarn } from './yarn.ts';
import { yarnBerry } from './yarn-berry.ts';

/** The clients that login can configure, in the order of help and README; a new one is a file here and a line in this list. */
const LIST = [
  npm,
  yarn,
  yarnBerry,
  pnpm,
  bun,
  deno,
  pip,
  twine,
  uv,
  poetry,
  pdm,
  pipenv,
  maven,
  gradle,
  sbt,
  nuget,
  dotnet,
  cargo,
  gem,
  bundler,
  swift,
  generic,
  renovate,
] as const;

export type ClientName = (typeof LIST)[number]['name'];
export const CLIENT_NAMES: readonly ClientName[] = LIST.map(({ name }) => name);
export const clients = Object.fromEntries(LIST.map((client) => [client.name, client])) as Readonly<
  Record<ClientName, Client>
>;
