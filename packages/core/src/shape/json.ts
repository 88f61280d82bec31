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
  return readDocument({ name, text }, wrap(parse(name, text), [], text), [], shape, check);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${name} is not JSON: ${messageOf(error)}`);
  }
}

function wrap(value: unknown, path: JSONPath, text: string): DocumentNode {
  const place: Place = { offset: () => offsetOf(text, path) };
  if (Array.isArray(value)) {
    return { kind: 'list', place, items: value.map((item, index) => wrap(item, [...path, index], text)) };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => {
      const node = wrap(item, [...path, key], text);
      return { key: { kind: 'scalar', place: node.place, value: key, source: key } as const, value: node };
    });
    return { kind: 'map', place, entries };
  }
  const single = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', place, value: single, source: String(single) };
}

function offsetOf(text: string, path: JSONPath): number {
  const root = parseTree(text);
  return (root === undefined ? undefined : findNodeAtLocation(root, path))?.offset ?? 0;
}
