import { XMLParser } from 'fast-xml-parser';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { isObject, objectAt, type JsonObject } from '../files/json.ts';

const LISTS: ReadonlySet<string> = new Set([
  'metadata.versioning.versions.version',
  'metadata.versioning.snapshotVersions.snapshotVersion',
  'metadata.plugins.plugin',
  'project.modules.module',
  'project.dependencies.dependency',
  'project.dependencyManagement.dependencies.dependency',
]);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  // A list of one would otherwise come as the one itself.
  isArray: (_name, path) => LISTS.has(String(path)),
});

/** The document's root element; an InputError that starts with `what` when it is none. */
export function parseXml(text: string, root: string, what: string): JsonObject {
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
