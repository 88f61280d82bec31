import { suggest } from '../suggest.ts';
import type { DocumentNode } from './node.ts';
import type { Shape } from './shape.ts';

/** How much of a wrong value a message quotes. */
const QUOTED = 60;

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
    read: (node, faults) => {
      if (node.kind !== 'scalar' || node.value === null) {
        faults.add(node.place, `must be ${expected}`);
        return undefined;
      }
      if (typeof node.value !== 'string') {
        faults.add(node.place, `must be ${expected}: write "${node.source}" in quotes`);
        return undefined;
      }
      const { length } = Array.from(node.value);
      if (length >= min && length <= max && (pattern === undefined || pattern.test(node.value))) return node.value;
      faults.add(node.place, `must be ${expected}, not ${quote(node.value)}`);
      return undefined;
    },
  };
}

/** A whole number of at least `min` (default 0). */
export function wholeNumber(description: string, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Shape<number> {
  return {
    schema: {
      description,
      type: 'integer',
      minimum: min,
      ...(max === Number.MAX_SAFE_INTEGER ? {} : { maximum: max }),
    },
    read: (node, faults) => {
      const value = node.kind === 'scalar' ? node.value : undefined;
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
      const bounds = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
      faults.add(node.place, `must be a whole number ${bounds}, not ${quote(written(node))}`);
      return undefined;
    },
  };
}

/** true or false. */
export function flag(description: string): Shape<boolean> {
  return {
    schema: { description, type: 'boolean' },
    read: (node, faults) => {
      if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
      faults.add(node.place, `must be true or false, not ${quote(written(node))}`);
      return undefined;
    },
  };
}

/** Any single value, as the text that was written: `true`, `8080`. */
export function scalar(description: string): Shape<string> {
  return {
    schema: { description, type: ['string', 'number', 'boolean'] },
    read: (node, faults) => {
      if (node.kind === 'scalar' && node.value !== null) return node.source;
      faults.add(node.place, 'must be a single value');
      return undefined;
    },
  };
}

/** One of a closed set of words. */
export function choice<const V extends readonly string[]>(description: string, values: V): Shape<V[number]> {
  return {
    schema: { description, enum: values },
    read: (node, faults) => {
      const word = written(node);
      const found = values.find((value) => value === word);
      if (found === undefined) {
        faults.add(node.place, `must be one of ${values.join(', ')}, not ${quote(word)}${suggest(word, values)}`);
      }
      return found;
    },
  };
}

function written(node: DocumentNode): string {
  return node.kind === 'scalar' ? node.source : 'a list or mapping';
}

/** A value as messages show it: in quotes, cut when it is long. */
export function quote(value: string): string {
  return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}
