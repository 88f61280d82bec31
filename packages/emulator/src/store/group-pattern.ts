import { invalid } from '../errors.ts';
import type { StoredFormat, StoredFormats } from './format.ts';
import type { Format, PackageKey } from './types.ts';

/**
 * A package group's pattern, by how much of a package's path it fixes (user guide, "package group definition syntax
 * and matching behavior"): everything, a format, a prefix of the namespace, a namespace, a prefix of the name, a name.
 */
export type GroupPattern =
  | { readonly kind: 'all' }
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'namespace-prefix'; readonly format: Format; readonly namespace: string }
  | { readonly kind: 'namespace'; readonly format: Format; readonly namespace: string }
  | { readonly kind: 'name-prefix'; readonly format: Format; readonly namespace: string; readonly name: string }
  | { readonly kind: 'name'; readonly format: Format; readonly namespace: string; readonly name: string };

/** From the widest to the narrowest; of two patterns that match one package, the later kind is the more specific. */
const KINDS = ['all', 'format', 'namespace-prefix', 'namespace', 'name-prefix', 'name'] as const;

/** The user guide's examples name a format by its language ("Namespaces in package group definitions"). */
const OTHER_NAMES: ReadonlyMap<string, Format> = new Map([['python', 'pypi']]);

const ENDS_IN_WORD = /[\p{L}\p{N}]\p{M}*$/u;
const CONTINUES_WORD = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Reads `/*`, `/FORMAT/*`, `/FORMAT/NS~`, `/FORMAT/NS/*`, `/FORMAT/NS/NAME~` or `/FORMAT/NS/NAME$`; throws a
 * ValidationException for anything else, and for a pattern that no package can match.
 */
export function parseGroupPattern(formats: StoredFormats, text: string): GroupPattern {
  const refuse = (problem: string): never => {
    throw invalid(`Invalid package group pattern '${text}': ${problem}`);
  };
  const [start, formatName, ...rest] = text.split('/');
  if (start !== '' || formatName === undefined) return refuse("it must start with '/'");
  if (formatName === '*' && rest.length === 0) return { kind: 'all' };
  const record = formats.get(OTHER_NAMES.get(formatName) ?? formatName);
  if (record === undefined) return refuse(`its first part must be '*' or one of ${[...formats.keys()].join(', ')}`);
  const format = record.id;
  const [first, second, ...more] = rest;
  if (first === undefined || more.length > 0 || text.includes('#')) {
    return refuse(
      'it must have the form /*, /FORMAT/*, /FORMAT/NS~, /FORMAT/NS/*, /FORMAT/NS/NAME~ or /FORMAT/NS/NAME$',
    );
  }
  if (second === undefined) {
    if (first === '*') return { kind: 'format', format };
    if (!first.endsWith('~')) return refuse("a namespace must end in '~' or be followed by '/'");
    const namespace = prefixOf(first, refuse);
    checkParts(record, namespace, undefined, refuse);
    return { kind: 'namespace-prefix', format, namespace };
  }
  if (second === '*') {
    checkParts(record, first, undefined, refuse);
    return { kind: 'namespace', format, namespace: first };
  }
  const suffix = second.slice(-1);
  if (suffix !== '~' && suffix !== '$') return refuse("a name must end in '$' (exactly this) or '~' (a prefix)");
  const name = suffix === '~' ? prefixOf(second, refuse) : second.slice(0, -1);
  if (name === '') return refuse('the name is empty');
  checkParts(record, first, name, refuse);
  return { kind: suffix === '~' ? 'name-prefix' : 'name', format, namespace: first, name };
}

function prefixOf(text: string, refuse: (problem: string) => never): string {
  const prefix = text.slice(0, -1);
  return ENDS_IN_WORD.test(prefix) ? prefix : refuse("'~' must follow a letter or a digit");
}

/** Groups are matched against stored names, so a pattern has to be written with those (user guide, as above). */
function checkParts(
  { id: format, names, namespace: rule }: StoredFormat,
  namespace: string,
  name: string | undefined,
  refuse: (problem: string) => never,
): void {
  if (namespace.includes('*') || name?.includes('*') === true) refuse("'*' stands at the end only, after a '/'");
  if (namespace !== '' && rule === 'none') refuse(`${format} packages have no namespace; leave it empty`);
  if (namespace === '' && rule === 'required') refuse(`${format} packages always have a namespace`);
  const stored = names.normalise({ format, namespace, name: name ?? '' });
  if (stored.namespace !== namespace || stored.name !== (name ?? '')) {
    const path = `/${format}/${stored.namespace}${name === undefined ? '' : `/${stored.name}`}`;
    refuse(`${format} names are stored in their normalised form; the pattern must begin ${path}`);
  }
}

/** Strong: the pattern as written matches. Weak: only when case, separators and look-alikes are set aside. */
export type Association = 'STRONG' | 'WEAK';

export function matchGroup(formats: StoredFormats, pattern: GroupPattern, at: PackageKey): Association | undefined {
  if (pattern.kind === 'all') return 'STRONG';
  if (pattern.format !== at.format) return undefined;
  // A crate spelled otherwise is the same one, not one that resembles it; an index is even asked for it in lower case.
  const identify = formats.get(at.format)?.names.identity ?? ((text: string) => text);
  if (matches(pattern, at, identify)) return 'STRONG';
  return matches(pattern, at, fold) ? 'WEAK' : undefined;
}

function matches(
  pattern: Exclude<GroupPattern, { kind: 'all' }>,
  at: PackageKey,
  form: (text: string) => string,
): boolean {
  if (pattern.kind === 'format') return true;
  const namespace = form(at.namespace);
  const wanted = form(pattern.namespace);
  if (pattern.kind === 'namespace-prefix') return startsWithWords(namespace, wanted);
  if (namespace !== wanted) return false;
  if (pattern.kind === 'namespace') return true;
  return pattern.kind === 'name'
    ? form(at.name) === form(pattern.name)
    : startsWithWords(form(at.name), form(pattern.name));
}

/** Whether `text` is `prefix`, or goes on after it with something that is not part of the prefix's last word. */
function startsWithWords(text: string, prefix: string): boolean {
  return text.startsWith(prefix) && !CONTINUES_WORD.test(text.slice(prefix.length));
}

/** Letters and digits that look like a Latin letter in the fonts of terminals and package pages. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьƅ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еє',
    g: 'ɡ',
    h: 'һ',
    i: 'іιı',
    j: 'јϳ',
    k: 'кκ',
    l: '1ӏ|',
    m: 'м',
    n: 'ո',
    o: '0оοօ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    σ: 'ς',
    '.': '‐‑‒–—−',
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

/** What a name looks like at a glance: compatibility forms, case, separators and look-alikes are made the same. */
export function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.replace(/./gsu, (character) => LOOK_ALIKES.get(character) ?? character).replace(/[-._]+/g, '.');
}

/** Sorts the more specific of two patterns that match one package first. */
export function bySpecificity(a: GroupPattern, b: GroupPattern): number {
  return KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind) || lastPart(b).length - lastPart(a).length;
}

function lastPart(pattern: GroupPattern): string {
  if ('name' in pattern) return fold(pattern.name);
  return 'namespace' in pattern ? fold(pattern.namespace) : '';
}

/** Whether every package that `inner` matches is matched by `outer` too, and `outer` matches more than that. */
export function contains(outer: GroupPattern, inner: GroupPattern): boolean {
  if (outer.kind === 'all') return inner.kind !== 'all';
  if (inner.kind === 'all' || inner.format !== outer.format) return false;
  if (outer.kind === 'format') return inner.kind !== 'format';
  if (inner.kind === 'format') return false;
  if (outer.kind === 'namespace-prefix') {
    const same = inner.kind === 'namespace-prefix' && inner.namespace === outer.namespace;
    return !same && startsWithWords(inner.namespace, outer.namespace);
  }
  if (!('name' in inner) || inner.namespace !== outer.namespace) return false;
  if (outer.kind === 'namespace') return true;
  if (outer.kind === 'name') return false;
  const same = inner.kind === 'name-prefix' && inner.name === outer.name;
  return !same && startsWithWords(inner.name, outer.name);
}
