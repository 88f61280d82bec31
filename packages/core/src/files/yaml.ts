import { isMap, isScalar, isSeq, parse, parseAllDocuments, type Node, type Pair, type YAMLMap } from 'yaml';
import { InputError } from '../errors.ts';
import { safeText } from '../safe-text.ts';
import { insertMember, removeMember, type Braces } from './braces.ts';
import type { Editor } from './editor.ts';
import { exact } from './exact.ts';
import { indented, indentOf, insertBehind, insertOnTop, lineAt, lines, removeLines } from './lines.ts';
import { parsePointer } from './pointer.ts';
import { commaElements, lineElements } from './list-elements.ts';
import { positionOf } from './position.ts';
import { yamlScalar } from './quoting.ts';

/** `key: value`. */
interface Entry {
  readonly value: Node | null;
  /** In a block map from the start of the key's line, in a flow map from the key; to the end of the value. */
  readonly start: number;
  readonly end: number;
  /** The spaces in front of the key in a block map; undefined in a flow map. */
  readonly indent: string | undefined;
}

/**
 * YAML files that are one map, such as .yarnrc.yml, .gemrc or Bundler's config. Slots are JSON Pointers: `/npmScopes`
 * (a container), `/npmScopes/acme`. A slot's text is `key: value` without a comment behind it; one that tools write
 * starts in the first column, with nested lines moved in relative to it, and is moved in as the file needs it. A new
 * entry goes to the top of its map, in a flow map `{ … }` in one line.
 */
export const yaml: Editor = exact({
  get(text, slot) {
    const entry = find(text, parsePointer(slot));
    return entry === undefined ? undefined : text.slice(entry.start, entry.end);
  },

  put(text, slot, content) {
    const names = parsePointer(slot);
    const entry = find(text, names);
    if (entry === undefined) return content === undefined ? text : insert(text, names, content);
    const { start, end, indent } = entry;
    if (content !== undefined) return text.slice(0, start) + indented(content, indent ?? '') + text.slice(end);
    return indent === undefined ? removeMember(text, entry) : removeLines(text, start, end);
  },

  value(text, slot) {
    const entry = find(text, parsePointer(slot));
    if (entry === undefined) return undefined;
    let value: unknown = parse(text, { logLevel: 'silent', uniqueKeys: false });
    for (const name of parsePointer(slot)) value = memberOf(value, name);
    return value;
  },

  elements(text, slot) {
    const list = find(text, parsePointer(slot))?.value;
    if (!isSeq(list)) return undefined;
    const spans = list.items.map((item) => {
      const node = item as Node;
      const [start] = node.range ?? [0];
      return {
        value: isScalar(node) ? String(node.value) : '',
        start: list.flow === true ? start : text.lastIndexOf('-', start - 1),
        end: endOf(text, node),
      };
    });
    return list.flow === true ? commaElements(text, spans, yamlScalar) : lineElements(text, spans, plainOrQuoted);
  },
});

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** A URL needs no quotes, and RubyGems keeps them where a comment stands behind. */
function plainOrQuoted(value: string): string {
  return /^[a-z]+:\/\/[^\s#'"]+$/.test(value) ? value : yamlScalar(value);
}

/** Whether an entry is a map of nothing. */
export function isEmptyContainer(content: string): boolean {
  const map = root(content);
  const value = isMap(map) ? map.items[0]?.value : undefined;
  return isMap(value) ? value.items.length === 0 : isBlank(value as Node | null);
}

function insert(text: string, names: readonly string[], content: string): string {
  const parent = names.slice(0, -1);
  const holder = find(text, parent);
  if (holder === undefined && parent.length > 0) throw new Error(`${names.join('.')} has no map to go into`);
  const map = holder === undefined ? root(text) : holder.value;
  if (isMap(map) && map.flow === true) return insertMember(text, bracesOf(text, map), content);
  if (isMap(map)) return insertAbove(text, map, content);
  if (!isBlank(map) || (holder !== undefined && holder.indent === undefined)) {
    const where = positionOf(text, map?.range?.[0] ?? 0);
    throw new InputError(
      `${parent.join('.') || 'The file'} has to be a map, but holds something else at ${where}. Write it as a map, or remove it.`,
    );
  }
  if (holder?.indent !== undefined) {
    return insertBehind(text, lineAt(text, holder.end).end, indented(content, `${holder.indent}  `));
  }
  const marker = [...lines(text)].find(({ start, end }) => /^---(?:\s|$)/.test(text.slice(start, end)));
  return marker === undefined ? insertOnTop(text, content) : insertBehind(text, marker.end, content);
}

/** On top of a block map, and of the comments above its first entry. */
function insertAbove(text: string, map: YAMLMap, content: string): string {
  const first = lineAt(text, entryOf(text, map, map.items[0]).start);
  const above = [...lines(text)]
    .filter(({ next }) => next <= first.start)
    .findLast(({ start, end }) => !/^\s*(?:#|$)/.test(text.slice(start, end)));
  const moved = indented(content, indentOf(text, first));
  return above === undefined ? insertOnTop(text, moved) : insertBehind(text, above.end, moved);
}

function find(text: string, names: readonly string[]): Entry | undefined {
  let node = root(text);
  let entry: Entry | undefined;
  for (const name of names) {
    if (!isMap(node)) return undefined;
    refuseAnchor(text, node);
    const [pair, second] = node.items.filter(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair === undefined) return undefined;
    if (second !== undefined) {
      const where = positionOf(text, entryOf(text, node, second).start);
      throw new InputError(`${safeText(name)} is given a second time at ${where}. Remove one of the two.`);
    }
    entry = entryOf(text, node, pair);
    node = entry.value;
  }
  return entry;
}

/** What is put into a map with an anchor would show in other places too. */
function refuseAnchor(text: string, { anchor, range }: YAMLMap): void {
  if (anchor === undefined) return;
  const where = positionOf(text, range?.[0] ?? 0);
  throw new InputError(
    `The map at ${where} has an anchor, &${safeText(anchor)}. Write it out where it is needed, without one.`,
  );
}

function entryOf(text: string, map: YAMLMap, pair: Pair | undefined): Entry {
  const key = pair?.key as Node | undefined;
  const value = (pair?.value ?? null) as Node | null;
  const at = key?.range?.[0] ?? 0;
  const end = Math.max(key?.range?.[1] ?? 0, value === null ? 0 : endOf(text, value));
  if (map.flow === true) return { value, start: at, end, indent: undefined };
  const { start } = lineAt(text, at);
  const indent = text.slice(start, at);
  if (/^ *$/.test(indent)) return { value, start, end, indent };
  throw new InputError(
    `The key at ${positionOf(text, at)} has something in front of it. Write it as a plain "key: value", or remove it.`,
  );
}

/** The end of a node's last character; the parser counts line ends and comments behind it in. */
function endOf(text: string, node: Node): number {
  const items = (isMap(node) || isSeq(node)) && node.flow !== true ? node.items : [];
  const last = items.at(-1) as Pair<Node, Node | null> | Node | undefined;
  if (last !== undefined && 'key' in last)
    return last.value === null ? (last.key.range?.[1] ?? 0) : endOf(text, last.value);
  if (last !== undefined) return endOf(text, last);
  const [start, end] = node.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

function bracesOf(text: string, map: YAMLMap): Braces {
  const [start, end] = map.range ?? [0, 0];
  return { open: start + 1, close: end - 1, members: map.items.map((pair) => entryOf(text, map, pair)) };
}

/** Whether there is nothing, not even a `null` or an anchor. */
function isBlank(node: Node | null | undefined): boolean {
  return (
    node === null ||
    node === undefined ||
    (isScalar(node) && node.source === '' && node.anchor === undefined && node.tag === undefined)
  );
}

/** What the file consists of; undefined for one with comments at most. */
function root(text: string): Node | null | undefined {
  const fail = (problem: string, offset: number): never => {
    throw new InputError(`${problem} at ${positionOf(text, offset)}. Mend the file, or move it away.`);
  };
  const lone = /\r(?!\n)/.exec(text);
  if (lone !== null) fail('A carriage return without a line feed', lone.index);
  // The parser compares every key with every other; `find` looks at the ones that matter.
  const documents = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  if (!Array.isArray(documents)) return undefined;
  const [document, second] = documents;
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined) fail(`Not YAML: ${error.message}`, error.pos[0]);
  if (second !== undefined) fail('A second YAML document', second.range[0]);
  return document?.contents;
}
