import { visiblePackage, type VisibleVersion } from '../store/resolve.ts';
import type { Coordinates } from '../store/types.ts';
import { isSnapshot, parseBuild, type SnapshotBuild } from './maven-path.ts';
import type { ProtocolRequest } from './protocol.ts';

/**
 * The `maven-metadata.xml` of an artifact: made from the versions that are Published anywhere in the chain, not what
 * was uploaded, because statuses decide what may be listed. Undefined where there is none.
 */
export async function packageMetadata(request: ProtocolRequest, at: Coordinates): Promise<string | undefined> {
  const found = await visiblePackage(request.services, request.repository, at);
  const versions = [...(found?.versions.values() ?? [])]
    .filter(({ status }) => status === 'Published')
    .sort((a, b) => a.published - b.published);
  const latest = versions.at(-1);
  if (latest === undefined) return undefined;
  const release = versions.findLast(({ version }) => !isSnapshot(version));
  return document(at, [
    '  <versioning>',
    `    <latest>${escape(latest.version)}</latest>`,
    ...(release === undefined ? [] : [`    <release>${escape(release.version)}</release>`]),
    '    <versions>',
    ...versions.map(({ version }) => `      <version>${escape(version)}</version>`),
    '    </versions>',
    `    <lastUpdated>${compactTime(Math.max(...versions.map(({ published }) => published)))}</lastUpdated>`,
    '  </versioning>',
  ]);
}

interface Build extends SnapshotBuild {
  readonly version: VisibleVersion;
}

/** The newest build of a snapshot that clients may have, wherever in the chain it is. */
export async function newestBuild(request: ProtocolRequest, at: Coordinates, base: string): Promise<Build | undefined> {
  const found = await visiblePackage(request.services, request.repository, at);
  if (found?.versions.get(base)?.status === 'Archived') return undefined;
  return [...(found?.versions.values() ?? [])]
    .filter(({ status }) => status === 'Published' || status === 'Unlisted')
    .flatMap((version): Build[] => {
      const build = parseBuild(version.version);
      return build?.base === base ? [{ ...build, version }] : [];
    })
    .sort((a, b) => (a.timestamp === b.timestamp ? a.number - b.number : a.timestamp < b.timestamp ? -1 : 1))
    .at(-1);
}

/** The `maven-metadata.xml` of a snapshot, for its newest build. */
export async function snapshotMetadata(
  request: ProtocolRequest,
  at: Coordinates,
  base: string,
): Promise<string | undefined> {
  const build = await newestBuild(request, at, base);
  if (build === undefined) return undefined;
  const updated = compactTime(build.version.published);
  const stem = `${at.name}-${build.version.version}`;
  const files = build.version.assets.flatMap(({ name }) => {
    const match = name.startsWith(stem) ? /^(?:-(.+?))?\.((?:tar\.)?[^.]+)$/.exec(name.slice(stem.length)) : null;
    if (match === null) return [];
    const [, classifier, extension = ''] = match;
    return [
      '      <snapshotVersion>',
      ...(classifier === undefined ? [] : [`        <classifier>${escape(classifier)}</classifier>`]),
      `        <extension>${escape(extension)}</extension>`,
      `        <value>${escape(build.version.version)}</value>`,
      `        <updated>${updated}</updated>`,
      '      </snapshotVersion>',
    ];
  });
  return document(at, [
    `  <version>${escape(base)}</version>`,
    '  <versioning>',
    '    <snapshot>',
    `      <timestamp>${build.timestamp}</timestamp>`,
    `      <buildNumber>${build.number}</buildNumber>`,
    '    </snapshot>',
    `    <lastUpdated>${updated}</lastUpdated>`,
    '    <snapshotVersions>',
    ...files,
    '    </snapshotVersions>',
    '  </versioning>',
  ]);
}

function document(at: Coordinates, content: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<metadata modelVersion="1.1.0">',
    `  <groupId>${escape(at.namespace)}</groupId>`,
    `  <artifactId>${escape(at.name)}</artifactId>`,
    ...content,
    '</metadata>',
    '',
  ].join('\n');
}

/** YYYYMMDDHHMMSS, as Maven writes times. */
function compactTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:T]|\..*/g, '');
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
