import { InputError } from '@codeartifact-ci/core/errors.ts';
import { shown } from '../files/root.ts';
import type { CollectContext } from '../publish-format.ts';
import type { Release } from '../release.ts';
import type { NugetSource } from './discover.ts';
import { isPackageId, normalisedVersion, readNupkg } from './nuspec.ts';
import { nugetRelease, serviceIndex } from './release.ts';

/** Reads the packages' own manifests. */
export async function collect(sources: readonly NugetSource[], context: CollectContext): Promise<readonly Release[]> {
  const index = serviceIndex();
  const releases = await Promise.all(
    sources.map(({ path, isMet }) =>
      context.attempt(async () => {
        const title = shown(context.root, path);
        // The asset's name follows from the manifest, so that the file is opened before its name is known.
        const asset = await context.open(context.root, path, '');
        const { id, version, needs, lack } = await readNupkg(asset);
        const normalised = normalisedVersion(version);
        if (!isPackageId(id))
          throw new InputError(`${title}: its .nuspec has the id ${JSON.stringify(id)}, which NuGet does not take.`);
        if (normalised === undefined) {
          throw new InputError(
            `${title}: its .nuspec has the version ${JSON.stringify(version)}, which NuGet does not take.`,
          );
        }
        if (lack !== undefined) context.missing(`${title} ${lack}`);
        const name = id.toLowerCase();
        const file = { ...asset, name: `${name}.${normalised}.nupkg` };
        return { ...nugetRelease({ name, version: normalised }, file, needs, index), isMet };
      }),
    ),
  );
  return releases.filter((release) => release !== undefined);
}
