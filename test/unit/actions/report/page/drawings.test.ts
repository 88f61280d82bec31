import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageChart } from '../../../../../actions/report/page/age-chart.ts';
import { bars } from '../../../../../actions/report/page/bars.ts';
import { chart, WIDTHS, type Drawing } from '../../../../../actions/report/page/chart.ts';
import { dailyChart } from '../../../../../actions/report/page/daily-chart.ts';
import { upstreamChart } from '../../../../../actions/report/page/graph.ts';
import { boldWidth, textWidth } from '../../../../../actions/report/page/text-width.ts';
import { tileChart } from '../../../../../actions/report/page/treemap.ts';
import type { RepositorySection } from '../../../../../actions/report/document.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Label {
  readonly text: string;
  /** From the left end to the right one, and the line on which it stands. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function attributes(element: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]),
  );
}

function boxes(svg: string): Box[] {
  return [...svg.matchAll(/<rect [^>]*>/g)].map(([element]) => {
    const { x, y, width, height } = attributes(element);
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  });
}

function labels(svg: string): Label[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, element = '', text = '']) => {
    const { x, y, class: look = '', 'text-anchor': anchor = 'start' } = attributes(element);
    const size = look === 'small' ? 11.5 : /age|tile/.test(look) ? 12 : 13;
    const width = look === 'value' ? boldWidth(text, size) : textWidth(text, size);
    const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
    return { text, left, right: left + width, y: Number(y) };
  });
}

/** Texts of which a part lies outside of the drawing, or that stand on each other. */
function faults({ body, height, width: own }: Drawing, width: number): string[] {
  const found = labels(body.text);
  const outside = found.filter(({ left, right, y }) => left < -1 || right > (own ?? width) + 1 || y < 9 || y > height);
  const onEachOther = found.flatMap((a, index) =>
    found
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < 11 && a.left < b.right - 1 && b.left < a.right - 1)
      .map((b) => `${a.text} and ${b.text}`),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...onEachOther];
}

const SIZES = [WIDTHS.wide, WIDTHS.narrow];
const name = fc.constantFrom(
  'a',
  'npm-store',
  'a-repository-with-a-rather-long-name-that-hardly-fits-anywhere',
  'WWWWWWWWWW',
);

describe('texts of a drawing lie in it, and none stands on another', () => {
  it('in bars, as long as their values and set off from them', () => {
    const row = fc.record({ label: name, value: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        for (const width of SIZES) {
          const drawing = bars(
            rows.map(({ label, value }) => ({
              label,
              value: `${value} B`,
              parts: [{ value, look: 'alone', title: '' }],
            })),
            width,
          );
          expect(faults(drawing, width)).toEqual([]);
          const found = boxes(drawing.body.text);
          const most = Math.max(...found.map((one) => one.width), 0);
          const largest = Math.max(...rows.map(({ value }) => value), 0);
          const drawn = rows.filter(({ value }) => value > 0);
          expect(found.length).toBe(drawn.length);
          for (const [index, { x, y, width: length, height }] of found.entries()) {
            const value = drawn[index]?.value ?? 0;
            expect(length).toBeCloseTo(Math.max(1, (most * value) / largest), 0);
            const own = labels(drawing.body.text).filter((label) => label.y > y - 16 && label.y < y + height + 2);
            expect(own.length).toBe(2);
            // Beside the bar on a wide screen, above it on a narrow one.
            if (width === WIDTHS.wide) {
              expect(own[0]?.right).toBeLessThan(x);
              expect(own[1]?.left).toBeGreaterThan(x + length);
            } else {
              expect([x, own[0]?.left]).toEqual([0, 0]);
              expect(own.every((label) => label.y <= y)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('in bars of ages, each count in the middle of its part', () => {
    const row = fc.record({ label: name, ages: fc.array(fc.nat(5000), { minLength: 3, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        for (const width of SIZES) {
          const drawing = ageChart(rows, ['young', 'middle', 'old'], width);
          expect(faults(drawing, width)).toEqual([]);
          const found = boxes(drawing.body.text);
          expect(found.length).toBe(rows.flatMap(({ ages }) => ages.filter((count) => count > 0)).length);
          for (const [, part = ''] of drawing.body.text.matchAll(/<g>(.*?)<\/g>/g)) {
            const [box] = boxes(part);
            const [label] = labels(part);
            if (box === undefined || label === undefined) continue;
            expect((label.left + label.right) / 2).toBeCloseTo(box.x + (box.width + 1) / 2, 0);
            expect(label.y - box.y).toBeGreaterThan(10);
            expect(label.y).toBeLessThan(box.y + box.height);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('in tiles, which fill the drawing and do not lie on each other', () => {
    const tile = fc.record({
      group: fc.constantFrom('builds', 'staging', 'releases'),
      label: name,
      bytes: fc.integer({ min: 1, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(tile, { minLength: 1, maxLength: 12 }), (given) => {
        for (const width of SIZES) {
          const { body, height } = tileChart(
            given.map((one) => ({ ...one, short: one.label.slice(0, 3) })),
            width,
          );
          const found = boxes(body.text);
          for (const [index, a] of found.entries()) {
            expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
            for (const b of found.slice(index + 1)) {
              const overlaps =
                a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
              expect(overlaps).toBe(false);
            }
          }
          for (const [, part = ''] of body.text.matchAll(/<g>(.*?)<\/g>/g)) {
            const [box] = boxes(part);
            if (box === undefined) continue;
            for (const { left, right, y } of labels(part)) {
              expect(left).toBeGreaterThanOrEqual(box.x + 4);
              expect(right).toBeLessThanOrEqual(box.x + box.width + 10);
              expect(y - box.y).toBeGreaterThan(11);
              expect(y).toBeLessThan(box.y + box.height);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('in the days, from one edge to the other and each mark at its line', () => {
    for (const [count, width] of [
      [1, WIDTHS.wide],
      [2, WIDTHS.wide],
      [30, WIDTHS.wide],
      [90, WIDTHS.narrow],
    ] as const) {
      const days = Array.from({ length: count }, (_, index) => ({
        day: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
        calls: 1000 * index,
      }));
      const drawing = dailyChart(days, width);
      expect({ count, faults: faults(drawing, width) }).toEqual({ count, faults: [] });
      const { text } = drawing.body;
      const rules = [...text.matchAll(/<line class="rule" ([^>]*)\/><text ([^>]*)>/g)].map(
        ([, line = '', mark = '']) => [
          Number(attributes(line)['y1']),
          Number(attributes(mark)['y']),
          Number(attributes(line)['x1']) - Number(attributes(mark)['x']),
        ],
      );
      expect(rules.length).toBeGreaterThan(1);
      for (const [y = 0, mark = 0, gap = 0] of rules) {
        expect(mark - y).toBe(4);
        expect(gap).toBe(8);
      }
      const [first] = rules;
      const [, drawn = ''] = /class="line" d="([^"]*)"/.exec(text) ?? [];
      const points = [...drawn.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      // The first day has no call: it stands on the line of zero, at the left; the last is at the right.
      expect(points[0]?.[1]).toBeCloseTo(first?.[0] ?? -1, 1);
      if (count > 1) expect(points.at(-1)?.[0]).toBeCloseTo(width - 4, 1);
      expect(points.map(([, y = 0]) => y)).toEqual([...points.map(([, y = 0]) => y)].sort((a, b) => b - a));
    }
  });

  it('in the graph, each name in its box, and each repository left of what it takes from', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const picks = fc.array(fc.subarray(names), { minLength: names.length, maxLength: names.length });
    fc.assert(
      fc.property(picks, fc.shuffledSubarray(names, { minLength: 1 }), (upstreams, order) => {
        // Each takes from those further on in the alphabet, whatever the order in which they are listed.
        const repositories = order.map((one) => ({
          ...{ name: one, versions: 3, connections: one === 'f' ? ['public:npmjs'] : [], storage: { logical: 1000 } },
          upstreams: (upstreams[names.indexOf(one)] ?? []).filter((other) => other > one && order.includes(other)),
        })) as unknown as RepositorySection[];
        for (const width of SIZES) {
          const drawing = upstreamChart(repositories, width);
          const edges = repositories.flatMap((one) => [...one.upstreams, ...one.connections]);
          expect(drawing === undefined).toBe(edges.length === 0);
          if (drawing === undefined) continue;
          expect(faults(drawing, width)).toEqual([]);
          const nodes = new Map(
            [...drawing.body.text.matchAll(/<g class="node[^>]*><title>([^<,]*).*?<\/g>/g)].map(([text, of = '']) => {
              const [box] = boxes(text);
              if (box === undefined) throw new Error(`${of} has no box`);
              for (const label of labels(text)) {
                expect(label.left).toBeGreaterThan(box.x + 4);
                expect(label.y - box.y).toBeGreaterThan(11);
                expect(label.y).toBeLessThan(box.y + box.height - 4);
              }
              return [of, box] as const;
            }),
          );
          const placed = [...nodes.values()];
          expect(placed.every(({ y, height }) => y >= 0 && y + height <= drawing.height)).toBe(true);
          expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(placed.length);
          for (const { name: from, upstreams: above, connections } of repositories) {
            const [box] = [nodes.get(from)];
            for (const to of [...above, ...connections]) {
              expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(nodes.get(to)?.x ?? 0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a chart', () => {
  const body = bars([], 1).body;
  const of = (draw: (width: number) => Drawing | undefined): string =>
    chart('id', { title: 'Title', summary: 'In words' }, draw).text;

  it('is drawn for both screens, with a name and a summary in words', () => {
    const made = of(() => ({ height: 10, body }));
    expect([...made.matchAll(/<svg class="(\w+)" width="(\d+)" height="10"/g)].map(([, ...found]) => found)).toEqual([
      ['wide', '960'],
      ['narrow', '342'],
    ]);
    for (const size of ['wide', 'narrow']) {
      expect(made).toContain(`aria-labelledby="id-${size}-t id-${size}-d"`);
      expect(made).toContain(`<title id="id-${size}-t">Title</title><desc id="id-${size}-d">In words</desc>`);
    }
    expect(made).not.toContain('scroll');
  });

  it('is scrolled where it is wider than the screen, and not drawn where there is nothing', () => {
    const made = of(() => ({ height: 10, width: 500, body }));
    expect(made.match(/class="scroll (\w+)"/g)).toEqual(['class="scroll narrow"']);
    expect(of(() => ({ height: 10, width: 342, body }))).not.toContain('scroll');
    expect(of(() => undefined)).toBe('<figure></figure>');
  });
});
