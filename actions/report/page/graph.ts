import { linkHorizontal } from 'd3-shape';
import type { RepositorySection } from '../document.ts';
import { countOf, sizeOf } from '../write/numbers.ts';
import type { Drawing } from './chart.ts';
import { markup } from './markup.ts';
import { fitted, textWidth } from './text-width.ts';

/** More than this nobody follows with the eye: the table says the same. */
const MOST_NODES = 80;

const NODE = { least: 148, most: 184, height: 40 };
const GAP = { least: 36, most: 150, y: 14 };
const SWEEPS = 8;

interface Node {
  readonly name: string;
  /** What stands below the name, the shorter ones for where a longer one does not fit. */
  readonly notes: readonly string[];
  readonly isExternal: boolean;
  layer: number;
  y: number;
}

/**
 * The way a request takes, from left to right: from the repositories that clients use to their upstreams and the public
 * registries. Nodes stand in layers by the longest way to them, ordered so that edges cross little (barycentre
 * heuristic: Sugiyama, Tagawa, Toda 1981). undefined where there is no edge, or too much to draw.
 */
export function upstreamChart(repositories: readonly RepositorySection[], width: number): Drawing | undefined {
  const nodes = nodesOf(repositories);
  const edges = repositories.flatMap(({ name, upstreams, connections }) =>
    [...upstreams, ...connections.map((connection) => ` ${connection}`)].flatMap((source, index): Edge[] => {
      const [from, to] = [nodes.get(name), nodes.get(source)];
      return from === undefined || to === undefined ? [] : [{ from, to, order: index + 1 }];
    }),
  );
  if (edges.length === 0 || nodes.size > MOST_NODES) return undefined;
  assignLayers(nodes, edges);
  const layers = [...Map.groupBy(nodes.values(), ({ layer }) => layer)].sort(([a], [b]) => a - b).map(([, of]) => of);
  orderLayers(layers, edges);
  const rows = Math.max(...layers.map((of) => of.length));
  const height = rows * (NODE.height + GAP.y);
  const needed = layers.length * NODE.least + (layers.length - 1) * GAP.least;
  const whole = Math.max(width, needed);
  const box = Math.min(NODE.most, (whole - (layers.length - 1) * GAP.least) / layers.length);
  const step = box + Math.min(GAP.most, (whole - layers.length * box) / Math.max(1, layers.length - 1));
  const x = (node: Node): number => layers.findIndex((of) => of.includes(node)) * step;
  const link = linkHorizontal<unknown, readonly [number, number]>();
  const lines = edges.map(({ from, to }) => {
    const path = link({ source: [x(from) + box, from.y + NODE.height / 2], target: [x(to), to.y + NODE.height / 2] });
    return markup`<path class="edge" d="${path ?? ''}"/>`;
  });
  const boxes = [...nodes.values()].map((node) => {
    const left = x(node);
    const room = box - 24;
    const note = node.notes.find((one) => textWidth(one, 11.5) <= room);
    const below =
      note === undefined ? '' : markup`<text class="small" x="${left + 12}" y="${node.y + 32}">${note}</text>`;
    return markup`<g class="${node.isExternal ? 'node external' : 'node'}"><title>${[node.name.trim(), ...node.notes.slice(0, 1)].join(', ')}</title><rect x="${left + 0.5}" y="${node.y + 0.5}" width="${box - 1}" height="${NODE.height - 1}" rx="${node.isExternal ? 20 : 4}"/><text x="${left + 12}" y="${node.y + (note === undefined ? 25 : 17)}">${fitted(node.name.trim(), room, 13)}</text>${below}</g>`;
  });
  return { height, width: Math.ceil(whole), body: markup`${lines}${boxes}` };
}

/** A public registry's node has a space in front, which no repository's name has. */
function nodesOf(repositories: readonly RepositorySection[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const { name, versions, storage } of repositories) {
    const counts = countOf(versions, 'version');
    const size = storage.logical === null ? [] : [sizeOf(storage.logical)];
    nodes.set(name, { name, notes: [[counts, ...size].join(' · '), counts], isExternal: false, layer: 0, y: 0 });
  }
  for (const connection of repositories.flatMap(({ connections }) => connections)) {
    nodes.set(` ${connection}`, { name: ` ${connection}`, notes: [], isExternal: true, layer: 0, y: 0 });
  }
  return nodes;
}

interface Edge {
  readonly from: Node;
  readonly to: Node;
  /** Place among the sources of `from`, in the order in which they are searched. */
  readonly order: number;
}

/** The longest way from a repository that no other uses; a circle, which the service refuses, ends the search. */
function assignLayers(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[]): void {
  for (let round = 0; round < nodes.size; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      if (to.layer > from.layer) continue;
      to.layer = from.layer + 1;
      moved = true;
    }
    if (!moved) break;
  }
  const last = Math.max(...[...nodes.values()].map(({ layer }) => layer));
  for (const node of nodes.values()) if (node.isExternal) node.layer = last;
}

function orderLayers(layers: readonly Node[][], edges: readonly Edge[]): void {
  const place = (of: Node[]): void => {
    const rows = Math.max(...layers.map((layer) => layer.length));
    const offset = ((rows - of.length) * (NODE.height + GAP.y)) / 2;
    for (const [index, node] of of.entries()) node.y = offset + index * (NODE.height + GAP.y) + GAP.y / 2;
  };
  for (const layer of layers) place(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wish = new Map(layer.map((node) => [node, barycentre(node, edges)]));
      layer.sort((a, b) => (wish.get(a) ?? a.y) - (wish.get(b) ?? b.y));
      place(layer);
    }
  }
}

function barycentre(node: Node, edges: readonly Edge[]): number {
  const near = edges.flatMap(({ from, to, order }) => {
    const other = from === node ? to : to === node ? from : undefined;
    return other === undefined ? [] : [other.y + order * 0.01];
  });
  return near.length === 0 ? node.y : near.reduce((sum, value) => sum + value, 0) / near.length;
}
