import fc from 'fast-check';
import type { SlotEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots } from './file-formats.ts';

/** Configuration files as people have them, and what two logins would write into them. */
export interface ConfigFile {
  readonly files: fc.Arbitrary<string>;
  readonly logins: readonly [readonly SlotEdit[], readonly SlotEdit[]];
}

export const container = (slot: string, content: string): SlotEdit => ({ slot, content, container: true });
export const value = (slot: string, content: string): SlotEdit => ({ slot, content, container: false });

const eols = fc.constantFrom('\n', '\r\n');
const blank = fc.constantFrom('', '', '', ' ', '# comment [global] {"a": 1}', '#');

/** Lines from a list, one line end throughout or several mixed, with or without the last, with or without a BOM. */
function linesOf(
  line: fc.Arbitrary<string>,
  { ends = eols, bom = true, first }: { ends?: fc.Arbitrary<string>; bom?: boolean; first?: string } = {},
): fc.Arbitrary<string> {
  return fc
    .tuple(
      bom ? fc.constantFrom('', '', '\uFEFF') : fc.constant(''),
      fc.array(fc.tuple(line, ends), { maxLength: 9 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([mark, parts, mixed, last]) => {
      const end = parts[0]?.[1] ?? '\n';
      const head = first === undefined || parts.length === 0 ? '' : first + end;
      const text = head + parts.map(([content, own]) => content + (mixed ? own : end)).join('');
      return mark + (last ? text : text.replace(/(?:\r\n|\n|\r)$/, ''));
    });
}

const iniLine = fc.oneof(
  fc.constantFrom('[global]', '[install]', '  [indented]', '[global] ; odd', '[pypi]', '[DEFAULT]', '[a]b]'),
  fc.constantFrom(
    'index-url = https://a/',
    'Index_URL: x',
    '  timeout=60',
    '    more',
    'trusted-host =',
    '\t  host',
    '; c',
  ),
  fc.constantFrom(
    'key = %(x)s [section]',
    'extra-index-url=',
    '  https://b/ # no comment',
    '  --proxy = p',
    'a:b=c',
    '"q" = 1',
  ),
  blank,
);

const tomlLine = fc.oneof(
  fc.constantFrom(
    '[registries]',
    '[registries.codeartifact]',
    '[ registries . "codeartifact" ] # c',
    '[install]',
    '[[index]]',
    '[index.sub]',
  ),
  fc.constantFrom(
    '[registries.other]',
    '[install.scopes]',
    '[[registries.many]]',
    '[source."crates-io"]',
    '  [indented]',
  ),
  fc.constantFrom(
    'index = "x" # c',
    "index = '''\n[registries.codeartifact]\n'''",
    'registry = { url = "u", token = "t" }',
    'root = 1',
  ),
  fc.constantFrom(
    'registries.codeartifact.index = "dotted"',
    'codeartifact = { index = "inline" }',
    'codeartifact = {}',
    'install = { }',
  ),
  fc.constantFrom(
    '  "registry" = "q\\"]#" ',
    'list = [1,\n  # c ]\n 2]',
    'd = 1979-05-27 07:32:00',
    'codeartifact.index = 1',
    'text = """\\\n  x"""',
  ),
  fc.constantFrom('__proto__ = 1', "'odd key' = true", 'registries = 1', '"" = 0'),
  blank,
);

const scopes = fc.constantFrom(
  'npmScopes:',
  'npmScopes: {}',
  'npmScopes: { acme: { npmRegistryServer: "x" } } # c',
  'npmScopes:\n  acme:\n    npmRegistryServer: "y" # c\n\n    # deeper\n  other: { }',
  "npmScopes: # c\n# c\n    'acme': 1\n    text: |+\n      block # no comment\n\n",
  'npmScopes:\n  &anchor\n  a: 1',
  'npmScopes: &anchor\n  a: 1\nref: *anchor',
  'npmScopes: ~',
  'npmScopes:\n- a',
  'npmScopes: {\n  acme: 1,\n  b: "}", # c\n  }',
);
const yamlEntry = fc.constantFrom(
  'npmRegistryServer: https://a/ # c',
  '"npmRegistryServer": >-\n  https://a/\n\n  b',
  'npmRegistryServer:',
  ':sources:\n- https://x\n- y # c\n:update: true',
  'list: [1, 2,\n  3]',
  'quoted: "a\n  b: c"',
  'BUNDLE_HTTPS://A__B/: "u:p"',
  '__proto__:\n  npmScopes: 1',
  '"//host/npm/r/": {a: 1,}',
  '? explicit\n: v',
);
/** Most are maps as they should be; a few are anything. */
const yamlMap = fc
  .tuple(
    fc.constantFrom('', '', '# c', '---', '# c\n--- # c', '%YAML 1.2\n---'),
    fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: yamlEntry }, { weight: 2, arbitrary: scopes }, blank), {
      selector: (entry) => entry.replaceAll('"', '').replace(/^(:?\w*).*/s, '$1'),
      maxLength: 5,
    }),
    fc.constantFrom('', '', '', '', '...', '# c', 'npmScopes:', '  odd'),
    eols,
    fc.constantFrom('', '', '\uFEFF'),
    fc.boolean(),
  )
  .map(([head, entries, tail, end, bom, last]) => {
    const text = [head, ...entries, tail].filter((part, at) => part !== '' || at % 3 === 1).join('\n');
    return bom + `${text}${last ? '\n' : ''}`.replaceAll('\n', end);
  });
const yamlFile = fc.oneof(
  { weight: 8, arbitrary: yamlMap },
  fc.constantFrom(
    '',
    '\n',
    '# c',
    '---\n',
    '---',
    '{}',
    '{ "npmScopes": {} }\n',
    '---\n{\n}\n',
    '  npmScopes:\n    a: 1\n  b: 2\n',
  ),
);

const spacing = fc.constantFrom('', ' ', '\n', '\r\n  ', '\n\t');
const jsonLeaf = fc.oneof(
  fc.constantFrom('1', '-0.5e+3', 'true', 'null', '[]', '[1, {"registries": 2}]', '"a\\"}{"', '"\\u0041"'),
);
const jsonName = fc.constantFrom(
  '"version"',
  '"registries"',
  '"authentication"',
  '"\\u0072egistries"',
  '"__proto__"',
  '"[default]"',
  '"a/b~c"',
);
function jsonObject(depth: number): fc.Arbitrary<string> {
  const content = depth === 0 ? jsonLeaf : fc.oneof(jsonLeaf, jsonObject(depth - 1), jsonObject(depth - 1));
  return fc
    .tuple(
      spacing,
      fc.uniqueArray(fc.tuple(jsonName, spacing, content), {
        selector: ([name]) => JSON.parse(name) as string,
        maxLength: 4,
      }),
      spacing,
    )
    .map(
      ([open, members, close]) =>
        `{${open}${members.map(([name, space, text]) => `${name}${space}:${space}${text}`).join(`,${open}`)}${close}}`,
    );
}

const netrcEntry = fc.constantFrom(
  'machine h.example login a password b # c',
  'machine HOST\n  login a\n  password "p \\" q"',
  'machine "host" login machine password p#x',
  'machine host login l machine other login x',
  'default login anonymous password "a b"',
  '# machine host login no',
  'macdef init\n machine host\n cd /tmp\n',
  'machine host account "unfinished',
  'machine host login',
);

const xmlSpace = fc.constantFrom('', ' ', '\n', '\r\n  ', '\n\t');
const nugetItem = fc.constantFrom(
  '<clear />',
  '<add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />',
  "<add value='x>' key='CODEARTIFACT'/>",
  '<!-- <add key="codeartifact" /> -->',
  '<add key="code&#97;rtifact" value="old"></add>',
  '<packageSource key="a"><package pattern="*" /></packageSource>',
);
const nugetSection = fc
  .tuple(
    fc.constantFrom('packageSources', 'packageSourceCredentials', 'config', 'disabledPackageSources'),
    fc.array(nugetItem, { maxLength: 3 }),
    xmlSpace,
  )
  .map(([name, items, space]) =>
    items.length === 0 ? `<${name}/>` : `<${name}>${items.map((item) => space + item).join('')}${space}</${name}>`,
  );

export const configFiles: Readonly<Record<Exclude<FormatName, 'npmrc' | 'maven-settings'>, ConfigFile>> = {
  ini: {
    files: linesOf(iniLine, { ends: fc.constantFrom('\n', '\r\n', '\r'), first: '[first]' }),
    logins: [
      [
        container('[global]', '[global]'),
        value('[global] index-url', 'index-url = https://one/'),
        container('[pypi]', '[pypi]'),
        value('[pypi] username', 'username = aws'),
      ],
      [
        container('[global]', '[global]'),
        value('[global] extra-index-url', 'extra-index-url =\n  https://two/\n  https://three/'),
        value('[global] index-url', 'index-url: https://two/'),
      ],
    ],
  },
  toml: {
    files: linesOf(tomlLine),
    logins: [
      [
        container('[registries.codeartifact]', '[registries.codeartifact]'),
        value('[registries.codeartifact] index', 'index = "one"'),
        value('[] root', 'root = true'),
      ],
      [
        container('[install]', '[install]'),
        value('[install] registry', 'registry = { url = "two", token = "$T" }'),
        container('[registries.codeartifact]', '[registries.codeartifact]'),
        value('[registries.codeartifact] index', 'index = "two"'),
      ],
    ],
  },
  yaml: {
    files: yamlFile,
    logins: [
      [
        value('/npmRegistryServer', 'npmRegistryServer: "https://one/"'),
        container('/npmScopes', 'npmScopes:'),
        value('/npmScopes/acme', 'acme: { npmRegistryServer: "https://one/" }'),
      ],
      [
        container('/npmScopes', 'npmScopes:'),
        value('/npmScopes/acme', 'acme: { "npmRegistryServer": "two" }'),
        value('/npmScopes/b', 'b: {}'),
        value('/:sources', ':sources: ["https://x"]'),
      ],
    ],
  },
  json: {
    files: fc.oneof(
      fc.constantFrom('', '\n', '\uFEFF'),
      fc.tuple(fc.constantFrom('', '\uFEFF'), jsonObject(2), spacing).map((parts) => parts.join('')),
    ),
    logins: [
      [
        container('', '{\n}'),
        value('/version', '"version": 1'),
        container('/registries', '"registries": {\n}'),
        value('/registries/[default]', '"[default]": {"url": "https://one/"}'),
      ],
      [
        container('', '{\n}'),
        container('/registries', '"registries": {\n}'),
        value('/registries/[default]', '"[default]": {\n  "url": "two"\n}'),
        value('/registries/a~1b~0c', '"a/b~c": 1'),
      ],
    ],
  },
  netrc: {
    files: linesOf(fc.oneof({ weight: 2, arbitrary: netrcEntry }, blank), { bom: false }),
    logins: [
      [value('machine host', 'machine host login token password one')],
      [value('machine host', 'machine host login aws password two'), value('machine b', 'machine b login x')],
    ],
  },
  'nuget-config': {
    files: fc.oneof(
      fc.constantFrom('', '\uFEFF', '\n'),
      fc
        .tuple(
          fc.constantFrom('', '\uFEFF', '<?xml version="1.0" encoding="utf-8"?>\r\n'),
          fc.uniqueArray(nugetSection, { selector: (text) => text.slice(0, 18), maxLength: 4 }),
          xmlSpace,
        )
        .map(
          ([head, sections, space]) =>
            `${head}<configuration>${sections.map((section) => space + section).join('')}${space}</configuration>${space.trim()}\n`,
        ),
    ),
    logins: [
      [
        container('configuration', '<configuration>\n</configuration>'),
        container('packageSources', '<packageSources>\n</packageSources>'),
        value('packageSources/codeartifact', '<add key="codeartifact" value="https://one/" />'),
        container('packageSourceCredentials', '<packageSourceCredentials>\n</packageSourceCredentials>'),
        value(
          'packageSourceCredentials/my source',
          '<my_x0020_source><add key="Username" value="aws" /></my_x0020_source>',
        ),
      ],
      [
        container('configuration', '<configuration>\n</configuration>'),
        container('packageSources', '<packageSources>\n</packageSources>'),
        value('packageSources/<clear>', '<clear />'),
        value('packageSources/codeartifact', '<add key="codeartifact" value="https://two/" />'),
      ],
    ],
  },
  whole: {
    files: fc.constantFrom('', 'theirs\r\n'),
    logins: [[value('file', 'one\n')], [value('file', 'two\n')]],
  },
};

/** The text after a login, or undefined where the editor refuses the file, as it may. */
export function edited(format: FormatName, text: string, slots: readonly SlotEdit[]): string | undefined {
  try {
    return applySlots(format, text, slots).text;
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') return undefined;
    throw error;
  }
}
