import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';

/** A program that is installed, or that was unpacked from Debian's packages beside what the benches keep. */
export interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const FOLDER = join(root, '.cache/bench-peers/debian');
const UNPACKED = join(FOLDER, 'unpacked');
const PLACES = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];

/** Finds a program, or downloads Debian's packages with it, which takes no rights. Undefined: neither was to be had. */
export async function debianProgram(name: string, packages: readonly string[]): Promise<Program | undefined> {
  const installed = PLACES.map((place) => join(place, name)).find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, env: {} };
  try {
    if (unpackedPath(name) === undefined) await unpack(packages);
  } catch {
    return undefined;
  }
  const path = unpackedPath(name);
  return path === undefined
    ? undefined
    : { path, env: { LD_LIBRARY_PATH: join(UNPACKED, 'usr/lib', `${LIBRARIES[process.arch] ?? ''}-linux-gnu`) } };
}

const LIBRARIES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

function unpackedPath(name: string): string | undefined {
  return PLACES.map((place) => join(UNPACKED, place, name)).find((path) => existsSync(path));
}

async function unpack(packages: readonly string[]): Promise<void> {
  await mkdir(UNPACKED, { recursive: true });
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  await runOk('apt-get', ['download', ...packages], { cwd: FOLDER, env });
  for (const file of await readdir(FOLDER)) {
    if (file.endsWith('.deb')) await runOk('dpkg-deb', ['-x', file, UNPACKED], { cwd: FOLDER, env });
  }
}
