import { describe, expect, it } from '@jest/globals';
import {
  localDependencies,
  parseName,
  registryManifest,
  requiredDependencies,
  runtimeDependencies,
} from '../../../../../actions/publish/npm/manifest.ts';
import { isPrivate, notForPublishing } from '../../../../../actions/publish/npm/workspaces.ts';

describe('the manifest that npm registries are sent', () => {
  const of = (manifest: Record<string, unknown>, files: readonly string[] = []): Record<string, unknown> =>
    registryManifest({
      ...{ manifest: { name: '@acme/tool', version: '1.0.0', ...manifest }, files, executables: [], readme: undefined },
    });

  it('writes commands out, whichever form they have', () => {
    expect(of({ bin: './cli.js' })['bin']).toEqual({ tool: 'cli.js' });
    expect(of({ bin: { a: '../../etc/passwd', '../b': 'b.js' } })['bin']).toEqual({ a: 'etc/passwd', b: 'b.js' });
    expect(of({ directories: { bin: './bin' } }, ['bin/x', 'bin/.hidden', 'lib/y'])['bin']).toEqual({ x: 'bin/x' });
  });

  it('has npm build what has a binding.gyp, unless the author says how', () => {
    expect(of({}, ['binding.gyp'])).toMatchObject({ gypfile: true, scripts: { install: 'node-gyp rebuild' } });
    expect(of({ scripts: { install: 'x' } }, ['binding.gyp'])['gypfile']).toBeUndefined();
    expect(of({ gypfile: false }, ['binding.gyp'])['scripts']).toBeUndefined();
  });

  it('drops build metadata, bookkeeping and the old spelling of bundled dependencies', () => {
    const manifest = of({ version: 'v1.2.3+build', _from: 'x', bundledDependencies: ['a'] });
    expect(manifest).toMatchObject({ version: '1.2.3', _id: '@acme/tool@1.2.3', bundleDependencies: ['a'] });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['_from']));
    expect(manifest['bundledDependencies']).toBeUndefined();
  });

  it('keeps hostile names what they are', () => {
    const manifest = JSON.parse('{"name":"a","version":"1.0.0","dependencies":{"__proto__":"1"}}') as Record<
      string,
      unknown
    >;
    expect(runtimeDependencies(manifest)).toEqual(['__proto__']);
    for (const name of ['..', '@a/..', '__proto__', 'a b', '::stop::', 'a%2f', '-rf\u202e', '@/a', 'a/b']) {
      expect(parseName(name)).toBeUndefined();
    }
  });

  it('takes the names that npm takes, those of old packages among them', () => {
    expect(parseName('@acme/tool.js')).toEqual({ namespace: 'acme', name: 'tool.js' });
    expect(parseName('JSONStream')).toEqual({ namespace: '', name: 'JSONStream' });
    expect(parseName('a'.repeat(214))).toBeDefined();
    expect(parseName('a'.repeat(215))).toBeUndefined();
  });
});

describe('a dependency', () => {
  it('is on the package that an alias stands for, and is optional or brought along by its own key', () => {
    const manifest = {
      dependencies: { bee: 'npm:b@^1', see: 'npm:@acme/c', d: '1', e: 'npm:f@1', 'npm:odd': 'git+ssh://x', g: 1 },
      optionalDependencies: { e: 'npm:f@1' },
      peerDependencies: { h: 'npm:i@2', j: '1' },
      peerDependenciesMeta: { h: { optional: true } },
      bundleDependencies: ['d'],
    };
    expect(requiredDependencies(manifest)).toEqual(['b', '@acme/c', 'npm:odd', 'g', 'j']);
    expect(runtimeDependencies(manifest)).toEqual(['b', '@acme/c', 'd', 'f', 'npm:odd', 'g', 'i', 'j']);
  });

  const local = (range: unknown, more: object = {}): string[] =>
    localDependencies({ dependencies: { a: range }, ...more }).map(({ name }) => name);

  it.each([
    ...[
      'workspace:^',
      'workspace:*',
      'catalog:',
      'catalog:react18',
      'link:../a',
      'portal:../a',
      'file:a.tgz',
      'jsr:^1',
    ],
    ...['patch:a@npm%3A1.0.0#./a.patch', 'exec:./make.js', '../a', './a', '..', '~/a', '/home/me/a', ' workspace:^'],
  ])('%s means something only in the checkout', (range) => expect(local(range)).toEqual(['a']));

  it.each([
    ...['^1.0.0', '~1.0', '*', '', 'latest', 'npm:b@^1', 'github:a/b', 'git+ssh://git@example.com/a.git#v1', 'a/b'],
    ...['https://example.com/a.tgz', '>=1 <2 || 3', 'v1', '.1', undefined, 1],
  ])('%s does not', (range) => expect(local(range)).toEqual([]));

  it('of the checkout may be bundled, and those of development are nobody’s', () => {
    expect(local('file:a', { bundleDependencies: ['a'] })).toEqual([]);
    expect(local('file:a', { bundledDependencies: true })).toEqual([]);
    expect(localDependencies({ devDependencies: { a: 'workspace:^' } })).toEqual([]);
    expect(
      localDependencies({ peerDependencies: { a: 'workspace:^' }, optionalDependencies: { b: 'link:b' } }),
    ).toEqual([
      ...[
        { name: 'b', range: 'link:b' },
        { name: 'a', range: 'workspace:^' },
      ],
    ]);
  });

  it('is required unless it is optional, an optional peer or bundled', () => {
    const manifest = {
      ...{ dependencies: { a: '1', b: '1', c: '1' }, optionalDependencies: { b: '1', d: '1' } },
      ...{ peerDependencies: { e: '1', f: '1' }, peerDependenciesMeta: { f: { optional: true } } },
      ...{ bundleDependencies: ['c'] },
    };
    expect(requiredDependencies(manifest)).toEqual(['a', 'e']);
    expect(runtimeDependencies(manifest)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('a package that npm does not publish', () => {
  it.each([
    [{ private: true }, 'its package.json says private'],
    [{ private: 'true' }, 'its package.json says private'],
    [{ private: 1 }, 'its package.json says private'],
    [{ name: 'a' }, 'its package.json has no version'],
    [{ version: '1.0.0' }, 'its package.json has no name'],
    [{ name: 'a', version: '1.0.0', private: false }, undefined],
    [{ name: 'a', version: '1.0.0', private: '' }, undefined],
  ])('%j', (manifest, why) => expect(notForPublishing(manifest)).toBe(why));

  it('is private only where it says so', () => expect(isPrivate({})).toBe(false));
});
