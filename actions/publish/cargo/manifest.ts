import { join } from 'node:path';
import { kindOf } from '../files/glob.ts';
import { isObject, objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { shown, type Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import { parseToml } from '../files/toml.ts';

/** A folder's Cargo.toml; undefined when there is none. */
export async function readManifest(root: Root, folder: string): Promise<JsonObject | undefined> {
  const file = join(folder, 'Cargo.toml');
  if ((await kindOf(file)) !== 'file') return undefined;
  return parseToml(await readText(root, file), shown(root, file));
}

/** Why a crate is not for this registry, by its `publish` (The Cargo Book, "the publish field"); undefined when it is. */
export function notForPublishing(publish: unknown): string | undefined {
  if (publish === false) return 'its Cargo.toml says publish = false';
  if (!Array.isArray(publish)) return undefined;
  if (publish.length === 0) return 'its Cargo.toml says publish = []';
  const others = publish.every((registry) => registry === 'crates-io');
  return others ? 'its Cargo.toml says publish = ["crates-io"], and this is another registry' : undefined;
}

const CRATES_IO = 'https://github.com/rust-lang/crates.io-index';

const KINDS = [
  ['dependencies', 'normal'],
  ['dev-dependencies', 'dev'],
  ['build-dependencies', 'build'],
] as const;

interface PathDependency {
  readonly path: string;
  /** The path is the workspace's: from its root. */
  readonly inherited: boolean;
}

/** Where crates lie that this one has by their path. */
export function pathDependencies(manifest: JsonObject, workspace: JsonObject): PathDependency[] {
  const inherited = objectAt(workspace, 'dependencies');
  return tables(manifest).flatMap(({ alias, value }): PathDependency[] => {
    if (!isObject(value)) return [];
    const own = stringAt(value, 'path');
    if (own !== undefined) return [{ path: own, inherited: false }];
    const path = value['workspace'] === true ? stringAt(objectAt(inherited, alias), 'path') : undefined;
    return path === undefined ? [] : [{ path, inherited: true }];
  });
}

/** Names of the crates that whoever builds with this one needs. */
export function crateNeeds(manifest: JsonObject): string[] {
  const all = dependencies(manifest, '', new Set());
  return [...new Set(all.filter(({ kind }) => kind !== 'dev').map(({ name }) => name))];
}

/**
 * The metadata that goes before a crate (The Cargo Book, "Publish"), from the Cargo.toml that `cargo package` writes.
 *
 * @param index of the registry that it goes to: `sparse+https://…/`
 * @param siblings crates of the same run, which go to the same registry
 */
export function uploadMetadata(
  manifest: JsonObject,
  readme: string | undefined,
  index: string,
  siblings: ReadonlySet<string>,
): JsonObject {
  const own = objectAt(manifest, 'package');
  const given = (key: string): string | null => stringAt(own, key) ?? null;
  return {
    name: given('name'),
    vers: given('version'),
    deps: dependencies(manifest, index, siblings),
    features: Object.fromEntries(
      Object.entries(objectAt(manifest, 'features')).map(([name, value]) => [name, stringsIn(value)]),
    ),
    authors: stringsIn(own['authors']),
    description: given('description'),
    documentation: given('documentation'),
    homepage: given('homepage'),
    readme: readme ?? null,
    readme_file: given('readme'),
    keywords: stringsIn(own['keywords']),
    categories: stringsIn(own['categories']),
    license: given('license'),
    license_file: given('license-file'),
    repository: given('repository'),
    badges: {},
    links: given('links'),
    rust_version: given('rust-version'),
  };
}

interface Dependency extends JsonObject {
  readonly name: string;
  readonly kind: 'normal' | 'dev' | 'build';
}

function dependencies(manifest: JsonObject, index: string, siblings: ReadonlySet<string>): Dependency[] {
  return tables(manifest).map(({ alias, value, kind, target }) =>
    dependency(alias, value, { kind, target, index, siblings }),
  );
}

/** All dependencies, those of single targets among them. */
function tables(manifest: JsonObject) {
  const from = (table: JsonObject, target: string | null) =>
    KINDS.flatMap(([key, kind]) =>
      Object.entries(objectAt(table, key)).map(([alias, value]) => ({ alias, value, kind, target })),
    );
  const targets = Object.entries(objectAt(manifest, 'target')).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return [...from(manifest, null), ...targets.flatMap(([target, table]) => from(table, target))];
}

function dependency(
  alias: string,
  value: unknown,
  at: {
    readonly kind: Dependency['kind'];
    readonly target: string | null;
    readonly index: string;
    readonly siblings: ReadonlySet<string>;
  },
): Dependency {
  const table: JsonObject = isObject(value) ? value : { version: value };
  const name = stringAt(table, 'package') ?? alias;
  const source = stringAt(table, 'registry-index') ?? (at.siblings.has(name) ? at.index : CRATES_IO);
  return {
    name,
    version_req: stringAt(table, 'version') ?? '*',
    features: stringsIn(table['features']),
    optional: table['optional'] === true,
    default_features: (table['default-features'] ?? true) !== false,
    target: at.target,
    kind: at.kind,
    // No registry means the one that the crate goes to.
    registry: source.replace(/\/$/, '') === at.index.replace(/\/$/, '') ? null : source,
    explicit_name_in_toml: name === alias ? null : alias,
  };
}
