import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { runTool } from '../build-tool.ts';
import { shown, type Root } from '../files/root.ts';
import { isObject, stringAt, type JsonObject } from '../files/json.ts';
import { kindOf } from '../files/glob.ts';
import type { PackageFolder } from './workspaces.ts';

/**
 * Packs folders with npm itself, so that the tarball holds what npm says it holds, and gives each one's tarball.
 * The scripts of the packages are not run: building is the build's business, and this job may publish.
 *
 * @param into an empty folder of our own
 */
export async function packFolders(
  host: Host,
  root: Root,
  folders: readonly PackageFolder[],
  into: string,
): Promise<string[]> {
  const packed = new Map<PackageFolder, string>();
  const shares = batches(folders).flatMap((batch) => sharesOf(batch, availableParallelism()));
  await Promise.all(
    shares.map(async (share, index) => {
      const destination = join(into, String(index));
      await mkdir(destination);
      const reports = await packShare(host, root, share, destination);
      for (const [position, folder] of share.entries()) {
        const report = reports[position];
        const file = report === undefined ? undefined : await tarballOf(destination, report);
        if (file === undefined) throw new InputError(`npm pack gave no tarball for ${shown(root, folder.path)}`);
        packed.set(folder, file);
      }
    }),
  );
  return folders.map((folder) => packed.get(folder)).filter((file) => file !== undefined);
}

async function packShare(
  host: Host,
  root: Root,
  folders: readonly PackageFolder[],
  destination: string,
): Promise<JsonObject[]> {
  const output = await runTool(host, {
    command: 'npm',
    args: [
      ...['pack', '--json', '--ignore-scripts', '--workspaces=false', '--dry-run=false'],
      ...['--update-notifier=false', '--loglevel=error'],
      ...['--pack-destination', destination, '--', ...folders.map(({ path }) => path)],
    ],
    cwd: root.path,
    remedy: 'Try npm pack there; or pack in the build job and publish its .tgz files.',
  });
  return parseReports(output);
}

/** npm packs one folder after the other: with this many it pays to start it once more, on another processor. */
const FOLDERS_PER_NPM = 8;

/** The folders in as many parts of about the same size as there are processors for. */
export function sharesOf(folders: readonly PackageFolder[], processors: number): PackageFolder[][] {
  const count = Math.max(1, Math.min(processors, Math.floor(folders.length / FOLDERS_PER_NPM)));
  return Array.from({ length: count }, (_, share) => folders.filter((_folder, index) => index % count === share));
}

/** One call of npm packs many folders, but `@a/b-c` and `@a-b/c` get the same file name: those go apart. */
export function batches(folders: readonly PackageFolder[]): PackageFolder[][] {
  const result: { readonly taken: Set<string>; readonly folders: PackageFolder[] }[] = [];
  for (const folder of folders) {
    const name = filename(folder.manifest);
    let batch = result.find(({ taken }) => !taken.has(name));
    if (batch === undefined) {
      batch = { taken: new Set(), folders: [] };
      result.push(batch);
    }
    batch.taken.add(name);
    batch.folders.push(folder);
  }
  return result.map((batch) => batch.folders);
}

function filename(manifest: JsonObject): string {
  const name = (stringAt(manifest, 'name') ?? '').replace(/^@/, '').replace('/', '-');
  return `${name}-${stringAt(manifest, 'version') ?? ''}.tgz`;
}

/** npm reports a list, in the order of the folders; some versions an object by name, in the same order. */
function parseReports(output: string): JsonObject[] {
  const start = output.search(/^[[{]/m);
  try {
    const parsed: unknown = JSON.parse(output.slice(start));
    const reports: unknown[] = Array.isArray(parsed) ? parsed : isObject(parsed) ? Object.values(parsed) : [];
    return reports.filter(isObject);
  } catch {
    throw new InputError('npm pack did not report what it packed. Update npm.');
  }
}

/** npm 7 and 8 report a scoped package's file as `@scope/name-1.0.0.tgz`, but do not call it so. */
async function tarballOf(folder: string, report: JsonObject): Promise<string | undefined> {
  const name = stringAt(report, 'filename') ?? '';
  for (const candidate of [name, name.replace(/^@/, '').replace('/', '-')]) {
    const file = join(folder, candidate);
    if ((await kindOf(file)) === 'file') return file;
  }
  return undefined;
}
