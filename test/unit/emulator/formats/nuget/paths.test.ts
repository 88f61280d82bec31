import { describe, expect, it } from '@jest/globals';
import { parseNugetRoute } from '@codeartifact-ci/emulator/formats/nuget/paths.ts';
import fc from 'fast-check';

const at = { format: 'nuget', namespace: '', name: 'acme.core' };
const version = { normalised: '1.0.0' };
const hive = 'registration4';

describe('a path', () => {
  it.each([
    ['v3/index.json', { kind: 'service-index' }],
    ['v3/query', { kind: 'query' }],
    ['v3/autocomplete', { kind: 'autocomplete' }],
    ['v3/package', { kind: 'publish' }],
    ['v3/package/', { kind: 'publish' }],
    ['v3/package/Acme.Core/1.0', { kind: 'listing', at, version }],
    ['v3/flatcontainer/Acme.Core/index.json', { kind: 'versions', at }],
    ['v3/flatcontainer/acme.core/1.0.0/acme.core.1.0.0.nupkg', { kind: 'nupkg', at, version }],
    ['v3/flatcontainer/ACME.CORE/1.0.0/Acme.Core.1.0.0.nupkg', { kind: 'nupkg', at, version }],
    ['v3/flatcontainer/acme%2Ecore/1.0.0%2Bx/acme.core.1.0.0.nupkg', { kind: 'nupkg', at, version }],
    ['v3/flatcontainer/acme.core/1.0.0/acme.core.nuspec', { kind: 'nuspec', at, version }],
    ['v3/registration4/acme.core/index.json', { kind: 'registration', hive, at }],
    ['v3/registration4-semver1/acme.core/index.json', { kind: 'registration', hive: 'registration4-semver1', at }],
    ['v3/registration4/acme.core/1.0.0.json', { kind: 'registration-leaf', hive, at, version }],
    ['v3/registration4/acme.core/page/1.0.0/2.0.0.json', { kind: 'registration-page', hive, at, lower: '1.0.0' }],
  ])('%s', (path, route) => {
    expect(parseNugetRoute(path)).toMatchObject(route);
  });

  it.each([
    '',
    'v3',
    'v2/Packages',
    'v3/other',
    'v3/index.json/more',
    'v3/query/acme.core',
    'v3/package/acme.core',
    'v3/package/acme.core/x',
    'v3/other/acme.core/1.0.0',
    'v3/query/acme.core/1.0.0',
    'v3/package/acme.core/1.0.0/more',
    'v3/package/..%2f..%2fetc/1.0.0',
    'v3/flatcontainer/acme.core',
    'v3/flatcontainer/acme.core/1.0.0',
    'v3/flatcontainer/acme.core/1.0.0/other.nupkg',
    'v3/flatcontainer/acme.core/1.0.0/acme.core.2.0.0.nupkg',
    'v3/flatcontainer/acme.core/1.0.0/acme.core.1.0.0.nupkg/more',
    'v3/flatcontainer/acme.core/x/acme.core.x.nupkg',
    'v3/flatcontainer/%zz/index.json',
    'v3/flatcontainer/a%2fb/index.json',
    'v3/registration4/acme.core/page/1.0.0',
    'v3/registration4/acme.core/page/1.0.0/2.0.0',
    'v3/registration4/__proto__.x/constructor/1/2.json',
    'v3/__proto__/acme.core/index.json',
  ])('%j leads nowhere', (path) => {
    expect(parseNugetRoute(path)).toBeUndefined();
  });

  it('of any kind leads to a package with a plain name, or nowhere', () => {
    const segment = fc.oneof(
      fc.constantFrom('v3', 'flatcontainer', 'registration4', 'package', 'index.json', 'a', '1.0', '..', '%2e%2e', '%'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const route = parseNugetRoute(segments.join('/'));
        if (route !== undefined && 'at' in route) expect(route.at.name).toMatch(/^[\p{L}\p{M}\p{N}\p{Pc}.-]+$/u);
      }),
    );
  });
});
