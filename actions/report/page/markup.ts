import { safeText } from '@codeartifact-ci/core/safe-text.ts';

/** HTML or SVG that is written as it is: everything in it has been escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | undefined | readonly Part[];

/** HTML or SVG from a template: what is filled in is escaped, unless it is markup itself; lists are joined. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => (index === 0 ? text : render(parts[index - 1]) + text)).join(''));
}

export const NOTHING = new Markup('');

function render(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return number(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(render).join('');
}

/** Coordinates of SVG to a hundredth of a pixel: more is noise in the file. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
