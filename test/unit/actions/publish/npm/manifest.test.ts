import { describe, expect, it } from '@jest/globals';
import { parseName, registryManifest, runtimeDependencies } from '../../../../../actions/publish/npm/manifest.ts';

describe('the manifest that npm registries are sent', () => {
  const of = (manifest: Record<string, unknown>, files: readonly string[] = []): Record<string, unknown> =>
    registryManifest({ manifest: { name: '@acme/tool', version: '1.0.0', ...manifest }, files, readme: undefined });

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
    for (const name of ['..', '@a/..', '__proto__', 'a b', '::stop::', 'a%2f', '-rf\u202e', 'A', '@/a', 'a/b']) {
      expect(parseName(name)).toBeUndefined();
    }
  });
});
