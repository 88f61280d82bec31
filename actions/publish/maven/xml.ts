import { XMLParser } from 'fast-xml-parser';
import { escapeXml } from '@codeartifact-ci/core/files/xml-spans.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { isObject, objectAt, stringAt, type JsonObject } from '../files/json.ts';

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  // A list of one would otherwise come as the one itself.
  isArray: (_name, path) => path === 'metadata.versioning.versions.version',
});

function parse(text: string, root: string, what: string): JsonObject {
  try {
    // The parser takes half a document for a whole one.
    if (!new RegExp(`</${root}>\\s*(<!--[^]*)?$`).test(text)) throw new Error(`it does not end with </${root}>`);
    const document: unknown = parser.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(document) && Object.hasOwn(document, root)) return objectAt(document, root);
  } catch (error) {
    throw new InputError(`${what} is no XML: ${messageOf(error)}`);
  }
  throw new InputError(`${what} is no XML document <${root}>`);
}

export interface MavenMetadata {
  readonly group: string;
  readonly artifact: string;
  /** Of a snapshot's metadata. */
  readonly version?: string;
  readonly versions: readonly string[];
}

/** maven-metadata.xml (Maven, "repository metadata model"); undefined for a group's, which names no artifact. */
export function parseMetadata(text: string, what: string): MavenMetadata | undefined {
  const metadata = parse(text, 'metadata', what);
  const group = stringAt(metadata, 'groupId');
  const artifact = stringAt(metadata, 'artifactId');
  if (group === undefined || artifact === undefined) return undefined;
  const version = stringAt(metadata, 'version');
  const listed = objectAt(objectAt(metadata, 'versioning'), 'versions')['version'];
  const versions = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
  return { group, artifact, versions, ...(version === undefined ? {} : { version }) };
}

/** The metadata that lists `version` beside those that are there: uploading it publishes the version. */
export function renderMetadata(
  { group, artifact, version }: { readonly group: string; readonly artifact: string; readonly version: string },
  there: readonly string[],
  now: Date,
): string {
  const versions = [...there.filter((other) => other !== version), version];
  const updated = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<metadata>',
    `  ${element('groupId', group)}`,
    `  ${element('artifactId', artifact)}`,
    '  <versioning>',
    `    ${element('latest', version)}`,
    `    ${element('release', version)}`,
    '    <versions>',
    ...versions.map((one) => `      ${element('version', one)}`),
    '    </versions>',
    `    ${element('lastUpdated', updated)}`,
    '  </versioning>',
    '</metadata>',
    '',
  ].join('\n');
}

/**
 * What a POM says against the place where it lies; undefined when it agrees. Values that are only known to a build
 * (`${revision}`) are not judged, except the version: consumers read the POM as it is.
 */
export function pomContradiction(
  text: string,
  at: { readonly group: string; readonly artifact: string; readonly version: string },
  what: string,
): string | undefined {
  const project = parse(text, 'project', what);
  const parent = objectAt(project, 'parent');
  const said = {
    group: stringAt(project, 'groupId') ?? stringAt(parent, 'groupId'),
    artifact: stringAt(project, 'artifactId'),
    version: stringAt(project, 'version') ?? stringAt(parent, 'version'),
  };
  if (said.version?.includes('${') === true) {
    return `has ${said.version} as its version, which only this build knows: use the flatten-maven-plugin`;
  }
  for (const key of ['group', 'artifact', 'version'] as const) {
    const value = said[key];
    if (value !== undefined && !value.includes('${') && value !== at[key]) {
      return `says ${key} ${JSON.stringify(value)}, its place says ${JSON.stringify(at[key])}`;
    }
  }
  return undefined;
}
