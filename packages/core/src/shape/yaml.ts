import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { InputError } from '../errors.ts';
import { readDocument, type Check } from './document.ts';
import type { DocumentNode, Place, ScalarNode } from './node.ts';
import type { Shape } from './shape.ts';

/** More values than this, aliases followed, mean a file made to exhaust us. */
const MOST_NODES = 200_000;
/** Nothing that people write is nested deeper; an anchor within itself is, without end. */
const DEEPEST = 100;

/**
 * Reads YAML 1.2 by a shape. `name` is what messages call it: a file, or an input. Throws one InputError with every
 * fault, a line each: `NAME:LINE:COLUMN: …`.
 */
export function readYaml<T>(name: string, text: string, shape: Shape<T>, check?: Check<T>): T {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2' });
  const problems = [...document.errors, ...document.warnings];
  const found = problems.map(({ pos, code, message }) => ({
    place: at(pos[0]),
    message:
      code === 'MULTIPLE_DOCS'
        ? 'a second document begins here: one file is one document, so take one of them out'
        : message,
  }));
  // Behind a syntax error nothing can be trusted; a key that stands twice spoils nothing else.
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const root = readable ? convert(document, name, (place, message) => found.push({ place, message })) : undefined;
  if (readable && root === undefined) found.push({ place: at(0), message: 'the file is empty' });
  return readDocument({ name, text }, root, found, shape, check);
}

function convert(
  document: Document,
  name: string,
  fault: (place: Place, message: string) => void,
): DocumentNode | undefined {
  // One place for each offset, however often an alias leads there: a fault in what is shared is one fault.
  const places = new Map<number, Place>();
  const placeOf = (node: Node): Place => {
    const offset = node.range?.[0] ?? 0;
    const known = places.get(offset) ?? at(offset);
    places.set(offset, known);
    return known;
  };
  let nodes = 0;
  const read = (written: unknown, depth: number): DocumentNode | undefined => {
    if (++nodes > MOST_NODES || depth > DEEPEST) {
      throw new InputError(
        `${name}:1:1: the file holds more than ${MOST_NODES} values, aliases counted, or more than ${DEEPEST} levels. Split it.`,
      );
    }
    const node = isAlias(written) ? written.resolve(document) : written;
    if (isScalar(node)) return scalarNode(node, placeOf(node));
    if (isSeq(node)) {
      const items = node.items.map((item) => read(item, depth + 1)).filter((item) => item !== undefined);
      return { kind: 'list', place: placeOf(node), items };
    }
    if (!isMap(node)) return undefined;
    const place = placeOf(node);
    const [merges, items] = [node.items.filter(isMerge), node.items.filter((pair) => !isMerge(pair))];
    for (const { key } of merges) {
      fault(isNode(key) ? placeOf(key) : place, 'YAML 1.2 has no merge keys (<<): write out what shall be here too');
    }
    const entries = items.map((pair) => {
      const key = read(pair.key, depth + 1);
      const none = { kind: 'scalar', place: key?.place ?? place, value: null, source: '' } as const;
      return { key: key?.kind === 'scalar' ? key : none, value: read(pair.value, depth + 1) };
    });
    return { kind: 'map', place, entries };
  };
  return read(document.contents, 0);
}

/** A key of YAML 1.1 that stands for all entries of an alias; in quotes it is a key like any other. */
function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function scalarNode({ value, source }: Scalar, place: Place): ScalarNode {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  // As it was written, without quotes: 012 and 1e3 are other texts than the numbers they stand for.
  return { kind: 'scalar', place, value: plain, source: typeof plain === 'string' ? plain : (source ?? String(plain)) };
}

function at(offset: number): Place {
  return { offset: () => offset };
}
