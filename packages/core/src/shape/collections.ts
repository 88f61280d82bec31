import { suggest } from '../suggest.ts';
import { isNothing, type Place } from './node.ts';
import type { JsonSchema, Shape, ShapeOf } from './shape.ts';
import { quote } from './values.ts';

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
    read: (node, faults) => {
      if (node.kind !== 'list') {
        faults.add(
          node.place,
          `must be a list${node.kind === 'scalar' && node.source !== '' ? `: write [${node.source}]` : ''}`,
        );
        return undefined;
      }
      const { items: nodes } = node;
      if (nodes.length > max) faults.add(node.place, `must have at most ${max} entries, not ${nodes.length}`);
      return nodes.map((item) => items.read(item, faults)).filter((value) => value !== undefined);
    },
  };
}

/** A list, or one item alone. */
export function oneOrMore<T>(options: { readonly description: string; readonly items: Shape<T> }): Shape<readonly T[]> {
  const many = list(options);
  return {
    schema: { description: options.description, anyOf: [options.items.schema, many.schema] },
    read: (node, faults) => {
      if (node.kind === 'list') return many.read(node, faults);
      const value = options.items.read(node, faults);
      return value === undefined ? undefined : [value];
    },
  };
}

export interface Entry<V> {
  readonly name: string;
  readonly place: Place;
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
  const { pattern, minLength, maxLength, enum: names } = key.schema;
  return {
    schema: {
      description,
      type: 'object',
      propertyNames: JSON.parse(JSON.stringify({ pattern, minLength, maxLength, enum: names })) as JsonSchema,
      additionalProperties: value.schema,
    },
    read: (node, faults) => {
      if (node.kind !== 'map') {
        faults.add(node.place, 'must be a mapping (name: …)');
        return undefined;
      }
      return node.entries.map((entry): Entry<V> => {
        const name = key.read(entry.key, faults) ?? entry.key.source;
        const { place } = entry.key;
        if (entry.value === undefined) faults.add(place, 'has no value: write one behind it');
        return { name, place, value: entry.value === undefined ? undefined : value.read(entry.value, faults) };
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
    read: (node, faults) => {
      const values: Record<string, unknown> = {};
      const before = faults.count;
      if (node.kind === 'map') {
        for (const { key, value } of node.entries) {
          const name = key.source;
          const shape = Object.hasOwn(keys, name) ? keys[name] : undefined;
          if (shape === undefined) {
            const known = `the keys here are ${names.join(', ')}`;
            faults.add(key.place, `unknown key ${quote(name)}${suggest(name, names)}; ${known}`);
          } else if (value === undefined || (isNothing(value) && !acceptsNull(shape.schema))) {
            faults.add(key.place, `'${name}' has no value: write one behind it`);
            values[name] = undefined;
          } else {
            values[name] = shape.read(value, faults);
          }
        }
      } else if (!(orNothing === true && isNothing(node))) {
        faults.add(node.place, `must be a mapping with the keys ${names.join(', ')}`);
        return undefined;
      }
      const missing = needed.filter((name) => !Object.hasOwn(values, name));
      for (const name of missing) faults.add(node.place, `the key '${name}' is missing: add it`);
      if (whole === true && faults.count > before) return undefined;
      for (const name of needed) values[name] ??= keys[name]?.instead;
      // Every key was read by the shape that its type comes from; a required one without a value is a fault already.
      return needed.some((name) => values[name] === undefined) ? undefined : (values as ObjectOf<K>);
    },
  };
}

function acceptsNull({ type }: JsonSchema): boolean {
  return Array.isArray(type) && type.includes('null');
}
