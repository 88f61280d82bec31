import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';
import type * as bundle from './entry.ts';

/**
 * Loads the bundle with V8's compiled code of an earlier run. Node.js has a cache of its own
 * (`module.enableCompileCache`), but takes what V8 has compiled before the first line runs, so that every function is
 * compiled again when it is called: a quarter of the time of a short command. This one is taken when the process ends
 * and has the functions that the command needed, in a set for each command, from its second run on.
 *
 * It lies beside the code itself: whoever may write there could as well change the code, and nothing is left in the
 * user's home directory. Where that folder cannot be written, or what is there does not fit, code is compiled anew.
 *
 * This file becomes `dist/load.js`; the build replaces BUILD.
 */
const BUILD = 'the digest of the whole bundle';
const DIGEST_BYTES = 32;
const root = join(__dirname, '../.cache/compile');
const own = createRequire(__filename);

/** `set` names what is run: the compiled code of one command is little use to another. */
export function load(set: string): typeof bundle {
  const build = `${BUILD}-${process.versions.node}-${process.arch}`;
  const folder = join(root, build, /^[a-z-]{1,30}$/.test(set) ? set : 'other');
  const compiled: { place: string; script: Script }[] = [];

  const loadFile = (name: string): unknown => {
    const path = join(__dirname, name);
    const source = readFileSync(path, 'utf8');
    // V8 itself compares the length of the source and its own version and flags; whoever edits the code by hand
    // changes the time.
    const place = join(folder, `${name}.${statSync(path).mtimeMs.toString(36)}`);
    const cachedData = readSealed(place);
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename: path,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) compiled.push({ place, script });
    const module: { exports: unknown } = { exports: {} };
    const run = script.runInThisContext() as (...names: unknown[]) => void;
    run(module.exports, require, module, path, __dirname);
    return module.exports;
  };
  const require = (id: string): unknown => (id.startsWith('./') ? loadFile(id.slice(2)) : own(id));

  process.once('exit', (code) => {
    // What failed may have failed early, and has not called what the command needs.
    if (compiled.length === 0 || code !== 0) return;
    try {
      // A hosted runner runs a command once and is gone: only its second run in the same place takes the time to write.
      if (existsSync(folder)) for (const { place, script } of compiled) writeSealed(place, script.createCachedData());
      else {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        removeOtherBuilds();
      }
    } catch {
      // It is no more than a saving of time.
    }
  });
  return loadFile('main.js') as typeof bundle;
}

/** V8 believes what it is given, and would crash over a file that the disk has not kept: a digest goes before it. */
function readSealed(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const data = file.subarray(DIGEST_BYTES);
    return file.subarray(0, DIGEST_BYTES).equals(hash('sha256', data, 'buffer')) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Other processes may be reading: they see the old file or the new one. */
function writeSealed(path: string, data: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([hash('sha256', data, 'buffer'), data]), { mode: 0o600 });
  renameSync(temporary, path);
}

/** Each version of the bundle has its folder; only the sets of this one are of use, for whatever Node.js. */
function removeOtherBuilds(): void {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(`${BUILD}-`)) rmSync(join(root, name), { recursive: true, force: true });
  }
}
