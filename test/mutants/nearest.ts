/**
 * Orders suites by how near they are to a source: the one that mirrors its path, those of its folder, those of the folder
 * above. Paths are relative to the repository's root: `packages/emulator/src/store/copy.ts`.
 */
export function nearestFirst(source: string, suites: readonly string[]): string[] {
  const mirror = source.replace(/^packages\/([^/]+)\/src\//, '$1/').replace(/\.ts$/, '');
  const distance = (suite: string): number => {
    const path = suite.replace(/^test\/unit\//, '').replace(/\.test\.ts$/, '');
    const [theirs, ours] = [path.split('/'), mirror.split('/')];
    const shared = ours.findIndex((part, index) => part !== theirs[index]);
    return shared === -1 ? 0 : ours.length - shared + (theirs.length - shared);
  };
  return [...suites].sort((a, b) => distance(a) - distance(b) || a.localeCompare(b));
}
