import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { LocalAsset } from '../files/asset.ts';
import { readZip } from '../files/zip.ts';

const SOURCE = /\.(java|kt|scala|groovy)$/;
/** Source files that give no class of their own that somebody could use. */
const DESCRIPTIVE = /(^|\/)(package-info|module-info)\.java$/;

/**
 * A jar that holds nothing but its manifest, beside a jar with the sources that should have been compiled into it;
 * undefined when there is no such thing. A jar that cannot be read is not judged: some are no zip to begin with.
 */
export async function jarProblem(assets: readonly LocalAsset[], stem: string): Promise<string | undefined> {
  const main = assets.find(({ name }) => name === `${stem}.jar`);
  const sources = assets.find(({ name }) => name === `${stem}-sources.jar`);
  if (main === undefined || sources === undefined) return undefined;
  const [held, written] = await Promise.all([paths(main), paths(sources)]);
  if (held === undefined || written === undefined) return undefined;
  const isCompiled = held.some((path) => path.endsWith('.class'));
  // Some are made of sources: what a compiler of another kind works on.
  const isSource = held.some((path) => SOURCE.test(path));
  const isJava = !isSource && written.some((path) => path.endsWith('.java') && !DESCRIPTIVE.test(path));
  const isEmpty = held.every((path) => path.startsWith('META-INF/'));
  const hasSource = written.some((path) => SOURCE.test(path) && !DESCRIPTIVE.test(path));
  if (isCompiled || !(isJava || (isEmpty && hasSource))) return undefined;
  return `${main.path} holds no classes, though ${sources.path} holds sources: the build did not compile them`;
}

const ARCHIVE = /\.(jar|war|ear|rar|aar|zip)$/;
const ZIP_START = Buffer.from('PK\x03\x04');

/** Zip archives that cannot be read to their directory, as one is that was cut off: a sentence each. */
export async function damagedArchives(assets: readonly LocalAsset[]): Promise<string[]> {
  const found = await Promise.all(
    assets.map(async (asset) => {
      if (!ARCHIVE.test(asset.name)) return [];
      const { buffer, bytesRead } = await asset.handle.read(Buffer.alloc(ZIP_START.length), 0, ZIP_START.length, 0);
      if (!buffer.subarray(0, bytesRead).equals(ZIP_START)) return [];
      try {
        await readZip(asset, 'zip archive', () => -1);
        return [];
      } catch (error) {
        return [`${messageOf(error)}. Build it again.`];
      }
    }),
  );
  return found.flat();
}

async function paths(asset: LocalAsset): Promise<readonly string[] | undefined> {
  const zip = await readZip(asset, 'jar', () => -1).catch(() => undefined);
  return zip?.paths;
}
