import type { Stats, StatsModule } from '@vercel/ncc';

/** A file of the bundle and what it holds. */
export interface Chunk {
  /** The bundler's number for it. */
  readonly id: number;
  /** The file's name in `dist/`. */
  readonly file: string;
  /**
   * The source from which the others of this chunk are reached; of several, the largest. A source of this repository
   * where those weigh more than the libraries that came with them.
   */
  readonly root: string;
  /** Paths relative to the project's root, sorted. */
  readonly sources: readonly string[];
  /** The bundler's numbers of its modules, and the names that they get. */
  readonly modules: ReadonlyMap<number, string>;
}

/** What the bundler's statistics say of its chunks, with a name for each, in order of their names. */
export function chunksOf(stats: Stats): Chunk[] {
  const { chunks } = stats.toJson({
    all: false,
    chunks: true,
    ids: true,
    chunkModules: true,
    chunkModulesSpace: Infinity,
    dependentModules: true,
    nestedModules: true,
    nestedModulesSpace: Infinity,
  });
  const taken = new Set(['main.js']);
  return (
    chunks
      .map(({ id, entry, names: [name], modules: entries }) => {
        const modules = entries.filter(isModule);
        const numbered = modules.filter((module) => module.id !== null);
        return {
          id,
          file: entry ? 'main.js' : name === undefined ? undefined : `${name}.js`,
          root: rootOf(numbered),
          size: totalSize(modules),
          sources: [...new Set(modules.flatMap(sourcesOf))].sort(),
          modules: new Map(numbered.map((module) => [module.id ?? 0, moduleName(pathOf(module))])),
        };
      })
      // Of those that ask for the same name, the largest gets it.
      .sort((a, b) => b.size - a.size || compare(a.root, b.root))
      .map(({ file, root, ...chunk }) => ({ ...chunk, root, file: file ?? freeName(root, taken) }))
      .sort((a, b) => compare(a.file, b.file))
  );
}

/**
 * The scripts under the chunks' names, with paths for the bundler's numbers in them: numbers say nothing to a reader.
 * Only whole references as webpack writes them are touched, each within its line; one without a name is an error.
 */
export function nameChunks(scripts: ReadonlyMap<string, string>, chunks: readonly Chunk[]): Map<string, string> {
  const names = new Map(chunks.flatMap(({ modules }) => [...modules]));
  const files = new Map(chunks.map(({ id, file }) => [id, file.slice(0, -'.js'.length)]));
  const named = (map: ReadonlyMap<number, string>, id: string): string => {
    const name = map.get(Number(id));
    if (name === undefined) throw new Error(`The bundler's number ${id} has no name`);
    return JSON.stringify(name);
  };
  const rename = (text: string): string =>
    text
      .replaceAll(/^(\/\*\*\*\/ )(\d+)(?=:$)/gm, (_, before: string, id: string) => before + named(names, id))
      .replaceAll(
        /(__(?:webpack|nccwpck)_require__(?:\.\w+)?\((?:\/\* import\(\)(?: \| [\w-]+)? \*\/ )?)(\d+)(?=\))/g,
        (_, before: string, id: string) => before + named(before.includes('.e(') ? files : names, id),
      )
      .replaceAll(
        /(\.bind\(__(?:webpack|nccwpck)_require__, )(\d+)(?=[,)])/g,
        (_, before: string, id: string) => before + named(names, id),
      )
      .replaceAll(
        /^(exports\.ids? = \[?)(\d+)(?=\]?;$)/gm,
        (_, before: string, id: string) => before + named(files, id),
      )
      .replaceAll(/(?<=installedChunks = \{\n(?:\/\*+\/)?\s+)\d+(?=: 1)/g, (id) => named(files, id))
      .replaceAll(' chunkId + ".index.js"', ' chunkId + ".js"')
      .replaceAll(
        /(?<=^\/\/# sourceMappingURL=)(\d+)\.index(?=\.js\.map$)/gm,
        (_, id: string) => files.get(Number(id)) ?? id,
      )
      .replaceAll(/(?<=^\/\/# sourceMappingURL=)index(?=\.js\.map$)/gm, 'main');
  return new Map(
    [...scripts].map(([name, text]) => {
      const file = files.get(Number.parseInt(name, 10));
      return [file === undefined ? name : `${file}.js`, rename(text)];
    }),
  );
}

function rootOf(modules: readonly StatsModule[]): string {
  const libraries = modules.filter((module) => isLibrary(pathOf(module)));
  const ours = modules.filter((module) => !isLibrary(pathOf(module)));
  const heavier = totalSize(ours) > totalSize(libraries) ? ours : libraries;
  const roots = heavier.filter((module) => !module.dependent);
  const largest = [...(roots.length > 0 ? roots : heavier)].sort((a, b) => b.size - a.size)[0];
  return largest === undefined ? '' : pathOf(largest);
}

function totalSize(modules: readonly StatsModule[]): number {
  return modules.reduce((sum, module) => sum + module.size, 0);
}

function isLibrary(path: string): boolean {
  return path.includes('/node_modules/') || !path.startsWith('./');
}

function sourcesOf(module: StatsModule): string[] {
  return module.modules === undefined ? [pathOf(module)] : module.modules.filter(isModule).flatMap(sourcesOf);
}

/** The bundler's own start-up code is one entry without a name. */
function isModule(module: Partial<StatsModule>): module is StatsModule {
  return module.name !== undefined;
}

/** The bundler's names are paths, `external "node:fs"`, and `./a.ts + 12 modules` for what is concatenated. */
function pathOf({ name }: StatsModule): string {
  return name.replace(/ \+ \d+ modules$/, '').replace(/^external "(?:node-commonjs )?(.*)"$/, '$1');
}

function moduleName(path: string): string {
  return path.replace(/^\.\/(?:node_modules\/)?/, '');
}

/** From `./packages/emulator/src/server.ts` to `emulator-server.js`; a package's chunk has the package's name, if that is free. */
function freeName(root: string, taken: Set<string>): string {
  const path = moduleName(root)
    .replace(/^packages\//, '')
    .replace(/\.\w+$/, '')
    .replace(/^@/, '');
  const parts = path.split('/').filter((part) => !NO_NAME.has(part));
  const short = root.includes('/node_modules/') ? parts.slice(0, root.includes('/@') ? 2 : 1) : parts;
  const candidates = [short.join('-'), parts.join('-')];
  for (let count = 2; ; count++) {
    const free = candidates.map((name) => `${name}.js`).find((name) => !taken.has(name));
    if (free !== undefined) {
      taken.add(free);
      return free;
    }
    candidates.push(`${parts.join('-')}-${count}`);
  }
}

/** Folders that every path has. */
const NO_NAME = new Set(['src', 'lib', 'dist', 'dist-es', 'esm', 'submodules']);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
