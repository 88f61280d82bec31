import { basename } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { shown } from '../files/root.ts';
import { notOfProject } from '../project-member.ts';
import type { CollectContext } from '../publish-format.ts';
import type { Release } from '../release.ts';
import { readPython } from './archive.ts';
import type { PythonSource } from './discover.ts';
import { field, parseFilename } from './metadata.ts';
import { pythonReleases, type PythonFile } from './release.ts';

/** Reads the metadata of wheels and sdists, and puts those of one version together. */
export async function collect(sources: readonly PythonSource[], context: CollectContext): Promise<readonly Release[]> {
  for (const { isRoot, name } of new Set(sources.flatMap(({ projects = [] }) => projects))) {
    if (isRoot && name !== undefined) context.component(name);
  }
  const files = await Promise.all(sources.map((source) => context.attempt(() => read(source, context))));
  const { releases, problems } = pythonReleases(files.filter((file) => file !== undefined));
  problems.forEach(context.problem);
  return releases;
}

async function read({ path, named, projects }: PythonSource, context: CollectContext): Promise<PythonFile | undefined> {
  const title = shown(context.root, path);
  const passBy = (why: string): void => {
    if (named) throw new InputError(`${title} ${why}.`);
    context.leftOut(`${title} is left out: it ${why}.`);
  };
  const distribution = parseFilename(basename(path));
  if (distribution === undefined) {
    // A wheel with another name is a mistake; an archive with another name is an archive of another kind.
    const names = 'a wheel (name-version-python-abi-platform.whl) or an sdist (name-version.tar.gz)';
    if (path.endsWith('.whl')) throw new InputError(`${title}: its name is none of ${names}.`);
    passBy(`has no name of ${names}`);
    return undefined;
  }
  const asset = await context.open(context.root, path, basename(path));
  const archive = await readPython(asset, distribution);
  if (archive === undefined) {
    passBy('is no Python sdist: it holds no PKG-INFO');
    return undefined;
  }
  const { metadata } = archive;
  const at = {
    format: 'pypi',
    name: field(metadata, 'name') ?? '',
    version: field(metadata, 'version') ?? '',
  } as const;
  const why = projects === undefined ? undefined : notOfProject(at, projects, context.version);
  if (why !== undefined) {
    context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
    return undefined;
  }
  if (archive.lack !== undefined) context.missing(`${title} ${archive.lack}`);
  return { asset, distribution, metadata, isMet: projects !== undefined && projects.length > 0 };
}
