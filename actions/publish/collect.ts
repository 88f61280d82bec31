import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Sources } from './discover.ts';
import { closeAssets, openAsset, rootAt, shown, type Root } from './files.ts';
import { stringAt } from './json.ts';
import { deployInto } from './maven/project.ts';
import { mavenRelease } from './maven/release.ts';
import { readStaging } from './maven/staging.ts';
import type { PackageFolder } from './npm/folders.ts';
import { packFolders } from './npm/pack.ts';
import { npmRelease, TARBALL } from './npm/release.ts';
import { readNpmTarball } from './npm/tarball.ts';
import { readMetadata } from './pypi/archive.ts';
import { distributionOf, pythonReleases, type PythonFile } from './pypi/release.ts';
import { clientName, label, type LocalAsset, type Release } from './release.ts';

export interface Collection {
  readonly releases: readonly Release[];
  /** Everything that is wrong with what was found, a line each. */
  readonly problems: readonly string[];
  /** Closes the files. */
  close(): Promise<void>;
}

export interface CollectOptions {
  readonly root: Root;
  /** An empty folder of ours, for what is packed and staged. */
  readonly scratch: string;
  /** npm's dist-tag, if one was asked for. */
  readonly distTag: string | undefined;
}

/** Opens, packs and builds what was found, and reads what each file says of itself. Nothing is sent yet. */
export async function collect(sources: Sources, options: CollectOptions, host: Host): Promise<Collection> {
  const opened: LocalAsset[] = [];
  const problems: string[] = [];
  const open = async (root: Root, path: string, name: string): Promise<LocalAsset> => {
    const asset = await openAsset(root, path, name);
    opened.push(asset);
    return asset;
  };
  const attempt = async <T>(task: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const job: Job = { ...options, host, open, attempt, problem: (text) => problems.push(text) };
  try {
    const releases = [
      ...(await npmReleases(sources, job)),
      ...(await pypiReleases(sources, job)),
      ...(await mavenReleases(sources, job)),
    ];
    problems.push(...twice(releases));
    return { releases, problems, close: () => closeAssets(opened) };
  } catch (error) {
    await closeAssets(opened);
    throw error;
  }
}

interface Job extends CollectOptions {
  readonly host: Host;
  readonly open: (root: Root, path: string, name: string) => Promise<LocalAsset>;
  /** Runs the task; its InputError is one of the problems, and its result undefined then. */
  readonly attempt: <T>(task: () => Promise<T>) => Promise<T | undefined>;
  readonly problem: (text: string) => void;
}

async function npmReleases(sources: Sources, job: Job): Promise<Release[]> {
  const { root, host, distTag } = job;
  const read = (from: Root, path: string, source: string): Promise<Release | undefined> =>
    job.attempt(async () => {
      const asset = await job.open(from, path, TARBALL);
      return npmRelease(asset, await readNpmTarball(asset), source, distTag);
    });
  const ready = await Promise.all(sources.npmTarballs.map((path) => read(root, path, shown(root, path))));
  const tarballs = ready.filter((release) => release !== undefined);

  // What the build has packed stands for the folder that it was packed from.
  const names = new Set(tarballs.map(clientName));
  const folders = sources.npmFolders.filter(({ manifest }) => !names.has(stringAt(manifest, 'name') ?? ''));
  const packed = await job.attempt(() => pack(folders, job));
  if (packed === undefined) return tarballs;
  const place = await rootAt(packed.folder, 'npm pack');
  const fresh = await Promise.all(
    packed.files.map((path, index) => read(place, path, shown(root, folders[index]?.path ?? root.path))),
  );
  host.debug(`packed ${fresh.length} folders with npm`);
  return [...tarballs, ...fresh.filter((release) => release !== undefined)];
}

async function pack(
  folders: readonly PackageFolder[],
  { root, host, scratch }: Job,
): Promise<{ folder: string; files: string[] }> {
  const folder = join(scratch, 'npm');
  await mkdir(folder);
  return { folder, files: folders.length === 0 ? [] : await packFolders(host, root, folders, folder) };
}

async function pypiReleases({ pythonFiles }: Sources, job: Job): Promise<Release[]> {
  const files = await Promise.all(
    pythonFiles.map((path) =>
      job.attempt(async (): Promise<PythonFile> => {
        const distribution = distributionOf(shown(job.root, path));
        const asset = await job.open(job.root, path, basename(path));
        return { asset, distribution, metadata: await readMetadata(asset, distribution) };
      }),
    ),
  );
  const { releases, problems } = pythonReleases(files.filter((file) => file !== undefined));
  problems.forEach(job.problem);
  return releases;
}

async function mavenReleases({ mavenFolders, mavenProjects }: Sources, job: Job): Promise<Release[]> {
  const { root, scratch, host } = job;
  const places: { readonly root: Root; readonly folder: string }[] = mavenFolders.map((folder) => ({ root, folder }));
  for (const [index, project] of mavenProjects.entries()) {
    const staging = join(scratch, `maven-${index}`);
    await mkdir(staging);
    host.info(`Building ${shown(root, project)} with Maven, into a local folder`);
    const built = await job.attempt(() => deployInto(host, project, staging).then(() => true));
    if (built === undefined) continue;
    const place = await rootAt(staging, 'mvn deploy');
    places.push({ root: place, folder: place.path });
  }
  const read = await Promise.all(
    places.map(({ root: place, folder }) => job.attempt(() => readStaging(place, folder, job.open))),
  );
  const releases: Release[] = [];
  for (const [index, staging] of read.entries()) {
    if (staging === undefined) continue;
    staging.problems.forEach(job.problem);
    releases.push(...staging.versions.map((version) => mavenRelease(version, () => host.now())));
    if (staging.versions.length + staging.problems.length === 0) {
      const place = places[index];
      job.problem(
        `${place === undefined ? '' : shown(place.root, place.folder)} holds no Maven artifacts: nothing was deployed to it (is maven.deploy.skip set?).`,
      );
    }
  }
  return releases;
}

/** A version that is found twice, and a file that its version has twice. */
function twice(releases: readonly Release[]): string[] {
  const problems: string[] = [];
  const places = Map.groupBy(releases, label);
  for (const [name, found] of places) {
    if (found.length > 1) {
      problems.push(
        `${name} is found twice: in ${found.map(({ source }) => source).join(' and in ')}. Leave one of them out with 'packages'.`,
      );
    }
  }
  for (const release of releases) {
    for (const [name, found] of Map.groupBy(release.assets, (asset) => asset.name)) {
      if (found.length < 2) continue;
      problems.push(
        `${label(release)} has two files called ${name}: ${found.map(({ path }) => path).join(' and ')}. Leave one of them out with 'packages'.`,
      );
    }
  }
  return problems;
}
