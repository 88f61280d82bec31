import { clientName, type Release } from './release.ts';

type Named = Pick<Release, 'format' | 'namespace' | 'name' | 'version' | 'needs'>;

/**
 * What each release must wait for: the others of this run that it needs. In a circle of needs nobody could go first,
 * so the need that closes a circle, in the order given, is left out.
 */
export function dependencies<T extends Named>(releases: readonly T[]): ReadonlyMap<T, readonly T[]> {
  const byName = Map.groupBy(releases, (release) => `${release.format} ${clientName(release)}`);
  const needs = (release: T): T[] =>
    release.needs.flatMap((name) => byName.get(`${release.format} ${name}`) ?? []).filter((other) => other !== release);
  const result = new Map<T, T[]>();
  const state = new Map<T, 'open' | 'done'>();
  for (const start of releases) {
    if (state.has(start)) continue;
    // Depth first without recursion: a chain may be as long as the workspace is large.
    const path: { readonly release: T; readonly rest: T[] }[] = [{ release: start, rest: needs(start) }];
    state.set(start, 'open');
    result.set(start, []);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        state.set(top.release, 'done');
        path.pop();
        continue;
      }
      if (state.get(next) === 'open') continue;
      result.get(top.release)?.push(next);
      if (state.get(next) === 'done') continue;
      state.set(next, 'open');
      result.set(next, []);
      path.push({ release: next, rest: needs(next) });
    }
  }
  return result;
}
