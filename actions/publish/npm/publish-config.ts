import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { objectAt, stringAt, stringsIn, type JsonObject } from '../files/json.ts';
import { isSameRepository } from '../same-repository.ts';
import type { Packed } from './manifest.ts';

/** Fields of package.json that pnpm and Yarn take from publishConfig when they pack, and npm does not. */
const OVERRIDES = [
  ...['main', 'module', 'types', 'typings', 'typesVersions', 'browser', 'exports', 'imports', 'bin', 'type'],
  ...['esnext', 'es2015', 'unpkg', 'umd:main', 'engines', 'os', 'cpu', 'libc'],
];

/** What publishConfig asks for that the package does not hold, as its packer has not done it: a sentence each. */
export function unappliedOverrides({
  manifest,
  files,
  executables,
}: Pick<Packed, 'manifest' | 'files' | 'executables'>): string[] {
  const config = objectAt(manifest, 'publishConfig');
  const open = OVERRIDES.filter((key) => Object.hasOwn(config, key) && !isDeepStrictEqual(config[key], manifest[key]));
  const toRun = stringsIn(config['executableFiles']).map((path) => posix.normalize(path));
  if (toRun.some((path) => files.includes(path) && !executables.includes(path))) open.push('executableFiles');
  if (open.length === 0) return [];
  return [
    `its publishConfig says ${open.join(', ')}, which npm pack does not put in place: pack it with pnpm pack or yarn pack in the build job, and publish that .tgz`,
  ];
}

/** The folder that is packed in place of the package's own (pnpm, "publishConfig.directory"). */
export function publishDirectory(manifest: JsonObject): string | undefined {
  return stringAt(objectAt(manifest, 'publishConfig'), 'directory');
}

/** `public` or `restricted`, which goes along in the publish document; CodeArtifact has one access for all. */
export function access(manifest: JsonObject): string | null {
  return stringAt(objectAt(manifest, 'publishConfig'), 'access') ?? null;
}

/** Why the package must not go to this endpoint: its publishConfig names another registry. */
export function foreignRegistry(manifest: JsonObject, endpoint: URL): string | undefined {
  const config = objectAt(manifest, 'publishConfig');
  const scope = /^(@[^/]+)\//.exec(stringAt(manifest, 'name') ?? '')?.[1];
  const key =
    scope !== undefined && stringAt(config, `${scope}:registry`) !== undefined ? `${scope}:registry` : 'registry';
  const registry = stringAt(config, key);
  if (registry === undefined || isSameRepository(registry, endpoint)) return undefined;
  return `its publishConfig.${key} is ${registry}, and this repository is ${endpoint.href}: take that line away, or publish it there`;
}
