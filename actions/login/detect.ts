import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLIENT_NAMES, clients, type ClientName } from '@codeartifact-ci/core/clients/clients.ts';

/**
 * The clients of the project in the workspace: from the files at its top, or, where these show none, from those in its
 * folders. Sorted as in the list of tools. Empty when nothing is known.
 */
export async function detectClients(workspace: string): Promise<ClientName[]> {
  const top = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const found = await signsIn(
    workspace,
    top.filter((entry) => entry.isFile()).map(({ name }) => name),
  );
  if (found.length > 0) return found;
  const folders = top.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const below = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .slice(0, 200)
      .map(async ({ name }) => {
        const folder = join(workspace, name);
        return await signsIn(folder, await readdir(folder).catch(() => []));
      }),
  );
  const all = new Set(below.flat());
  return CLIENT_NAMES.filter((name) => all.has(name));
}

async function signsIn(folder: string, names: readonly string[]): Promise<ClientName[]> {
  const texts = new Map<string, Promise<string>>();
  const textOf = (name: string): Promise<string> => {
    const text = texts.get(name) ?? readFile(join(folder, name), 'utf8').catch(() => '');
    texts.set(name, text);
    return text;
  };
  const shown = async (name: ClientName, weak: boolean): Promise<boolean> => {
    for (const { file, text, weak: isWeak = false } of clients[name].signs) {
      if (isWeak !== weak) continue;
      for (const candidate of names) {
        if (file.test(candidate) && (text === undefined || text.test(await textOf(candidate)))) return true;
      }
    }
    return false;
  };
  const found = new Set<ClientName>();
  for (const name of CLIENT_NAMES) if (await shown(name, false)) found.add(name);
  const formats = new Set([...found].map((name) => clients[name].format));
  for (const name of CLIENT_NAMES) {
    if (!formats.has(clients[name].format) && (await shown(name, true))) found.add(name);
  }
  return CLIENT_NAMES.filter((name) => found.has(name));
}
