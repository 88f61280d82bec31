import { InputError } from '../errors.ts';
import { positionOf } from './position.ts';

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
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</gu;

/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
export function parseXml(text: string, file: string): Element {
  const stack: Open[] = [];
  let root: Element | undefined;
  const fail = (offset: number, problem: string): never => {
    throw new InputError(
      `${file} is not XML: ${problem} at ${positionOf(text, offset)}. Mend the file, or move it away.`,
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

/** The text of an element without markup, with its entities resolved. */
export function textOf(document: string, element: Element): string {
  return resolveEntities(
    document
      .slice(element.contentStart, element.contentEnd)
      .replace(/<!--[^]*?-->/g, '')
      .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1'),
  ).trim();
}

/** The value of an attribute, with its entities resolved. */
export function attributeOf(document: string, element: Element, name: string): string | undefined {
  return attributesOf(document, element)[name];
}

/** All attributes, with their entities resolved; of two by one name the first. */
export function attributesOf(document: string, element: Element): Readonly<Record<string, string>> {
  const tag = document.slice(element.start, element.contentStart);
  const found = [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.reverse().map(([, key = '', double, single]) => [key, resolveEntities(double ?? single ?? '')]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five predefined entities, and characters by their number. */
function resolveEntities(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Text for an element's content or an attribute. Line ends and tabs, which an attribute would lose, and characters
 * that people would not see are written by number. XML has no way to write other control characters: an InputError.
 */
export function escapeXml(text: string): string {
  if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) {
    throw new InputError('XML holds no value with control characters or half of a surrogate pair.');
  }
  const names = Object.entries(ENTITIES);
  return text.replace(/[<>&"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const name = names.find(([, meaning]) => meaning === character)?.[0];
    return `&${name ?? `#${character.codePointAt(0) ?? 0}`};`;
  });
}
