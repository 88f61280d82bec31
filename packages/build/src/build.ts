/* eslint-disable no-console -- this is a build script */
import { readFile, readdir, rm, mkdir, writeFile, chmod } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { bundle } from './bundle.ts';
import { generatedFiles } from './generated-files.ts';

/**
 * Writes every generated file: `dist/`, the actions' `action.yml`, the tables in the READMEs, the JSON Schemas.
 * With --check nothing is written and a difference is an error, so that CI notices what was edited by hand.
 */
const root = resolve(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
/**
 * `--out DIR` puts `dist/` elsewhere, with `--maps` source maps in it, and leaves the other generated files alone: to try
 * a change out, and for the maps of a release.
 */
const out = process.argv.includes('--out') ? resolve(process.argv[process.argv.indexOf('--out') + 1] ?? '') : undefined;
if (out !== undefined) {
  for (const [path, content] of await bundle(root, process.argv.includes('--maps'))) {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, relative('dist', path)), content);
  }
  process.exit();
}

const wanted = new Map([...(await bundle(root)), ...(await generatedFiles(root))]);
const stale: string[] = [];
for (const file of await filesBelow(join(root, 'dist'))) {
  const path = relative(root, file);
  if (!wanted.has(path)) {
    stale.push(`${path}: not built from anything`);
    if (!check) await rm(file);
  }
}
for (const [path, content] of wanted) {
  const file = join(root, path);
  const before = await readFile(file).catch(() => undefined);
  if (before?.equals(Buffer.from(content)) === true) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  if (path === 'dist/cli.js') await chmod(file, 0o755);
}

if (check && stale.length > 0) {
  console.error(`These generated files are not what the sources say; run 'npm run build':\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(
    check ? `${wanted.size} generated files are up to date` : `${wanted.size} files built, ${stale.length} changed`,
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
