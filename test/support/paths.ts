import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The bundle under test: the committed one, or another build of it while working on the sources. */
export const dist = resolve(process.env['CODEARTIFACT_CI_DIST'] ?? `${root}/dist`);

/** The Node that actions run on (`using: node24`), whatever the machine's own is. */
export const node = resolve(root, 'node_modules/node/bin/node');

/** Where clients that run on Node.js keep their compiled code from test to test. */
export const compileCache = resolve(root, '.cache/node-compile');
