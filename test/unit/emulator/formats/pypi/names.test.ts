import { describe, expect, it } from '@jest/globals';
import { canonicalVersion, projectAt, versionInFileName } from '@codeartifact-ci/emulator/formats/pypi/names.ts';
import fc from 'fast-check';

describe('the version in the name of a file', () => {
  it.each([
    ['demo-1.0-py3-none-any.whl', 'demo', '1.0'],
    ['demo_one-1.0-1-py3-none-any.whl', 'demo-one', '1.0'],
    ['Demo.One-1.0+local.1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', 'demo-one', '1.0+local.1'],
    ['demo-1!2.0-py3-none-any.whl', 'demo', '1!2.0'],
    ['demo-1.0.tar.gz', 'demo', '1.0'],
    ['demo-1.0.zip', 'demo', '1.0'],
    ['demo-2021.01.05.tar.bz2', 'demo', '2021.1.5'],
    ['zope.interface-5.0.tar.gz', 'zope-interface', '5.0'],
    ['backports.ssl-match-hostname-3.5.tar.gz', 'backports-ssl-match-hostname', '3.5'],
    // Where the name ends is told by the project alone.
    ['demo-2-1.0.tar.gz', 'demo-2', '1.0'],
    ['demo-1.0-1.tar.gz', 'demo', '1.0.post1'],
    ['demo-1.0-rc-2.tar.gz', 'demo', '1.0rc2'],
  ])('%s of %s is %s', (file, project, version) => {
    expect(versionInFileName(file, project)).toBe(version);
  });

  it.each([
    ['demo-1.0-py3-none-any.whl', 'other'],
    ['demo-1.0.tar.gz', 'other'],
    ['demo-2-1.0.tar.gz', 'demo'],
    ['demo-1.0-py3-none.whl', 'demo'],
    ['demo-1.0-1-2-py3-none-any.whl', 'demo'],
    ['demo-1.0---.whl', 'demo'],
    ['demo-latest-py3-none-any.whl', 'demo'],
    ['demo-1.0.exe', 'demo'],
    ['demo-1.0.tar.gz.asc', 'demo'],
    ['demo-1.0-py3-none-<b>.whl', 'demo'],
    ['demo-1.0-py3-none-any\n.whl', 'demo'],
    ['../demo-1.0.tar.gz', 'demo'],
    ['demo-1.0 .tar.gz', 'demo'],
    ['.tar.gz', 'demo'],
    ['', 'demo'],
    [`demo-1.0-py3-none-${'a'.repeat(300)}.whl`, 'demo'],
  ])('%j is no file of %s', (file, project) => {
    expect(versionInFileName(file, project)).toBeUndefined();
  });

  it('is what a wheel or source distribution was named with, whatever the spelling of the project', () => {
    const version = fc
      .tuple(fc.nat(99), fc.nat(99), fc.constantFrom('', 'a1', 'rc2', '.post3', '.dev4'))
      .map(([major, minor, suffix]) => `${major}.${minor}${suffix}`);
    const name = fc.stringMatching(/^[A-Za-z]([A-Za-z0-9._-]{0,20}[A-Za-z0-9])?$/);
    fc.assert(
      fc.property(name, version, (spelled, number) => {
        const project = projectAt(spelled)?.name ?? '';
        const wheel = `${spelled.replace(/[-_.]+/g, '_')}-${number}-py3-none-any.whl`;
        expect(versionInFileName(wheel, project)).toBe(canonicalVersion(number));
        expect(versionInFileName(`${spelled}-${number}.tar.gz`, project)).toBe(canonicalVersion(number));
      }),
    );
  });
});

describe('the name of a project', () => {
  it('is the same in all its spellings', () => {
    for (const name of ['Demo_One', 'demo.one', 'DEMO--one', 'demo-_.one'])
      expect(projectAt(name)).toEqual({ format: 'pypi', namespace: '', name: 'demo-one' });
  });

  it.each(['', '-demo', 'demo.', 'de mo', 'dé', '..', 'a/b', 'a'.repeat(256), 'demo\n'])('is not %j', (name) => {
    expect(projectAt(name)).toBeUndefined();
  });
});
