import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { realPathWithin, shown, type Root } from '../files/root.ts';
import type { LocalAsset } from '../files/asset.ts';
import { match } from '../files/glob.ts';
import { parseLayout, rootOf, type StagedVersion } from './layout.ts';
import type { MavenVersion } from './release.ts';
import { parseMetadata, pomContradiction } from './xml.ts';

/**
 * The repository folders below `folder`, found by the metadata that Maven and Gradle write into them; absolute paths.
 *
 * @param below where to look, as patterns relative to `folder`: '' for all of it
 */
export async function stagingRoots(root: Root, folder: string, below: readonly string[]): Promise<string[]> {
  const patterns = below.map((prefix) => `${prefix}**/maven-metadata.xml`);
  const roots = new Set<string>();
  for (const file of await match(root, folder, patterns)) {
    const metadata = parseMetadata(await readFile(file, 'utf8'), shown(root, file));
    const at = metadata === undefined ? undefined : rootOf(slashed(file), metadata);
    if (at !== undefined) roots.add(at);
  }
  return [...roots].sort();
}

/** Opens what a repository folder holds; the files' links may not lead out of the root. */
export async function readStaging(
  root: Root,
  folder: string,
  open: (root: Root, path: string, name: string) => Promise<LocalAsset>,
): Promise<{ readonly versions: MavenVersion[]; readonly problems: string[] }> {
  const files = await match(root, folder, ['**/*.*'], 'file');
  const { versions, problems } = parseLayout(files.map((file) => slashed(relative(folder, file))));
  const read: MavenVersion[] = [];
  const wrong = problems.map((problem) => `${shown(root, folder)}: ${problem}.`);
  for (const staged of versions) {
    const assets = await Promise.all(
      staged.files.map((path) => open(root, join(folder, path), path.slice(path.lastIndexOf('/') + 1))),
    );
    const version = { ...staged, source: shown(root, dirname(join(folder, staged.files[0] ?? ''))), assets };
    read.push(version);
    wrong.push(...(await contradictions(root, folder, staged, assets)));
  }
  return { versions: read, problems: wrong };
}

async function contradictions(
  root: Root,
  folder: string,
  staged: StagedVersion,
  assets: readonly LocalAsset[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, path] of staged.files.entries()) {
    const asset = assets[index];
    if (asset === undefined) continue;
    if (asset.name === `${staged.artifact}-${staged.version}.pom`) {
      const said = pomContradiction(await readWithin(root, join(folder, path)), staged, asset.path);
      if (said !== undefined) problems.push(`${asset.path} ${said}.`);
    }
    for (const checksum of staged.checksums.filter(({ of }) => of === path)) {
      // `HASH` or `HASH  FILE`, as the tools write it.
      const [said = ''] = (await readWithin(root, join(folder, checksum.path))).trim().toLowerCase().split(/\s+/);
      const actual = asset.hashes[checksum.algorithm];
      if (said === actual) continue;
      problems.push(
        `${asset.path} is damaged: its ${checksum.algorithm} is ${actual}, ${shown(root, join(folder, checksum.path))} says ${said.slice(0, 128)}. Build it again.`,
      );
    }
  }
  return problems;
}

async function readWithin(root: Root, path: string): Promise<string> {
  const text = await readFile(await realPathWithin(root, path), 'utf8');
  if (text.length > 16 * 1024 * 1024) throw new InputError(`${shown(root, path)} is too large for what it is`);
  return text;
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
