import { escapeXml } from '@codeartifact-ci/core/files/xml-spans.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { isObject, objectAt, stringAt } from '../files/json.ts';
import { SNAPSHOT } from './layout.ts';
import { parseXml } from './xml.ts';

export interface MavenMetadata {
  readonly group: string;
  readonly artifact: string;
  /** Of a snapshot's metadata. */
  readonly version?: string;
  readonly versions: readonly string[];
  /** Of a snapshot's metadata: the builds that it names. */
  readonly builds: readonly string[];
}

/** A line of a group's metadata: by which prefix a plugin is called. */
export interface PluginPrefix {
  readonly name: string | undefined;
  readonly prefix: string;
  readonly artifact: string;
}

/** maven-metadata.xml (Maven, "repository metadata model"); undefined for a group's, which names no artifact. */
export function parseMetadata(text: string, what: string): MavenMetadata | undefined {
  const metadata = parseXml(text, 'metadata', what);
  const group = stringAt(metadata, 'groupId');
  const artifact = stringAt(metadata, 'artifactId');
  if (group === undefined || artifact === undefined) return undefined;
  const version = stringAt(metadata, 'version');
  const versioning = objectAt(metadata, 'versioning');
  const listed = objectAt(versioning, 'versions')['version'];
  const versions = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
  const named = objectAt(versioning, 'snapshotVersions')['snapshotVersion'];
  const builds = (Array.isArray(named) ? named : []).filter(isObject).flatMap((one) => stringAt(one, 'value') ?? []);
  return { group, artifact, versions, builds: [...new Set(builds)], ...(version === undefined ? {} : { version }) };
}

/** The plugins of a group's metadata; none in that of an artifact. */
export function parsePlugins(text: string, what: string): PluginPrefix[] {
  const listed = objectAt(parseXml(text, 'metadata', what), 'plugins')['plugin'];
  return (Array.isArray(listed) ? listed : []).filter(isObject).flatMap((one) => {
    const [prefix, artifact] = [stringAt(one, 'prefix'), stringAt(one, 'artifactId')];
    if (prefix === undefined || artifact === undefined) return [];
    return [{ name: stringAt(one, 'name'), prefix, artifact }];
  });
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function document(lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<metadata>', ...lines, '</metadata>', ''].join('\n');
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The metadata that lists `added` beside the versions that are there: uploading it publishes them. */
export function renderMetadata(
  { group, artifact }: { readonly group: string; readonly artifact: string },
  there: readonly string[],
  added: readonly string[],
  now: Date,
): string {
  const versions = [...there.filter((other) => !added.includes(other)), ...added];
  const ranks = versionOrders.maven.ranks(versions);
  const highest = (from: readonly string[]): string | undefined =>
    [...from].sort((a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity))[0];
  const latest = highest(versions);
  const release = highest(versions.filter((version) => !version.endsWith(SNAPSHOT)));
  return document([
    `  ${element('groupId', group)}`,
    `  ${element('artifactId', artifact)}`,
    '  <versioning>',
    ...(latest === undefined ? [] : [`    ${element('latest', latest)}`]),
    ...(release === undefined ? [] : [`    ${element('release', release)}`]),
    '    <versions>',
    ...versions.map((one) => `      ${element('version', one)}`),
    '    </versions>',
    `    ${element('lastUpdated', timestamp(now))}`,
    '  </versioning>',
  ]);
}

export interface SnapshotFile {
  /** `1.0-20210728.194552-1` */
  readonly build: string;
  readonly classifier: string | undefined;
  readonly extension: string;
}

/** The metadata of a snapshot: which build each of its files comes from, and which is the newest. */
export function renderSnapshotMetadata(
  { group, artifact, base }: { readonly group: string; readonly artifact: string; readonly base: string },
  files: readonly SnapshotFile[],
  now: Date,
): string {
  const builds = files.map(({ build }) => build).sort();
  const [, time = '', number = ''] = /-(\d{8}\.\d{6})-(\d+)$/.exec(builds.at(-1) ?? '') ?? [];
  return document([
    `  ${element('groupId', group)}`,
    `  ${element('artifactId', artifact)}`,
    `  ${element('version', base)}`,
    '  <versioning>',
    `    <snapshot>${element('timestamp', time)}${element('buildNumber', number)}</snapshot>`,
    `    ${element('lastUpdated', timestamp(now))}`,
    '    <snapshotVersions>',
    ...files.map(({ build, classifier, extension }) => {
      const named = classifier === undefined ? '' : element('classifier', classifier);
      const updated = element('updated', timestamp(now));
      return `      <snapshotVersion>${named}${element('extension', extension)}${element('value', build)}${updated}</snapshotVersion>`;
    }),
    '    </snapshotVersions>',
    '  </versioning>',
  ]);
}

/** The metadata of a group with these plugins beside those that are there. */
export function renderPlugins(there: readonly PluginPrefix[], added: readonly PluginPrefix[]): string {
  const names = new Set(added.map(({ artifact }) => artifact));
  const plugins = [...there.filter(({ artifact }) => !names.has(artifact)), ...added];
  return document([
    '  <plugins>',
    ...plugins.map(({ name, prefix, artifact }) => {
      const title = name === undefined ? '' : element('name', name);
      return `    <plugin>${title}${element('prefix', prefix)}${element('artifactId', artifact)}</plugin>`;
    }),
    '  </plugins>',
  ]);
}
