#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  const { enableCompileCache } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
  const { cli } = await import('./main.js');
  await cli();
} else {
  console.error(`error: codeartifact-ci needs Node.js 22.21 or newer; this is ${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node".`);
  process.exitCode = 1;
}
