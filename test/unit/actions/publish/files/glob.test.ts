import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expand, kindOf, match } from '../../../../../actions/publish/files/glob.ts';
import { rootAt, shown, type Root } from '../../../../../actions/publish/files/root.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
let root: Root;
beforeEach(async () => {
  place = await makeWorkspace();
  root = await rootAt(place.workspace);
});
afterEach(async () => {
  await place.remove();
});

const named = (paths: readonly string[]): string[] => paths.map((path) => shown(root, path));

describe('patterns', () => {
  it('are matched below the folder, sorted, once each, without what others made, and without what stands after !', async () => {
    await place.write({ 'b/x': '', 'a/x': '', 'a/y': '', 'node_modules/x': '', 'a/node_modules/x': '', '.git/x': '' });
    expect(named(await match(root, root.path, ['**/x', 'a/*', '!a/y']))).toEqual(['a/x', 'b/x']);
    expect(named(await match(root, join(root.path, 'a'), ['*'], 'file'))).toEqual(['a/x', 'a/y']);
    expect(await match(root, root.path, [])).toEqual([]);
    expect(await match(root, root.path, ['!a/x'])).toEqual([]);
  });

  it('give files alone, or folders alone, where asked, and a place once, however many links lead there', async () => {
    await place.write({ 'a/x': '', y: '' });
    await symlink(join(root.path, 'y'), join(root.path, 'z'));
    expect(named(await match(root, root.path, ['*'], 'file'))).toEqual(['y']);
    expect(named(await match(root, root.path, ['*'], 'folder'))).toEqual(['a']);
    expect(named(await match(root, root.path, ['*']))).toEqual(['a', 'y']);
  });

  it.each([
    ['x'.repeat(1001), 'has more than 1000 characters'],
    ['{1..1001}', 'stands for more than 1000 patterns'],
    ['**/**/**/**/x', 'has more than 3 times **'],
    [`${'*a'.repeat(6)}b`, 'has more than 5 stars in a name'],
    ['@(a|+(b))', 'nests patterns in parentheses'],
    ['x!(a*)', 'nests patterns in parentheses'],
  ])('are bounded: %.20s', async (pattern, why) => {
    await expect(match(root, root.path, [pattern])).rejects.toThrow(
      `The pattern ${pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern} ${why}. Give a simpler one.`,
    );
  });

  it.each(['x'.repeat(255), `${'y'.repeat(80)}*`, '{1..1000}', '**/**/**/x', 'w/*-*-*-*-*.whl', '@(a|b)', '**/(a*)'])(
    'are taken up to these bounds: %.20s',
    async (pattern) => {
      expect(await match(root, root.path, [pattern])).toEqual([]);
    },
  );
});

describe('an entry of packages', () => {
  it('is a path as it stands, else a pattern, and must lead to something', async () => {
    await place.write({ 'a[1]/x': '', 'b/x': '', 'b/y': '' });
    expect(named(await expand(root, 'a[1]'))).toEqual(['a[1]']);
    expect(named(await expand(root, './b/'))).toEqual(['b']);
    expect(named(await expand(root, 'b/?'))).toEqual(['b/x', 'b/y']);
    expect(named(await expand(root, '{b,c}/x'))).toEqual(['b/x']);
    await expect(expand(root, 'c')).rejects.toThrow("c does not exist. Correct 'packages'.");
    await expect(expand(root, 'c/*')).rejects.toThrow("c/* matches nothing. Correct 'packages'.");
    await expect(expand(root, '..')).rejects.toThrow(/leads out of the workspace/);
    await expect(expand(root, '../*')).rejects.toThrow(/leads out of the workspace/);
  });
});

it('a path is a file, a folder, or neither: a device, or nothing', async () => {
  await place.write({ a: '' });
  await mkdir(join(root.path, 'b'));
  await symlink('/dev/null', join(root.path, 'c'));
  const kinds = await Promise.all(['a', 'b', 'c', 'd'].map((name) => kindOf(join(root.path, name))));
  expect(kinds).toEqual(['file', 'folder', undefined, undefined]);
});
