import type { Drawing } from './chart.ts';
import { markup, type Markup } from './markup.ts';
import { boldWidth, fitted, textWidth } from './text-width.ts';

export interface BarRow {
  readonly label: string;
  /** From the left, with the class that colours each. */
  readonly parts: readonly { readonly value: number; readonly look: string; readonly title: string }[];
  /** What stands behind the bar. */
  readonly value: string;
}

const ROW = 30;
const BAR = 14;
const FONT = 13;
const GAP = 10;

/** Horizontal bars with their labels before and their values behind them: no axis is needed to read them. */
export function bars(rows: readonly BarRow[], width: number): Drawing {
  const values = Math.max(...rows.map(({ value }) => boldWidth(value, FONT)), 0);
  const isNarrow = width < 600;
  const labels = isNarrow ? 0 : Math.min(240, Math.max(...rows.map(({ label }) => textWidth(label, FONT)), 0));
  const left = isNarrow ? 0 : labels + GAP;
  const most = Math.max(...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)), 0);
  const perUnit = (width - left - (isNarrow ? 0 : values + GAP)) / (most || 1);
  const rowHeight = isNarrow ? ROW + 14 : ROW;
  const body = rows.map(({ label, parts, value }, index) => {
    const top = index * rowHeight;
    const y = isNarrow ? top + 22 : top + (ROW - BAR) / 2;
    let x = left;
    const drawn: Markup[] = [];
    for (const part of parts) {
      const length = part.value * perUnit;
      if (length > 0) {
        drawn.push(
          markup`<rect class="${part.look}" x="${x}" y="${y}" width="${Math.max(length, 1)}" height="${BAR}"><title>${part.title}</title></rect>`,
        );
      }
      x += length;
    }
    const text = isNarrow
      ? markup`<text x="0" y="${top + 15}">${fitted(label, width - values - GAP, FONT)}</text><text class="value" x="${width}" y="${top + 15}" text-anchor="end">${value}</text>`
      : markup`<text x="${labels}" y="${y + BAR - 3}" text-anchor="end">${fitted(label, labels, FONT)}</text><text class="value" x="${x + GAP}" y="${y + BAR - 3}">${value}</text>`;
    return markup`<g>${drawn}${text}</g>`;
  });
  return { height: rows.length * rowHeight, body: markup`${body}` };
}
