import { lineEnd } from './editor.ts';

export interface Line {
  /** Offset of the line's first character. */
  readonly start: number;
  /** Offset behind its last character, before the line end. */
  readonly end: number;
  /** Offset behind its line end. */
  readonly next: number;
}

/** Offset of the first character that is content: a byte order mark stays in front of everything. */
export function contentStart(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The lines of a text without its byte order mark; what follows the last line end is one only if it has characters. */
export function* lines(text: string): Generator<Line> {
  let start = contentStart(text);
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: match.index, next: match.index + match[0].length };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}

/** The line that an offset lies in. */
export function lineAt(text: string, offset: number): Line {
  let last: Line = { start: contentStart(text), end: text.length, next: text.length };
  for (const line of lines(text)) {
    last = line;
    if (offset < line.next) break;
  }
  return last;
}

/** The spaces and tabs that a line starts with. */
export function indentOf(text: string, line: Line): string {
  return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}

/*
 * Lines are put in and taken out so that neither needs to know of other lines put in or taken out meanwhile: a line
 * comes with the line end in front of it and goes with it, and only on top of the file with the one behind it.
 */

/** Puts a line, or several, on top of a text. */
export function insertOnTop(text: string, content: string): string {
  const start = contentStart(text);
  return text.slice(0, start) + withLineEnds(content, text) + lineEnd(text) + text.slice(start);
}

/** Puts a line, or several, behind the one that ends at an offset (`Line.end`). */
export function insertBehind(text: string, end: number, content: string): string {
  return text.slice(0, end) + lineEnd(text) + withLineEnds(content, text) + text.slice(end);
}

/** Puts a line, or several, at the bottom of a text, whose last line may or may not have an end. */
export function insertAtBottom(text: string, content: string): string {
  if (text.length === contentStart(text)) return insertOnTop(text, content);
  return insertBehind(text, text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0), content);
}

/** Takes out the whole lines from the one that an offset lies in to the one that another does. */
export function removeLines(text: string, from: number, to: number): string {
  const { start } = lineAt(text, from);
  const { end, next } = lineAt(text, to);
  if (start === contentStart(text)) return text.slice(0, start) + text.slice(next);
  return text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '') + text.slice(end);
}

/** A content that is new to a file, with the file's own line ends. */
export function withLineEnds(content: string, text: string): string {
  return content.replaceAll('\n', lineEnd(text));
}

/**
 * A content with every line moved in. One that is so already, as it was read from the file, stays: only what tools
 * write starts in the first column.
 */
export function indented(content: string, indent: string): string {
  return /^[ \t]/.test(content) ? content : content.replace(/^(?=.)/gm, indent);
}
