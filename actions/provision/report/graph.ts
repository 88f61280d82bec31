import { sourcesAfter } from '../state/outcome.ts';
import type { Actual, Desired } from '../state/state.ts';

/** Mermaid draws at most 500 edges by default, and nobody reads more. */
const MOST_EDGES = 300;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly look: 'kept' | 'added' | 'removed';
}

/**
 * The way a request takes, as a mermaid flowchart: repositories to their upstreams (numbered in search order) to the
 * public registries. What is added or removed is drawn so. undefined when there is nothing to draw, or too much.
 */
export function upstreamGraph(desired: Desired, actual: Actual): string | undefined {
  const names = [...new Set([...desired.repositories.keys(), ...actual.repositories.keys()])];
  const edges = names.flatMap((name) => edgesOf(name, desired, actual));
  if (names.length === 0 || edges.length > MOST_EDGES || names.length > MOST_EDGES) return undefined;
  const nodes = [...new Set([...names, ...edges.map(({ to }) => to)])];
  const id = new Map(nodes.map((node, index) => [node, `n${index}`]));
  const lines = nodes.map((node) => {
    const label = mermaidText(node.replace(/^ /, ''));
    return `  ${id.get(node) ?? ''}${node.startsWith(' ') ? `(["${label}"])` : `["${label}"]`}${nodeLook(node, desired, actual)}`;
  });
  const arrows = edges.map(({ from, to, label, look }) => {
    const arrow = look === 'removed' ? '-.-x' : look === 'added' ? '==>' : '-->';
    return `  ${id.get(from) ?? ''} ${arrow}${label === '' ? '' : `|"${label}"|`} ${id.get(to) ?? ''}`;
  });
  return [
    'flowchart LR',
    ...lines,
    ...arrows,
    '  classDef added stroke:#1a7f37,stroke-width:2px',
    '  classDef others stroke-dasharray:4',
    '',
  ].join('\n');
}

/** A public registry's node has a space in front, which no repository's name has. */
function edgesOf(name: string, desired: Desired, actual: Actual): Edge[] {
  const existing = actual.repositories.get(name);
  const old = [...(existing?.upstreams ?? []), ...(existing?.connections ?? []).map((connection) => ` ${connection}`)];
  const { upstreams, connections } = sourcesAfter(name, desired, actual);
  const now = [...upstreams, ...connections.map((connection) => ` ${connection}`)];
  return [
    ...now.map((to, index): Edge => ({
      from: name,
      to,
      label: now.length > 1 ? String(index + 1) : '',
      look: old.includes(to) ? 'kept' : 'added',
    })),
    ...old.filter((to) => !now.includes(to)).map((to): Edge => ({ from: name, to, label: 'removed', look: 'removed' })),
  ];
}

function nodeLook(node: string, desired: Desired, actual: Actual): string {
  if (node.startsWith(' ')) return '';
  if (!desired.repositories.has(node)) return ':::others';
  return actual.repositories.has(node) ? '' : ':::added';
}

/** Nothing but letters, digits and a few harmless signs; mermaid's own escapes for the rest. */
function mermaidText(text: string): string {
  return text.replace(/[^A-Za-z0-9._:-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
