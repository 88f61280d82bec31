import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { fileFormats } from '../../../support/file-formats.ts';
import { pointer } from '@codeartifact-ci/core/files/pointer.ts';
import * as quoting from '@codeartifact-ci/core/files/quoting.ts';
import { escapeXml } from '@codeartifact-ci/core/files/xml-spans.ts';
import { readWithPython, type PythonReader } from '../../../support/python-readers.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '__proto__',
      '-rf',
      '$(id)',
      '`id`',
      '${HOME}',
      '%(x)s',
      '%%',
      '"',
      "'",
      '\\',
      '\\"',
      '"""',
      "'''",
      ']',
      '[x]',
      '{',
      '}, "a": {',
    ],
    ...[
      '#',
      ' # c',
      ';',
      '=',
      ':',
      'a: b',
      '- a',
      '&a',
      '*a',
      '!!str',
      '|',
      '>',
      '~',
      'null',
      'yes',
      '1e3',
      '<<',
      '---',
      '...',
      '@x',
      '%YAML',
    ],
    ...[
      '\n',
      'a\nindex = 1',
      'a\r\n[evil]',
      '\r',
      '\t',
      '\0',
      '\x1B[2J',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '\u202Egpj',
      '\u200B',
      '\u{1F600}',
      '\u{E0041}',
      '\uD800',
    ],
    ...[
      '',
      ' ',
      ' a',
      'a ',
      '::stop-commands::x',
      '##[add-mask]e',
      '..',
      '%2e%2e%2f',
      '&lt;',
      '&#10;',
      ']]>',
      '-->',
      '<clear />',
      '_x0020_',
      '_x000000_',
      'a/b~c~1',
    ],
    ...['machine x login y', 'default', 'constructor', 'DEFAULT', '2x', 'é', 'macdef m'],
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
);

interface Case {
  readonly file: string;
  /** Slot and content for a hostile name and value, as a tool would make them. */
  readonly edit: (name: string, value: string) => readonly [string, string];
  /** Whether what was put in is read back so, and all else as it was. */
  readonly check?: (text: string, name: string, value: string) => void;
  readonly holds: (name: string, value: string) => boolean;
}

const whole = (name: string, value: string): boolean => name.isWellFormed() && value.isWellFormed();
const noControl = (text: string): boolean => !/\p{Cc}/u.test(text);
const trimmed = (text: string): boolean => noControl(text) && !/^\s|\s$/.test(text);
const entriesOf = (object: unknown): [string, unknown][] => Object.entries(object as Record<string, unknown>);

const cases: Readonly<Partial<Record<FormatName, Case>>> = {
  toml: {
    file: 'a = 1\n[t] # ]\nlast = "x"\n',
    edit: (name, value) => [`[t] ${quoting.tomlKey(name)}`, `${quoting.tomlKey(name)} = ${quoting.tomlString(value)}`],
    check: (text, name, value) => {
      const { a, t } = parseToml(text);
      expect(a).toBe(1);
      expect(entriesOf(t)).toEqual([[name, value], ...(name === 'last' ? [] : [['last', 'x']])]);
    },
    holds: whole,
  },
  yaml: {
    file: '--- # c\na: 1\nt: # c\n  last: x\n',
    edit: (name, value) => [pointer('t', name), `${quoting.yamlKey(name)}: ${quoting.yamlScalar(value)}`],
    check: (text, name, value) => {
      const map = parseYaml(text, { mapAsMap: true }) as Map<string, Map<string, unknown>>;
      expect(map.get('a')).toBe(1);
      expect([...(map.get('t') ?? [])]).toEqual([
        [name, value],
        ['last', 'x'],
      ]);
    },
    holds: whole,
  },
  json: {
    file: '{\n  "a": 1,\n  "t": {\n    "last": "x"\n  }\n}\n',
    edit: (name, value) => [pointer('t', name), `${quoting.jsonString(name)}: ${quoting.jsonString(value)}`],
    check: (text, name, value) => {
      const { a, t } = JSON.parse(text) as Record<string, unknown>;
      expect(a).toBe(1);
      expect(new Map(entriesOf(t))).toEqual(
        new Map([
          [name, value],
          ['last', 'x'],
        ]),
      );
    },
    holds: whole,
  },
  ini: {
    file: '[first]\na = 1\n  more\n[t] ; c\nlast = x\n',
    edit: (_name, value) => ['[t] key', `key = ${quoting.iniValue(value)}`],
    holds: (_name, value) => whole('', value) && trimmed(value),
  },
  netrc: {
    file: 'machine first login a password b\ndefault login c\n',
    edit: (name, value) => [
      'machine host',
      `machine host login ${quoting.netrcToken(name)} password ${quoting.netrcToken(value)}`,
    ],
    holds: (name, value) => whole(name, value) && noControl(name) && noControl(value),
  },
  'nuget-config': {
    file: '<configuration>\n  <packageSources>\n    <add key="last" value="x" />\n  </packageSources>\n</configuration>\n',
    edit: (name, value) => [`packageSources/${name}`, `<add key="${escapeXml(name)}" value="${escapeXml(value)}" />`],
    holds: (name, value) => whole(name, value) && !/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/.test(name + value),
  },
};

/** The text with the hostile entry in it; undefined where it was refused, which only what the format cannot hold is. */
function write(format: FormatName, { file, edit, holds }: Case, name: string, value: string): string | undefined {
  const { editor } = fileFormats[format];
  try {
    const [slot, content] = edit(name, value);
    const text = editor.put(file, slot, content);
    // One line more, and no other that differs.
    const rest = text
      .split('\n')
      .filter((line) => !line.includes(content))
      .join('\n');
    expect([editor.get(text, slot)?.trimStart(), editor.put(text, slot, undefined), rest]).toEqual([
      content,
      file,
      file,
    ]);
    return text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect([name, value, holds(name, value)]).toEqual([name, value, false]);
    return undefined;
  }
}

describe.each(Object.entries(cases) as [FormatName, Case][])('names and values in a %s file', (format, example) => {
  it('come out as they went in, or are refused, and change no line but their own', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, value) => {
        fc.pre(name.toLowerCase() !== 'last' && name !== '<clear>');
        const text = write(format, example, name, value);
        if (text !== undefined) example.check?.(text, name, value);
      }),
      { numRuns: 250 },
    );
  });
});

describe('names and values that Python reads', () => {
  it.each<[PythonReader, (name: string, value: string) => unknown]>([
    ['ini', (_name, value) => ({ first: { a: '1\nmore' }, t: { key: value, last: 'x' } })],
    ['netrc', (name, value) => ({ host: [name, value], first: ['a', 'b'], default: ['c', ''] })],
    [
      'nuget-config',
      (name, value) => [
        ['packageSources', 'add', { key: name, value }],
        ['packageSources', 'add', { key: 'last', value: 'x' }],
      ],
    ],
  ])('from a %s file', (format, expected) => {
    const example = cases[format];
    if (example === undefined) throw new Error(`no case for ${format}`);
    const written = fc
      .sample(fc.tuple(hostile, hostile), 1_000)
      .filter(([name]) => name.toLowerCase() !== 'last' && name !== '<clear>')
      .flatMap(([name, value]) => {
        const text = write(format, example, name, value);
        return text === undefined ? [] : [{ name, value, text }];
      });
    const read = readWithPython(written.map(({ text }) => [format, text]));
    for (const [at, { name, value }] of written.entries()) expect(read[at]).toEqual(expected(name, value));
    expect(written.length).toBeGreaterThan(250);
  });
});

describe('names that stand in a slot of their own', () => {
  it('name the TOML table, the INI section or the NuGet source that they mean', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        fc.pre(name.isWellFormed());
        const table = `[x.${quoting.tomlKey(name)}]`;
        expect(parseToml(fileFormats.toml.editor.put('x.a = 1\n'.slice(8), table, table))).toEqual(
          parseToml(`${table}\n`),
        );
        const element = quoting.nugetElementName(name);
        if (name !== '') {
          const text = `<configuration><packageSourceCredentials><${element}/></packageSourceCredentials></configuration>`;
          expect(fileFormats['nuget-config'].editor.get(text, `packageSourceCredentials/${name}`)).toBe(
            `<${element}/>`,
          );
        }
      }),
      { numRuns: 500 },
    );
    expect(quoting.nugetElementName('my source_x0020_é')).toBe('my_x0020_source_x005F_x0020__x00E9_');
    expect(() => quoting.iniSection('a]\nb')).toThrow(InputError);
    for (const name of ['', '[', 'a[', ']', 'DEFAULT']) expect(() => quoting.iniSection(name)).toThrow(InputError);
    expect(quoting.iniSection('code artifact')).toBe('code artifact');
  });

  it('never shows a value in a refusal', () => {
    for (const call of [quoting.iniValue, quoting.netrcToken, quoting.tomlString, escapeXml]) {
      expect(() => call('s3cret\0\uD800')).toThrow(expect.not.stringContaining('s3cret'));
    }
    expect(() => fileFormats.npmrc.editor.put('', 'registry', 'registry=s3cret\nevil=1')).toThrow(
      expect.not.stringContaining('s3cret'),
    );
  });
});
