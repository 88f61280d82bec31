import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { fillGap, gapBetween } from '@codeartifact-ci/core/undo/gap.ts';
import type { Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { logIn, newLedger } from '../../../support/ledger-home.ts';

const out = (slot: string): { slot: string; content: undefined; container: false } => ({
  slot,
  content: undefined,
  container: false,
});

describe('what a login takes out of a file', () => {
  it.each<[FormatName, string, string]>([
    ['npmrc', 'k', 'a=1\nk=2\nb=3\n'],
    ['npmrc', 'k', 'a=1\r\nk=2\r\nb=3'],
    ['npmrc', 'k', 'a=1\nb=3\nk=2'],
    ['npmrc', 'k', 'k=1\n; mine\n\tk = 2 ; two\nb=3\nk=4'],
    ['npmrc', 'k', 'a=1\na=1\nk=2\na=1\na=1\n'],
    ['npmrc', 'k', 'k=1'],
    ['npmrc', 'k', '\uFEFFk=1\r\na=1\r\n'],
    ['yaml', '/m/k', 'm:\n  a: 1\n  k: 2 # mine\n  b: 3\nz: 1\n'],
    ['yaml', '/m/k', 'm: { a: 1, k: 2, b: 3 }\n'],
    [
      'nuget-config',
      'disabledPackageSources/k',
      '<configuration>\n  <disabledPackageSources>\n    <add key="a" value="true" />\n    <add key="k" value="true" />\n    <add key="b" value="true" />\n  </disabledPackageSources>\n</configuration>\n',
    ],
  ])('is gone from the %s, and back where it was (%s in %j)', (format, slot, text) => {
    const edited = applySlots(format, text, [out(slot)]);
    expect(fileFormats[format].editor.get(edited.text, slot)).toBeUndefined();
    const back = removeLayers(fileFormats[format], edited.text, edited.layers);
    // A flow map has its entries in whatever order.
    if (text.includes('{')) expect(fileFormats[format].editor.value(back, slot)).toBe(2);
    else expect(back).toBe(text);
  });

  it('is back between its neighbours, whatever was written above and below meanwhile', () => {
    const edited = applySlots('npmrc', 'a=1\nk=2\nb=3\n', [out('k')]);
    const changed = `x=1\n${edited.text}y=1\n`;
    expect(removeLayers(fileFormats.npmrc, changed, edited.layers)).toBe('x=1\na=1\nk=2\nb=3\ny=1\n');
    const above = edited.text.replace('b=3', 'c=3');
    expect(removeLayers(fileFormats.npmrc, above, edited.layers)).toBe('a=1\nk=2\nc=3\n');
    const below = edited.text.replace('a=1', 'c=1');
    expect(removeLayers(fileFormats.npmrc, below, edited.layers)).toBe('c=1\nk=2\nb=3\n');
    expect(removeLayers(fileFormats.npmrc, 'other=1\n', edited.layers)).toBe('k=2\nother=1\n');
  });

  it('stays what somebody else has put there since', () => {
    const edited = applySlots('npmrc', 'a=1\nk=2\n', [out('k')]);
    expect(removeLayers(fileFormats.npmrc, 'a=1\nk=new\n', edited.layers)).toBe('a=1\nk=new\n');
    const idle = applySlots('npmrc', 'a=1\n', [out('k')]);
    expect(removeLayers(fileFormats.npmrc, 'a=1\nk=new\n', idle.layers)).toBe('a=1\nk=new\n');
  });

  it('is back in its place for any text', () => {
    const line = fc.constantFrom('a=1', 'b=2', '; c', '', 'k=1', 'k=2', ' k = 3');
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), end, fc.boolean(), (all, lineEnd, closed) => {
        const text = all.join(lineEnd) + (closed && all.length > 0 ? lineEnd : '');
        const edited = applySlots('npmrc', text, [out('k')]);
        expect(edited.text).not.toMatch(/k/);
        expect(removeLayers(fileFormats.npmrc, edited.text, edited.layers)).toBe(text);
      }),
    );
  });

  it('has no place where it was not whole lines, or none that can be found', () => {
    expect(gapBetween('{a, k, b}', '{a, b}')).toBeUndefined();
    expect(gapBetween('a\n', 'a\nb\n')).toBeUndefined();
    expect(fillGap('x\ny\n', { cut: 'k\n', line: 1, above: 'no digest' })).toBeUndefined();
  });
});

describe('credentials that two logins want out of one file', () => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await newLedger();
  });
  afterEach(() => rm(ledger.home, { recursive: true, force: true }));

  it.each([
    ['earlier', [0, 1]],
    ['later', [1, 0]],
  ] as const)('are back when both are undone, the %s first, and not before', async (_, order) => {
    const path = join(ledger.home, '.npmrc');
    const before = 'a=1\n//r/:_password=b2xk\nb=2\n';
    await writeFile(path, before);
    const files = (value: string): FileEdit[] => [
      {
        path,
        format: 'npmrc',
        slots: [out('//r/:_password'), { slot: 'registry', content: `registry=${value}`, container: false }],
      },
    ];
    const ids = [await logIn(ledger, files('one')), await logIn(ledger, files('two'))];
    expect((await undoLogin(ledger, ids[order[0]] ?? '')).problems).toEqual([]);
    expect(await readFile(path, 'utf8')).not.toContain('_password');
    expect((await undoLogin(ledger, ids[order[1]] ?? '')).problems).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});
