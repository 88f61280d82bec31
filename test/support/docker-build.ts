import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHORT_LIVED_JVM } from './jvm.ts';
import { node } from './paths.ts';

/**
 * `docker build` without an engine, as a program for PATH: each `RUN` of the Dockerfile of the folder is run by sh, in
 * that folder, with the secrets that it mounts and with nothing else of the machine's environment: `env=` is a variable,
 * `target=` a file below the container's home, which is /root there (Dockerfile reference, "RUN --mount=type=secret").
 */
const DOCKER = `#!${node}
const { spawnSync } = require('node:child_process');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const [command, ...args] = process.argv.slice(2);
if (command !== 'build') throw new Error('only docker build');
const secrets = {};
for (let index = 0; index < args.length; index++) {
  if (args[index] !== '--secret') continue;
  const { id, env, src } = Object.fromEntries(args[++index].split(',').map((part) => part.split('=')));
  const value = env === undefined ? readFileSync(src, 'utf8') : process.env[env];
  if (value === undefined || value === '') throw new Error('the secret ' + id + ' is empty');
  secrets[id] = value;
}
const home = process.env.CONTAINER_HOME;
const lines = readFileSync('Dockerfile', 'utf8').replace(/\\\\\\n/g, ' ').split('\\n');
for (const line of lines.filter((one) => one.startsWith('RUN '))) {
  let rest = line.slice(4).trim();
  const env = { PATH: process.env.CONTAINER_PATH, HOME: home, GRADLE_USER_HOME: join(home, '.gradle'), MAVEN_OPTS: '-Duser.home=' + home + ' ${SHORT_LIVED_JVM}', JAVA_OPTS: '--add-opens=java.base/java.lang=ALL-UNNAMED ${SHORT_LIVED_JVM}' };
  const files = [];
  for (let match; (match = /^--mount=(\\S+)\\s+/.exec(rest)); rest = rest.slice(match[0].length)) {
    const { type, id, env: name, target = '/run/secrets/' + id } = Object.fromEntries(match[1].split(',').map((part) => part.split('=')));
    if (type !== 'secret' || !(id in secrets)) throw new Error('no secret ' + id);
    if (name !== undefined) env[name] = secrets[id];
    else {
      if (!target.startsWith('/root/')) throw new Error('a secret at ' + target);
      const path = join(home, target.slice('/root/'.length));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, secrets[id], { mode: 0o400 });
      files.push(path);
    }
  }
  console.log('RUN ' + rest);
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', rest], { env, encoding: 'utf8' });
  for (const file of files) rmSync(file);
  if (status !== 0) { console.log(stdout, stderr); process.exit(1); }
}
`;

/** Puts the program into a folder of PATH. `path` is the PATH of the image that it builds. */
export async function installDocker(folder: string, home: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await mkdir(home, { recursive: true });
  const image = `process.env.CONTAINER_HOME = ${JSON.stringify(home)};\nprocess.env.CONTAINER_PATH = ${JSON.stringify(path)};\n`;
  await writeFile(join(folder, 'docker'), DOCKER.replace('\n', `\n${image}`), { mode: 0o755 });
}
