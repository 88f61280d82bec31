import { basename, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { runTool } from '../build-tool.ts';
import { kindOf, match } from '../files/glob.ts';
import { rootAt, shown, type Root } from '../files/root.ts';
import { readZip } from '../files/zip.ts';
import type { LocalAsset } from '../files/asset.ts';
import type { CollectContext, PublishFormat, Source } from '../publish-format.ts';
import { nameOf, releaseProblem, swiftRelease } from './release.ts';
import type { Release } from '../release.ts';

/** A package's folder, or a source archive of one. */
export interface SwiftSource extends Source {
  readonly kind: 'folder' | 'archive';
}

const MANIFEST_BYTES = 1024 * 1024;

/** Swift packages: their scope is the input `namespace`, their version that of the tag. */
export const swift: PublishFormat<SwiftSource> = {
  id: 'swift',
  manifests: ['Package.swift'],
  lookedFor: 'Package.swift',
  authorization: (token) => `Bearer ${token}`,

  async discover(root, { path, kind }) {
    if (kind === 'file') return { sources: path.endsWith('.zip') ? [{ path, kind: 'archive' }] : [], leftOut: [] };
    if (kind === 'project' && (await kindOf(join(path, 'Package.swift'))) === 'file') {
      return { sources: [{ path, kind: 'folder' }], leftOut: [] };
    }
    const archives = kind === 'folder' ? await match(root, path, ['*.zip']) : [];
    return { sources: archives.map((file) => ({ path: file, kind: 'archive' })), leftOut: [] };
  },

  async collect(sources, context) {
    const releases: Release[] = [];
    for (const source of sources) {
      const release = await context.attempt(() => read(source, context));
      if (release !== undefined) releases.push(release);
    }
    return releases;
  },
};

async function read({ path, kind }: SwiftSource, context: CollectContext): Promise<Release | undefined> {
  const { root } = context;
  const source = shown(root, path);
  const asset =
    kind === 'archive' ? await context.open(root, path, basename(path)) : await archive(path, source, context);
  const manifest = await manifestOf(asset);
  if (manifest === undefined) {
    context.leftOut(
      `${source} is left out: it is no Swift source archive, as it holds no folder with a Package.swift.`,
    );
    return undefined;
  }
  const name = nameOf(manifest);
  if (name === undefined) throw new InputError(`${source}: its Package.swift gives no name`);
  const at = { namespace: context.namespace ?? '', name, version: context.version ?? '' };
  const problem = releaseProblem(at);
  if (problem !== undefined) throw new InputError(`${source}: ${problem}`);
  return swiftRelease(at, { ...asset, name: `${name}-${at.version}.zip` }, source);
}

/** The manifest in the one folder of a source archive (SE-0292, "source archive"). */
async function manifestOf(asset: LocalAsset): Promise<string | undefined> {
  const { files } = await readZip(asset, 'source archive', (path) =>
    /^[^/]+\/Package\.swift$/.test(path) ? MANIFEST_BYTES : -1,
  );
  const [text] = files.values();
  return text?.toString('utf8');
}

/** What Git holds of a folder, as `swift package archive-source` has it: the same bytes for the same commit. */
async function archive(folder: string, source: string, context: CollectContext): Promise<LocalAsset> {
  const place: Root = await rootAt(await context.scratch('swift'), 'git archive');
  const name = basename(folder);
  const file = join(place.path, `${name}.zip`);
  await runTool(context.host, {
    command: 'git',
    args: ['archive', '--format=zip', `--prefix=${name}/`, `--output=${file}`, 'HEAD'],
    cwd: folder,
    remedy: `Make a source archive of ${source} in the build job (swift package archive-source), and publish that.`,
  });
  return await context.open(place, file, basename(file));
}
