/**
 * Sorts names so that each comes after those it needs; otherwise the order stays as given. What lies on a circle, or
 * behind one, is left over in `circular`. Names that are needed and not among `names` are of no account.
 */
export function inOrder(
  names: readonly string[],
  needs: (name: string) => readonly string[],
): { readonly order: readonly string[]; readonly circular: readonly string[] } {
  const known = new Set(names);
  const missing = new Map<string, number>();
  const neededBy = new Map<string, string[]>();
  for (const name of names) {
    const own = new Set(needs(name).filter((other) => known.has(other)));
    missing.set(name, own.size);
    for (const other of own) neededBy.set(other, [...(neededBy.get(other) ?? []), name]);
  }
  const order = names.filter((name) => missing.get(name) === 0);
  for (const name of order) {
    for (const next of neededBy.get(name) ?? []) {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  return { order, circular: names.filter((name) => missing.get(name) !== 0) };
}

/** Everything that can be reached from `start`, itself not counted unless a circle leads back. */
export function reachable(start: string, next: (name: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...next(start)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...next(name));
  }
  return found;
}

/** One circle among names each of which needs another of them: `[a, b, a]`. */
export function findCircle(
  names: readonly string[],
  needs: (name: string) => readonly string[],
): readonly string[] | undefined {
  const known = new Set(names);
  const [start] = names;
  const path: string[] = [];
  const position = new Map<string, number>();
  for (let name = start; name !== undefined;) {
    const seen = position.get(name);
    if (seen !== undefined) return [...path.slice(seen), name];
    position.set(name, path.length);
    path.push(name);
    name = needs(name).find((other) => known.has(other));
  }
  return undefined;
}
