import { upstreamEdges } from '../store/browse.ts';
import type { Store } from '../store/store.ts';
import type { DomainRow, RepositoryRow } from '../store/types.ts';
import { layOut, NODE_HEIGHT, NODE_WIDTH, type PlacedEdge } from './graph-layout.ts';
import { html, type Html } from './html.ts';
import { repositoryPage } from './links.ts';

/** Beyond this a drawing tells less than the table. */
const MOST_DRAWN = 120;

/**
 * The repositories of a domain with what is upstream of them, as a drawing of links. Everything in it is said by the
 * table of repositories too.
 */
export function upstreamGraph(store: Store, domain: DomainRow, repositories: readonly RepositoryRow[]): Html {
  const { edges, connections } = upstreamEdges(store, domain);
  if (edges.length === 0 && connections.size === 0) {
    return html`<p class="quiet">No repository has an upstream or an external connection yet.</p>`;
  }
  if (repositories.length > MOST_DRAWN) {
    return html`<p class="quiet">
      With more than ${MOST_DRAWN} repositories, the table below is easier to read than a drawing.
    </p>`;
  }
  const names = new Map(repositories.map(({ id, name }) => [String(id), name]));
  // Repositories are numbers here, connections their names, which no number is.
  const outside = [...new Set(connections.values())].sort();
  const layout = layOut(
    [...names.keys(), ...outside],
    [
      ...edges.map(({ from, to }) => ({ from: String(from), to: String(to) })),
      ...[...connections].map(([id, name]) => ({ from: String(id), to: name })),
    ],
    new Set(outside),
  );
  const boxes = layout.nodes.map(({ id, x, y }) => {
    const name = names.get(id);
    const shape = html`<rect
        width="${NODE_WIDTH}"
        height="${NODE_HEIGHT}"
        rx="${name === undefined ? NODE_HEIGHT / 2 : 8}"
      /><foreignObject width="${NODE_WIDTH}" height="${NODE_HEIGHT}"
        ><div>${name ?? id.replace(/^public:/, '')}</div></foreignObject
      >`;
    if (name === undefined) {
      return html`<g class="node outside" data-node="${id}" transform="translate(${x} ${y})"
        ><title>External connection ${id}</title>${shape}</g
      >`;
    }
    const above = edges.filter(({ from }) => String(from) === id).map(({ to }) => names.get(String(to)) ?? '');
    const connection = connections.get(Number(id));
    const goesTo = [...above, ...(connection === undefined ? [] : [connection])].join(', then ');
    const label = goesTo === '' ? `${name}, no upstream` : `${name}, upstream: ${goesTo}`;
    return html`<a
      class="node"
      data-node="${id}"
      href="${repositoryPage(domain, { name })}"
      aria-label="${label}"
      transform="translate(${x} ${y})"
      ><title>${name}</title>${shape}</a
    >`;
  });
  return html`<div class="graph scroll">
      <svg
        role="group"
        aria-label="Upstream graph"
        viewBox="0 0 ${layout.width} ${layout.height}"
        width="${layout.width}"
        height="${layout.height}"
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        <g aria-hidden="true">
          ${layout.edges.map((edge) => html`<path class="edge" data-from="${edge.from}" data-to="${edge.to}" d="${curve(edge)}" marker-end="url(#arrow)" />`)}
        </g>
        ${boxes}
      </svg>
    </div>
    <p class="quiet">
      Arrows lead from a repository to what it searches next: from the top of its box down, in search order. Rounded
      boxes are public registries.
    </p>`;
}

/** Level at each point, so that an edge passes a column straight. */
function curve({ points }: PlacedEdge): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  let { x, y } = start;
  let path = `M${x} ${y}`;
  for (const point of rest) {
    const middle = (x + point.x) / 2;
    path += y === point.y ? `L${point.x} ${point.y}` : `C${middle} ${y} ${middle} ${point.y} ${point.x} ${point.y}`;
    ({ x, y } = point);
  }
  return path;
}
