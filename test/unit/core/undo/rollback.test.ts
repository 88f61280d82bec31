import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEdit, SlotEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { removeFolders, UnwritableError } from '@codeartifact-ci/core/files/user-file.ts';
import { fillGap, gapBetween } from '@codeartifact-ci/core/undo/gap.ts';
import type { Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { logIn, newLedger, TOKEN } from '../../../support/ledger-home.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await newLedger();
});
afterEach(() => rm(ledger.home, { recursive: true, force: true }));

const path = (name: string): string => join(ledger.home, name);
const edit = (name: string, slot: string, content: string): FileEdit => ({
  path: path(name),
  format: 'npmrc',
  slots: [{ slot, content, container: false }],
});

describe('folders that logins have made', () => {
  it('go whichever login and file they were made for', async () => {
    const first = await logIn(ledger, [edit('a/b/mine', 'k', 'k=1')]);
    const second = await logIn(ledger, [edit('a/b/c/other', 'k', 'k=2'), edit('a/b/mine', 'k', 'k=2')]);
    // The second inherits the outer folders for its second file, and has made the inner one for its first.
    expect((await undoLogin(ledger, first)).problems).toEqual([]);
    expect((await undoLogin(ledger, second)).problems).toEqual([]);
    expect(await readdir(ledger.home)).toEqual([]);
  });

  it('stay as the link that somebody has put in the place of one', async () => {
    const id = await logIn(ledger, [edit('.config/tool/rc', 'k', 'k=1')]);
    await mkdir(path('dotfiles'));
    await rename(path('.config/tool'), path('dotfiles/tool'));
    await symlink(path('dotfiles/tool'), path('.config/tool'));
    expect((await undoLogin(ledger, id)).problems).toEqual([]);
    expect(await readdir(path('dotfiles/tool'))).toEqual([]);
    expect(await readdir(path('.config'))).toEqual(['tool']);
  });

  it('are named where they cannot be removed', async () => {
    const stuck = path('n'.repeat(300));
    await mkdir(path('gone'));
    const removal = removeFolders([path('gone'), stuck]);
    await expect(removal).rejects.toThrow(UnwritableError);
    await expect(removal).rejects.toThrow(`${stuck} cannot be removed: ENAMETOOLONG`);
    expect(await readdir(ledger.home)).toEqual([]);
  });
});

it('what one login wrote is not known by the token of another with a variable of its own', async () => {
  const other = TOKEN.replace(/.{4}$/, 'else');
  const first = await logIn(ledger, [edit('.npmrc', '//a/:_authToken', '//a/:_authToken=${ONE}')], {
    tokenVariable: 'ONE',
  });
  await logIn(
    ledger,
    [edit('.npmrc', '//b/:_authToken', '//b/:_authToken=${TWO}')],
    { tokenVariable: 'TWO', domain: 'other-' },
    other,
  );
  const mixed = `//a/:_authToken=${other}\n//b/:_authToken=\${TWO}\n`;
  await writeFile(path('.npmrc'), mixed);
  await undoLogin(ledger, first);
  expect(await readFile(path('.npmrc'), 'utf8')).toBe(mixed);
});

it('the elements of two logins go although their file could not be read when the first was undone', async () => {
  const before = '[distutils]\nindex-servers = mine\n';
  const list = (name: string): SlotEdit => ({
    slot: '[distutils] index-servers',
    content: (now) => `${now ?? 'index-servers ='}\n    ${name}`,
    container: false,
    list: { defaults: [] },
  });
  const file = (name: string): FileEdit => ({ path: path('.pypirc'), format: 'ini', slots: [list(name)] });
  await writeFile(path('.pypirc'), before);
  const [first, second] = [await logIn(ledger, [file('one')]), await logIn(ledger, [file('two')])];
  const both = await readFile(path('.pypirc'), 'utf8');
  await writeFile(path('.pypirc'), `a line of no section\n${both}`);
  expect((await undoLogin(ledger, first)).problems).not.toEqual([]);
  await writeFile(path('.pypirc'), both);
  await undoLogin(ledger, second);
  expect(await readFile(path('.pypirc'), 'utf8')).toContain('mine');
});

it('an entry of a .netrc is the user’s own once a word of it is another', () => {
  const { editor } = fileFormats.netrc;
  const entry = 'machine h login aws password s3cret';
  expect(editor.value(`# mine\n${entry}\n`, 'machine h')).toEqual(entry.split(' '));
  const { text, layers } = applySlots('netrc', '', [{ slot: 'machine h', content: entry, container: false }]);
  const changed = text.replace('s3cret', 'mine');
  expect(removeLayers(fileFormats.netrc, changed, layers)).toBe(changed);
  expect(removeLayers(fileFormats.netrc, text.replaceAll(' ', '\n'), layers)).toBe('');
});

it.each<[FormatName, string, string, string]>([
  ['npmrc', 'registry', '', 'registry=ours'],
  ['ini', '[a] url', '[a]\n', 'url = ours'],
  ['toml', '[a] url', '[a]\n', 'url = "ours"'],
  ['json', '/url', '{\n}\n', '"url": "ours"'],
  ['yaml', '/url', '', 'url: ours'],
  [
    'nuget-config',
    'packageSources/a',
    '<configuration>\n<packageSources>\n</packageSources>\n</configuration>\n',
    '<add key="a" value="ours" />',
  ],
  [
    'maven-settings',
    'servers/a',
    '<settings>\n<servers>\n</servers>\n</settings>\n',
    '<server><id>a</id><password>ours</password></server>',
  ],
  ['whole', 'file', '', 'ours\n'],
])('what somebody has changed in a file of the format %s stays', (format, slot, before, content) => {
  const { text, layers } = applySlots(format, before, [{ slot, content, container: false }]);
  const changed = text.replace('ours', 'theirs');
  expect(changed).toContain('theirs');
  expect(removeLayers(fileFormats[format], changed, layers)).toBe(changed);
  expect(removeLayers(fileFormats[format], text, layers)).toBe(before);
});

it('the user name stays with a password that somebody has changed, and with no other', () => {
  const slots: SlotEdit[] = [
    { slot: '[a]', content: '[a]', container: true },
    { slot: '[a] password', content: 'password = ours', container: false },
    { slot: '[a] username', content: 'username = aws', container: false, belongsTo: '[a] password' },
    { slot: '[a] url', content: 'url = ours', container: false },
  ];
  const { text, layers } = applySlots('ini', '', slots);
  const undone = (now: string): string[] => removeLayers(fileFormats.ini, now, layers).split('\n').filter(Boolean);
  expect(undone(text)).toEqual([]);
  expect(undone(text.replace('password = ours', 'password = theirs')).sort()).toEqual([
    ...['[a]', 'password = theirs', 'username = aws'],
  ]);
  expect(undone(text.replace('url = ours', 'url = theirs')).sort()).toEqual(['[a]', 'url = theirs']);
  expect(undone(text.replace(/password = ours\n/, ''))).toEqual([]);
});

it('no space of an element that goes first is left', () => {
  const [first] = fileFormats.toml.editor.elements?.('list = ["ours",  "b"]\n', '[] list') ?? [];
  expect(first?.without()).toBe('list = ["b"]\n');
});

it('a container that somebody has emptied meanwhile stays empty', () => {
  const slots: SlotEdit[] = [
    { slot: '/install', content: '"install": {\n}', container: true },
    { slot: '/install/registry', content: '"registry": "ours"', container: false },
  ];
  const { text, layers } = applySlots('json', '{ "install": { "mine": 1 } }\n', slots);
  expect(text).toContain('ours');
  const emptied = '{ "install": {} }\n';
  expect(removeLayers(fileFormats.json, emptied, layers)).toBe(emptied);
});

it('lines that were taken out do not run into a last line that has lost its end', () => {
  const gap = gapBetween('a\nk\n', 'a\n');
  expect(gap).toMatchObject({ cut: 'k\n', line: 1 });
  expect(gap && fillGap('a', gap)).toBeUndefined();
  expect(gap && fillGap('a\nb\n', gap)).toBe('a\nk\nb\n');
});
