#!/usr/bin/env node
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 21)) {
  require('./main.js').cli();
} else {
  console.error(`error: codeartifact-ci needs Node.js 22.21 or newer; this is ${process.versions.node}. Install a newer Node.js, or run it through npm scripts of a project with the devDependency "node" (where npm runs no install scripts: npm rebuild node --ignore-scripts=false).`);
  process.exitCode = 1;
}
