import { lineEnd, type Editor } from './editor.ts';
import { isEmptyElement, xmlEditor } from './xml-editor.ts';
import { textOf } from './xml-spans.ts';

const FILE = 'settings.xml';
const SKELETON = ['<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">', '</settings>'] as const;

/**
 * The elements of Maven's settings.xml. Slots: `settings` (the root), `servers`, `mirrors`, `profiles`,
 * `activeProfiles` (its children, the containers), and `servers/ID`, `mirrors/ID`, `profiles/ID`, `activeProfiles/ID`
 * (an element in one of them, by its `<id>` or text).
 */
export const mavenSettings: Editor = xmlEditor({
  file: FILE,
  root: 'settings',
  isNamed(text, element, _container, name) {
    const id = element.children.find((child) => child.name === 'id');
    return textOf(text, id ?? element) === name;
  },
  insertAt: (parent) => parent.contentStart,
});

/** What makes a container of the slot, to stand in the file until something is put into it. */
export function emptyContainer(slot: string, text: string): string {
  const end = lineEnd(text);
  return slot === 'settings' ? SKELETON.join(end) : `<${slot}>${end}</${slot}>`;
}

export function isEmptyContainer(content: string): boolean {
  return isEmptyElement(content, FILE);
}
