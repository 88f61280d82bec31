import { join } from 'node:path';
import { SHORT_LIVED_JVM } from './jvm.ts';
import { node, root } from './paths.ts';

/** A client under test: the program and what comes before its own arguments. */
export type Client = readonly [program: string, ...args: string[]];

const cached = (path: string): string => join(root, '.cache/clients', path);
const installed = (path: string): string => cached(join('node_modules', path));
const script = (path: string): Client => [node, installed(path)];
const older = (folder: 'oldest' | 'proof', path: string): string => cached(join(folder, 'node_modules', path));
const maven = (version: string): readonly [shell: string, mvn: string] => [
  // Zip files unpacked by Java's jar have no permission to be run.
  '/bin/sh',
  cached(`maven/apache-maven-${version}/apache-maven-${version}/bin/mvn`),
];

/** The clients of test/clients, without the shims and start scripts of their packages. */
export const clients = {
  npm8: [node, older('oldest', 'npm8/bin/npm-cli.js')],
  npm9: [node, older('proof', 'npm9/bin/npm-cli.js')],
  npm10: script('npm10/bin/npm-cli.js'),
  npm11: script('npm11/bin/npm-cli.js'),
  npm12: script('npm12/bin/npm-cli.js'),
  pnpm8: [node, older('oldest', 'pnpm8/bin/pnpm.cjs')],
  pnpm9: [node, older('proof', 'pnpm9/bin/pnpm.cjs')],
  pnpm10: script('pnpm10/bin/pnpm.cjs'),
  pnpm11: script('pnpm11/bin/pnpm.mjs'),
  pnpm12: [installed('@pnpm/exe.linux-x64/pnpm')],
  yarn1: script('yarn1/bin/yarn.js'),
  yarn3: [node, older('oldest', 'yarn3/bin/yarn.js')],
  yarn4: script('yarn4/bin/yarn.js'),
  bun12: [older('proof', 'bun1.2/bin/bun')],
  bun13: [older('proof', 'bun1.3/bin/bun')],
  bun: [installed('@oven/bun-linux-x64/bin/bun')],
  deno: [installed('@deno/linux-x64-glibc/deno')],
  dotnet: [installed('dotnet-sdk/dotnet')],
  pip: [cached('python/pip/bin/python'), '-m', 'pip'],
  uv: [cached('python/uv/bin/uv')],
  pdm: [cached('python/pdm/bin/pdm')],
  pipenv: [cached('python/pipenv/bin/pipenv')],
  poetry1: [cached('proof/python/poetry1/bin/poetry')],
  poetry2: [cached('python/poetry/bin/poetry')],
  twine4: [cached('proof/python/twine4/bin/twine')],
  twine7: [cached('python/twine/bin/twine')],
  aws1: [cached('python/aws/bin/aws')],
  /** With boto3. */
  boto3: [cached('python/aws/bin/python')],
  maven38: maven('3.8.9'),
  maven3: maven('3.9.16'),
  sbt: ['/usr/bin/java', ...SHORT_LIVED_JVM.split(' '), '-jar', cached('maven/sbt-launch-1.11.7/sbt-launch.jar')],
  maven4: maven('4.0.0-rc-5'),
} as const satisfies Record<string, Client>;
