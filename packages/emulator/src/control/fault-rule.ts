import { readOperations } from '../api/model.ts';
import { DURATION_FORM, parseDuration, parseOffset } from './durations.ts';
import { pathGlob } from './path-glob.ts';
import { SettingError } from './setting-error.ts';
import type { Subject } from './subject.ts';

/**
 * What goes wrong. Before anything is done: `reset` (the connection, as soon as the head is there), `reset-upload`
 * (after so many bytes of the body), `reset-after-upload`, a `status`. After it was done: `lost-reply` (a reset instead
 * of the reply), `reset-reply` (after so many bytes of its body), `reset-after-reply`, `drip` (the body over so long),
 * `truncate` (the body cut, Content-Length true to that), `wrong-length` (Content-Length so much more than the body),
 * `stale` (the reply that the same request had before), `repeat-token` (the page token of the request again). And
 * `clock`: the request is served by a clock that is wrong, which shows in Date and in what it takes for a signature.
 * Without a number of bytes it is half of the body.
 */
export type Fault =
  | { readonly kind: 'reset' | 'reset-after-upload' | 'stale' | 'repeat-token' }
  | { readonly kind: 'reset-upload'; readonly bytes: number | undefined }
  | { readonly kind: 'clock'; readonly offset: number }
  /** `retryAfter` in seconds; undefined: the header is left out. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: number | undefined }
  | DeliveryFault;

/** What goes wrong on the way of a reply to the client. */
export type DeliveryFault =
  | { readonly kind: 'lost-reply' | 'reset-after-reply' }
  | { readonly kind: 'reset-reply' | 'truncate'; readonly bytes: number | undefined }
  | { readonly kind: 'drip'; readonly milliseconds: number }
  | { readonly kind: 'wrong-length'; readonly difference: number };

const PLAIN = ['reset', 'reset-after-upload', 'lost-reply', 'reset-after-reply', 'stale', 'repeat-token'] as const;

export interface FaultRule {
  /** As it was written. */
  readonly text: string;
  readonly fault: Fault;
  matches(subject: Subject): boolean;
  readonly often: HowOften;
}

/** Of the requests that match: leave out the first `after`, then take every `every`-th, each with `probability`, `times` in all. */
export interface HowOften {
  readonly after: number;
  readonly every: number;
  readonly times: number;
  readonly probability: number;
  readonly seed: number;
}

const STS_OPERATIONS = ['GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithWebIdentity'];
const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];
const CONDITIONS = ['operation', 'format', 'method', 'path', 'after', 'every', 'times', 'probability', 'seed'];
const FAULTS_FORM =
  `${PLAIN.join(', ')}, reset-upload[:BYTES], reset-reply[:BYTES], truncate[:BYTES], drip[:DURATION], ` +
  'wrong-length[:DIFFERENCE], clock[:OFFSET], or a status from 400 to 599 as STATUS[:RETRY-AFTER-SECONDS]';

/**
 * `FAULT[:ARGUMENT] [CONDITION=VALUE …]`, such as `lost-reply operation=PublishPackageVersion times=1` or
 * `429:2 format=npm method=PUT every=3`. Conditions on the request take several values with `|` between them; `path` is
 * a glob for the path as it was sent. Throws a SettingError that names the legal values.
 */
export function parseFaultRule(text: string, formats: readonly string[]): FaultRule {
  const [first = '', ...words] = text.trim().split(/\s+/);
  const fault = parseFault(first);
  const conditions = new Map<string, string>();
  for (const word of words) {
    const [name, value] = splitOnce(word, '=');
    if (!CONDITIONS.includes(name) || value === undefined || value === '') {
      throw new SettingError(`has '${word}', which is no condition: write NAME=VALUE with ${CONDITIONS.join(', ')}`);
    }
    if (conditions.has(name)) throw new SettingError(`has the condition '${name}' twice`);
    conditions.set(name, value);
  }
  const often = parseHowOften(conditions);
  return { text: text.trim(), fault, matches: parseWhere(conditions, formats), often };
}

function parseFault(word: string): Fault {
  const [name, argument] = splitOnce(word, ':');
  const plain = PLAIN.find((one) => one === name);
  if (plain !== undefined) {
    if (argument !== undefined) throw new SettingError(`has an argument for ${plain}, which takes none`);
    return { kind: plain };
  }
  const wrong = (form: string): never => {
    throw new SettingError(`must have ${form} after '${name}:'`);
  };
  switch (name) {
    case 'reset-upload':
    case 'reset-reply':
    case 'truncate':
      return {
        kind: name,
        bytes: argument === undefined ? undefined : (whole(argument) ?? wrong('a number of bytes')),
      };
    case 'drip':
      return { kind: name, milliseconds: parseDuration(argument ?? '5s') ?? wrong(DURATION_FORM) };
    case 'clock':
      return { kind: name, offset: parseOffset(argument ?? '+10m') ?? wrong(`a sign and ${DURATION_FORM}`) };
    case 'wrong-length': {
      const difference = /^[+-]?\d{1,9}$/.test(argument ?? '10') ? Number(argument ?? '10') : 0;
      return { kind: name, difference: difference === 0 ? wrong('a number of bytes other than 0') : difference };
    }
  }
  if (!/^[45]\d\d$/.test(name)) throw new SettingError(`must start with a fault: ${FAULTS_FORM}`);
  const retryAfter = argument === undefined ? undefined : (whole(argument) ?? wrong('a number of seconds'));
  return { kind: 'status', status: Number(name), retryAfter };
}

function parseWhere(conditions: ReadonlyMap<string, string>, formats: readonly string[]): FaultRule['matches'] {
  const operations = oneOf(conditions, 'operation', () => [
    ...STS_OPERATIONS,
    ...readOperations().map(({ name }) => name),
  ]);
  const named = oneOf(conditions, 'format', () => formats);
  const methods = oneOf(conditions, 'method', () => METHODS);
  const path = conditions.get('path');
  const onPath = path === undefined ? undefined : pathGlob(path);
  return (subject) =>
    (operations === undefined || operations.includes(subject.operation ?? '')) &&
    (named === undefined || named.includes(subject.format ?? '')) &&
    (methods === undefined || methods.includes(subject.method)) &&
    (onPath === undefined || onPath(subject.path));
}

function oneOf(
  conditions: ReadonlyMap<string, string>,
  name: string,
  legal: () => readonly string[],
): readonly string[] | undefined {
  const values = conditions.get(name)?.split('|');
  if (values === undefined) return undefined;
  const known = legal();
  const stranger = values.find((value) => !known.includes(value));
  if (stranger === undefined) return values;
  throw new SettingError(`has the ${name} '${stranger}'; legal are ${known.join(', ')}`);
}

function parseHowOften(conditions: ReadonlyMap<string, string>): HowOften {
  const count = (name: string, least: number, fallback: number): number => {
    const value = conditions.get(name);
    if (value === undefined) return fallback;
    const number = whole(value);
    if (number !== undefined && number >= least) return number;
    throw new SettingError(`must have a whole number from ${least} after '${name}='`);
  };
  const probability = conditions.get('probability') ?? '1';
  if (!/^(0?\.\d{1,9}|1(\.0+)?)$/.test(probability) || Number(probability) === 0) {
    throw new SettingError("must have a number above 0 and up to 1 after 'probability='");
  }
  if (conditions.has('seed') && !conditions.has('probability')) {
    throw new SettingError('has a seed, which goes with a probability only');
  }
  return {
    after: count('after', 0, 0),
    every: count('every', 1, 1),
    times: count('times', 1, Number.POSITIVE_INFINITY),
    probability: Number(probability),
    seed: count('seed', 0, 1),
  };
}

function whole(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
