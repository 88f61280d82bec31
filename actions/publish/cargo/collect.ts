import { basename, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { runTool } from '../build-tool.ts';
import { kindOf } from '../files/glob.ts';
import { objectAt } from '../files/json.ts';
import { rootAt, shown, type Root } from '../files/root.ts';
import type { CollectContext } from '../publish-format.ts';
import type { Release } from '../release.ts';
import { readCrateFile, type Crate } from './crate.ts';
import type { CargoSource, CrateFolder } from './discover.ts';
import { crateNeeds, notForPublishing } from './manifest.ts';
import { absentCrate, crateRelease } from './release.ts';

/** Reads .crate files, and packages the folders. */
export async function collect(sources: readonly CargoSource[], context: CollectContext): Promise<readonly Release[]> {
  const files = sources.filter(({ crate }) => crate === undefined);
  const read = await Promise.all(files.map((source) => context.attempt(() => readGiven(source, context))));
  const folders = sources.map(({ crate }) => crate).filter((crate) => crate !== undefined);
  const packaged = folders.length === 0 ? [] : await packageFolders(folders, context);
  const crates = [...read, ...packaged].filter((crate) => crate !== undefined);
  const apart = new Map(sources.flatMap((source) => source.apart.map((one) => [one.name, one])));
  const siblings = new Set([...crates.map(({ name }) => name), ...apart.keys()]);
  for (const one of apart.values()) {
    if (!crates.some(({ name }) => name === one.name)) context.absent(absentCrate(one));
  }
  for (const crate of folders) {
    if (crate.isRoot && folders.some((other) => other.workspace === crate.workspace && !other.isRoot)) {
      context.component(crate.name);
    }
  }
  refuseNeedsOfHidden(crates, new Map(sources.flatMap(({ hidden }) => [...hidden])), context);
  return crates.map((crate) => crateRelease(crate, siblings));
}

/** A .crate that is there; one that is not for publishing is a mistake where it is named, else passed by. */
async function readGiven({ path, named }: CargoSource, context: CollectContext): Promise<Crate | undefined> {
  const title = shown(context.root, path);
  const crate = await readFile(context.root, path, title, context);
  const why = notForPublishing(objectAt(crate.manifest, 'package')['publish']);
  if (why === undefined) return crate;
  if (named) {
    context.unfit(`${title}: ${why}.`);
    return crate;
  }
  context.leftOut(`${title} is left out: ${why}.`);
  return undefined;
}

/** Nobody could build with a crate that needs one which stays in the checkout. */
function refuseNeedsOfHidden(
  crates: readonly Crate[],
  hidden: ReadonlyMap<string, string>,
  context: CollectContext,
): void {
  const published = new Set(crates.map(({ name }) => name));
  for (const { source, manifest } of crates) {
    for (const need of crateNeeds(manifest)) {
      const why = published.has(need) ? undefined : hidden.get(need);
      if (why === undefined) continue;
      context.problem(
        `${source}: it needs ${need}, a crate of the same workspace that is not published (${why}). Publish it too, or make it a dev-dependency.`,
      );
    }
  }
}

async function readFile(root: Root, path: string, source: string, context: CollectContext): Promise<Crate> {
  const asset = await context.open(root, path, basename(path));
  const crate = await readCrateFile(asset, source);
  if (crate.lack !== undefined) context.missing(`${source} ${crate.lack}`);
  return crate;
}

/** One call of Cargo for each workspace, into a target folder of ours. */
async function packageFolders(
  folders: readonly CrateFolder[],
  context: CollectContext,
): Promise<(Crate | undefined)[]> {
  const crates: (Crate | undefined)[] = [];
  for (const [workspace, of] of Map.groupBy(folders, (folder) => folder.workspace)) {
    const target = await context.scratch(`cargo-${crates.length}`);
    const done = await context.attempt(async () => {
      await runTool(context.host, {
        command: 'cargo',
        args: [
          ...['package', '--no-verify', '--allow-dirty', '--exclude-lockfile', '--target-dir', target],
          ...of.flatMap(({ name }) => ['--package', name]),
        ],
        cwd: workspace,
        remedy: 'Try cargo package there; or package in the build job and publish its .crate files.',
      });
      return await rootAt(target, 'cargo package');
    });
    for (const { name, version, title } of done === undefined ? [] : of) {
      crates.push(
        await context.attempt(async () => {
          const file = join(target, 'package', `${name}-${version}.crate`);
          if (done === undefined || (await kindOf(file)) !== 'file')
            throw new InputError(`cargo package gave no .crate for ${title}`);
          return await readFile(done, join(done.path, 'package', basename(file)), title, context);
        }),
      );
    }
  }
  return crates;
}
