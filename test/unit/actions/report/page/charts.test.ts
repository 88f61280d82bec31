import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageChart } from '../../../../../actions/report/page/age-chart.ts';
import { bars } from '../../../../../actions/report/page/bars.ts';
import { dailyChart } from '../../../../../actions/report/page/daily-chart.ts';
import { upstreamChart } from '../../../../../actions/report/page/graph.ts';
import { STYLE } from '../../../../../actions/report/page/style.ts';
import { fitted, textWidth } from '../../../../../actions/report/page/text-width.ts';
import { ticksTo } from '../../../../../actions/report/page/ticks.ts';
import { tileChart } from '../../../../../actions/report/page/treemap.ts';
import type { RepositorySection } from '../../../../../actions/report/document.ts';

/** The numbers of an attribute, in the order of the drawing. */
function numbers(svg: string, element: string, attribute: string): number[] {
  return [...svg.matchAll(new RegExp(`<${element}[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) =>
    Number(value),
  );
}

describe('bars', () => {
  it('are as long as their values, and leave room for labels and values', () => {
    const row = (label: string, value: number) => ({
      label,
      value: `${value} B`,
      parts: [{ value, look: 'alone', title: '' }],
    });
    const { body, height } = bars([row('a', 100), row('bcd', 50), row('none', 0)], 960);
    const widths = numbers(body.text, 'rect', 'width');
    expect(widths).toHaveLength(2);
    expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 1);
    expect(height).toBe(90);
    const [x = 0] = numbers(body.text, 'rect', 'x');
    expect(x).toBeGreaterThan(textWidth('none', 13));
    expect(x + (widths[0] ?? 0) + textWidth('100 B', 13)).toBeLessThan(960);
  });

  it('stack the parts of a row one behind the other', () => {
    const parts = [10, 30].map((value) => ({ value, look: 'alone', title: '' }));
    const { body } = bars([{ label: 'a', value: 'x', parts }], 960);
    const [[x0 = 0, x1 = 0], [w0 = 0, w1 = 0]] = [numbers(body.text, 'rect', 'x'), numbers(body.text, 'rect', 'width')];
    expect(x1).toBeCloseTo(x0 + w0, 1);
    expect(w1).toBeCloseTo(3 * w0, 1);
  });
});

describe('the chart of ages', () => {
  it('divides each row in proportion, names each part, and shows counts where they fit', () => {
    const { body } = ageChart([{ label: 'builds', ages: [1, 0, 999] }], ['young', 'middle', 'old'], 960);
    expect(numbers(body.text, 'rect', 'width')).toHaveLength(2);
    expect(body.text).toContain('<title>builds, old: 999</title>');
    expect(body.text).toContain('>999</text>');
    expect(body.text).not.toContain('>1</text>');
  });
});

describe('the tiles', () => {
  it('have areas in proportion to their bytes, and one for all that nobody could see', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      group: 'b',
      label: `npm:p${index}`,
      short: `p${index}`,
      bytes: 1,
    }));
    const { body } = tileChart(
      [
        { group: 'a', label: 'npm:big', short: 'big', bytes: 70_000 },
        { group: 'a', label: 'npm:half', short: 'half', bytes: 35_000 },
        ...many,
      ],
      960,
    );
    const areas = numbers(body.text, 'rect', 'width').map(
      (width, index) => width * (numbers(body.text, 'rect', 'height')[index] ?? 0),
    );
    expect((areas[0] ?? 0) / (areas[1] ?? 1)).toBeCloseTo(2, 1);
    expect(body.text).toContain('<title>50 smaller: 50 bytes</title>');
    expect(body.text).toMatch(/<text[^>]*>npm:big<\/text><text class="small"[^>]*>70\.0 kB<\/text>/);
    expect(body.text).not.toContain('npm:p1:');
  });
});

describe('the order of tiles', () => {
  it('is by bytes, of groups and in each group, with what is too small for a tile at the end', () => {
    const tile = (group: string, label: string, bytes: number) => ({ group, label, short: label, bytes });
    const small = Array.from({ length: 500 }, (_, index) => tile('large', `s${index}`, 100));
    const given = [tile('small', 'a', 10_000), ...small, tile('large', 'c', 20_000), tile('large', 'b', 30_000)];
    const titles = [...tileChart(given, 960).body.text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text);
    expect(titles).toEqual(['b: 30.0 kB', 'c: 20.0 kB', '500 smaller: 50.0 kB', 'a: 10.0 kB']);
  });
});

describe('the graph of upstreams', () => {
  const repository = (name: string, upstreams: readonly string[], connections: readonly string[] = []) =>
    ({ name, upstreams, connections, versions: 1, storage: { logical: null } }) as unknown as RepositorySection;
  const placeOf = (svg: string, name: string): { x: number; y: number } => {
    const [, x, y] = new RegExp(`<title>${name}[^<]*</title><rect x="([^"]*)" y="([^"]*)"`).exec(svg) ?? [];
    return { x: Number(x), y: Number(y) };
  };

  it('has every repository left of what it takes from, and the public registries at the right', () => {
    const chart = upstreamChart(
      [
        repository('store', [], ['public:npmjs']),
        repository('app', ['shared', 'store']),
        repository('shared', ['store']),
        repository('other', [], ['public:pypi']),
      ],
      960,
    );
    const svg = chart?.body.text ?? '';
    const order = ['app', 'shared', 'store', 'public:npmjs'].map((name) => placeOf(svg, name).x);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(4);
    expect(placeOf(svg, 'public:pypi').x).toBe(placeOf(svg, 'public:npmjs').x);
    expect(svg.match(/class="edge"/g)).toHaveLength(5);
  });

  it('tells the bytes of a repository where they are known', () => {
    const known = { ...repository('a', ['b']), storage: { logical: 1_500_000 } } as RepositorySection;
    const svg = upstreamChart([known, repository('b', [])], 960)?.body.text ?? '';
    expect([...svg.matchAll(/>(1 version[^<]*)</g)].map(([, text]) => text)).toEqual([
      '1 version · 1.50 MB',
      '1 version',
    ]);
  });

  it('orders what stands below each other so that edges need not cross', () => {
    const chart = upstreamChart(
      [
        repository('a', ['z']),
        repository('b', ['y']),
        repository('y', [], ['public:npmjs']),
        repository('z', [], ['public:pypi']),
      ],
      960,
    );
    const y = (name: string): number => placeOf(chart?.body.text ?? '', name).y;
    expect(Math.sign(y('a') - y('b'))).toBe(Math.sign(y('z') - y('y')));
    expect(Math.sign(y('z') - y('y'))).toBe(Math.sign(y('public:pypi') - y('public:npmjs')));
  });

  it('is none with more nodes than anybody follows with the eye', () => {
    const many = (count: number) => [
      repository('store', [], ['public:npmjs']),
      ...Array.from({ length: count }, (_, index) => repository(`r${index}`, ['store'])),
    ];
    expect(upstreamChart(many(78), 960)?.body.text.match(/class="edge"/g)).toHaveLength(79);
    expect(upstreamChart(many(79), 960)).toBeUndefined();
  });

  it('is none without an edge, and ends where upstreams go round in a circle', () => {
    expect(upstreamChart([repository('a', [])], 960)).toBeUndefined();
    expect(upstreamChart([repository('a', ['b']), repository('b', ['a'])], 960)).toBeDefined();
  });
});

describe('the chart of days', () => {
  it('begins at zero and marks round numbers', () => {
    const { body } = dailyChart(
      [
        { day: '2027-01-01', calls: 0 },
        { day: '2027-01-02', calls: 850 },
      ],
      960,
    );
    expect(body.text).toMatch(/text-anchor="start">1 Jan<\/text>/);
    // At the right edge a text that is centred would be cut off.
    expect(body.text).toMatch(/text-anchor="end">2 Jan<\/text>/);
    expect([...body.text.matchAll(/text-anchor="end">([\d,]+)</g)].map(([, tick]) => tick)).toEqual([
      '0',
      '500',
      '1,000',
    ]);
  });
});

describe('the marks of an axis', () => {
  it('are round, begin at zero, and reach over the greatest value', () => {
    expect(ticksTo(850, 4)).toEqual([0, 500, 1000]);
    expect(ticksTo(800, 4)).toEqual([0, 200, 400, 600, 800]);
    expect(ticksTo(801, 4)).toEqual([0, 500, 1000]);
    expect(ticksTo(0, 4)).toEqual([0]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (most) => {
        const ticks = ticksTo(most, 4);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('a text that is fitted', () => {
  it('is whole, or is cut in its middle, or is none', () => {
    expect(fitted('left-pad', 100, 13)).toBe('left-pad');
    expect(fitted('a-very-long-package-name-100', 100, 13)).toMatch(/^a-ver.*….*100$/);
    expect(fitted('a-very-long-package-name', 20, 13)).toBe('');
  });
});

describe('the colours', () => {
  const schemes = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, text = '']) =>
      new Map(
        [...text.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value] as const),
      ),
  );
  /** WCAG 2.2, "relative luminance" and "contrast ratio". */
  const luminance = (colour: string): number => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(['light', 'dark'])('of texts, in drawings as well, can be read on their grounds in %s', (name) => {
    const colours = schemes[name === 'light' ? 0 : 1] ?? new Map<string, string>();
    const pairs = [
      ...['--text', '--soft', '--link', '--error', '--warning', '--note'].map((text) => [text, '--ground']),
      ...['--text', '--soft'].map((text) => [text, '--panel']),
      ...[0, 1, 2].map((age) => ['--on-light', `--age-${age}`]),
      ...[3, 4, 5].map((age) => ['--on-dark', `--age-${age}`]),
      ...[0, 1, 2, 3, 4, 5].map((tile) => ['--on-tile', `--tile-${tile}`]),
    ];
    for (const [text = '', ground = ''] of pairs) {
      const ratio = contrast(colours.get(text) ?? '', colours.get(ground) ?? '');
      expect({ text, ground, readable: ratio >= 4.5 }).toEqual({ text, ground, readable: true });
    }
  });
});
