import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { linesWithSecrets } from '@codeartifact-ci/core/project/lock-file.ts';
import { splitPath, walkProject } from '@codeartifact-ci/core/project/walk.ts';
import { finding, type Finding } from './rules.ts';

/** A domain's host (user guide, "repository endpoints"): DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com. */
const HOST = /\b[a-z][a-z0-9-]{0,48}[a-z0-9]-\d{12}\.d\.codeartifact\.[a-z0-9-]+\.[a-z0-9.-]+\b/i;

const LARGEST = 32 * 1024 * 1024;

/** Tokens and hosts of domains in the lock files of a checkout; what cannot be read is passed over. */
export async function findLeaks(workspace: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const file of await lockFiles(workspace)) {
    const text = await readText(join(workspace, file));
    if (text !== undefined) found.push(...findLeaksIn(file, text));
  }
  return found;
}

/** One finding for each line with a token, and one for the first line with a domain's host. Pure. */
export function findLeaksIn(file: string, text: string): Finding[] {
  const found = linesWithSecrets(text).map((line) =>
    finding('leaked-token', { file, line, message: `${file} holds a token or password in line ${line}.` }),
  );
  const hosts = text.split(/\r\n|\n|\r/).map((content) => HOST.exec(content)?.[0]);
  const first = hosts.findIndex((host) => host !== undefined);
  if (first < 0) return found;
  const count = hosts.filter((host) => host !== undefined).length;
  const times = count === 1 ? 'in one line' : `in ${count} lines`;
  const message = `${file} names the domain's host ${hosts[first] ?? ''} ${times}.`;
  return [...found, finding('lock-file-names-domain', { file, line: first + 1, message })];
}

/** Paths from the workspace, sorted. */
async function lockFiles(workspace: string): Promise<string[]> {
  const clients = Object.values(await loadClients());
  const known = clients.flatMap((client) => client.lockFiles.map(({ file }) => file));
  const { files } = await walkProject(workspace);
  return files
    .filter((path) => {
      const [, name] = splitPath(path);
      return known.some((file) => file.test(name));
    })
    .sort();
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).size > LARGEST ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
