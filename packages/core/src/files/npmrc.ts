import type { Editor } from './editor.ts';
import { exact } from './exact.ts';
import { insertOnTop, lines, type Line } from './lines.ts';
import { wordElements } from './list-elements.ts';

/**
 * Keys of an .npmrc outside any section, as npm's `ini` reads them: `key = value`, comments from `;` or `#`, the last
 * of several wins. The slot is the key; its text is the whole line without its end. A new line goes to the top of the
 * file, where it needs nothing of what follows: neither a line end that may be missing at the bottom, nor a place
 * before the first section.
 */
export const npmrc: Editor = exact({
  get(text, slot) {
    const line = findKey(text, slot);
    return line === undefined ? undefined : text.slice(line.start, line.end);
  },

  put(text, slot, content) {
    const line = findKey(text, slot);
    if (line !== undefined && content !== undefined) return text.slice(0, line.start) + content + text.slice(line.end);
    if (line !== undefined) return text.slice(0, line.start) + text.slice(line.next);
    return content === undefined ? text : insertOnTop(text, content);
  },

  value(text, slot) {
    const line = findKey(text, slot);
    return line === undefined ? undefined : unquoted(text.slice(...valueSpan(text, line)));
  },

  elements(text, slot) {
    const line = findKey(text, slot);
    return line === undefined ? undefined : wordElements(text, ...valueSpan(text, line), 'comma');
  },
});

/** Behind the `=`; a key without one is `true`, which no list is. */
function valueSpan(text: string, line: Line): [start: number, end: number] {
  const at = text.slice(line.start, line.end).indexOf('=');
  return [at < 0 ? line.end : line.start + at + 1, line.end];
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^"(.*)"$/.exec(trimmed)?.[1] ?? /^'(.*)'$/.exec(trimmed)?.[1] ?? trimmed;
}

function findKey(text: string, key: string): Line | undefined {
  let found: Line | undefined;
  for (const line of lines(text)) {
    const content = text.slice(line.start, line.end).trim();
    if (content.startsWith('[')) break;
    if (keyOf(content) === key) found = line;
  }
  return found;
}

/** The key of a line, unquoted as `ini` does it; undefined for a comment or an empty line. */
function keyOf(content: string): string | undefined {
  if (content === '' || content.startsWith(';') || content.startsWith('#')) return undefined;
  const at = content.indexOf('=');
  const key = (at < 0 ? content : content.slice(0, at)).trim();
  return unquoted(key);
}
