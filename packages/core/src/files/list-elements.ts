import { removeMember } from './braces.ts';
import type { ListElement } from './editor.ts';
import { insertBehind, lineAt, removeLines } from './lines.ts';

interface Span {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Elements with commas between them: an array of TOML, a flow list of YAML. `write` quotes a value. */
export function commaElements(text: string, spans: readonly Span[], write: (value: string) => string): ListElement[] {
  return spans.map((span) => ({
    ...span,
    without: () => {
      const space = /\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
      const removed = removeMember(text, span);
      // The first element leaves the space in front of it to the one that is first now.
      const at = span.start - space.length;
      return text[at - 1] === '[' ? removed.slice(0, at) + removed.slice(at).replace(/^[ \t]+/, '') : removed;
    },
    withBefore: (value) => `${text.slice(0, span.start)}${write(value)}, ${text.slice(span.start)}`,
  }));
}

/** Elements on lines of their own: a block list of YAML. The spans begin at the dash. */
export function lineElements(text: string, spans: readonly Span[], write: (value: string) => string): ListElement[] {
  return spans.map((span) => ({
    ...span,
    without: () => removeLines(text, span.start, span.end),
    withBefore: (value) => {
      const { start } = lineAt(text, span.start);
      const line = `${text.slice(start, span.start)}- ${write(value)}`;
      const before = text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '').length;
      return insertBehind(text, before, line);
    },
  }));
}

/** Words with `separator` between them, within `start` and `end` of the text. */
export function wordElements(text: string, start: number, end: number, separator: 'space' | 'comma'): ListElement[] {
  const pattern = separator === 'space' ? /\S+/g : /[^,\s][^,]*[^,\s]|[^,\s]/g;
  return [...text.slice(start, end).matchAll(pattern)].map((match, index, { length }) => {
    const from = start + match.index;
    const to = from + match[0].length;
    return {
      value: match[0],
      start: from,
      end: to,
      without: () => {
        if (separator === 'space') return text.slice(0, from).replace(/\s+$/, '') + text.slice(to);
        if (index < length - 1) return text.slice(0, from) + text.slice(to).replace(/^\s*,\s*/, '');
        return text.slice(0, from).replace(/\s*,\s*$/, '') + text.slice(to);
      },
      withBefore: (value) => `${text.slice(0, from)}${value}${separator === 'space' ? ' ' : ','}${text.slice(from)}`,
    };
  });
}
