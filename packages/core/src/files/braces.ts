import { lineEnd } from './editor.ts';
import { indented, withLineEnds } from './lines.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** An object `{ … }` of members with commas between them: JSON, a flow map of YAML, an inline table of TOML. */
export interface Braces {
  /** Offset behind `{`. */
  readonly open: number;
  /** Offset of `}`. */
  readonly close: number;
  readonly members: readonly Span[];
}

/**
 * Puts a member behind the `{`, spaced as the first one there. A member comes with the space in front of it and, if
 * others follow, the comma behind it, and goes with them.
 */
export function insertMember(text: string, { open, close, members }: Braces, content: string): string {
  const space = /^\s*/.exec(text.slice(open, members[0]?.start ?? close))?.[0] ?? '';
  const lead = members.length === 0 ? spaceInEmpty(text, space) : space;
  const indent = /[\r\n]([ \t]*)$/.exec(lead)?.[1] ?? '';
  const member = indented(withLineEnds(content, text), indent).trimStart();
  return text.slice(0, open) + lead + member + (members.length === 0 ? '' : ',') + text.slice(open);
}

/** Braces on lines of their own want a member in between, moved in as far as the file's first one. */
function spaceInEmpty(text: string, space: string): string {
  const outer = /[\r\n]([ \t]*)$/.exec(space)?.[1];
  const unit = /\{\s*?[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return outer === undefined ? '' : lineEnd(text) + outer + unit;
}

export function removeMember(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).trimEnd();
  const comma = /^\s*,/.exec(text.slice(end))?.[0];
  if (comma !== undefined) return before + text.slice(end + comma.length);
  return before.replace(/,$/, '') + text.slice(end);
}
