import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseToml, type TomlTable } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { applySlots } from '../../../support/file-formats.ts';
import { configFiles, edited } from '../../../support/config-files.ts';
import { readWithPython } from '../../../support/python-readers.ts';

type Tree = Record<string, unknown>;

/** A copy of a tree with a leaf set, and the objects on the way to it made. */
function withLeaf(tree: Tree, [name = '', ...rest]: readonly string[], leaf: unknown): Tree {
  const child = Object.hasOwn(tree, name) ? tree[name] : undefined;
  const value = rest.length === 0 ? leaf : withLeaf((child ?? {}) as Tree, rest, leaf);
  return Object.fromEntries([...Object.entries(tree).filter(([key]) => key !== name), [name, value]]);
}

/** Whether another reader sees, before and after a login, the same file but for what the login wants. */
function checkMeaning(
  format: 'toml' | 'yaml' | 'json',
  read: (text: string) => unknown,
  leaves: readonly (readonly [readonly string[], unknown][])[],
): void {
  let checked = 0;
  fc.assert(
    fc.property(configFiles[format].files, fc.constantFrom(0, 1), (text, which) => {
      const after = edited(format, text, configFiles[format].logins[which]);
      if (after === undefined) return;
      let before: unknown;
      try {
        before = read(text) ?? {};
      } catch {
        return;
      }
      checked++;
      const expected = (leaves[which] ?? []).reduce((tree, [path, leaf]) => withLeaf(tree, path, leaf), before as Tree);
      expect(read(after)).toEqual(expected);
    }),
    { numRuns: 250 },
  );
  expect(checked).toBeGreaterThan(60);
}

const withoutBom = (text: string): string => text.replace(/^\uFEFF/, '');

describe('what another reader sees after a login', () => {
  it('in a TOML file', () => {
    const read = (text: string): TomlTable => parseToml(withoutBom(text));
    checkMeaning('toml', read, [
      [
        [['registries', 'codeartifact', 'index'], 'one'],
        [['root'], true],
      ],
      [
        [['install', 'registry'], { url: 'two', token: '$T' }],
        [['registries', 'codeartifact', 'index'], 'two'],
      ],
    ]);
  });

  it('in a YAML file', () => {
    checkMeaning('yaml', (text): unknown => parseYaml(text), [
      [
        [['npmRegistryServer'], 'https://one/'],
        [['npmScopes', 'acme'], { npmRegistryServer: 'https://one/' }],
      ],
      [
        [['npmScopes', 'acme'], { npmRegistryServer: 'two' }],
        [['npmScopes', 'b'], {}],
        [[':sources'], ['https://x']],
      ],
    ]);
  });

  it('in a JSON file', () => {
    const read = (text: string): unknown => (withoutBom(text).trim() === '' ? {} : JSON.parse(withoutBom(text)));
    checkMeaning('json', read, [
      [
        [['version'], 1],
        [['registries', '[default]'], { url: 'https://one/' }],
      ],
      [
        [['registries', '[default]'], { url: 'two' }],
        [['registries', 'a/b~c'], 1],
      ],
    ]);
  });

  it('in an INI file, and what Python cannot read is refused, and nothing else', () => {
    const wanted = [
      [
        ['global', 'index-url', 'https://one/'],
        ['pypi', 'username', 'aws'],
      ],
      [
        ['global', 'extra-index-url', '\nhttps://two/\nhttps://three/'],
        ['global', 'index-url', 'https://two/'],
      ],
    ] as const;
    const cases = fc.sample(configFiles.ini.files, 600).map((text, at) => {
      let after: string | undefined;
      let refusal = '';
      try {
        after = applySlots('ini', text, configFiles.ini.logins[at % 2] ?? []).text;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        refusal = error.message;
      }
      return { text, after, refusal, wanted: wanted[at % 2] ?? [] };
    });
    const before = readWithPython(cases.map(({ text }) => ['ini', text]));
    const behind = readWithPython(cases.map(({ after }) => ['ini', after ?? '']));
    // As pip does: both spellings are the same key, and the last counts.
    const likePip = (tree: unknown): Tree =>
      Object.fromEntries(
        Object.entries(tree as Record<string, Tree>).map(([section, keys]) => [
          section,
          Object.fromEntries(
            Object.entries(keys).map(([key, value]) => [key.replaceAll('_', '-').replace(/^--/, ''), value]),
          ),
        ]),
      );
    for (const [at, { text, after, refusal, wanted: leaves }] of cases.entries()) {
      if (after === undefined) {
        if (!refusal.includes('cannot be written')) expect([text, before[at]]).toEqual([text, null]);
        continue;
      }
      expect([text, before[at]]).not.toEqual([text, null]);
      const expected = leaves.reduce(
        (tree, [section, key, value]) => withLeaf(tree, [section, key], value),
        likePip(before[at]),
      );
      expect(likePip(behind[at])).toEqual(expected);
    }
  });

  it('in a .netrc', () => {
    const cases = fc
      .sample(configFiles.netrc.files, 1_000)
      .map((text) => ({ text, after: edited('netrc', text, configFiles.netrc.logins[1]) }));
    const before = readWithPython(cases.map(({ text }) => ['netrc', text]));
    const behind = readWithPython(cases.map(({ after }) => ['netrc', after ?? '']));
    let checked = 0;
    for (const at of cases.keys()) {
      const hosts = before[at] as Tree | null;
      // Python keeps the last entry of a host, and tells HOST from host.
      if (hosts === null || 'host' in hosts || 'HOST' in hosts) continue;
      checked++;
      expect(behind[at]).toEqual({ ...hosts, host: ['aws', 'two'], b: ['x', ''] });
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('in a NuGet.Config', () => {
    const cases = fc
      .sample(configFiles['nuget-config'].files, 500)
      .map((text) => ({ text, after: edited('nuget-config', text, configFiles['nuget-config'].logins[0]) ?? '' }));
    const before = readWithPython(cases.map(({ text }) => ['nuget-config', text]));
    const behind = readWithPython(cases.map(({ after }) => ['nuget-config', after]));
    type Item = [string, string, Record<string, string>];
    const others = (items: unknown): Item[] =>
      ((items ?? []) as Item[]).filter(
        ([section, name, { key }]) =>
          !(section === 'packageSources' && key?.toLowerCase() === 'codeartifact') && name !== 'my_x0020_source',
      );
    for (const [at, items] of behind.entries()) {
      expect(others(items)).toEqual(others(before[at]));
      expect(items).toContainEqual(['packageSources', 'add', { key: 'codeartifact', value: 'https://one/' }]);
      expect(items).toContainEqual(['packageSourceCredentials', 'my_x0020_source', {}]);
    }
  });
});
