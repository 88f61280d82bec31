import { dirname, join, relative, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { kindOf } from '../files/glob.ts';
import { isObject, objectAt, parseObject, stringAt } from '../files/json.ts';
import { realPathWithin, shown, type Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import { publishDirectory } from './publish-config.ts';
import { readFolder, type PackageFolder } from './workspaces.ts';

/** A folder that is packed in place of the package's own, and what says so. */
interface BuiltFolder {
  /** Absolute. */
  readonly path: string;
  /** For messages: `publishConfig.directory is dist`. */
  readonly said: string;
}

/**
 * The folder itself, or the one that its build fills: packing the sources in its place gives a package that nobody could
 * use. It must hold the same package; an InputError where it does not, or was not built.
 *
 * @param contents see lernaContents
 */
export async function packedFolder(
  root: Root,
  member: PackageFolder,
  contents: string | undefined,
): Promise<PackageFolder> {
  const built = await builtFolder(root, member, contents);
  if (built === undefined) return member;
  const what = `${shown(root, member.path)}: ${built.said}`;
  const path = await realPathWithin(root, built.path).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${what}: ${error.message}. Build it first.`);
  });
  const packed = await readFolder(root, path);
  if (packed === undefined) throw new InputError(`${what}, where there is no package.json. Build it first.`);
  for (const key of ['name', 'version'] as const) {
    const [own, other] = [stringAt(member.manifest, key), stringAt(packed.manifest, key)];
    if (own !== other) {
      throw new InputError(
        `${what}, whose ${key} is ${JSON.stringify(other)} and not ${JSON.stringify(own)}. Build it again.`,
      );
    }
  }
  return packed;
}

/** pnpm's and Yarn's publishConfig, Lerna's `contents` for all packages, ng-packagr's `dest`. */
async function builtFolder(
  root: Root,
  { path, manifest }: PackageFolder,
  contents: string | undefined,
): Promise<BuiltFolder | undefined> {
  const directory = publishDirectory(manifest);
  if (directory !== undefined) {
    return { path: resolve(path, directory), said: `publishConfig.directory is ${directory}` };
  }
  if (contents !== undefined) {
    return { path: resolve(path, contents), said: `lerna.json's command.publish.contents is ${contents}` };
  }
  const file = join(path, 'ng-package.json');
  if ((await kindOf(file)) !== 'file') return undefined;
  const dest = stringAt(parseObject(await readText(root, file), shown(root, file)), 'dest') ?? 'dist';
  const built = resolve(dirname(file), dest);
  return { path: built, said: `it is built into ${relative(root.path, built)} (ng-package.json)` };
}

/** The folder in each package that Lerna publishes in place of the package's own (Lerna, "lerna.json"). */
export async function lernaContents(root: Root, folder: string): Promise<string | undefined> {
  const file = join(folder, 'lerna.json');
  if ((await kindOf(file)) !== 'file') return undefined;
  const { command } = parseObject(await readText(root, file), shown(root, file));
  return isObject(command) ? stringAt(objectAt(command, 'publish'), 'contents') : undefined;
}
