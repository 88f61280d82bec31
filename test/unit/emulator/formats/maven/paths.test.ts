import { describe, expect, it } from '@jest/globals';
import { parseBuild, parseMavenPath } from '@codeartifact-ci/emulator/formats/maven/paths.ts';
import fc from 'fast-check';

const at = { format: 'maven', namespace: 'com.acme', name: 'lib' };

describe('a path in a Maven repository', () => {
  it('names a file of a version', () => {
    expect(parseMavenPath('com/acme/lib/1.0/lib-1.0.jar')).toEqual({
      kind: 'artifact',
      at,
      version: '1.0',
      base: '1.0',
      file: 'lib-1.0.jar',
      checksum: undefined,
    });
  });

  it.each(['md5', 'sha1', 'sha256', 'sha512'])('names the %s of a file', (checksum) => {
    expect(parseMavenPath(`com/acme/lib/1.0/lib-1.0.jar.asc.${checksum}`)).toMatchObject({
      file: 'lib-1.0.jar.asc',
      checksum,
    });
  });

  it('names a file of a build of a snapshot, whose version its name alone tells', () => {
    const file = 'lib-1.0-20210728.194552-12-sources.jar';
    expect(parseMavenPath(`com/acme/lib/1.0-SNAPSHOT/${file}`)).toMatchObject({
      version: '1.0-20210728.194552-12',
      base: '1.0-SNAPSHOT',
      file,
    });
    for (const other of ['lib-1.0-SNAPSHOT.jar', 'other-1.0-20210728.194552-12.jar', 'lib-1.0-20210728-12.jar'])
      expect(parseMavenPath(`com/acme/lib/1.0-SNAPSHOT/${other}`)).toMatchObject({
        version: '1.0-SNAPSHOT',
        file: other,
      });
  });

  it('names the metadata of an artifact, or of a snapshot', () => {
    expect(parseMavenPath('com/acme/lib/maven-metadata.xml')).toEqual({
      kind: 'package-metadata',
      at,
      checksum: undefined,
    });
    expect(parseMavenPath('com/acme/lib/maven-metadata.xml.sha1')).toMatchObject({
      kind: 'package-metadata',
      checksum: 'sha1',
    });
    expect(parseMavenPath('com/acme/lib/1.0-SNAPSHOT/maven-metadata.xml')).toEqual({
      kind: 'snapshot-metadata',
      at,
      base: '1.0-SNAPSHOT',
      checksum: undefined,
    });
  });

  it.each([
    '',
    'com/acme/lib/1.0/',
    'com/acme/lib//lib-1.0.jar',
    'lib/1.0/lib-1.0.jar',
    'lib/maven-metadata.xml',
    'maven-metadata.xml',
    'com/acme/../lib/1.0/lib-1.0.jar',
    'com/%2e%2e/acme/lib/1.0/lib-1.0.jar',
    'com/acme/lib/1.0/..%2f..%2flib-1.0.jar',
    'com/acme/lib/1.0/..%5clib-1.0.jar',
    'com/acme/lib/1.0/lib%00.jar',
    'com/acme/lib/1.0/lib%0a.jar',
    'com/acme/lib/1.0/%zz',
    'com/acme/lib/%E2%80%AE1.0/lib.jar',
    `com/acme/lib/1.0/${'a'.repeat(256)}`,
    `${'a/'.repeat(200)}lib/1.0/lib-1.0.jar`,
  ])('is not %j', (path) => {
    expect(parseMavenPath(path)).toBeUndefined();
  });

  it('leads nowhere but down, whatever it is', () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e%2e', '%2f', 'maven-metadata.xml', '1-SNAPSHOT'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 7 }), (segments) => {
        const path = parseMavenPath(segments.join('/'));
        if (path === undefined) return;
        const parts = [
          ...path.at.namespace.split('.'),
          path.at.name,
          ...(path.kind === 'artifact' ? [path.version, path.file] : []),
        ];
        for (const part of parts) {
          expect(part).not.toMatch(/[/\\\0]/);
          expect(part).not.toBe('..');
        }
      }),
    );
  });
});

describe('a build of a snapshot', () => {
  it('is told by its version', () => {
    expect(parseBuild('1.0-rc-20210728.194552-12')).toEqual({
      base: '1.0-rc-SNAPSHOT',
      timestamp: '20210728.194552',
      number: 12,
    });
    for (const version of ['1.0', '1.0-SNAPSHOT', '1.0-20210728-1', '-20210728.194552-12'])
      expect(parseBuild(version)).toBeUndefined();
  });
});
