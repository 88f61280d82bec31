/** An element's content: a text, or elements by name. */
export interface XmlElements {
  readonly [name: string]: string | XmlElements;
}

/** Elements one after the other. Names are ours, contents may be a client's. */
export function xmlElements(elements: XmlElements): string {
  return Object.entries(elements)
    .map(
      ([name, content]) => `<${name}>${typeof content === 'string' ? escape(content) : xmlElements(content)}</${name}>`,
    )
    .join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['\r', '&#13;'],
]);

function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // XML 1.0 has no way to write these, not even escaped.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[<>&\r]/g, (character) => ENTITIES.get(character) ?? character)
  );
}
