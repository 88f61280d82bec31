import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

/** A fenced block of a README that says which language it is in: something to copy, and so something to be run. */
export interface Block {
  /** Of the README, relative to the project's root. */
  readonly file: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The heading above it. */
  readonly heading: string;
}

/** Every README of the project that is ours to keep right, relative to its root. */
export async function readmeFiles(): Promise<string[]> {
  const folders = await Promise.all(
    ['packages', 'actions'].map(async (parent) =>
      (await readdir(join(root, parent), { withFileTypes: true }))
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
        .map(({ name }) => `${parent}/${name}/README.md`),
    ),
  );
  return ['README.md', 'codebuild/README.md', ...folders.flat().sort()];
}

/** The blocks of a README, in order; what has no language is output, not something to run. */
export async function blocksOf(file: string): Promise<Block[]> {
  const blocks: Block[] = [];
  let heading = '';
  let open: { language: string; line: number; indent: string; lines: string[] } | undefined;
  for (const [index, line] of (await readFile(join(root, file), 'utf8')).split('\n').entries()) {
    if (open === undefined) {
      heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
      const [, indent, language] = /^( *)```(\w*)\s*$/.exec(line) ?? [];
      if (indent !== undefined) open = { indent, language: language ?? '', line: index + 1, lines: [] };
    } else if (line.trimEnd() === `${open.indent}\`\`\``) {
      const { language, lines } = open;
      const text = lines.map((one) => `${one}\n`).join('');
      if (language !== '') blocks.push({ file, heading, language, line: open.line, text });
      open = undefined;
    } else {
      open.lines.push(line.slice(open.indent.length));
    }
  }
  if (open !== undefined) throw new Error(`${file} has a block that does not end, from line ${open.line} on`);
  return blocks;
}
