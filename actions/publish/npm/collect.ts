import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { rootAt, shown, type Root } from '../files/root.ts';
import { stringAt } from '../files/json.ts';
import type { CollectContext } from '../publish-format.ts';
import { clientName, type Release } from '../release.ts';
import type { NpmSource } from './discover.ts';
import { buildScripts, isEmptyPackage, missingEntryPoints, unmatchedFiles } from './entry-points.ts';
import type { Packed } from './manifest.ts';
import { packFolders } from './pack.ts';
import { npmRelease, TARBALL, unfitness } from './release.ts';
import { readNpmTarball } from './tarball.ts';
import { isPrivate, notForPublishing, type PackageFolder } from './workspaces.ts';

/** Reads tarballs, and packs the folders that no tarball stands for. */
export async function collect(sources: readonly NpmSource[], context: CollectContext): Promise<readonly Release[]> {
  const tarballs = sources.filter(({ folder }) => folder === undefined);
  const ready = await Promise.all(tarballs.map((source) => readTarball(source, context)));
  const releases = ready.filter((release) => release !== undefined);

  // What the build has packed stands for the folder that it was packed from.
  const taken = new Set(releases.map((release) => `${clientName(release)}@${release.version}`));
  const folders: PackageFolder[] = [];
  for (const { folder, unbuilt } of sources) {
    if (folder === undefined) continue;
    const { manifest } = folder;
    if (taken.has(`${stringAt(manifest, 'name') ?? ''}@${stringAt(manifest, 'version') ?? ''}`)) continue;
    if (unbuilt === undefined) folders.push(folder);
    else context.problem(unbuilt);
  }
  const all = folders.length === 0 ? releases : [...releases, ...(await pack(folders, context))];
  const members = new Set(sources.flatMap((source) => source.members));
  for (const {
    members: [first, ...rest],
  } of sources) {
    const name = first === undefined || rest.length === 0 ? undefined : stringAt(first.manifest, 'name');
    if (name !== undefined) context.component(name);
  }
  refuseNeedsOfPrivate(all, [...members], context);
  return all;
}

async function readTarball(source: NpmSource, context: CollectContext): Promise<Release | undefined> {
  const { root } = context;
  const title = shown(root, source.path);
  return await context.attempt(async () => {
    const asset = await context.open(root, source.path, TARBALL);
    const packed = await readNpmTarball(asset);
    if (packed === undefined) {
      if (source.named) throw new InputError(`${title} is no npm package: it holds no package.json`);
      context.leftOut(`${title} is left out: it is no npm package, as it holds no package.json.`);
      return undefined;
    }
    if (isPrivate(packed.manifest) && source.named) {
      context.unfit(`${title}: its package.json says private, and npm publishes no such package`);
    }
    const why = source.named ? undefined : notOfProject(packed, source.members);
    if (why !== undefined) {
      context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
      return undefined;
    }
    return { ...release(packed, { asset, title, scripts: [] }, context), isMet: source.isMet };
  });
}

/** Why a tarball that a pattern of ours has met is not of the project; undefined when it is, or there is no project. */
function notOfProject({ manifest }: Packed, members: readonly PackageFolder[]): string | undefined {
  if (isPrivate(manifest)) return 'its package.json says private';
  const named = members.filter((member) => stringAt(member.manifest, 'name') !== undefined);
  if (named.length === 0) return undefined;
  const [name, version] = [stringAt(manifest, 'name') ?? '', stringAt(manifest, 'version') ?? ''];
  const own = named.find((member) => stringAt(member.manifest, 'name') === name);
  if (own === undefined) {
    return name === ''
      ? 'its package.json has no name'
      : `it is ${safeText(name)}, which is no package of this project`;
  }
  const why = notForPublishing(own.manifest);
  if (why !== undefined) return why;
  const now = stringAt(own.manifest, 'version') ?? '';
  return now === version ? undefined : `it is ${name} ${safeText(version)}, and the project is at ${safeText(now)}`;
}

async function pack(folders: readonly PackageFolder[], context: CollectContext): Promise<readonly Release[]> {
  const { root, host } = context;
  const place = await rootAt(await context.scratch('npm'), 'npm pack');
  const files = await context.attempt(() => packFolders(host, root, folders, place.path));
  const releases = await Promise.all(
    (files ?? []).map((path, index) => context.attempt(() => readPacked(place, path, folders[index], context))),
  );
  return releases.filter((release) => release !== undefined);
}

async function readPacked(
  place: Root,
  path: string,
  folder: PackageFolder | undefined,
  context: CollectContext,
): Promise<Release | undefined> {
  const title = shown(context.root, folder?.path ?? context.root.path);
  const asset = await context.open(place, path, TARBALL);
  const packed = await readNpmTarball(asset);
  if (packed === undefined) throw new InputError(`npm pack gave no package for ${title}`);
  return release(packed, { asset, title, scripts: buildScripts(packed.manifest) }, context);
}

interface PackedFrom {
  readonly asset: Parameters<typeof npmRelease>[0];
  readonly title: string;
  /** Scripts that would have built it and were not run. */
  readonly scripts: readonly string[];
}

function release(packed: Packed, { asset, title, scripts }: PackedFrom, context: CollectContext): Release {
  const made = npmRelease(asset, packed, title, context.distTag);
  const unfit = unfitness(packed);
  if (unfit.length > 0) {
    for (const text of unfit) context.unfit(`${title}: ${text}.`);
    return made;
  }
  const { manifest, files } = packed;
  const skipped =
    scripts.length === 0
      ? ''
      : `. Its ${scripts.join(', ')} ${scripts.length === 1 ? 'is' : 'are'} not run here: pack it in the build job (npm pack), and publish the .tgz`;
  const missing = missingEntryPoints(manifest, files);
  const unmatched = unmatchedFiles(manifest, files);
  const patterns = `'files' of its package.json has ${unmatched.join(', ')}, and nothing there to match`;
  const matchedNone = unmatched.length > 0 && unmatched.length === countPatterns(manifest['files']);
  if (missing.length > 0) {
    context.missing(
      `${title}: the package does not hold ${missing.join(', ')}, which its package.json names${skipped}`,
    );
  } else if (matchedNone) context.missing(`${title}: ${patterns}${skipped}`);
  else {
    if (skipped !== '') context.leftOut(`${title}:${skipped.slice(1)}.`);
    if (unmatched.length > 0) context.warning(`${title}: ${patterns}.`);
    if (isEmptyPackage(manifest, files)) {
      context.warning(`${title}: the package holds nothing but ${files.join(', ')}. Whoever installs it gets no more.`);
    }
  }
  return made;
}

function countPatterns(files: unknown): number {
  return Array.isArray(files) ? files.filter((one) => typeof one === 'string' && !one.startsWith('!')).length : 0;
}

/** Nobody could install a package that needs one which stays in the checkout. */
function refuseNeedsOfPrivate(
  releases: readonly Release[],
  members: readonly PackageFolder[],
  context: CollectContext,
): void {
  const published = new Set(releases.map(clientName));
  const hidden = new Map(
    members.flatMap(({ manifest }) => {
      const [name, why] = [stringAt(manifest, 'name'), notForPublishing(manifest)];
      return name === undefined || why === undefined || published.has(name) ? [] : [[name, why] as const];
    }),
  );
  if (hidden.size === 0) return;
  for (const one of releases) {
    for (const need of one.required ?? []) {
      const why = hidden.get(need);
      if (why === undefined) continue;
      context.problem(
        `${one.source}: it needs ${need}, a package of the same project that is not published (${why}). Publish it too, bundle it, or make it a devDependency.`,
      );
    }
  }
}
