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
    files.set(`dist/${name}.js`, `import { action } from './main.js';\nawait action('${name}');\n`);
    if ((await load()).cleanup !== undefined) {
      files.set(`dist/${name}-post.js`, `import { cleanup } from './main.js';\nawait cleanup('${name}');\n`);
    }
  }
  return files;
}

const CLI_STARTER = `#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  const { cli } = await import('./main.js');
  await cli();
} else {
  console.error(\`error: codeartifact-ci needs Node.js 22.21 or newer; this is \${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node".\`);
  process.exitCode = 1;
}
`;
