import { describe, expect, it } from '@jest/globals';
import {
  buildScripts,
  isEmptyPackage,
  missingEntryPoints,
  unmatchedFiles,
} from '../../../../../actions/publish/npm/entry-points.ts';

const FILES = [
  'package.json',
  'index.js',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/sub/a.mjs',
  'bin/cli.js',
  'data.json',
];
const missing = (manifest: Record<string, unknown>, files: readonly string[] = FILES): string[] =>
  missingEntryPoints(manifest, files);

describe('entry points that the package holds', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a main as it stands', { main: 'dist/index.js' }],
    ['a main with ./', { main: './dist/index.js' }],
    ['a main without its extension', { main: './dist/index' }],
    ['a main that is a folder with an index', { main: './dist/' }],
    ['a main that is the package’s folder', { main: '.' }],
    ['an empty main, as of packages that are types alone', { main: '', types: 'dist/index.d.ts' }],
    ['types without their extension', { types: './dist/index' }],
    ['a bin', { bin: './bin/cli.js' }],
    ['a folder of commands', { directories: { bin: './bin/' } }],
    ['a folder of commands that npm does not look into beside a bin', { bin: 'bin/cli.js', directories: { bin: 'x' } }],
    ['several', { bin: { a: 'bin/cli.js', b: './bin/cli.js' } }],
    [
      'a browser map with names of packages and false',
      { browser: { fs: false, './index.js': './dist/index.js', path: 'path-x' } },
    ],
    ['exports of one path', { exports: './index.js' }],
    ['exports with conditions', { exports: { '.': { types: './dist/index.d.ts', import: './dist/index.js' } } }],
    ['exports with a pattern', { exports: { './*': './dist/sub/*.mjs' } }],
    ['exports with a folder', { exports: { './dist/': './dist/' } }],
    ['exports that take a path away', { exports: { '.': './index.js', './internal/*': null } }],
    [
      'exports under a condition that only its own users know',
      { exports: { '.': { source: './src/a.ts', default: './index.js' } } },
    ],
    ['exports with a list to fall back on', { exports: { '.': ['./index.js', './gone.js'] } }],
    [
      'types for versions of TypeScript, of a list at least one',
      { typesVersions: { '*': { '*': ['dist/*', 'gone/*'], sub: ['gone.d.ts', './dist/index'] }, '<4': { x: [] } } },
    ],
    [
      'types that typesVersions leads elsewhere',
      { types: 'index.d.ts', typesVersions: { '>=4.2': { '*': ['dist/*'] } } },
    ],
    ['types of one path elsewhere', { types: 'a.d.ts', typesVersions: { '*': { 'a.d.ts': ['./dist/index.d.ts'] } } }],
    ['no entry point at all', {}],
    ['imports, which only its own sources use', { imports: { '#a': './src/a.ts', '#b': 'other' } }],
    ['exports, beside which Node does not look at main', { main: 'gone.js', exports: './dist/index.js' }],
    ['a script that starts a file of it', { scripts: { postinstall: 'node ./bin/cli.js --quiet' } }],
    ['scripts that start something else', { scripts: { install: 'node -e 0', postinstall: 'husky || true' } }],
    ['scripts that go elsewhere first, or are none', { scripts: { install: 'cd sub && node a.js', postinstall: 1 } }],
    ['scripts that only its authors run', { scripts: { build: 'node build.js', prepare: 'node build.js' } }],
    ['an optional dependency to bring along', { bundleDependencies: ['b'], optionalDependencies: { b: '1' } }],
  ])('%s', (_title, manifest) => expect(missing(manifest)).toEqual([]));
});

describe('entry points that the package does not hold', () => {
  const bare = ['package.json', 'README.md'];
  it.each<[Record<string, unknown>, readonly string[]]>([
    [{ main: 'dist/index.js' }, ['main (dist/index.js)']],
    [{ main: 'dist/index.js', exports: null }, ['main (dist/index.js)']],
    [{ module: 'dist/index.mjs' }, ['module (dist/index.mjs)']],
    [{ types: 'dist/index.d.ts', typings: 'x.d.ts' }, ['types (dist/index.d.ts)', 'typings (x.d.ts)']],
    [{ typesVersions: { '<4.0': { '*': ['ts3/*'] } } }, ['typesVersions (ts3/*)']],
    [{ types: 'a.d.ts', typesVersions: { '*': { 'b.d.ts': ['README.md'] } } }, ['types (a.d.ts)']],
    [{ bin: { a: 'cli.js' } }, ['bin (cli.js)']],
    [{ bin: 'cli' }, ['bin (cli)']],
    [{ directories: { bin: 'bin' } }, ['directories.bin (bin)']],
    [{ directories: { bin: 'REA' } }, ['directories.bin (REA)']],
    [{ browser: './b.js' }, ['browser (./b.js)']],
    [{ browser: { './a.js': './b.js' } }, ['browser (./b.js)']],
    [{ exports: { '.': { import: './a.mjs', require: './a.cjs' } } }, ['exports (./a.mjs)', 'exports (./a.cjs)']],
    [{ exports: { node: { import: './n.mjs' }, default: './d.js' } }, ['exports (./n.mjs)', 'exports (./d.js)']],
    [{ exports: { './*': './dist/*.js' } }, ['exports (./dist/*.js)']],
    [{ exports: { '.': [{ source: './a.ts' }, './gone.js'] } }, ['exports (./gone.js)']],
    [{ exports: { './x/': './x/' } }, ['exports (./x/)']],
    [{ scripts: { postinstall: 'node scripts/install.js || true' } }, ['postinstall (scripts/install.js)']],
    [{ scripts: { preinstall: 'node check' } }, ['preinstall (check)']],
    [{ bundledDependencies: ['@s/b'], dependencies: { '@s/b': '1' } }, ['bundleDependencies (node_modules/@s/b)']],
  ])('%j', (manifest, expected) => expect(missing(manifest, bare)).toEqual(expected));

  it('are those of a pattern that only the text before and behind its star would meet, one over the other', () => {
    const manifest = { exports: { './*': './dist/a*a.js' } };
    for (const file of ['dist/a.js', 'dist/aa.js'])
      expect(missing(manifest, [file])).toEqual(['exports (./dist/a*a.js)']);
    expect(missing(manifest, ['dist/aba.js'])).toEqual([]);
  });

  it("leave out a package's own folder as a target", () => {
    expect(missing({ exports: { './': './', '.': './' } }, ['a.js'])).toEqual([]);
  });

  it('leave out a main beside an index.js, which Node takes in its place', () => {
    expect(missing({ main: 'dist/gone.js' }, ['index.js'])).toEqual([]);
    expect(missing({ bin: 'bin/gone' }, ['index.js', 'bin/gone.js'])).toEqual(['bin (bin/gone)']);
  });
});

describe('lines of files', () => {
  it.each([
    'dist',
    'dist/',
    './dist',
    '/dist',
    'dist/**',
    'dist/*',
    'dist/**/*.mjs',
    '*.json',
    '**/*.d.ts',
    'bin/cli.js',
    '*',
    'sub',
  ])('%s matches something', (pattern) => expect(unmatchedFiles({ files: [pattern] }, FILES)).toEqual([]));

  it.each(['*', '**', './', '/', '.'])('%s means the package itself', (pattern) => {
    expect(unmatchedFiles({ files: [pattern] }, [])).toEqual([]);
  });

  it.each(['lib', 'dist/*.css', 'src/**', 'cli.mjs'])('%s matches nothing', (pattern) => {
    expect(unmatchedFiles({ files: [pattern, '!dist/x', ''] }, FILES)).toEqual([pattern]);
  });

  it('nothing is said of patterns without end, with which a package could keep us busy', () => {
    expect(
      unmatchedFiles({ files: ['{a,b}'.repeat(18), '+(a|+(b|c))', `${'*a'.repeat(14)}b`] }, [...FILES, 'a'.repeat(60)]),
    ).toEqual([]);
  });
});

describe('scripts that build', () => {
  it('are those that npm would run before it packs', () => {
    expect(
      buildScripts({ scripts: { prepare: 'x', prepack: 'x', prepublishOnly: 'x', test: 'x', postpack: 'x' } }),
    ).toEqual([...['prepublishOnly', 'prepack', 'prepare']]);
    expect(buildScripts({})).toEqual([]);
  });
});

describe('a package of package.json and texts about it', () => {
  const texts = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
  it('is empty', () => expect(isEmptyPackage({ name: 'a', version: '1.0.0', scripts: {} }, texts)).toBe(true));

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['brings others along', { dependencies: { b: '1' } }, texts],
    ['asks for others', { peerDependencies: { b: '1' } }, texts],
    ['names an entry point', { main: 'index.js' }, texts],
    ['holds a file more', {}, [...texts, 'tokens.json']],
    ['holds a text in a folder', {}, [...texts, 'docs/README.md']],
  ])('is not when it %s', (_title, manifest, files) => expect(isEmptyPackage(manifest, files)).toBe(false));
});
