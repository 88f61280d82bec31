import { parse, type Comment } from 'acorn';

/** What the bundler writes over each module, by name or by number, and over each part of one. */
const HEADING = /^(?:\/\*\*\*\/ "?([^"\n]+?)"?:|;\/\/ CONCATENATED MODULE: (\S+).*)$/gm;
const KEPT = /^\*$|^ CONCATENATED MODULE: |^# sourceMappingURL=|^!|@license|@preserve/;

/**
 * A bundle's script without the comments of libraries, a quarter of what each job downloads. Every line and column
 * stays where it was, so that source maps hold; our own comments stay, and notices that a licence asks for.
 */
export function withoutLibraryComments(script: string): string {
  const comments: Comment[] = [];
  parse(script, { ecmaVersion: 'latest', sourceType: 'commonjs', onComment: comments });
  const headings = [...script.matchAll(HEADING)].map(({ index, 1: module, 2: part }) => ({
    start: index,
    isLibrary: isLibrary(module ?? part ?? ''),
  }));
  const kept: string[] = [];
  let end = 0;
  let next = 0;
  let inLibrary = false;
  for (const comment of comments) {
    for (; (headings[next]?.start ?? Infinity) <= comment.start; next++) inLibrary = headings[next]?.isLibrary ?? false;
    if (!inLibrary || KEPT.test(comment.value)) continue;
    const code = script.slice(end, comment.start);
    const lines = script.slice(comment.start, comment.end).split('\n');
    const newlines = '\n'.repeat(lines.length - 1);
    // What stands behind it keeps its column; where nothing does, nothing is left of the line.
    if (script[comment.end] === '\n') kept.push(code.replace(/[ \t]+$/, ''), newlines);
    else kept.push(code, newlines, ' '.repeat(lines.at(-1)?.length ?? 0));
    end = comment.end;
  }
  return kept.join('') + script.slice(end);
}

/** Ours have the path of their folder in this repository; libraries lie in a `node_modules`, or are Node's own. */
function isLibrary(module: string): boolean {
  return module.includes('node_modules/') || !/^(?:\.\/)?(?:(?:packages|actions)\/|package\.json$)/.test(module);
}
