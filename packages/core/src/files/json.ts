import { InputError } from '../errors.ts';
import { insertMember, removeMember, type Braces } from './braces.ts';
import type { Editor } from './editor.ts';
import { exact } from './exact.ts';
import { contentStart, insertOnTop, removeLines } from './lines.ts';
import { parsePointer } from './pointer.ts';
import { positionOf } from './position.ts';

interface Value {
  readonly start: number;
  readonly end: number;
  readonly object: JsonObject | undefined;
}

interface JsonObject extends Braces {
  readonly members: readonly Member[];
}

interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

const DEEPEST = 100;

/**
 * JSON (RFC 8259), such as SwiftPM's registries.json. Slots are JSON Pointers: the empty one is the object that the
 * file consists of, `/registries` a member `"registries": { … }`. Objects are containers. A new member goes right
 * behind the `{`, in the style of the one that was first.
 */
export const json: Editor = exact({
  get(text, slot) {
    const found = find(text, slot);
    return found === undefined ? undefined : text.slice(found.start, found.end);
  },

  put(text, slot, content) {
    const found = find(text, slot);
    if (found !== undefined && content !== undefined) {
      return text.slice(0, found.start) + content + text.slice(found.end);
    }
    if (found !== undefined) {
      return slot === '' ? removeLines(text, found.start, found.end) : removeMember(text, found);
    }
    if (content === undefined) return text;
    if (slot === '') return insertOnTop(text, content);
    const parent = slot.slice(0, slot.lastIndexOf('/'));
    const value = find(text, parent);
    if (value === undefined) throw new Error(`${slot} has no object to go into`);
    return insertMember(text, objectOf(text, 'value' in value ? value.value : value, parent), content);
  },
});

/** Whether an object, alone or as a member, has no members. */
export function isEmptyContainer(content: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"\s*:\s*)?\{\s*\}$/.test(content.trim());
}

function find(text: string, slot: string): Value | Member | undefined {
  if (text.slice(contentStart(text)).trim() === '') return undefined;
  let found: Value | Member = parse(text);
  let value = found;
  for (const name of parsePointer(slot)) {
    const members = objectOf(text, value, slot).members.filter((candidate) => candidate.name === name);
    const [member, second] = members;
    if (member === undefined) return undefined;
    if (second !== undefined) {
      throw new InputError(
        `${JSON.stringify(name)} is given a second time at ${positionOf(text, second.start)}. Remove one of the two.`,
      );
    }
    found = member;
    value = member.value;
  }
  return found;
}

function objectOf(text: string, { object, start }: Value, slot: string): JsonObject {
  if (object !== undefined) return object;
  throw new InputError(
    `${slot} needs an object where another value stands at ${positionOf(text, start)}. Write { } there, or move the file away.`,
  );
}

function parse(text: string): Value {
  let at = contentStart(text);

  const token = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  const space = (): unknown => token(/[ \t\r\n]*/y);
  const expect = (pattern: RegExp, what: string): string => {
    const match = token(pattern);
    if (match !== undefined) return match;
    const comment = text.startsWith('/', at) || text.startsWith('#', at) ? ', and no comment' : '';
    throw new InputError(
      `Not JSON: ${what} is missing${comment} at ${positionOf(text, at)}. Mend the file, or move it away.`,
    );
  };

  const list = (close: RegExp, item: () => void): void => {
    space();
    if (token(close) !== undefined) return;
    do {
      space();
      item();
      space();
    } while (token(/,/y) !== undefined);
    expect(close, 'a comma or the closing bracket');
  };

  const value = (depth: number): Value => {
    const start = at;
    if (depth > DEEPEST) {
      throw new InputError(`More than ${DEEPEST} levels of JSON at ${positionOf(text, at)}. Move the file away.`);
    }
    if (token(/\[/y) !== undefined) {
      list(/\]/y, () => value(depth + 1));
      return { start, end: at, object: undefined };
    }
    if (token(/\{/y) === undefined) {
      expect(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])|"/y, 'a value');
      if (text[start] === '"') {
        at = start;
        string();
      }
      return { start, end: at, object: undefined };
    }
    const open = at;
    const members: Member[] = [];
    list(/\}/y, () => {
      const from = at;
      const name = JSON.parse(string()) as string;
      space();
      expect(/:/y, 'a colon');
      space();
      const content = value(depth + 1);
      members.push({ name, start: from, end: at, value: content });
    });
    return { start, end: at, object: { open, close: at - 1, members } };
  };
  const string = (): string =>
    expect(/"(?:[^"\\\0-\x1F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y, 'a name or string in quotes');

  space();
  const root = value(0);
  space();
  expect(/$/y, 'the end of the file');
  return root;
}
