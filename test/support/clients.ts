import { join } from 'node:path';
import { node, root } from './paths.ts';

/** A client under test: the program and what comes before its own arguments. */
export type Client = readonly [program: string, ...args: string[]];

const cached = (path: string): string => join(root, '.cache/clients', path);
const installed = (path: string): string => cached(join('node_modules', path));
const script = (path: string): Client => [node, installed(path)];

/** The clients of test/clients/package.json, without the shims and start scripts of their packages, and of python/*.txt. */
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
  uv: [cached('python/uv/bin/uv')],
  pdm: [cached('python/pdm/bin/pdm')],
  pipenv: [cached('python/pipenv/bin/pipenv')],
  poetry2: [cached('python/poetry/bin/poetry')],
  twine7: [cached('python/twine/bin/twine')],
  aws1: [cached('python/aws/bin/aws')],
  /** With boto3. */
  boto3: [cached('python/aws/bin/python')],
  // Zip files unpacked by Java's jar have no permission to be run.
  maven3: ['/bin/sh', cached('maven/apache-maven-3.9.16/apache-maven-3.9.16/bin/mvn')],
  sbt: ['/usr/bin/java', '-jar', cached('maven/sbt-launch-1.11.7/sbt-launch.jar')],
  maven4: ['/bin/sh', cached('maven/apache-maven-4.0.0-rc-5/apache-maven-4.0.0-rc-5/bin/mvn')],
} as const satisfies Record<string, Client>;
