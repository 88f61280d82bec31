import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import type { ServiceVariants } from '@codeartifact-ci/emulator/variants.ts';
import { describe, expect, it } from '@jest/globals';
import {
  abbreviated,
  packageKeyOf,
  fullName,
  metadataFrom,
  servedManifest,
  type Manifest,
} from '@codeartifact-ci/emulator/formats/npm/manifest.ts';
import fc from 'fast-check';

/** As a version of a public registry would be shown. */
const served = (
  manifest: Manifest,
  at: PackageKey,
  version: string,
  endpoint: string,
  variants: ServiceVariants = {},
): Manifest => {
  const seen = {
    version,
    displayName: version,
    status: 'Published',
    published: 0,
    assets: [],
    held: undefined,
  } as const;
  return servedManifest({ ...seen, metadata: { native: manifest } }, at, { endpoint, variants });
};

describe('what a manifest tells', () => {
  it('is told by the API', () => {
    const manifest = {
      name: '@acme/lib',
      description: 'A library',
      homepage: 'https://lib.example/',
      repository: { type: 'git', url: 'git+https://git.example/acme/lib.git' },
      license: 'MIT',
      readme: '# Lib',
      dependencies: { ms: '^2.1.0', '@acme/base': '1.x', fsevents: '*' },
      optionalDependencies: { fsevents: '2' },
      devDependencies: { jest: '30' },
      peerDependencies: { react: '>=18' },
    };
    expect(metadataFrom(manifest, undefined)).toEqual({
      summary: 'A library',
      homePage: 'https://lib.example/',
      sourceCodeRepository: 'https://git.example/acme/lib.git',
      licenses: [{ name: 'MIT' }],
      readme: '# Lib',
      dependencies: [
        { package: 'fsevents', dependencyType: 'optional', versionRequirement: '2' },
        { package: 'ms', dependencyType: 'regular', versionRequirement: '^2.1.0' },
        { namespace: 'acme', package: 'base', dependencyType: 'regular', versionRequirement: '1.x' },
        { package: 'jest', dependencyType: 'dev', versionRequirement: '30' },
        { package: 'react', dependencyType: 'peer', versionRequirement: '>=18' },
      ],
      native: Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== 'readme')),
    });
  });

  it.each([
    ['acme/lib', 'https://github.com/acme/lib'],
    ['gitlab:acme/lib', 'https://gitlab.com/acme/lib'],
    ['git://git.example/x.git', 'git://git.example/x.git'],
    [{ url: 7 }, undefined],
  ])('repository %j', (repository, url) => {
    expect(metadataFrom({ repository }, undefined).sourceCodeRepository).toBe(url);
  });

  it.each([
    [{ license: { type: 'BSD', url: 'https://l.example' } }, [{ name: 'BSD', url: 'https://l.example' }]],
    [{ licenses: [{ type: 'MIT' }, 'ISC'] }, [{ name: 'MIT' }, { name: 'ISC' }]],
    [{}, []],
    [{ license: null }, []],
  ])('licence %j', (manifest, licenses) => {
    expect(metadataFrom(manifest, undefined).licenses).toEqual(licenses);
  });

  it('may be any JSON object', () => {
    const member = fc.constantFrom('description', 'repository', 'license', 'dependencies', 'peerDependencies', 'dist');
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), (manifest) => {
        const { native } = metadataFrom(manifest, undefined);
        expect(native).toEqual(manifest);
        expect(served(manifest, { format: 'npm', namespace: '', name: 'n' }, '1.0.0', 'http://e/').name).toBe('n');
      }),
    );
  });
});

describe('a served manifest', () => {
  it('names the tarball at our address, whatever the manifest says of itself', () => {
    const manifest = {
      name: 'other',
      version: '9.9.9',
      dist: { shasum: 'abc', tarball: 'https://registry.example/other.tgz' },
      scripts: { postinstall: 'node x' },
      description: 'not needed to install',
    };
    const shown = served(manifest, { format: 'npm', namespace: 's', name: 'n' }, '1.0.0+1', 'http://h/npm/');
    expect(shown).toMatchObject({
      _id: '@s/n@1.0.0+1',
      name: '@s/n',
      version: '1.0.0+1',
      dist: { shasum: 'abc', tarball: 'http://h/npm/@s/n/-/n-1.0.0%2B1.tgz' },
    });
    expect(Object.keys(abbreviated(shown)).sort()).toEqual(['dist', 'hasInstallScript', 'name', 'version']);
  });
});

describe('a service that differs', () => {
  const at = { format: 'npm', namespace: '', name: 'n' };
  const distOf = (
    variants: ServiceVariants,
    endpoint = 'https://acme.d.codeartifact.us-east-1.amazonaws.com/npm/',
  ): unknown => served({ dist: { integrity: 'sha512-x', shasum: 'y' } }, at, '1.0.0', endpoint, variants)['dist'];

  it.each([
    ['https://acme.example/npm/', 'https://acme.example:443/npm/n/-/n-1.0.0.tgz'],
    ['http://127.0.0.1:4999/npm/', 'http://127.0.0.1:443/npm/n/-/n-1.0.0.tgz'],
    ['http://[::1]:4999/npm/', 'http://[::1]:443/npm/n/-/n-1.0.0.tgz'],
  ])('has tarballs of the registry %s at a port that it does not name', (endpoint, tarball) => {
    expect(distOf({ tarballPort: 443 }, endpoint)).toMatchObject({ tarball });
  });

  it('may leave out the integrity of what comes from a public registry', () => {
    expect(distOf({ npmIntegrity: 'omit' })).toEqual({ shasum: 'y', tarball: expect.any(String) });
    expect(distOf({ npmIntegrity: 'keep' })).toMatchObject({ integrity: 'sha512-x' });
  });
});

describe('names', () => {
  it('come apart and together again', () => {
    const part = fc.stringMatching(/^[a-z0-9_!$][a-z0-9._~-]{0,30}$/);
    fc.assert(
      fc.property(fc.option(part, { nil: '' }), part, (namespace, name) => {
        const at = { format: 'npm', namespace, name } as const;
        expect(packageKeyOf(fullName(at))).toEqual(at);
      }),
    );
  });

  it.each(['', '@', '@s', '@s/', '@/n', 'a/b', 'a b', '@s/a/b', '.', '..', '@../n', 'a#b', 'n'.repeat(215)])(
    'are not %j',
    (name) => {
      expect(packageKeyOf(name)).toBeUndefined();
    },
  );
});
