import { describe, expect, it } from '@jest/globals';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import type { SlotEdit } from '@codeartifact-ci/core/files/edit.ts';
import { applySlots, fileFormats } from '../../../support/file-formats.ts';
import { container, value } from '../../../support/config-files.ts';

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

const index = [
  container('[registries.codeartifact]', '[registries.codeartifact]'),
  value('[registries.codeartifact] index', 'index = "new"'),
];
const scopes = [
  container('/npmScopes', 'npmScopes:'),
  value('/npmScopes/acme', 'acme:\n  npmRegistryServer: "new"\n  npmAlwaysAuth: true'),
];
const indexUrl = [container('[global]', '[global]'), value('[global] index-url', 'index-url = new')];
const registries = [
  container('', '{\n}'),
  container('/registries', '"registries": {\n}'),
  value('/registries/[default]', '"[default]": {\n  "url": "new"\n}'),
];
const source = [
  container('configuration', '<configuration>\n</configuration>'),
  container('packageSources', '<packageSources>\n</packageSources>'),
  value('packageSources/ca', '<add key="ca" value="new" />'),
];

describe('an edit', () => {
  it.each<[string, FormatName, string, readonly SlotEdit[], string]>([
    ['makes an INI file', 'ini', '', indexUrl, lines('[global]', 'index-url = new')],
    [
      'keeps a comment and the other keys',
      'ini',
      lines('# c', '[global]', 'a = 1'),
      indexUrl,
      lines('# c', '[global]', 'index-url = new', 'a = 1'),
    ],
    [
      'replaces a value with its continuation',
      'ini',
      lines('[global]', 'Index_URL = a', '  b', '; c'),
      indexUrl,
      lines('[global]', 'index-url = new', '; c'),
    ],
    [
      'does not let what follows go on its value',
      'ini',
      lines('[global]', '  a = 1', '[x]'),
      indexUrl,
      lines('[global]', '  index-url = new', '  a = 1', '[x]'),
    ],
    ['needs no last line end', 'ini', '[x]\r\na = 1', indexUrl, '[x]\r\na = 1\r\n[global]\r\nindex-url = new'],

    [
      'adds a table at the bottom',
      'toml',
      lines('a = 1 # c'),
      index,
      lines('a = 1 # c', '[registries.codeartifact]', 'index = "new"'),
    ],
    [
      'finds a dotted key',
      'toml',
      lines('[registries]', 'codeartifact = {}', 'other.index = "x" # c'),
      [value('[registries.other] index', 'index = "new"')],
      lines('[registries]', 'codeartifact = {}', 'other.index = "new" # c'),
    ],
    [
      'adds a dotted key to a table that is made of such',
      'toml',
      lines('registries."codeartifact".token = "t" # c', 'x = 1'),
      index,
      lines('registries."codeartifact".token = "t" # c', 'registries."codeartifact".index = "new"', 'x = 1'),
    ],
    [
      'adds one within a table, behind the last of several, whatever the lines of its value',
      'toml',
      lines('[registries]', '  codeartifact.token = "t"', '  codeartifact.b = [', '    1,', '  ]', 'c = 1', '[[bin]]'),
      index,
      lines(
        ...['[registries]', '  codeartifact.token = "t"', '  codeartifact.b = [', '    1,', '  ]'],
        ...['  codeartifact.index = "new"', 'c = 1', '[[bin]]'],
      ),
    ],
    [
      'adds a table beside one that is made of dotted keys',
      'toml',
      lines('registries.corp.index = "x"'),
      index,
      lines('registries.corp.index = "x"', '[registries.codeartifact]', 'index = "new"'),
    ],
    [
      'writes into an inline table',
      'toml',
      lines('[registries]', 'codeartifact = { token = "t" }'),
      index,
      lines('[registries]', 'codeartifact = { index = "new", token = "t" }'),
    ],
    [
      'writes into inline tables in each other',
      'toml',
      lines('registries = { codeartifact = {} }'),
      index,
      lines('registries = { codeartifact = {index = "new"} }'),
    ],
    [
      'adds a table above its own sub-table',
      'toml',
      lines('[registries.codeartifact.x]', 'a = 1'),
      index,
      lines('[registries.codeartifact.x]', 'a = 1', '[registries.codeartifact]', 'index = "new"'),
    ],
    [
      'puts a root key before the first table',
      'toml',
      lines('[a]'),
      [value('[] root', 'root = 1')],
      lines('root = 1', '[a]'),
    ],

    [
      'makes a YAML file',
      'yaml',
      '',
      scopes,
      lines('npmScopes:', '  acme:', '    npmRegistryServer: "new"', '    npmAlwaysAuth: true'),
    ],
    [
      'follows the indentation of a YAML map',
      'yaml',
      lines('---', '# c', 'npmScopes: # d', '    b: 1'),
      scopes,
      lines(
        '---',
        '# c',
        'npmScopes: # d',
        '    acme:',
        '      npmRegistryServer: "new"',
        '      npmAlwaysAuth: true',
        '    b: 1',
      ),
    ],
    [
      'replaces a nested map and keeps the comment behind it',
      'yaml',
      lines('npmScopes:', '  acme:', '    a: 1 # c', '# d'),
      scopes,
      lines('npmScopes:', '  acme:', '    npmRegistryServer: "new"', '    npmAlwaysAuth: true # c', '# d'),
    ],
    [
      'writes into a flow map',
      'yaml',
      lines('npmScopes: { b: 1 }'),
      [value('/npmScopes/acme', 'acme: {}')],
      lines('npmScopes: { acme: {}, b: 1 }'),
    ],
    [
      'writes into the document, behind its marker',
      'yaml',
      lines('---'),
      [value('/BUNDLE_A', 'BUNDLE_A: "x"')],
      lines('---', 'BUNDLE_A: "x"'),
    ],

    [
      'makes a JSON file',
      'json',
      '',
      registries,
      lines('{', '  "registries": {', '    "[default]": {', '      "url": "new"', '    }', '  }', '}'),
    ],
    [
      'follows the indentation of a JSON file',
      'json',
      '{\r\n\t"registries" : {\r\n\t},\r\n\t"version" : 1\r\n}',
      registries,
      '{\r\n\t"registries" : {\r\n\t\t"[default]": {\r\n\t\t  "url": "new"\r\n\t\t}\r\n\t},\r\n\t"version" : 1\r\n}',
    ],
    ['writes into an empty object', 'json', '{}', [value('/version', '"version": 1')], '{"version": 1}'],

    [
      'puts a machine first',
      'netrc',
      'default login x',
      [value('machine h', 'machine h login t password p')],
      'machine h login t password p\ndefault login x',
    ],
    [
      'replaces the words of one machine',
      'netrc',
      lines('machine H # c', 'login a', 'machine b login c'),
      [value('machine h', 'machine h login t')],
      lines('machine h login t', 'machine b login c'),
    ],
    [
      'does not take a macro for a machine',
      'netrc',
      lines('macdef m', 'machine h', '', 'machine b'),
      [value('machine h', 'machine h login t')],
      lines('machine h login t', 'macdef m', 'machine h', '', 'machine b'),
    ],

    [
      'makes a NuGet.Config',
      'nuget-config',
      '',
      source,
      lines(
        '<configuration>',
        '  <packageSources>',
        '    <add key="ca" value="new" />',
        '  </packageSources>',
        '</configuration>',
      ),
    ],
    [
      'writes behind <clear />',
      'nuget-config',
      '<configuration><packageSources><clear /><add key="b"/></packageSources></configuration>',
      source,
      '<configuration><packageSources><clear />\n    <add key="ca" value="new" /><add key="b"/></packageSources></configuration>',
    ],
    [
      'finds a source in any case',
      'nuget-config',
      '<configuration><packageSources><add value="x" key=\'CA\'/></packageSources></configuration>',
      source,
      '<configuration><packageSources><add key="ca" value="new" /></packageSources></configuration>',
    ],
  ])('%s (%s)', (_name, format, text, slots, expected) => {
    expect(applySlots(format, text, slots).text).toBe(expected);
  });

  it.each<[FormatName, string, readonly SlotEdit[], string | RegExp]>([
    [
      'ini',
      'a = 1\n[global]',
      indexUrl,
      'a line before the first section at line 1, column 1. Mend it, or move it away.',
    ],
    ['ini', '[global]\nx\n', indexUrl, 'a line without key and value at line 2, column 1'],
    ['ini', '[global]\n a=1\n[b]\n[global]', indexUrl, 'a second [global] at line 4, column 1'],
    ['toml', 'a = "x', index, /^Not TOML: .+ at line 1, column 7\. Mend the file, or move it away\.$/],
    [
      'toml',
      'x = 1\nregistries.codeartifact.token.a = 1',
      index,
      'registries.codeartifact is defined in another form at line 2, column 31. Write it as a table [registries.codeartifact], or remove it.',
    ],
    ['toml', '[[registries]]', index, 'registries.codeartifact is defined in another form at line 1, column 1'],
    ['toml', 'registries = 1', index, 'registries.codeartifact is defined in another form at line 1, column 1'],
    [
      'toml',
      '[registries.codeartifact.index]\nurl = 1',
      index,
      'registries.codeartifact.index is defined in another form at line 1, column 1. Write it as a single value, index = …, or remove it.',
    ],
    ['yaml', 'a: 1\n\tb: 2', scopes, /^Not YAML: .+ at line 2, column 1\. Mend/],
    ['yaml', 'a: 1\n---\nb: 1', scopes, 'A second YAML document at line 2, column 1'],
    [
      'yaml',
      'npmScopes:\nb: 1\nnpmScopes:',
      scopes,
      'npmScopes is given a second time at line 3, column 1. Remove one of the two.',
    ],
    ['yaml', 'a: 1\rb: 2', scopes, 'A carriage return without a line feed at line 1, column 5'],
    [
      'yaml',
      'npmScopes: [1]',
      scopes,
      'npmScopes has to be a map, but holds something else at line 1, column 12. Write it as a map, or remove it.',
    ],
    ['yaml', 'npmScopes: &x\n  a: 1\nb: *x', scopes, 'has an anchor, &x.'],
    ['yaml', 'npmScopes: { b: 1 }', scopes, '/npmScopes/acme cannot be written into this file'],
    ['json', '{\n  // c\n}', registries, 'Not JSON: invalid comment token at line 2, column 3'],
    [
      'json',
      '{"a": 1,}',
      registries,
      'Not JSON: property name expected at line 1, column 9. Mend the file, or move it away.',
    ],
    ['json', '[]', registries, 'needs an object where another value stands at line 1, column 1'],
    [
      'json',
      '{"registries": {}, "registries": {}}',
      registries,
      '"registries" is given a second time at line 1, column 20',
    ],
    ['json', '['.repeat(102), registries, 'More than 100 levels of JSON at line 1, column 101'],
    ['toml', '', [value('[] a', 'a = 1 # more than the slot')], '[] a cannot be written into this file'],
    ['netrc', '\uFEFFmachine a', [value('machine a', 'machine a login b')], 'starts with a byte order mark'],
    ['netrc', '', [value('machine a', 'machine a login b\nmachine c')], 'machine a cannot be written'],
    ['nuget-config', '<nuget/>', source, 'NuGet.Config holds <nuget> in place of <configuration> at line 1, column 1'],
  ])('of a %s file that holds %j is refused', (format, text, slots, message) => {
    expect(() => applySlots(format, text, slots)).toThrow(message);
  });

  it('knows an empty container of every format from one that holds something', () => {
    const samples: [FormatName, string, string][] = [
      ['ini', '[a]', '[a]\n# c\nb = 1'],
      ['toml', '[a] # c', '[a]\nb = 1'],
      ['yaml', '  a: # c', '  a:\n    b: 1'],
      ['yaml', 'a: { }', 'a: { b: 1 }'],
      ['json', '"a\\"" : {\n}', '"a": {"b": 1}'],
      ['json', '{ }', '{"a": 1}'],
      ['nuget-config', '<a>\n</a>', '<a><clear/></a>'],
    ];
    for (const [format, empty, full] of samples) {
      expect([empty, fileFormats[format].isEmptyContainer(empty)]).toEqual([empty, true]);
      expect([full, fileFormats[format].isEmptyContainer(full)]).toEqual([full, false]);
    }
  });
});
