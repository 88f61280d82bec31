import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ncc from '@vercel/ncc';
import ts from 'typescript';
import { actions } from './actions.ts';

/**
 * One bundle with a lazy chunk per command, and a starter per way in. Not minified, so that it can be reviewed.
 * CommonJS, because V8 hands out the compiled code of a script, and not that of a module, after it has run: see
 * `load.ts`. Paths are relative to the project's root.
 */
export async function bundle(root: string): Promise<Map<string, Buffer | string>> {
  // Where ncc looks for `paths`; without it, it takes those of the root's tsconfig.json.
  process.env['TS_NODE_PROJECT'] = join(root, 'packages/build/tsconfig.json');
  const { code, assets } = await ncc(join(root, 'packages/build/src/entry.ts'), {
    cache: false,
    esm: false,
    quiet: true,
    license: 'licenses.txt',
    target: 'es2024',
    transpileOnly: true,
  });
  const files = new Map<string, Buffer | string>();
  files.set('dist/main.js', code);
  // Some libraries come with CRLF; git keeps this folder's line ends as LF, and the two must compare.
  for (const [name, { source }] of Object.entries(assets)) {
    // ncc takes some paths that are made at run time for files of the project, and would take whatever lies there.
    if (!EXPECTED.test(name)) throw new Error(`${name} got into the bundle by mistake: see ncc's debugLog`);
    files.set(`dist/${name}`, name.endsWith('.js') ? source.toString().replaceAll('\r\n', '\n') : source);
  }
  // The bundle stands alone: a checkout's own package.json must not decide how it is read.
  files.set('dist/package.json', '{ "type": "commonjs" }\n');
  files.set('dist/load.js', await loader(root, files));
  files.set('dist/cli.js', CLI_STARTER);
  for (const [name, load] of Object.entries(actions)) {
    files.set(`dist/${name}.js`, `${STRICT}require('./load.js').load('${name}').action('${name}');\n`);
    if ((await load()).cleanup !== undefined) {
      files.set(`dist/${name}-post.js`, `${STRICT}require('./load.js').load('${name}-post').cleanup('${name}');\n`);
    }
  }
  return files;
}

/** Chunks, what stands in them, and the files of the emulator's page. */
const EXPECTED = /^(\d+\.index\.js|licenses\.txt|page\.(css|js)|icon\.svg)$/;

const STRICT = "'use strict';\n";

const CLI_STARTER = `#!/usr/bin/env node
${STRICT}const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  require('./load.js').load(\`cli-\${process.argv[2] ?? ''}\`).cli();
} else {
  console.error(\`error: codeartifact-ci needs Node.js 22.21 or newer; this is \${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node".\`);
  process.exitCode = 1;
}
`;

/** `load.ts` with the digest of the files that it loads. */
async function loader(root: string, files: ReadonlyMap<string, Buffer | string>): Promise<string> {
  const digest = createHash('sha256');
  for (const [name, content] of files) digest.update(name).update(content);
  const source = await readFile(join(root, 'packages/build/src/load.ts'), 'utf8');
  const { outputText } = ts.transpileModule(
    source.replace(/(?<=const BUILD = ')[^']*/, digest.digest('hex').slice(0, 16)),
    {
      compilerOptions: {
        target: ts.ScriptTarget.ES2024,
        module: ts.ModuleKind.CommonJS,
        newLine: ts.NewLineKind.LineFeed,
      },
    },
  );
  return outputText;
}
