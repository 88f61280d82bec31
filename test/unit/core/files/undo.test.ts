import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { applySlots, fileFormats } from '../../../support/file-formats.ts';
import { configFiles, edited } from '../../../support/config-files.ts';
import { snapshot } from '../../../support/sandbox.ts';

const formats = Object.keys(configFiles) as (keyof typeof configFiles)[];
const flat = (text: string | undefined): string | undefined => text?.replace(/(?:\r\n|\n|\r)[ \t]*/g, '\n').trimStart();

describe.each(formats)('a %s file', (format) => {
  const { files, logins } = configFiles[format];
  const { editor, isSealed } = fileFormats[format];

  it('shows what was put in, and has its old bytes again when it is put back', () => {
    let tried = 0;
    let refused = 0;
    fc.assert(
      fc.property(files, fc.constantFrom(...logins), (text, slots) => {
        tried++;
        if (edited(format, text, slots) === undefined) {
          refused++;
          return;
        }
        let current = text;
        const before: (string | undefined)[] = [];
        for (const { slot, content: wanted, container } of slots) {
          const content = typeof wanted === 'function' ? wanted(editor.get(current, slot)) : (wanted ?? '');
          const shown = editor.get(current, slot);
          before.push(shown);
          if (container && shown !== undefined && !isSealed(shown)) continue;
          const next = editor.put(current, slot, content);
          expect(flat(editor.get(next, slot))).toBe(flat(content));
          expect(editor.put(next, slot, shown)).toBe(current);
          current = next;
        }
        expect(current).toBe(applySlots(format, text, slots).text);
        for (const [at, { slot, container }] of [...slots.entries()].reverse()) {
          if (container && before[at] !== undefined && !isSealed(before[at])) continue;
          current = editor.put(current, slot, before[at]);
        }
        expect(current).toBe(text);
      }),
      { numRuns: 250 },
    );
    // Most files are such as can be edited, or the property says little.
    expect(refused / tried).toBeLessThan(0.6);
  });

  it('has its old bytes again after two logins were taken back in any order', async () => {
    const home = await mkdtemp(join(tmpdir(), 'files-'));
    const place = { home, systemHome: home, workspace: '/nowhere', now: 0 };
    const path = join(place.home, 'config');
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.shuffledSubarray([0, 1], { minLength: 2 }),
        fc.shuffledSubarray([0, 1], { minLength: 2 }),
        async (text, order, back) => {
          await writeFile(path, text);
          const before = await snapshot(place.home);
          const ids: string[] = [];
          for (const at of order) {
            const id = newLoginId();
            const login = {
              id,
              session: '/',
              expires: 1,
              variables: [],
              domain: 'my-org-',
              tokenVariable: undefined,
              files: [{ path, format, slots: logins[at] ?? [] }],
            };
            await recordLogin(place, login).catch((error: unknown) => {
              if (!(error instanceof Error) || error.name !== 'InputError') throw error;
            });
            ids.push(id);
          }
          for (const at of back) await undoLogin(place, ids[at] ?? '');
          expect(await snapshot(place.home)).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
    await rm(place.home, { recursive: true });
  });
});
