/**
 * Where a value stands in its document. The offset (in UTF-16 units) is found when a message asks for it: a document
 * without faults never pays for it.
 */
export interface Place {
  offset(): number;
}

/** A single value. `source` is its text as it was written, without quotes. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  readonly source: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly DocumentNode[];
}

/** A mapping's entry. Its value is undefined where the document has a key and nothing that could be a value. */
export interface MapEntry {
  /** A key that is no single value has the value null. */
  readonly key: ScalarNode;
  readonly value: DocumentNode | undefined;
}

export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly MapEntry[];
}

/** A part of a YAML or JSON document, as shapes read it. */
export type DocumentNode = ScalarNode | ListNode | MapNode;

/** Nothing: `key:` with nothing behind it, or null. */
export function isNothing(node: DocumentNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
