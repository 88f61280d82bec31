import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findInLockFile, isLockFile } from './lock-files.ts';
import { canOverride, configurationFolders, findOverrides, type Finding } from './overrides.ts';

const LARGEST = 32 * 1024 * 1024;

/**
 * Reads a project's configuration and lock files at the top of the workspace, and says which go against a login to
 * repositories on `hosts`. What cannot be read is passed over: it is not login's to judge.
 */
export async function surveyProject(workspace: string, hosts: readonly string[]): Promise<Finding[]> {
  const files = (await Promise.all(configurationFolders().map((folder) => filesIn(workspace, folder)))).flat();
  const findings = await Promise.all(
    files
      .filter((file) => canOverride(file) || isLockFile(file))
      .map(async (file) => {
        const text = await readText(join(workspace, file));
        return text === undefined ? [] : [...findOverrides(file, text), ...findInLockFile(file, text, hosts)];
      }),
  );
  return findings.flat();
}

async function filesIn(workspace: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(workspace, folder), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => (folder === '' ? name : `${folder}/${name}`));
}

async function readText(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > LARGEST) return undefined;
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
