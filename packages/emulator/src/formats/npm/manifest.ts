import { isRecord, without, type JsonRecord } from '../../reading/json-record.ts';
import type { VisibleVersion } from '../../store/resolve.ts';
import type { ServiceVariants } from '../../variants.ts';
import type { PackageKey, Dependency, Hashes, VersionMetadata } from '../../store/types.ts';

/** A version's package.json as a registry keeps it. */
export type Manifest = JsonRecord;

/** The one asset of an npm version. */
export const TARBALL = 'package.tgz';

/** `@scope/name`, or `name`. */
export function fullName({ namespace, name }: PackageKey): string {
  return namespace === '' ? name : `@${namespace}/${name}`;
}

/** `@scope/name` or `name` in parts; undefined where it cannot be a package's name. */
export function packageKeyOf(name: string): PackageKey | undefined {
  const match = /^(?:@([^@#/\s]+)\/)?([^@#/\s][^#/\s]*)$/.exec(name);
  const [, namespace = '', last = ''] = match ?? [];
  if (match === null || name.length > 214 || [namespace, last].some((part) => part === '.' || part === '..')) {
    return undefined;
  }
  return { format: 'npm', namespace, name: last };
}

/** What the API tells of a version, from its manifest. The manifest is kept without what is kept elsewhere. */
export function metadataFrom(manifest: Manifest, readme: string | undefined): VersionMetadata {
  const text = readme ?? manifest['readme'];
  const repository = repositoryUrl(manifest['repository']);
  return {
    ...(typeof manifest['description'] === 'string' ? { summary: manifest['description'] } : {}),
    ...(typeof manifest['homepage'] === 'string' ? { homePage: manifest['homepage'] } : {}),
    ...(repository === undefined ? {} : { sourceCodeRepository: repository }),
    licenses: licensesOf(manifest),
    ...(typeof text === 'string' && text !== '' ? { readme: text } : {}),
    dependencies: dependenciesOf(manifest),
    native: without(manifest, ['readme', 'readmeFilename']),
  };
}

/** The manifest of a version that metadataFrom made. */
export function manifestOf(metadata: VersionMetadata): Manifest {
  return isRecord(metadata.native) ? metadata.native : {};
}

/** For whom a manifest is made: the endpoint that the client uses, and how the service is set to behave. */
export interface ManifestAudience {
  readonly endpoint: string;
  readonly variants: ServiceVariants;
}

/** The manifest as a repository shows it: with the tarball at the address under which the client reached us. */
export function servedManifest(
  version: VisibleVersion,
  at: PackageKey,
  { endpoint, variants }: ManifestAudience,
): Manifest {
  const manifest = manifestOf(version.metadata);
  const name = fullName(at);
  const external = version.held === undefined || version.held.origin_type === 'EXTERNAL';
  const stated = isRecord(manifest['dist']) ? manifest['dist'] : {};
  const dist = external && variants.npmIntegrity === 'omit' ? without(stated, ['integrity']) : stated;
  const tarball = `${withPort(endpoint, variants.tarballPort)}${name.split('/').map(encodePart).join('/')}/-/${encodePart(`${at.name}-${version.version}.tgz`)}`;
  return { ...manifest, _id: `${name}@${version.version}`, name, version: version.version, dist: { ...dist, tarball } };
}

/** The URL with an explicit port, which may be the one that the scheme has anyway. */
function withPort(url: string, port: number | undefined): string {
  return port === undefined ? url : url.replace(/^([a-z]+:\/\/(?:\[[^\]]*\]|[^/:]*))(?::\d+)?/, `$1:${port}`);
}

/** encodeURIComponent but for the `@` of a scope, which every client leaves as it is. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll('%40', '@');
}

/** What installing needs: the members that npm's registry documents for `application/vnd.npm.install-v1+json`. */
const INSTALL_MEMBERS = [
  'name',
  'version',
  'deprecated',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
  'bundleDependencies',
  'bundledDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'acceptDependencies',
  'bin',
  'directories',
  'dist',
  'engines',
  'cpu',
  'os',
  'libc',
  'funding',
  'hasInstallScript',
  '_hasShrinkwrap',
];

export function abbreviated(manifest: Manifest): Manifest {
  const short = Object.fromEntries(
    INSTALL_MEMBERS.filter((member) => Object.hasOwn(manifest, member)).map((member) => [member, manifest[member]]),
  );
  return hasInstallScript(manifest) ? { ...short, hasInstallScript: true } : short;
}

function hasInstallScript({ scripts }: Manifest): boolean {
  return isRecord(scripts) && ['preinstall', 'install', 'postinstall'].some((name) => Object.hasOwn(scripts, name));
}

/** npm's `integrity` and `shasum` from hex digests. */
export function distOf({ sha1, sha512 }: Hashes): { integrity: string; shasum: string } {
  return { integrity: `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`, shasum: sha1 };
}

const DEPENDENCY_TYPES = [
  ['optionalDependencies', 'optional'],
  ['dependencies', 'regular'],
  ['devDependencies', 'dev'],
  ['peerDependencies', 'peer'],
] as const;

/** An optional dependency may stand among the regular ones too; it is an optional one. */
function dependenciesOf(manifest: Manifest): Dependency[] {
  const optional = manifest['optionalDependencies'];
  return DEPENDENCY_TYPES.flatMap(([member, dependencyType]) => {
    const list = manifest[member];
    if (!isRecord(list)) return [];
    return Object.entries(list).flatMap(([name, range]) => {
      const at = packageKeyOf(name);
      const twice = dependencyType === 'regular' && isRecord(optional) && Object.hasOwn(optional, name);
      if (at === undefined || twice || typeof range !== 'string') return [];
      const namespace = at.namespace === '' ? {} : { namespace: at.namespace };
      return [{ ...namespace, package: at.name, dependencyType, versionRequirement: range }];
    });
  });
}

/** npm's three ways to say it: `"MIT"`, `{"type", "url"}`, and of old a list of those. */
function licensesOf(manifest: Manifest): { name?: string; url?: string }[] {
  const stated = manifest['license'] ?? manifest['licenses'];
  return (Array.isArray(stated) ? (stated as unknown[]) : [stated]).flatMap((license) => {
    if (typeof license === 'string') return [{ name: license }];
    if (!isRecord(license)) return [];
    const { type, name = type, url } = license;
    return [{ ...(typeof name === 'string' ? { name } : {}), ...(typeof url === 'string' ? { url } : {}) }];
  });
}

const HOSTS: Readonly<Record<string, string>> = {
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  bitbucket: 'https://bitbucket.org/',
};

/** `git+https://…`, `{"type", "url"}`, or npm's shorthand `host:owner/repository` with GitHub understood. */
function repositoryUrl(repository: unknown): string | undefined {
  const stated = isRecord(repository) ? repository['url'] : repository;
  if (typeof stated !== 'string' || stated === '') return undefined;
  const shorthand = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(stated);
  return shorthand === null
    ? stated.replace(/^git\+/, '')
    : `${HOSTS[shorthand[1] ?? 'github'] ?? ''}${shorthand[2] ?? ''}`;
}
