import { InputError, messageOf, UsageError } from './errors.ts';
import { suggest } from './suggest.ts';

/**
 * One input of a command. Everywhere an input arrives as text (an action's `with:`, a flag, a variable); the empty
 * text means "not given", as it does on GitHub.
 */
export interface Input<T> {
  readonly description: string;
  readonly required: boolean;
  /** The default as a user would write it; '' when there is none. */
  readonly default: string;
  /** `flag`: a boolean that needs no value on the command line; `list`: may be given more than once. */
  readonly shape: 'value' | 'flag' | 'list';
  /** The legal values, where there is a closed set. */
  readonly values: readonly string[];
  /** Text to value; throws an InputError that says what is wrong with it, without the input's name. */
  parse(text: string): T;
  /** The value when nothing was given and there is no default. */
  readonly absent: T;
}

export type Inputs = Readonly<Record<string, Input<unknown>>>;
export type RawInputs = Readonly<Record<string, string | undefined>>;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** The parsed inputs: `duration-seconds` becomes `durationSeconds`. */
export type Values<I extends Inputs> = {
  readonly [K in keyof I & string as Camel<K>]: I[K] extends Input<infer T> ? T : never;
};

interface Options {
  readonly description: string;
  readonly required?: true;
  readonly default?: string;
}
type Presence<T, O extends Options> = O extends { required: true } | { default: string } ? T : T | undefined;

interface Form<T> {
  readonly parse: (text: string) => T;
  readonly shape?: Input<unknown>['shape'];
  readonly values?: readonly string[];
}

function input<T, A>(options: Options, form: Form<T>, absent: A): Input<T | A> {
  return {
    description: options.description,
    required: options.required ?? false,
    default: options.default ?? '',
    shape: form.shape ?? 'value',
    values: form.values ?? [],
    parse: form.parse,
    absent,
  };
}

/** An input without a value is undefined, unless it is required or has a default. */
function single<T, O extends Options>(options: O, form: Form<T>): Input<Presence<T, O>> {
  return input(options, form, undefined) as Input<Presence<T, O>>;
}

/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
export function text<const O extends Options & { pattern?: RegExp; expected?: string }>(
  options: O,
): Input<Presence<string, O>> {
  return single(options, {
    parse(value) {
      const trimmed = value.trim();
      if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
        throw new InputError(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
      }
      return trimmed;
    },
  });
}

/** A whole number between `min` and `max`, both included. */
export function integer<const O extends Options & { min: number; max: number; unit?: string }>(
  options: O,
): Input<Presence<number, O>> {
  return single(options, {
    parse(value) {
      const trimmed = value.trim();
      const number = Number(trimmed);
      if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
        const unit = options.unit === undefined ? '' : ` ${options.unit}`;
        throw new InputError(`must be a whole number from ${options.min} to ${options.max}${unit}`);
      }
      return number;
    },
  });
}

/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
export function flag(options: { description: string; default?: 'true' | 'false' }): Input<boolean> {
  const parse = (value: string): boolean => {
    const trimmed = value.trim();
    if (/^(true|True|TRUE)$/.test(trimmed)) return true;
    if (/^(false|False|FALSE)$/.test(trimmed)) return false;
    throw new InputError('must be true or false');
  };
  return input(
    { description: options.description, default: options.default ?? 'false' },
    { parse, shape: 'flag' },
    false,
  );
}

/** One of a closed set of words. */
export function choice<const V extends readonly string[], const O extends Options>(
  values: V,
  options: O,
): Input<Presence<V[number], O>> {
  return single(options, { parse: (value): V[number] => pick(values, value.trim()), values });
}

/** `given` are words that stand beside this one: it is hardly a second time one of those. */
function pick<V extends string>(values: readonly V[], word: string, given: readonly string[] = []): V {
  const found = values.find((value) => value === word);
  if (found !== undefined) return found;
  const others = values.filter((value) => !given.includes(value));
  throw new InputError(`must be one of ${values.join(', ')}${suggest(word, others)}`);
}

/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
export function list<T>(options: Options, item: (text: string) => T): Input<readonly T[]> {
  const parse = (value: string): readonly T[] => splitList(value).map((each) => parseItem(each, item));
  return input(options, { parse, shape: 'list' }, []);
}

/** What is wrong with one item of a list; the message says which it is. */
class ItemError extends InputError {}

function parseItem<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new ItemError(`${error.message}, not ${JSON.stringify(text)}`);
  }
}

/** A list whose items come from a closed set; an item given twice counts once. */
export function choices<const V extends readonly string[]>(values: V, options: Options): Input<readonly V[number][]> {
  const parse = (value: string): readonly V[number][] => {
    const words = splitList(value);
    return [...new Set(words.map((each) => parseItem(each, (word): V[number] => pick(values, word, words))))];
  };
  return input(options, { parse, shape: 'list', values }, []);
}

/** Splits at commas and line ends; empty items vanish. */
export function splitList(value: string): string[] {
  return value
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
export function custom<T, const O extends Options>(options: O, parse: (text: string) => T): Input<Presence<T, O>> {
  return single(options, { parse });
}

/**
 * Parses every input once, into a readonly object. All problems come in one UsageError, a line each, so that a user
 * mends them in one go.
 */
export function parseInputs<I extends Inputs>(inputs: I, raw: RawInputs): Values<I> {
  const problems: string[] = [];
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(inputs, name)) {
      problems.push(`unknown input '${name}'${suggest(name, Object.keys(inputs))}`);
    }
  }
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(inputs)) {
    const given = raw[name] ?? '';
    const value = given.trim() === '' ? spec.default : given;
    if (value === '') {
      if (spec.required) problems.push(`'${name}' is required: ${spec.description}`);
      values[camelCase(name)] = spec.absent;
      continue;
    }
    try {
      values[camelCase(name)] = spec.parse(value);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const not = error instanceof ItemError ? '' : `, not ${JSON.stringify(value)}`;
      problems.push(`'${name}' ${messageOf(error)}${not}`);
    }
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return Object.freeze(values) as Values<I>;
}

export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
