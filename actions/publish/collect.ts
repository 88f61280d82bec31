import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { isTaggedAs } from '@codeartifact-ci/versions/same-version.ts';
import type { Sources } from './discover.ts';
import { closeAssets, openAsset, type LocalAsset } from './files/asset.ts';
import type { Root } from './files/root.ts';
import { beyondLimits } from './limits.ts';
import type { CollectContext, FormatOptions } from './publish-format.ts';
import { clientName, label, type Release } from './release.ts';

export interface Collection {
  readonly releases: readonly Release[];
  /** Everything that is wrong with what was found, a line each. */
  readonly problems: readonly string[];
  /** What the user should know, and that stops nothing. */
  readonly warnings: readonly string[];
  /** What was found and is passed by. */
  readonly leftOut: readonly string[];
  /** What the releases need of the same project and this run does not publish. */
  readonly absent: readonly Release[];
  /** Names of workspaces and of projects of several modules. */
  readonly roots: readonly string[];
  /** Closes the files. */
  close(): Promise<void>;
}

export interface CollectOptions extends FormatOptions {
  readonly root: Root;
  /** An empty folder of ours, for what is packed and staged. */
  readonly scratch: string;
}

/** Opens, packs and builds what was found, and reads what each file says of itself. Nothing is sent yet. */
export async function collect(
  { byFormat, ...found }: Sources,
  options: CollectOptions,
  host: Host,
): Promise<Collection> {
  const opened: LocalAsset[] = [];
  const problems: string[] = [...found.problems];
  const warnings: string[] = [];
  const leftOut: string[] = [...found.leftOut];
  const roots: string[] = [];
  const absent: Release[] = [];
  const context: CollectContext = {
    ...options,
    host,
    scratch: async (name) => {
      const folder = join(options.scratch, name);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    open: async (root, path, name) => {
      const asset = await openAsset(root, path, name, options.isCopy);
      opened.push(asset);
      return asset;
    },
    attempt: async (task) => {
      try {
        return await task();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(error.message);
        return undefined;
      }
    },
    problem: (text) => void problems.push(text),
    unfit: (text) => {
      if (!options.isCopy) problems.push(text);
    },
    missing: (text) => {
      if (options.allowMissingEntryPoints) warnings.push(`${text}.`);
      else problems.push(`${text}. Mend the build, or set 'allow-missing-entry-points' if it is meant to be so.`);
    },
    warning: (text) => void warnings.push(text),
    component: (name) => void roots.push(name),
    absent: (release) => void absent.push(release),
    leftOut: (text) => void leftOut.push(text),
  };
  try {
    const releases: Release[] = [];
    for (const { format, sources } of byFormat) releases.push(...(await format.collect(sources, context)));
    const all = oneVersionEach(releases, context);
    problems.push(...twice(all), ...beyondLimits(all));
    if (all.length === 0 && problems.length === 0) {
      problems.push(
        `Nothing that was found can be published. Build first, or correct 'packages'.\n${leftOut.join('\n')}`,
      );
    }
    return { releases: all, problems, warnings, leftOut, absent, roots, close: () => closeAssets(opened) };
  } catch (error) {
    await closeAssets(opened);
    throw error;
  }
}

/**
 * Of a package of which patterns of ours have met several versions, those of earlier builds are left out where a tag says
 * which one is meant. Without one it is a problem: an old archive is no release.
 */
function oneVersionEach(releases: readonly Release[], context: CollectContext): Release[] {
  const old = new Set<Release>();
  for (const [name, found] of Map.groupBy(releases, (release) => `${release.format} ${clientName(release)}`)) {
    const versions = new Set(found.map((one) => one.version));
    if (versions.size < 2 || !found.every(({ isMet }) => isMet === true)) continue;
    const { version } = context;
    const current = found.filter((one) => version !== undefined && isTaggedAs(one.format, one.version, version));
    for (const one of found.filter((other) => !current.includes(other))) {
      if (current.length > 0) {
        context.leftOut(`${one.source} is left out: it is ${one.version}, and the tag says ${version ?? ''}.`);
      }
      old.add(one);
    }
    if (current.length > 0) continue;
    const list = found.map((one) => `${one.version} in ${one.source}`).join(' and ');
    context.problem(
      `${name} is found in several versions: ${list}. Give the release's 'tag', name what is meant with 'packages', or take away what earlier builds have left.`,
    );
  }
  return releases.filter((release) => !old.has(release));
}

/** A version that is found twice, and a file that its version has twice. */
function twice(releases: readonly Release[]): string[] {
  const problems: string[] = [];
  for (const [name, found] of Map.groupBy(releases, label)) {
    if (found.length < 2) continue;
    problems.push(
      `${name} is found twice: in ${found.map(({ source }) => source).join(' and in ')}. Leave one of them out with 'packages'.`,
    );
  }
  for (const release of releases) {
    for (const [name, found] of Map.groupBy(release.assets, (asset) => asset.name)) {
      if (found.length < 2) continue;
      problems.push(
        `${label(release)} has two files called ${name}: ${found.map(({ path }) => path).join(' and ')}. Leave one of them out with '${release.format === 'generic' ? 'assets' : 'packages'}'.`,
      );
    }
  }
  return problems;
}
