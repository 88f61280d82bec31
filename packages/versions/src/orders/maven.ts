import { hasPrereleaseWord } from './channel-words.ts';
import { compareLists, order, type Channel, type Scheme } from './scheme.ts';

/**
 * Maven's ComparableVersion, as Maven 4 has it (3.9 and before differ in corner cases in which their order is not
 * transitive). A version is a tree: numbers and qualifiers separated by dots, and a list within the list after a
 * hyphen and at each change between letters and digits.
 */
type Item = NumberItem | WordItem | NumberedWordItem | ListItem;
interface NumberItem {
  readonly kind: 'number';
  readonly value: bigint;
}
interface WordItem {
  readonly kind: 'word';
  readonly qualifier: Qualifier;
}
/** A word and the number behind it, `rc1` and `rc-1` alike. */
interface NumberedWordItem {
  readonly kind: 'numbered-word';
  readonly qualifier: Qualifier;
  readonly value: bigint;
}
interface ListItem {
  readonly kind: 'list';
  readonly items: Item[];
}
/** Known qualifiers by their place, all others behind them by their text. */
interface Qualifier {
  readonly place: number;
  readonly text: string;
}

interface MavenVersion {
  readonly tree: ListItem;
  /** Of a snapshot's builds, the one behind the other; `1.0-SNAPSHOT` itself stands for the newest. */
  readonly build: string;
  readonly channel: Channel;
}
const NEWEST_BUILD = '\uffff';

/** In ascending order; the empty one is the release itself. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const RELEASE = QUALIFIERS.indexOf('');
const SNAPSHOT = QUALIFIERS.indexOf('snapshot');
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cr', 'rc'],
  ['ga', ''],
  ['final', ''],
  ['release', ''],
]);
/** Only with a number behind it: `1-a1` is an alpha, `1-a` is a qualifier of its own. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

export const maven: Scheme<MavenVersion> = {
  parse(version) {
    // Java's Character.isDigit and Integer.parseInt would let other scripts' digits in, some of the time.
    if (version === '' || version.length > 255 || /[^\P{Nd}0-9]/u.test(version)) return undefined;
    // To ComparableVersion alone a build would be above its own release, as `1.0-1` is above `1.0`; what resolves
    // versions reads it as the snapshot that it is a build of.
    const snapshot = snapshotOf(version);
    const tree = parseTree((snapshot?.build === undefined ? version : `${snapshot.base}-SNAPSHOT`).toLowerCase());
    return {
      tree,
      build: snapshot?.build ?? NEWEST_BUILD,
      channel: snapshot === undefined ? channelOf(tree, version) : 'snapshot',
    };
  },
  compare: (a, b) => compareItems(a.tree, b.tree) || order(a.build, b.build),
  channel: ({ channel }) => channel,
};

/** A version of a snapshot: `1.0-SNAPSHOT` itself, or one of its builds, `1.0-20270131.120000-3`. */
export interface Snapshot {
  /** `1.0`. */
  readonly base: string;
  /** Undefined for `1.0-SNAPSHOT`; else the time stamp and the number, in an order that compares as text. */
  readonly build: string | undefined;
}

/** Reads a snapshot's version (Maven's Artifact.VERSION_FILE_PATTERN); undefined for any other. */
export function snapshotOf(version: string): Snapshot | undefined {
  const build = /^(.+)-(\d{8}\.\d{6})-(\d{1,15})$/.exec(version);
  if (build !== null) return { base: build[1] ?? '', build: `${build[2] ?? ''}-${(build[3] ?? '').padStart(15, '0')}` };
  const base = /^(.+)-SNAPSHOT$/i.exec(version);
  return base === null ? undefined : { base: base[1] ?? '', build: undefined };
}

function parseTree(version: string): ListItem {
  const root: ListItem = { kind: 'list', items: [] };
  const lists = [root];
  let list = root;
  const open = (): void => {
    const inner: ListItem = { kind: 'list', items: [] };
    list.items.push(inner);
    lists.push(inner);
    list = inner;
  };
  const openUnlessEmpty = (): void => {
    if (list.items.length > 0) open();
  };

  let start = 0;
  let digits = false;
  let numbered = false;
  const add = (end: number): void => {
    const text = version.slice(start, end);
    list.items.push(text === '' ? zero : item(text, digits, numbered));
  };
  for (let index = 0; index < version.length; index++) {
    const character = version.charAt(index);
    if (character === '.') {
      add(index);
      numbered = false;
      start = index + 1;
    } else if (character === '-') {
      if (index > start && !digits && /^[0-9]/.test(version.slice(index + 1))) {
        numbered = true;
        continue;
      }
      add(index);
      start = index + 1;
      openUnlessEmpty();
      numbered = false;
    } else if (/[0-9]/.test(character)) {
      if (!digits && index > start) {
        numbered = true;
        openUnlessEmpty();
      }
      digits = true;
    } else {
      if (digits && index > start) {
        add(index);
        start = index;
        open();
        numbered = false;
      }
      digits = false;
    }
  }
  if (version.length > start) {
    if (!digits) openUnlessEmpty();
    add(version.length);
  }
  for (const inner of lists.reverse()) normalise(inner);
  return root;
}

const zero: NumberItem = { kind: 'number', value: 0n };

function item(text: string, digits: boolean, numbered: boolean): Item {
  if (numbered) {
    const [word = '', number = ''] = /^(.*?)-?([0-9]+)$/s.exec(text)?.slice(1) ?? [];
    return { kind: 'numbered-word', qualifier: qualifier(SHORT.get(word) ?? word), value: BigInt(number) };
  }
  if (digits) return { kind: 'number', value: BigInt(text) };
  return { kind: 'word', qualifier: qualifier(text) };
}

function qualifier(word: string): Qualifier {
  const text = ALIASES.get(word) ?? word;
  const place = QUALIFIERS.indexOf(text);
  return place < 0 ? { place: QUALIFIERS.length, text } : { place, text: '' };
}

/** Takes out zeros and empty lists at the end and in front of a qualifier: `1.0.0-rc` is `1-rc`. */
function normalise(list: ListItem): void {
  const { items } = list;
  for (let index = items.length - 1; index >= 0; index--) {
    const current = items[index];
    const next = items[index + 1];
    const empty =
      current?.kind === 'list' ? current.items.length === 0 : current?.kind === 'number' && current.value === 0n;
    if (!empty) continue;
    const first = next?.kind === 'list' ? next.items[0] : undefined;
    const beforeQualifier = next?.kind === 'word' || first?.kind === 'word' || first?.kind === 'numbered-word';
    if (next === undefined || beforeQualifier) items.splice(index, 1);
  }
  const [only] = items;
  if (items.length === 1 && only?.kind === 'list') items.splice(0, 1, ...only.items);
}

/** Compares two items of the same place; undefined where a version has no more. */
function compareItems(a: Item | undefined, b: Item | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -compareToNothing(b);
  if (b === undefined) return compareToNothing(a);
  if (a.kind === 'number') return b.kind === 'number' ? order(a.value, b.value) : 1;
  if (b.kind === 'number') return -1;
  if (a.kind === 'list')
    return b.kind === 'list' ? compareLists(a.items, b.items, compareItems) : compareListToWord(a, b);
  if (b.kind === 'list') return -compareListToWord(b, a);
  return compareWords(a, b);
}

function compareListToWord(list: ListItem, word: WordItem | NumberedWordItem): number {
  const [first, ...others] = list.items;
  const result = compareItems(first, word);
  if (result !== 0) return result;
  return others.reduce((found, other) => (found === 0 ? compareToNothing(other) : found), 0);
}

function compareWords(a: WordItem | NumberedWordItem, b: WordItem | NumberedWordItem): number {
  const result = compareQualifiers(a.qualifier, b.qualifier);
  if (result !== 0) return result;
  if (a.kind === 'word') return b.kind === 'word' ? 0 : -numberBehind(b);
  return b.kind === 'word' ? numberBehind(a) : order(a.value, b.value);
}

/** A number makes `1-rc0` higher than `1-rc`; behind a word for the release, which is nothing, only its value counts. */
function numberBehind({ qualifier: { place }, value }: NumberedWordItem): number {
  return place === RELEASE ? order(value, 0n) : 1;
}

function compareQualifiers(a: Qualifier, b: Qualifier): number {
  return order(a.place, b.place) || order(a.text, b.text);
}

function compareToNothing(value: Item): number {
  switch (value.kind) {
    case 'number':
      return order(value.value, 0n);
    case 'word':
      return order(value.qualifier.place, RELEASE);
    case 'numbered-word':
      return order(value.qualifier.place, RELEASE) || order(value.value, 0n);
    case 'list':
      return value.items.reduce((found, inner) => (found === 0 ? compareToNothing(inner) : found), 0);
  }
}

/** By Maven's own qualifiers, and by the words that people use where Maven knows none. */
function channelOf(tree: ListItem, version: string): Channel {
  const channel = qualifiedChannel(tree);
  return channel === 'release' && hasPrereleaseWord(version) ? 'prerelease' : channel;
}

function qualifiedChannel(value: Item): Channel {
  if (value.kind === 'number') return 'release';
  if (value.kind !== 'list') {
    const { place } = value.qualifier;
    return place === SNAPSHOT ? 'snapshot' : place < RELEASE ? 'prerelease' : 'release';
  }
  const channels = value.items.map(qualifiedChannel);
  if (channels.includes('snapshot')) return 'snapshot';
  return channels.includes('prerelease') ? 'prerelease' : 'release';
}
