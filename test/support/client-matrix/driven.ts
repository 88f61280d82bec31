import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';
import type { ClientRow } from './row.ts';
import { programOf } from './trial.ts';
import type { World } from './world.ts';

type Driven = Record<string, Record<string, string>>;

/** The version that a client says it has. */
export async function versionOf(row: ClientRow, world: World): Promise<string> {
  const [command, ...own] = await programOf(row, world);
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: world.folder, ...row.env?.(world.folder, world) };
  const { stdout, stderr } = await run(command, [...own, ...(row.version ?? ['--version'])], {
    cwd: world.folder,
    env,
  });
  const version = /\d+\.\d+[\w.-]*/.exec(stdout)?.[0];
  if (version === undefined) throw new Error(`${row.title} says no version: ${stdout}${stderr}`);
  return version;
}

/** Notes that a client passed, in the file that the README's table is made from. */
export async function recordDriven(file: string, { tool, title }: ClientRow, version: string): Promise<void> {
  const driven = JSON.parse(await readFile(file, 'utf8')) as Driven;
  driven[tool] = { ...driven[tool], [title]: version };
  const sorted = Object.entries(driven).map(([name, rows]) => [name, sortedByKey(rows)] as const);
  await writeFile(file, `${JSON.stringify(sortedByKey(Object.fromEntries(sorted)), null, 2)}\n`);
}

function sortedByKey<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}
