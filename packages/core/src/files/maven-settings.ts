import { lineEnd, type Editor } from './editor.ts';
import { parseXml, textOf, type Element } from './xml-spans.ts';

const FILE = 'settings.xml';
const SKELETON = ['<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">', '</settings>'] as const;

/**
 * The elements of Maven's settings.xml. Slots: `settings` (the root), `servers`, `mirrors`, `profiles`,
 * `activeProfiles` (its children, the containers), and `servers/ID`, `mirrors/ID`, `profiles/ID`, `activeProfiles/ID`
 * (an element in one of them, by its `<id>` or text). An element goes right behind its parent's start tag, with its
 * own line end and indentation in front, so that taking it out again leaves no trace.
 */
export const mavenSettings: Editor = {
  get(text, slot) {
    const element = find(text, slot);
    return element === undefined ? undefined : text.slice(element.start, element.end);
  },

  put(text, slot, content) {
    const element = find(text, slot);
    if (element !== undefined && content !== undefined) {
      return text.slice(0, element.start) + content + text.slice(element.end);
    }
    if (element !== undefined) return removeElement(text, slot, element);
    return content === undefined ? text : insertElement(text, slot, content);
  },
};

/** What makes a container of the slot, to stand in the file until something is put into it. */
export function emptyContainer(slot: string, text: string): string {
  const end = lineEnd(text);
  return slot === 'settings' ? SKELETON.join(end) : `<${slot}>${end}  </${slot}>`;
}

/** Whether a container holds nothing: no element, no comment, no text. */
export function isEmptyContainer(content: string): boolean {
  const element = parseXml(content, FILE);
  return content.slice(element.contentStart, element.contentEnd).trim() === '';
}

function find(text: string, slot: string): Element | undefined {
  if (text.trim() === '') return undefined;
  const root = parseXml(text, FILE);
  if (slot === root.name) return root;
  const [container, id] = split(slot);
  const parent = root.children.find((child) => child.name === container);
  if (id === undefined || parent === undefined) return parent;
  return parent.children.find((child) => idOf(text, child) === id);
}

function idOf(text: string, element: Element): string {
  const id = element.children.find((child) => child.name === 'id');
  return textOf(text, id ?? element);
}

function split(slot: string): [string, string | undefined] {
  const at = slot.indexOf('/');
  return at < 0 ? [slot, undefined] : [slot.slice(0, at), slot.slice(at + 1)];
}

function insertElement(text: string, slot: string, content: string): string {
  const end = lineEnd(text);
  if (slot === 'settings') return `${text}${content}${end}`;
  const [container, id] = split(slot);
  const parentSlot = id === undefined ? 'settings' : container;
  const parent = find(text, parentSlot);
  if (parent === undefined) throw new Error(`${slot} has no ${parentSlot} to go into`);
  const indent = '  '.repeat(id === undefined ? 1 : 2);
  return text.slice(0, parent.contentStart) + end + indent + content + text.slice(parent.contentStart);
}

function removeElement(text: string, slot: string, element: Element): string {
  const before = text.slice(0, element.start);
  if (slot === 'settings') return before + text.slice(element.end).replace(/^(\r\n|\n|\r)/, '');
  return before.replace(/(\r\n|\n|\r)?[ \t]*$/, '') + text.slice(element.end);
}
