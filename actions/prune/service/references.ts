import { glob, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { RetentionPolicy } from '../policy/retention-policy.ts';

/** Files that name versions: lock files, SBOMs, lists of what is deployed. */
export interface References {
  /** Whether a file that one of the globs stands for names the version of the package. */
  names(globs: readonly string[], coordinates: Coordinates, version: string): boolean;
}

/** Where nothing is protected by files. */
export const NO_REFERENCES: References = { names: () => false };

/** How far behind the package's name its version may stand: in the next lines of every lock file and SBOM. */
const NEAR = 200;

/**
 * Reads the files that the policy's `referenced-by` names, below the workspace. A glob that no file matches throws an
 * InputError: nothing would be protected by it.
 */
export async function readReferences(policy: RetentionPolicy, workspace: string): Promise<References> {
  const texts = new Map<string, readonly string[]>();
  for (const pattern of new Set(policy.protect.flatMap(({ referencedBy }) => referencedBy))) {
    const found = await filesOf(pattern, workspace);
    if (found.length === 0) {
      throw new InputError(`No file matches '${pattern}', which protects what such files name. Check 'referenced-by'.`);
    }
    texts.set(pattern, await Promise.all(found.map(read)));
  }
  return {
    names: (globs, coordinates, version) =>
      globs.some((one) => (texts.get(one) ?? []).some((text) => namesVersion(text, coordinates, version))),
  };
}

/** Which files that the globs stand for name a version, as paths from the workspace. */
export async function filesNaming(
  globs: readonly string[],
  workspace: string,
  coordinates: Coordinates,
  version: string,
): Promise<string[]> {
  const named: string[] = [];
  for (const path of new Set((await Promise.all(globs.map((one) => filesOf(one, workspace)))).flat())) {
    if (namesVersion(await read(path), coordinates, version)) named.push(relative(workspace, path));
  }
  return named.sort();
}

/** Absolute paths. */
async function filesOf(pattern: string, workspace: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: workspace, withFileTypes: true })) {
    if (path.isFile()) found.push(resolve(path.parentPath, path.name));
  }
  return found;
}

async function read(path: string): Promise<string> {
  try {
    return searchable(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(`A file that names versions cannot be read: ${messageOf(error)}. Check 'referenced-by'.`);
  }
}

/**
 * In lower case, the escapes of package URLs undone, and without hashes (`sha256:…`, `sha512-…`), which may stand by the
 * dozen between a name and its version (Pipfile.lock).
 */
export function searchable(text: string): string {
  return text
    .toLowerCase()
    .replace(/%40/g, '@')
    .replace(/%2f/g, '/')
    .replace(/\bsha\d+[:=-][0-9a-z+/]{20,}=*/g, '')
    .replace(/[\s"',]{2,}/g, (run) => (run.includes('\n') ? '\n' : ' '));
}

/**
 * Whether a text, in lower case, has the package's name and closely behind it the version, each as a word of its own:
 * `"node_modules/@acme/core": {"version": "1.0.0"`, `name = "core"` and `version = "1.0.0"` a line below,
 * `com.acme:core:1.0`, `pkg:npm/%40acme/core@1.0.0`. Meant to find too much rather than too little.
 */
export function namesVersion(text: string, coordinates: Coordinates, version: string): boolean {
  const wanted = version.toLowerCase();
  return spellings(coordinates).some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isPart(text[at - 1]) || isPart(text[at + name.length])) continue;
      const near = text.slice(at + name.length, at + name.length + NEAR);
      for (let found = near.indexOf(wanted); found >= 0; found = near.indexOf(wanted, found + 1)) {
        const [before, after] = [near[found - 1], near.slice(found + wanted.length)];
        if (!/[0-9a-z.+-]/.test(before ?? '') && !/^(?:[0-9a-z+-]|\.[0-9a-z])/.test(after)) return true;
      }
    }
    return false;
  });
}

/** The name as files of its ecosystem spell it, in lower case. */
function spellings({ format, namespace, name }: Coordinates): string[] {
  const plain = name.toLowerCase();
  if (format === 'npm' && namespace !== '') return [`${namespace.toLowerCase()}/${plain}`];
  if (format === 'pypi') return [...new Set([plain, plain.replaceAll('-', '_'), plain.replaceAll('-', '.')])];
  return [plain];
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[0-9a-z_-]/.test(character);
}
