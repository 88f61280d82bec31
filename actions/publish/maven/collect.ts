import { rootAt, shown, type Root } from '../files/root.ts';
import type { CollectContext } from '../publish-format.ts';
import { clientName, type Release } from '../release.ts';
import type { MavenSource } from './discover.ts';
import { deployInto } from './project.ts';
import { mavenRelease, metadataWriters } from './release.ts';
import { readStaging } from './staging.ts';

interface Repository {
  readonly root: Root;
  readonly folder: string;
}

/** Builds projects into repository folders of ours, and reads what repository folders hold. */
export async function collect(sources: readonly MavenSource[], context: CollectContext): Promise<readonly Release[]> {
  const { root, host } = context;
  const repositories: Repository[] = [];
  for (const [index, { path, kind }] of sources.entries()) {
    if (kind === 'repository') repositories.push({ root, folder: path });
    else {
      const built = await context.attempt(() => build(path, index, context));
      if (built !== undefined) repositories.push(built);
    }
  }
  const writers = metadataWriters(() => host.now());
  const releases: Release[] = [];
  for (const { root: place, folder } of repositories) {
    const versions = await context.attempt(() => readStaging(place, folder, context));
    releases.push(...(versions ?? []).map((version) => mavenRelease(version, writers)));
    if (versions?.length === 0) {
      context.problem(
        `${shown(place, folder)} holds no Maven artifacts: nothing was deployed to it (is maven.deploy.skip set?).`,
      );
    }
  }
  for (const one of notDeployed(sources, releases)) {
    const [group = '', artifact = ''] = one.name.split(':');
    const { version } = one;
    const nothing = { source: '', assets: [], needs: [], required: [], isRoot: false, plugin: undefined };
    context.absent(mavenRelease({ group, artifact, version, base: version, ...nothing }, writers));
  }
  return releases;
}

/** Modules of the same projects that a release needs and that were not deployed with it, as a parent that is skipped. */
function notDeployed(
  sources: readonly MavenSource[],
  releases: readonly Release[],
): { readonly name: string; readonly version: string }[] {
  const modules = new Map(sources.flatMap((source) => [...source.modules]));
  const deployed = new Set(releases.map(clientName));
  const needed = new Set(releases.flatMap(({ required = [] }) => required));
  return [...modules]
    .filter(([name]) => needed.has(name) && !deployed.has(name) && !name.includes('${'))
    .map(([name, version]) => ({ name, version }));
}

async function build(project: string, index: number, { root, host, scratch }: CollectContext): Promise<Repository> {
  const staging = await scratch(`maven-${index}`);
  host.info(`Building ${shown(root, project)} with Maven, into a local folder`);
  await deployInto(host, project, staging);
  const place = await rootAt(staging, 'mvn deploy');
  return { root: place, folder: place.path };
}
