import { basename } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { shown } from '../files/root.ts';
import { notOfProject } from '../project-member.ts';
import type { CollectContext } from '../publish-format.ts';
import type { Release } from '../release.ts';
import type { GemSource } from './discover.ts';
import { readGem, type Gem } from './gem.ts';
import { gemRelease, type GemFile } from './release.ts';

/** Reads gems, and puts those of one version for several platforms together. */
export async function collect(sources: readonly GemSource[], context: CollectContext): Promise<readonly Release[]> {
  const read = await Promise.all(sources.map((source) => context.attempt(() => readFile(source, context))));
  const files = read.filter((file) => file !== undefined);
  return [...Map.groupBy(files, ({ gem }) => `${gem.name} ${gem.version}`).values()].map((of) => gemRelease(of));
}

async function readFile({ path, project }: GemSource, context: CollectContext): Promise<GemFile | undefined> {
  const title = shown(context.root, path);
  const asset = await context.open(context.root, path, basename(path));
  const gem = await readGem(asset);
  const expected = fileName(gem);
  // RubyGems itself finds a gem by this name only.
  if (asset.name !== expected)
    throw new InputError(`${title}: its metadata says that it is ${expected}. Give it that name.`);
  const { name, version } = gem;
  const why =
    project === undefined ? undefined : notOfProject({ format: 'ruby', name, version }, project, context.version);
  if (why !== undefined) {
    context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
    return undefined;
  }
  if (gem.lack !== undefined) context.missing(`${title} ${gem.lack}`);
  return { asset, gem, isMet: project !== undefined && project.length > 0 };
}

function fileName({ name, version, platform }: Gem): string {
  return `${name}-${version}${platform === 'ruby' ? '' : `-${platform}`}.gem`;
}
