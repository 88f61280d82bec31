import { XMLParser } from 'fast-xml-parser';
import type { Dependency, VersionMetadata } from '../store/types.ts';

/** Larger POMs exist nowhere; this one would only be meant to exhaust us. */
export const MAX_XML_BYTES = 4 * 1024 * 1024;

const REPEATED = ['dependency', 'license', 'version', 'snapshotVersion', 'exclusion'];

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: true,
  isArray: (name, path) => REPEATED.includes(name) && String(path).split('.').length > 2,
});

/** An XML document as nested objects; undefined for what is none. A document type declaration is refused: entities
 * defined there could unfold without end. */
export function parseXml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  try {
    const document: unknown = parser.parse(text);
    return isRecord(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** What a POM says of its version. `${…}` stays as it is: it takes parents and profiles to resolve. */
export function metadataFromPom(text: string): VersionMetadata {
  const project = child(parseXml(text), 'project');
  if (project === undefined) return {};
  const summary = textOf(project, 'description') ?? textOf(project, 'name');
  const homePage = textOf(project, 'url');
  const sourceCodeRepository = textOf(child(project, 'scm'), 'url');
  const licenses = list(child(project, 'licenses'), 'license').map((license) => {
    const [name, url] = [textOf(license, 'name'), textOf(license, 'url')];
    return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
  });
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(licenses.length === 0 ? {} : { licenses }),
    dependencies: list(child(project, 'dependencies'), 'dependency').flatMap(toDependency),
  };
}

function toDependency(dependency: Readonly<Record<string, unknown>>): Dependency[] {
  const [namespace, name, version] = ['groupId', 'artifactId', 'version'].map((key) => textOf(dependency, key));
  if (name === undefined) return [];
  const optional = textOf(dependency, 'optional') === 'true';
  return [
    {
      ...(namespace === undefined ? {} : { namespace }),
      package: name,
      dependencyType: optional ? 'optional' : (textOf(dependency, 'scope') ?? 'compile'),
      ...(version === undefined ? {} : { versionRequirement: version }),
    },
  ];
}

/** The versions an uploaded or upstream `maven-metadata.xml` lists; undefined when it is none. */
export function listedVersions(text: string): string[] | undefined {
  const versioning = child(child(parseXml(text), 'metadata'), 'versioning');
  if (versioning === undefined) return undefined;
  const { version } = child(versioning, 'versions') ?? {};
  const values = Array.isArray(version) ? version : version === undefined ? [] : [version];
  return values.filter((value): value is string => typeof value === 'string');
}

/** The builds a snapshot's `maven-metadata.xml` names: `1.0-20210728.194552-1`. */
export function listedBuilds(text: string, base: string): string[] | undefined {
  const versioning = child(child(parseXml(text), 'metadata'), 'versioning');
  if (versioning === undefined) return undefined;
  const builds = list(child(versioning, 'snapshotVersions'), 'snapshotVersion').flatMap(
    (entry) => textOf(entry, 'value') ?? [],
  );
  const snapshot = child(versioning, 'snapshot');
  const [timestamp, number] = [textOf(snapshot, 'timestamp'), textOf(snapshot, 'buildNumber')];
  const stem = base.replace(/-SNAPSHOT$/, '');
  return [
    ...new Set([
      ...builds,
      ...(timestamp !== undefined && number !== undefined ? [`${stem}-${timestamp}-${number}`] : []),
    ]),
  ];
}

function child(node: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(node) || !Object.hasOwn(node, name)) return undefined;
  const value = node[name];
  return isRecord(value) ? value : undefined;
}

function list(node: Readonly<Record<string, unknown>> | undefined, name: string): Readonly<Record<string, unknown>>[] {
  const value = node !== undefined && Object.hasOwn(node, name) ? node[name] : [];
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}

function textOf(node: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = node !== undefined && Object.hasOwn(node, name) ? node[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
