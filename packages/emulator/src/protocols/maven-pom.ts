import { XMLParser } from 'fast-xml-parser';
import type { Dependency, VersionMetadata } from '../store/types.ts';

/** Larger POMs and metadata exist nowhere; this one would only be meant to exhaust us. */
export const MAX_XML_BYTES = 2 * 1024 * 1024;

/** Elements are nested to a depth of 100 at most, which is the parser's own limit. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: true,
  // References by number among them, which is what other software writes.
  htmlEntities: true,
});

type Element = Readonly<Record<string, unknown>>;

/**
 * An XML document as nested objects; undefined for what is none. A document type declaration is refused: entities
 * defined there could unfold without end.
 */
export function parseXml(text: string): Element | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  try {
    const document: unknown = parser.parse(text);
    return isElement(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** What a POM says of its version. `${…}` stays as it is: it takes parents and profiles to resolve. */
export function metadataFromPom(text: string): VersionMetadata {
  const project = child(parseXml(text), 'project');
  if (project === undefined) return {};
  const displayName = textOf(project, 'name');
  const summary = textOf(project, 'description') ?? displayName;
  const homePage = textOf(project, 'url');
  const sourceCodeRepository = textOf(child(project, 'scm'), 'url');
  const licenses = list(child(project, 'licenses'), 'license').map((license) => {
    const [name, url] = [textOf(license, 'name'), textOf(license, 'url')];
    return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
  });
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(summary === undefined ? {} : { summary }),
    ...(homePage === undefined ? {} : { homePage }),
    ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
    ...(licenses.length === 0 ? {} : { licenses }),
    dependencies: [
      ...list(project, 'parent').flatMap((parent) => toDependency(parent, 'parent')),
      ...list(child(project, 'dependencies'), 'dependency').flatMap((dependency) =>
        toDependency(
          dependency,
          textOf(dependency, 'optional') === 'true' ? 'optional' : (textOf(dependency, 'scope') ?? 'compile'),
        ),
      ),
    ],
  };
}

function toDependency(element: Element, dependencyType: string): Dependency[] {
  const [namespace, name, version] = ['groupId', 'artifactId', 'version'].map((key) => textOf(element, key));
  if (name === undefined) return [];
  return [
    {
      ...(namespace === undefined ? {} : { namespace }),
      package: name,
      dependencyType,
      ...(version === undefined ? {} : { versionRequirement: version }),
    },
  ];
}

/**
 * The versions that a `maven-metadata.xml` lists: of an artifact; none in that of a group, which is about plugins.
 * Undefined when it is no such document.
 */
export function listedVersions(text: string): string[] | undefined {
  const metadata = metadataElement(text);
  return metadata === undefined ? undefined : texts(child(child(metadata, 'versioning'), 'versions'), 'version');
}

/** The builds that a snapshot's `maven-metadata.xml` names: `1.0-20210728.194552-1`. Undefined as above. */
export function listedBuilds(text: string, base: string): string[] | undefined {
  const metadata = metadataElement(text);
  if (metadata === undefined) return undefined;
  const versioning = child(metadata, 'versioning');
  const builds = list(child(versioning, 'snapshotVersions'), 'snapshotVersion').flatMap((entry) =>
    texts(entry, 'value'),
  );
  const snapshot = child(versioning, 'snapshot');
  const [timestamp, number] = [textOf(snapshot, 'timestamp'), textOf(snapshot, 'buildNumber')];
  const named = timestamp === undefined || number === undefined ? [] : [`-${timestamp}-${number}`];
  return [...new Set([...builds, ...named.map((build) => base.replace(/-SNAPSHOT$/, build))])];
}

/** An element without content is parsed as an empty text. */
function metadataElement(text: string): Element | undefined {
  const document = parseXml(text);
  if (document === undefined || !Object.hasOwn(document, 'metadata')) return undefined;
  return child(document, 'metadata') ?? {};
}

function child(element: Element | undefined, name: string): Element | undefined {
  return list(element, name)[0];
}

/** The child elements of a name that have children of their own. */
function list(element: Element | undefined, name: string): Element[] {
  return values(element, name).filter(isElement);
}

function texts(element: Element | undefined, name: string): string[] {
  return values(element, name).filter((value): value is string => typeof value === 'string' && value !== '');
}

function textOf(element: Element | undefined, name: string): string | undefined {
  return texts(element, name)[0];
}

/** The parser makes an array only of what is there several times. */
function values(element: Element | undefined, name: string): unknown[] {
  const value = element !== undefined && Object.hasOwn(element, name) ? element[name] : [];
  return Array.isArray(value) ? value : [value];
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
