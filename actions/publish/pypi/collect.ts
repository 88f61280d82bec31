import { basename } from 'node:path';
import { shown } from '../files/root.ts';
import type { CollectContext, Source } from '../publish-format.ts';
import type { Release } from '../release.ts';
import { readMetadata } from './archive.ts';
import { distributionOf, pythonReleases, type PythonFile } from './release.ts';

/** Reads the metadata of wheels and sdists, and puts those of one version together. */
export async function collect(sources: readonly Source[], context: CollectContext): Promise<readonly Release[]> {
  const files = await Promise.all(
    sources.map(({ path }) =>
      context.attempt(async (): Promise<PythonFile> => {
        const distribution = distributionOf(shown(context.root, path));
        const asset = await context.open(context.root, path, basename(path));
        return { asset, distribution, metadata: await readMetadata(asset, distribution) };
      }),
    ),
  );
  const { releases, problems } = pythonReleases(files.filter((file) => file !== undefined));
  problems.forEach(context.problem);
  return releases;
}
