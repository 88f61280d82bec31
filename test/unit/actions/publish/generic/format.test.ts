import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nameProblem } from '../../../../../actions/publish/generic/release.ts';
import { found, makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const OPTIONS = { namespace: 'tools', packageName: 'cli', version: '1.2.0' };
const files = { 'out/a.bin': 'a', 'out/b.tmp': 'b', 'out/deep/c.bin': 'c', 'other/d.bin': 'd' };

describe('a generic package', () => {
  it.each([
    [['out/a.bin'], 'out/a.bin'],
    [['out/*'], 'out/a.bin, out/b.tmp'],
    [['out/**'], 'out/a.bin, out/b.tmp, out/deep/c.bin'],
    [['out/**', '!**/*.tmp'], 'out/a.bin, out/deep/c.bin'],
    [['out/a.bin', 'other/*', 'out/a.bin'], 'out/a.bin, other/d.bin'],
  ])('is made of the files that %j names', async (assets, source) => {
    await place.write(files);
    expect(await found(place, [], { ...OPTIONS, assets })).toMatchObject({
      ...{ releases: [`generic tools.cli 1.2.0 of ${source}`.replace('tools.cli', 'tools/cli')], problems: '' },
    });
  });

  it.each([
    [['out/deep'], /out\/deep is a folder: give its files with 'assets', such as out\/deep\/\*\*/],
    [['nowhere.bin'], /nowhere\.bin does not exist\. Correct 'assets'/],
    [['none/*'], /none\/\* matches nothing\. Correct 'assets'/],
    [['out/a.bin', '!out/**'], /'assets' leads to no file/],
    [['../x'], /\.\.\/x (does not exist|leads out of the workspace)/],
    [['out/a.bin', 'x/y', 'z/*'], /x\/y does not exist[^]*z\/\* matches nothing/],
    [['out/a.bin', 'elsewhere/a.bin'], /has two files called a\.bin: out\/a\.bin and elsewhere\/a\.bin/],
  ])('is refused where %j names what is no file of it', async (assets, message) => {
    await place.write({ ...files, 'elsewhere/a.bin': 'x' });
    expect((await found(place, [], { ...OPTIONS, assets })).problems).toMatch(message);
  });

  it('needs a namespace and a version, and names both where they lack', async () => {
    await place.write(files);
    const { problems } = await found(place, [], { packageName: 'cli', assets: ['out/*'] });
    expect(problems).toMatch(/needs a namespace[^]*has the version of the tag/);
  });

  it.each(['a', 'a b', 'ü-1', 'a~!@^&()-_+[]{};,.b', '..a', 'a'.repeat(255)])('takes the name %j', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each(['', '.', '..', ' a', 'a ', 'a  b', 'a/b', 'a#b', 'a'.repeat(256), 'a\u202eb'])(
    'refuses the name %j',
    (name) => {
      expect(nameProblem(name)).toMatch(/is no name for a generic package/);
    },
  );
});
