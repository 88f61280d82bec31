import { findNodeAtLocation, parseTree, type JSONPath } from 'jsonc-parser';
import { InputError, messageOf } from '../errors.ts';
import { readDocument, type Check } from './document.ts';
import type { DocumentNode, Place } from './node.ts';
import type { Shape } from './shape.ts';

/**
 * Reads JSON by a shape, with one pass of the engine's own parser; the slower parser that knows places runs only when
 * a message needs one. `name` is what messages call the document. Throws one InputError with every fault, a line each:
 * `NAME:LINE:COLUMN: …`.
 */
export function readJson<T>(name: string, text: string, shape: Shape<T>, check?: Check<T>): T {
  return readDocument({ name, text }, wrap(parse(name, text), undefined, offsetsIn(text)), [], shape, check);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${name} is not JSON: ${messageOf(error)}`);
  }
}

/** Where a value stands: the keys that lead to it, the last one first. */
type Path = { readonly key: string | number; readonly parent: Path } | undefined;

/**
 * A value as shapes read it. What it holds is wrapped when it is looked at, and not kept: a plan of a hundred thousand
 * values would take a hundred times the memory of its text otherwise.
 */
function wrap(value: unknown, path: Path, offsetAt: (path: JSONPath) => number): DocumentNode {
  const place: Place = { offset: () => offsetAt(keysOf(path)) };
  const inside = (key: string | number, item: unknown): DocumentNode => wrap(item, { key, parent: path }, offsetAt);
  if (Array.isArray(value)) {
    return {
      ...{ kind: 'list', place },
      get items() {
        return value.map((item, index) => inside(index, item));
      },
    };
  }
  if (typeof value === 'object' && value !== null) {
    return {
      ...{ kind: 'map', place },
      get entries() {
        return Object.entries(value).map(([key, item]) => {
          const node = inside(key, item);
          return { key: { kind: 'scalar', place: node.place, value: key, source: key } as const, value: node };
        });
      },
    };
  }
  const single = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', place, value: single, source: String(single) };
}

function keysOf(path: Path): JSONPath {
  const keys: (string | number)[] = [];
  for (let at = path; at !== undefined; at = at.parent) keys.unshift(at.key);
  return keys;
}

/** Finds offsets; the document is parsed for it once. */
function offsetsIn(text: string): (path: JSONPath) => number {
  let root: ReturnType<typeof parseTree>;
  return (path) => {
    root ??= parseTree(text);
    return (root === undefined ? undefined : findNodeAtLocation(root, path))?.offset ?? 0;
  };
}
