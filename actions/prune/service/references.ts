import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { globFiles } from '@codeartifact-ci/core/files/glob.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';
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
  for (const { referencedBy } of policy.protect) {
    const files = await filesOf(referencedBy, workspace, (pattern) => {
      throw new InputError(`No file matches '${pattern}', which protects what such files name. Check 'referenced-by'.`);
    });
    texts.set(referencedBy.join('\n'), await Promise.all(files.map(read)));
  }
  return {
    names: (globs, coordinates, version) =>
      (texts.get(globs.join('\n')) ?? []).some((text) => namesVersion(text, coordinates, version)),
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
  for (const path of await filesOf(globs, workspace)) {
    if (namesVersion(await read(path), coordinates, version)) named.push(relative(workspace, path));
  }
  return named.sort();
}

/** Absolute paths: what the globs match, without what those behind `!` do. `unmatched` hears of globs that match nothing. */
async function filesOf(
  globs: readonly string[],
  workspace: string,
  unmatched: (glob: string) => void = () => undefined,
): Promise<string[]> {
  const [wanted, left] = [new Set<string>(), new Set<string>()];
  for (const written of globs) {
    const excludes = written.startsWith('!');
    const found = await globFiles(workspace, excludes ? written.slice(1) : written);
    if (found.length === 0 && !excludes) unmatched(written);
    for (const path of found) (excludes ? left : wanted).add(path);
  }
  const files = [...wanted].filter((path) => !left.has(path));
  if (files.length === 0 && globs.length > 0) unmatched(globs.join(', '));
  return files;
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
    .replace(/[\s"',]{2,}/g, ' ');
}

/** Formats whose files may spell a version otherwise: NuGet's `1.0` is 1.0.0, Bundler's `1.16.0-x86_64-linux` is 1.16.0. */
const RESPELT: ReadonlySet<Format> = new Set(['nuget', 'pypi', 'ruby']);

/**
 * Whether a text, in lower case, has the package's name and closely behind it the version, each as a word of its own:
 * `"node_modules/@acme/core": {"version": "1.0.0"`, `name = "core"` and `version = "1.0.0"` a line below,
 * `com.acme:core:1.0`, `pkg:npm/%40acme/core@1.0.0`. Meant to find too much rather than too little.
 */
export function namesVersion(text: string, coordinates: Coordinates, version: string): boolean {
  const wanted = version.toLowerCase();
  const { format } = coordinates;
  return spellings(coordinates).some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isPart(text[at - 1]) || isPart(text[at + name.length])) continue;
      const near = text.slice(at + name.length, at + name.length + NEAR);
      for (let found = near.indexOf(wanted); found >= 0; found = near.indexOf(wanted, found + 1)) {
        const [before, after] = [near[found - 1], near.slice(found + wanted.length)];
        if (!/[0-9a-z.+-]/.test(before ?? '') && !/^(?:[0-9a-z+-]|\.[0-9a-z])/.test(after)) return true;
      }
      if (RESPELT.has(format) && spelt(near).some((one) => sameVersion(format, one, wanted))) return true;
    }
    return false;
  });
}

/** What may be a version in a text, each a word of its own. */
function spelt(text: string): string[] {
  const words = text.match(/(?<![0-9a-z.+-])\d[0-9a-z.!+_-]*/g) ?? [];
  return words.map((word) => word.replace(/\.+$/, ''));
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
