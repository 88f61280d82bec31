import { basename, dirname, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { runTool } from '../build-tool.ts';
import { kindOf, match } from '../files/glob.ts';
import { parseObject } from '../files/json.ts';
import { rootAt, shown, type Root } from '../files/root.ts';
import { readBytes } from '../files/text.ts';
import { readZip } from '../files/zip.ts';
import type { LocalAsset } from '../files/asset.ts';
import type { CollectContext, PublishFormat, Source } from '../publish-format.ts';
import { nameOf, releaseProblem, swiftRelease, type Companions } from './release.ts';
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
    for (const [index, source] of sources.entries()) {
      const release = await context.attempt(() => read(source, index, context));
      if (release !== undefined) releases.push(release);
    }
    return releases;
  },
};

async function read({ path, kind }: SwiftSource, index: number, context: CollectContext): Promise<Release | undefined> {
  const { root } = context;
  const source = shown(root, path);
  const asset =
    kind === 'archive' ? await context.open(root, path, basename(path)) : await archive(path, source, index, context);
  const manifest = await manifestOf(asset);
  if (manifest === undefined) {
    context.leftOut(
      `${source} is left out: it is no Swift source archive, as it holds no folder with a Package.swift.`,
    );
    return undefined;
  }
  // What it is called in a registry is no matter of its manifest, and of a copy is known.
  const name = context.isCopy ? context.packageName : nameOf(manifest);
  if (name === undefined) throw new InputError(`${source}: its Package.swift gives no name`);
  const at = { namespace: context.namespace ?? '', name, version: context.version ?? '' };
  const problem = releaseProblem(at);
  if (problem !== undefined) throw new InputError(`${source}: ${problem}`);
  const beside = await companions(root, path, kind);
  return swiftRelease(at, { asset: { ...asset, name: `${name}-${at.version}.zip` }, source, ...beside });
}

/** What `swift package-registry publish --dry-run` leaves beside an archive, and the metadata of a package's folder. */
async function companions(root: Root, path: string, kind: SwiftSource['kind']): Promise<Companions> {
  const folder = kind === 'folder' ? path : dirname(path);
  const stem = path.replace(/\.zip$/, '');
  const bytes = async (file: string): Promise<Buffer | undefined> =>
    (await kindOf(file)) === 'file' ? await readBytes(root, file, MANIFEST_BYTES) : undefined;
  const metadata = await bytes(join(folder, 'package-metadata.json'));
  if (metadata !== undefined)
    parseObject(metadata.toString('utf8'), shown(root, join(folder, 'package-metadata.json')));
  if (kind === 'folder') return { metadata, signature: undefined, metadataSignature: undefined };
  const [signature, metadataSignature] = await Promise.all([bytes(`${stem}.sig`), bytes(`${stem}-metadata.sig`)]);
  return { metadata, signature, metadataSignature: metadata === undefined ? undefined : metadataSignature };
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
async function archive(folder: string, source: string, index: number, context: CollectContext): Promise<LocalAsset> {
  const place: Root = await rootAt(await context.scratch(`swift-${index}`), 'git archive');
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
