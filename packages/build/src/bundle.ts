import { join } from 'node:path';
import ncc from '@vercel/ncc';
import { actions } from './actions.ts';

/**
 * One ESM bundle with a lazy chunk per command, and a starter per way in. Not minified, so that it can be reviewed.
 * Paths are relative to the project's root.
 */
export async function bundle(root: string): Promise<Map<string, Buffer | string>> {
  const { code, assets } = await ncc(join(root, 'packages/build/src/entry.ts'), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    target: 'es2024',
    transpileOnly: true,
  });
  const files = new Map<string, Buffer | string>();
  files.set('dist/main.js', code);
  // Some libraries come with CRLF; git keeps this folder's line ends as LF, and the two must compare.
  for (const [name, { source }] of Object.entries(assets)) {
    files.set(`dist/${name}`, name.endsWith('.js') ? source.toString().replaceAll('\r\n', '\n') : source);
  }
  // The bundle stands alone: a checkout's own package.json must not decide how it is read.
  files.set('dist/package.json', '{ "type": "module" }\n');
  files.set('dist/cli.js', CLI_STARTER);
  for (const [name, load] of Object.entries(actions)) {
    files.set(`dist/${name}.js`, starter(`const { action } = await import('./main.js');\nawait action('${name}');\n`));
    if ((await load()).cleanup !== undefined) {
      files.set(
        `dist/${name}-post.js`,
        starter(`const { cleanup } = await import('./main.js');\nawait cleanup('${name}');\n`),
      );
    }
  }
  return files;
}

/**
 * V8's compiled code is kept beside the code itself: whoever may write there could as well change the code, and nothing
 * is left in the user's home directory. Where that folder cannot be written, Node.js goes on without.
 */
function starter(script: string): string {
  return `import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
${script}`;
}

const CLI_STARTER = `#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  const { enableCompileCache } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
  const { cli } = await import('./main.js');
  await cli();
} else {
  console.error(\`error: codeartifact-ci needs Node.js 22.21 or newer; this is \${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node".\`);
  process.exitCode = 1;
}
`;
