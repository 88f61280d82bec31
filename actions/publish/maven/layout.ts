/** A version in a Maven repository's folder. */
export interface StagedVersion {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** Paths of its files, relative to the repository's root. */
  readonly files: readonly string[];
  /** Checksum files that stand beside them. */
  readonly checksums: readonly { readonly path: string; readonly of: string; readonly algorithm: Algorithm }[];
}

export const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export const METADATA = 'maven-metadata.xml';

/** What Maven and Gradle keep for themselves in a local repository. */
const BOOKKEEPING =
  /^(\..*|_remote\.repositories|resolver-status\.properties|.*\.lastUpdated|maven-metadata[^/]*\.xml)$/;
const SEGMENT = /^[A-Za-z0-9_.+~-]+$/;

/**
 * Reads a repository's layout (Maven, "repository layout"): `group/as/path/artifact/version/artifact-version….ext`.
 * Metadata is made anew from what the registry holds, so what is staged of it is left out.
 *
 * @param paths files relative to the repository's root, with `/`
 */
export function parseLayout(paths: readonly string[]): {
  readonly versions: StagedVersion[];
  readonly problems: string[];
} {
  const problems: string[] = [];
  const found = new Map<
    string,
    { files: string[]; checksums: StagedVersion['checksums'][number][] } & Omit<StagedVersion, 'files' | 'checksums'>
  >();
  for (const path of paths) {
    const segments = path.split('/');
    const filename = segments.at(-1) ?? '';
    const algorithm = ALGORITHMS.find((one) => filename.endsWith(`.${one}`));
    const base = algorithm === undefined ? filename : filename.slice(0, -algorithm.length - 1);
    if (BOOKKEEPING.test(base)) continue;
    const version = segments.at(-2) ?? '';
    const artifact = segments.at(-3) ?? '';
    const group = segments.slice(0, -3).join('.');
    if (group === '' || !segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) {
      problems.push(`${path} is not where a Maven repository has its files: group/artifact/version/file`);
      continue;
    }
    if (version.endsWith('-SNAPSHOT')) {
      problems.push(
        `${path} is of a snapshot, which is no release: give it a release version, or deploy it with mvn deploy`,
      );
      continue;
    }
    if (!base.startsWith(`${artifact}-${version}.`) && !base.startsWith(`${artifact}-${version}-`)) {
      problems.push(`${path} does not have the name of its artifact and version: ${artifact}-${version}…`);
      continue;
    }
    const key = `${group}:${artifact}:${version}`;
    const entry = found.get(key) ?? { group, artifact, version, files: [], checksums: [] };
    found.set(key, entry);
    if (algorithm === undefined) entry.files.push(path);
    else entry.checksums.push({ path, of: path.slice(0, -algorithm.length - 1), algorithm });
  }
  return { versions: [...found.values()].filter(({ files }) => files.length > 0), problems };
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
