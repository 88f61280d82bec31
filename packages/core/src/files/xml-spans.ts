import { InputError } from '../errors.ts';

/** An element with the offsets of its parts, so that it can be cut out or added to without touching anything else. */
export interface Element {
  readonly name: string;
  /** Offset of `<` of the start tag. */
  readonly start: number;
  /** Offset behind `>` of the start tag. */
  readonly contentStart: number;
  /** Offset of `</`; equal to contentStart for `<a/>`. */
  readonly contentEnd: number;
  /** Offset behind the end tag. */
  readonly end: number;
  readonly selfClosing: boolean;
  readonly children: readonly Element[];
}

interface Open extends Omit<Element, 'contentEnd' | 'end' | 'children'> {
  readonly children: Element[];
}

const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z_:][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</g;

/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
export function parseXml(text: string, file: string): Element {
  const stack: Open[] = [];
  let root: Element | undefined;
  const fail = (offset: number, problem: string): never => {
    throw new InputError(
      `${file} is not XML: ${problem} at ${position(text, offset)}. Mend the file, or move it away.`,
    );
  };
  for (const match of text.matchAll(MARKUP)) {
    const [whole, slash, name, , selfClosing] = match;
    if (whole === '<') fail(match.index, 'a stray or unfinished <');
    if (name === undefined) continue;
    const behind = match.index + whole.length;
    if (slash === '/') {
      const open = stack.pop();
      if (open?.name !== name) fail(match.index, `</${name}> without its start tag`);
      else root = close(open, match.index, behind, stack, root);
      continue;
    }
    if (stack.length === 0 && root !== undefined) fail(match.index, 'a second root element');
    const open: Open = {
      name,
      start: match.index,
      contentStart: behind,
      selfClosing: selfClosing === '/',
      children: [],
    };
    if (open.selfClosing) root = close(open, behind, behind, stack, root);
    else stack.push(open);
  }
  const unclosed = stack.at(-1);
  if (unclosed !== undefined) fail(unclosed.start, `<${unclosed.name}> without its end tag`);
  if (root === undefined) return fail(0, 'no root element');
  const outside = text.slice(0, root.start) + text.slice(root.end);
  if (
    outside
      .replace(MARKUP, '')
      .replace(/^\uFEFF/, '')
      .trim() !== ''
  )
    fail(root.end, 'text outside the root element');
  return root;
}

function close(
  open: Open,
  contentEnd: number,
  end: number,
  stack: Open[],
  root: Element | undefined,
): Element | undefined {
  const element: Element = { ...open, contentEnd, end };
  const parent = stack.at(-1);
  if (parent === undefined) return element;
  parent.children.push(element);
  return root;
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The text of an element without markup, with the five predefined entities resolved. */
export function textOf(document: string, element: Element): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return document
    .slice(element.contentStart, element.contentEnd)
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
    .replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => names[name] ?? whole)
    .trim();
}

/** Text for an element's content or an attribute. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[<>&"']/g, (character) => names[character] ?? character);
}
