import { yamlScalar } from '../../files/quoting.ts';

/** A slot of a YAML file that is a list: these items, and behind them those that the user's file has. */
export function yamlList(key: string, items: readonly string[]): (before: string | undefined) => string {
  const added = items.map(yamlScalar);
  return (before = '') => {
    const [flow] = /^[^[\n]*:\s*\[/.exec(before) ?? [];
    if (flow !== undefined) return `${flow}${added.join(', ')}, ${before.slice(flow.length).trimStart()}`;
    const [block, end, indent] = /(\r?\n)([ \t]*)(?=- )/.exec(before) ?? [];
    if (block === undefined) return `${key}: [${added.join(', ')}]`;
    return before.replace(block, () => `${added.map((item) => `${end}${indent}- ${item}`).join('')}${block}`);
  };
}
