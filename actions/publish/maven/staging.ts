import { dirname, join, relative, sep } from 'node:path';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import type { CollectContext } from '../publish-format.ts';
import { damagedArchives, jarProblem } from './jar.ts';
import { parseLayout, rootOf, type StagedVersion } from './layout.ts';
import { parseMetadata, parsePlugins, type PluginPrefix } from './metadata.ts';
import { parseModule } from './module.ts';
import { mainArtifact, parsePom, pomProblems, type Pom } from './pom.ts';
import type { MavenVersion } from './release.ts';

/** A repository folder, and the artifacts of which its metadata speaks. */
export interface StagingFolder {
  /** Absolute. */
  readonly path: string;
  /** `group:artifact` */
  readonly artifacts: ReadonlySet<string>;
}

/** The repository folders that match a pattern for the metadata that Maven and Gradle write into them. */
export async function stagingFolders(
  root: Root,
  folder: string,
  patterns: readonly string[],
): Promise<StagingFolder[]> {
  const found = new Map<string, Set<string>>();
  for (const file of await match(root, folder, patterns, 'file')) {
    const metadata = parseMetadata(await readText(root, file), shown(root, file));
    const path = metadata === undefined ? undefined : rootOf(slashed(file), metadata);
    if (metadata === undefined || path === undefined) continue;
    const artifacts = found.get(path) ?? new Set();
    found.set(path, artifacts.add(`${metadata.group}:${metadata.artifact}`));
  }
  return [...found].map(([path, artifacts]) => ({ path, artifacts })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Opens what a repository folder holds; the files' links may not lead out of the root. Problems go to the context. */
export async function readStaging(root: Root, folder: string, context: CollectContext): Promise<MavenVersion[]> {
  const files = await match(root, folder, ['**/*.*'], 'file');
  const layout = parseLayout(files.map((file) => slashed(relative(folder, file))));
  for (const problem of layout.problems) context.problem(`${shown(root, folder)}: ${problem}.`);
  for (const reason of layout.leftOut) context.leftOut(`${shown(root, folder)}: ${reason}`);
  const plugins = await groupPlugins(root, folder, layout.metadata);
  const read: (MavenVersion & { readonly pom: Pom | undefined })[] = [];
  for (const staged of layout.versions) {
    const one = await context.attempt(() => readVersion(root, folder, staged, context));
    if (one === undefined) continue;
    read.push({ ...one, plugin: plugins.get(`${staged.group}:${staged.artifact}`) });
  }
  const parents = new Set(read.flatMap(({ pom }) => (pom?.parent === undefined ? [] : [nameOf(pom.parent)])));
  return read.map((one) => ({
    ...one,
    isRoot: one.isRoot || parents.has(nameOf(one)) || (one.pom?.modules.length ?? 0) > 0,
  }));
}

function nameOf({ group, artifact }: { readonly group: string; readonly artifact: string }): string {
  return `${group}:${artifact}`;
}

async function readVersion(
  root: Root,
  folder: string,
  staged: StagedVersion,
  context: CollectContext,
): Promise<MavenVersion & { readonly pom: Pom | undefined }> {
  const opened = await Promise.all(
    staged.files.map((path) =>
      context.attempt(() => context.open(root, join(folder, path), path.slice(path.lastIndexOf('/') + 1))),
    ),
  );
  const assets = opened.filter((asset) => asset !== undefined);
  const source = shown(root, dirname(join(folder, staged.files[0] ?? '')));
  for (const [index, path] of staged.files.entries()) {
    const asset = opened[index];
    for (const checksum of staged.checksums.filter(({ of }) => of === path)) {
      // `HASH` or `HASH  FILE`, as the tools write it.
      const text = await readText(root, join(folder, checksum.path));
      const [said = ''] = text.trim().toLowerCase().split(/\s+/);
      const actual = asset?.hashes[checksum.algorithm];
      if (asset === undefined || said === actual) continue;
      context.problem(
        `${asset.path} is damaged: its ${checksum.algorithm} is ${actual}, ${shown(root, join(folder, checksum.path))} says ${said.slice(0, 128)}. Build it again.`,
      );
    }
  }
  const stem = `${staged.artifact}-${staged.version}`;
  const pomPath = staged.files.find((path) => path.endsWith(`/${stem}.pom`));
  const pomShown = pomPath === undefined ? '' : shown(root, join(folder, pomPath));
  const pom =
    pomPath === undefined || context.isCopy
      ? undefined
      : parsePom(await readText(root, join(folder, pomPath)), pomShown);
  for (const problem of pom === undefined ? [] : pomProblems(pom, staged)) context.problem(`${pomShown} ${problem}.`);
  if (!staged.base.endsWith('-SNAPSHOT')) {
    for (const { name, version } of pom?.snapshots ?? []) {
      context.warning(
        `${pomShown}: the release needs ${safeText(name)} ${safeText(version)}, which changes after it. Release that first.`,
      );
    }
  }
  for (const damage of await damagedArchives(assets)) context.unfit(damage);
  const main = pom === undefined ? undefined : mainArtifact(pom, stem);
  if (main !== undefined && !staged.files.some((path) => path.endsWith(`/${main}`))) {
    context.missing(
      `${source} has no ${main}, though its POM's packaging is ${pom?.packaging ?? ''}: nobody can use it`,
    );
  }
  const modulePath = staged.files.find((path) => path.endsWith(`/${stem}.module`));
  const modules: string[] = [];
  if (modulePath !== undefined && !context.isCopy) {
    const title = shown(root, join(folder, modulePath));
    const module = parseModule(await readText(root, join(folder, modulePath)), title);
    modules.push(...module.modules);
    const absent = module.files.filter((name) => !staged.files.some((path) => path.endsWith(`/${name}`)));
    if (absent.length > 0) context.missing(`${title} names ${absent.map(safeText).join(', ')}, which is not there`);
  }
  const empty = await jarProblem(assets, stem);
  if (empty !== undefined) context.missing(empty);
  return {
    ...staged,
    source,
    assets,
    needs: [...(pom?.needs ?? []), ...modules],
    required: [...(pom?.required ?? []), ...modules],
    isRoot: modules.length > 0,
    plugin: undefined,
    pom,
  };
}

/** By which prefixes plugins are called, from the metadata of their groups. */
async function groupPlugins(
  root: Root,
  folder: string,
  metadata: readonly string[],
): Promise<ReadonlyMap<string, PluginPrefix>> {
  const found = new Map<string, PluginPrefix>();
  for (const path of metadata) {
    const file = join(folder, path);
    const group = path.split('/').slice(0, -1).join('.');
    for (const plugin of parsePlugins(await readText(root, file), shown(root, file))) {
      found.set(`${group}:${plugin.artifact}`, plugin);
    }
  }
  return found;
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
