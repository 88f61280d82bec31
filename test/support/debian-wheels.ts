import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

const WHEELS = '/usr/share/python-wheels';
const MODULES = '/usr/lib/python3/dist-packages';
/** The build front end and what it imports, in the versions of Debian 12 and 13. */
const FRONT_END = ['build', 'pep517', 'pyproject_hooks', 'packaging', 'tomli'];

/** Fills a folder with the wheels that a build of a Python project takes, for `public:pypi=file://…`: all of Debian's. */
export async function debianWheels(folder: string): Promise<void> {
  for (const name of await readdir(WHEELS)) await symlink(join(WHEELS, name), join(folder, name));
  const present = FRONT_END.filter((module) => existsSync(join(MODULES, module)));
  for (const module of present) {
    const needs = module === 'build' ? present.filter((other) => other !== 'build') : [];
    await writeFile(join(folder, `${module}-9.0-py3-none-any.whl`), await wheelOf(module, needs));
  }
}

/** A wheel (binary distribution format 1.0) of an installed pure module. */
async function wheelOf(module: string, needs: readonly string[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const entries = await readdir(join(MODULES, module), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.pyc')) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(MODULES, path)] = await readFile(path);
  }
  const info = `${module}-9.0.dist-info`;
  const requires = needs.map((name) => `Requires-Dist: ${name.replace('_', '-')}\n`).join('');
  files[`${info}/METADATA`] = Buffer.from(
    `Metadata-Version: 2.1\nName: ${module.replace('_', '-')}\nVersion: 9.0\n${requires}`,
  );
  files[`${info}/WHEEL`] = Buffer.from(
    'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  );
  const record = Object.entries(files).map(
    ([name, content]) => `${name},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}`,
  );
  files[`${info}/RECORD`] = Buffer.from([...record, `${info}/RECORD,,`, ''].join('\n'));
  return zipSync(files);
}
