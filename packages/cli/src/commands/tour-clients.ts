import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Ecosystem } from './tour-projects.ts';

/** A package manager that the tour wants to show at work. */
export interface Client {
  readonly ecosystem: Ecosystem;
  readonly command: string;
  /** How to get it where it is missing. */
  readonly remedy: string;
}

const CLIENTS: readonly Client[] = [
  { ecosystem: 'npm', command: 'npm', remedy: 'it comes with Node.js' },
  { ecosystem: 'Python', command: 'python3', remedy: 'apt-get install python3-pip' },
  { ecosystem: 'Maven', command: 'mvn', remedy: 'apt-get install maven' },
];

/** Debian's Maven artifacts: with them Maven works without a network. */
export const DEBIAN_MAVEN = '/usr/share/maven-repo';

/** Which of the clients this machine has, and which it lacks. */
export async function findClients(host: Host): Promise<{ present: readonly Client[]; missing: readonly Client[] }> {
  const found = await Promise.all(CLIENTS.map((client) => works(client, host)));
  return {
    present: CLIENTS.filter((_, index) => found[index]),
    missing: CLIENTS.filter((_, index) => found[index] !== true),
  };
}

async function works({ ecosystem, command }: Client, host: Host): Promise<boolean> {
  if (!(await onPath(command, host))) return false;
  if (ecosystem !== 'Python') return true;
  return (await host.exec(command, ['-m', 'pip', '--version'], { silent: true })).exitCode === 0;
}

async function onPath(command: string, host: Host): Promise<boolean> {
  for (const folder of (host.env['PATH'] ?? '').split(delimiter)) {
    const found = await access(join(folder, command), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

export async function hasDebianMaven(): Promise<boolean> {
  return await stat(DEBIAN_MAVEN).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
