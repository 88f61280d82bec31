import type { Dependency, VersionMetadata } from '../../store/types.ts';
import { child, list, parseXml, textOf, texts, type Element } from '../../reading/xml.ts';

/** Larger POMs and metadata exist nowhere; this one would only be meant to exhaust us. */
export const MAX_XML_BYTES = 2 * 1024 * 1024;

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
