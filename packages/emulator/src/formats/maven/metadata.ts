import { findPackage } from '../../store/packages.ts';
import { searchLocations } from '../../store/search-locations.ts';
import { visiblePackage } from '../../store/resolve.ts';
import type { AssetRow, PackageKey, VersionRow } from '../../store/types.ts';
import { downloadable, findVersion, listAssets, listVersions } from '../../store/versions.ts';
import { compareMavenVersions } from './order.ts';
import { compareBuilds, isSnapshot, parseBuild, type SnapshotBuild } from './paths.ts';
import type { FormatRequest } from '../format.ts';

/**
 * The `maven-metadata.xml` of an artifact: made from the versions that are Published anywhere in the chain, not what
 * was uploaded, because statuses decide what may be listed. Undefined where there is none.
 */
export async function packageMetadata(request: FormatRequest, at: PackageKey): Promise<string | undefined> {
  const found = await visiblePackage(request.services, request.repository, at);
  const published = [...(found?.versions.values() ?? [])].filter(({ status }) => status === 'Published');
  // By their order and not by time: of a public repository's versions, the times are known of a few only.
  const versions = published.map(({ version }) => version).sort(compareMavenVersions);
  const latest = versions.at(-1);
  if (latest === undefined) return undefined;
  const release = versions.findLast((version) => !isSnapshot(version));
  const updated = published.reduce((last, version) => Math.max(last, version.published), 0);
  return document(at, [
    '  <versioning>',
    `    <latest>${escape(latest)}</latest>`,
    ...(release === undefined ? [] : [`    <release>${escape(release)}</release>`]),
    '    <versions>',
    ...versions.map((version) => `      <version>${escape(version)}</version>`),
    '    </versions>',
    `    <lastUpdated>${compactTime(updated)}</lastUpdated>`,
    '  </versioning>',
  ]);
}

export interface Build extends SnapshotBuild {
  readonly version: VersionRow;
  readonly assets: readonly AssetRow[];
}

/**
 * The build of a snapshot that clients get. Where several repositories of the chain have some, it is the farthest
 * one's newest (user guide, "Snapshots and upstream repositories"). A snapshot that is Archived or Disposed hides what
 * lies above it.
 */
export function currentBuild({ services, repository }: FormatRequest, at: PackageKey, base: string): Build | undefined {
  const { store } = services;
  let current: Build | undefined;
  for (const location of searchLocations(services, repository, at)) {
    const row = location.kind === 'repository' ? findPackage(store, location.repository, at) : undefined;
    if (row === undefined) continue;
    const snapshot = findVersion(store, row, base);
    if (snapshot !== undefined && !downloadable(snapshot.status)) break;
    const newest = listVersions(store, row)
      .filter(({ status }) => downloadable(status))
      .flatMap((version) => {
        const build = parseBuild(version.version);
        return build?.base === base ? [{ ...build, version }] : [];
      })
      .sort(compareBuilds)
      .at(-1);
    if (newest !== undefined) current = { ...newest, assets: listAssets(store, newest.version) };
  }
  return current;
}

/** The `maven-metadata.xml` of a snapshot, for the build that clients get. */
export function snapshotMetadata(request: FormatRequest, at: PackageKey, base: string): string | undefined {
  const build = currentBuild(request, at, base);
  if (build === undefined) return undefined;
  const { version } = build.version;
  const updated = compactTime(build.version.published ?? 0);
  const files = build.assets.flatMap(({ name }) => {
    const file = describeFile(name, `${at.name}-${version}`);
    if (file === undefined) return [];
    return [
      '      <snapshotVersion>',
      ...(file.classifier === undefined ? [] : [`        <classifier>${escape(file.classifier)}</classifier>`]),
      `        <extension>${escape(file.extension)}</extension>`,
      `        <value>${escape(version)}</value>`,
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

/** `STEM(-CLASSIFIER)?.EXTENSION`. A signature's extension goes with that of what it signs: `jar.asc`. */
function describeFile(file: string, stem: string): { classifier: string | undefined; extension: string } | undefined {
  if (!file.startsWith(stem)) return undefined;
  const match = /^(?:-(.+?))?\.((?:tar\.)?[^.]+(?:\.asc)?)$/.exec(file.slice(stem.length));
  return match === null ? undefined : { classifier: match[1], extension: match[2] ?? '' };
}

function document(at: PackageKey, content: readonly string[]): string {
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
