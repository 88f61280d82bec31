import { markup, NOTHING, type Markup } from './markup.ts';

/** Widths at which charts are drawn, in pixels: for a desk's screen and for a phone's. */
export const WIDTHS = { wide: 960, narrow: 342 } as const;
export type Size = keyof typeof WIDTHS;

export interface Drawing {
  readonly height: number;
  readonly body: Markup;
  /** Wider than the screen: it is scrolled then. */
  readonly width?: number;
}

/**
 * A chart drawn for both screens, of which the style sheet shows one: text stays as large as text should be, without a
 * script. `title` and `summary` say the same in words.
 */
export function chart(
  id: string,
  { title, summary }: { readonly title: string; readonly summary: string },
  draw: (width: number, size: Size) => Drawing | undefined,
): Markup {
  const drawn = (['wide', 'narrow'] as const).map((size) => {
    const drawing = draw(WIDTHS[size], size);
    if (drawing === undefined) return NOTHING;
    const { height, body, width = WIDTHS[size] } = drawing;
    const name = `${id}-${size}`;
    const svg = markup`<svg class="${size}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-t ${name}-d"><title id="${name}-t">${title}</title><desc id="${name}-d">${summary}</desc>${body}</svg>`;
    if (width <= WIDTHS[size]) return svg;
    return markup`<div class="scroll ${size}" tabindex="0" role="region" aria-label="${title}, to be scrolled">${svg}</div>`;
  });
  return markup`<figure>${drawn}</figure>`;
}
