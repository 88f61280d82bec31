import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { InputError } from '../errors.ts';
import { insertMember, removeMember, type Braces } from './braces.ts';
import type { Editor } from './editor.ts';
import { exact } from './exact.ts';
import { contentStart, insertOnTop, removeLines } from './lines.ts';
import { parsePointer } from './pointer.ts';
import { positionOf } from './position.ts';

const DEEPEST = 100;

/**
 * JSON (RFC 8259), such as SwiftPM's registries.json. Slots are JSON Pointers: the empty one is the object that the
 * file consists of, `/registries` a member `"registries": { … }`. Objects are containers. A new member goes right
 * behind the `{`, in the style of the one that was first.
 */
export const json: Editor = exact({
  get(text, slot) {
    const found = find(text, slot);
    return found === undefined ? undefined : text.slice(found.offset, found.offset + found.length);
  },

  put(text, slot, content) {
    const found = find(text, slot);
    if (found !== undefined) {
      const span = { start: found.offset, end: found.offset + found.length };
      if (content !== undefined) return text.slice(0, span.start) + content + text.slice(span.end);
      return slot === '' ? removeLines(text, span.start, span.end) : removeMember(text, span);
    }
    if (content === undefined) return text;
    if (slot === '') return insertOnTop(text, content);
    const parent = slot.slice(0, slot.lastIndexOf('/'));
    const value = find(text, parent);
    if (value === undefined) throw new Error(`${slot} has no object to go into`);
    return insertMember(text, bracesOf(objectOf(text, valueOf(value), parent)), content);
  },

  value(text, slot) {
    const found = find(text, slot);
    if (found === undefined) return undefined;
    const { offset, length } = valueOf(found);
    return JSON.parse(text.slice(offset, offset + length)) as unknown;
  },
});

/** Whether an object, alone or as a member, has no members. */
export function isEmptyContainer(content: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"\s*:\s*)?\{\s*\}$/.test(content.trim());
}

/** The whole, or the member that a slot means. */
function find(text: string, slot: string): Node | undefined {
  if (text.slice(contentStart(text)).trim() === '') return undefined;
  let found = parse(text);
  for (const name of parsePointer(slot)) {
    const members = objectOf(text, valueOf(found), slot).children ?? [];
    const [member, second] = members.filter(({ children }) => children?.[0]?.value === name);
    if (member === undefined) return undefined;
    if (second !== undefined) {
      throw new InputError(
        `${JSON.stringify(name)} is given a second time at ${positionOf(text, second.offset)}. Remove one of the two.`,
      );
    }
    found = member;
  }
  return found;
}

function valueOf(node: Node): Node {
  return node.type === 'property' ? (node.children?.[1] ?? node) : node;
}

function objectOf(text: string, node: Node, slot: string): Node {
  if (node.type === 'object') return node;
  throw new InputError(
    `${slot} needs an object where another value stands at ${positionOf(text, node.offset)}. Write { } there, or move the file away.`,
  );
}

function bracesOf({ offset, length, children = [] }: Node): Braces {
  const members = children.map((member) => ({ start: member.offset, end: member.offset + member.length }));
  return { open: offset + 1, close: offset + length - 1, members };
}

function parse(text: string): Node {
  const start = contentStart(text);
  refuseDepth(text);
  const errors: ParseError[] = [];
  // A space in the place of the byte order mark keeps the offsets.
  const source = start === 0 ? text : ` ${text.slice(start)}`;
  const root = parseTree(source, errors, { disallowComments: true });
  const [error] = errors;
  if (root !== undefined && isStrict(source)) return root;
  const problem =
    error === undefined
      ? 'a number, literal or character that JSON does not have'
      : inWords(printParseErrorCode(error.error));
  throw new InputError(
    `Not JSON: ${problem} at ${positionOf(text, error?.offset ?? start)}. Mend the file, or move it away.`,
  );
}

/** `PropertyNameExpected` is `property name expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** Whether readers of the file take it too: the parser forgives more, such as a number with leading zeros. */
function isStrict(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** The parser calls itself for each level. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (match[0] === '[' || match[0] === '{') depth++;
    else if (match[0] === ']' || match[0] === '}') depth--;
    if (depth > DEEPEST) {
      throw new InputError(
        `More than ${DEEPEST} levels of JSON at ${positionOf(text, match.index)}. Move the file away.`,
      );
    }
  }
}
