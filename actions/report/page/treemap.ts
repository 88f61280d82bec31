import { hierarchy, treemap, treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy';
import { sizeOf } from '../write/numbers.ts';
import type { Drawing } from './chart.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { boldWidth, fitted, textWidth } from './text-width.ts';

export interface Tile {
  readonly group: string;
  /** The whole name, and a shorter one for where that does not fit. */
  readonly label: string;
  readonly short: string;
  readonly bytes: number;
}

interface Node {
  readonly name: string;
  readonly short: string;
  readonly bytes: number;
  /** All that is too small for a tile of its own. */
  readonly isRest?: true;
  readonly children?: readonly Node[];
}

const FONT = 12;
const HEAD = 20;
/** Tiles that are smaller than this share of the whole are one together: nobody could tell them apart. */
const LEAST = 0.002;
/** Groups have as many colours as the style sheet; after that they begin again. */
const COLOURS = 6;

/** Where the bytes are: an area for each group, and in it one for each tile, in proportion. */
export function tileChart(tiles: readonly Tile[], width: number): Drawing {
  const isNarrow = width < 600;
  const height = isNarrow ? 460 : 420;
  const root = treemap<Node>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingTop((node) => (hasHead(node) ? HEAD : 0))
    .paddingInner(1)
    .round(true)(
    hierarchy<Node>(tree(tiles), ({ children }) => children)
      .sum((node) => (node.children === undefined ? node.bytes : 0))
      .sort((a, b) => Number(a.data.isRest ?? 0) - Number(b.data.isRest ?? 0) || (b.value ?? 0) - (a.value ?? 0)),
  );
  const groups = (root.children ?? []).map((group, index) => {
    const { x0, x1, y0, data, value = 0 } = group;
    const look = `tile-${index % COLOURS}`;
    const leaves = (group.children ?? []).map((leaf) => tileOf(leaf, look));
    const total = sizeOf(value);
    const title = hasHead(group) ? headOf(data.name, total, x1 - x0 - 4) : '';
    const head = title === '' ? NOTHING : markup`<text class="head" x="${x0 + 2}" y="${y0 + 14}">${title}</text>`;
    return markup`<g class="${look}">${leaves}${head}</g>`;
  });
  return { height, body: markup`${groups}` };
}

/** Whether a group is high enough for its name above its tiles; where it is not, its area says more than its name. */
function hasHead({ depth, y0, y1 }: HierarchyRectangularNode<Node>): boolean {
  return depth === 1 && y1 - y0 >= 2 * HEAD;
}

/** The group's name, with its size where both fit. */
function headOf(name: string, size: string, width: number): string {
  const both = `${name}  ${size}`;
  return boldWidth(both, FONT) <= width ? both : fitted(name, width * 0.9, FONT);
}

function tileOf({ x0, x1, y0, y1, data, value = 0 }: HierarchyRectangularNode<Node>, look: string): Markup {
  const [wide, high] = [x1 - x0, y1 - y0];
  const long = textWidth(data.name, FONT) <= wide - 10 ? data.name : data.short;
  const name = high >= 18 ? fitted(long, wide - 10, FONT) : '';
  const size = name !== '' && high >= 36 ? fitted(sizeOf(value), wide - 10, FONT) : '';
  const texts = [
    ...(name === '' ? [] : [markup`<text x="${x0 + 5}" y="${y0 + 15}">${name}</text>`]),
    ...(size === '' || size.includes('…')
      ? []
      : [markup`<text class="small" x="${x0 + 5}" y="${y0 + 31}">${size}</text>`]),
  ];
  return markup`<g><title>${data.name}: ${sizeOf(value)}</title><rect class="${data.isRest === true ? `${look} rest` : look}" x="${x0}" y="${y0}" width="${wide}" height="${high}"/>${texts}</g>`;
}

function tree(tiles: readonly Tile[]): Node {
  const total = tiles.reduce((sum, { bytes }) => sum + bytes, 0);
  const groups = [...Map.groupBy(tiles, ({ group }) => group)].map(([name, of]): Node => {
    const large = of.filter(({ bytes }) => bytes >= total * LEAST);
    const small = of.filter(({ bytes }) => bytes < total * LEAST);
    const rest = small.reduce((sum, { bytes }) => sum + bytes, 0);
    const children = [
      ...large.map(({ label, short, bytes }) => ({ name: label, short, bytes })),
      ...(rest > 0
        ? [{ name: `${small.length} smaller`, short: `+${small.length}`, bytes: rest, isRest: true as const }]
        : []),
    ];
    return { name, short: name, bytes: 0, children };
  });
  return { name: '', short: '', bytes: 0, children: groups };
}
