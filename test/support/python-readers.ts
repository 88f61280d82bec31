import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type PythonReader = 'ini' | 'netrc' | 'nuget-config';

/** What Python's configparser, netrc and ElementTree read from texts; null for one that they refuse. */
export function readWithPython(texts: readonly (readonly [PythonReader, string])[]): unknown[] {
  const script = join(import.meta.dirname, 'python-readers.py');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`python3 ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout) as unknown[];
}
