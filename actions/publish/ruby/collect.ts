import { basename } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { shown } from '../files/root.ts';
import type { CollectContext, Source } from '../publish-format.ts';
import type { Release } from '../release.ts';
import { readGem, type Gem } from './gem.ts';
import { gemRelease, type GemFile } from './release.ts';

/** Reads gems, and puts those of one version for several platforms together. */
export async function collect(sources: readonly Source[], context: CollectContext): Promise<readonly Release[]> {
  const read = await Promise.all(sources.map(({ path }) => context.attempt(() => readFile(path, context))));
  const files = read.filter((file) => file !== undefined);
  return [...Map.groupBy(files, ({ gem }) => `${gem.name} ${gem.version}`).values()].map((of) => gemRelease(of));
}

async function readFile(path: string, context: CollectContext): Promise<GemFile> {
  const title = shown(context.root, path);
  const asset = await context.open(context.root, path, basename(path));
  const gem = await readGem(asset);
  const expected = fileName(gem);
  // RubyGems itself finds a gem by this name only.
  if (asset.name !== expected)
    throw new InputError(`${title}: its metadata says that it is ${expected}. Give it that name.`);
  if (gem.lack !== undefined) context.missing(`${title} ${gem.lack}`);
  return { asset, gem };
}

function fileName({ name, version, platform }: Gem): string {
  return `${name}-${version}${platform === 'ruby' ? '' : `-${platform}`}.gem`;
}
