import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { found, makeWorkspace, npmTarball, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const manifest = (name: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', ...more });
const ROOT = { 'package.json': manifest('root', { private: true, workspaces: ['p/*'] }) };
const BUILT = { 'dist/package.json': manifest('a', { main: 'index.js' }), 'dist/index.js': '' };
const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

describe('a package whose build fills another folder', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'publishConfig.directory',
      { 'package.json': manifest('a', { publishConfig: { directory: 'dist' } }), ...BUILT },
      'dist',
    ],
    [
      'lerna.json',
      {
        ...ROOT,
        'lerna.json': '{"command":{"publish":{"contents":"dist"}}}',
        ...below('p/a', { 'package.json': manifest('a'), 'a.ts': '', ...BUILT }),
      },
      'p/a/dist',
    ],
    [
      'ng-package.json',
      {
        ...ROOT,
        ...below('p/a', { 'package.json': manifest('a'), 'ng-package.json': '{"dest":"../../dist/a"}', 'a.ts': '' }),
        'dist/a/package.json': manifest('a', { module: 'a.mjs' }),
        'dist/a/a.mjs': '',
      },
      'dist/a',
    ],
    [
      'ng-package.json, which says no folder',
      { 'package.json': manifest('a'), 'ng-package.json': '{}', 'a.ts': '', ...BUILT },
      'dist',
    ],
    [
      'the output of a repository that has no package of its own',
      {
        ...ROOT,
        'dist/libs/a/package.json': manifest('a'),
        'dist/libs/b/package.json': manifest('b', { private: true }),
      },
      'dist/libs/a',
    ],
  ])('is packed from there, as %s says', async (_title, files, folder) => {
    await place.write(files);
    expect(await found(place)).toMatchObject({ problems: '', releases: [`npm a 1.0.0 of ${folder}`] });
  });

  it('is not looked for in the output where the checkout has packages of its own', async () => {
    await place.write({
      'package.json': manifest('a'),
      'index.js': '',
      'dist/x/package.json': manifest('x'),
      'dist/x/index.js': '',
    });
    expect((await found(place)).releases).toEqual(['npm a 1.0.0 of .']);
  });

  it('is refused where that folder is not there, has no package, or another one', async () => {
    const publish = (directory: string): string => manifest('a', { publishConfig: { directory } });
    await place.write({ 'package.json': publish('out'), 'b/index.js': '', 'c/package.json': manifest('c') });
    const problems = async (): Promise<string> => (await found(place)).problems;
    expect(await problems()).toBe('.: publishConfig.directory is out: out does not exist. Build it first.');
    await place.write({ 'package.json': publish('b') });
    expect(await problems()).toBe('.: publishConfig.directory is b, where there is no package.json. Build it first.');
    await place.write({ 'package.json': publish('c') });
    expect(await problems()).toMatch(/is c, whose name is "c" and not "a"\. Build it again\./);
    await place.write({ 'package.json': publish('../..') });
    expect(await problems()).toMatch(/leads out of the workspace/);
  });

  it('need not be there where the build job has packed it', async () => {
    await place.write({
      'package.json': manifest('a', { publishConfig: { directory: 'dist' } }),
      'a-1.0.0.tgz': npmTarball({ name: 'a', version: '1.0.0' }),
    });
    expect(await found(place)).toMatchObject({ problems: '', releases: ['npm a 1.0.0 of a-1.0.0.tgz'] });
  });
});
