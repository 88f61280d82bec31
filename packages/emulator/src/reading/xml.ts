import { XMLParser } from 'fast-xml-parser';

/** An element's children by name, and its attributes by name with an `@` before it. */
export type Element = Readonly<Record<string, unknown>>;

/** Elements are nested to a depth of 100 at most, which is the parser's own limit. */
const options = {
  parseTagValue: false,
  trimValues: true,
  processEntities: true,
  // References by number among them, which is what other software writes.
  htmlEntities: true,
};
const plain = new XMLParser({ ...options, ignoreAttributes: true });
const withAttributes = new XMLParser({
  ...options,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  removeNSPrefix: true,
});

/**
 * An XML document as nested objects; undefined for what is none. A document type declaration is refused: entities
 * defined there could unfold without end. With `attributes`, those are read too, and namespaces' prefixes left out.
 */
export function parseXml(text: string, { attributes = false } = {}): Element | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  try {
    const document: unknown = (attributes ? withAttributes : plain).parse(text);
    return isElement(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return list(element, name)[0];
}

/** The child elements of a name that have children, or attributes that are read. */
export function list(element: Element | undefined, name: string): Element[] {
  return values(element, name).filter(isElement);
}

export function texts(element: Element | undefined, name: string): string[] {
  return values(element, name)
    .map((value) => (isElement(value) && Object.hasOwn(value, '#text') ? value['#text'] : value))
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

export function textOf(element: Element | undefined, name: string): string | undefined {
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
