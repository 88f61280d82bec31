import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from '@vercel/ncc';
import ts from 'typescript';
import { chunkTable } from './chunk-table.ts';
import { chunksOf, nameChunks } from './chunks.ts';
import { commands } from './commands.ts';
import { withoutLibraryComments } from './library-comments.ts';
import { declareSideEffectFree } from './side-effects.ts';

/** Files of `dist/`, by path relative to the project's root. */
export type Files = Map<string, Buffer | string>;

const SOURCES = 'packages/build/src/entry.ts';
const STRICT = "'use strict';\n";

/**
 * One bundle with a lazy chunk per command, and a starter per way in. Not minified, so that it can be reviewed.
 * CommonJS, which Node.js starts faster. With `maps`, a source map stands beside each chunk.
 */
export async function bundle(root: string, maps = false): Promise<Files> {
  const { code, map, assets, stats } = await runBundler(root, maps);
  const scripts = new Map<string, string>();
  const files: Files = new Map();
  scripts.set('main.js', code);
  if (map !== undefined) files.set('dist/main.js.map', map);
  for (const [name, { source }] of Object.entries(assets)) {
    // ncc takes some paths that are made at run time for files of the project, and would take whatever lies there.
    if (!EXPECTED.test(name)) throw new Error(`${name} got into the bundle by mistake: see ncc's debugLog`);
    // Some libraries come with CRLF; git keeps this folder's line ends as LF, and the two must compare.
    if (isChunk(name)) scripts.set(name, source.toString().replaceAll('\r\n', '\n'));
    else files.set(`dist/${name}`, source);
  }
  const chunks = chunksOf(stats);
  for (const [name, text] of nameChunks(scripts, chunks)) files.set(`dist/${name}`, withoutLibraryComments(text));
  for (const { id, file } of chunks) {
    const numbered = `dist/${id}.index.js.map`;
    const chunkMap = files.get(numbered);
    if (chunkMap === undefined) continue;
    files.delete(numbered);
    files.set(`dist/${file}.map`, chunkMap);
  }
  files.set('dist/README.md', chunkTable(chunks, files));
  // The bundle stands alone: a checkout's own package.json must not decide how it is read.
  files.set('dist/package.json', '{ "type": "commonjs" }\n');
  files.set('dist/cli.js', CLI_STARTER);
  files.set('dist/emulator.js', LIBRARY_STARTER);
  files.set('dist/emulator.d.ts', await libraryTypes(root));
  for (const [name, load] of Object.entries(commands)) {
    const command = await load();
    if (command.look === undefined) continue;
    files.set(`dist/${name}.js`, `${STRICT}require('./main.js').action('${name}');\n`);
    if (command.cleanup !== undefined) {
      files.set(`dist/${name}-post.js`, `${STRICT}require('./main.js').cleanup('${name}');\n`);
    }
  }
  return files;
}

interface Result {
  readonly code: string;
  readonly map?: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: Stats;
}

async function runBundler(root: string, maps: boolean): Promise<Result> {
  // Where ncc looks for `paths`; without it, it takes those of the root's tsconfig.json.
  process.env['TS_NODE_PROJECT'] = join(root, 'packages/build/tsconfig.json');
  declareSideEffectFree(join(root, 'node_modules/@actions'));
  // It takes hold of the file system when it is loaded.
  const { default: ncc } = await import('@vercel/ncc');
  return await ncc(join(root, SOURCES), {
    cache: false,
    esm: false,
    quiet: true,
    license: 'licenses.txt',
    sourceMap: maps,
    sourceMapRegister: false,
    target: 'es2024',
    transpileOnly: true,
  });
}

/** Written out, so that Node.js sees the name when a module imports it. */
const LIBRARY_STARTER = `${STRICT}exports.startEmulator = async (options) => await require('./main.js').startEmulator(options);\n`;

/** The library's types, which its file has without any others. */
async function libraryTypes(root: string): Promise<string> {
  const source = await readFile(join(root, 'packages/emulator/src/library.ts'), 'utf8');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, { reportDiagnostics: true });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  return outputText.replaceAll('\r\n', '\n');
}

/** Chunks and their maps, what stands in them, and the files of the emulator's page. */
const EXPECTED = /^(\d+\.index\.js(\.map)?|index\.js\.map|licenses\.txt|page\.(css|js)|icon\.svg)$/;

function isChunk(name: string): boolean {
  return name.endsWith('.index.js');
}

const CLI_STARTER = `#!/usr/bin/env node
${STRICT}const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  require('./main.js').cli();
} else {
  console.error(\`error: codeartifact-ci needs Node.js 22.21 or newer; this is \${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node" (where npm runs no install scripts: npm rebuild node --ignore-scripts=false).\`);
  process.exitCode = 1;
}
`;
