/** Kinds of characters by their width in the widest of common sans-serif fonts (DejaVu Sans). */
const NARROW = /[ijlt.,:;|!'()[\]/I ]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z0-9_+=<>~#&?$]/;

/** About how wide a text is, in pixels: fonts differ, so it is meant to be a little too wide. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    ems += NARROW.test(character) ? 0.36 : WIDE.test(character) ? 0.97 : CAPITAL.test(character) ? 0.68 : 0.62;
  }
  return ems * fontSize;
}

/** The same for a bold text. */
export function boldWidth(text: string, fontSize: number): number {
  return 1.1 * textWidth(text, fontSize);
}

/** Fewer characters of a name than this tell nobody anything. */
const FEWEST = 7;

/** The text, cut in its middle where it is wider than `width`: names differ at their ends. '' where too little fits. */
export function fitted(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = Array.from(text);
  for (let keep = characters.length - 1; keep >= FEWEST; keep--) {
    const head = Math.ceil(keep / 2);
    const cut = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (keep - head)).join('')}`;
    if (textWidth(cut, fontSize) <= width) return cut;
  }
  return '';
}
