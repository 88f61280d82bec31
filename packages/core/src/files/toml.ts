import { getStaticTOMLValue, ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import { InputError } from '../errors.ts';
import { safeText } from '../safe-text.ts';
import { insertMember, removeMember, type Braces } from './braces.ts';
import type { Editor } from './editor.ts';
import { exact } from './exact.ts';
import { contentStart, indentOf, insertAtBottom, insertBehind, insertOnTop, lineAt, removeLines } from './lines.ts';
import { commaElements } from './list-elements.ts';
import { positionOf } from './position.ts';
import { tomlString } from './quoting.ts';

/** Names from the root; a number stands for the element of an array of tables, which no slot names. */
type Path = readonly (string | number)[];

/** `key = value`, wherever it stands. */
interface Entry {
  readonly path: Path;
  /** From the last name of a dotted key to the end of the value: what a slot shows. */
  readonly start: number;
  readonly end: number;
  /** The start of the whole statement, for one that is not within an inline table. */
  readonly statement: number | undefined;
  /** The path of the table, with a header or inline, whose body it stands in. */
  readonly table: Path;
  readonly inline: Braces | undefined;
  readonly content: AST.TOMLContentNode;
}

interface InlineTable extends Entry {
  readonly inline: Braces;
}

/** A table with a header of its own. */
interface Table {
  readonly path: Path;
  readonly start: number;
  readonly headerEnd: number;
  /** The end of its last value, or of its header. */
  readonly end: number;
  readonly first: Entry | undefined;
}

/** A table that dotted keys define in the body of another: `source.crates-io.replace-with = "…"`. */
interface DottedTable {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  /** The last of its keys. */
  readonly last: Entry & { readonly statement: number };
}

interface Document {
  readonly entries: readonly Entry[];
  readonly tables: readonly Table[];
}

interface Slot {
  readonly table: readonly string[];
  readonly key: string | undefined;
}

/**
 * TOML (1.1). Slots: `[] key` at the root, `[registries.codeartifact]`, a table (a container), and
 * `[registries.codeartifact] index`, a key in it; names are quoted where TOML needs it. A slot shows `index = "…"`
 * and a key is found however it is written: below a header, dotted, in an inline table. A new key goes right behind
 * its table's header or brace, behind the last of its dotted keys and dotted as they are, one of the root to the top, a
 * new table to the bottom. What is an array of tables, or within a value, is refused: a header would define it again.
 */
export const toml: Editor = exact({
  get(text, slot) {
    const found = find(parse(text), parseSlot(slot));
    return found === undefined ? undefined : text.slice(found.start, found.end);
  },

  put(text, slot, content) {
    const document = parse(text);
    const place = parseSlot(slot);
    const found = find(document, place);
    if (found === undefined) return content === undefined ? text : insert(text, document, place, content);
    if (content !== undefined) return text.slice(0, found.start) + content + text.slice(found.end);
    if ('last' in found) throw new Error(`${slot} is made of dotted keys, which are not ours`);
    if ('headerEnd' in found) return removeLines(text, found.start, found.end);
    return found.statement === undefined ? removeMember(text, found) : removeLines(text, found.statement, found.end);
  },

  value(text, slot) {
    const found = find(parse(text), parseSlot(slot));
    if (found === undefined) return undefined;
    return 'content' in found ? plain(getStaticTOMLValue(found.content)) : text.slice(found.start, found.end);
  },

  elements(text, slot) {
    const found = find(parse(text), parseSlot(slot));
    if (found === undefined || !('content' in found) || found.content.type !== 'TOMLArray') return undefined;
    const shift = contentStart(text);
    const spans = found.content.elements.map((element) => {
      const value: unknown = getStaticTOMLValue(element);
      const [start, end] = element.range;
      return { value: typeof value === 'string' ? value : '', start: shift + start, end: shift + end };
    });
    return commaElements(text, spans, tomlString);
  },
});

/** Dates as text. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

/** Whether a table with a header has no key. */
export function isEmptyContainer(content: string): boolean {
  return content.startsWith('[') && parse(content).entries.length === 0;
}

function find(document: Document, { table, key }: Slot): Table | Entry | DottedTable | undefined {
  if (key === undefined) return findTable(document, table);
  return document.entries.find((entry) => equal(entry.path, [...table, key]));
}

function findTable({ tables, entries }: Document, path: Path): Table | InlineTable | DottedTable | undefined {
  return (
    tables.find((table) => equal(table.path, path)) ??
    entries.find((entry): entry is InlineTable => entry.inline !== undefined && equal(entry.path, path)) ??
    findDotted(entries, path)
  );
}

function findDotted(entries: readonly Entry[], path: Path): DottedTable | undefined {
  const last = entries.findLast(
    (entry): entry is DottedTable['last'] =>
      entry.statement !== undefined && entry.table.length < path.length && equal(entry.path.slice(0, -1), path),
  );
  return last === undefined ? undefined : { path, start: last.statement, end: last.end, last };
}

function insert(text: string, document: Document, { table, key }: Slot, content: string): string {
  return key === undefined
    ? insertTable(text, document, table, content)
    : insertKey(text, document, table, key, content);
}

function insertTable(text: string, { tables, entries }: Document, path: Path, content: string): string {
  const isArray = ({ path: other }: Table): boolean => typeof other.at(-1) === 'number';
  const inWay =
    tables.find((table) => isArray(table) && startsWith(path, table.path.slice(0, -1))) ??
    entries.find((entry) => startsWith(path, entry.path)) ??
    entries.find((entry) => startsWith(entry.path, path) && entry.table.length < path.length);
  if (inWay !== undefined) throw definedOtherwise(text, inWay, path, `a table [${path.join('.')}]`);
  return insertAtBottom(text, content);
}

function insertKey(text: string, document: Document, table: Path, key: string, content: string): string {
  const path = [...table, key];
  const inWay = [...document.tables, ...document.entries].find((other) => startsWith(other.path, path));
  if (inWay !== undefined) throw definedOtherwise(text, inWay, path, `a single value, ${key} = …`);
  if (table.length === 0) return insertOnTop(text, content);
  const parent = findTable(document, table);
  if (parent === undefined) throw new Error(`${path.join('.')} has no table to go into`);
  if ('inline' in parent) return insertMember(text, parent.inline, content);
  if ('last' in parent) {
    const { last } = parent;
    const { start, end } = lineAt(text, last.statement);
    const dotted = text.slice(start, last.start) + content;
    return insertBehind(text, Math.max(end, lineAt(text, last.end).end), dotted);
  }
  const indent = parent.first === undefined ? '' : indentOf(text, lineAt(text, parent.first.start));
  return insertBehind(text, lineAt(text, parent.headerEnd).end, indent + content);
}

function definedOtherwise(text: string, inWay: Table | Entry, path: Path, wanted: string): InputError {
  const where = positionOf(text, inWay.start);
  return new InputError(
    safeText(`${path.join('.')} is defined in another form at ${where}. Write it as ${wanted}, or remove it.`),
  );
}

function equal(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((name, at) => name === path[at]);
}

function parseSlot(slot: string): Slot {
  const match = /^\[((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'\]])*)\](?: ([^]+))?$/.exec(slot);
  if (match === null) throw new Error(`${slot} is no slot of a TOML file`);
  const names = (key: string): string[] => namesOf(parseToml(`${key} = 0`).body[0].body[0]?.key);
  const [, table = '', key] = match;
  return { table: table === '' ? [] : names(table), key: key === undefined ? undefined : names(key)[0] };
}

function namesOf(key: AST.TOMLKey | undefined): string[] {
  return (key?.keys ?? []).map((name) => (name.type === 'TOMLBare' ? name.name : name.value));
}

function parseToml(text: string): AST.TOMLProgram {
  try {
    return parseTOML(text);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new InputError(
      `Not TOML: ${error.message} at ${positionOf(text, error.index)}. Mend the file, or move it away.`,
    );
  }
}

function parse(text: string): Document {
  const shift = contentStart(text);
  const entries: Entry[] = [];
  const tables: Table[] = [];

  const add = (node: AST.TOMLKeyValue, table: Path, inline: boolean): Entry => {
    const path = [...table, ...namesOf(node.key)];
    const { value, range, key } = node;
    const entry: Entry = {
      path,
      start: shift + (key.keys.at(-1)?.range[0] ?? range[0]),
      end: shift + range[1],
      statement: inline ? undefined : shift + range[0],
      table,
      content: value,
      inline:
        value.type === 'TOMLInlineTable'
          ? {
              open: shift + value.range[0] + 1,
              close: shift + value.range[1] - 1,
              members: value.body.map((member) => ({ start: shift + member.range[0], end: shift + member.range[1] })),
            }
          : undefined,
    };
    entries.push(entry);
    if (value.type === 'TOMLInlineTable') for (const member of value.body) add(member, path, true);
    return entry;
  };

  for (const node of parseToml(text.slice(shift)).body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      add(node, [], false);
      continue;
    }
    const path = node.resolvedKey;
    const [first] = node.body.map((member) => add(member, path, false));
    const headerEnd = shift + node.key.range[1] + (node.kind === 'array' ? 2 : 1);
    tables.push({ path, start: shift + node.range[0], headerEnd, end: shift + node.range[1], first });
  }
  return { entries, tables };
}
