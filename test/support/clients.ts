import { join } from 'node:path';
import { node, root } from './paths.ts';

/** A client under test: the program and what comes before its own arguments. */
export type Client = readonly [program: string, ...args: string[]];

const installed = (path: string): string => join(root, '.cache/clients/node_modules', path);
const script = (path: string): Client => [node, installed(path)];

/** The clients of test/clients/package.json, started without the shims and start scripts of their packages. */
export const clients = {
  npm10: script('npm10/bin/npm-cli.js'),
  npm11: script('npm11/bin/npm-cli.js'),
  npm12: script('npm12/bin/npm-cli.js'),
  pnpm10: script('pnpm10/bin/pnpm.cjs'),
  pnpm11: script('pnpm11/bin/pnpm.mjs'),
  pnpm12: [installed('@pnpm/exe.linux-x64/pnpm')],
  yarn1: script('yarn1/bin/yarn.js'),
  yarn4: script('yarn4/bin/yarn.js'),
  bun: [installed('@oven/bun-linux-x64/bin/bun')],
  deno: [installed('@deno/linux-x64-glibc/deno')],
  dotnet: [installed('dotnet-sdk/dotnet')],
} as const satisfies Record<string, Client>;
