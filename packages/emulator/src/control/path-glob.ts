/**
 * A pattern for whole paths: `*` is any part of a segment, `**` any part of the path, `?` one character; all else stands
 * for itself.
 */
export function pathGlob(pattern: string): (path: string) => boolean {
  const source = pattern.replace(/\*\*|[*?]|[\\^$.|+()[\]{}/-]/g, (found) => {
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    return found === '?' ? '.' : `\\${found}`;
  });
  const expression = new RegExp(`^${source}$`, 's');
  return (path) => expression.test(path);
}
