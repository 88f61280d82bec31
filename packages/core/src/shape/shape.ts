import type { DocumentNode, Place } from './node.ts';

/** JSON Schema, draft 7: the draft that editors read for YAML. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * One description of what may stand somewhere in a document: how to read it, and its JSON Schema. `read` reports every
 * fault and then gives undefined, so that all faults of a document are found in one pass.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  readonly read: (node: DocumentNode, faults: Faults) => T | undefined;
}
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** A value, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/** The value with its place, for checks that look at several values together. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    schema: shape.schema,
    read: (node, faults) => {
      const value = shape.read(node, faults);
      return value === undefined ? undefined : { value, place: node.place };
    },
  };
}

/** One of two shapes; `first` tells from the node which. */
export function either<A, B>(first: (node: DocumentNode) => boolean, a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [a.schema, b.schema] },
    read: (node, faults) => (first(node) ? a.read(node, faults) : b.read(node, faults)),
  };
}

/** The value made into another; what `convert` throws is not caught. */
export function mapped<A, B>(shape: Shape<A>, convert: (value: A) => B): Shape<B> {
  return {
    schema: shape.schema,
    read: (node, faults) => {
      const value = shape.read(node, faults);
      return value === undefined ? undefined : convert(value);
    },
  };
}

/** Members that are undefined are taken out, so that an optional key is one that may be missing. */
export function defined<T extends object>(shape: Shape<T>): Shape<Defined<T>> {
  return mapped(
    shape,
    (value) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>,
  );
}
type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A fault of a document: subject, rule and value in words, without the place. */
export interface Fault {
  readonly place: Place;
  readonly message: string;
}

/** Collects the faults of one document; the same fault at the same place counts once. */
export class Faults {
  readonly #faults: Fault[] = [];
  readonly #said = new Map<Place, Set<string>>();

  add(place: Place, message: string): void {
    const said = this.#said.get(place) ?? new Set();
    if (said.has(message)) return;
    this.#said.set(place, said.add(message));
    this.#faults.push({ place, message });
  }

  /** How many faults there are so far. */
  get count(): number {
    return this.#faults.length;
  }

  get all(): readonly Fault[] {
    return this.#faults;
  }
}
