import { stack } from 'd3-shape';
import { grouped } from '../write/numbers.ts';
import type { Drawing } from './chart.ts';
import { markup } from './markup.ts';
import { boldWidth, fitted, textWidth } from './text-width.ts';

export interface AgeRow {
  readonly label: string;
  /** Versions in each class, the youngest first. */
  readonly ages: readonly number[];
}

const FONT = 13;
const GAP = 10;
const BAR = 22;
const ROW = 34;

/** How the versions of each row divide into classes of age: bars of the same length, with counts where they fit. */
export function ageChart(rows: readonly AgeRow[], labels: readonly string[], width: number): Drawing {
  const isNarrow = width < 600;
  const totals = rows.map(({ ages }) => ages.reduce((sum, count) => sum + count, 0));
  const values = Math.max(...totals.map((total) => boldWidth(grouped(total), FONT)));
  const names = isNarrow ? 0 : Math.min(240, Math.max(...rows.map(({ label }) => textWidth(label, FONT))));
  const left = isNarrow ? 0 : names + GAP;
  const right = isNarrow ? width : width - values - GAP;
  const rowHeight = isNarrow ? ROW + 16 : ROW;
  const layers = stack<AgeRow, number>()
    .keys(labels.map((_, index) => index))
    .value(({ ages }, index) => ages[index] ?? 0)([...rows]);
  const body = rows.map(({ label }, row) => {
    const total = totals[row] ?? 0;
    const scale = (count: number): number => left + ((right - left) * count) / (total || 1);
    const top = row * rowHeight + (isNarrow ? 20 : 0);
    const parts = layers.map((layer, index) => {
      const [from, to] = layer[row] ?? [0, 0];
      const count = to - from;
      if (count === 0) return '';
      const [x, length] = [scale(from), scale(to) - scale(from)];
      const text = grouped(count);
      const shown =
        length > textWidth(text, 12) + 8
          ? markup`<text class="on-age-${index}" x="${x + length / 2}" y="${top + 15}" text-anchor="middle">${text}</text>`
          : '';
      return markup`<g><rect class="age-${index}" x="${x}" y="${top}" width="${Math.max(1, length - 1)}" height="${BAR}"/><title>${label}, ${labels[index]}: ${text}</title>${shown}</g>`;
    });
    const text = isNarrow
      ? markup`<text x="0" y="${top - 6}">${fitted(label, width - values - GAP, FONT)}</text><text class="value" x="${width}" y="${top - 6}" text-anchor="end">${grouped(total)}</text>`
      : markup`<text x="${names}" y="${top + 15}" text-anchor="end">${fitted(label, names, FONT)}</text><text class="value" x="${width}" y="${top + 15}" text-anchor="end">${grouped(total)}</text>`;
    return markup`${parts}${text}`;
  });
  return { height: rows.length * rowHeight, body: markup`${body}` };
}
