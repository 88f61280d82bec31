import { invalid } from '../../errors.ts';
import { packageOf, type CargoManifest, type CrateContent } from './crate.ts';
import { readDocument, type CrateDocument } from './metadata.ts';
import { isRecord } from '../../reading/json-record.ts';

/**
 * What Cargo would send when it published the crate, from the Cargo.toml in it. A ValidationException for what it would
 * not have published.
 */
export function documentFrom({ manifest, readmes }: CrateContent): CrateDocument {
  const stated = packageOf(manifest);
  const readme = stated['readme'];
  return readDocument({
    name: stated['name'],
    vers: stated['version'],
    deps: [dependenciesIn(manifest, undefined), ...targets(manifest)].flat(),
    features: manifest['features'],
    links: stated['links'],
    rust_version: stated['rust-version'],
    description: stated['description'],
    homepage: stated['homepage'],
    repository: stated['repository'],
    license: stated['license'],
    readme: typeof readme === 'string' ? readmes.get(readme) : undefined,
  });
}

function targets(manifest: CargoManifest): object[][] {
  const { target } = manifest;
  if (!isRecord(target)) return [];
  return Object.entries(target).map(([platform, tables]) => (isRecord(tables) ? dependenciesIn(tables, platform) : []));
}

/** Tables of dependencies, under their names of today and of old. */
const TABLES = [
  ['normal', 'dependencies', 'dependencies'],
  ['build', 'build-dependencies', 'build_dependencies'],
  ['dev', 'dev-dependencies', 'dev_dependencies'],
] as const;

function dependenciesIn(tables: CargoManifest, target: string | undefined): object[] {
  return TABLES.flatMap(([kind, name, formerName]) => {
    const table = tables[name] ?? tables[formerName];
    if (!isRecord(table)) return [];
    return Object.entries(table).map(([key, value]) => ({ ...dependency(key, value), kind, target }));
  });
}

function dependency(key: string, value: unknown): object {
  if (typeof value === 'string') return { name: key, version_req: value };
  if (!isRecord(value)) throw invalid(`The dependency ${key} in Cargo.toml is neither a version nor a table`);
  return {
    name: value['package'] ?? key,
    explicit_name_in_toml: value['package'] === undefined ? undefined : key,
    version_req: value['version'] ?? '*',
    features: value['features'],
    optional: value['optional'],
    default_features: value['default-features'] ?? value['default_features'],
    registry: value['registry-index'],
  };
}
