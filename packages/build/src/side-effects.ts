import fs from 'node:fs';
import { sep } from 'node:path';

/**
 * Tells the bundler that the packages below `folder` do nothing when they are merely imported, so that what nobody
 * uses of them is left out: @actions/core brings an HTTP client of a megabyte along for a function of its own. They do
 * not say so in their package.json (https://webpack.js.org/guides/tree-shaking/), and ncc has no option for it: it is
 * said for them where the bundler reads that file. Call it before the bundler is loaded.
 */
export function declareSideEffectFree(folder: string): void {
  const read = fs.readFile;
  const withFlag = (path: unknown, ...rest: unknown[]): void => {
    const done = rest.at(-1);
    if (typeof path !== 'string' || !isPackageFile(path, folder) || typeof done !== 'function') {
      Reflect.apply(read, fs, [path, ...rest]);
      return;
    }
    read(path, 'utf8', (error, text) => {
      const flagged = error ?? Buffer.from(JSON.stringify({ ...(JSON.parse(text) as object), sideEffects: false }));
      Reflect.apply(done, undefined, error === null ? [null, flagged] : [error]);
    });
  };
  fs.readFile = Object.assign(withFlag, { __promisify__: read.__promisify__ });
}

function isPackageFile(path: string, folder: string): boolean {
  return path.startsWith(`${folder}${sep}`) && /^[^\\/]+[\\/]package\.json$/.test(path.slice(folder.length + 1));
}
