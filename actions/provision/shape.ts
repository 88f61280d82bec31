import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';

/** JSON Schema, draft 7: the draft that editors read for YAML. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * One description of what may stand somewhere in a YAML file: how to read it, and its JSON Schema. `read` reports
 * every fault to the reader and then gives undefined, so that all faults of a file are found in one pass.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  readonly read: (node: Node, reader: Reader) => T | undefined;
}
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** A value, and where it stands: an offset into the file. */
export interface Located<T> {
  readonly value: T;
  readonly at: number;
}

/** More nodes than this, aliases followed, mean a file made to exhaust us. */
const MOST_NODES = 200_000;
/** How much of a wrong value a message quotes. */
const QUOTED = 60;

/** Collects the faults of one file. */
export class Reader {
  readonly #document: Document;
  readonly #faults = new Map<string, { readonly at: number; readonly message: string }>();
  #nodes = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  fault(at: number, message: string): void {
    this.#faults.set(`${at} ${message}`, { at, message });
  }

  /** How many faults there are so far. */
  get count(): number {
    return this.#faults.size;
  }

  get faults(): readonly { readonly at: number; readonly message: string }[] {
    return [...this.#faults.values()].sort((a, b) => a.at - b.at);
  }

  /** The node itself, or what an alias stands for. */
  resolve(node: unknown): Node | undefined {
    if (++this.#nodes > MOST_NODES) {
      throw new InputError(`The file holds more than ${MOST_NODES} values, aliases counted. Split it.`);
    }
    if (isAlias(node)) return node.resolve(this.#document);
    return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
  }
}

/**
 * Reads a YAML 1.2 file into a value. Throws one InputError with every fault, a line each: `FILE:LINE:COLUMN: …`.
 * `check` adds the faults that no shape can see, such as a name that stands nowhere else.
 */
export function readYaml<T>(
  file: string,
  text: string,
  shape: Shape<T>,
  check: (value: T, fault: (at: number, message: string) => void) => void,
): T {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const reader = new Reader(document);
  for (const { pos, message } of [...document.errors, ...document.warnings]) reader.fault(pos[0], message);
  // Behind a syntax error nothing can be trusted; a key that stands twice spoils nothing else.
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const root = readable ? reader.resolve(document.contents) : undefined;
  if (readable && root === undefined) reader.fault(0, 'the file is empty');
  const value = root === undefined ? undefined : shape.read(root, reader);
  if (value !== undefined) check(value, (at, message) => reader.fault(at, message));
  const { faults } = reader;
  if (value !== undefined && faults.length === 0) return value;
  const lines = faults.map(({ at, message }) => {
    const { line, col } = lineCounter.linePos(at);
    return `${file}:${line}:${col}: ${message}`;
  });
  throw new InputError(lines.join('\n'));
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    schema: shape.schema,
    read: (node, reader) => {
      const value = shape.read(node, reader);
      return value === undefined ? undefined : { value, at: startOf(node) };
    },
  };
}

interface TextOptions {
  readonly description: string;
  /** Completes "must be …". */
  readonly expected: string;
  readonly pattern?: RegExp;
  readonly min?: number;
  /** In characters (code points), as the service counts. */
  readonly max?: number;
}

/** A text. What YAML takes for a number or a boolean must be quoted: `012` and `1e3` would change otherwise. */
export function text(options: TextOptions): Shape<string> {
  const { description, expected, pattern, min = 0, max = Infinity } = options;
  return {
    schema: {
      description,
      type: 'string',
      ...(pattern === undefined || pattern.unicode ? {} : { pattern: pattern.source }),
      ...(min === 0 ? {} : { minLength: min }),
      ...(max === Infinity ? {} : { maxLength: max }),
    },
    read: (node, reader) => {
      if (!isScalar(node) || node.value === null) {
        reader.fault(startOf(node), `must be ${expected}`);
        return undefined;
      }
      if (typeof node.value !== 'string') {
        reader.fault(startOf(node), `must be ${expected}: write "${node.source ?? ''}" in quotes`);
        return undefined;
      }
      const { length } = Array.from(node.value);
      if (length >= min && length <= max && (pattern === undefined || pattern.test(node.value))) return node.value;
      reader.fault(startOf(node), `must be ${expected}, not ${quote(node.value)}`);
      return undefined;
    },
  };
}

/** Any single value, as the text that was written: `true`, `8080`. */
export function scalar(description: string): Shape<string> {
  return {
    schema: { description, type: ['string', 'number', 'boolean'] },
    read: (node, reader) => {
      if (!isScalar(node) || node.value === null) {
        reader.fault(startOf(node), 'must be a single value');
        return undefined;
      }
      return scalarText(node);
    },
  };
}

/** As it was written, without quotes. */
function scalarText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** One of a closed set of words. */
export function choice<const V extends readonly string[]>(description: string, values: V): Shape<V[number]> {
  return {
    schema: { description, enum: values },
    read: (node, reader) => {
      const written = isScalar(node) ? scalarText(node) : 'a list or mapping';
      const found = values.find((value) => value === written);
      if (found === undefined) {
        const problem = `must be one of ${values.join(', ')}, not ${quote(written)}${suggest(written, values)}`;
        reader.fault(startOf(node), problem);
      }
      return found;
    },
  };
}

export function list<T>(options: {
  readonly description: string;
  readonly items: Shape<T>;
  readonly max?: number;
}): Shape<readonly T[]> {
  const { description, items, max = Infinity } = options;
  return {
    schema: {
      description,
      type: 'array',
      items: items.schema,
      ...(max === Infinity ? {} : { maxItems: max }),
    },
    read: (node, reader) => {
      if (!isSeq(node)) {
        reader.fault(startOf(node), 'must be a list');
        return undefined;
      }
      if (node.items.length > max) {
        reader.fault(startOf(node), `must have at most ${max} entries, not ${node.items.length}`);
      }
      const values: T[] = [];
      for (const item of node.items) {
        const entry = reader.resolve(item);
        const value = entry === undefined ? undefined : items.read(entry, reader);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** A list, or one item alone. */
export function oneOrMore<T>(options: { readonly description: string; readonly items: Shape<T> }): Shape<readonly T[]> {
  const many = list(options);
  return {
    schema: { description: options.description, anyOf: [options.items.schema, many.schema] },
    read: (node, reader) => {
      if (isSeq(node)) return many.read(node, reader);
      const value = options.items.read(node, reader);
      return value === undefined ? undefined : [value];
    },
  };
}

/** One of two shapes; `first` tells from the node which. */
export function either<A, B>(first: (node: Node) => boolean, a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [a.schema, b.schema] },
    read: (node, reader) => (first(node) ? a.read(node, reader) : b.read(node, reader)),
  };
}

export interface Entry<V> {
  readonly name: string;
  readonly at: number;
  /** undefined when its value was faulty: the name counts all the same. */
  readonly value: V | undefined;
}

/** A mapping whose keys are names of the user's. */
export function mapping<V>(options: {
  readonly description: string;
  readonly key: Shape<string>;
  readonly value: Shape<V>;
}): Shape<readonly Entry<V>[]> {
  const { description, key, value } = options;
  const { pattern, minLength, maxLength } = key.schema;
  return {
    schema: {
      description,
      type: 'object',
      propertyNames: JSON.parse(JSON.stringify({ pattern, minLength, maxLength })) as JsonSchema,
      additionalProperties: value.schema,
    },
    read: (node, reader) => {
      if (!isMap(node)) {
        reader.fault(startOf(node), 'must be a mapping (name: …)');
        return undefined;
      }
      return node.items.map((pair): Entry<V> => {
        const keyNode = reader.resolve(pair.key);
        const valueNode = reader.resolve(pair.value);
        const at = keyNode === undefined ? startOf(node) : startOf(keyNode);
        const name = keyNode === undefined ? undefined : key.read(keyNode, reader);
        if (valueNode === undefined) reader.fault(at, 'has no value');
        return {
          name: name ?? (isScalar(keyNode) ? scalarText(keyNode) : ''),
          at,
          value: valueNode === undefined ? undefined : value.read(valueNode, reader),
        };
      });
    },
  };
}

interface Key<T> extends Shape<T> {
  readonly required?: true;
  readonly instead?: T | undefined;
}
type Keys = Readonly<Record<string, Key<unknown>>>;
export type ObjectOf<K extends Keys> = {
  readonly [P in keyof K]: K[P] extends { readonly required: true } ? ShapeOf<K[P]> : ShapeOf<K[P]> | undefined;
};

/**
 * A key that must be there. With `instead` the rest of its mapping is looked at even without it, so that the other
 * faults come in the same message; the value itself never leaves the reader then.
 */
export function required<T>(shape: Shape<T>, instead?: T): Key<T> & { readonly required: true } {
  return { ...shape, required: true, instead };
}

/**
 * A mapping with known keys; any other key is a fault. With `orNothing`, `name:` with nothing behind it is `{}`. With
 * `whole`, a fault anywhere within gives undefined, so that nobody judges what is left of it.
 */
export function object<const K extends Keys>(options: {
  readonly description: string;
  readonly keys: K;
  readonly orNothing?: true;
  readonly whole?: true;
}): Shape<ObjectOf<K>> {
  const { description, keys, orNothing, whole } = options;
  const names = Object.keys(keys);
  const needed = names.filter((name) => keys[name]?.required);
  return {
    schema: {
      description,
      type: orNothing === true ? ['object', 'null'] : 'object',
      additionalProperties: false,
      ...(needed.length === 0 ? {} : { required: needed }),
      properties: Object.fromEntries(names.map((name) => [name, keys[name]?.schema])),
    },
    read: (node, reader) => {
      const values: Record<string, unknown> = {};
      const before = reader.count;
      if (isMap(node)) {
        for (const pair of node.items) {
          const keyNode = reader.resolve(pair.key);
          const name = isScalar(keyNode) ? scalarText(keyNode) : '';
          const at = keyNode === undefined ? startOf(node) : startOf(keyNode);
          const shape = Object.hasOwn(keys, name) ? keys[name] : undefined;
          const valueNode = reader.resolve(pair.value);
          if (shape === undefined) {
            reader.fault(
              at,
              `unknown key ${quote(name)}${suggest(name, names)}; the keys here are ${names.join(', ')}`,
            );
          } else if (valueNode === undefined || (isNothing(valueNode) && !acceptsNull(shape.schema))) {
            reader.fault(at, `'${name}' has no value`);
            values[name] = undefined;
          } else {
            values[name] = shape.read(valueNode, reader);
          }
        }
      } else if (!(orNothing === true && isNothing(node))) {
        reader.fault(startOf(node), `must be a mapping with the keys ${names.join(', ')}`);
        return undefined;
      }
      const missing = needed.filter((name) => !Object.hasOwn(values, name));
      for (const name of missing) reader.fault(startOf(node), `the key '${name}' is missing`);
      if (whole === true && reader.count > before) return undefined;
      for (const name of needed) values[name] ??= keys[name]?.instead;
      // Every key was read by the shape that its type comes from; a required one without a value is a fault already.
      return needed.some((name) => values[name] === undefined) ? undefined : (values as ObjectOf<K>);
    },
  };
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function acceptsNull({ type }: JsonSchema): boolean {
  return Array.isArray(type) && type.includes('null');
}

function quote(value: string): string {
  return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}
