import { join } from 'node:path';
import { CLIENT_NAMES, loadClients, type ClientName, type Clients } from '@codeartifact-ci/core/clients/clients.ts';
import { peekAtFile } from '@codeartifact-ci/core/files/user-file.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { splitPath, walkProject } from '@codeartifact-ci/core/project/walk.ts';

/** Bytes of a lock file or manifest; what is larger shows by its name alone. */
const LARGEST = 16 * 1024 * 1024;

/** What a search of the workspace has found. */
export interface Detected {
  /** The clients of the project, in the order of the list of tools, each with the file that shows it. */
  readonly clients: ReadonlyMap<ClientName, string>;
  /** Whether there were more folders than are searched. */
  readonly cut: boolean;
}

/**
 * The clients of a project: from the lock files and manifests in all its folders, as a monorepo has several. A manifest
 * alone shows its format's usual client, unless a folder above it has another of that format, the workspace of which it
 * is a member.
 */
export async function detectClients(workspace: string): Promise<Detected> {
  const [{ files, cut }, clients] = await Promise.all([walkProject(workspace), loadClients()]);
  const folders = Map.groupBy(files, (file) => splitPath(file)[0]);
  const shown = new Map<string, ReadonlyMap<ClientName, string>>();
  const found = new Map<ClientName, string>();
  // The walk goes from the top down, so what is above a folder is known by then.
  for (const [folder, paths] of folders) {
    const own = clientsIn(workspace, paths, formatsAbove(folder, shown, clients), clients);
    shown.set(folder, own);
    for (const [name, path] of own) if (!found.has(name)) found.set(name, path);
  }
  const sorted = CLIENT_NAMES.flatMap((name) => {
    const path = found.get(name);
    return path === undefined ? [] : [[name, path] as const];
  });
  return { clients: new Map(sorted), cut };
}

function formatsAbove(
  folder: string,
  shown: ReadonlyMap<string, ReadonlyMap<ClientName, string>>,
  clients: Clients,
): ReadonlySet<Format> {
  const formats = new Set<Format>();
  for (let above = folder; above !== '';) {
    [above] = splitPath(above);
    for (const name of shown.get(above)?.keys() ?? []) formats.add(clients[name].format);
  }
  return formats;
}

function isIn(folder: string, wanted: string | undefined): boolean {
  return wanted === undefined || folder === wanted || folder.endsWith(`/${wanted}`);
}

/** The clients that a folder's own files show, each with the first such file. */
function clientsIn(
  workspace: string,
  paths: readonly string[],
  above: ReadonlySet<Format>,
  clients: Clients,
): ReadonlyMap<ClientName, string> {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? peekAtFile(join(workspace, path), LARGEST) ?? '';
    texts.set(path, text);
    return text;
  };
  const signOf = (name: ClientName, weak: 'folder' | 'tree' | undefined): string | undefined => {
    for (const sign of clients[name].signs.filter((each) => each.weak === weak)) {
      for (const path of paths) {
        const [folder, file] = splitPath(path);
        if (!sign.file.test(file) || !isIn(folder, sign.folder)) continue;
        if (sign.text === undefined || sign.text.test(textOf(path))) return path;
      }
    }
    return undefined;
  };
  const found = new Map<ClientName, string>();
  const take = (weak: 'folder' | 'tree' | undefined, taken: ReadonlySet<Format>): void => {
    for (const name of CLIENT_NAMES) {
      const path = taken.has(clients[name].format) ? undefined : signOf(name, weak);
      if (path !== undefined && !found.has(name)) found.set(name, path);
    }
  };
  take(undefined, new Set());
  const strong = new Set([...found.keys()].map((name) => clients[name].format));
  take('folder', strong);
  take('tree', new Set([...strong, ...above]));
  return found;
}
