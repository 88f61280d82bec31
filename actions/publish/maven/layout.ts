/** A version in a Maven repository's folder. */
export interface StagedVersion {
  readonly group: string;
  readonly artifact: string;
  /** Of a snapshot the build: `1.0-20210728.194552-1`. */
  readonly version: string;
  /** The version as the folder has it: `1.0-SNAPSHOT` for a build of a snapshot, else the version. */
  readonly base: string;
  /** Paths of its files, relative to the repository's root. */
  readonly files: readonly string[];
  /** Checksum files that stand beside them. */
  readonly checksums: readonly { readonly path: string; readonly of: string; readonly algorithm: Algorithm }[];
}

export interface Layout {
  readonly versions: readonly StagedVersion[];
  /** Paths of the metadata files, of artifacts, snapshots and groups. */
  readonly metadata: readonly string[];
  readonly problems: readonly string[];
  /** Folders that hold what no repository takes, with the reason. */
  readonly leftOut: readonly string[];
}

export const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export const METADATA = 'maven-metadata.xml';
export const SNAPSHOT = '-SNAPSHOT';

/** What Maven and Gradle keep for themselves in a local repository. */
const BOOKKEEPING =
  /^(\..*|_remote\.repositories|_maven\.repositories|resolver-status\.properties|.*\.lastUpdated|maven-metadata[^/]*\.xml|archetype-catalog\.xml)$/;
const SEGMENT = /^[A-Za-z0-9_.+~-]+$/;
/** What a deployment puts for SNAPSHOT: `20210728.194552-1`. */
const BUILD = /^\d{8}\.\d{6}-\d+(?=[.-])/;

/**
 * Reads a repository's layout (Maven, "repository layout"): `group/as/path/artifact/version/artifact-version….ext`.
 * Metadata is made anew from what the registry holds, so what is staged of it is left out.
 *
 * @param paths files relative to the repository's root, with `/`
 */
export function parseLayout(paths: readonly string[]): Layout {
  const problems: string[] = [];
  const leftOut = new Set<string>();
  const metadata: string[] = [];
  const found = new Map<string, Parsed>();
  for (const path of paths) {
    const filename = path.slice(path.lastIndexOf('/') + 1);
    if (filename === METADATA) metadata.push(path);
    const algorithm = ALGORITHMS.find((one) => filename.endsWith(`.${one}`));
    const file = algorithm === undefined ? filename : filename.slice(0, -algorithm.length - 1);
    if (BOOKKEEPING.test(file) || /(^|\/)\.[^/.][^/]*\//.test(path)) continue;
    const at = coordinates(path.split('/'), file);
    if ('problem' in at) problems.push(at.problem);
    if ('leftOut' in at) leftOut.add(at.leftOut);
    if (!('group' in at)) continue;
    const key = `${at.group}:${at.artifact}:${at.version}`;
    const entry = found.get(key) ?? { ...at, files: [], checksums: [] };
    found.set(key, entry);
    if (algorithm === undefined) entry.files.push(path);
    else entry.checksums.push({ path, of: path.slice(0, -algorithm.length - 1), algorithm });
  }
  return {
    versions: [...found.values()].filter(({ files }) => files.length > 0),
    metadata,
    problems,
    leftOut: [...leftOut],
  };
}

type StagedAt = Pick<StagedVersion, 'group' | 'artifact' | 'version' | 'base'>;
interface Parsed extends StagedAt {
  readonly files: string[];
  readonly checksums: StagedVersion['checksums'][number][];
}

type Unplaced = { readonly problem: string } | { readonly leftOut: string };

/** What a file belongs to, or why it belongs to nothing. */
function coordinates(segments: readonly string[], file: string): StagedAt | Unplaced {
  const base = segments.at(-2) ?? '';
  const artifact = segments.at(-3) ?? '';
  const group = segments.slice(0, -3).join('.');
  const path = [...segments.slice(0, -1), file].join('/');
  if (group === '' || !segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) {
    return { problem: `${path} is not where a Maven repository has its files: group/artifact/version/file` };
  }
  const stem = base.endsWith(SNAPSHOT) ? `${artifact}-${base.slice(0, -SNAPSHOT.length)}-` : undefined;
  const build = stem !== undefined && file.startsWith(stem) ? BUILD.exec(file.slice(stem.length))?.[0] : undefined;
  if (stem !== undefined && build === undefined && file.startsWith(stem)) {
    return {
      leftOut: `${segments.slice(0, -1).join('/')} is left out: it holds a snapshot without a build's time, as 'install' makes it and no repository takes it. Deploy it to a folder (mvn deploy, gradle publish).`,
    };
  }
  const version = build === undefined ? base : `${base.slice(0, -SNAPSHOT.length)}-${build}`;
  if (!file.startsWith(`${artifact}-${version}.`) && !file.startsWith(`${artifact}-${version}-`)) {
    return { problem: `${path} does not have the name of its artifact and version: ${artifact}-${version}…` };
  }
  return { group, artifact, version, base };
}

/** The folder that a metadata file's coordinates make the repository's root; undefined when they do not fit its place. */
export function rootOf(
  metadataPath: string,
  { group, artifact, version }: { readonly group: string; readonly artifact: string; readonly version?: string },
): string | undefined {
  const tail = [...group.split('.'), artifact, ...(version === undefined ? [] : [version])];
  const folder = metadataPath.split('/').slice(0, -1);
  const head = folder.slice(0, -tail.length);
  return folder.length >= tail.length && folder.slice(-tail.length).every((segment, index) => segment === tail[index])
    ? head.join('/')
    : undefined;
}
