import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';

interface Style {
  readonly format: FormatName;
  readonly slot: string;
  /** A file with these items, and without the list for undefined. */
  readonly file: (items: readonly string[] | undefined) => string;
  readonly line: (items: readonly string[]) => string;
}

const styles: Readonly<Record<string, Style>> = {
  'a block list of YAML': {
    format: 'yaml',
    slot: '/list',
    file: (items) => `before: 1\n${items === undefined ? '' : `list:\n${items.map((item) => `- ${item}\n`).join('')}`}`,
    line: (items) => `list:\n${items.map((item) => `  - "${item}"`).join('\n')}`,
  },
  'a flow list of YAML': {
    format: 'yaml',
    slot: '/list',
    file: (items) => (items === undefined ? 'x: 1\n' : `list: [${items.join(', ')}] # mine\n`),
    line: (items) => `list: [${items.map((item) => `"${item}"`).join(',')}]`,
  },
  'an array of TOML': {
    format: 'toml',
    slot: '[] list',
    file: (items) => (items === undefined ? '' : `list = [${items.map((item) => `"${item}"`).join(', ')}]\n`),
    line: (items) => `list = [\n${items.map((item) => `  '${item}',`).join('\n')}\n]`,
  },
  'lines of an INI file': {
    format: 'ini',
    slot: '[a] list',
    file: (items) => `[a]\n${items === undefined ? '' : `list =${items.map((item) => `\n    ${item}`).join('')}\n`}`,
    line: (items) => `list = ${items.join(' ')}`,
  },
  'words of an .npmrc': {
    format: 'npmrc',
    slot: 'list',
    file: (items) => `a=b\n${items === undefined ? '' : `list=${items.join(',')}\n`}`,
    line: (items) => `list = ${items.join(' , ')}`,
  },
};

const item = fc.constantFrom('aa', 'bb', 'cc', 'dd');
const theirs = fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

describe.each(Object.entries(styles))('%s', (_name, { format, slot, file, line }) => {
  const { editor } = fileFormats[format];
  const items = (text: string): string[] | undefined => editor.elements?.(text, slot)?.map(({ value }) => value);
  const login = (ours: readonly string[], at: number) => ({
    slot,
    content: (before: string | undefined): string => {
      const present =
        before === undefined
          ? []
          : [...(items(file(undefined) === '' ? `${before}\n` : editor.put(file([]), slot, before)) ?? [])];
      present.splice(at, 0, ...ours);
      return line(present);
    },
    container: false,
    list: { defaults: [] },
  });

  it('is to the byte what it was where nobody has changed it', () => {
    fc.assert(
      fc.property(fc.option(theirs, { nil: undefined }), fc.nat(3), (before, at) => {
        const text = file(before);
        const { text: edited, layers } = applySlots(format, text, [login(['ours'], at)]);
        expect(items(edited)).toContain('ours');
        expect(removeLayers(fileFormats[format], edited, layers)).toBe(text);
      }),
    );
  });

  it('has after an undo what others made of it meanwhile, as if we had never been in it', () => {
    fc.assert(
      fc.property(
        theirs,
        fc.nat(3),
        fc.uniqueArray(item),
        fc.uniqueArray(fc.constantFrom('xx', 'yy')),
        (before, at, gone, more) => {
          const { text, layers } = applySlots(format, file(before), [login(['ours'], at)]);
          const now = [...(items(text) ?? []).filter((each) => !(gone as string[]).includes(each)), ...more];
          const changed = editor.put(text, slot, line(now));
          const undone = removeLayers(fileFormats[format], changed, layers);
          expect(items(undone) ?? []).toEqual([...before.filter((each) => !gone.includes(each)), ...more]);
        },
      ),
    );
  });
});

it('puts back an element that the login had taken out', () => {
  const { text, layers } = applySlots('yaml', 'list: [a, b]\n', [
    { slot: '/list', content: 'list: [ours]', container: false, list: { defaults: [] } },
  ]);
  expect(removeLayers(fileFormats.yaml, text.replace('ours', 'ours, new'), layers)).toBe('list: ["a", "b", new]\n');
});

it('does not put back what somebody else has put back, nor touch what is no list any more', () => {
  const { text, layers } = applySlots('yaml', 'list: [a, b]\n', [
    { slot: '/list', content: 'list: [ours]', container: false, list: { defaults: [] } },
  ]);
  expect(removeLayers(fileFormats.yaml, text.replace('ours', 'ours, a'), layers)).toBe('list: ["b", a]\n');
  expect(removeLayers(fileFormats.yaml, 'list: { a: 1 }\n', layers)).toBe('list: { a: 1 }\n');
});
