import { posix } from 'node:path';
import { unbounded } from '@codeartifact-ci/core/files/glob.ts';
import { isObject, objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { bundledNames } from './manifest.ts';

/** Conditions of `exports` that Node, TypeScript and bundlers know; what others choose by is for their users to check. */
const CONDITIONS: ReadonlySet<string> = new Set(
  'import require default node node-addons types browser module module-sync worker deno production development'.split(
    ' ',
  ),
);

/**
 * Entry points that package.json names and the package does not hold, as `main (dist/index.js)`: whoever imports or
 * runs it gets an error.
 *
 * @param files paths in the package, relative to its folder
 */
export function missingEntryPoints(manifest: JsonObject, files: readonly string[]): string[] {
  const held = new Set(files);
  const missing: string[] = [];
  const check = (field: string, path: string | undefined, isThere: (path: string) => boolean): void => {
    if (path !== undefined && path.trim() !== '' && !isThere(inside(path))) missing.push(`${field} (${path})`);
  };
  // Node takes index.js where main leads nowhere (CommonJS, "LOAD_AS_DIRECTORY"), and does not look at it beside exports.
  check(
    'main',
    isAbsent(manifest['exports']) ? stringAt(manifest, 'main') : undefined,
    (path) => resolves(held, path, MODULES) || resolves(held, 'index', MODULES),
  );
  check('module', stringAt(manifest, 'module'), (path) => resolves(held, path, MODULES));
  for (const field of ['types', 'typings'] as const) {
    check(field, stringAt(manifest, field), (path) =>
      [path, ...redirected(manifest, path)].some((one) => resolves(held, one, DECLARATIONS)),
    );
  }
  for (const paths of versionedTypes(manifest)) {
    const isThere = (path: string): boolean => matchesTarget(files, held, path) || resolves(held, path, DECLARATIONS);
    if (!paths.some((path) => isThere(inside(path)))) check('typesVersions', paths[0], isThere);
  }
  const browser = manifest['browser'];
  if (typeof browser === 'string') check('browser', browser, (path) => resolves(held, path, MODULES));
  else if (isObject(browser)) {
    for (const value of Object.values(browser)) {
      if (typeof value === 'string' && value.startsWith('./')) {
        check('browser', value, (path) => resolves(held, path, MODULES));
      }
    }
  }
  for (const path of binaries(manifest['bin'])) check('bin', path, (one) => held.has(one));
  const commands = manifest['bin'] === undefined ? stringAt(objectAt(manifest, 'directories'), 'bin') : undefined;
  check('directories.bin', commands, (path) => files.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`)));
  for (const path of exportTargets(manifest['exports']))
    check('exports', path, (one) => matchesTarget(files, held, one));
  for (const { name, path } of installScripts(manifest)) check(name, path, (one) => resolves(held, one, MODULES));
  const optional = objectAt(manifest, 'optionalDependencies');
  for (const name of bundledNames(manifest).filter((one) => !Object.hasOwn(optional, one))) {
    check('bundleDependencies', `node_modules/${name}`, (one) => files.some((file) => file.startsWith(`${one}/`)));
  }
  return [...new Set(missing)];
}

/** Where TypeScript looks for a path in its place, by `typesVersions`: it looks for `types` there, too. */
function redirected(manifest: JsonObject, path: string): string[] {
  const maps = Object.values(objectAt(manifest, 'typesVersions')).filter(isObject);
  return maps.flatMap(Object.entries).flatMap(([pattern, targets]) => {
    const [head = '', tail] = pattern.split('*');
    const isMet = tail === undefined ? pattern === path : path.startsWith(head) && path.endsWith(tail);
    const rest = path.slice(head.length, path.length - (tail?.length ?? 0));
    return isMet ? stringsIn(targets).map((target) => inside(target.replace('*', rest))) : [];
  });
}

/** Of each pattern in `typesVersions` the paths that TypeScript tries one after the other. */
function versionedTypes(manifest: JsonObject): string[][] {
  return Object.values(objectAt(manifest, 'typesVersions'))
    .filter(isObject)
    .flatMap((paths) => Object.values(paths).map(stringsIn));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Scripts that whoever installs the package runs, and the file that they start with Node. */
function installScripts(manifest: JsonObject): { readonly name: string; readonly path: string }[] {
  const scripts = objectAt(manifest, 'scripts');
  return ['preinstall', 'install', 'postinstall'].flatMap((name) => {
    const path = /^node\s+([\w@./-]*[\w.])(?:\s|$)/.exec(stringAt(scripts, name)?.trim() ?? '')?.[1];
    return path === undefined || path.startsWith('-') ? [] : [{ name, path }];
  });
}

const CONTENT_FIELDS = [
  ...['main', 'module', 'types', 'typings', 'browser', 'bin', 'exports', 'imports', 'style', 'sass', 'directories'],
  ...['dependencies', 'peerDependencies', 'optionalDependencies'],
];

/** Whether it holds package.json and texts about itself alone, and needs nothing either: whoever installs it gets nothing. */
export function isEmptyPackage(manifest: JsonObject, files: readonly string[]): boolean {
  return (
    files.every((file) =>
      /^(package\.json|[^/]*(readme|licen[cs]e|change(s|log)|history|notice|copying|authors)[^/]*)$/i.test(file),
    ) && !CONTENT_FIELDS.some((field) => Object.hasOwn(manifest, field))
  );
}

const MODULES = ['.js', '.cjs', '.mjs', '.json', '.node'] as const;
const DECLARATIONS = ['.d.ts', '.d.mts', '.d.cts', '.ts'] as const;

function inside(path: string): string {
  return posix.join('/', path.replaceAll('\\', '/')).slice(1);
}

/** A path as it stands, with an extension, or as a folder with an index file. */
function resolves(held: ReadonlySet<string>, path: string, extensions: readonly string[]): boolean {
  const base = path.replace(/\/$/, '');
  const candidates = [base, ...extensions.map((one) => base + one)];
  const folder = base === '' ? '' : `${base}/`;
  return [...candidates, ...extensions.map((one) => `${folder}index${one}`)].some((one) => held.has(one));
}

function binaries(bin: unknown): string[] {
  if (typeof bin === 'string') return [bin];
  return isObject(bin) ? Object.values(bin).filter((path) => typeof path === 'string') : [];
}

/** The paths of `exports` that must be there: of several for the same condition, the first that Node would take. */
function exportTargets(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (Array.isArray(value)) return exportTargets((value as unknown[]).find((one) => exportTargets(one).length > 0));
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => key.startsWith('.') || CONDITIONS.has(key))
    .flatMap(([, target]) => exportTargets(target));
}

/** A target may be a folder or hold one `*` that stands for any text (Node, "subpath patterns"). */
function matchesTarget(files: readonly string[], held: ReadonlySet<string>, target: string): boolean {
  // The package's own folder.
  if (target === '') return true;
  const star = target.indexOf('*');
  if (star < 0) return target.endsWith('/') ? files.some((file) => file.startsWith(target)) : held.has(target);
  const [head, tail] = [target.slice(0, star), target.slice(star + 1).split('*')[0] ?? ''];
  return files.some((file) => file.startsWith(head) && file.length > head.length + tail.length && file.endsWith(tail));
}

/** Patterns of `files` that nothing in the package matches. */
export function unmatchedFiles(manifest: JsonObject, files: readonly string[]): string[] {
  const patterns = stringsIn(manifest['files']).filter((pattern) => pattern.trim() !== '' && !pattern.startsWith('!'));
  return patterns.filter((pattern) => {
    const path = inside(pattern)
      .replace(/\/+$/, '')
      .replace(/\/\*\*?$/, '');
    if (path === '' || path === '*' || path === '**' || unbounded(path) !== undefined) return false;
    return !files.some(
      (file) => file === path || file.startsWith(`${path}/`) || matches(file, path) || matches(file, `**/${path}`),
    );
  });
}

/** As npm reads a line of `files`: a pattern stands for what lies in a folder that it matches, too. */
function matches(file: string, pattern: string): boolean {
  return posix.matchesGlob(file, pattern) || posix.matchesGlob(file, `${pattern}/**`);
}

const BUILD_SCRIPTS = ['prepublishOnly', 'prepack', 'prepare', 'prepublish'] as const;

/** Scripts by which the package would be built where it is packed, and which are not run here. */
export function buildScripts(manifest: JsonObject): string[] {
  const { scripts } = manifest;
  return isObject(scripts) ? BUILD_SCRIPTS.filter((name) => stringAt(scripts, name) !== undefined) : [];
}
