import { rootAt, shown, type Root } from '../files/root.ts';
import { notOfProject } from '../project-member.ts';
import type { CollectContext } from '../publish-format.ts';
import { clientName, type Release } from '../release.ts';
import type { MavenSource } from './discover.ts';
import { deployInto } from './project.ts';
import { mavenRelease, metadataWriters, type MavenVersion } from './release.ts';
import { readStaging } from './staging.ts';

interface Repository {
  readonly root: Root;
  readonly folder: string;
  /** See MavenSource; empty for what was built a moment ago. */
  readonly modules: ReadonlyMap<string, string>;
}

/** Builds projects into repository folders of ours, and reads what repository folders hold. */
export async function collect(sources: readonly MavenSource[], context: CollectContext): Promise<readonly Release[]> {
  const { root, host } = context;
  const repositories: Repository[] = [];
  for (const [index, { path, kind, modules, component }] of sources.entries()) {
    if (component !== undefined) context.component(component);
    if (kind === 'repository') repositories.push({ root, folder: path, modules });
    else {
      const built = await context.attempt(() => build(path, index, context));
      if (built !== undefined) repositories.push(built);
    }
  }
  const writers = metadataWriters(() => host.now());
  const releases: Release[] = [];
  for (const { root: place, folder, modules } of repositories) {
    const staged = await context.attempt(() => readStaging(place, folder, context));
    const versions = (staged ?? []).filter((one) => isCurrent(one, modules, context));
    releases.push(...versions.map((version) => mavenRelease(version, writers)));
    if (staged?.length === 0) {
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

/** Whether it is what its module is now, and not what an earlier build has deployed to the same folder. */
function isCurrent(
  { group, artifact, base, source }: MavenVersion,
  modules: ReadonlyMap<string, string>,
  context: CollectContext,
): boolean {
  const name = `${group}:${artifact}`;
  const version = modules.get(name);
  const why = notOfProject({ format: 'maven', name, version: base }, [{ name, version }], context.version);
  if (why === undefined) return true;
  context.leftOut(`${source} is left out: ${why}. Name its repository with 'packages' if it is to be published.`);
  return false;
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
  return { root: place, folder: place.path, modules: new Map() };
}
