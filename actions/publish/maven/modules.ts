import { dirname, join } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { kindOf, match } from '../files/glob.ts';
import { isWithin, type Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import { parsePom } from './pom.ts';

/** The folders that a build is made of, and what it calls itself. */
export interface Project {
  /** Absolute; the project's own folder first. */
  readonly folders: readonly string[];
  /** `group:artifact` of the POMs, to their versions; undefined for Gradle, whose coordinates only its build knows. */
  readonly artifacts: ReadonlyMap<string, string> | undefined;
  /** What the whole is called, where it is made of several; undefined where it is not, or does not say. */
  readonly name: string | undefined;
}

const MOST_MODULES = 1_000;

/** The modules of a Maven or Gradle project; just the folder where it is neither. */
export async function readProject(root: Root, folder: string): Promise<Project> {
  if ((await kindOf(join(folder, 'pom.xml'))) === 'file') return await mavenProject(root, folder);
  const scripts = await match(root, folder, ['*/**/build.gradle', '*/**/build.gradle.kts'], 'file');
  const modules = scripts
    .map(dirname)
    .filter((path) => !/[\\/](build|target|src)[\\/]/.test(`${path.slice(folder.length)}/`));
  const name = modules.some((path) => path !== folder) ? await gradleName(root, folder) : undefined;
  return { folders: [...new Set([folder, ...modules])], artifacts: undefined, name };
}

/** `rootProject.name = "shop"` of the settings, which are a program: another way to say it is not read. */
async function gradleName(root: Root, folder: string): Promise<string | undefined> {
  for (const file of ['settings.gradle', 'settings.gradle.kts'].map((name) => join(folder, name))) {
    if ((await kindOf(file)) !== 'file') continue;
    return /^\s*rootProject\.name\s*=\s*(["'])([^"'$]+)\1/m.exec(await readText(root, file))?.[2];
  }
  return undefined;
}

async function mavenProject(root: Root, folder: string): Promise<Project> {
  const folders = new Set<string>();
  const artifacts = new Map<string, string>();
  const waiting = [folder];
  let name: string | undefined;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (folders.has(next) || folders.size >= MOST_MODULES || !isWithin(root.path, next)) continue;
    const file = join(next, 'pom.xml');
    if ((await kindOf(file)) !== 'file') continue;
    folders.add(next);
    try {
      const { group, artifact, version, modules } = parsePom(await readText(root, file), file);
      if (next === folder && modules.length > 0) name = artifact;
      artifacts.set(`${group ?? ''}:${artifact ?? ''}`, version ?? '');
      // A module may be given by its POM's name as well as by its folder's.
      waiting.push(...modules.map((module) => join(next, module.replace(/\/?[^/]+\.xml$/, ''))));
    } catch (error) {
      // Maven itself will say what is wrong with it.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return { folders: [...folders], artifacts, name };
}
