import { area, curveMonotoneX, line } from 'd3-shape';
import { grouped } from '../write/numbers.ts';
import type { Drawing } from './chart.ts';
import { markup } from './markup.ts';
import { textWidth } from './text-width.ts';
import { ticksTo } from './ticks.ts';

export interface Day {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly calls: number;
}

const HEIGHT = 190;
const BOTTOM = 24;
const TOP = 14;

/** Calls by day, from zero; the days follow each other without a gap. */
export function dailyChart(days: readonly Day[], width: number): Drawing {
  const ticks = ticksTo(Math.max(...days.map(({ calls }) => calls), 1), 4);
  const left = Math.max(...ticks.map((tick) => textWidth(grouped(tick), 12))) + 8;
  const y = (calls: number): number => HEIGHT - BOTTOM - (calls / (ticks.at(-1) ?? 1)) * (HEIGHT - BOTTOM - TOP);
  const step = (width - 4 - left) / Math.max(1, days.length - 1);
  const at = (_: Day, index: number): number => left + index * step;
  const filled = area<Day>()
    .x(at)
    .y0(y(0))
    .y1(({ calls }) => y(calls))
    .curve(curveMonotoneX)([...days]);
  const drawn = line<Day>()
    .x(at)
    .y(({ calls }) => y(calls))
    .curve(curveMonotoneX)([...days]);
  const rules = ticks.map(
    (tick) =>
      markup`<line class="rule" x1="${left}" x2="${width}" y1="${y(tick)}" y2="${y(tick)}"/><text class="small" x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${grouped(tick)}</text>`,
  );
  const every = Math.ceil(days.length / (width < 600 ? 4 : 9));
  const dates = days.map((one, index) => {
    if (index % every !== 0) return '';
    const day = new Date(`${one.day}T00:00:00Z`);
    const text = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const x = at(one, index);
    const anchor = index === 0 ? 'start' : x + textWidth(text, 12) / 2 > width ? 'end' : 'middle';
    return markup`<text class="small" x="${x}" y="${HEIGHT - 6}" text-anchor="${anchor}">${text}</text>`;
  });
  return {
    height: HEIGHT,
    body: markup`${rules}<path class="area" d="${filled ?? ''}"/><path class="line" d="${drawn ?? ''}"/>${dates}`,
  };
}
