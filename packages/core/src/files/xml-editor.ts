import { InputError } from '../errors.ts';
import { lineEnd, type Editor } from './editor.ts';
import { exact } from './exact.ts';
import { indented, withLineEnds } from './lines.ts';
import { positionOf } from './position.ts';
import { attributesOf, parseXml, textOf, type Element } from './xml-spans.ts';

/** An XML file of which we edit the elements two levels below the root. */
export interface XmlFile {
  /** The file's name, for messages. */
  readonly file: string;
  readonly root: string;
  /** Whether an element in a container is the one that a slot `CONTAINER/NAME` means. */
  readonly isNamed: (document: string, element: Element, container: string, name: string) => boolean;
  /** Offset in a container behind which a new element goes: its start tag, or something that has to come first. */
  readonly insertAt: (parent: Element, name: string | undefined) => number;
}

/**
 * Slots: ROOT, `CONTAINER` (a child of the root) and `CONTAINER/NAME`. An element comes with its own line end and
 * indentation in front, so that taking it out again leaves no trace.
 */
export function xmlEditor(format: XmlFile): Editor {
  return exact({
    get(text, slot) {
      const element = find(text, slot, format);
      return element === undefined ? undefined : text.slice(element.start, element.end);
    },

    put(text, slot, content) {
      const element = find(text, slot, format);
      if (element !== undefined && content !== undefined) {
        return text.slice(0, element.start) + content + text.slice(element.end);
      }
      if (element !== undefined) return remove(text, slot === format.root, element);
      return content === undefined ? text : insert(text, slot, content, format);
    },

    value(text, slot) {
      const element = find(text, slot, format);
      return element === undefined ? undefined : valueOf(text, element);
    },
  });
}

/** Name, attributes by their names, and children, or text where there are none. */
function valueOf(text: string, element: Element): unknown {
  const { name, children } = element;
  const content = children.length > 0 ? children.map((child) => valueOf(text, child)) : textOf(text, element);
  return [name, attributesOf(text, element), content];
}

/** Whether a container holds nothing: no element, no comment, no text. */
export function isEmptyElement(content: string, file: string): boolean {
  const element = parseXml(content, file);
  return content.slice(element.contentStart, element.contentEnd).trim() === '';
}

function find(text: string, slot: string, format: XmlFile): Element | undefined {
  if (text.trim() === '') return undefined;
  const root = parseXml(text, format.file);
  if (root.name !== format.root) {
    throw new InputError(
      `${format.file} holds <${root.name}> in place of <${format.root}> at ${positionOf(text, root.start)}. Mend the file, or move it away.`,
    );
  }
  if (slot === root.name) return root;
  const [container, name] = split(slot);
  const parent = root.children.find((child) => child.name === container);
  if (name === undefined || parent === undefined) return parent;
  return parent.children.find((child) => format.isNamed(text, child, container, name));
}

function split(slot: string): [string, string | undefined] {
  const at = slot.indexOf('/');
  return at < 0 ? [slot, undefined] : [slot.slice(0, at), slot.slice(at + 1)];
}

function insert(text: string, slot: string, content: string, format: XmlFile): string {
  const end = lineEnd(text);
  if (slot === format.root) return text + withLineEnds(content, text) + end;
  const [container, name] = split(slot);
  const parentSlot = name === undefined ? format.root : container;
  const parent = find(text, parentSlot, format);
  if (parent === undefined) throw new Error(`${slot} has no ${parentSlot} to go into`);
  const at = format.insertAt(parent, name);
  const indent = '  '.repeat(name === undefined ? 1 : 2);
  return text.slice(0, at) + end + indented(withLineEnds(content, text), indent) + text.slice(at);
}

function remove(text: string, isRoot: boolean, element: Element): string {
  const before = text.slice(0, element.start);
  if (isRoot) return before + text.slice(element.end).replace(/^(\r\n|\n|\r)/, '');
  return before.replace(/(\r\n|\n|\r)?[ \t]*$/, '') + text.slice(element.end);
}
