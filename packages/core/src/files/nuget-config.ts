import type { Editor } from './editor.ts';
import { isEmptyElement, xmlEditor } from './xml-editor.ts';
import { attributeOf } from './xml-spans.ts';

const FILE = 'NuGet.Config';
const CLEAR = '<clear>';

/**
 * NuGet.Config. Slots: `configuration` (the root), its sections (`packageSources`, `disabledPackageSources`,
 * `packageSourceMapping`, `apikeys`, …; containers), `SECTION/NAME`, an element by its `key`, which NuGet compares
 * without regard to case, `packageSourceCredentials/NAME`, an element by its own name, and `SECTION/<clear>`. A new
 * element goes right behind the start tag, or behind the `<clear />`, which would take back what stands before it.
 */
export const nugetConfig: Editor = xmlEditor({
  file: FILE,
  root: 'configuration',
  isNamed(text, element, container, name) {
    if (name === CLEAR) return element.name === 'clear';
    if (container === 'packageSourceCredentials') return decodeName(element.name) === name;
    return attributeOf(text, element, 'key')?.toLowerCase() === name.toLowerCase();
  },
  insertAt(parent, name) {
    const clear = parent.children.findLast((child) => child.name === 'clear');
    return name === CLEAR ? parent.contentStart : (clear?.end ?? parent.contentStart);
  },
});

/** What makes a container of the slot. */
export function emptyContainer(slot: string): string {
  return `<${slot}>\n</${slot}>`;
}

export function isEmptyContainer(content: string): boolean {
  return isEmptyElement(content, FILE);
}

/** The source that an element's name means: .NET's XmlConvert.DecodeName. */
function decodeName(name: string): string {
  return name.replace(/_x((?:[0-9A-Fa-f]{4}){1,2})_/g, (whole, hex: string) => {
    const code = parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
